package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// A screen is what the window shows at one time.
type screen interface {
	Object() fyne.CanvasObject
	Begin() // puts the clerk where work begins
}

// A leaver has something to write before it is left. After an error it goes on;
// Abandon ends it all the same.
type leaver interface {
	Leave(done func(error))
	Abandon()
}

// A stepper can take back and do again what was done on it.
type stepper interface {
	Undo()
	Redo()
	UndoName() string // what Undo would take back, or nothing
	RedoName() string
}

// A saver writes what is not on the disk yet.
type saver interface {
	Save()
}

// A room is a screen that the bar at the top leads to.
type room int

// The rooms, in the order of the bar.
const (
	noRoom room = iota - 1
	roomPlans
)

// makeBar makes the bar that leads from room to room.
func (w *Window) makeBar() *kit.Tabs {
	return kit.NewTabs(kit.Tab{Label: text.PlansTitle, Open: w.ShowList})
}

// Nothing is on screen while one screen makes way for the next.
type nothing struct{}

// Object is empty.
func (nothing) Object() fyne.CanvasObject { return container.NewWithoutLayout() }

// Begin does nothing.
func (nothing) Begin() {}
