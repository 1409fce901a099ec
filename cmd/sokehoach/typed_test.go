package main

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/model"
)

// shortcut sends a shortcut to what has the focus.
func (c *clerk) shortcut(s fyne.Shortcut) {
	c.Helper()
	c.window.Fyne().Canvas().Focused().(fyne.Shortcutable).TypedShortcut(s)
}

// onDisk waits until the plan in the data file has a title.
func (c *clerk) onDisk(title string) {
	c.Helper()
	c.look("saved: "+title, func() bool { return c.stored().Title == title })
}

// replaced reports whether the history has a title that another took the place
// of.
func (c *clerk) replaced(title string) bool {
	c.Helper()
	all, err := c.program.store.History(model.HistoryFilter{}, 0)
	if err != nil {
		c.Fatal(err)
	}
	for _, change := range all {
		for _, f := range change.Fields {
			if f.Path == "title" && string(f.Old) == `"`+title+`"` {
				return true
			}
		}
	}
	return false
}

func TestATextThatWasSavedAndReplacedInOneVisitIsNeverLost(t *testing.T) {
	clip := func() fyne.Clipboard { return fyne.CurrentApp().Clipboard() }
	for name, replace := range map[string]func(*clerk){
		"x": func(c *clerk) { c.types("x") },
		"dán": func(c *clerk) {
			clip().SetContent("dán")
			c.shortcut(&fyne.ShortcutPaste{Clipboard: clip()})
		},
		"":  func(c *clerk) { c.presses(fyne.KeyDelete) },
		"y": func(c *clerk) { c.shortcut(&fyne.ShortcutCut{Clipboard: clip()}); c.types("y") },
	} {
		c := newClerk(t)
		c.begins()
		c.window.Document().Focus("title")
		c.shortcut(&fyne.ShortcutSelectAll{})
		long := strings.TrimSpace(strings.Repeat("Thực hiện Chương trình ", 13))
		c.types(long)
		c.onDisk(long)
		c.shortcut(&fyne.ShortcutSelectAll{})
		replace(c)
		c.onDisk(name)
		if !c.replaced(long) {
			t.Errorf("%q took the place of a text that the history does not have", name)
		}
		c.window.Document().Undo()
		if name == "y" { // the cut is a step as well
			c.onDisk("")
			c.window.Document().Undo()
		}
		c.onDisk(long)
	}
}

// A text that is replaced before any pause has not been saved by itself yet.
func TestATextThatIsReplacedAtOnceIsInTheHistory(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Document().Focus("title")
	const long = "thực hiện Chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số năm 2024"
	c.shortcut(&fyne.ShortcutSelectAll{})
	c.types(long)
	c.shortcut(&fyne.ShortcutSelectAll{})
	c.types("x")
	c.onDisk("x")
	if !c.replaced(long) {
		t.Error("the text is in no history")
	}
}
