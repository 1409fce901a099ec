package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// TestTheCaretStaysBehindASpaceAtTheEndOfARow types the same at many widths, so
// that in some of them the space comes where a row is just full.
func TestTheCaretStaysBehindASpaceAtTheEndOfARow(t *testing.T) {
	test.NewTempApp(t)
	const words = "Hỗ trợ nước sinh hoạt cho các hộ nghèo tại bản"
	for width := float32(120); width < 400; width++ {
		e := widget.NewMultiLineEntry()
		e.Wrapping = fyne.TextWrapWord
		w := test.NewWindow(e)
		w.Resize(fyne.NewSize(width, 300))
		for i, r := range []rune(words) {
			e.TypedRune(r)
			if got := e.CursorTextOffset(); got != i+1 {
				t.Fatalf("at a width of %v, after %q: the caret is at %d, want %d", width, string([]rune(words)[:i+1]), got, i+1)
			}
		}
		if e.Text != words {
			t.Errorf("at a width of %v: got %q", width, e.Text)
		}
		w.Close()
	}
}
