package grid

import (
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/edit"
)

// again leaves the page with the grid and makes it anew over the same rows.
func (g *stage) again() {
	g.Leave()
	g.Grid.Close()
	g.Grid = New(Of(g.s, func(b *book) *[]line { return &b.Lines }), Table[line]{
		Path: "lines", Noun: "công việc", Columns: columns(), Sorts: true,
		New: func([]line, int) line { return line{} },
	}, Hooks{Canvas: g.w.Canvas()})
	g.w.SetContent(g.Object())
}

func TestAWrongTextWaitsInItsCellWhileThePageIsAway(t *testing.T) {
	g := open(t, 3, nil)
	g.Focus(1, money)
	g.types("x")
	g.again()
	if got := g.shown(cell{1, money}); got != "x" || !g.wrong(cell{1, money}) {
		t.Errorf("the cell shows %q", got)
	}
	g.s.Do(edit.Step{Path: "lines"}, func(b *book) { b.Lines[1].Money.Value = 5 })
	if g.wrong(cell{1, money}) {
		t.Error("it is there although the record changed")
	}
}

func TestSortingTakesAWrongTextAlong(t *testing.T) {
	g := open(t, 0, nil)
	g.pastes("c\nb\na\n")
	g.Focus(0, money)
	g.types("x")
	g.keys(fyne.KeyReturn)
	g.Sort(name, false)
	if !g.wrong(cell{2, money}) || len(g.data.drafts()) != 1 {
		t.Errorf("%q", g.data.drafts())
	}
}
