package plan

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// labels are the visible ones below an object.
func labels(o fyne.CanvasObject) []*widget.Label {
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *widget.Label:
		return []*widget.Label{o}
	case *kit.Row:
		var all []*widget.Label
		for _, child := range test.WidgetRenderer(o).Objects() {
			all = append(all, labels(child)...)
		}
		return all
	case *fyne.Container:
		var all []*widget.Label
		for _, child := range o.Objects {
			all = append(all, labels(child)...)
		}
		return all
	}
	return nil
}

func TestASumOfATableIsNeverCut(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(1))
	usual := []string{"1.234,5", "0", "0", "1.234,5"}
	vast := sum(model.Tally{Parts: 1, Sum: math.MaxInt64})
	for _, c := range []struct {
		cells []string
		width float32
		list  bool
	}{
		{usual, 640, false},
		{[]string{vast, "0", "0", vast}, 560, false},
		{[]string{vast, vast, vast, vast}, 560, true},
		{usual, 400, false},
	} {
		table := newSumTable("a", "b", "c", "d")
		table.put([]moneyRow{{key: "x", title: "Dự án 1", cells: c.cells}, {title: "Tổng", cells: c.cells, total: true}},
			func(string) {}, func(fyne.CanvasObject) {})
		w := test.NewTempWindow(t, table.box)
		w.Resize(fyne.NewSize(c.width, 600))
		table.box.Resize(fyne.NewSize(c.width, table.box.MinSize().Height))
		if table.list != c.list {
			t.Errorf("%v at %v: one below the other: %v", c.cells, c.width, table.list)
		}
		found := 0
		for _, l := range labels(table.box) {
			for _, s := range c.cells {
				if l.Text == s {
					found++
					if need := fyne.MeasureText(s, 14, l.TextStyle).Width; l.Size().Width < need || l.Truncation != fyne.TextTruncateOff {
						t.Errorf("%s at %v has %v of %v points", s, c.width, l.Size().Width, need)
					}
					break
				}
			}
		}
		if found != 8 {
			t.Errorf("%v: %d sums are shown", c.cells, found)
		}
	}
}

func TestWhatIsKnownOfASumIsShown(t *testing.T) {
	for _, c := range []struct {
		tally model.Tally
		want  string
	}{
		{model.Tally{}, ""},
		{model.Tally{Parts: 2, Sum: 1_500_000}, "1,5"},
		{model.Tally{Parts: 2, Unknown: 1, Sum: 1_500_000}, "1,5 + …"},
		{model.Tally{Parts: 1, Unknown: 1}, "chưa đủ số"},
	} {
		if got := sum(c.tally); got != c.want {
			t.Errorf("%+v is shown as %q, want %q", c.tally, got, c.want)
		}
	}
}
