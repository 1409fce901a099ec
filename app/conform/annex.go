package conform

import (
	"regexp"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

var annexNumber = regexp.MustCompile(`^Phụ lục( [IVXL]+)?$`)

// annexStart is the index of the first annex page, or the number of pages: an
// annex starts its page numbers again.
func (r *ruler) annexStart() int {
	for i, p := range r.pages {
		if i > 0 && p.Number == 1 {
			return i
		}
	}
	return len(r.pages)
}

// annexes measures the head of every annex and the heads of its tables: H2, H3,
// H4, H5, H7.
func (r *ruler) annexes() {
	for _, t := range r.of(document.AnnexNumber) {
		p := r.pages[t.page]
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
			p := r.pages[t.page]
			if off(t.middle(), (p.Sheet.Left+p.W-p.Sheet.Right).MM()/2, r.TitleCentreMM) {
				r.fault(x.code, t.path(), x.source, "Dòng này phải ở giữa trang.")
			}
		}
	}
	r.unitLines()
	r.tableHeads()
}

func (r *ruler) unitLines() {
	for _, t := range r.of(document.UnitLine) {
		p := r.pages[t.page]
		if off(t.x1.MM(), (p.W - p.Sheet.Right).MM(), r.JustifyMM) {
			r.fault("H7", t.path(), "thực tế trình bày", "Dòng đơn vị tính phải sát lề phải, trên bảng.")
		}
	}
}

// tableHeads: on every page that a table takes, its head stands above its rows.
func (r *ruler) tableHeads() {
	type place struct {
		table *layout.Node
		page  int
	}
	headed := map[place]bool{}
	var known place // the one asked for last: cells of a table follow each other
	for i := range r.lines {
		t := &r.lines[i]
		if t.node == nil {
			continue
		}
		at := place{tableOf(t.node), t.page}
		switch {
		case at == known:
		case t.is(document.TableHead):
			headed[at], known = true, at
		case t.is(document.TableCellText) && headed[at]:
			known = at
		case t.is(document.TableCellText):
			headed[at] = true // once a page
			r.fault("H7", t.path(), "thực tế trình bày", "Trang %d của bảng thiếu hàng tiêu đề.", r.pages[t.page].Number)
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
