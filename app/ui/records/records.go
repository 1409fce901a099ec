// Package records is a screen for records of one sort: their names at the side,
// the form of the one that is chosen. What is typed is kept at once, and each
// record has its own history.
package records

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// A Kind says what the records are, how they are listed, entered and kept.
type Kind[T any] struct {
	Noun   string // what one is called
	Advice string // above the list of none
	ID     func(T) model.ID
	Title  func(T) string
	Note   func(T) string // behind the title; may be nil
	New    func() T       // with an id of its own; nil when none are added here
	Clone  func(T) T
	Fields func(*edit.Session[T], form.Hooks) []form.Field[T]
	Check  func(T) []model.Finding // what is wrong with one; nil: nothing is looked for
	Stamp  func(T) string          // another one asks for new fields; nil: they stay
	Put    func(T) error
	Delete func(T) error  // nil when none are deleted here
	Used   func(T) string // what still refers to it, so that it must stay; empty: nothing
}

// An Env is what the screen needs of the window that it stands in.
type Env struct {
	Canvas   fyne.Canvas
	Post     func(func())
	ReadOnly bool
	Changed  func()      // undo and redo mean something else now
	Kept     func()      // a record was written: others may show it
	Failed   func(error) // a write failed: for the clerk and the log

	Drafts func(model.ID) *edit.Drafts // where texts of a record wait that stand for no value; may be nil
}

// A Screen shows records. It belongs to the window's goroutine.
type Screen[T any] struct {
	kind    Kind[T]
	env     Env
	all     []T
	open    map[model.ID]*editor[T]
	here    *editor[T] // on screen, or nil
	deleted []T
	lately  bool // nothing was changed since the last of these was deleted
	list    *outline.List
	search  *kit.Entry
	sheet   *fyne.Container
	words   *widget.Label
	object  fyne.CanvasObject
	del     *kit.Button
	first   *kit.Button
}

// An editor is a record that was opened.
type editor[T any] struct {
	session  *edit.Session[T]
	autosave *edit.Autosave[T]
	form     *form.Form[T]
	stamp    string
}

// New shows records, the first chosen.
func New[T any](all []T, kind Kind[T], env Env) *Screen[T] {
	s := &Screen[T]{kind: kind, env: env, all: all, open: map[model.ID]*editor[T]{}}
	s.list = outline.New(env.Canvas, s.choose, s.Say)
	s.search = kit.NewEntry()
	s.search.SetPlaceHolder(text.SearchIn)
	s.search.OnChanged = func(string) { s.refresh() }
	s.sheet = container.NewStack()
	s.words = widget.NewLabel("")
	s.words.Truncation = fyne.TextTruncateEllipsis
	s.words.Importance = widget.LowImportance
	side := container.NewBorder(container.NewPadded(s.search), s.tools(), nil, nil, s.list)
	s.object = container.NewBorder(nil, kit.StatusLine(s.words), nil, nil, container.New(&split{}, side, s.sheet))
	s.refresh()
	if len(all) > 0 {
		s.choose(kind.ID(all[0]).String())
	} else {
		s.advise()
	}
	return s
}

// advise says what to do in a list of none.
func (s *Screen[T]) advise() {
	l := widget.NewLabel(s.kind.Advice)
	l.Wrapping = fyne.TextWrapWord
	side := kit.FormMargin
	s.place(container.NewVBox(container.New(layout.NewCustomPaddedLayout(side, 0, side, side), kit.Flush(l))))
}

// tools add and delete records.
func (s *Screen[T]) tools() fyne.CanvasObject {
	box := container.NewHBox()
	if s.kind.New != nil && !s.env.ReadOnly {
		s.first = kit.NewButton(text.AddRow(s.kind.Noun), theme.ContentAddIcon(), s.Add)
		box.Add(s.first)
	}
	if s.kind.Delete != nil && !s.env.ReadOnly {
		s.del = kit.NewButton(text.DeleteShort, theme.DeleteIcon(), s.Delete)
		box.Add(s.del)
	}
	return container.NewPadded(box)
}

// Object is what is placed in the window.
func (s *Screen[T]) Object() fyne.CanvasObject { return s.object }

// Begin gives the list the keyboard.
func (s *Screen[T]) Begin() {
	if len(s.all) > 0 {
		s.env.Canvas.Focus(s.list)
	} else if s.first != nil {
		s.env.Canvas.Focus(s.first)
	}
}

// Say puts a word into the status line.
func (s *Screen[T]) Say(words string) { s.words.SetText(words) }

// Open shows the record of an id, and reports whether there is one.
func (s *Screen[T]) Open(id model.ID) bool {
	if s.at(id) < 0 {
		return false
	}
	s.choose(id.String())
	return true
}

// Here is the record on screen, for coming back; zero when there is none.
func (s *Screen[T]) Here() model.ID {
	if s.here == nil {
		return model.ID{}
	}
	return s.kind.ID(s.here.session.Value())
}

// Focus leads to a field of the record on screen.
func (s *Screen[T]) Focus(path string) bool { return s.here != nil && s.here.form.Focus(path) }

func (s *Screen[T]) at(id model.ID) int {
	return slices.IndexFunc(s.all, func(v T) bool { return s.kind.ID(v) == id })
}

// place puts an object where the form stands.
func (s *Screen[T]) place(o fyne.CanvasObject) {
	s.sheet.Objects = []fyne.CanvasObject{o}
	s.sheet.Refresh()
	switch {
	case s.del == nil:
	case len(s.all) == 0:
		s.del.Disable()
	default:
		s.del.Enable()
	}
}

// refresh lists the records that the search finds.
func (s *Screen[T]) refresh() {
	var items []outline.Item
	for _, v := range s.all {
		title := s.kind.Title(v)
		if title == "" {
			title = text.Unnamed(s.kind.Noun)
		}
		if !strings.Contains(model.Fold(title), model.Fold(s.search.Text)) {
			continue
		}
		item := outline.Item{Key: s.kind.ID(v).String(), Title: title, Depth: 1} // in plain letters
		if s.kind.Note != nil {
			item.Note = s.kind.Note(v)
		}
		items = append(items, item)
	}
	s.list.Put(items)
}

// choose shows a record.
func (s *Screen[T]) choose(key string) {
	i := slices.IndexFunc(s.all, func(v T) bool { return s.kind.ID(v).String() == key })
	if i < 0 {
		return
	}
	if s.here != nil {
		s.here.form.Leave()
	}
	s.here = s.editor(s.all[i])
	s.show()
	s.list.Mark(key)
	s.env.Changed()
}

// editor is that of a record: the one that it was opened with before, so that
// its steps can still be taken back.
func (s *Screen[T]) editor(v T) *editor[T] {
	id := s.kind.ID(v)
	if e := s.open[id]; e != nil {
		return e
	}
	e := &editor[T]{session: edit.Open(v, s.kind.Clone, s.kind.Check)}
	if s.env.Drafts != nil {
		e.session.Share(s.env.Drafts(id))
	}
	e.session.Watch(func() { s.changed(id, e) })
	e.autosave = edit.StartAutosave(e.session, edit.Saver[T]{Write: s.kind.Put, Post: s.env.Post, Report: s.saving})
	s.open[id] = e
	return e
}

// show makes the form of the record on screen.
func (s *Screen[T]) show() {
	e := s.here
	if e.form != nil {
		e.form.Close()
	}
	hooks := form.Hooks{
		Canvas: s.env.Canvas, ReadOnly: s.env.ReadOnly, Left: e.autosave.Flush, Undo: s.Undo, Redo: s.Redo, Say: s.Say,
	}
	e.form = form.New(e.session, hooks, s.kind.Fields(e.session, hooks)...)
	e.stamp = s.stamp(e)
	e.form.ShowFindings(e.session.Findings())
	s.place(e.form.Object())
}

func (s *Screen[T]) stamp(e *editor[T]) string {
	if s.kind.Stamp == nil {
		return ""
	}
	return s.kind.Stamp(e.session.Value())
}

// changed keeps the list in step with what is typed.
func (s *Screen[T]) changed(id model.ID, e *editor[T]) {
	s.lately = false
	if i := s.at(id); i >= 0 {
		s.all[i] = e.session.Value()
	}
	switch {
	case e != s.here:
	case s.stamp(e) != e.stamp:
		s.show()
	default:
		e.form.ShowFindings(e.session.Findings())
	}
	s.refresh()
	s.env.Changed()
}

func (s *Screen[T]) saving(state edit.SaveState, err error) {
	switch state {
	case edit.Saved:
		s.Say(text.SavedNow)
		s.env.Kept()
	case edit.Failed:
		s.Say(text.NotSaved(err))
		s.env.Failed(err)
	}
}
