package app

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/internal/invent"
	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
)

// inventor makes plans from the words of the sample.
func inventor(t testing.TB) *invent.Maker {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	c, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	return invent.From(s, c)
}

// A spaced is a justified line and its word space, in thousandths of the natural one.
type spaced struct {
	space layout.Length
	text  string
}

// spaces are the lines of justified texts that reach the right edge.
func spaces(pages []layout.Page, fonts layout.Fonts) []spaced {
	var out []spaced
	for _, p := range pages {
		var natural, slack layout.Length
		text := ""
		for i, it := range p.Items {
			if it.Kind != layout.TextItem || it.Node == nil || it.Node.Align != document.Justify || it.Line != layout.FirstLine && it.Line != layout.InnerLine {
				continue
			}
			text += it.Text
			for _, r := range it.Text {
				if r == ' ' || r == '\u00A0' {
					natural += it.Size.Of(fonts[it.Face].Advance(' '))
				}
			}
			slack += it.Slack + it.Track*layout.Length(strings.Count(it.Text, " "))
			if i+1 < len(p.Items) && p.Items[i+1].Y == it.Y && p.Items[i+1].Node == it.Node {
				continue // the same line in another face
			}
			if natural > 0 {
				out = append(out, spaced{1000 * (natural + slack) / natural, text})
			}
			natural, slack, text = 0, 0, ""
		}
	}
	return out
}

// Over thousands of justified lines with symbols, days, amounts and addresses the
// words stand as far apart as the typeface wants.
func TestJustifiedLinesHaveNoHoles(t *testing.T) {
	d, _ := testDesk(t)
	maker := inventor(t)
	var lines []spaced
	for seed := uint64(1); len(lines) < 3000; seed++ {
		s := maker.Sample(seed)
		s.Plans[0].Annexes, s.Plans[0].Entries = nil, nil
		lines = append(lines, spaces(d.Work(&s.Plans[0], s.Book).Paper().Pages, d.Fonts)...)
	}
	judgeSpaces(t, lines)
}

// judgeSpaces wants words near each other, on the whole and on every line; of very
// many lines one in five thousand may be of words that nothing can bring nearer.
func judgeSpaces(t *testing.T, lines []spaced) {
	t.Helper()
	sum, wide, holes, n := layout.Length(0), 0, 0, len(lines)
	slices.SortFunc(lines, func(a, b spaced) int { return cmp.Compare(b.space, a.space) })
	for _, l := range lines {
		sum += l.space
		if l.space > 1500 {
			wide++
		}
		if l.space > 2000 {
			holes++
		}
	}
	mean := int(sum) / n
	t.Logf("%d lines: mean %d, widest %d, narrowest %d, %d over 1500", n, mean, lines[0].space, lines[n-1].space, wide)
	if mean > 1030 || holes*5000 > n || wide*1000 > 3*n || lines[n-1].space < 650 {
		for _, l := range slices.Concat(lines[:min(wide, 20)], lines[n-3:]) {
			t.Errorf("%d: %s", l.space, l.text)
		}
		t.Errorf("mean %d, widest %d, %d of %d over half again", mean, lines[0].space, wide, n)
	}
}
