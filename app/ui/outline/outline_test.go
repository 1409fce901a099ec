package outline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/ui/kit"
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

// begins is where the titles of a list begin, one after the other.
func begins(t *testing.T, items []Item) []float32 {
	t.Helper()
	w := test.NewTempWindow(t, nil)
	l := New(w.Canvas(), func(string) {}, func(string) {})
	l.Put(items)
	w.SetContent(l)
	w.Resize(fyne.NewSize(300, 300))
	var all []float32
	for _, o := range test.LaidOutObjects(l) {
		if n, ok := o.(*line); ok && n.title.Text != "" {
			all = append(all, n.title.Position().X+theme.InnerPadding())
		}
	}
	return all
}

func TestTitlesOfOneDepthBeginTogether(t *testing.T) {
	test.NewTempApp(t)
	got := begins(t, []Item{{Key: "a", Title: "A", State: Done}, {Key: "b", Title: "B"}, {Key: "c", Title: "C", Depth: 1, State: Fresh}, {Key: "d", Title: "D", Depth: 1}})
	if len(got) != 4 || got[0] != got[1] || got[2] != got[3] || got[2] <= got[0] {
		t.Errorf("beside marks the titles begin at %v", got)
	}
	if got := begins(t, []Item{{Key: "a", Title: "A", Depth: 1}, {Key: "b", Title: "B", Depth: 1}}); len(got) != 2 || got[0] != kit.Edge() || got[1] != got[0] {
		t.Errorf("without marks the titles begin at %v, not at %v", got, kit.Edge())
	}
}
