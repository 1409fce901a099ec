// Package overview is the first screen: the years with their documents, what is
// to be done next, and the money.
package overview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/overview"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// An Env is what the screen needs of the window.
type Env struct {
	Desk    *app.Desk
	Canvas  fyne.Canvas
	Post    func(func()) // runs a function on the window's goroutine
	Now     func() time.Time
	Trouble func(error)

	Backup  func() time.Time // of the newest backup, zero when there is none; nil: backups are not this book's business
	Backups func()           // leads to the room of backups; nil when there is none
	Open    func(model.ID)
	At      func(overview.Task) // opens a document where a task begins
	Forward func(model.ID)      // next year's plan; nil when the book is only to be looked at
	New     func()              // nil likewise
	Report  func(overview.Task) // makes or opens a report that is due; nil likewise
	Plans   func()              // the list of all plans
}

// Years that are worked out and that are listed.
const (
	detailedYears = 3
	listedYears   = 8
)

// A Screen shows a book at one moment. It belongs to the window's goroutine.
type Screen struct {
	env    Env
	page   *fyne.Container
	scroll *kit.FormScroll
	object fyne.CanvasObject
	first  fyne.Focusable // where work begins
	here   bool           // the clerk is here: rows may take the keyboard
	gone   bool
}

// New begins to read the book; what it says comes when it has been worked out.
func New(env Env) *Screen {
	s := &Screen{env: env, page: container.NewVBox(widget.NewLabel(text.OverviewLoading))}
	s.scroll = kit.NewFormScroll(column(s.page))
	s.object = container.NewBorder(s.head(), nil, nil, nil, s.scroll.Object())
	desk, post := env.Desk, env.Post
	go func() {
		var last time.Time
		if env.Backup != nil {
			last = env.Backup()
		}
		o, err := desk.Overview(detailedYears, last)
		post(func() { s.show(o, err) })
	}()
	return s
}

// head is the name of the screen and what can be begun here.
func (s *Screen) head() fyne.CanvasObject {
	buttons := container.NewHBox(kit.NewButton(text.AllPlans, theme.ListIcon(), s.env.Plans))
	if s.env.New != nil {
		fresh := kit.NewButton(text.NewPlan, theme.ContentAddIcon(), s.env.New)
		fresh.Importance = widget.HighImportance
		buttons.Add(fresh)
	}
	title := container.New(layout.NewCustomPaddedLayout(theme.Padding(), theme.Padding(), theme.InnerPadding(), 0), kit.Title(text.OverviewTitle))
	above := 2 * theme.Padding()
	return container.New(layout.NewCustomPaddedLayout(above, above, 0, 0), column(container.NewBorder(nil, nil, title, buttons)))
}

// column is the width at which the screen is read; its title has the same.
func column(o fyne.CanvasObject) fyne.CanvasObject {
	side := theme.Padding()
	return kit.BesideBar(kit.Reading(1100, container.New(layout.NewCustomPaddedLayout(0, 0, side, side), o)))
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Begin gives the keyboard to the newest document, once it is known.
func (s *Screen) Begin() {
	s.here = true
	if s.first != nil {
		s.env.Canvas.Focus(s.first)
	}
}

// Leave ends the screen; there is nothing to write.
func (s *Screen) Leave(done func(error)) {
	s.Abandon()
	done(nil)
}

// Abandon ends the screen: what is still being worked out is not shown.
func (s *Screen) Abandon() { s.gone = true }

// show tells what the book says.
func (s *Screen) show(o overview.Summary, err error) {
	if s.gone {
		return
	}
	if err != nil {
		s.env.Trouble(err)
	}
	s.page.Objects = nil
	s.tasks(o, err == nil)
	for i, y := range o.Years {
		if i == listedYears {
			s.page.Add(s.row(leading(text.OlderYears(len(o.Years)-i)), s.env.Plans))
			break
		}
		s.year(y)
	}
	if s.env.Backup != nil {
		s.page.Add(widget.NewSeparator())
		s.page.Add(quiet(text.LastBackup(o.LastBackup)))
	}
	s.page.Refresh()
	if s.here && s.first != nil && s.env.Canvas.Focused() == nil {
		s.env.Canvas.Focus(s.first)
	}
}

// tasks lists what is to be done next and can be done here; in a book that was
// read and has no plan yet, that is the first one.
func (s *Screen) tasks(o overview.Summary, read bool) {
	s.page.Add(heading(text.TasksTitle))
	before := len(s.page.Objects)
	for _, t := range o.Tasks(s.env.Now()) {
		do := s.doing(t)
		if do != nil {
			s.page.Add(s.row(leading(text.TaskLine(t, o.LastBackup)), do))
		}
	}
	if read && len(o.Years) == 0 && s.env.New != nil {
		begin := s.row(leading(text.FirstPlan), s.env.New)
		s.first = begin
		s.page.Add(begin)
	}
	if len(s.page.Objects) == before {
		s.page.Add(quiet(text.NoTasks))
	}
}

// doing is what a task leads to, or nil where it cannot be done.
func (s *Screen) doing(t overview.Task) func() {
	switch {
	case t.Kind == overview.TaskBackup && s.env.Backup == nil, s.env.New == nil:
		return nil
	case t.Kind == overview.TaskBackup:
		return s.env.Backups
	case t.Kind == overview.TaskReport && s.env.Report == nil:
		return nil
	case t.Kind == overview.TaskReport:
		return func() { s.env.Report(t) }
	case t.Kind == overview.TaskForward && s.env.Forward == nil:
		return nil
	case t.Kind == overview.TaskForward:
		return func() { s.env.Forward(t.Document) }
	}
	return func() { s.env.At(t) }
}

// row is a line that leads somewhere and comes into sight with the keyboard.
func (s *Screen) row(content fyne.CanvasObject, tapped func()) *kit.Row {
	return kit.NewRow(content, tapped, func(o fyne.CanvasObject) { s.scroll.Reveal(o, 2*kit.Scaled(20)) })
}

// line is a text that is cut where there is no room.
func line(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// leading is a line behind the mark of what leads somewhere.
func leading(s string) fyne.CanvasObject {
	mark := container.New(layout.NewCustomPaddedLayout(0, 0, theme.InnerPadding()-kit.Scaled(3), 0), widget.NewIcon(theme.NavigateNextIcon()))
	return container.NewBorder(nil, nil, mark, nil, line(s))
}

func quiet(s string) *widget.Label {
	l := line(s)
	l.Importance = widget.LowImportance
	return l
}

func heading(s string) fyne.CanvasObject {
	l := line(s)
	l.TextStyle.Bold = true
	return container.NewVBox(widget.NewSeparator(), l)
}
