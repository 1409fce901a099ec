package main

import (
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/kit"
)

// inSight is all that can be reached now: a dialog, or else the window.
func (c *clerk) inSight() []fyne.CanvasObject {
	canvas := c.window.Fyne().Canvas()
	if top := canvas.Overlays().Top(); top != nil {
		return test.LaidOutObjects(top)
	}
	return test.LaidOutObjects(canvas.Content())
}

// taps clicks the button with a label.
func (c *clerk) taps(label string) {
	c.Helper()
	for _, o := range c.inSight() {
		if b, ok := o.(*kit.Button); ok && b.Text == label && b.Visible() {
			test.Tap(b)
			return
		}
	}
	c.Fatalf("no button %q", label)
}

// selects takes an option of the choice that has it.
func (c *clerk) selects(label string) {
	c.Helper()
	for _, o := range c.inSight() {
		choice, ok := o.(interface{ SetSelected(string) })
		if !ok {
			continue
		}
		choice.SetSelected(label) // one that has no such option stays as it is
		if reflect.ValueOf(o).Elem().FieldByName("Selected").String() == label {
			return
		}
	}
	c.Fatalf("no choice has %q", label)
}

// table is the first table in sight.
func (c *clerk) table() *grid.Grid {
	c.Helper()
	for _, o := range c.inSight() {
		if g, ok := o.(*grid.Grid); ok {
			return g
		}
	}
	c.Fatal("no table")
	return nil
}

// presses types a key into what has the focus.
func (c *clerk) presses(key fyne.KeyName) {
	c.Helper()
	c.window.Fyne().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

// restarts ends the program and starts it anew.
func (c *clerk) restarts() {
	c.Helper()
	c.program.Close()
	c.start()
}

// fills types words into a field of the plan.
func (c *clerk) fills(path, words string) {
	c.Helper()
	c.window.Document().Focus(path)
	c.types(words)
	c.leaves()
}
