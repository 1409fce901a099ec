package main

import (
	"testing"

	"sokehoach/app/text"
)

// TestTheBarLeadsToEveryRoom goes from room to room with a plan half typed: the
// plan is on the disk before the next room shows.
func TestTheBarLeadsToEveryRoom(t *testing.T) {
	c := newClerk(t)
	c.begins()
	for _, show := range []func(){c.window.Rooms.Communes, c.window.Rooms.Lists, c.window.List.Show} {
		c.window.Documents.Open(c.stored().ID)
		c.window.Document().Focus("title")
		c.types("A")
		show()
		c.look("the plan is left", func() bool { return c.window.Document() == nil })
	}
	if got := c.stored().Title; got[:3] != "AAA" {
		t.Errorf("stored %q", got)
	}
	if name := c.window.Fyne().Title(); name != text.Product {
		t.Errorf("the window is called %q", name)
	}
}
