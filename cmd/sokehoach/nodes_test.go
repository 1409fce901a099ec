package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/assets"
	"sokehoach/model"
)

// catalogueIn reads a catalogue of the tests.
func catalogueIn(t *testing.T, file string) (model.Catalogue, string) {
	t.Helper()
	path := filepath.Join("..", "..", "model", "testdata", file)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c, err := model.ParseCatalogue(raw)
	if err != nil {
		t.Fatal(err)
	}
	return c, path
}

// loads takes a catalogue file in, by the button in the room of lists.
func (c *clerk) loads(path string) {
	c.Helper()
	c.picked = path
	c.window.Rooms.Lists()
	c.look("the lists", func() bool { return c.window.Document() == nil })
	c.taps(text.ListCatalogues)
	c.taps(text.LoadCatalogue)
	canvas := c.window.Fyne().Canvas()
	c.look("the file is told of", func() bool { return canvas.Overlays().Top() != nil && canvas.Focused() != nil })
	c.taps(text.Understood)
}

func TestEveryNodeIsEnteredKeptAndPrinted(t *testing.T) {
	if testing.Short() {
		t.Skip("walks through every node of two catalogues")
	}
	shipped, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	invented, file := catalogueIn(t, "catalogue-invented.json")
	for _, k := range []struct {
		catalogue model.Catalogue
		file      string
	}{{shipped, ""}, {invented, file}} {
		t.Run(k.catalogue.ID, func(t *testing.T) {
			c := newClerk(t)
			c.begins()
			if k.file != "" {
				c.loads(k.file)
				c.window.Documents.Open(c.stored().ID)
				c.window.Document().Open("contents")
				c.selects(text.CatalogueOption(k.catalogue))
			}
			for i, n := range k.catalogue.Nodes {
				c.enters(k.catalogue, n, i)
			}
			c.window.List.Show()
			c.look("saved", func() bool { return c.window.Document() == nil })
			c.restarts()
			c.window.Documents.Open(c.stored().ID)
			c.checkNodes(k.catalogue)
		})
	}
}

// enters writes an activity with all that it can have at a node.
func (c *clerk) enters(catalogue model.Catalogue, n model.CatalogueNode, entry int) {
	c.Helper()
	if !c.window.Document().Open("node/" + n.Code) {
		c.Fatalf("no page for %s", n.Code)
	}
	c.taps(text.AddEntry)
	c.taps(text.AddRow(text.NounActivity))
	path := fmt.Sprintf("entries[%d].activities[0]", entry)
	c.fills(path+".name", activityAt(n))
	c.fills(path+".quantity", fmt.Sprint(10+entry))
	c.fills(path+".unit", "hộ")
	c.fills(path+".places", "xã Sùng Phài")
	c.table().Focus(0, 0)
	for _, words := range []string{catalogue.Capital[0].Name, catalogue.Sources[0].Name, fmt.Sprintf("%d,5", 100+entry)} {
		for _, r := range words { // the first opens the cell, the others go into it
			c.window.Fyne().Canvas().Focused().TypedRune(r)
		}
		c.presses(fyne.KeyTab)
	}
	c.taps(text.FieldIsWork)
	c.fills(path+".work.scale", "Cấp "+n.Code)
}

func activityAt(n model.CatalogueNode) string { return "Việc " + n.Code + " xong" }

// checkNodes asks that all that enters wrote is in the book and on the pages.
func (c *clerk) checkNodes(catalogue model.Catalogue) {
	c.Helper()
	p := c.stored()
	if p.Catalogue != catalogue.ID || len(p.Entries) != len(catalogue.Nodes) {
		c.Fatalf("%d entries under %s", len(p.Entries), p.Catalogue)
	}
	printed := c.pages(&p)
	for i, n := range catalogue.Nodes {
		e := p.Entries[i]
		if len(e.Activities) != 1 || len(e.Nodes) != 1 || e.Nodes[0] != n.Code {
			c.Errorf("%s: stored %+v", n.Code, e)
			continue
		}
		a := e.Activities[0]
		line := model.FundingLine{
			Kind: catalogue.Capital[0].Code, Source: catalogue.Sources[0].Code,
			Amount: model.Known(model.Amount(100+i)*model.Amount(model.Million) + 500_000),
		}
		if a.Name != activityAt(n) || a.Quantity != model.Known(model.Whole(int64(10+i))) || a.Unit != "hộ" ||
			len(a.Places) != 1 || len(a.Funding) != 1 || a.Funding[0] != line || a.Work == nil || a.Work.Scale != "Cấp "+n.Code {
			c.Errorf("%s: stored %q, %v %q, %v, %v, %v", n.Code, a.Name, a.Quantity, a.Unit, a.Places, a.Funding, a.Work)
		}
		if !strings.Contains(printed, activityAt(n)) {
			c.Errorf("%s is not on the pages", n.Code)
		}
		if !c.window.Document().Open("node/" + n.Code) {
			c.Errorf("%s does not open again", n.Code)
		}
	}
}

func TestUndoOnThePageOfAnActivityTakesTheActivityBack(t *testing.T) {
	c := newClerk(t)
	c.begins()
	shipped, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	p := c.window.Document()
	p.Open("node/" + shipped.Nodes[0].Code)
	c.taps(text.AddEntry)
	c.taps(text.AddRow(text.NounActivity))
	p.Open("activity/" + planOn(c.window).Entries[0].Activities[0].ID.String())
	p.Focus("entries[0].activities[0].name")
	c.table().Focus(0, 0)
	c.types("v") // the cell is open now
	for len(planOn(c.window).Entries[0].Activities) > 0 && p.UndoName() != "" {
		p.Undo()
	}
	if top := c.window.Fyne().Canvas().Overlays().Top(); top != nil {
		t.Errorf("over the window lies %T", top)
	}
	if got := planOn(c.window).Entries[0].Activities; len(got) != 0 {
		t.Errorf("there are %d activities", len(got))
	}
	if _, page := p.Here(); strings.HasPrefix(page, "activity/") {
		t.Errorf("still on %s", page)
	}
}
