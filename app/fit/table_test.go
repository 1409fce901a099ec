package fit

import (
	"slices"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

const (
	testRule = document.Pt / 2
	testPad  = 3 * document.Pt
)

// wordRow makes cells whose path is their text.
func wordRow(words ...string) document.Row {
	var r document.Row
	for _, w := range words {
		r.Cells = append(r.Cells, document.TableCell{Text: &document.Text{
			Role: document.TableCellText, Path: w,
			Look: document.Look{Size: 22, Pitch: 1150, Align: document.Left}, Runs: []document.Run{{Text: w}},
		}})
	}
	return r
}

// narrow is a table of words and one figure.
func narrow(mm float64, smallest document.Size) *document.Table {
	t := &document.Table{Rule: testRule, Pad: testPad, Smallest: smallest}
	for range 5 {
		t.Widths = append(t.Widths, document.MM(mm/5))
	}
	t.Body = []document.Row{wordRow("nghiêng", "nghiêng", "123.456.789", "nghiêng", "nghiêng")}
	return t
}

// inside fits a table to a sheet whose text is as wide as its columns together.
func inside(t *testing.T, table *document.Table) ([]layout.Page, []layout.Flaw) {
	t.Helper()
	sheet := testSheet()
	sheet.W = sheet.Left + sheet.Right
	for _, w := range table.Widths {
		sheet.W += w
	}
	fonts := testFonts(t)
	return layout.Paginate(Content(document.Content{Sheet: sheet, Blocks: []document.Block{table}}, fonts), fonts)
}

// sizesOf are the sizes of the texts of a fitted table and whether a word was
// parted, by path.
func sizesOf(t *testing.T, table *document.Table) (sizes map[document.Size]bool, cut map[string]bool) {
	t.Helper()
	pages, flaws := inside(t, table)
	sizes, cut = map[document.Size]bool{}, map[string]bool{}
	for _, it := range pages[0].Items {
		if it.Kind == layout.TextItem {
			sizes[it.Size] = true
		}
	}
	for _, f := range flaws {
		cut[f.Path] = true
	}
	return sizes, cut
}

func TestAFullTableStepsDownInSizeBeforeAWordIsParted(t *testing.T) {
	seen := map[document.Size]bool{}
	for mm := 110.0; mm > 50; mm-- {
		sizes, cut := sizesOf(t, narrow(mm, 16))
		if len(sizes) != 1 {
			t.Errorf("%v mm: the table has %d sizes", mm, len(sizes))
		}
		for size := range sizes {
			if seen[size] = true; size < 16 || len(cut) > 0 && size > 16 {
				t.Errorf("%v mm: size %v with %v parted", mm, size.Points(), cut)
			}
		}
	}
	for size := document.Size(16); size <= 22; size++ {
		if !seen[size] {
			t.Errorf("no width brought the table to %v points", size.Points())
		}
	}
	if sizes, cut := sizesOf(t, narrow(70, 0)); !sizes[22] || len(sizes) > 1 || len(cut) == 0 {
		t.Errorf("a table that may not step down has sizes %v with %v parted", sizes, cut)
	}
}

func TestFiguresStayWholeBeforeWordsAndWordsBeforeLetters(t *testing.T) {
	if _, cut := sizesOf(t, narrow(75, 0)); cut["123.456.789"] || !cut["nghiêng"] {
		t.Errorf("where words lack little, %v is parted", cut)
	}
	figures := narrow(75, 0)
	figures.Body = []document.Row{wordRow("123.456.789", "nghiêng", "123.456.789", "123.456.789", "123.456.789")}
	if _, cut := sizesOf(t, figures); !cut["123.456.789"] || cut["nghiêng"] {
		t.Errorf("where figures lack much, %v is parted", cut)
	}
	pages, _ := inside(t, figures)
	for i, it := range pages[0].Items {
		if i > 0 && it.Text == "789" && pages[0].Items[i-1].Text != "123.456." && pages[0].Items[i-1].Text != "456." {
			t.Errorf("a figure is parted behind %q", pages[0].Items[i-1].Text)
		}
	}
}

// onSheet sets a table on a sheet of its own, which lies, or stands where it may.
func onSheet(t *testing.T, table *document.Table, upright bool) (sheet document.Sheet, set *document.Table, pages []layout.Page) {
	t.Helper()
	fonts := testFonts(t)
	n := &document.NewSheet{Sheet: testSheet()}
	n.Sheet.W, n.Sheet.H = n.Sheet.H, n.Sheet.W
	if upright {
		s := testSheet()
		n.Upright = &s
	}
	c := Content(document.Content{Sheet: testSheet(), Blocks: []document.Block{n, table}}, fonts)
	pages, _ = layout.Paginate(c, fonts)
	return c.Blocks[0].(*document.NewSheet).Sheet, c.Blocks[1].(*document.Table), pages
}

// works is a table of n works with a long name, a short note and figures.
func works(n, figures int) *document.Table {
	t := &document.Table{Rule: testRule, Pad: testPad, Smallest: 14, Widths: []Length{document.MM(10), document.MM(30), document.MM(30)}}
	head := wordRow("TT", "Danh mục", "Ghi chú")
	row := wordRow("1", "Nâng cấp đường giao thông nông thôn từ trung tâm xã đến bản Suối Thầu và bản Tả Chải", "chuyển tiếp")
	row.Cells[0].Value.Kind = model.NumberColumn
	for range figures {
		t.Widths = append(t.Widths, document.MM(20))
		head.Cells = append(head.Cells, wordRow("Vốn").Cells...)
		figure := wordRow("12.345,6").Cells[0]
		figure.Value.Kind = model.MoneyColumn
		row.Cells = append(row.Cells, figure)
	}
	t.Head = []document.Row{head}
	for range n {
		t.Body = append(t.Body, row)
	}
	return t
}

func TestTheRoomGoesWhereItMakesRowsLowest(t *testing.T) {
	_, set, _ := onSheet(t, works(40, 8), false)
	name, note := set.Widths[1], set.Widths[2]
	if name < 2*note || set.Widths[0] > document.MM(15) {
		t.Errorf("name %.0f mm, note %.0f mm, number %.0f mm", name.MM(), note.MM(), set.Widths[0].MM())
	}
	for i, w := range set.Widths[3:] {
		if w > document.MM(26) {
			t.Errorf("figure %d has %.0f mm", i, w.MM())
		}
	}
}

func TestTheTypeIsTheLargestOfThoseThatTakeTheFewestPages(t *testing.T) {
	for n := 1; n < 60; n += 7 {
		_, set, pages := onSheet(t, works(n, 8), false)
		size := document.Size(22) - set.Shrink
		least, larger := works(n, 8), works(n, 8)
		least.Smallest, larger.Smallest = 18, size+1
		for _, row := range append(least.Head, least.Body[0]) {
			for _, c := range row.Cells {
				c.Text.Look.Size = 18
			}
		}
		if _, _, few := onSheet(t, least, false); len(few) != len(pages) {
			t.Errorf("%d rows: %d pages at %v points, %d at 9", n, len(pages), size.Points(), len(few))
		}
		if _, _, more := onSheet(t, larger, false); size < 22 && len(more) <= len(pages) {
			t.Errorf("%d rows: %v points, though %v take no more pages", n, size.Points(), (size + 1).Points())
		}
	}
}

func TestATableThatFitsStaysUpright(t *testing.T) {
	if sheet, _, _ := onSheet(t, works(5, 2), true); sheet.W > sheet.H {
		t.Error("a narrow table lies")
	}
	if sheet, _, _ := onSheet(t, works(5, 12), true); sheet.W < sheet.H {
		t.Error("a wide table stands")
	}
}

func TestANarrowTableIsNotBlownUp(t *testing.T) {
	table := &document.Table{Rule: testRule, Pad: testPad, Widths: []Length{document.MM(82), document.MM(83)}}
	table.Body = []document.Row{wordRow("1", "12,5")}
	for i, kind := range []model.ColumnKind{model.NumberColumn, model.MoneyColumn} {
		table.Body[0].Cells[i].Value.Kind = kind
	}
	pages, _ := paginate(t, table)
	left, right := pages[0].Items[0].X, Length(0)
	for _, it := range pages[0].Items {
		left, right = min(left, it.X), max(right, it.X+it.W)
	}
	middle, text := (left+right)/2, (testSheet().Left+testSheet().W-testSheet().Right)/2
	if right-left > document.MM(60) || middle-text > document.Pt || text-middle > document.Pt {
		t.Errorf("from %.0f to %.0f mm", left.MM(), right.MM())
	}
}

func TestAddressesAndSymbolsDoNotTakeTheRoomOfNames(t *testing.T) {
	plain, addressed := works(20, 8), works(20, 8)
	mail := wordRow("ban-quan-ly_chuong-trinh.sungphai@laichau.gov.vn").Cells[0]
	addressed.Body[7].Cells = slices.Clone(addressed.Body[7].Cells)
	addressed.Body[7].Cells[2] = mail
	_, a, _ := onSheet(t, plain, false)
	_, b, _ := onSheet(t, addressed, false)
	if b.Widths[1] < a.Widths[1]*9/10 || a.Shrink < b.Shrink-2 {
		t.Errorf("an address takes the names from %.0f to %.0f mm", a.Widths[1].MM(), b.Widths[1].MM())
	}
}

// Twenty thousand rows must not be looked at closely.
func TestALongTableIsDecidedOnByASample(t *testing.T) {
	long := works(20_000, 4)
	m := measureTable(long, testFonts(t))
	if len(m.rows) > sampled {
		t.Errorf("%d rows are measured", len(m.rows))
	}
	_, short, _ := onSheet(t, works(400, 4), false)
	fitted, ok := m.set(document.Size(22)-short.Shrink, document.MM(252), 1)
	for i, w := range fitted.widths {
		if d := w - short.Widths[i]; !ok || d > document.MM(8) || d < -document.MM(8) {
			t.Errorf("column %d: %.0f mm, of a short table %.0f", i, w.MM(), short.Widths[i].MM())
		}
	}
}
