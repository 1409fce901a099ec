package main

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/model"
)

// chooses does what a shortcut does: it comes to the menu whatever is on screen.
func (c *clerk) chooses(label string) {
	c.Helper()
	for _, m := range c.window.Fyne().MainMenu().Items {
		for _, i := range m.Items {
			if strings.HasPrefix(i.Label, label) && !i.Disabled {
				i.Action()
				return
			}
		}
	}
	c.Fatalf("no menu item %s can be chosen", label)
}

func TestADialogIsAnsweredBeforeTheMenuActs(t *testing.T) {
	c := newClerk(t)
	c.begins()
	canvas := c.window.Fyne().Canvas()
	c.chooses(text.MenuKeys)
	before, dialog := c.window.Document(), canvas.Overlays().Top()
	c.chooses(text.MenuNew)
	c.chooses(text.MenuPrint)
	c.chooses(text.MenuAbout)
	if c.window.Document() != before || canvas.Overlays().Top() != dialog || len(c.opened) != 0 {
		t.Fatal("the menu acted under the dialog")
	}
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	c.chooses(text.MenuPrint)
	c.look("printed", func() bool { return len(c.opened) == 1 })
}

func TestTheOfficeIsSavedByKeyboard(t *testing.T) {
	c := newClerk(t)
	c.types("Ủy ban nhân dân xã Sùng Phài")
	c.leaves()
	c.chooses(text.MenuSave)
	book, err := c.program.store.Book()
	if own := c.window.Desk().Own(book); err != nil || own.Place != "Sùng Phài" {
		t.Fatalf("the book has %+v, %v", book.Offices, err)
	}
	c.chooses(text.MenuNew)
	if c.window.Document() == nil {
		t.Error("no plan on screen")
	}
}

func TestADeletedPlanComesBack(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	p := c.stored()
	canvas := c.window.Fyne().Canvas()
	press := func(key fyne.KeyName) { canvas.Focused().TypedKey(&fyne.KeyEvent{Name: key}) }

	press(fyne.KeyDelete)
	press(fyne.KeyReturn) // the answer that Enter means keeps the plan
	if got := c.stored(); got.ID != p.ID {
		t.Fatal("Enter deleted the plan")
	}
	press(fyne.KeyDelete)
	canvas.FocusPrevious()
	press(fyne.KeyReturn)
	if heads, err := c.program.store.Documents(); err != nil || len(heads) != 0 {
		t.Fatalf("%d plans left, %v", len(heads), err)
	}
	c.chooses(text.Undo(text.Deleting(c.kindOf(p).Noun())))
	if got := c.stored(); got.ID != p.ID || got.Title != p.Title {
		t.Errorf("came back as %+v", got)
	}
}

func TestACopyIsADraftOfItsOwn(t *testing.T) {
	c := newClerk(t)
	c.begins()
	p := c.stored()
	p.Number, p.State = "12", model.Issued
	p.Entries = []model.Entry{{ID: c.program.store.NewID(), Nodes: []string{"2"}, Activities: []model.Activity{{ID: c.program.store.NewID(), Name: "việc"}}}}
	if err := c.program.store.PutPlan(p); err != nil {
		t.Fatal(err)
	}
	c.window.Documents.Copy(p.ID)
	heads, err := c.program.store.Documents()
	if err != nil || len(heads) != 2 {
		t.Fatalf("%d plans, %v", len(heads), err)
	}
	for _, h := range heads {
		q, err := c.program.store.Plan(h.ID)
		if err != nil || len(q.Entries) != 1 || len(q.Entries[0].Activities) != 1 || q.Title != p.Title {
			t.Errorf("%+v, %v", q, err)
		}
		if q.ID != p.ID && (q.Number != "" || q.State == model.Issued || q.Entries[0].ID == p.Entries[0].ID) {
			t.Errorf("the copy is %+v", q)
		}
	}
}

func TestKeysThatAreHeldDownMakeOnePlan(t *testing.T) {
	c := newClerk(t)
	c.begins()
	first := planOn(c.window).ID
	for range 3 {
		c.window.Documents.NewPlan()
	}
	if got := planOn(c.window).ID; got != first {
		t.Errorf("plan %v is on screen, not %v", got, first)
	}
	c.stored() // which is the only one
	c.fills("title", "x")
	for range 3 {
		c.window.Documents.NewPlan() // as often as the key repeats while the first is saved
	}
	c.look("another plan", func() bool { return c.window.Document() != nil && planOn(c.window).ID != first })
	c.window.Documents.NewPlan()
	if heads, err := c.program.store.Documents(); err != nil || len(heads) != 2 {
		t.Errorf("%d plans, %v", len(heads), err)
	}
}

// TestEveryKeyOfTheMenusIsInTheListOfKeys reads the keys behind the items.
func TestEveryKeyOfTheMenusIsInTheListOfKeys(t *testing.T) {
	c := newClerk(t)
	c.begins()
	listed := strings.FieldsFunc(text.Keys, func(r rune) bool { return strings.ContainsRune(",:\n", r) })
	for i := range listed {
		listed[i] = strings.TrimSpace(listed[i])
	}
	seen := 0
	for _, m := range c.window.Fyne().MainMenu().Items {
		for _, i := range m.Items {
			_, keys, ok := strings.Cut(i.Label, "   (")
			if !ok {
				continue
			}
			seen++
			if keys = strings.TrimSuffix(keys, ")"); !slices.Contains(listed, keys) {
				t.Errorf("%q is not in the list of keys", keys)
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d items of the menus have keys", seen)
	}
}

func TestTheZoomOfThePagesComesBackByTheMenu(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Fyne().Resize(fyne.NewSize(1366, 738))
	c.look("the pages", func() bool { return slices.Contains(c.texts(), text.PageOf(1, 1)) })
	c.chooses(text.MenuLarger)
	if slices.Contains(c.texts(), text.ZoomFit) {
		t.Error("the pages still fit the width")
	}
	c.chooses(text.MenuFit)
	if !slices.Contains(c.texts(), text.ZoomFit) {
		t.Error("the pages do not fit the width again")
	}
}
