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

// The first button of a page is as blue as Fyne's own mark of the focus, and on
// the others that mark is hardly seen.
func TestEveryButtonShowsThatEnterGoesToIt(t *testing.T) {
	test.NewTempApp(t)
	for _, importance := range []widget.Importance{widget.HighImportance, widget.MediumImportance, widget.LowImportance, widget.DangerImportance} {
		b := NewButton("Lưu", nil, func() {})
		b.Importance = importance
		w := test.NewTempWindow(t, b)
		w.Canvas().Focus(b)
		if rings := ringsOf(b); rings != 1 {
			t.Errorf("importance %d: with the focus it has %d rings", importance, rings)
		}
		w.Canvas().Unfocus()
		if rings := ringsOf(b); rings != 0 {
			t.Errorf("importance %d: without the focus it has %d rings", importance, rings)
		}
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
