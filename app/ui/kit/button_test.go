package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestAButtonAnswersToEnter(t *testing.T) {
	test.NewTempApp(t)
	tapped, focused := 0, 0
	b := NewButton("Thêm", nil, func() { tapped++ })
	b.Focused = func() { focused++ }
	w := test.NewTempWindow(t, b)
	w.Canvas().Focus(b)
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		b.TypedKey(&fyne.KeyEvent{Name: key})
	}
	b.Disable()
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if tapped != 3 || focused != 1 {
		t.Errorf("tapped %d times, focused %d times", tapped, focused)
	}
}

// The first button of a page is as blue as Fyne's own mark of the focus.
func TestTheMainButtonShowsThatEnterGoesToIt(t *testing.T) {
	test.NewTempApp(t)
	b := NewButton("Lưu", nil, func() {})
	b.Importance = widget.HighImportance
	w := test.NewTempWindow(t, b)
	w.Canvas().Focus(b)
	if rings := ringsOf(b); rings != 1 {
		t.Errorf("with the focus it has %d rings", rings)
	}
	w.Canvas().Unfocus()
	if rings := ringsOf(b); rings != 0 {
		t.Errorf("without the focus it has %d rings", rings)
	}
}

func ringsOf(b *Button) int {
	rings := 0
	for _, o := range test.WidgetRenderer(b).Objects() {
		if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth == ringWidth && r.Size().Width > 0 {
			rings++
		}
	}
	return rings
}
