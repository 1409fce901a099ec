package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sokehoach/app"
	"sokehoach/app/layout"
	"sokehoach/app/text"
	"sokehoach/assets"
	"sokehoach/model"
)

// holdsTheSample fills the clerk's own book with the sample.
func (c *clerk) holdsTheSample() model.Sample {
	c.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err == nil {
		err = app.FillSample(app.StoreOf(c.program.store), s)
	}
	if err != nil {
		c.Fatal(err)
	}
	c.window.List.Show()
	return s
}

// forwards makes next year's plan of the one on screen, under a catalogue.
func (c *clerk) forwards(catalogue model.Catalogue) model.Plan {
	c.Helper()
	old := planOn(c.window)
	c.window.Plans.Forward(old.ID)
	c.selects(text.CatalogueOption(catalogue))
	if c.offers(text.ForwardGoOn) {
		c.taps(text.ForwardGoOn)
	} else {
		c.taps(text.MakePlan)
	}
	if catalogue.ID != old.Catalogue {
		c.taps(text.MakePlan)
	}
	c.look("the new plan", func() bool { return c.window.Document() != nil && planOn(c.window).ID != old.ID })
	p := planOn(c.window)
	if p.Year != old.Year+1 || p.Catalogue != catalogue.ID || len(p.OpenNotes()) == 0 {
		c.Fatalf("a plan for %d under %s with %d notes", p.Year, p.Catalogue, len(p.OpenNotes()))
	}
	return p
}

func TestTwoYearsForwardNothingIsSilentlyOld(t *testing.T) {
	c := newClerk(t)
	s := c.holdsTheSample()
	next, file := catalogueIn(t, "catalogue-successor.json")
	c.loads(file)
	shipped, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	for _, old := range s.Plans {
		c.window.Documents.Open(old.ID)
		for _, catalogue := range []model.Catalogue{shipped, next} {
			c.checkNothingSilent(c.forwards(catalogue))
		}
	}
}

// checkNothingSilent asks that every old year, date and name on the pages is
// among the open notes, or drawn from the year of the plan or its catalogue.
func (c *clerk) checkNothingSilent(p model.Plan) {
	c.Helper()
	work, err := c.window.Desk().Take(&p)
	if err != nil {
		c.Fatal(err)
	}
	var noted strings.Builder
	for _, n := range p.OpenNotes() {
		noted.WriteString(model.Fold(n.New) + "\n")
	}
	old := oldThings(p, work.Book)
	seen := 0
	for _, page := range work.Paper().Pages {
		for _, it := range page.Items {
			if it.Kind != layout.TextItem || it.Node == nil {
				continue
			}
			for _, found := range old.FindAllString(model.Fold(strings.ReplaceAll(it.Text, "\u00a0", " ")), -1) {
				seen++
				if found != strconv.Itoa(p.Year) && !strings.Contains(noted.String(), found) && !drawn(p, work.Book, it.Node.Path, found) {
					c.Errorf("%d: %q at %s is neither moved nor listed: %q", p.Year, found, it.Node.Path, it.Text)
				}
			}
		}
	}
	if seen < 20 {
		c.Errorf("only %d times and names on the pages of %d", seen, p.Year)
	}
}

// oldThings finds years, dates, and names that no longer hold on the day of a
// plan.
func oldThings(p model.Plan, b model.Book) *regexp.Regexp {
	words := []string{`\d{1,2}/\d{1,2}/\d{4}`, `(?:19|20)\d\d`}
	day := model.NewDossier(p, b).Day()
	for _, x := range b.Communes {
		if x.To.Over(day) {
			words = append(words, regexp.QuoteMeta(model.Fold(x.Name)))
		}
	}
	for _, x := range b.Offices {
		if x.To.Over(day) {
			words = append(words, regexp.QuoteMeta(model.Fold(x.Name)))
		}
	}
	return regexp.MustCompile(strings.Join(words, "|"))
}

// drawn reports whether a year is not the plan's own text: heads of tables and
// the place of the date are made of the plan's year and its catalogue's.
func drawn(p model.Plan, b model.Book, path, year string) bool {
	c := b.Catalogue(p.Catalogue)
	for _, y := range []int{p.Year - 1, p.Date.Year, c.From.Year, c.To.Year} {
		if year == strconv.Itoa(y) {
			return strings.HasPrefix(path, "annexes") || path == "date" || path == "indicators"
		}
	}
	return false
}

func TestLeavingTheQuestionLeavesAllAsItWas(t *testing.T) {
	c := newClerk(t)
	s := c.holdsTheSample()
	next, file := catalogueIn(t, "catalogue-successor.json")
	c.loads(file)
	c.window.Documents.Open(s.Plans[1].ID)
	before := c.window.Document()
	c.window.Plans.Forward(s.Plans[1].ID)
	c.taps(text.ForwardNot)
	c.window.Plans.Forward(s.Plans[1].ID)
	c.selects(text.CatalogueOption(next))
	c.taps(text.MakePlan)
	c.taps(text.ForwardBack)
	c.taps(text.ForwardGoOn) // the catalogue is still the chosen one
	c.taps(text.ForwardNot)
	heads, err := c.program.store.Documents()
	if err != nil || len(heads) != len(s.Plans) || c.window.Document() != before {
		t.Errorf("%d plans, %v", len(heads), err)
	}
}

func TestAPlanGoesToAnotherCatalogueAsOneStep(t *testing.T) {
	c := newClerk(t)
	s := c.holdsTheSample()
	next, file := catalogueIn(t, "catalogue-successor.json")
	c.loads(file)
	c.window.Documents.Open(s.Plans[1].ID)
	c.window.Document().Open("contents")
	c.taps(text.Recatalogue)
	c.taps(text.ForwardGoOn)
	c.taps(text.RecatalogueNow)
	p := planOn(c.window)
	if p.Catalogue != next.ID || len(p.OpenNotes()) == 0 || p.ID != s.Plans[1].ID {
		t.Fatalf("under %s with %d notes", p.Catalogue, len(p.OpenNotes()))
	}
	if c.window.Document().UndoName() != text.Recataloguing {
		t.Errorf("the step is called %q", c.window.Document().UndoName())
	}
	c.window.Document().Undo()
	if p := planOn(c.window); p.Catalogue != s.Plans[1].Catalogue || len(p.Review) != 0 {
		t.Errorf("undone, the plan is under %s with %d notes", p.Catalogue, len(p.Review))
	}
}

func TestABrokenCatalogueFileChangesNothing(t *testing.T) {
	c := newClerk(t)
	c.begins()
	for _, file := range []string{"main.go", "nothing.json", "."} {
		c.loads(file)
	}
	if b, err := c.program.store.Book(); err != nil || len(b.Catalogues) > 1 {
		t.Errorf("%d catalogues, %v", len(b.Catalogues), err)
	}
}

// TestTheUnitsAreThoseOfTheExpectedDay makes plans from one that was signed in
// January: the commune became a ward on 1 July 2025.
func TestTheUnitsAreThoseOfTheExpectedDay(t *testing.T) {
	c := newClerk(t)
	old := c.holdsTheSample().Plans[1]
	old.Date = model.Date{Year: 2024, Month: 1, Day: 15}
	if err := c.program.store.PutPlan(old); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		year  int
		place string
	}{{2025, "Sùng Phài"}, {2026, "Đoàn Kết"}} {
		c.window.Documents.Open(old.ID)
		c.window.Plans.Forward(old.ID)
		c.selects(strconv.Itoa(x.year))
		c.taps(text.MakePlan)
		if x.year == 2026 { // another programme: nothing is moved unasked
			c.taps(text.MakePlan)
		}
		c.look("the new plan", func() bool { return c.window.Document() != nil && planOn(c.window).ID != old.ID })
		p := planOn(c.window)
		if p.Date != (model.Date{Year: x.year, Month: 1, Day: 15}) || p.Place != x.place {
			t.Errorf("for %d: %s, %s", x.year, p.Place, p.Date)
		}
		work, err := c.window.Desk().Take(&p)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range work.Paper().Findings {
			if i.Code == "B6" || i.Code == "L2" && p.Year == 2025 {
				t.Errorf("for %d: %s %s", x.year, i.Path, i.Text)
			}
		}
	}
}

func TestAPlanWithoutADayHasAPlanOfNextYear(t *testing.T) {
	c := newClerk(t)
	old := c.holdsTheSample().Plans[1]
	old.Date = model.Date{}
	if err := c.program.store.PutPlan(old); err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Open(old.ID)
	c.window.Plans.Forward(old.ID)
	c.taps(text.MakePlan)
	c.look("the new plan", func() bool { return c.window.Document() != nil && planOn(c.window).ID != old.ID })
	if p := planOn(c.window); p.Year != old.Year+1 || !p.Date.IsZero() {
		t.Errorf("a plan for %d of %s", p.Year, p.Date)
	}
}
