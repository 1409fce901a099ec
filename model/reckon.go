package model

import (
	"math/big"
	"strings"
	"unicode"
)

// Bounds of what is reckoned: what a hand types in a cell.
const (
	longestReckoned = 200 // bytes
	deepestReckoned = 20  // brackets
	reckonedDigits  = 6   // behind the comma
)

// Reckon (tính nhanh) works out what is typed in place of a number, as in a cell of
// a worksheet: "=100+20", "35*15", "(1.200,5 + 300) / 2". Without the sign of
// equality only what multiplies, divides or adds counts: "12-15" may mean something
// else. The result is written as a number is typed, rounded to six decimals; ok is
// false for what is no reckoning.
func Reckon(typed string) (result string, ok bool) {
	s, told := strings.CutPrefix(strings.TrimSpace(typed), "=")
	if len(s) > longestReckoned || !told && !strings.ContainsAny(strings.TrimLeft(s, "+"), "+*/×÷:") {
		return "", false
	}
	r := reckoner{rest: strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)}
	n, ok := r.sum()
	if !ok || r.rest != "" {
		return "", false
	}
	out := strings.TrimSuffix(strings.TrimRight(n.FloatString(reckonedDigits), "0"), ".")
	if out == "-0" {
		out = "0"
	}
	return strings.ReplaceAll(out, ".", ","), true
}

// A reckoner reads from the left.
type reckoner struct {
	rest  string
	depth int
}

// takes reads one of some signs.
func (r *reckoner) takes(signs string) (rune, bool) {
	for _, s := range signs {
		if rest, ok := strings.CutPrefix(r.rest, string(s)); ok {
			r.rest = rest
			return s, true
		}
	}
	return 0, false
}

func (r *reckoner) sum() (*big.Rat, bool) {
	n, ok := r.product()
	for ok {
		sign, more := r.takes("+-")
		if !more {
			return n, true
		}
		var m *big.Rat
		if m, ok = r.product(); ok && sign == '+' {
			n.Add(n, m)
		} else if ok {
			n.Sub(n, m)
		}
	}
	return nil, false
}

func (r *reckoner) product() (*big.Rat, bool) {
	n, ok := r.factor()
	for ok {
		sign, more := r.takes("*×/÷:")
		if !more {
			return n, true
		}
		m, readable := r.factor()
		switch {
		case !readable:
			return nil, false
		case sign == '*' || sign == '×':
			n.Mul(n, m)
		case m.Sign() == 0:
			return nil, false
		default:
			n.Quo(n, m)
		}
	}
	return nil, false
}

func (r *reckoner) factor() (*big.Rat, bool) {
	if _, minus := r.takes("-"); minus {
		n, ok := r.factor()
		if ok {
			n.Neg(n)
		}
		return n, ok
	}
	if _, open := r.takes("("); open {
		if r.depth++; r.depth > deepestReckoned {
			return nil, false
		}
		n, ok := r.sum()
		_, closed := r.takes(")")
		return n, ok && closed
	}
	end := strings.IndexFunc(r.rest, func(c rune) bool { return (c < '0' || c > '9') && c != '.' && c != ',' })
	if end < 0 {
		end = len(r.rest)
	}
	var n *big.Rat
	const millionths = 1_000_000
	a, err := parseFigure(r.rest[:end], millionths)
	if err == nil {
		n = big.NewRat(int64(a), millionths)
	}
	r.rest = r.rest[end:]
	return n, err == nil
}
