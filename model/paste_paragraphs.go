package model

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// listMark is what a word processor puts before a line of a list: the program
// sets its own. A number is one only with a space behind it, unlike that of 1.5.
var listMark = regexp.MustCompile(`^(?:([-+*\x{2022}·\x{25AA}\x{25E6}\x{25CF}\x{25CB}\x{25A0}\x{25A1}\x{27A2}\x{27A4}\x{25BA}\x{2713}\x{2714}\x{2756}\x{F000}-\x{F0FF}])|([a-zđ])\)|(\d{1,2})[.)])[ \t]+`)

// letterMark is a mark of Word that arrives as a letter, since it is one of a
// typeface of signs: o, § and ü are its second, third and last bullet. Only the
// tab behind tells it from a word.
var letterMark = regexp.MustCompile(`^[ \x{A0}]*[ovqØ§üÞŸ¨×àè][ \x{A0}]*\t\s*`)

// closeMark is a mark that a clerk put right before the first letter.
var closeMark = regexp.MustCompile(`^[-+*\x{2022}\x{25AA}\x{25CF}\x{25A0}\x{27A2}\x{27A4}\x{2713}\x{2714}]+(\p{L})`)

// otherMark is one that is kept, as the clerk wrote it; numbered a date such as
// 20. 5. 2024, whose day is no number of a list.
var (
	otherMark = regexp.MustCompile(`^(?:[a-zđ]|[ivxIVX]+)[.)]`)
	numbered  = regexp.MustCompile(`^\d{1,2}\.[ \t]+\d`)
)

// PastedParagraphs parts a pasted text (khối chữ dán vào) into paragraphs, one for
// each line that is not empty, without the marks of their lists. The mark gives
// the level; without one it stays empty. A line that a page broke off is joined
// to the one before.
func PastedParagraphs(s string) []Paragraph {
	var out []Paragraph
	lines := pastedLines(s)
	width := wrapWidth(lines)
	for i, g := range lines {
		last := len(out) - 1
		switch {
		case i > 0 && !lines[i-1].bare && g.Level == "" && last >= 0 && g.goesOn(lines[i-1], width):
			out[last].Text = CleanLine(out[last].Text + " " + g.Text)
		case !g.bare:
			if i > 0 && lines[i-1].bare && g.Level == "" {
				g.Level = Dash // a page has its mark on a line of its own
			}
			out = append(out, g.Paragraph)
		}
	}
	return out
}

// A pastedLine is one line, with the level that its mark gives.
type pastedLine struct {
	Paragraph
	bare bool // it is a mark and nothing else
}

func pastedLines(s string) []pastedLine {
	var out []pastedLine
	for raw := range strings.SplitSeq(plainLineEnds(s), "\n") {
		if line := CleanLine(raw); line != "" {
			out = append(out, readLine(raw, line))
		}
	}
	return out
}

// readLine takes the mark off a line. A mark with a letter or a figure that has
// nothing behind it is a word.
func readLine(raw, line string) pastedLine {
	if m := letterMark.FindString(raw); m != "" && CleanLine(raw[len(m):]) != "" {
		return pastedLine{Paragraph: Paragraph{Level: Dash, Text: CleanLine(raw[len(m):])}}
	}
	if m := closeMark.FindStringSubmatchIndex(line); m != nil {
		return pastedLine{Paragraph: Paragraph{Level: Dash, Text: CleanLine(line[m[2]:])}}
	}
	m := listMark.FindStringSubmatch(line + " ")
	if m == nil || numbered.MatchString(line) {
		return pastedLine{Paragraph: Paragraph{Text: line}}
	}
	level := Clause
	switch {
	case m[1] != "":
		level = Dash
	case m[2] != "":
		level = Point
	}
	text := CleanLine((line + " ")[len(m[0]):])
	switch {
	case text != "":
		return pastedLine{Paragraph: Paragraph{Level: level, Text: text}}
	case level == Dash:
		return pastedLine{bare: true}
	}
	return pastedLine{Paragraph: Paragraph{Text: line}}
}

// goesOn reports whether a line goes on with the sentence of the one before: that
// one has no end, and this one no beginning, or a name or a figure for which
// there was no room.
func (p pastedLine) goesOn(before pastedLine, width int) bool {
	last, _ := utf8.DecodeLastRuneInString(before.Text)
	if strings.ContainsRune(".;:!?…", last) || otherMark.MatchString(p.Text) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(p.Text)
	return unicode.IsLower(first) || last == ',' || last == '(' || awaits(before.Text, beginsName(p.Text)) ||
		beginsName(p.Text) && before.full(p.Text, width)
}

// Lines of a page have about so many letters; what is longer or shorter is no
// page but paragraphs.
const (
	leastWrap = 55
	mostWrap  = 130
)

// wrapWidth is how many letters the longest line of a page has; 0 when the text
// does not come from one.
func wrapWidth(lines []pastedLine) int {
	most := 0
	for _, g := range lines {
		most = max(most, utf8.RuneCountInString(g.Text))
	}
	if most < leastWrap || most > mostWrap {
		return 0
	}
	return most
}

// full reports whether the first word of the next line had no room in this one.
func (p pastedLine) full(next string, width int) bool {
	word, _, _ := strings.Cut(next, " ")
	const spread = 85 // letters differ in width, so lines differ in letters
	return width > 0 && (utf8.RuneCountInString(p.Text)+1+utf8.RuneCountInString(word))*100 > width*spread
}

// awaits reports whether a text ends with a word behind which something must
// follow, or a name or a figure if that is what follows.
func awaits(s string, name bool) bool {
	words := strings.Fields(s)
	if len(words) < 3 {
		return false
	}
	switch last := words[len(words)-1]; last {
	case "của", "tại", "cho", "và", "với", "từ", "đến", "theo", "các", "những", "do", "Phòng", "Ban", "Sở", "Bộ":
		return true
	case "xã", "phường", "bản", "thôn", "tỉnh", "huyện", "tổ", "phố", "số", "năm", "ngày", "tháng", "quý", "ông", "bà",
		"trên", "khoản", "điều", "điểm":
		return name
	}
	return false
}

// beginsName reports whether a line begins as no sentence does: with a figure, or
// with two words in capitals.
func beginsName(s string) bool {
	words := strings.Fields(s)
	first, _ := utf8.DecodeRuneInString(s)
	if unicode.IsDigit(first) {
		return true
	}
	if len(words) < 2 || !unicode.IsUpper(first) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(words[1])
	return unicode.IsUpper(second)
}
