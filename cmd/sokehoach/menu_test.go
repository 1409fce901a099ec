package main

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
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
	before, dialog := c.window.Plan(), canvas.Overlays().Top()
	c.chooses(text.MenuNew)
	c.chooses(text.MenuPrint)
	c.chooses(text.MenuAbout)
	if c.window.Plan() != before || canvas.Overlays().Top() != dialog || len(c.opened) != 0 {
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
	if err != nil || len(book.Offices) != 1 || book.Offices[0].Place != "Sùng Phài" {
		t.Fatalf("the book has %+v, %v", book.Offices, err)
	}
	c.chooses(text.MenuNew)
	if c.window.Plan() == nil {
		t.Error("no plan on screen")
	}
}
