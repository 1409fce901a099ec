package document

import (
	"strings"
	"unicode"
)

// bind sets an unbreakable space where a line must not end: between a word
// such as "số" or "ngày" and its number, between a number and its unit, and
// before a hyphen, so that no line starts with one.
func bind(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
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

// keepTogether binds the words of the compounds given, whatever their capitals:
// a centred title that is parted inside one reads badly.
func keepTogether(s string, compounds []string) string {
	low := strings.ToLower(s)
	if len(low) != len(s) {
		return s
	}
	b := []byte(s)
	for _, c := range compounds {
		for at := 0; ; {
			i := strings.Index(low[at:], c)
			if i < 0 {
				break
			}
			for k := at + i; k < at+i+len(c); k++ {
				if b[k] == ' ' {
					b[k] = boundByte
				}
			}
			at += i + len(c)
		}
	}
	return strings.ReplaceAll(string(b), string(rune(boundByte)), "\u00A0")
}

// boundByte marks a bound space while bytes are counted; no clean text has it.
const boundByte = 0x1f

// bindAll makes a text unbreakable.
func bindAll(s string) string { return strings.ReplaceAll(s, " ", "\u00A0") }

func belongs(before, after string) bool {
	if after == "-" {
		return true
	}
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
