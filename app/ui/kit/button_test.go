package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
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
