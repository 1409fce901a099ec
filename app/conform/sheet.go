package conform

import (
	"strconv"
	"strings"
	"unicode"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// sheet measures the paper: A1, A2.
func (r *Ruler) sheet(p *layout.Page) {
	w, h := p.W.MM(), p.H.MM()
	if w > h && r.annex { // an annex may be turned
		w, h = h, w
	}
	switch t := r.PageMM.Tolerance; {
	case !off(w, r.PageMM.Width, t) && !off(h, r.PageMM.Height, t):
	case !off(h, r.PageMM.Width, t) && !off(w, r.PageMM.Height, t):
		r.fault("A2", "", "Phụ lục I, I.2", "Trang %d của văn bản phải đặt đứng.", p.Number)
	default:
		r.fault("A1", "", "Phụ lục I, I.1", "Trang %d khổ %s × %s mm, không phải A4.", p.Number, number(w), number(h))
	}
}

// margins measures the declared margins and that no ink leaves them: A3.
func (r *Ruler) margins(p *layout.Page) {
	m, t := r.MarginsMM, r.MarginsMM.Tolerance
	for _, side := range []struct {
		name string
		mm   float64
		span span
	}{{"trên", p.Sheet.Top.MM(), m.Top}, {"dưới", p.Sheet.Bottom.MM(), m.Bottom}, {"trái", p.Sheet.Left.MM(), m.Left}, {"phải", p.Sheet.Right.MM(), m.Right}} {
		if side.mm < side.span.Min-t || side.mm > side.span.Max+t {
			r.fault("A3", "", "Phụ lục I, I.3", "Lề %s trang %d là %s mm, phải từ %s đến %s mm.", side.name, p.Number, number(side.mm), number(side.span.Min), number(side.span.Max))
		}
	}
	slack := document.MM(t)
	left, right := p.Sheet.Left-slack, p.W-p.Sheet.Right+slack
	top, bottom := p.Sheet.Top-slack, p.H-p.Sheet.Bottom
	for i := range p.Items {
		it := &p.Items[i]
		if it.Node == nil || it.Kind != layout.TextItem {
			continue
		}
		if it.X < left || it.X+it.Ink > right || it.Y > bottom || it.Y < top {
			r.fault("A3", it.Node.Path, "Phụ lục I, I.3", "Chữ tràn ra ngoài lề trang %d.", p.Number)
		}
	}
}

// pageNumber: none on the first page, then 2, 3 … in the top margin, in the
// middle of the text: A5.
func (r *Ruler) pageNumber(p *layout.Page) {
	const source = "Phụ lục I, I.7"
	at := -1
	for i := range r.lines {
		if r.lines[i].node == nil {
			at = i
		}
	}
	switch {
	case p.Number == 1 && at >= 0:
		r.fault("A5", "", source, "Trang thứ nhất không đánh số.")
	case p.Number > 1 && (at < 0 || r.lines[at].text != strconv.Itoa(p.Number)):
		r.fault("A5", "", source, "Trang %d thiếu số trang hoặc số trang sai.", p.Number)
	case at >= 0:
		r.numberPlace(p, r.lines[at])
	}
}

func (r *Ruler) numberPlace(p *layout.Page, t textLine) {
	middle := (p.Sheet.Left + p.W - p.Sheet.Right).MM() / 2
	if off(t.middle(), middle, r.PageNumber.CentreMM) || t.y > p.Sheet.Top ||
		t.size() < r.PageNumber.Min || t.size() > r.PageNumber.Max || t.items[0].Face != document.Regular {
		r.fault("A5", "", "Phụ lục I, I.7", "Số trang %d phải đứng, cỡ 13-14, ở giữa lề trên.", p.Number)
	}
}

// letters: Unicode in form NFC, nothing private, no control or C1 codes: A4.
func (r *Ruler) letters() {
	for i := range r.lines {
		t := &r.lines[i]
		if !strings.ContainsFunc(t.text, unusual) {
			continue
		}
		bad := strings.ContainsFunc(t.text, func(c rune) bool {
			return c == unicode.ReplacementChar || c >= 0xE000 && unicode.Is(unicode.Co, c) || unicode.IsControl(c)
		})
		if bad || !model.Composed(t.text) {
			r.fault("A4", t.path(), "Phụ lục I, I.4", "Có ký tự không thuộc bộ chữ Unicode dựng sẵn (TCVN 6909:2001).")
		}
	}
}

// unusual tells letters apart that must be looked at: all but ASCII and the
// precomposed letters of Latin alphabets.
func unusual(c rune) bool {
	return c < ' ' || c > '~' && c < 0xC0 || c >= 0x250 && c < 0x1EA0 || c > 0x1EF9
}

// looks compares size, face and capitals of every component.
func (r *Ruler) looks() {
	for i := range r.lines {
		t := &r.lines[i]
		if t.node == nil {
			continue
		}
		l, ok := r.byRole[t.node.Role]
		if !ok {
			continue
		}
		face, _ := faceOf(l.Face)
		for k := range t.items {
			it := &t.items[k]
			if s := it.Size.Points(); s < l.Min || s > l.Max || it.Face != face {
				r.fault(l.Code, t.path(), l.Source, "Sai cỡ chữ hoặc kiểu chữ (cỡ %s).", number(s))
			}
		}
		if l.Capitals && strings.ToUpper(t.text) != t.text {
			r.fault(l.Code, t.path(), l.Source, "Phải viết bằng chữ in hoa.")
		}
	}
}
