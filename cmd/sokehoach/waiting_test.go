package main

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
)

// typed is the text in the field that has the keyboard.
func (c *clerk) typed() string {
	c.Helper()
	return reflect.ValueOf(c.canvas().Focused()).Elem().FieldByName("Text").String()
}

func TestAFigureThatCannotBeReadWaitsOnItsPage(t *testing.T) {
	c := newClerk(t)
	c.begins()
	id := planOn(c.window).ID
	c.window.Document().Focus("date")
	c.shortcut(&fyne.ShortcutSelectAll{})
	c.types("31/02")
	there := func(when string) {
		t.Helper()
		c.window.Document().Focus("date")
		if got := c.typed(); got != "31/02" {
			t.Errorf("%s: the field holds %q", when, got)
		}
	}
	c.window.Document().Open("node/6")
	if said := c.window.Document().Said(); !strings.Contains(said, "31/02") {
		t.Errorf("leaving the page says %q", said)
	}
	there("after another page")
	c.window.Rooms.Communes()
	c.look("the communes", func() bool { return c.window.Document() == nil })
	if !slices.ContainsFunc(c.texts(), func(s string) bool { return strings.Contains(s, "31/02") }) {
		t.Error("leaving the plan says nothing")
	}
	c.window.Documents.Open(id)
	there("after another room")
	c.window.Close()
	c.look("a question", func() bool { return c.offers(text.CloseLosing) })
	c.taps(text.Stay)
	there("after staying")
	c.shortcut(&fyne.ShortcutSelectAll{})
	c.types("28/02/2024")
	c.window.Document().Open("node/6")
	c.window.Close()
	c.look("the end", func() bool { return c.window.Document() == nil })
	if c.offers(text.CloseLosing) {
		t.Error("it asks although all is read")
	}
}

func TestClosingTheFindingsLeadsBackToTheCell(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.look("the findings", func() bool { return len(c.window.Document().Findings()) > 0 })
	c.window.Document().Open("indicators")
	g := c.table()
	g.Focus(0, 1)
	path := g.Path()
	c.canvas().Unfocus() // as the mouse does
	c.taps(text.CheckButton(c.window.Document().Findings()))
	if !c.offers(text.HideFindings) {
		t.Fatal("the findings are not shown")
	}
	c.presses(fyne.KeyEscape)
	if c.canvas().Focused() != fyne.Focusable(g) || g.Path() != path {
		t.Errorf("the keyboard is in a %T", c.canvas().Focused())
	}
	c.canvas().Unfocus()
	c.taps(text.CheckButton(c.window.Document().Findings()))
	c.window.Document().Open("head") // the cell is no longer there
	c.presses(fyne.KeyEscape)
	if c.canvas().Focused() == fyne.Focusable(g) {
		t.Error("the keyboard is in a page that is gone")
	}
}
