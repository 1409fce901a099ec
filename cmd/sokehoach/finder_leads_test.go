package main

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/search"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// seeks types a query into the search and takes the first hit.
func (c *clerk) seeks(query string) {
	c.Helper()
	c.window.Search.Open()
	c.look("the search is ready", func() bool { return !c.sees(text.FindPreparing) })
	c.types(query)
	if !c.canPress(text.OpenFound) {
		c.Fatalf("%q finds nothing", query)
	}
	c.key(fyne.KeyReturn)
	c.look("the search has closed", func() bool { return c.window.Fyne().Canvas().Overlays().Top() == nil })
}

// canPress reports whether the button with a label can be pressed.
func (c *clerk) canPress(label string) bool {
	c.Helper()
	for _, o := range c.inSight() {
		if b, ok := o.(*kit.Button); ok && b.Text == label {
			return !b.Disabled()
		}
	}
	c.Fatalf("no button %q", label)
	return false
}

// findable is a plan in a book in which every kind of fact stands once.
func (c *clerk) findable() model.Plan {
	c.Helper()
	s := c.holdsTheSample()
	store := c.program.store
	p := s.Plans[1].Clone()
	p.ID, p.Year, p.State = store.NewID(), p.Year+1, model.Draft
	p.Date = model.Date{Year: 2024, Month: 12, Day: 23}
	p.Indicators = append(p.Indicators[:0:0], model.PlanIndicator{Indicator: "ti-le-chon"})
	p.Indicators[0].Indicator = c.window.Desk().Catalogues(s.Book)[0].Indicators[2].Code
	for i := range p.Entries {
		p.Entries[i].ID = store.NewID()
		for k := range p.Entries[i].Activities {
			p.Entries[i].Activities[k].ID = store.NewID()
		}
	}
	p.Entries[3].Activities[0].Funding = []model.FundingLine{{}, {Amount: model.Known(model.Amount(120_512_345))}}
	ground := model.Ground{ID: store.NewID(), Kind: "Quyết định", Number: "7654/QĐ-UBND"}
	commune := s.Book.Communes[0]
	for _, err := range []error{
		store.PutPlan(p), store.PutGround(ground),
		store.PutAllocation(model.Allocation{ID: store.NewID(), Year: 2025, Catalogue: p.Catalogue, Node: "1"}),
		store.PutAllocation(model.Allocation{ID: store.NewID(), Year: 2025, Catalogue: p.Catalogue, Node: "7", Amount: model.Known(model.Amount(4_321_000_000)), Ground: ground.ID}),
		store.PutFigures(model.Figures{ID: store.NewID(), Commune: commune.ID, Year: 2016, Source: "Báo cáo cũ"}),
		store.PutFigures(model.Figures{ID: store.NewID(), Commune: commune.ID, Year: 2017, Source: "Báo cáo 88/BC-UBND"}),
	} {
		if err != nil {
			c.Fatal(err)
		}
	}
	c.restarts()
	return p
}

func TestEveryHitInAPlanLeadsToItsPlace(t *testing.T) {
	c := newClerk(t)
	p := c.findable()
	indicator := c.window.Desk().Catalogues(model.Book{})[0].Indicators[2].Name
	activity := "activity/" + p.Entries[3].Activities[0].ID.String()
	for _, w := range []struct{ query, page, cell string }{
		{"Dự án 7", "node/7", ""},
		{"cham soc suc khoe", "node/7", ""},
		{"du an 9", "node/9", ""},
		{indicator, "indicators", "indicators[0].indicator"},
		{"120,512345", activity, "entries[3].activities[0].funding[1].amount"},
		{"120.512.345", activity, "entries[3].activities[0].funding[1].amount"},
		{"23/12/2024", "head", ""},
	} {
		c.seeks(w.query)
		c.look(w.query, func() bool { return c.window.Document() != nil })
		if id, page := c.window.Document().Here(); id != p.ID || page != w.page {
			t.Errorf("%s leads to page %s of %v", w.query, page, id)
		}
		if g, table := c.window.Fyne().Canvas().Focused().(*grid.Grid); w.cell != "" && (!table || g.Path() != w.cell) {
			t.Errorf("%s does not lead to %s", w.query, w.cell)
		}
	}
	if path := c.window.Document().Field(); path != "date" {
		t.Errorf("the day leads to the field %q", path)
	}
}

func TestHitsInTheBookLeadToTheirRecords(t *testing.T) {
	c := newClerk(t)
	c.findable()
	for _, query := range []string{"4321000000", "7654/qd-ubnd 4.321"} {
		c.seeks(query)
		c.look(query, func() bool { return slices.Contains(c.texts(), "4.321") })
		if !slices.ContainsFunc(c.texts(), func(s string) bool { return strings.Contains(s, "7654/QĐ-UBND") }) {
			t.Errorf("%s does not show the assigned money", query)
		}
		c.window.List.Show()
	}
	c.seeks("88/bc-ubnd")
	g, table := c.window.Fyne().Canvas().Focused().(*grid.Grid)
	if !table || g.Path() != "figures[1].source" {
		t.Errorf("the source of figures leads to %+v", c.window.Fyne().Canvas().Focused())
	}
}

// TestAnArchivedPlanIsStillFound puts the only plan of its title aside.
func TestAnArchivedPlanIsStillFound(t *testing.T) {
	c := newClerk(t)
	p := c.findable()
	p.Title = "Thực hiện việc đã cất đi"
	if err := c.window.Desk().Keep(&p); err != nil {
		t.Fatal(err)
	}
	c.window.List.Archive(p.Head(), true)
	c.restarts()
	if !c.window.Desk().Archived()[p.ID] {
		t.Fatal("the plan is not archived")
	}
	c.seeks("viec da cat di")
	if c.window.Document() == nil || planOn(c.window).ID != p.ID {
		t.Error("the archived plan did not open")
	}
}

// TestWhatIsNotFoundCannotBeOpened looks at the button while a query is typed.
func TestWhatIsNotFoundCannotBeOpened(t *testing.T) {
	c := newClerk(t)
	c.findable()
	c.window.Search.Open()
	c.look("the search is ready", func() bool { return !c.sees(text.FindPreparing) })
	if c.canPress(text.OpenFound) {
		t.Error("nothing was typed, and it can be opened")
	}
	c.types("du an 7")
	if !c.canPress(text.OpenFound) {
		t.Error("what is found cannot be opened")
	}
	c.types("xyz")
	if c.canPress(text.OpenFound) {
		t.Error("nothing is found, and it can be opened")
	}
	c.key(fyne.KeyReturn)
	if c.window.Fyne().Canvas().Overlays().Top() == nil {
		t.Error("Enter closed the search though nothing is found")
	}
}

func TestSavedFiguresAndMoneyAreFound(t *testing.T) {
	l, store, p := searched(t)
	commune := model.Commune{ID: store.NewID(), Kind: "xã", Name: "Sùng Phài"}
	money := model.Allocation{ID: store.NewID(), Year: 2025, Catalogue: p.Catalogue, Node: "7", Amount: model.Known(model.Amount(4_321_000_000))}
	for _, err := range []error{
		store.PutCommune(commune), store.PutFigures(model.Figures{ID: store.NewID(), Commune: commune.ID, Year: 2024, Source: "Báo cáo rà soát"}), store.PutAllocation(money),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	l.Wait()
	if hits := l.Find("bao cao ra soat", 5); len(hits) != 1 || hits[0].Kind != search.Figures {
		t.Errorf("%+v", hits)
	}
	if hits := l.Find("4.321", 5); len(hits) != 1 || hits[0].Of != money.ID {
		t.Errorf("%+v", hits)
	}
	if err := store.DeleteAllocation(money.ID); err != nil {
		t.Fatal(err)
	}
	l.Wait()
	if hits := l.Find("4.321", 5); len(hits) != 0 {
		t.Errorf("deleted, and found: %+v", hits)
	}
}

func TestWhyAReportCameBackLeadsToItsSending(t *testing.T) {
	c, _ := nineMonths(t)
	id, desk := c.window.Document().ID(), c.window.Desk()
	day := model.Date{Year: 2024, Month: 6, Day: 17}
	work, err := desk.Open(id)
	if err == nil {
		_, err = work.Issue("21", day, day)
	}
	if err == nil {
		err = desk.KeepWay(id, model.Way{
			{ID: desk.NewID(), Of: id, Kind: model.Sent, On: day},
			{ID: desk.NewID(), Of: id, Kind: model.SentBack, On: day, Reason: "Thiếu biểu đối chiếu với Kho bạc"},
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	c.window.Rooms.Overview()
	c.look("the overview", func() bool { return c.window.Document() == nil })
	c.seeks("thieu bieu doi chieu")
	c.look("the report", func() bool { return c.window.Document() != nil })
	if got, page := c.window.Document().Here(); got != id || page != envelope.PageSending {
		t.Errorf("it leads to page %s of %v", page, got)
	}
	if f := c.window.Document().Field(); f != "way[1].reason" {
		t.Errorf("it leads to the field %q", f)
	}
}
