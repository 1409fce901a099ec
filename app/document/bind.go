package document

import (
	"strings"
	"unicode"
)

// bind sets an unbreakable space where a line must not end: between a word
// such as "số" or "ngày" and its number, and between a number and its unit.
func bind(s string) string {
	words := strings.Split(s, " ")
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			if belongs(words[i-1], w) {
				b.WriteRune('\u00A0')
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteString(w)
	}
	return b.String()
}

// bindAll makes a text unbreakable.
func bindAll(s string) string { return strings.ReplaceAll(s, " ", "\u00A0") }

func belongs(before, after string) bool {
	if startsWithDigit(after) {
		switch strings.ToLower(before) {
		case "số", "ngày", "tháng", "năm", "điều", "khoản", "điểm", "mục", "án", "quý", "mẫu", "biểu":
			return true
		}
	}
	if before == "lục" && isRoman(after) {
		return true
	}
	if startsWithDigit(before) && strings.Trim(before, "0123456789.,") == "" {
		switch strings.TrimRight(after, ".,;:)") {
		case "đồng", "nghìn", "triệu", "tỷ", "hộ", "người", "km", "m", "ha", "công", "bản", "xã", "lớp", "phòng", "mô":
			return true
		}
	}
	return false
}

func startsWithDigit(s string) bool { return s != "" && unicode.IsDigit(rune(s[0])) }

func isRoman(s string) bool {
	s = strings.TrimRight(s, ".,;:)")
	return s != "" && strings.Trim(s, "IVXL") == ""
}
