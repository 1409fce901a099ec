package ui

import (
	"log/slog"
	"time"

	"sokehoach/app"
	"sokehoach/app/backup"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/rescue"
	"sokehoach/app/windows"
	"sokehoach/model"
)

// Options are what the window needs of the world.
type Options struct {
	Store    app.Store
	Kinds    []Kind                                                   // of documents, besides plans
	Keeper   *backup.Keeper                                           // of the store's backups; nil when it is only looked at
	Sample   func() (app.Store, error)                                // opens the sample book for reading
	Files    func() (string, error)                                   // the folder for printed files
	Open     func(path string) error                                  // shows a file to the clerk
	Folder   func(title string) (path string, chosen bool, err error) // asks for a folder; nil: the toolkit asks
	Printers Printers
	Log      *slog.Logger
	Now      func() time.Time
	Version  string
	Given    string       // a file that the program was started with; may be empty
	Post     func(func()) // runs a function on the window's goroutine; fyne.Do when nil
	Zoom     float32      // in place of the clerk's own, unless 0

	Clerk  func(name string)                       // takes what the clerk is called in the history; may be nil
	Screen func() (width, height float32, ok bool) // the room of the screen, in points; may be nil

	StandingOf func(handle uintptr) (windows.Standing, bool) // where a window of the system stands; may be nil
	Stand      func(handle uintptr, s windows.Standing)      // puts it there; may be nil

	Notice     string                                                       // shown until the clerk has read it
	Rescue     func() rescue.Case                                           // in place of Store, when the book cannot be opened: what can be done; any goroutine
	Watch      func(found func(string))                                     // takes what is told, from any goroutine, of faults found in the open book; may be nil
	OpenFile   func(windows.Question) (path string, chosen bool, err error) // asks for a file by the dialog of the system, and waits; may be nil
	Raised     func(raise func() bool)                                      // takes what brings the window forward when the program is started again; may be nil
	Ending     func(settle func())                                          // takes what writes all when the system ends the session; may be nil
	Display    func() string                                                // how the window is painted: "auto" or "compatible"
	SetDisplay func(display string) error                                   // for the next start
}

// A Kind is what the window must know of one kind of document: what the program
// knows of it, and its screen.
type Kind struct {
	app.Kind
	Screen func(x model.AnyDocument, env editor.Env) *editor.Screen
}
