package grid

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/model"
)

// wide is a table of twelve columns.
func wide(table *Table[line]) {
	table.Columns = append(table.Columns,
		Money("more", "Năm sau (triệu đồng)", model.Million, func(l *line) *model.Opt[model.Amount] { return &l.Seven[0] }).Totalled(),
		Money("most", "Năm sau nữa (triệu đồng)", model.Million, func(l *line) *model.Opt[model.Amount] { return &l.Seven[1] }).Totalled())
}

func BenchmarkOpen2000By12(b *testing.B) {
	g := openAt(b, 2000, fyne.NewSize(1366, 700), wide)
	table := Table[line]{Path: "lines", Noun: "việc", Columns: columns(), New: func([]line, int) line { return line{} }, Frozen: 1}
	wide(&table)
	for b.Loop() {
		fresh := New(Of(g.s, func(b *book) *[]line { return &b.Lines }), table, Hooks{Canvas: g.w.Canvas()})
		fresh.Resize(fyne.NewSize(1366, 650))
		fresh.Refresh()
		fresh.Close()
	}
}

func BenchmarkScrollAPage(b *testing.B) {
	g := openAt(b, 2000, fyne.NewSize(1366, 700), wide)
	for b.Loop() {
		if g.at.row >= 1900 {
			g.goTo(cell{0, 0}, false)
		}
		g.keys(fyne.KeyPageDown)
	}
}

func BenchmarkArrow(b *testing.B) {
	g := openAt(b, 2000, fyne.NewSize(1366, 700), wide)
	for b.Loop() {
		if g.at.row >= 1900 {
			g.goTo(cell{0, 0}, false)
		}
		g.keys(fyne.KeyDown)
	}
}

func BenchmarkAKeyInACell(b *testing.B) {
	g := openAt(b, 2000, fyne.NewSize(1366, 700), wide)
	g.types("a")
	for b.Loop() {
		g.w.Canvas().Focused().TypedRune('a')
		g.keys(fyne.KeyBackspace)
	}
}

func BenchmarkPaste500Rows(b *testing.B) {
	g := openAt(b, 2000, fyne.NewSize(1366, 700), wide)
	var block strings.Builder
	for i := range 500 {
		fmt.Fprintf(&block, "Việc %d\tNguồn khác\tkm\t%d,5\t%d\t1.234,%d\t7\t2024\t5/1/2024\t\t1,5\t2\r\n", i, i, i, i%10)
	}
	for i := 0; b.Loop(); i++ {
		g.Focus(i%3, 0)
		g.pastes(block.String())
		if g.asked() != nil {
			b.Fatal("asked")
		}
	}
}
