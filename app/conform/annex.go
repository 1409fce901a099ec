package conform

import (
	"regexp"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

var annexNumber = regexp.MustCompile(`^Phụ lục( [IVXL]+)?$`)

// annexes measures the head of every annex: H2, H3, H4, H5, H7.
func (r *Ruler) annexes() {
	for _, t := range r.of(document.AnnexNumber) {
		p := r.sheets[t.page]
		if p.Number != 1 {
			r.fault("H5", t.path(), "Phụ lục I, III.1.đ", "Số trang của phụ lục phải đánh riêng, bắt đầu từ 1.")
		}
		if !annexNumber.MatchString(t.text) {
			r.fault("H2", t.path(), "Phụ lục I, III.1.b", "Dòng “Phụ lục” phải đứng riêng, số thứ tự bằng chữ số La Mã.")
		}
	}
	for _, x := range []struct {
		role         document.Role
		code, source string
	}{
		{document.AnnexNumber, "H2", "Phụ lục I, III.1.b"},
		{document.AnnexTitle, "H3", "Phụ lục I, III.1.b"},
		{document.AnnexReference, "H4", "Phụ lục I, III.1.c"},
	} {
		for _, t := range r.of(x.role) {
			p := r.sheets[t.page]
			if off(t.middle(), (p.Sheet.Left+p.W-p.Sheet.Right).MM()/2, r.TitleCentreMM) {
				r.fault(x.code, t.path(), x.source, "Dòng này phải ở giữa trang.")
			}
		}
	}
	r.unitLines()
}

func (r *Ruler) unitLines() {
	for _, t := range r.of(document.UnitLine) {
		p := r.sheets[t.page]
		if off(t.x1.MM(), (p.W - p.Sheet.Right).MM(), r.JustifyMM) {
			r.fault("H7", t.path(), "thực tế trình bày", "Dòng đơn vị tính phải sát lề phải, trên bảng.")
		}
	}
}

// tableHeads: on every page that a table takes, its head stands above its rows.
func (r *Ruler) tableHeads(p *layout.Page) {
	headed := map[*layout.Node]bool{}
	var known *layout.Node // the table asked for last: its cells follow each other
	for i := range r.lines {
		t := &r.lines[i]
		if t.node == nil {
			continue
		}
		table := tableOf(t.node)
		switch {
		case table == known:
		case t.is(document.TableHead):
			headed[table], known = true, table
		case t.is(document.TableCellText) && headed[table]:
			known = table
		case t.is(document.TableCellText):
			headed[table] = true // once a page
			r.fault("H7", t.path(), "thực tế trình bày", "Trang %d của bảng thiếu hàng tiêu đề.", p.Number)
		}
	}
}

// tableOf climbs from a cell to its table.
func tableOf(n *layout.Node) *layout.Node {
	for n.Parent != nil {
		n = n.Parent
	}
	return n
}
