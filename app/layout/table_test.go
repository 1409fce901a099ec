package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/document"
)

const (
	testRule = document.Pt / 2
	testPad  = 3 * document.Pt
)

// cellOf makes a cell; its path is its text.
func cellOf(s string, align document.Align) document.TableCell {
	return document.TableCell{Text: &document.Text{
		Role: document.TableCellText, Path: s,
		Look: document.Look{Size: 22, Pitch: 1150, Align: align}, Runs: []document.Run{{Text: s}},
	}}
}

func spanning(c document.TableCell, cols, rows int) document.TableCell {
	c.Cols, c.Rows = cols, rows
	return c
}

func headOf(s string, cols, rows int) document.TableCell {
	c := spanning(cellOf(s, document.Center), cols, rows)
	c.Text.Look.Face = document.Bold
	return c
}

func rowOf(cells ...document.TableCell) document.Row { return document.Row{Cells: cells} }

func wordRow(words ...string) document.Row {
	var r document.Row
	for _, w := range words {
		r.Cells = append(r.Cells, cellOf(w, document.Left))
	}
	return r
}

// fundingTable has a head of two rows with spans, and n numbered rows.
func fundingTable(n int) *document.Table {
	t := &document.Table{
		Path: "funding", Rule: testRule, Pad: testPad,
		Widths: []Length{document.MM(12), document.MM(70), document.MM(25), document.MM(25), document.MM(33)},
		Head: []document.Row{
			rowOf(headOf("TT", 1, 2), headOf("Nội dung", 1, 2), headOf("Kế hoạch vốn năm 2024 của thành phố và các xã", 2, 1), headOf("Ghi chú", 1, 2)),
			rowOf(headOf("Tổng số", 1, 1), headOf("Trong đó ngân sách trung ương", 1, 1)),
		},
	}
	for i := range n {
		t.Body = append(t.Body, wordRow(fmt.Sprintf("r%d", i), fmt.Sprintf("Nâng cấp đường giao thông nông thôn đến trung tâm bản số %d", i), "1.234,5", "1.000", "Chuyển tiếp"))
	}
	return t
}

func TestAHeadStandsOnEveryPageOfItsTable(t *testing.T) {
	table := fundingTable(90)
	pages, flaws := paginate(t, table)
	if len(pages) < 3 || len(flaws) > 0 {
		t.Fatalf("%d pages, %v", len(pages), flaws)
	}
	checkTable(t, pages, table)
	want := ""
	for i, p := range pages {
		head := ""
		for _, it := range content(p) {
			if it.Node.Role != document.TableHead {
				continue
			}
			head += it.Text
			if it.Node.Repeat != (i > 0) {
				t.Errorf("sheet %d: %q: Repeat is %v", i+1, it.Text, it.Node.Repeat)
			}
		}
		if i == 0 {
			want = head
		}
		if head != want || head == "" {
			t.Errorf("sheet %d: head %q, want %q", i+1, head, want)
		}
	}
}

func TestSpansKeepTheirTextBetweenTheirRules(t *testing.T) {
	table := fundingTable(0)
	table.Body = []document.Row{
		rowOf(cellOf("a", document.Left), spanning(cellOf("Dự án 1 gồm ba tiểu dự án", document.Left), 3, 1), spanning(cellOf(strings.Repeat("cao ", 60), document.Left), 1, 3)),
		rowOf(spanning(cellOf("b", document.Left), 2, 2), cellOf("c", document.Right), cellOf("d", document.Right)),
		rowOf(spanning(cellOf("e", document.Right), 2, 9)),
		wordRow("g", "h", "i", "k", "l"),
	}
	pages, _ := paginate(t, table)
	checkTable(t, pages, table)
}

func TestUprightRulesGoOnFromRowToRow(t *testing.T) {
	pages, _ := paginate(t, fundingTable(10))
	_, upright := rulesOf(pages[0])
	if len(upright) != 6 { // the rule below the middle of the span starts lower
		t.Errorf("%d upright rules: %+v", len(upright), upright)
	}
}

func TestHeadsStandInTheMiddleAndRowsOnOneBaseline(t *testing.T) {
	table := fundingTable(1)
	big := cellOf("To", document.Left)
	big.Text.Look.Size = 36
	table.Body[0].Cells[2] = big
	pages, _ := paginate(t, table)
	baseline := Length(0)
	level, upright := rulesOf(pages[0])
	for node, room := range cellsOf(pages[0]) {
		inner, _ := enclose(level, upright, room)
		if node.Role == document.TableHead {
			if above, below := room.y0-inner.y0, inner.y1-room.y1; above-below > document.Pt || below-above > document.Pt {
				t.Errorf("%q: %d above, %d below", node.Path, above, below)
			}
		}
	}
	for _, it := range content(pages[0]) {
		if it.Node.Role == document.TableCellText && (it.Line == OnlyLine || it.Line == FirstLine) {
			if baseline != 0 && it.Y != baseline {
				t.Errorf("%q stands at %d, others at %d", it.Text, it.Y, baseline)
			}
			baseline = it.Y
		}
	}
}

// pageWith is the index of the page that prints the path first.
func pageWith(pages []Page, path string) int {
	return slices.IndexFunc(pages, func(p Page) bool {
		return slices.ContainsFunc(p.Items, func(it Item) bool { return it.Node != nil && it.Node.Path == path && it.Kind == TextItem })
	})
}

func TestRowsStayWithThoseTheyBelongTo(t *testing.T) {
	for n := 5; n < 45; n++ {
		group := rowOf(spanning(cellOf("Nhóm", document.Left), 5, 1))
		group.KeepNext = true
		table := fundingTable(0)
		for i := range n {
			table.Body = append(table.Body, wordRow(fmt.Sprint("x", i), "b", "c", "d", "e"))
		}
		table.Body = append(table.Body, group,
			rowOf(spanning(cellOf("Một", document.Left), 1, 4), cellOf("m1", document.Left)),
			rowOf(cellOf("m2", document.Left)), rowOf(cellOf("m3", document.Left)), rowOf(cellOf("m4", document.Left)))
		for i := range 20 {
			table.Body = append(table.Body, wordRow(fmt.Sprint("y", i)))
		}
		table.Body = append(table.Body, wordRow("Cộng"))
		pages, _ := paginate(t, bodyText(sentence), table)
		checkTable(t, pages, table)
		for _, pair := range [][2]string{{"Nhóm", "m1"}, {"m1", "m2"}, {"m1", "m4"}, {"y19", "Cộng"}, {"TT", "x0"}} {
			if a, b := pageWith(pages, pair[0]), pageWith(pages, pair[1]); a != b || a < 0 {
				t.Errorf("%d rows: %s on page %d, %s on page %d", n, pair[0], a+1, pair[1], b+1)
			}
		}
	}
}

func TestATableStartsWithItsTitleHeadAndFirstRow(t *testing.T) {
	kept := fundingTable(80)
	for i := range kept.Body {
		kept.Body[i].KeepNext = true
	}
	tall := fundingTable(3)
	tall.Body[0].Cells[4] = cellOf(strings.Repeat("ghi chú ", 300), document.Left)
	for name, table := range map[string]*document.Table{"short": fundingTable(3), "kept": kept, "tall": tall} {
		table.Before = 6 * document.Pt
		for n := 15; n < 38; n++ {
			var blocks []document.Block
			for range n {
				blocks = append(blocks, bodyText("Một dòng."))
			}
			unit := bodyText("Đơn vị tính: triệu đồng")
			unit.Path, unit.Look.KeepNext = "unit", true
			pages, _ := paginate(t, append(blocks, unit, table)...)
			if a, b, c := pageWith(pages, "unit"), pageWith(pages, "TT"), pageWith(pages, "r0"); a != b || b != c {
				t.Errorf("%s, %d lines: title, head and row on pages %d, %d, %d", name, n, a+1, b+1, c+1)
			}
			checkTable(t, pages, table)
		}
	}
}

func TestARowTallerThanAPageIsCutBetweenItsLines(t *testing.T) {
	for n := range 40 {
		table := fundingTable(n)
		table.Body = append(table.Body, rowOf(
			spanning(cellOf("Cao", document.Left), 1, 2), cellOf(strings.Repeat(sentence, 40), document.Justify), cellOf("", document.Left),
			cellOf(strings.Repeat("ghi chú ", 90), document.Left),
		), wordRow("dưới"), wordRow("Tổng số"))
		pages, _ := paginate(t, bodyText(sentence), table)
		checkTable(t, pages, table)
		for i, p := range pages {
			if len(cellsOf(p)) == 0 {
				t.Errorf("%d rows: sheet %d has no row", n, i+1)
			}
		}
		if a, b := pageWith(pages, "TT"), pageWith(pages, "r0"); n > 0 && a != b {
			t.Errorf("%d rows: head on page %d, first row on page %d", n, a+1, b+1)
		}
	}
}

func TestARowThatFitsAPageIsNeverCut(t *testing.T) {
	for n := range 40 {
		table := fundingTable(n)
		tall := cellOf(strings.Repeat("ghi chú ", 30), document.Left)
		table.Body = append(table.Body, rowOf(cellOf("t", document.Left), tall), wordRow("Tổng số"))
		pages, _ := paginate(t, table)
		seen := 0
		for _, p := range pages {
			if pageWith([]Page{p}, tall.Text.Path) == 0 {
				seen++
			}
		}
		if seen != 1 {
			t.Errorf("%d rows: the row stands on %d pages", n, seen)
		}
	}
}

func TestRowsSpannedOverManyPagesAreCutBetweenRows(t *testing.T) {
	for n := 200; n < 560; n += 40 { // shorter and longer than the rows beside
		table := fundingTable(120)
		table.Body[3].Cells[4] = spanning(cellOf(strings.Repeat("Một ghi chú dài. ", n), document.Left), 1, 110)
		for i := 4; i < 113; i++ {
			table.Body[i].Cells = table.Body[i].Cells[:4]
		}
		pages, _ := paginate(t, table)
		checkTable(t, pages, table)
	}
}

func TestATallHeadIsNotRepeated(t *testing.T) {
	table := fundingTable(30)
	table.Head[0].Cells[1] = headOf(strings.Repeat("Nội dung rất dài ", 90), 1, 2)
	pages, _ := paginate(t, table)
	checkTable(t, pages, table)
	if n := strings.Count(textOf(pages), "Ghi chú"); n != 1 {
		t.Errorf("the head is printed %d times", n)
	}
	for _, p := range pages[1:] {
		if level, _ := rulesOf(p); len(level) == 0 || slices.MinFunc(level, func(a, b rect) int { return int(a.y0 - b.y0) }).y0 != p.Sheet.Top {
			t.Error("a page does not begin with a rule")
		}
	}
}

func TestEmptyCellsHaveTheirNodesAndRoomForTheHand(t *testing.T) {
	table := &document.Table{
		Path: "t", Rule: testRule, Pad: testPad, Widths: []Length{document.MM(40), document.MM(40), document.MM(40)},
		Body: []document.Row{{Path: "rows[0]", Cells: []document.TableCell{{}, cellOf("", document.Left)}}, {Path: "rows[1]", Cells: []document.TableCell{{Cols: 7, Rows: -3}}}, {}},
	}
	pages, _ := paginate(t, table)
	root := tableNode(t, pages)
	checkTree(t, pages, 3, 3)
	if root.Path != "t" || root.Kids[0].Path != "rows[0]" || root.Kids[0].Role != document.TableRow || len(root.Kids[0].Kids) != 3 || root.Kids[1].Kids[0].Cols != 3 {
		t.Errorf("%+v", root)
	}
	level, _ := rulesOf(pages[0])
	if h := level[1].y0 - level[0].y1; h < 2*testPad+document.Size(22).Of(1150) {
		t.Errorf("an empty row is %d high", h)
	}
}

func TestLongHeadsStayInNarrowColumns(t *testing.T) {
	const head = "Số hộ nghèo, cận nghèo, nghiêngnghiêngng"
	for mm := 8; mm < 30; mm++ {
		table := &document.Table{Rule: testRule, Pad: testPad, Widths: []Length{document.MM(float64(mm)), document.MM(60)}}
		table.Head = []document.Row{rowOf(headOf(head, 1, 1), headOf("b", 1, 1))}
		table.Body = []document.Row{wordRow("12", "c")}
		pages, flaws := paginate(t, table)
		checkTable(t, pages, table)
		if mm < 28 && (len(flaws) == 0 || flaws[0] != Flaw{Path: head, Kind: BrokenWord}) {
			t.Errorf("%d mm: %v", mm, flaws)
		}
	}
}

func TestTablesOfOddShapeAreSet(t *testing.T) {
	cell := cellOf("chữ", document.Center)
	cell.Text.Look.Indent, cell.Text.Look.Hanging = document.MM(50), document.MM(60)
	row := rowOf(cell, cellOf("hai", document.Justify), spanning(cellOf("ba", document.Right), 1<<40, 1<<40))
	for name, table := range map[string]*document.Table{
		"nothing":        {},
		"no columns":     {Body: []document.Row{row}},
		"no rows":        {Widths: []Length{1000}},
		"head only":      {Widths: []Length{50000, 50000}, Head: []document.Row{row}, Rule: testRule},
		"no width":       {Widths: []Length{0, 0, 0}, Body: []document.Row{row, row}, Rule: testRule, Pad: testPad},
		"one millipoint": {Widths: []Length{1, 1, 1}, Head: []document.Row{row}, Body: []document.Row{row, row}, Pad: testPad},
		"less than none": {Widths: []Length{-5000, 50000}, Body: []document.Row{row}, Rule: -3, Pad: -7},
		"thick rules":    {Widths: []Length{9000, 9000}, Body: []document.Row{row}, Rule: 20000, Pad: 20000},
		"wide":           {Widths: []Length{1 << 40, 1 << 40}, Body: []document.Row{row}, Rule: testRule},
		"higher than all": {
			Widths: []Length{50000}, Body: []document.Row{row}, Rule: testRule, Pad: document.MM(400),
		},
	} {
		pages, _ := paginate(t, bodyText("a"), table, bodyText("b"))
		if got := textOf(pages); !strings.HasPrefix(got, "a\n") || !strings.HasSuffix(got, "b\n") {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestASignatureStaysWithTheEndOfATable(t *testing.T) {
	for n := 10; n < 50; n++ {
		name := &document.Text{Role: document.SignerName, Path: "name", Look: document.Look{Size: 28, Pitch: 1150, Align: document.Center}, Runs: []document.Run{{Text: "Họ Tên"}}}
		sign := &document.Columns{Widths: []Length{document.MM(75), document.MM(90)}, KeepLines: 2, Rows: [][]document.Cell{{{}, {&document.Space{Height: document.MM(30)}, name}}}}
		pages, _ := paginate(t, fundingTable(n), sign)
		if a, b := pageWith(pages, fmt.Sprint("r", n-2)), pageWith(pages, "name"); a != b {
			t.Errorf("%d rows: the second last on page %d, the name on page %d", n, a+1, b+1)
		}
	}
}
