package model

import (
	"math/bits"
	"strconv"
	"strings"
)

// A Rate (tỷ lệ) is a part of a whole, kept exact until it is written.
type Rate struct{ Part, Whole int64 }

// Percent writes the rate in percent with so many decimals (0 to 6), rounded half
// away from zero: 66,67. Of nothing there is no rate: "-".
func (r Rate) Percent(decimals int) string {
	decimals = min(max(decimals, 0), 6)
	if r.Whole == 0 {
		return "-"
	}
	scale := uint64(100)
	for range decimals {
		scale *= 10
	}
	digits := strconv.FormatUint(rounded(size(r.Part), scale, size(r.Whole)), 10)
	if len(digits) <= decimals {
		digits = strings.Repeat("0", decimals+1-len(digits)) + digits
	}
	whole, fraction := digits[:len(digits)-decimals], digits[len(digits)-decimals:]
	out := groupThousands(whole)
	if fraction != "" {
		out += "," + fraction
	}
	if (r.Part < 0) != (r.Whole < 0) && strings.Trim(digits, "0") != "" {
		out = "-" + out
	}
	return out
}

// Over reports whether the part is more than the whole.
func (r Rate) Over() bool { return r.Whole > 0 && r.Part > r.Whole }

// rounded is n × scale ÷ whole, half away from zero; what is greater than any
// number is the greatest.
func rounded(n, scale, whole uint64) uint64 {
	hi, lo := bits.Mul64(n, scale)
	if hi >= whole {
		return ^uint64(0)
	}
	q, rest := bits.Div64(hi, lo, whole)
	if rest >= whole-rest {
		q++
	}
	return q
}
