package model

import (
	"regexp"
	"strings"
)

// listMark is what a word processor puts before a line of a list: the program
// sets its own. A number is one only with a space behind it, unlike that of 1.5.
var listMark = regexp.MustCompile(`^(?:([-+*•·\x{25AA}\x{25E6}\x{F0B7}])|([a-zđ])\)|(\d{1,2})[.)])[ \t]+`)

// PastedParagraphs parts a pasted text (khối chữ dán vào) into paragraphs, one for
// each line that is not empty, without the marks of their lists. The mark gives
// the level; without one it stays empty.
func PastedParagraphs(s string) []Paragraph {
	var out []Paragraph
	for line := range strings.SplitSeq(CleanText(s), "\n") {
		var g Paragraph
		switch m := listMark.FindStringSubmatch(line + " "); {
		case m == nil:
		case m[1] != "":
			g.Level = Dash
		case m[2] != "":
			g.Level = Point
		default:
			g.Level = Clause
		}
		if g.Text = CleanLine(listMark.ReplaceAllString(line+" ", "")); g.Text != "" {
			out = append(out, g)
		}
	}
	return out
}
