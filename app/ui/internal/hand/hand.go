// Package hand does in a window of a test what a clerk does with the mouse.
package hand

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/ui/kit"
)

// Tap presses the button with a label.
func Tap(t testing.TB, w fyne.Window, label string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Content()) {
		if b, ok := o.(*kit.Button); ok && b.Text == label {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", label)
}

// Choose takes an option in the first choice that has it.
func Choose(t testing.TB, w fyne.Window, label string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Content()) {
		c, ok := o.(interface{ SetSelected(string) })
		if !ok {
			continue
		}
		c.SetSelected(label) // one that has no such option stays as it is
		if reflect.ValueOf(o).Elem().FieldByName("Selected").String() == label {
			return
		}
	}
	t.Fatalf("nothing offers %q", label)
}
