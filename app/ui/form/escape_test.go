package form

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/ui/kit"
)

func TestEscapeInAFieldAnswersTheDialogItStandsIn(t *testing.T) {
	type note struct{ Text string }
	test.NewTempApp(t).Settings().SetTheme(kit.NewTheme(1))
	w := test.NewTempWindow(t, nil)
	f := New(edit.Open(note{}, func(n note) note { return n }, nil), Hooks{Canvas: w.Canvas()},
		Text("text", "Ghi chú", func(n *note) *string { return &n.Text }))
	closed := false
	kit.Show(w.Canvas(), "Hỏi", f.Object(), kit.Answer{Label: "Thôi", Do: func() { closed = true }})
	f.Focus("text")
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !closed || w.Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
}
