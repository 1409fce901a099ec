package fit

import (
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
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

// sizesOf are the sizes of the texts of a fitted table and whether a word was
// parted, by path.
func sizesOf(t *testing.T, table *document.Table) (sizes map[document.Size]bool, cut map[string]bool) {
	t.Helper()
	pages, flaws := paginate(t, table)
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
	pages, _ := paginate(t, figures)
	for i, it := range pages[0].Items {
		if i > 0 && it.Text == "789" && pages[0].Items[i-1].Text != "123.456." && pages[0].Items[i-1].Text != "456." {
			t.Errorf("a figure is parted behind %q", pages[0].Items[i-1].Text)
		}
	}
}
