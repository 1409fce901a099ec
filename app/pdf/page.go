package pdf

import (
	"fmt"
	"unicode/utf8"

	"sokehoach/app/layout"
)

// page draws one page, run by run. The orientation is always "P": the size says
// the rest.
func (p *pen) page(page layout.Page, runs []run) {
	p.out.AddPageFormat("P", size(page))
	p.text.Track = 0 // a page begins with none
	p.stroke = 0
	for _, r := range runs {
		p.out.RawWriteStr(r.mark)
		for _, it := range r.items {
			p.item(it)
		}
		p.out.RawWriteStr("EMC")
	}
}

// visible tells whether anything of the item is drawn.
func visible(it layout.Item) bool {
	switch it.Kind {
	case layout.TextItem:
		return it.Text != "" && it.Size > 0
	case layout.RuleItem:
		return it.W > 0 && it.H > 0
	}
	return false
}

func (p *pen) item(it layout.Item) {
	switch {
	case !visible(it):
	case it.Kind == layout.RuleItem:
		p.rule(it)
	default:
		p.write(it)
	}
}

// rule draws along the longer side, so that viewers treat it as a line and keep
// it visible at every scale.
func (p *pen) rule(it layout.Item) {
	x1, y1, x2, y2, width := it.X, it.Y, it.X+it.W, it.Y, it.H
	if it.H > it.W {
		middle := it.X + it.W/2
		x1, y1, x2, y2, width = middle, it.Y-it.H/2, middle, it.Y+it.H-it.H/2, it.W
	}
	if width != p.stroke {
		p.out.SetLineWidth(width.Points())
		p.stroke = width
	}
	p.out.Line(x1.Points(), y1.Points(), x2.Points(), y2.Points())
}

func (p *pen) write(it layout.Item) {
	s := drawable(it.Text, p.fonts[faceOf(it)])
	p.font(it)
	p.track(it.Track)
	top := it.Y.Points() - 0.3*it.Size.Points()
	if it.Slack == 0 || it.W <= 0 || it.X < 0 || top < 0 { // gofpdf counts negative places from the far edge
		p.out.Text(it.X.Points(), it.Y.Points(), s)
		return
	}
	// A cell of no height has its baseline 0.3 of the size below its top. "J"
	// writes one operator that spreads what W has more than s over its spaces.
	p.out.SetXY(it.X.Points(), top)
	w := it.W - it.Track*layout.Length(utf8.RuneCountInString(s))
	p.out.CellFormat(w.Points(), 0, s, "", 0, "J", false, 0, "")
}

// track sets the space between letters where it changes; gofpdf has no word for
// it, and does not count it.
func (p *pen) track(t layout.Length) {
	if t != p.text.Track {
		p.out.RawWriteStr(fmt.Sprintf("%.3f Tc", t.Points()))
		p.text.Track = t
	}
}

// font sets the face and size of the item where they change. A page begins with
// those that the one before it ended with: gofpdf repeats them.
func (p *pen) font(it layout.Item) {
	if faceOf(it) != faceOf(p.text) || it.Size != p.text.Size {
		p.out.SetFont(family, style(faceOf(it)), it.Size.Points())
		track := p.text.Track
		p.text = it
		p.text.Track = track
	}
}
