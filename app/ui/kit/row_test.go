package kit

import (
	"testing"

	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestALineThatHasTheKeyboardHasARing(t *testing.T) {
	test.NewTempApp(t)
	r := NewRow(widget.NewLabel("Dự án 1"), func() {}, nil)
	w := test.NewTempWindow(t, r)
	w.Canvas().Focus(r)
	if r.back.StrokeWidth != ringWidth || r.back.StrokeColor == nil {
		t.Error("it has none")
	}
	w.Canvas().Unfocus()
	if r.back.StrokeWidth != 0 {
		t.Error("without the keyboard it still has one")
	}
}
