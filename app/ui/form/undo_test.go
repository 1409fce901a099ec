package form

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/model"
)

// all marks the whole text of a field.
func (g *stage) all(path string) *entry {
	e := g.typing(path, "")
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	return e
}

func TestWhateverReplacesATextComesBackByUndo(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Hỗ trợ đất ở cho hộ nghèo ", 12))
	clip := func() fyne.Clipboard { return fyne.CurrentApp().Clipboard() }
	for name, c := range map[string]struct {
		do   func(*entry)
		left string
	}{
		"a letter": {func(e *entry) { e.TypedRune('x') }, "x"},
		"words":    {func(e *entry) { e.TypedRune('x'); e.TypedRune('y') }, "xy"},
		"a paste": {func(e *entry) {
			clip().SetContent("dán")
			e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip()})
		}, "dán"},
		"Delete":    {func(e *entry) { e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete}) }, ""},
		"Backspace": {func(e *entry) { e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace}) }, ""},
		"a cut": {func(e *entry) {
			e.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip()})
		}, ""},
		"a cut and a letter": {func(e *entry) {
			e.TypedShortcut(&fyne.ShortcutCut{Clipboard: clip()})
			e.TypedRune('x')
		}, "x"},
	} {
		for _, path := range []string{"number", "title"} {
			g := newStage(t, model.Plan{})
			g.typing(path, long)
			_, rev := g.s.Snapshot()
			g.s.MarkSaved(rev)
			e := g.all(path)
			c.do(e)
			if e.Text != c.left {
				t.Errorf("%s in %s leaves %q", name, path, e.Text)
			}
			back := g.undone(path)
			if !slices.Contains(back, long) || back[len(back)-1] != "" {
				t.Errorf("after %s in %s undo gives %q", name, path, back)
			}
			if n := len(back); n > 2 && name != "a cut and a letter" {
				t.Errorf("%s in %s takes %d steps: %q", name, path, n, back)
			}
		}
	}
}

// undone are the texts of a field that undo brings back, one after the other.
func (g *stage) undone(path string) []string {
	var back []string
	e := g.entry(path)
	for _, ok := g.s.UndoStep(); ok; _, ok = g.s.UndoStep() {
		e.TypedShortcut(&fyne.ShortcutUndo{})
		back = append(back, e.Text)
	}
	return back
}

func TestADayThatIsChosenIsAStepOfItsOwn(t *testing.T) {
	g := newStage(t, model.Plan{})
	g.typing("date", "05/03/2024")
	g.field("date").control.(*figure[model.Plan, model.Date]).set(model.Date{Year: 2024, Month: 4, Day: 1})
	if back := g.undone("date"); !slices.Contains(back, "05/03/2024") {
		t.Errorf("undo gives %q", back)
	}
}

func TestAFigureThatWasReplacedComesBackByUndo(t *testing.T) {
	g := newStage(t, model.Plan{})
	g.typing("date", "05/03/2024")
	e := g.all("date")
	for _, r := range "06/04/2025" {
		e.TypedRune(r)
	}
	g.s.Undo()
	if got := g.s.Value().Date; got.Day != 5 || got.Year != 2024 {
		t.Errorf("undo gives %+v", got)
	}
}
