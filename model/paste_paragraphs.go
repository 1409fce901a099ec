package model

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// listMark is what a word processor puts before a line of a list: the program
// sets its own. A number is one only with a space behind it, unlike that of 1.5.
var listMark = regexp.MustCompile(`^(?:([-+*•·\x{25AA}\x{25E6}\x{F0B7}])|([a-zđ])\)|(\d{1,2})[.)])[ \t]+`)

// otherMark is one that is kept, as the clerk wrote it; numbered a date such as
// 20. 5. 2024, whose day is no number of a list.
var (
	otherMark = regexp.MustCompile(`^(?:[a-zđ]|[ivx]+)[.)]`)
	numbered  = regexp.MustCompile(`^\d{1,2}\.[ \t]+\d`)
)

// PastedParagraphs parts a pasted text (khối chữ dán vào) into paragraphs, one for
// each line that is not empty, without the marks of their lists. The mark gives
// the level; without one it stays empty. A line that a page broke off is joined
// to the one before.
func PastedParagraphs(s string) []Paragraph {
	var out []Paragraph
	for line := range strings.SplitSeq(CleanText(s), "\n") {
		g := pastedLine(line)
		switch last := len(out) - 1; {
		case g.Text == "":
		case g.Level == "" && last >= 0 && brokenOff(out[last].Text, g.Text):
			out[last].Text = CleanLine(out[last].Text + " " + g.Text)
		default:
			out = append(out, g)
		}
	}
	return out
}

func pastedLine(line string) Paragraph {
	m := listMark.FindStringSubmatch(line + " ")
	if m == nil || numbered.MatchString(line) {
		return Paragraph{Text: line}
	}
	level := Clause
	switch {
	case m[1] != "":
		level = Dash
	case m[2] != "":
		level = Point
	}
	return Paragraph{Level: level, Text: CleanLine((line + " ")[len(m[0]):])}
}

// brokenOff reports whether a line goes on with the sentence of the one before:
// that one has no end, and this one no beginning.
func brokenOff(before, line string) bool {
	first, _ := utf8.DecodeRuneInString(line)
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsLower(first) && !strings.ContainsRune(".;:!?…", last) && !otherMark.MatchString(line)
}
