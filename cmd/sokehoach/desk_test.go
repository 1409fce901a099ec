package main

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/help"
	"sokehoach/app/ui/kit"
	"sokehoach/app/windows"
	"sokehoach/model"
)

func (c *clerk) key(name fyne.KeyName) {
	c.Helper()
	c.window.Fyne().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// texts are all that can be read in the window.
func (c *clerk) texts() []string {
	var all []string
	for _, o := range c.inSight() {
		if t, ok := o.(*canvas.Text); ok {
			all = append(all, t.Text)
		}
	}
	return all
}

func (c *clerk) reopens() {
	c.Helper()
	closed := false
	c.window.Fyne().SetOnClosed(func() { closed = true })
	c.window.Close()
	c.look("closed", func() bool { return closed })
	c.program.Close()
	c.start()
}

func TestTheBookOpensOnTheOverviewAndEnterGoesOn(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.reopens()
	canvas := c.window.Fyne().Canvas()
	c.look("the overview", func() bool { _, row := canvas.Focused().(*kit.Row); return row })
	c.key(fyne.KeyReturn)
	if p := c.window.Document(); p == nil {
		t.Error("Enter did not open the newest plan")
	}
}

func TestWhatIsChosenOutlivesARestart(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Fyne().Resize(fyne.NewSize(1000, 600))
	c.reopens()
	if got := c.window.Fyne().Canvas().Size(); got != fyne.NewSize(1000, 600) {
		t.Errorf("the window is %v", got)
	}
	p := c.desk().Preferences()
	p.Zoom, p.Clerk, p.Width, p.Height = 110, "Lò Thị Mai", 1400, 900
	if err := c.desk().KeepPreferences(p); err != nil {
		t.Fatal(err)
	}
	c.reopens()
	if got := kit.Scaled(100); got != 110 {
		t.Errorf("100 points are shown as %v", got)
	}
	c.window.Documents.NewPlan()
	c.reopens()
	all, err := c.program.store.History(model.HistoryFilter{}, 20)
	if err != nil || len(all) == 0 || all[0].Who.Clerk != "Lò Thị Mai" {
		t.Errorf("the history says %+v, %v", all, err)
	}
}

// TestTheWindowStandsWhereItStood closes the program twice: maximised, it keeps
// the size that it had before.
func TestTheWindowStandsWhereItStood(t *testing.T) {
	c := newClerk(t)
	c.begins()
	left := windows.Standing{Frame: windows.Frame{Left: -700, Top: 40, Right: 500, Bottom: 700}}
	var put []windows.Standing
	c.world = func(o *ui.Options) {
		o.StandingOf = func(uintptr) (windows.Standing, bool) { return left, true }
		o.Stand = func(_ uintptr, s windows.Standing) { put = append(put, s) }
	}
	c.reopens()
	c.window.Fyne().Resize(fyne.NewSize(1000, 600))
	left.Maximised = true
	c.reopens()
	c.window.Fyne().Resize(fyne.NewSize(1900, 1000))
	c.reopens()
	c.look("the window is put in its place", func() bool { return len(put) > 0 })
	if s := put[len(put)-1]; s.Frame.Left != -700 || s.Frame.Top != 40 || !s.Maximised {
		t.Errorf("put at %+v", s)
	}
	if p := c.desk().Preferences(); p.Width > 1200 {
		t.Errorf("the size of the maximised window is kept: %+v", p)
	}
}

func TestHelpLeadsBackToThePlan(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Document().Open("issue")
	c.window.Guide.Help()
	c.look("the help", func() bool { return c.window.Document() == nil })
	c.window.Guide.Show(help.Keys)
	c.taps(text.HelpBack)
	c.look("the plan", func() bool { return c.window.Document() != nil })
	if _, page := c.window.Document().Here(); page != "issue" {
		t.Errorf("back on page %s", page)
	}
}

func TestEscapeInTheHelpLeadsBackToTheFieldAndTheRoom(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Document().Focus("signature.officer")
	c.window.Guide.Help()
	c.look("the help", func() bool { return c.window.Document() == nil })
	c.key(fyne.KeyEscape)
	c.look("the plan", func() bool { return c.window.Document() != nil })
	if field := c.window.Document().Field(); field != "signature.officer" {
		t.Errorf("back in field %q", field)
	}
	c.window.Rooms.Communes()
	c.look("the communes", func() bool { return c.window.Document() == nil })
	before := c.texts()
	c.window.Guide.Help()
	if slices.Equal(c.texts(), before) {
		t.Error("the help is not on screen")
	}
	c.key(fyne.KeyEscape)
	if after := c.texts(); !slices.Equal(after, before) {
		t.Errorf("back at %q", after)
	}
}

func TestTheHelpKeepsWhatWasTypedAtTheFirstStart(t *testing.T) {
	c := newClerk(t)
	c.window.Office().Focus("office.name")
	c.types("Ủy ban")
	c.window.Guide.Help()
	c.key(fyne.KeyEscape)
	c.look("the office", func() bool { return c.window.Office() != nil })
	if !slices.Contains(c.texts(), "Ủy ban") {
		t.Errorf("what was typed is gone: %q", c.texts())
	}
}

func TestANumberOfAnotherPlanIsSaidAtTheIssue(t *testing.T) {
	for _, other := range []string{"12", "13"} {
		c := newClerk(t)
		c.begins()
		now := onTheDay()
		p := planOn(c.window).Clone()
		p.ID, p.Number, p.Date = model.MakeID(7, 7, 7), other, model.Date{Year: now.Year(), Month: 1, Day: 1}
		if err := c.program.store.PutPlan(p); err != nil {
			t.Fatal(err)
		}
		c.fills("number", "12")
		c.fills("date", now.Format("02/01/2006"))
		c.window.Document().Open("issue")
		c.taps(text.IssuePlan)
		want := text.Issued
		if other == "12" {
			p.Number = "12"
			want = text.IssuedTwice(&p.Document, c.kindOf(p))
		}
		c.look("what became of the plan", func() bool { return strings.Contains(c.said(), want) })
	}
}

// desk is one of the test's own on the book.
func (c *clerk) desk() *app.Desk {
	c.Helper()
	d, err := app.NewDesk(app.StoreOf(c.program.store))
	if err != nil {
		c.Fatal(err)
	}
	return d
}
