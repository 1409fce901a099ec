package main

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

func TestEscapeClosesTheFindingsAndLeadsBack(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.look("the findings", func() bool { return len(c.window.Document().Findings()) > 0 })
	c.window.Document().Focus("title")
	field := c.window.Fyne().Canvas().Focused()
	c.window.Document().ShowProblems()
	if !c.offers(text.HideFindings) {
		t.Fatal("the findings are not shown")
	}
	if c.window.Fyne().Canvas().Focused() == field {
		t.Error("the keyboard is not in the list of findings")
	}
	c.presses(fyne.KeyEscape)
	if c.offers(text.HideFindings) {
		t.Error("after Escape in the list it is still open")
	}
	if got := c.window.Fyne().Canvas().Focused(); got != field {
		t.Errorf("the keyboard is in a %T, not where it was", got)
	}
	c.window.Document().ShowProblems()
	c.presses(fyne.KeyReturn) // leads to the first finding
	c.presses(fyne.KeyEscape)
	if c.offers(text.HideFindings) {
		t.Error("after Escape in a field the list is still open")
	}
	if c.window.Fyne().Canvas().Focused() == nil {
		t.Error("the keyboard is nowhere")
	}
}

func TestASearchThatFindsNothingCannotBeFollowed(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Search.Open()
	can := func() bool {
		for _, o := range c.inSight() {
			if b, ok := o.(*kit.Button); ok && b.Text == text.OpenFound {
				return !b.Disabled()
			}
		}
		t.Fatal("there is no button")
		return false
	}
	if can() {
		t.Error("before anything is typed it can be followed")
	}
	c.types("ke hoach")
	c.look("a hit", can)
	c.types(" xyzxyz")
	if can() {
		t.Error("without a hit it can still be followed")
	}
}

func TestWhatWasPrintedIsToldUntilTheScreenIsLeft(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Document().Print()
	if c.offers(text.PrintAnyway) {
		c.taps(text.PrintAnyway)
	}
	c.look("printed", func() bool { return len(c.opened) == 1 })
	if !c.offers(text.OpenPrinted) || !c.offers(text.OpenPrintedFolder) {
		t.Fatal("nothing leads to the printed file")
	}
	c.taps(text.OpenPrintedFolder)
	if n := len(c.opened); n != 2 {
		t.Fatalf("%d things were opened, not the file and its folder", n)
	}
	c.taps(text.Understood)
	if c.offers(text.OpenPrinted) {
		t.Error("the word of the printed file cannot be sent away")
	}
}

// offers reports whether a button with a label can be seen.
func (c *clerk) offers(label string) bool {
	root := c.window.Fyne().Content()
	if top := c.window.Fyne().Canvas().Overlays().Top(); top != nil {
		root = top
	}
	return offered(root, label)
}

func offered(o fyne.CanvasObject, label string) bool {
	if !o.Visible() {
		return false
	}
	var inside []fyne.CanvasObject
	switch o := o.(type) {
	case *kit.Button:
		return o.Text == label
	case *fyne.Container:
		inside = o.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(o).Objects()
	}
	return slices.ContainsFunc(inside, func(o fyne.CanvasObject) bool { return offered(o, label) })
}
