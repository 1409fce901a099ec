package layout

import (
	"math"
	"strings"

	"sokehoach/app/document"
)

// A strip is a piece of page that never breaks: a line, or a whole block. Its
// items have y from its own top.
type strip struct {
	h      Length
	solid  Length // what stays whole when the strip must be cut; 0 is all
	level  Length // baseline of a cell that begins with text
	before Length // distance to the strip above, dropped at the top of a page
	after  Length
	items  []Item
	zones  []Zone
	marks  []Mark
	band   *band // rows of a table, in place of items
	keep   bool  // never the last of its page
	body   bool  // a line of text
}

// Vertical metrics of the typeface in thousandths of the size: ascent and
// descent of Times New Roman and of Tinos.
const (
	ascent  = 891
	descent = 216
)

// A setter sets texts in lines.
type setter struct {
	fonts Fonts
	block int      // that is being set
	flaws [][]Flaw // of each block: tables are set later than what follows them

	// Memory that one text after the other uses.
	words  []word
	pieces []piece
	broken breaker
	text   []byte
	left   string // of the text's only run, what no line has taken yet
}

// paragraph sets a text in the column (x, w).
func (s *setter) paragraph(t *document.Text, x, w Length) []strip {
	look := t.Look
	size := look.Size
	node := &Node{Role: t.Role, Path: t.Path, Align: look.Align, Measure: Box{x, w}}
	first, rest := w-look.Indent, w-look.Hanging
	words, flaws := s.split(t, min(first, rest))
	s.flaws[s.block] = append(s.flaws[s.block], flaws...)
	lines := s.broken.lines(words, first, rest, look)
	pitch := size.Of(look.Pitch)
	if s.left = ""; len(t.Runs) == 1 {
		s.left = t.Runs[0].Text
	}
	strips := make([]strip, 0, len(lines))
	for i, l := range lines {
		set := lineSetter{setter: s, words: words[l.from:l.to], size: size, node: node, x: x + look.Hanging, measure: rest, kind: lineKind(i, len(lines))}
		if i == 0 {
			set.x, set.measure = x+look.Indent, first
		}
		strips = append(strips, set.strip(pitch))
	}
	if len(strips) == 0 {
		return nil
	}
	finishParagraph(strips, t, x, w)
	return strips
}

// finishParagraph adds what belongs to the paragraph as a whole: distances,
// outline, the rule below and the lines that stay together.
func finishParagraph(strips []strip, t *document.Text, x, w Length) {
	n := len(strips)
	strips[0].before = t.Look.Before
	if t.Outline > 0 {
		strips[0].marks = []Mark{{Title: plainText(t), Level: t.Outline}}
	}
	if t.Look.RuleShare > 0 {
		underline(strips, t, x, w)
	}
	strips[n-1].after = t.Look.After
	strips[0].keep = true // no first line alone at the foot,
	if n > 1 {
		strips[n-2].keep = true // no last line alone at the top
	}
	if n == 1 {
		strips[0].keep = false
	}
	if t.Look.KeepNext {
		for i := range strips {
			strips[i].keep = true
		}
	}
}

// underline draws the rule below a text: as long as the line for Tiêu ngữ, else
// between a third and a half of it (PL I, II.1.b, II.2.b, II.5.b), and, when
// the lines differ, of both the longest and the last where that can be.
func underline(strips []strip, t *document.Text, x, w Length) {
	last := &strips[len(strips)-1]
	final := inkWidth(last.items)
	longest := Length(0)
	for i := range strips {
		longest = max(longest, inkWidth(strips[i].items))
	}
	length := longest * Length(t.Look.RuleShare) / 1000
	if lo, hi := longest/3+1, final/2; t.Look.RuleShare < 1000 && lo <= hi {
		length = min(max(length, lo), hi)
	}
	const thickness = document.Pt * 3 / 4
	node := last.items[0].Node
	last.h += t.Look.RuleGap
	last.items = append(last.items, Item{
		Kind: RuleItem, X: x + (w-length)/2, Y: last.h, W: length, H: thickness, Node: node,
	})
	last.h += thickness
}

// inkWidth is the width of a line of text.
func inkWidth(items []Item) Length {
	if len(items) == 0 {
		return 0
	}
	end := &items[len(items)-1]
	return end.X + end.Ink - items[0].X
}

// OneLine is the width of a text that is set in one line.
func (f Fonts) OneLine(t *document.Text) Length {
	s := setter{fonts: f}
	words, _ := s.split(t, math.MaxInt64)
	total := Length(0)
	for i, x := range words {
		total += x.w
		if i+1 < len(words) {
			total += x.space
		}
	}
	return total
}

// Lines is how many lines a text takes in a measure.
func (f Fonts) Lines(t *document.Text, measure Length) int {
	s := setter{fonts: f}
	first, rest := measure-t.Look.Indent, measure-t.Look.Hanging
	words, _ := s.split(t, min(first, rest))
	return len(s.broken.lines(words, first, rest, t.Look))
}

func lineKind(i, n int) LineKind {
	switch {
	case n == 1:
		return OnlyLine
	case i == 0:
		return FirstLine
	case i == n-1:
		return LastLine
	}
	return InnerLine
}

func plainText(t *document.Text) string {
	var b strings.Builder
	for _, r := range t.Runs {
		b.WriteString(strings.ReplaceAll(r.Text, "\u00A0", " "))
	}
	return b.String()
}
