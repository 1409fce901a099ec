package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// marked is how many lines of an open list have a mark.
func marked(t *testing.T, c fyne.Canvas) int {
	t.Helper()
	lines := 0
	if c.Overlays().Top() == nil {
		t.Fatal("no list is open")
	}
	for _, o := range test.LaidOutObjects(c.Overlays().Top()) {
		if icon, ok := o.(*canvas.Image); ok && icon.Visible() && icon.Resource.Name() == theme.ConfirmIcon().Name() {
			lines++
		}
	}
	return lines
}

func TestTheListOfAChoiceMarksWhatIsChosen(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(1))
	w := test.NewTempWindow(t, nil)
	s := NewSelect([]string{"Một", "Hai"}, nil)
	w.SetContent(container.NewVBox(s))
	w.Resize(fyne.NewSize(300, 300))
	w.Canvas().Focus(s)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if got := marked(t, w.Canvas()); got != 0 {
		t.Errorf("before anything is chosen %d lines are marked", got)
	}
	w.Canvas().Overlays().Remove(w.Canvas().Overlays().Top())
	s.SetSelected("Hai")
	test.Tap(s)
	if got := marked(t, w.Canvas()); got != 1 {
		t.Errorf("%d lines are marked, not the chosen one", got)
	}
}
