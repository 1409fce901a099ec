package main

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/overview"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

func TestACopyOfAPlanDoesNotDoubleTheMoneyOfItsYear(t *testing.T) {
	c := newClerk(t)
	p := c.holdsTheSample().Plans[1]
	year := func() overview.Year {
		o, err := c.window.Desk().Overview(3, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		return o.Years[0]
	}
	before := year()
	c.window.Documents.Copy(p.ID)
	after := year()
	if !reflect.DeepEqual(after.Money, before.Money) || len(after.Documents) != len(before.Documents)+1 {
		t.Errorf("%d documents, money %v, before %v", len(after.Documents), after.Money, before.Money)
	}
	d := after.Documents[0]
	if name, standing := text.DocumentName(d, true), text.DocumentStanding(d); !strings.Contains(name, "(bản sao)") || !strings.HasPrefix(standing, "Không tính vào kinh phí năm") {
		t.Errorf("the copy is %q: %q", name, standing)
	}
}

// documents is how many documents the overview lists.
func (c *clerk) documents() int {
	c.Helper()
	o, err := c.window.Desk().Overview(9, time.Time{})
	if err != nil {
		c.Fatal(err)
	}
	n := 0
	for _, y := range o.Years {
		n += len(y.Documents)
	}
	return n
}

func (c *clerk) sees(words string) bool {
	for _, o := range c.inSight() {
		if l, ok := o.(*widget.Label); ok && strings.Contains(l.Text, words) {
			return true
		}
	}
	return false
}

// issues issues a plan as number 7.
func (c *clerk) issues(p model.Plan) model.Plan {
	c.Helper()
	day := model.Date{Year: 2024, Month: 1, Day: 15}
	work, err := c.window.Desk().Take(&p)
	if err == nil {
		work, err = work.Issue("7", day, day)
	}
	if err != nil {
		c.Fatal(err)
	}
	return *work.Document.(*model.Plan)
}

func TestAnArchivedPlanIsPutAsideAndComesBack(t *testing.T) {
	c := newClerk(t)
	all := c.holdsTheSample().Plans
	issued := c.issues(all[1])
	c.window.List.Archive(issued.Head(), true)
	if n := c.documents(); n != len(all)-1 || !c.sees(text.ArchiveFold(1, false)) || c.sees(issued.Title) {
		t.Errorf("archived, the overview has %d documents", n)
	}
	c.presses(fyne.KeyEnd)
	c.presses(fyne.KeyReturn)
	c.presses(fyne.KeyEnd)
	if !c.sees(issued.Title) {
		t.Error("the fold does not show what is archived")
	}
	c.taps(text.UnarchivePlan)
	if n := c.documents(); n != len(all) || c.sees(text.ArchiveFold(1, false)) {
		t.Errorf("back, the overview has %d documents", n)
	}
	c.window.List.Archive(issued.Head(), true)
	c.chooses(text.WithKeys(text.Undo(text.Archiving(c.kindOf(issued), true)), text.KeysUndo))
	if n := c.documents(); n != len(all) {
		t.Errorf("undone, the overview has %d documents", n)
	}
	c.window.List.Archive(issued.Head(), true)
	c.restarts()
	c.window.List.Show()
	if !c.sees(text.ArchiveFold(1, false)) {
		t.Error("after a restart the plan is not archived any more")
	}
}

func TestAnIssuedPlanIsNotDeletedAndTheDialogSaysSo(t *testing.T) {
	c := newClerk(t)
	all := c.holdsTheSample().Plans
	issued := c.issues(all[1])
	c.window.List.Delete(issued.Head())
	if c.sees("Ctrl+Z") || !c.sees("không xóa được") {
		t.Error("the dialog promises what is not done")
	}
	c.taps(text.ArchivePlan)
	if n := c.documents(); n != len(all)-1 {
		t.Errorf("the overview has %d documents", n)
	}
}

func TestADeletedPlanIsBroughtBackAfterARestart(t *testing.T) {
	c := newClerk(t)
	p := c.holdsTheSample().Plans[0]
	c.window.List.Delete(p.Head())
	c.taps(text.DeletePlan)
	c.restarts()
	c.window.List.Show()
	c.taps(text.DeletedPlans)
	for _, o := range c.inSight() {
		if r, ok := o.(*kit.Row); ok {
			test.Tap(r)
		}
	}
	back, err := c.program.store.Plan(p.ID)
	if err != nil || !reflect.DeepEqual(back, p) {
		t.Errorf("%v: %d entries of %d", err, len(back.Entries), len(p.Entries))
	}
	if left, err := c.window.Desk().Deleted(); err != nil || len(left) != 0 {
		t.Errorf("%v %v", left, err)
	}
}

func TestAProjectOverItsCeilingIsLedTo(t *testing.T) {
	c := newClerk(t)
	p := c.holdsTheSample().Plans[1]
	if err := c.program.store.PutAllocation(model.Allocation{
		ID: c.program.store.NewID(), Year: p.Year, Catalogue: p.Catalogue, Node: "5", Amount: model.Known(model.Amount(1_000_000)),
	}); err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Open(p.ID)
	c.look("the finding", func() bool {
		at := slices.IndexFunc(c.window.Document().Findings(), func(i model.Finding) bool { return i.Code == "S5" })
		if at >= 0 {
			c.window.Document().Focus(c.window.Document().Findings()[at].Path)
		}
		return at >= 0
	})
	if _, page := c.window.Document().Here(); !strings.HasPrefix(page, "node/5") {
		t.Errorf("on page %s", page)
	}
}

// TestLastYearsValuesAreTakenByAKey makes next year's plan and its copy: both
// know what the same activity had the year before.
func TestLastYearsValuesAreTakenByAKey(t *testing.T) {
	c := newClerk(t)
	old := c.holdsTheSample().Plans[1]
	old.Entries[4].Activities[0].Quantity = model.Known(model.Whole(1234))
	if err := c.program.store.PutPlan(old); err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Open(old.ID)
	c.window.Plans.Forward(old.ID)
	c.taps(text.MakePlan)
	c.look("the new plan", func() bool { return c.window.Document() != nil && planOn(c.window).ID != old.ID })
	c.window.Documents.Copy(planOn(c.window).ID)
	const activity = "entries[4].activities[0]"
	c.window.Document().Open("activity/" + planOn(c.window).Entries[4].Activities[0].ID.String())
	c.fills(activity+".quantity", "7")
	if !c.sees(text.LastYear("1.234")) {
		t.Error("last year's quantity is not shown")
	}
	c.window.Document().Focus(activity + ".quantity")
	c.window.Fyne().Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyR, Modifier: fyne.KeyModifierControl})
	c.taps(text.TakeLastMoney)
	now := planOn(c.window).Entries[4].Activities[0]
	was := old.Entries[4].Activities[0]
	if now.Quantity != was.Quantity || len(now.Funding) != len(was.Funding) || now.Funding[0].Amount != was.Funding[0].Amount {
		t.Errorf("%v %+v", now.Quantity, now.Funding)
	}
	c.window.Document().Undo()
	if a := planOn(c.window).Entries[4].Activities[0]; a.Funding[0].Amount.Known {
		t.Error("taking the money is not one step")
	}
}

func TestAPlanThatDoesNotKnowItsOriginFindsLastYearsByLineage(t *testing.T) {
	c := newClerk(t)
	old := c.holdsTheSample().Plans[1]
	desk := c.window.Desk()
	next := old.Clone()
	next.ID, next.Year = c.program.store.NewID(), old.Year+1
	if got := desk.LastYear(next); len(got) == 0 {
		t.Error("nothing of last year")
	}
	next.Office = c.program.store.NewID()
	if got := desk.LastYear(next); got != nil {
		t.Errorf("%d activities of another office", len(got))
	}
	if got := desk.LastYear(old); got != nil {
		t.Errorf("%d activities of the year itself", len(got))
	}
}

func TestWhatWasMappedOnceIsOfferedForOtherPlans(t *testing.T) {
	c := newClerk(t)
	all := c.holdsTheSample().Plans
	next, file := catalogueIn(t, "catalogue-successor.json")
	c.loads(file)
	desk := c.window.Desk()
	b, err := c.program.store.Book()
	if err != nil {
		t.Fatal(err)
	}
	p := all[1]
	code, to := p.Entries[0].Nodes[0], next.Nodes[len(next.Nodes)-1].Code
	if err := desk.KeepMapping(p, next.ID, map[string]string{code: to}); err != nil {
		t.Fatal(err)
	}
	asked := 0
	for _, l := range desk.ProposeMapping(b, p.Catalogue, next.ID) {
		if l.Sure == model.MapChosen {
			asked++
		}
		if l.Old.Code == code && (l.New != to || l.Sure != model.MapChosen) {
			t.Errorf("%+v", l)
		}
	}
	if asked == 0 || asked == len(desk.ProposeMapping(b, p.Catalogue, next.ID)) {
		t.Errorf("%d lines are called chosen", asked)
	}
}
