package press

import (
	"bytes"
	"fmt"
	"image"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/internal/golden"
	"sokehoach/app/layout"
	"sokehoach/app/raster"
	"sokehoach/assets"
)

func tinos(t testing.TB) layout.Fonts {
	t.Helper()
	fonts, err := layout.ParseFonts(assets.Typeface("Regular"), assets.Typeface("Bold"), assets.Typeface("Italic"), assets.Typeface("BoldItalic"))
	if err != nil {
		t.Fatal(err)
	}
	return fonts
}

// sheet has a justified line, one whose letters move together, a slanted one, a
// letter that the face lacks, and rules in both directions.
func sheet() layout.Page {
	text := func(face document.Face, x, y layout.Length, size document.Size, s string) layout.Item {
		return layout.Item{Face: face, X: x, Y: y, Size: size, Text: s}
	}
	justified := text(document.Regular, 85039, 100000, 28, "Căn cứ Nghị quyết số 120/2020/QH14 của Quốc hội ")
	justified.Slack = 23456
	tight := text(document.Bold, 85039, 118000, 28, "ỦY BAN NHÂN DÂN XÃ SÙNG PHÀI")
	tight.Track = -77
	return layout.Page{W: 595276, H: 841890, Number: 1, Items: []layout.Item{
		justified, tight,
		text(document.Italic, 300001, 136000, 26, "Sùng Phài, ngày 01 tháng 3 năm 2024"),
		text(document.Regular, 85039, 154000, 28, "1 \u4e2d ₫"),
		{Kind: layout.RuleItem, X: 85039, Y: 200000, W: 467717, H: 500},
		{Kind: layout.RuleItem, X: 85039, Y: 203000, W: 500, H: 6000},
	}}
}

// told is strokes as text, one a line: the form of the golden.
func told(strokes []Stroke) string {
	var b strings.Builder
	for _, s := range strokes {
		if s.Box != (image.Point{}) {
			fmt.Fprintf(&b, "rule %d,%d %dx%d\n", s.At.X, s.At.Y, s.Box.X, s.Box.Y)
			continue
		}
		fmt.Fprintf(&b, "text %d,%d face %d size %v %q %v\n", s.At.X, s.At.Y, s.Face, s.Size.Points(), string(s.Letters), s.Steps)
	}
	return b.String()
}

func TestAPageBecomesStrokes(t *testing.T) {
	fonts := tinos(t)
	var all strings.Builder
	for _, d := range []Device{{300, 300, 50, 75}, {600, 600, 0, 0}, {600, 300, 100, 50}} {
		fmt.Fprintf(&all, "%+v\n%s", d, told(d.Strokes(sheet(), fonts)))
	}
	golden.Check(t, "strokes.txt", all.String())
}

func TestNothingAddsUpOverALine(t *testing.T) {
	fonts := tinos(t)
	for dpi := 72; dpi <= 1200; dpi += 47 {
		d := Device{Across: dpi, Down: dpi}
		for i, s := range d.Strokes(sheet(), fonts) {
			if len(s.Letters) == 0 {
				continue
			}
			it := sheet().Items[i]
			x := s.At.X
			for _, step := range s.Steps {
				x += step
			}
			end := it.Letters(fonts[it.Face], func(layout.Letter) {})
			if want := dots(end, d.across()); x != want {
				t.Errorf("%d dpi, line %d ends at %d, want %d", dpi, i, x, want)
			}
			if len(s.Steps) != len(s.Letters) {
				t.Errorf("%d dpi, line %d: %d steps for %d letters", dpi, i, len(s.Steps), len(s.Letters))
			}
		}
	}
}

func TestTheWhiteEdgeIsTakenAwayOnce(t *testing.T) {
	fonts := tinos(t)
	at, from := Device{600, 600, 0, 0}.Strokes(sheet(), fonts), Device{600, 600, 100, 150}.Strokes(sheet(), fonts)
	for i := range at {
		if got := at[i].At.Sub(from[i].At); got != image.Pt(100, 150) {
			t.Errorf("stroke %d moves by %v", i, got)
		}
	}
}

func TestBandsMakeUpThePage(t *testing.T) {
	fonts := tinos(t)
	r, err := raster.New(fonts)
	if err != nil {
		t.Fatal(err)
	}
	d := Device{300, 300, 50, 75}
	whole := r.Strip(sheet(), 300.0/72, raster.Size(sheet(), 300.0/72))
	seen := image.NewGray(whole.Rect)
	for i := range seen.Pix {
		seen.Pix[i] = 1
	}
	size := 0
	d.Pictures(sheet(), r, func(p Picture) {
		size += len(p.Bits)
		if p.Size != p.To.Size() {
			t.Errorf("%v is stretched to %v", p.Size, p.To)
		}
		to := p.To.Add(image.Pt(d.Left, d.Top))
		for y := range p.Size.Y {
			for x := range p.Size.X {
				bit := p.Bits[y*p.Stride()+x/8] >> (7 - x%8) & 1
				seen.Pix[seen.PixOffset(to.Min.X+x, to.Min.Y+y)] = bit
			}
		}
	})
	for i, v := range whole.Pix {
		whole.Pix[i] = v >> 7
	}
	if !bytes.Equal(whole.Pix, seen.Pix) {
		t.Error("the bands are not the page")
	}
	if all := len(whole.Pix) / 8; size*4 > all {
		t.Errorf("%d bytes of %d: white paper is sent", size, all)
	}
}

func TestDotsThatAreNotSquareOrTooFineAreStretched(t *testing.T) {
	r, err := raster.New(tinos(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		device       Device
		across, down int
	}{{Device{600, 300, 100, 50}, 2, 1}, {Device{1200, 1200, 0, 0}, 2, 2}, {Device{2400, 1200, 9, 9}, 4, 2}} {
		c.device.Pictures(sheet(), r, func(p Picture) {
			if p.To.Dx() != c.across*p.Size.X || p.To.Dy() != c.down*p.Size.Y {
				t.Errorf("%+v: %v goes to %v", c.device, p.Size, p.To)
			}
		})
	}
}

func TestOnlyTheChosenPagesGoThrough(t *testing.T) {
	numbers := []int{1, 2, 3, 4, 1, 2, 1} // four pages, an annex of two, one of one
	for name, c := range map[string]struct {
		choice Choice
		want   string
	}{
		"all":          {Choice{}, "1 2 3 4 5 6 7"},
		"spans":        {Choice{Spans: []Span{{2, 3}, {6, 6}, {9, 12}}}, "2 3 6"},
		"odd":          {Choice{Side: OddPages}, "1 3 5 7"},
		"even of some": {Choice{Side: EvenPages, Spans: []Span{{3, 6}}}, "4 6"},
		"annexes":      {Choice{Annexes: true}, "5 6 7"},
	} {
		var got []string
		s := c.choice.Sieve()
		for i, n := range numbers {
			if s.Takes(layout.Page{Number: n}) {
				got = append(got, fmt.Sprint(i+1))
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %v, want %s", name, got, c.want)
		}
	}
}

func TestPagesAreReadAsTheyAreWritten(t *testing.T) {
	for in, want := range map[string]string{
		"": "[] true", "3": "[{3 3}] true", "1-3, 5": "[{1 3} {5 5}] true", "1–2;4": "[{1 2} {4 4}] true",
		"0": "[] false", "3-1": "[] false", "a": "[] false", "1-": "[] false", "-2": "[] false",
	} {
		spans, ok := ParseSpans(in)
		if got := fmt.Sprint(spans, ok); got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
}
