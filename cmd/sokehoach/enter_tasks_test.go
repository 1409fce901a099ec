package main

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// opens clicks the line of a list that begins with some words.
func (t *typist) opens(words string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(t.window.Fyne().Content()) {
		line, ok := o.(fyne.Tappable)
		if _, button := o.(*kit.Button); !ok || button || !o.Visible() {
			continue
		}
		if w, ok := o.(fyne.Widget); ok && says(w, words) {
			t.clicks++
			test.Tap(line)
			t.settle()
			return
		}
	}
	t.Fatalf("there is no line %q", words)
}

func says(w fyne.Widget, words string) bool {
	for _, o := range test.WidgetRenderer(w).Objects() {
		if l, ok := o.(*widget.Label); ok && strings.HasPrefix(l.Text, words) {
			return true
		}
	}
	return false
}

// tabsToTable goes on by Tab, and out of other tables by Ctrl+Tab, to the table
// whose cells have paths that begin so.
func (t *typist) tabsToTable(path string) *grid.Grid {
	t.Helper()
	for range 60 {
		g, ok := t.focused().(*grid.Grid)
		switch {
		case ok && strings.HasPrefix(g.Path(), path):
			return g
		case ok:
			t.short(&desktop.CustomShortcut{KeyName: fyne.KeyTab, Modifier: fyne.KeyModifierControl})
		default:
			t.press(fyne.KeyTab)
		}
	}
	t.Fatalf("Tab comes to no table %s", path)
	return nil
}

// most holds a task to what it took when it was walked.
func (t *typist) most(task string, keys, clicks int) {
	t.Helper()
	t.Logf("%s: %d keys, %d clicks", task, t.keys, t.clicks)
	if t.keys > keys || t.clicks > clicks {
		t.Errorf("%s took %d keys and %d clicks, and once %d and %d", task, t.keys, t.clicks, keys, clicks)
	}
}

func TestAnActivityWithMoneyIsEnteredInFewSteps(t *testing.T) {
	c := &typist{clerk: newClerk(t)}
	c.begins()
	c.opens("Dự án 6")
	c.click(text.AddEntry)
	c.click(text.AddRow(text.NounActivity))
	c.write("Hỗ trợ đội văn nghệ")
	c.press(fyne.KeyTab)
	c.write("4")
	c.press(fyne.KeyTab)
	c.write("đội")
	c.click(text.OpenDetails)
	c.tabsToTable("entries")
	c.write("sự")
	c.press(fyne.KeyTab)
	c.write("trung ương")
	c.press(fyne.KeyTab)
	c.write("120,5")
	c.press(fyne.KeyReturn)
	p := planOn(c.window)
	if got := c.pages(&p); !strings.Contains(got, "Hỗ trợ đội văn nghệ: 04 đội, kinh phí 120,5 triệu đồng") {
		t.Errorf("the pages say %q", got)
	}
	if f := p.Entries[0].Activities[0].Funding[0]; f.Kind == "" || f.Source == "" || f.Amount.Value != 120_500_000 {
		t.Errorf("the money is %+v", f)
	}
	c.most("an activity with money", 120, 4)
}

func TestTheFiguresOfAVillageAreCorrectedInFewSteps(t *testing.T) {
	c := &typist{clerk: newClerk(t)}
	c.begins()
	book, err := c.program.store.Book()
	if err != nil {
		t.Fatal(err)
	}
	commune := book.Communes[0]
	f := model.Figures{
		ID: c.program.store.NewID(), Commune: commune.ID, Village: commune.Villages[0].ID, Year: 2024,
		Households: model.Known(int64(101)),
	}
	if err := c.program.store.PutFigures(f); err != nil {
		t.Fatal(err)
	}
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	c.click(text.RoomCommunes)
	g := c.tabsToTable("parts")
	for !strings.HasSuffix(g.Path(), ".households") {
		c.press(fyne.KeyRight)
	}
	c.write("103")
	c.press(fyne.KeyReturn)
	c.look("on the disk", func() bool {
		book, err := c.program.store.Book()
		return err == nil && len(book.Figures) == 1 && book.Figures[0].Households == model.Known(int64(103))
	})
	c.most("a village's figures", 23, 1)
}

func TestNextYearsPlanIsMadeInFewSteps(t *testing.T) {
	c := &typist{clerk: newClerk(t)}
	c.on(time.Date(2024, 11, 4, 8, 0, 0, 0, time.UTC))
	c.begins()
	first := planOn(c.window)
	c.opens(text.PageIssue)
	c.click(text.ForwardPlan)
	c.press(fyne.KeyReturn)
	c.look("next year's plan", func() bool {
		return c.window.Document() != nil && planOn(c.window).ID != first.ID
	})
	if next := planOn(c.window); next.Year != first.Year+1 || next.ID == (model.ID{}) {
		t.Errorf("made a plan of %d", next.Year)
	}
	c.most("next year's plan", 1, 2)
}
