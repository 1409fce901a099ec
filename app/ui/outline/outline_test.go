package outline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestArrowsLeadFromPageToPage(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	var went []string
	var l *List
	l = New(w.Canvas(), func(key string) {
		went = append(went, key)
		l.Mark(key)
	}, func(string) {})
	l.Put([]Item{{Key: "a", Title: "A"}, {Key: "b", Title: "B"}, {Key: "c", Title: "C"}})
	l.Mark("a")
	w.SetContent(l)
	w.Resize(fyne.NewSize(200, 300))
	w.Canvas().Focus(l)
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
	}
	if got := strings.Join(went, " "); got != "b c a c" {
		t.Errorf("went to %q", got)
	}
}

func TestAClickOnALineLeadsThere(t *testing.T) {
	test.NewTempApp(t)
	w := test.NewTempWindow(t, nil)
	went := ""
	l := New(w.Canvas(), func(key string) { went = key }, func(string) {})
	l.Put([]Item{{Key: "a", Title: "A"}, {Key: "b", Title: "B", Depth: 1, Note: "2/5", State: Lacking}})
	w.SetContent(l)
	w.Resize(fyne.NewSize(200, 300))
	test.TapCanvas(w.Canvas(), fyne.NewPos(60, 45))
	if went != "b" {
		t.Errorf("the click led to %q", went)
	}
}
