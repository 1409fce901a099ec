package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sokehoach/app/ui/form"
)

// A screen is what the window shows at one time.
type screen interface {
	Object() fyne.CanvasObject
	Begin() // puts the clerk where work begins
}

// A view is a screen with what the window has to know of it.
type view struct {
	screen
	room    room
	section func() string // where the guide speaks of it; nil: at its start
	back    func() func() // how to come back to what is on it now; nil: there is no way
}

// here is the section of a view that has one only.
func here(section string) func() string { return func() string { return section } }

// to comes back to a room that has no more to come back to.
func to(room func()) func() func() { return func() func() { return room } }

// A leaver has something to write before it is left. After an error it goes on;
// Abandon ends it all the same.
type leaver interface {
	Leave(done func(error))
	Abandon()
}

// A settler writes what is not on the disk yet and tells when it is; the clerk
// may go on.
type settler interface {
	Settle(done func(error))
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

// An actor has rows that something can be done to.
type actor interface {
	Act(form.RowAction)
}

// Nothing is on screen while one screen makes way for the next.
type nothing struct{}

// Object is empty.
func (nothing) Object() fyne.CanvasObject { return container.NewWithoutLayout() }

// Begin does nothing.
func (nothing) Begin() {}
