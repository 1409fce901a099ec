package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// InWords is the amount as it stands after "Bằng chữ:", such as "Một tỷ hai
// trăm năm mươi triệu đồng": capital first letter, northern words ("nghìn",
// "linh", "bốn"), tỷ repeated above a thousand tỷ.
func (a Amount) InWords() string {
	v := size(a)
	var words []string
	if a < 0 {
		words = append(words, "âm")
	}
	if v == 0 {
		words = append(words, "không")
	}
	words = append(words, countWords(v, false)...)
	return capitalize(strings.Join(append(words, "đồng"), " "))
}

// countWords reads v; inner is set where digits of higher rank stand before, so
// that a missing hundred is read "không trăm".
func countWords(v uint64, inner bool) []string {
	const billion = 1_000_000_000
	var words []string
	if v >= billion {
		words = append(countWords(v/billion, inner), "tỷ")
		v, inner = v%billion, true
	}
	for _, rank := range []struct {
		unit uint64
		name string
	}{{1_000_000, "triệu"}, {1_000, "nghìn"}, {1, ""}} {
		g := v / rank.unit
		v %= rank.unit
		if g == 0 {
			continue
		}
		words = append(words, groupWords(int(g), inner || len(words) > 0)...)
		if rank.name != "" {
			words = append(words, rank.name)
		}
	}
	return words
}

// groupWords reads 1 to 999.
func groupWords(g int, inner bool) []string {
	digit := strings.Fields("không một hai ba bốn năm sáu bảy tám chín")
	hundreds, tens, ones := g/100, g/10%10, g%10
	var words []string
	if hundreds > 0 || inner {
		words = append(words, digit[hundreds], "trăm")
	}
	switch {
	case tens == 0 && ones > 0 && len(words) > 0:
		words = append(words, "linh")
	case tens == 1:
		words = append(words, "mười")
	case tens > 1:
		words = append(words, digit[tens], "mươi")
	}
	switch {
	case ones == 0:
	case ones == 1 && tens > 1:
		words = append(words, "mốt")
	case ones == 5 && tens > 0:
		words = append(words, "lăm")
	default:
		words = append(words, digit[ones])
	}
	return words
}

func capitalize(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
