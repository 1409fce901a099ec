package pdf

import (
	"bytes"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"sokehoach/app/layout"
)

const benchPages = 10

// BenchmarkTenPages writes ten pages of justified lines in four faces.
func BenchmarkTenPages(b *testing.B) {
	fonts := tinos(b)
	var pages []layout.Page
	for n := range benchPages {
		pages = append(pages, textPage(fonts, n))
	}
	for b.Loop() {
		b.SetBytes(int64(len(mustWrite(b, pages, fonts))))
	}
	b.ReportMetric(benchPages*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

// BenchmarkThousandRows writes a table, whose every cell is an element.
func BenchmarkThousandRows(b *testing.B) {
	fonts := tinos(b)
	pages := paginate(b, fonts, sampleTable(1000))
	for b.Loop() {
		b.SetBytes(int64(len(mustWrite(b, pages, fonts))))
	}
	b.ReportMetric(1000*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkMultiCellTenPages has plain gofpdf set the same text in the same
// faces: the yardstick.
func BenchmarkMultiCellTenPages(b *testing.B) {
	fonts := tinos(b)
	var texts [benchPages][4]string
	for n := range benchPages {
		for _, it := range textPage(fonts, n).Items {
			texts[n][it.Face] += it.Text
		}
	}
	for b.Loop() {
		b.SetBytes(int64(multiCell(b, fonts, texts)))
	}
	b.ReportMetric(benchPages*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}

func multiCell(b *testing.B, fonts layout.Fonts, texts [benchPages][4]string) int {
	f := gofpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetCreationDate(when)
	f.SetModificationDate(when)
	f.SetMargins(left.Points(), 56, paperW.Points()-(left+column).Points())
	for i := range fonts {
		f.AddUTF8FontFromBytes(family, style(i), bytes.Clone(fonts[i].Data))
	}
	for _, page := range texts {
		f.AddPage()
		for i, text := range page {
			f.SetFont(family, style(i), 14)
			f.MultiCell(column.Points(), 18, strings.TrimSpace(text), "", "J", false)
		}
	}
	var out bytes.Buffer
	if err := f.Output(&out); err != nil {
		b.Fatal(err)
	}
	return out.Len()
}
