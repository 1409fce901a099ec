package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations are how reports write what the rules look for, the longer of two that
// begin alike first.
var abbreviations = []struct{ short, long string }{
	{"tr.đồng", "triệu đồng"},
	{"tr. đồng", "triệu đồng"},
	{"tr.đ", "triệu đồng"},
	{"trđ", "triệu đồng"},
	{"trđồng", "triệu đồng"},
	{"triệu đ", "triệu đồng"},
	{"tỷ đ", "tỷ đồng"},
	{"tỉ đồng", "tỷ đồng"},
	{"KHV", "kế hoạch vốn"},
	{"KH", "kế hoạch"},
	{"NSTW", "ngân sách trung ương"},
	{"NSĐP", "ngân sách địa phương"},
	{"ĐTPT", "đầu tư phát triển"},
	{"SN", "sự nghiệp"},
	{"LK", "lũy kế"},
	{"luỹ kế", "lũy kế"},
	{"Luỹ kế", "Lũy kế"},
}

// spelledOut is a text with its abbreviations in full: the rules tell words, and no
// places in the text.
func spelledOut(text string) string {
	for _, a := range abbreviations {
		if strings.Contains(text, a.short) {
			text = spelled(text, a.short, a.long)
		}
	}
	return text
}

// spelled puts long for short where that is a word by itself, and no piece of the
// number of a document.
func spelled(text, short, long string) string {
	var out strings.Builder
	for {
		i := strings.Index(text, short)
		if i < 0 {
			out.WriteString(text)
			return out.String()
		}
		end := i + len(short)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[end:])
		out.WriteString(text[:i])
		switch {
		case i > 0 && (unicode.IsLetter(before) || before == '/'), end < len(text) && (unicode.IsLetter(after) || after == '-'):
			out.WriteString(short)
		case unicode.IsDigit(before):
			out.WriteString(" " + long)
		default:
			out.WriteString(long)
		}
		text = text[end:]
	}
}
