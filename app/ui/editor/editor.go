// Package editor is the screen of one document of any kind: the form, the pages
// as they will be printed, and what is found in them.
package editor

import (
	"time"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/progress"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/outline"
	"sokehoach/app/ui/preview"
	"sokehoach/app/ui/problems"
	"sokehoach/model"
)

// An Env is what the screen needs of the window that it stands in.
type Env struct {
	Desk    *app.Desk
	Book    model.Book
	Studio  *preview.Studio
	Canvas  fyne.Canvas
	Post    func(func()) // runs a function on the window's goroutine
	Now     func() time.Time
	Back    func()                                             // to the list of documents
	Print   func(d model.AnyDocument, b model.Book, pages int) // into a PDF file; pages is how many there may be
	OnPaper func(d model.AnyDocument, b model.Book)            // asks for a printer and prints there
	Word    func(d model.AnyDocument, b model.Book)            // into a Word file
	Excel   func(d model.AnyDocument, b model.Book)            // its annexes into a workbook
	Issue   func()                                             // number and date are entered: it leaves the office; nil when it cannot
	Amend   func()                                             // begins a document that amends it; nil when none can
	Unissue func()                                             // takes it back, on the day of its issue only; nil when it cannot
	Changed func()                                             // undo and redo mean something else now
	Failed  func(error)                                        // a write failed: for the log
	Drafts  *edit.Drafts                                       // where texts wait that stand for no value; nil: with the session
	Before  *Visit                                             // the last one to any document, if there was one
}

// A Screen edits one document. It belongs to the window's goroutine.
type Screen struct {
	env      Env
	doc      document
	history  history
	saver    saver
	pages    pageMaker
	sending  *sending // nil while the document is a draft
	key      string   // of the page on screen
	stamp    string   // of that page, as it was made
	form     page     // of that page
	parts    *outline.List
	preview  *preview.Preview
	problems *problems.Panel
	left     fyne.Focusable // where the keyboard was when the findings were opened
	leftOn   page           // and the page that was on screen
	frame    frame
	paper    app.Paper
	lines    []progress.Line          // of the paper on screen
	standing map[string]progress.Line // the same, by the keys of pages
	seen     map[string]bool          // what the clerk has looked at
	closed   bool
}

// New opens a document that is in the book; a nil make gives it the pages of any
// document.
func New[T any, P pointer[T]](v T, make Maker[T], env Env) *Screen {
	session, visited := again[T, P](env.Before, v)
	if !visited {
		session = edit.Open(v, duplicate[T, P], nil)
	}
	session.Share(env.Drafts)
	o := &opened[T, P]{session: session}
	s := &Screen{env: env, doc: o, history: session, pages: o}
	session.Watch(s.follow) // before any form: the page may be of what is gone
	s.saver = edit.StartAutosave(session, edit.Saver[T]{Write: func(v T) error { return env.Desk.Keep(P(&v)) }, Post: env.Post, Report: s.saving})
	s.preview = preview.New(s.previewOptions())
	if make == nil {
		make = Plain[T]
	}
	s.problems = problems.New(problems.Hooks{
		Choose: s.Focus, Place: o.place, Say: s.Say, Closed: func() { s.listProblems(false) }, OldNames: s.ReplaceOldNames,
	})
	o.pages = make(newSheet[T, P](s, session))
	s.parts = outline.New(env.Canvas, func(key string) { s.Open(key) }, s.Say)
	s.seen, _ = env.Desk.Seen(s.ID()) // only a convenience
	if s.sending = newSending(s); s.sending != nil {
		s.sending.begin()
	}
	s.build()
	if !visited || !s.Open(env.Before.key) {
		s.Open(envelope.PageHead)
	}
	session.Watch(s.changed)
	s.changed()
	if s.sending != nil {
		s.sending.session.Watch(s.sending.changed)
	}
	return s
}

// newSheet is the document as those see it who make its pages.
func newSheet[T any, P pointer[T]](s *Screen, session *edit.Session[T]) *envelope.Sheet[T] {
	env, v := s.env, session.Value()
	return &envelope.Sheet[T]{
		Kind:    env.Desk.Kind(P(&v).Kind()).Row(),
		Session: session, At: func(t *T) *model.Document { return P(t).Envelope() }, ReadOnly: s.readOnly(),
		Follow: func(old T, t *T) { env.Desk.Follow(P(t), P(&old), env.Book) },
		Book:   env.Book, Authorities: env.Desk.Authorities, Forms: env.Desk.Kind(P(&v).Kind()).Annexes(), Ranking: env.Desk.Ranking,
		Years: envelope.Years(env.Desk.Catalogues(env.Book), P(&v).Envelope().Year, env.Now().Year()),
		NewID: env.Desk.NewID,
		Blank: func(annex int) (blank, shown []string) {
			return env.Desk.Work(s.doc.now(), env.Book).BlankColumns(annex)
		},
		Open: func(key string) { s.Open(key); s.form.Begin() }, Focus: s.Focus, Say: s.Say,
		Grid: grid.Hooks{
			Canvas: env.Canvas, Left: s.saver.Flush, Say: s.Say, Entered: s.preview.Follow, Undo: s.Undo, Redo: s.Redo, Fixed: s.whyFixed(),
		},
		Found: s.problems.Findings, Issue: env.Issue, Unissue: env.Unissue, Amend: env.Amend,
	}
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.frame.object }

// Begin puts the clerk into the field that says what the document is, or to where
// the visit before ended.
func (s *Screen) Begin() {
	if s.key != envelope.PageHead {
		s.form.Begin()
		return
	}
	s.reveal("title")
}

// Document is the document as it stands on screen.
func (s *Screen) Document() model.AnyDocument { return s.doc.snapshot() }

// Kind is the code of the document's kind.
func (s *Screen) Kind() string { return s.doc.now().Kind() }

// ID is that of the document.
func (s *Screen) ID() model.ID { return s.doc.now().Envelope().ID }

// readOnly reports whether the document is only to be looked at: in a book that
// may not be changed, because it has left the office, or because more of it is on
// the disk than on screen.
func (s *Screen) readOnly() bool {
	env := s.doc.now().Envelope()
	return s.env.Desk.ReadOnly() || env.Out() || len(s.env.Desk.Beyond(env.ID)) > 0
}

// whyFixed says why nothing can be changed; nothing where it can.
func (s *Screen) whyFixed() string {
	if d := s.doc.now(); s.readOnly() {
		return text.WhyFixed(s.env.Desk.Kind(d.Kind()).Row(), d.Envelope())
	}
	return ""
}

// Typed hears a letter that no field takes.
func (s *Screen) Typed() {
	if s.readOnly() {
		s.Say(s.whyFixed())
	}
}

// changed follows every change of the document.
func (s *Screen) changed() {
	s.frame.name(text.ScreenName(s.doc.now().Envelope()))
	s.frame.steps(s.UndoName() != "", s.RedoName() != "")
	s.env.Changed()
	s.list()
	judge := s.doc.judge(s.env.Desk, s.env.Book, s.seen)
	var found judged
	s.env.Studio.Compose(func() app.Paper {
		found = judge()
		return found.paper
	}, func(app.Paper) { s.show(found) })
	s.env.Studio.Settle()
}

// show places finished pages and findings.
func (s *Screen) show(found judged) {
	found.settle()
	if s.closed {
		return
	}
	s.paper, s.lines = found.paper, found.lines
	s.standing = s.standings(found.lines)
	s.list()
	s.preview.Show(found.paper.Pages, found.marks)
	s.problems.Show(found.paper.Findings)
	s.form.ShowFindings(s.onPage(found.paper.Findings))
	s.frame.count(found.paper.Findings)
}

// Act does something to the row that the clerk is in.
func (s *Screen) Act(a form.RowAction) { s.form.Act(a) }

// Turn shows the other side in a narrow window: the form or the pages.
func (s *Screen) Turn() { s.frame.panes.toggle() }

// Say puts a word into the status line.
func (s *Screen) Say(words string) { s.frame.words.SetText(words) }

// Said is the word in the status line.
func (s *Screen) Said() string { return s.frame.words.Text }
