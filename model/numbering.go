package model

import (
	"strconv"
	"strings"
)

// Roman writes 1 to 3999 in Roman numerals, as mục and phụ lục bear them
// (PL I, II.6.đ and III.1.a); other numbers stay Arabic.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for n >= d.value {
			b.WriteString(d.sign)
			n -= d.value
		}
	}
	return b.String()
}

// Letter writes the n-th điểm in the order of the Vietnamese alphabet, a b c d
// đ e g …, without f, j, w, z and the marked vowels (PL I, II.6.đ); after y it
// goes on with aa, ab.
func Letter(n int) string {
	letters := []rune("abcdđeghiklmnopqrstuvxy")
	s := ""
	for ; n > 0; n = (n - 1) / len(letters) {
		s = string(letters[(n-1)%len(letters)]) + s
	}
	return s
}

// Numbers gives the printed number of each paragraph of a part: "1." for khoản
// of both kinds, "a)" for điểm counted within their khoản, "-" for gạch đầu
// dòng, nothing for đoạn thường. A paragraph without text bears no number.
func (p Part) Numbers() []string {
	out := make([]string, len(p.Paragraphs))
	clause, point := 0, 0
	for i, g := range p.Paragraphs {
		if g.Text == "" {
			continue
		}
		switch g.Level {
		case ClauseTitle, Clause:
			clause, point = clause+1, 0
			out[i] = strconv.Itoa(clause) + "."
		case Point:
			point++
			out[i] = Letter(point) + ")"
		case Dash:
			out[i] = "-"
		}
	}
	return out
}
