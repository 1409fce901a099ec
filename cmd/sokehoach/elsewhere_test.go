package main

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/model"
)

// A clerk takes the book along on a stick: on the other computer, and under
// another account, the first screen takes it from any file.
func TestABookIsTakenAlongToAnotherComputer(t *testing.T) {
	old := newClerk(t)
	s := old.holdsTheSample()
	stick := t.TempDir()
	b, err := old.program.store.Backup(t.Context(), stick, model.BackupAsked, nil)
	if err != nil {
		t.Fatal(err)
	}
	old.program.Close()
	old.program = nil

	c := newClerk(t)
	c.picked = b.Path
	c.taps(text.TakeBook)
	c.look(text.RestoreThis, func() bool { return c.offers(text.RestoreThis) })
	c.taps(text.RestoreThis)
	c.look(text.Understood, func() bool { return c.offers(text.Understood) })
	c.presses(fyne.KeyReturn)
	heads, err := c.window.Desk().Documents()
	if err != nil || len(heads) != len(s.Plans) {
		t.Fatalf("the book has %d documents, %v", len(heads), err)
	}
}

func TestWhatCannotBeOpenedIsNamed(t *testing.T) {
	c := newClerk(t)
	c.world = func(o *ui.Options) { o.Given = filepath.Join(c.folder, "thu.docm") }
	c.restarts()
	c.look("the sentence", func() bool { return c.offers(text.Understood) })
	for _, o := range c.inSight() {
		if l, ok := o.(*widget.Label); ok && l.Text == text.UnknownFile("thu.docm") {
			return
		}
	}
	t.Error("it does not say which file")
}
