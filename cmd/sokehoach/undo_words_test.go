package main

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

func TestTheUndoButtonSaysWhatItWouldTakeBack(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.types("Kế hoạch thử")
	c.leaves()
	var undo *kit.Button
	var words []*widget.Label
	for _, o := range test.LaidOutObjects(c.window.Fyne().Canvas().Content()) {
		switch o := o.(type) {
		case *kit.Button:
			if o.Text == text.Undo("") {
				undo = o
			}
		case *widget.Label:
			words = append(words, o)
		}
	}
	want := text.Undo(c.window.Document().UndoName())
	said := func() bool {
		return slices.ContainsFunc(words, func(l *widget.Label) bool { return l.Text == want })
	}
	if undo == nil || !strings.Contains(want, ":") || said() {
		t.Fatalf("no button, or %q is said already", want)
	}
	undo.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{}})
	if !said() {
		t.Errorf("%q is not said", want)
	}
	undo.MouseOut()
	if said() {
		t.Errorf("%q is still said", want)
	}
}
