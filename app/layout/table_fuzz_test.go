package layout

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"sokehoach/app/document"
)

// randomTable makes a table of any spans and texts.
func randomTable(r *rand.Rand, text string) *document.Table {
	t := &document.Table{Rule: testRule, Pad: testPad, Path: "t", Before: document.MM(float64(r.IntN(9)))}
	for range 1 + r.IntN(7) {
		t.Widths = append(t.Widths, Length(r.IntN(90_000)))
	}
	words := strings.Fields(text + " Kế hoạch vốn năm 2024 của thành phố")
	rows := func(n int) (out []document.Row) {
		for range n {
			row := document.Row{KeepNext: r.IntN(6) == 0}
			for range r.IntN(len(t.Widths) + 1) {
				var b strings.Builder
				for range 1 + r.IntN(4) + r.IntN(100)/99*r.IntN(150) {
					b.WriteString(words[r.IntN(len(words))] + " ")
				}
				c := cellOf(b.String(), document.Align(r.IntN(4)))
				c.Cols, c.Rows = r.IntN(4)-r.IntN(3), r.IntN(40)/37*r.IntN(30)
				row.Cells = append(row.Cells, c)
			}
			out = append(out, row)
		}
		return out
	}
	t.Head, t.Body = rows(r.IntN(4)), rows(1+r.IntN(30))
	return t
}

func FuzzTable(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed, "nghiêngnghiêngnghiêng 漢 1.234,5")
	}
	fonts := testFonts(f)
	f.Fuzz(func(t *testing.T, seed uint64, text string) {
		r := rand.New(rand.NewPCG(seed, 5))
		sheet := testSheet()
		sheet.H = document.MM(float64(90 + r.IntN(150)))
		sheet.W = document.MM(400)
		table := randomTable(r, text[:min(len(text), 200)])
		blocks := []document.Block{bodyText(sentence), table, bodyText(sentence)}
		pages, _ := Paginate(document.Content{Sheet: sheet, Blocks: blocks}, fonts)
		checkTable(t, pages, table)
	})
}

// BenchmarkTenThousandRows lays out an annex of ten thousand rows of twelve
// cells on landscape paper.
func BenchmarkTenThousandRows(b *testing.B) {
	fonts := testFonts(b)
	sheet := testSheet()
	sheet.W, sheet.H = sheet.H, sheet.W
	const rows, cols = 10_000, 12
	table := &document.Table{Rule: testRule, Pad: testPad, Head: []document.Row{{}}}
	for i := range cols {
		table.Widths = append(table.Widths, (sheet.W-sheet.Left-sheet.Right)/cols)
		table.Head[0].Cells = append(table.Head[0].Cells, headOf(fmt.Sprintf("Cột số %d của biểu", i), 1, 1))
	}
	for i := range rows {
		row := wordRow("Nâng cấp đường giao thông nông thôn", "Bản Suối Thầu")
		for k := range cols - 2 {
			row.Cells = append(row.Cells, cellOf(fmt.Sprintf("%d.%03d,5", i, k), document.Right))
		}
		table.Body = append(table.Body, row)
	}
	d := document.Content{Sheet: sheet, Blocks: []document.Block{table}}
	for b.Loop() {
		if pages, _ := Paginate(d, fonts); len(pages) < rows/60 {
			b.Fatal(len(pages))
		}
	}
	b.ReportMetric(rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
