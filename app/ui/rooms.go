package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sokehoach/app/text"
	"sokehoach/app/ui/communes"
	"sokehoach/app/ui/help"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/lists"
	"sokehoach/app/ui/records"
	"sokehoach/model"
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

// A room is a screen that the bar at the top leads to.
type room int

// The rooms, in the order of the bar.
const (
	noRoom room = iota - 1
	roomOverview
	roomPlans
	roomCommunes
	roomLists
	roomBackups
	roomSettings
	roomHelp
)

// makeBar makes the bar that leads from room to room.
func (w *Window) makeBar() *kit.Tabs {
	return kit.NewTabs(
		kit.Tab{Label: text.RoomOverview, Open: w.ShowOverview},
		kit.Tab{Label: text.RoomPlans, Open: w.ShowList},
		kit.Tab{Label: text.RoomCommunes, Open: w.ShowCommunes},
		kit.Tab{Label: text.RoomLists, Open: w.ShowLists},
		kit.Tab{Label: text.RoomBackup, Open: w.ShowBackups},
		kit.Tab{Label: text.RoomSettings, Open: w.ShowSettings},
		kit.Tab{Label: text.RoomHelp, Open: func() { w.ShowHelp(help.Start) }})
}

// recordsEnv is what screens of records need of the window.
func (w *Window) recordsEnv() records.Env {
	return records.Env{
		Canvas: w.window.Canvas(), Post: w.options.Post, ReadOnly: w.desk.ReadOnly(),
		Changed: w.refreshMenu, Kept: func() {}, Drafts: w.waiting.Of,
		Failed: func(err error) { w.options.Log.Error("save record", "error", err) },
	}
}

// ShowCommunes shows communes, villages and their figures.
func (w *Window) ShowCommunes() {
	w.leave(func() {
		w.place(communes.New(communes.Env{
			Desk: w.desk, Records: w.recordsEnv(), Year: func() int { return w.options.Now().Year() },
		}), roomCommunes)
	})
}

// ShowLists shows what documents refer to.
func (w *Window) ShowLists() {
	w.leave(func() {
		desk := w.desk
		w.place(lists.New(lists.Env{
			Desk: desk, Records: w.recordsEnv(),
			Own:        func() model.ID { return desk.Own(w.book()).ID },
			Year:       func() int { return w.options.Now().Year() },
			Load:       w.loadCatalogue,
			Catalogues: func() []model.Catalogue { return desk.Catalogues(w.book()) },
		}), roomLists)
	})
}

// book is the book on screen; what cannot be read is told.
func (w *Window) book() model.Book {
	b, err := w.desk.Book()
	if err != nil {
		w.trouble(err)
	}
	return b
}

// Nothing is on screen while one screen makes way for the next.
type nothing struct{}

// Object is empty.
func (nothing) Object() fyne.CanvasObject { return container.NewWithoutLayout() }

// Begin does nothing.
func (nothing) Begin() {}
