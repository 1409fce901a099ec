package main

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/results"
	"sokehoach/model"
)

// mostKeys are the keys that lead from the report of the first half of a year to
// that of nine months, printed, outside of texts.
const mostKeys = 80

// nineMonths is the program on 16 September 2024 with the sample, in which the plan
// of the commune has results and a report of its first half.
func nineMonths(t *testing.T) (*typist, []model.Activity) {
	t.Helper()
	c := &typist{clerk: &clerk{T: t, posts: make(chan func(), 1000), folder: t.TempDir()}}
	c.world = func(o *ui.Options) {
		o.Now = func() time.Time { return time.Date(2024, 9, 16, 8, 0, 0, 0, time.Local) }
	}
	c.start()
	t.Cleanup(func() { c.program.Close() })
	sample := c.holdsTheSample()
	desk := c.window.Desk()
	var plan model.Plan
	for _, p := range sample.Plans {
		if p.Office != sample.Plans[0].Office && p.Amends.IsZero() && p.Year == 2024 {
			plan = p
		}
	}
	if err := desk.SetOwn(plan.Office); err != nil {
		t.Fatal(err)
	}
	var acts []model.Activity
	var half []model.Result
	for _, e := range plan.Entries {
		for _, a := range e.Activities {
			acts = append(acts, a)
			if a.Quantity.Known && a.Work == nil {
				half = append(half, model.Result{ID: desk.NewID(), Of: a.LineageID(), Budget: 2024, On: model.Date{Year: 2024, Month: 6, Day: 14}, Quantity: model.Known(model.Whole(1))})
			}
		}
	}
	book, err := desk.Book()
	if err != nil {
		t.Fatal(err)
	}
	old, err := desk.Results(model.Lineages([]model.Plan{plan}), 0)
	var gone []model.ID
	for _, r := range old { // what the sample itself tells would be in the way
		gone = append(gone, r.ID)
	}
	if err != nil {
		t.Fatal(err)
	}
	report := desk.NewReport(app.ProgrammeOf(&plan.Document), "half", model.Date{Year: 2024, Month: 6, Day: 16}, book)
	if err := desk.KeepResults(half, gone); err != nil {
		t.Fatal(err)
	}
	if err := desk.Keep(report); err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Open(report.Envelope().ID)
	return c, acts
}

// menu does what an entry of the menus does by its keys.
func (t *typist) menu(label string) {
	t.Helper()
	t.keys++
	t.chooses(label)
	t.settle()
}

func TestFromSixMonthsToNineByKeysAlone(t *testing.T) {
	c, acts := nineMonths(t)
	lines := []string{"TT\tHoạt động\tKhối lượng lũy kế\tGiải ngân lũy kế"}
	want := map[string]string{}
	n := 0
	for i := len(acts) - 1; i >= 0 && n < 12; i-- { // in another order than the plan's
		if a := acts[i]; a.Work == nil {
			n++
			lines = append(lines, fmt.Sprintf("%d\t%s\t%d\t%d", n, strings.ToUpper(a.Name), 2, n))
			want[a.LineageID().String()] = a.Name
		} else {
			n++
			lines = append(lines, fmt.Sprintf("%d\t%s\t%d\t%d", n, a.Name, 50+n, n))
			want[a.LineageID().String()] = a.Name
		}
	}
	lines = append(lines, "\tTổng cộng\t\t78")
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent(strings.Join(lines, "\r\n"))

	c.menu(text.MenuResults)
	c.look("the results", func() bool { return c.sees("chốt 30/9/2024") })
	c.short(&fyne.ShortcutPaste{Clipboard: clip})
	if c.window.Fyne().Canvas().Overlays().Top() != nil {
		c.press(fyne.KeyReturn)
	}
	c.menu(text.MenuNewReport)
	c.look("the report", func() bool { return c.window.Document() != nil && c.window.Document().Kind() == model.ReportKind })
	c.menu(text.MenuPrint)
	asked := false
	c.look("printed", func() bool {
		if top := c.window.Fyne().Canvas().Overlays().Top(); top != nil && !asked && c.sees(text.CancelPrint) {
			asked = true
			c.press(fyne.KeyReturn)
		}
		return len(c.opened) == 1
	})
	if !strings.Contains(c.opened[0], "bao-cao-9-thang-2024") {
		t.Errorf("printed %s", c.opened[0])
	}
	got := map[string]bool{}
	all, err := c.window.Desk().Results(lineages(acts), 2024)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		if r.On == (model.Date{Year: 2024, Month: 9, Day: 14}) && (r.Quantity == model.Known(model.Whole(1)) || r.State != nil) {
			got[r.Of.String()] = true
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d of %d activities have results of nine months", len(got), len(want))
	}
	if c.keys > mostKeys || c.clicks > 0 {
		t.Errorf("%d keys and %d clicks, at most %d keys may be needed", c.keys, c.clicks, mostKeys)
	}
	t.Logf("%d keys", c.keys)
}

func lineages(acts []model.Activity) []model.ID {
	var out []model.ID
	for _, a := range acts {
		out = append(out, a.LineageID())
	}
	return out
}

func TestResultsAreTypedUndoneAndKept(t *testing.T) {
	c, acts := nineMonths(t)
	c.menu(text.MenuResults)
	c.look("the results", func() bool { return c.sees("chốt 30/9/2024") })
	c.write("3\n")
	kept := func() []model.Result {
		all, err := c.window.Desk().Results(lineages(acts[:1]), 2024)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	c.look("kept", func() bool { all := kept(); return len(all) == 2 && all[1].Quantity == model.Known(model.Whole(2)) })
	c.menu("Hoàn tác")
	c.look("taken back", func() bool { return len(kept()) == 1 })
	c.chooses("Làm lại")
	c.look("done again", func() bool { return len(kept()) == 2 })
	c.window.Rooms.Results(results.Place{Period: "half"})
	c.look("the first half", func() bool { return c.sees("chốt 14/6/2024") })
}

func TestTheDetailOfAnActivityIsTypedBesideTheGrid(t *testing.T) {
	c, acts := nineMonths(t)
	c.menu(text.MenuResults)
	c.look("the results", func() bool { return c.sees("chốt 30/9/2024") })
	c.menu(text.MenuAddRow)
	c.write("28\t126\t61\t")
	c.menu(text.MenuAddRow)
	c.look("kept", func() bool {
		all, err := c.window.Desk().Results(lineages(acts[:1]), 2024)
		return err == nil && len(all) == 2 && all[1].Served.Households == model.Known[int64](28) && all[1].Served.Women == model.Known[int64](61)
	})
	c.write("2\n")
	c.look("typed in the grid again", func() bool {
		all, err := c.window.Desk().Results(lineages(acts[:1]), 2024)
		return err == nil && len(all) == 2 && all[1].Quantity.Known
	})
}

// reads reports whether words are drawn in sight.
func (t *typist) reads(words string) bool {
	return slices.ContainsFunc(t.texts(), func(s string) bool { return strings.Contains(s, words) })
}

func TestAnIndicatorAndAnEntryWithoutActivitiesAreTypedInTheRoomAndPrinted(t *testing.T) {
	c, _ := nineMonths(t)
	desk := c.window.Desk()
	programme := app.ProgrammeOf(c.window.Document().Document().Envelope())
	plan := desk.PlansOf(programme)[0]
	bare := model.Entry{ID: desk.NewID(), Nodes: []string{"5.1"}, Heading: "Mở lớp xóa mù chữ"}
	plan.Entries = append(plan.Entries, bare)
	if err := desk.Keep(&plan); err != nil {
		t.Fatal(err)
	}
	c.window.Rooms.Results(results.Place{Programme: programme, Period: "nine"})
	c.look("the room", func() bool {
		return c.sees(text.CutOffs(model.Date{Year: 2024, Month: 9, Day: 14}, model.Date{Year: 2024, Month: 9, Day: 30}))
	})
	indicator := text.AboutQuantity(model.Opt[model.Quantity]{}, plan.Indicators[0].Target, "%")
	for row := range 80 {
		g := c.table()
		if !g.FocusPath(fmt.Sprintf("rows[%d].total", row)) {
			break
		}
		switch c.settle(); {
		case c.reads(bare.Heading + ". "):
			c.write("3")
			c.press(fyne.KeyReturn)
			g.FocusPath(fmt.Sprintf("rows[%d].total", row))
			c.menu(text.WithKeys(text.MenuAddRow, "Ctrl+Enter"))
			c.write("lớp")
			c.menu(text.WithKeys(text.MenuAddRow, "Ctrl+Enter"))
		case c.reads(". " + indicator):
			c.write("8,125")
			c.press(fyne.KeyReturn)
		}
	}
	c.look("both on the disk", func() bool {
		all, err := desk.Results([]model.ID{bare.ID, plan.Indicators[0].Lineage}, 2024)
		return err == nil && len(all) == 2 && all[0].Unit == "lớp" && all[0].Quantity == model.Known(model.Whole(3)) && all[1].Quantity == model.Known(model.Quantity(8_125))
	})
	book, err := desk.Book()
	if err != nil {
		t.Fatal(err)
	}
	words := c.pages(desk.NewReport(programme, "nine", model.Date{Year: 2024, Month: 9, Day: 16}, book))
	if !strings.Contains(words, "Mở lớp xóa mù chữ, lũy kế thực hiện 03 lớp.") || strings.Count(words, "8,125") != 2 {
		t.Errorf("printed is %s", words)
	}
}

func TestOnTheListANewReportIsMadeByKeyOfThePeriodThatIsNext(t *testing.T) {
	c, _ := nineMonths(t)
	half := *c.window.Document().Document().Envelope()
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil && c.reads("Ctrl+B") })
	c.menu(text.WithKeys(text.MenuNewReport, "Ctrl+B"))
	c.look("a report", func() bool { return c.window.Document() != nil && c.window.Document().ID() != half.ID })
	r, ok := c.window.Document().Document().(*model.Report)
	if !ok || r.PeriodKind != "nine" || app.ProgrammeOf(&r.Document) != app.ProgrammeOf(&half) {
		t.Fatalf("made %+v", c.window.Document().Document().Envelope())
	}
	if r.Period != (model.Span{After: model.Date{Year: 2024, Month: 6, Day: 14}, Until: model.Date{Year: 2024, Month: 9, Day: 14}}) {
		t.Errorf("it tells of %v", r.Period)
	}
	year := c.window.Desk().NextPeriod(app.ProgrammeOf(&half), model.Date{Year: 2024, Month: 9, Day: 16})
	if year.Code != "year" {
		t.Errorf("after nine months comes %s", year.Code)
	}
}

func TestAReportThatIsThereAlreadyIsShownNotMadeAgain(t *testing.T) {
	c, _ := nineMonths(t)
	half := *c.window.Document().Document().Envelope()
	before, err := c.window.Desk().Documents()
	if err != nil {
		t.Fatal(err)
	}
	c.window.Rooms.Results(results.Place{Programme: app.ProgrammeOf(&half), Period: "half"})
	c.look("the room", func() bool { return c.sees("chốt 14/6/2024") })
	c.menu(text.WithKeys(text.MenuNewReport, "Ctrl+B"))
	c.look("a report", func() bool { return c.window.Document() != nil })
	after, err := c.window.Desk().Documents()
	if err != nil || len(after) != len(before) || c.window.Document().ID() != half.ID {
		t.Errorf("%d documents after %d, %v", len(after), len(before), err)
	}
}
