package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/document"
)

func TestANewSheetTurnsThePaperAndNumbersFromOne(t *testing.T) {
	turned := testSheet()
	turned.W, turned.H = turned.H, turned.W
	turned.Left = document.MM(25)
	table := fundingTable(60)
	pages, _ := paginate(t,
		bodyText(strings.Repeat(sentence, 60)), &document.NewSheet{Sheet: turned}, table,
		&document.NewSheet{Sheet: testSheet()}, bodyText(strings.Repeat(sentence, 60)))
	checkTable(t, pages, table)
	number, sheets := 0, 0
	for i, p := range pages {
		if i > 0 && p.Sheet != pages[i-1].Sheet {
			number = 0
			sheets++
		}
		number++
		if p.Number != number || p.W != p.Sheet.W || p.H != p.Sheet.H || (sheets == 1) != (p.W > p.H) {
			t.Errorf("sheet %d is page %d of %dx%d", i+1, p.Number, p.W, p.H)
		}
		checkNumber(t, p)
	}
	if sheets != 2 || number < 2 {
		t.Errorf("%d changes of sheet, %d pages on the last", sheets, number)
	}
}

func checkNumber(t *testing.T, p Page) {
	t.Helper()
	first := p.Items[0]
	if p.Number == 1 {
		if first.Node == nil {
			t.Error("the first page of a sheet is numbered")
		}
		return
	}
	middle := (p.Sheet.Left + p.W - p.Sheet.Right) / 2
	if d := first.X + first.W/2 - middle; first.Node != nil || first.Text != fmt.Sprint(p.Number) || d < -1 || d > 1 {
		t.Errorf("page %d: number %q at %d of %d", p.Number, first.Text, first.X, middle)
	}
}

func TestASheetWithoutContentIsLeftOut(t *testing.T) {
	turned := testSheet()
	turned.W, turned.H = turned.H, turned.W
	for name, c := range map[string]struct {
		blocks []document.Block
		wide   []bool
	}{
		"before":  {[]document.Block{&document.NewSheet{Sheet: turned}, bodyText("a")}, []bool{true}},
		"between": {[]document.Block{bodyText("a"), &document.NewSheet{Sheet: turned}, &document.NewSheet{Sheet: testSheet()}, bodyText("a")}, []bool{false, false}},
		"after":   {[]document.Block{bodyText("a"), &document.NewSheet{Sheet: turned}}, []bool{false, true}},
	} {
		pages, _ := paginate(t, c.blocks...)
		var wide []bool
		for _, p := range pages {
			wide = append(wide, p.W > p.H)
		}
		if !slices.Equal(wide, c.wide) {
			t.Errorf("%s: %v, want %v", name, wide, c.wide)
		}
	}
}
