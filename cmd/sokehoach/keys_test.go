package main

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/ui/kit"
)

// hears counts a function key that nothing else uses.
func (c *clerk) hears() *int {
	n := 0
	kit.OnKey(c.window.Fyne().Canvas(), fyne.KeyF9, 0, func() { n++ })
	return &n
}

// walks goes by Tab through every control of what is on screen, and presses the
// function key in each.
func (c *clerk) walks(where string) {
	c.Helper()
	heard, canvas := c.hears(), c.window.Fyne().Canvas()
	canvas.Unfocus()
	seen := map[fyne.Focusable]bool{}
	for range 400 {
		canvas.FocusNext()
		at := canvas.Focused()
		if at == nil || seen[at] {
			break
		}
		seen[at] = true
		before := *heard
		at.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF9})
		if *heard != before+1 {
			c.Errorf("%s: a %T keeps a function key to itself", where, at)
		}
	}
	if len(seen) == 0 {
		c.Errorf("%s: Tab reaches nothing", where)
	}
}

func TestAFunctionKeyIsHeardFromEveryControl(t *testing.T) {
	c := newClerk(t)
	c.walks("the office")
	c.begins()
	for _, page := range []string{"head", "grounds", "parts", "indicators", "contents", "node/4.1", "funding", "ending", "signature", "annexes", "issue"} {
		if !c.window.Document().Open(page) {
			t.Fatalf("no page %s", page)
		}
		c.walks("page " + page)
	}
	c.window.Document().ShowProblems()
	c.walks("the findings")
	for name, show := range map[string]func(){
		"the list": c.window.List.Show, "overview": c.window.Rooms.Overview, "communes": c.window.Rooms.Communes,
		"lists": c.window.Rooms.Lists, "backups": c.window.Rooms.Backups, "settings": c.window.Rooms.Settings,
	} {
		before := c.window.Fyne().Content()
		show()
		c.look(name, func() bool { return c.window.Fyne().Content() != before })
		c.walks(name)
	}
}

func TestF8GoesFromFindingToFindingAndTellsWhere(t *testing.T) {
	c := newClerk(t)
	c.begins()
	n := 0
	c.look("the findings", func() bool { n = len(c.window.Document().Findings()); return n > 1 })
	press := func(key fyne.KeyName) { c.window.Fyne().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key}) }
	for i := 1; i <= n+1; i++ {
		press(fyne.KeyF8)
		want := fmt.Sprintf(" %d/%d: ", (i-1)%n+1, n)
		if got := c.window.Document().Said(); !strings.Contains(got, want) {
			t.Fatalf("after %d times F8 it says %q, want %q", i, got, want)
		}
		if c.window.Fyne().Canvas().Focused() == nil {
			t.Fatalf("after %d times F8 the keyboard is nowhere", i)
		}
	}
}
