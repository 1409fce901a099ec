package main

import (
	"testing"

	"sokehoach/model"
)

// A ground is missing in the library: the clerk looks there and comes back.
func TestWhoComesBackToAPlanIsWhereHeWasAndCanStillUndo(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.types("Kế hoạch viết dở")
	c.leaves()
	c.window.Document().Open("node/6")
	id, undo := planOn(c.window).ID, c.window.Document().UndoName()
	away := func() {
		c.window.Rooms.Lists()
		c.look("the lists", func() bool { return c.window.Document() == nil })
	}
	away()
	c.window.Documents.Open(id)
	if _, page := c.window.Document().Here(); page != "node/6" || c.window.Document().UndoName() != undo || undo == "" {
		t.Fatalf("came back to %s, can take back %q", page, c.window.Document().UndoName())
	}
	c.window.Document().Undo()
	if title := planOn(c.window).Title; title == "Kế hoạch viết dở" {
		t.Error("what was typed before was not taken back")
	}
	away()
	p, err := c.program.store.Plan(id)
	if err != nil || p.Title != c.stored().Title {
		t.Fatal(err)
	}
	p.Number = "99" // by somebody else
	if err := c.program.store.PutPlan(p); err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Open(id)
	if got := c.window.Document(); planOn(c.window).Number != "99" || got.UndoName() != "" {
		t.Errorf("a plan that was changed meanwhile is shown as it was: %+v", planOn(c.window).Head())
	}
}

func TestTheVisitToOnePlanIsNotThatToAnother(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Document().Open("node/6")
	other := c.stored()
	other.ID = model.ID{7}
	if err := c.program.store.PutPlan(other); err != nil {
		t.Fatal(err)
	}
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	c.window.Documents.Open(other.ID)
	if _, page := c.window.Document().Here(); page == "node/6" {
		t.Error("another plan opens where this one was left")
	}
}
