package main

import (
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/help"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

func (c *clerk) key(name fyne.KeyName) {
	c.Helper()
	c.window.Fyne().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
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
	if p := c.window.Plan(); p == nil {
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
	p := app.ReadPreferences(c.program.store)
	p.Zoom, p.Clerk, p.Width, p.Height = 110, "Lò Thị Mai", 1400, 900
	if err := app.KeepPreferences(c.program.store, p); err != nil {
		t.Fatal(err)
	}
	c.reopens()
	if got := kit.Scaled(100); got != 110 {
		t.Errorf("100 points are shown as %v", got)
	}
	c.window.NewPlan()
	c.reopens()
	all, err := c.program.store.History(model.HistoryFilter{}, 20)
	if err != nil || len(all) == 0 || all[0].Who.Clerk != "Lò Thị Mai" {
		t.Errorf("the history says %+v, %v", all, err)
	}
}

func TestHelpLeadsBackToThePlan(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Plan().Open("issue")
	c.window.Help()
	c.look("the help", func() bool { return c.window.Plan() == nil })
	c.window.ShowHelp(help.Keys)
	c.taps(text.HelpBack)
	c.look("the plan", func() bool { return c.window.Plan() != nil })
	if _, page := c.window.Plan().Here(); page != "issue" {
		t.Errorf("back on page %s", page)
	}
}
