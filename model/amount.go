package model

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// An Amount (số tiền) is a whole number of đồng.
type Amount int64

// A MoneyUnit (đơn vị tính tiền) is the number of đồng that a figure counts in.
type MoneyUnit int64

// The units that forms and annexes use.
const (
	Dong     MoneyUnit = 1
	Thousand MoneyUnit = 1_000
	Million  MoneyUnit = 1_000_000
	Billion  MoneyUnit = 1_000_000_000
)

// Name is the unit as printed.
func (u MoneyUnit) Name() string {
	switch u {
	case Thousand:
		return "nghìn đồng"
	case Million:
		return "triệu đồng"
	case Billion:
		return "tỷ đồng"
	}
	return "đồng"
}

const (
	errAmountForm      = InputError("Số tiền chỉ gồm chữ số, dấu chấm phân cách hàng nghìn và dấu phẩy thập phân, ví dụ 1.234.567 hoặc 12,5.")
	errAmountAmbiguous = InputError("Chưa rõ dấu chấm hay dấu phẩy là dấu thập phân: hàng nghìn viết 1.500, thập phân viết 1,5.")
	errAmountParts     = InputError("Số tiền có phần lẻ nhỏ hơn một đồng.")
	errAmountBig       = InputError("Số tiền quá lớn.")
)

// ParseAmount reads a figure in unit as typed: 1234567, 1.234.567, 1 234 567,
// 1.234.567,8, a leading minus, or accounting brackets. A comma is always the
// decimal one; a point that is not followed by exactly three digits, or two kinds
// of mark out of order, are never guessed: the error, an InputError, asks (Luật Kế
// toán 88/2015/QH13, Điều 11 gives point and comma their meaning). A unit behind the
// figure may be another than that of the field: whoever types is asked, a paste
// shows how it was read.
func ParseAmount(s string, unit MoneyUnit) (Amount, error) {
	return parseFigure(strings.ReplaceAll(CleanLine(s), " ", ""), unit)
}

// moneyWord is the unit that is written behind a figure of money.
func moneyWord(words string) (MoneyUnit, bool) {
	words, _ = strings.CutSuffix(words, "đồng")
	switch words {
	case "", "đ", "vnđ", "vnd":
		return Dong, true
	case "nghìn", "ngàn", "ngđ":
		return Thousand, true
	case "triệu", "tr", "trđ":
		return Million, true
	case "tỷ", "tỉ":
		return Billion, true
	}
	return 0, false
}

// cutWords parts a figure from the words behind it, in small letters and without
// spaces: "(1.500 Đồng)" is (1.500) and "đồng".
func cutWords(s string) (figure, words string) {
	s = strings.Map(figureRune, CleanLine(s))
	open, end := "", ""
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		open, end, s = "(", ")", s[1:len(s)-1]
	}
	figure = strings.TrimRightFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) && !unicode.IsDigit(r) })
	return open + figure + end, s[len(figure):]
}

// figureRune drops spaces, and the mark by which Excel makes a figure a text.
func figureRune(r rune) rune {
	switch r {
	case ' ', '\'':
		return -1
	case '₫':
		return 'đ'
	}
	return unicode.ToLower(r)
}

// parseFigure reads a figure without words or spaces.
func parseFigure(s string, unit MoneyUnit) (Amount, error) {
	negative := strings.HasPrefix(s, "-")
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inner, ")") {
		negative, s = true, strings.TrimSuffix(inner, ")")
	}
	whole, fraction, decimal := strings.Cut(strings.TrimPrefix(s, "-"), ",")
	if decimal && strings.ContainsAny(fraction, ",.") {
		return 0, errAmountAmbiguous
	}
	groups := strings.Split(whole, ".")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || i == 0 && len(groups) > 1 && len(g) > 3 {
			return 0, errAmountAmbiguous
		}
	}
	digits := strings.Join(groups, "")
	if digits == "" || decimal && fraction == "" || strings.Trim(digits+fraction, "0123456789") != "" {
		return 0, errAmountForm
	}
	v, err := scale(digits, fraction, unit)
	if negative {
		v = -v
	}
	return Amount(v), err
}

func scale(digits, fraction string, unit MoneyUnit) (int64, error) {
	whole, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || whole > math.MaxInt64/int64(unit) {
		return 0, errAmountBig
	}
	v, step := whole*int64(unit), int64(unit)
	for _, c := range fraction {
		if step < 10 && c != '0' {
			return 0, errAmountParts
		}
		step /= 10
		add := int64(c-'0') * step
		if v > math.MaxInt64-add {
			return 0, errAmountBig
		}
		v += add
	}
	return v, nil
}

// Format writes the amount in unit with at most decimals places after the
// comma, rounding half away from zero; trailing zeros are dropped.
func (a Amount) Format(unit MoneyUnit, decimals int) string {
	sign, v := "", size(a)
	if a < 0 {
		sign = "-"
	}
	u := uint64(unit)
	whole, rest := v/u, v%u
	fraction := ""
	for range decimals {
		if u == 1 {
			break
		}
		u /= 10
		fraction += string(rune('0' + rest/u))
		rest %= u
	}
	if u > 1 && rest*2 >= u {
		whole, fraction = roundUp(whole, fraction)
	}
	fraction = strings.TrimRight(fraction, "0")
	out := groupThousands(strconv.FormatUint(whole, 10))
	if fraction != "" {
		out += "," + fraction
	}
	if out == "0" {
		return out
	}
	return sign + out
}

// roundUp adds one to the last decimal place.
func roundUp(whole uint64, fraction string) (uint64, string) {
	b := []byte(fraction)
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] != '9' {
			b[i]++
			return whole, string(b)
		}
		b[i] = '0'
	}
	return whole + 1, string(b)
}

// groupThousands puts a point after every third digit from the right.
func groupThousands(digits string) string {
	var b strings.Builder
	for i, c := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(c)
	}
	return b.String()
}
