package conform

import (
	"math"
	"strings"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

var bodyRoles = []document.Role{
	document.Ground, document.Opening, document.PartHeading, document.ClauseTitle, document.SubclauseTitle, document.Subclause, document.Clause,
	document.Point, document.Dash, document.Plain, document.Closing,
}

// body measures the text: D1-D4.
func (r *Ruler) body() {
	lines := r.of(bodyRoles...)
	for i, t := range lines {
		r.bodyLine(t)
		if i > 0 && lines[i-1].page == t.page {
			r.distance(lines[i-1], t)
		}
	}
}

// bodyLine: both edges of a full line, the indent of a first one, and word
// spaces that stay readable.
func (r *Ruler) bodyLine(t textLine) {
	left, right := t.node.Measure.X.MM(), (t.node.Measure.X + t.node.Measure.W).MM()
	full := t.kind == layout.FirstLine || t.kind == layout.InnerLine
	if full && off(t.x1.MM(), right, r.JustifyMM) {
		r.fault("D1", t.path(), "Phụ lục I, II.6.e", "Dòng chữ chưa đều hai bên (trang %d).", r.sheets[t.page].Number)
	}
	if t.kind == layout.FirstLine || t.kind == layout.OnlyLine {
		if !r.indented(t.x0.MM() - left) {
			r.fault("D2", t.path(), "Phụ lục I, II.6.e", "Chữ đầu dòng lùi %s mm, phải là 10 hoặc 12,7 mm.", number(t.x0.MM()-left))
		}
	} else if off(t.x0.MM(), left, r.JustifyMM) {
		r.fault("D1", t.path(), "Phụ lục I, II.6.e", "Dòng chữ không bắt đầu ở lề trái.")
	}
	if s := wordSpace(t); s > r.WordSpace.Max || s > 0 && s < r.WordSpace.Min {
		r.hint("T3", t.path(), "Khoảng cách chữ bằng %s lần bình thường (trang %d); nên viết lại câu.", number(s), r.sheets[t.page].Number)
	}
}

func (r *Ruler) indented(mm float64) bool {
	for _, c := range r.IndentMM.Choices {
		if math.Abs(mm-c) <= r.IndentMM.Tolerance {
			return true
		}
	}
	return false
}

// wordSpace is the word space of a line that departs most from the natural
// quarter em, as a multiple of it; 0 for a line of one word.
func wordSpace(t textLine) float64 {
	const natural = 250
	worst := 0.0
	for _, it := range t.items {
		spaces := strings.Count(it.Text, " ")
		if spaces == 0 {
			continue
		}
		s := 1 + float64(it.Slack)/float64(spaces)/float64(it.Size.Of(natural))
		if worst == 0 || math.Abs(s-1) > math.Abs(worst-1) {
			worst = s
		}
	}
	return worst
}

// distance measures two neighbouring baselines: D4 inside a paragraph, D3
// between two.
func (r *Ruler) distance(a, b textLine) {
	gap := (b.y - a.y).Points()
	single := r.Pitch.Single * b.size()
	if a.node == b.node {
		if gap < single*r.Pitch.Min || gap > single*r.Pitch.Max {
			r.fault("D4", b.path(), "Phụ lục I, II.6.e", "Khoảng cách dòng %s pt, phải từ dòng đơn đến 1,5 dòng.", number(gap))
		}
		return
	}
	if gap-single < r.ParagraphGapPt.Min-r.ParagraphGapPt.Tolerance {
		r.fault("D3", b.path(), "Phụ lục I, II.6.e", "Khoảng cách giữa hai đoạn %s pt, tối thiểu 6 pt.", number(gap-single))
	}
}
