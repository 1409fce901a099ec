package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/app/ui/finder"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/rescue"
)

// Opening shows the first screen: of the book, or what can be done when that
// cannot be opened.
type opening struct {
	shell  *shell
	books  *books
	stage  *stage
	place  *placing
	rooms  *Rooms
	list   *List
	office *officeRoom
	close  func() // closes the window
}

// begin shows the book, or what can be done when it could not be opened.
func (o *opening) begin() {
	if o.books.own.Empty() {
		o.rescue()
		return
	}
	o.shell.window.SetMainMenu(o.stage.menu.build())
	o.start()
}

// start shows the first screen: the overview, the empty list, or the first
// question of an empty book.
func (o *opening) start() {
	o.furnish()
	desk := o.books.desk
	book, err := desk.Book()
	if err != nil {
		o.shell.trouble(err)
	}
	heads, err := desk.Documents()
	if err != nil {
		o.shell.trouble(err)
	}
	switch {
	case len(heads) > 0:
		o.rooms.Overview()
	case len(book.Offices) == 0 && !desk.ReadOnly():
		o.office.show()
	default:
		o.list.put(heads)
	}
}

// furnish makes ready what goes with the clerk's own book: once, when it is open.
func (o *opening) furnish() {
	b := o.books
	if b.library != nil {
		return
	}
	b.library = finder.NewLibrary(b.own)
	kept := b.own.Preferences()
	if clerk := o.shell.options.Clerk; clerk != nil {
		clerk(kept.Clerk)
	}
	o.place.take(kept)
}

// rescue shows what can be done about a book that cannot be opened. There is
// nothing else to be done until then, so there is no other menu.
func (o *opening) rescue() {
	quit := fyne.NewMenuItem(text.MenuQuit, o.close)
	quit.IsQuit = true
	o.shell.window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu(text.MenuFile, quit)))
	s := rescue.New(rescue.Env{
		Canvas: o.shell.canvas(), Post: o.shell.options.Post, Trouble: o.shell.trouble,
		Look: o.shell.options.Rescue, Open: o.rescued, Folder: o.shell.askFolder, Quit: o.close,
	})
	o.stage.shown = view{screen: s}
	o.shell.window.SetContent(kit.AtLeast(smallestWidth, smallestHeight, s.Object()))
	s.Begin()
}

// rescued goes on into the book that was brought back, and says what was saved.
func (o *opening) rescued(book rescue.Opened) {
	options := o.shell.options
	options.Keeper = book.Keeper
	options.Notice = strings.TrimSpace(options.Notice + "\n" + book.Notice)
	options.Store = book.Store
	o.books.putOwn(o.books.own.On(book.Store))
	o.stage.shown = view{screen: nothing{}}
	o.begin()
	if book.Told != "" {
		kit.Tell(o.shell.canvas(), text.RescueDone, book.Told, text.Understood)
	}
}
