// Package rescue is the screen that stands in the place of a book that cannot
// be opened: what is wrong, and the ways back to work.
package rescue

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/backup"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A Case is a book that cannot be opened, with all that can be done about it.
type Case struct {
	Sentence, Hint string
	Details        []string // what was found in the file; may be none
	Ways           []Way    // the best first

	// CopyOut copies what there is of the book into a folder; nil: there is nothing.
	CopyOut func(ctx context.Context, folder string, tell model.Progress) (path string, err error)
}

// A Way leads back to a book. Its functions are called away from the window's
// goroutine, one at a time.
type Way struct {
	Label, Hint string
	Preview     func(context.Context) (words string, err error) // what Take would bring, to be agreed to; may be nil
	Take        func(context.Context, model.Progress) (Opened, error)
}

// An Opened is the book that a way has led to.
type Opened struct {
	Store  app.Store
	Keeper *backup.Keeper // nil when the book is only looked at
	Told   string         // what was saved and what was not; may be empty
	Notice string         // stays across the window until it was read; may be empty
}

// An Env is what the screen needs of the window.
type Env struct {
	Canvas  fyne.Canvas
	Post    func(func())              // runs a function on the window's goroutine
	Trouble func(error)               // tells an error to the clerk and the log
	Look    func() Case               // finds out what is wrong; may take long
	Open    func(Opened)              // goes on into a book
	Folder  func(chosen func(string)) // asks for a folder
	Quit    func()
}

// A Screen shows a Case. It belongs to the window's goroutine.
type Screen struct {
	env    Env
	object *fyne.Container
	busy   bool
	left   func(error) // waits for the work under way to end
}

// New makes the screen; Begin finds out what is wrong.
func New(env Env) *Screen {
	return &Screen{env: env, object: container.NewStack(kit.Reading(width, container.NewVBox(title())))}
}

// width is that of the column of text.
const width = 780

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Begin looks at the file and shows what can be done.
func (s *Screen) Begin() { s.look(func() {}) }

func (s *Screen) look(then func()) {
	var c Case
	s.work(task{title: text.RescueLooking, do: func(context.Context, model.Progress) error {
		c = s.env.Look()
		return nil
	}, then: func() {
		s.show(c)
		then()
	}})
}

// Leave waits for what is under way.
func (s *Screen) Leave(done func(error)) {
	if s.busy {
		s.left = done
		return
	}
	done(nil)
}

// Abandon is called by the window; nothing is left to be abandoned.
func (s *Screen) Abandon() {}

// show replaces what is shown by a case, and gives the best way the keyboard.
func (s *Screen) show(c Case) {
	page := container.NewVBox()
	scroll := kit.NewFormScroll(kit.BesideBar(page))
	var first *kit.Button
	for _, w := range c.Ways {
		b := kit.NewButton(w.Label, nil, func() { s.choose(w) })
		b.Alignment = widget.ButtonAlignLeading
		block := container.NewVBox(b, words(w.Hint, widget.LowImportance))
		b.Focused = func() { scroll.Reveal(block, theme.Padding()) }
		if first == nil {
			first, b.Importance = b, widget.HighImportance
		}
		page.Add(block)
	}
	quit := kit.NewButton(text.RescueQuit, nil, s.env.Quit)
	head := container.NewVBox(title(), words(c.Sentence, widget.DangerImportance), words(c.Hint, widget.MediumImportance))
	above := theme.Padding()
	foot := kit.BesideBar(container.NewVBox(widget.NewSeparator(),
		container.New(layout.NewCustomPaddedLayout(above, 2*above, 0, 0), s.others(c, quit))))
	s.object.Objects = []fyne.CanvasObject{kit.Reading(width, container.NewBorder(head, foot, nil, nil, scroll.Object()))}
	s.object.Refresh()
	if first == nil {
		first = quit
	}
	s.env.Canvas.Focus(first)
}

// title is the name of the screen, in line with the text of the buttons.
func title() fyne.CanvasObject {
	side, above := theme.InnerPadding(), 2*theme.Padding()
	return container.New(layout.NewCustomPaddedLayout(above, above, side, side), kit.Title(text.RescueTitle))
}

// words are a paragraph in line with the text of the buttons.
func words(s string, importance widget.Importance) fyne.CanvasObject {
	l := widget.NewLabel(s)
	l.Wrapping, l.Importance = fyne.TextWrapWord, importance
	l.TextStyle.Bold = importance == widget.DangerImportance
	side := theme.InnerPadding()
	return container.New(layout.NewCustomPaddedLayout(0, theme.Padding(), side, side), kit.Flush(l))
}

// others are the buttons below the ways.
func (s *Screen) others(c Case, quit *kit.Button) fyne.CanvasObject {
	box := container.NewHBox()
	if c.CopyOut != nil {
		box.Add(kit.NewButton(text.RescueCopyOut, theme.UploadIcon(), func() { s.copyOut(c) }))
	}
	if len(c.Details) > 0 {
		box.Add(kit.NewButton(text.RescueMore, theme.SearchIcon(), func() { s.detail(c) }))
	}
	box.Add(layout.NewSpacer())
	box.Add(quit)
	return box
}
