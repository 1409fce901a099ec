package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// A pane scrolls in itself until its end is reached.
type pane struct {
	widget.Label
	left  float32
	moved float32
}

func (p *pane) Scrolled(e *fyne.ScrollEvent) { p.moved += e.Scrolled.DY; p.left += e.Scrolled.DY }

func (p *pane) TakesWheel(by fyne.Delta) bool { return by.DY < 0 && p.left > 0 }

// longPage is a page of 1,000 points in a window of 300.
func longPage(t *testing.T, fields ...fyne.CanvasObject) (*FormScroll, fyne.Canvas) {
	t.Helper()
	test.NewTempApp(t)
	box := container.NewVBox(fields...)
	s := NewFormScroll(container.New(layout.NewCustomPaddedLayout(0, 1000, 0, 0), box))
	w := test.NewTempWindow(t, s.Object())
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	return s, w.Canvas()
}

func TestTheWheelScrollsThePageOverEveryField(t *testing.T) {
	long := widget.NewMultiLineEntry()
	long.SetText("một\nhai\nba\nbốn\nnăm\nsáu\nbảy")
	long.SetMinRowsVisible(3)
	for name, field := range map[string]fyne.CanvasObject{
		"a line": widget.NewEntry(), "a long text": long,
		"a choice": widget.NewSelect([]string{"a", "b"}, nil), "a label": widget.NewLabel("a"),
	} {
		s, c := longPage(t, field)
		test.Scroll(c, fyne.NewPos(30, 15), 0, -20)
		if got := s.Page.Offset.Y; got != 20*notch {
			t.Errorf("%s: the page stands at %v", name, got)
		}
	}
}

func TestAClickGoesThroughToTheField(t *testing.T) {
	tapped := false
	_, c := longPage(t, NewButton("Thêm", nil, func() { tapped = true }))
	test.TapCanvas(c, fyne.NewPos(30, 15))
	if !tapped {
		t.Error("the click was swallowed")
	}
}

func TestAGridScrollsItselfWhileItCan(t *testing.T) {
	p := &pane{left: 30}
	p.ExtendBaseWidget(p)
	s, c := longPage(t, p)
	for range 3 {
		test.Scroll(c, fyne.NewPos(10, 10), 0, -20)
	}
	if p.moved != -40 || s.Page.Offset.Y != 20*notch {
		t.Errorf("the grid moved by %v, the page stands at %v", p.moved, s.Page.Offset.Y)
	}
}

func TestAFieldIsBroughtIntoSight(t *testing.T) {
	const margin = 10
	var all []fyne.CanvasObject
	for range 30 {
		all = append(all, widget.NewEntry())
	}
	s, _ := longPage(t, all...)
	for _, i := range []int{29, 0, 15, 16} {
		s.Reveal(all[i], margin)
		top := s.Top(all[i]) - s.Page.Offset.Y
		if bottom := top + all[i].Size().Height; top < 0 || bottom > 300 {
			t.Errorf("field %d stands from %v to %v", i, top, bottom)
		}
	}
}

func TestTheWheelMovesThePageWithinAPage(t *testing.T) {
	test.NewTempApp(t)
	tall := func(height float32) *canvas.Rectangle {
		r := canvas.NewRectangle(color.White)
		r.SetMinSize(fyne.NewSize(100, height))
		return r
	}
	inner := NewFormScroll(tall(900))
	outer := NewFormScroll(container.NewStack(AtLeast(100, 300, inner.Object())))
	w := test.NewTempWindow(t, outer.Object())
	w.Resize(fyne.NewSize(200, 200))
	test.Scroll(w.Canvas(), fyne.NewPos(50, 50), 0, -20)
	if inner.Page.Offset.Y == 0 || outer.Page.Offset.Y != 0 {
		t.Errorf("the inner page is at %v, the outer at %v", inner.Page.Offset.Y, outer.Page.Offset.Y)
	}
	for range 100 {
		test.Scroll(w.Canvas(), fyne.NewPos(50, 50), 0, -20)
	}
	if outer.Page.Offset.Y == 0 {
		t.Error("the outer page stays although the inner one is at its end")
	}
}
