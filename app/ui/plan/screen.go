// Package plan is the screen of one plan: the form, the pages as they will be
// printed, and what is found in them.
package plan

import (
	"maps"
	"time"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/progress"
	"sokehoach/app/text"
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
	Back    func()                                      // to the list of plans
	Print   func(p model.Plan, b model.Book, pages int) // into a PDF file; pages is how many there may be
	Changed func()                                      // undo and redo mean something else now
	Failed  func(error)                                 // a write failed: for the log
	Actions Actions
	Before  *Visit // the last one to any plan, if there was one
}

// A Screen edits one plan. It belongs to the window's goroutine.
type Screen struct {
	env      Env
	session  *edit.Session[model.Plan]
	autosave *edit.Autosave[model.Plan]
	maker    *maker
	key      string                 // of the page on screen
	stamp    string                 // of that page, as it was made
	form     *form.Form[model.Plan] // of that page
	parts    *outline.List
	preview  *preview.Preview
	problems *problems.Panel
	left     fyne.Focusable // where the keyboard was when the findings were opened
	frame    frame
	paper    app.Paper
	lines    []progress.Line          // of the paper on screen
	standing map[string]progress.Line // the same, by the keys of pages
	seen     map[string]bool          // what the clerk has looked at
	closed   bool
}

// New opens a plan that is in the store.
func New(p model.Plan, env Env) *Screen {
	s := &Screen{env: env, session: edit.Open(p, model.Plan.Clone, nil)}
	if env.Before.to(p) {
		s.session = env.Before.session.Again()
	}
	s.session.Watch(s.follow) // before any form: the page may be of what is gone
	s.autosave = edit.StartAutosave(s.session, edit.Saver[model.Plan]{
		Write: env.Desk.Store.PutPlan, Post: env.Post, Report: s.saving,
	})
	s.preview = preview.New(s.previewOptions())
	s.maker = &maker{
		desk: env.Desk,
		book: env.Book, authorities: env.Desk.Authorities, forms: env.Desk.Forms, ranking: env.Desk.Ranking,
		years: years(env.Desk.Catalogues(env.Book), p.Year, env.Now().Year()), session: s.session, newID: env.Desk.Store.NewID,
		open: func(key string) { s.Open(key); s.form.Begin() }, focus: s.Focus, unsettled: len(p.OpenNotes()), say: s.Say, actions: env.Actions, readOnly: s.readOnly(),
	}
	s.maker.before = env.Desk.LastYear(p)
	s.maker.hooks = grid.Hooks{
		Canvas: env.Canvas, Left: s.autosave.Flush, Say: s.Say, Entered: s.preview.Follow, Undo: s.Undo, Redo: s.Redo,
	}
	s.parts = outline.New(env.Canvas, func(key string) { s.Open(key) }, s.Say)
	s.problems = problems.New(problems.Hooks{
		Choose: s.Focus, Place: s.placeOf, Say: s.Say, Closed: func() { s.listProblems(false) },
	})
	s.seen, _ = env.Desk.Seen(p.ID) // only a convenience
	s.build()
	if !env.Before.to(p) || !s.Open(env.Before.key) {
		s.Open(pageHead)
	}
	s.session.Watch(s.changed)
	s.changed()
	return s
}

// Open shows a page of the form, and reports whether there is one of that key.
func (s *Screen) Open(key string) bool {
	p := s.session.Value()
	fields, ok := s.maker.page(key, p)
	if !ok {
		return false
	}
	if s.form != nil {
		s.form.Close()
	}
	s.key = key
	s.stamp, _ = s.maker.stamp(key, p)
	s.form = form.New(s.session, form.Hooks{
		Canvas: s.env.Canvas, ReadOnly: s.readOnly(),
		Later: s.later, Left: s.autosave.Flush, Undo: s.Undo, Redo: s.Redo,
		Say: s.Say, Entered: s.preview.Follow,
	}, fields...)
	s.frame.place(s.form.Object())
	s.form.ShowFindings(s.onPage(s.paper.Findings))
	s.look(p)
	s.list(p)
	s.parts.Mark(key)
	return true
}

// look keeps that the clerk has seen the page on screen.
func (s *Screen) look(p model.Plan) {
	for _, key := range seenKeys(p, s.maker, s.key, s.lines) {
		if s.seen[key] || s.readOnly() {
			continue
		}
		seen := maps.Clone(s.seen)
		seen[key] = true
		s.seen = seen
		desk, id := s.env.Desk, p.ID
		go func() { _ = desk.MarkSeen(id, key) }() // only a convenience
	}
}

// follow opens the page afresh when what its fields point to stands elsewhere
// now, and the one above it when it is gone.
func (s *Screen) follow() {
	p := s.session.Value()
	stamp, ok := s.maker.stamp(s.key, p)
	if ok && stamp == s.stamp {
		return
	}
	if !ok {
		s.key = pageContents
	}
	s.form.Drop() // the numbers in its fields are of before
	s.form = nil
	s.Open(s.key)
}

// onPage are the findings that are shown on the page on screen.
func (s *Screen) onPage(all []model.Finding) []model.Finding {
	var here []model.Finding
	p := s.session.Value()
	for _, i := range all {
		if s.maker.pageOf(p, i.Path) == s.key {
			here = append(here, i)
		}
	}
	return here
}

// list shows the parts of the paper at the side.
func (s *Screen) list(p model.Plan) {
	items := s.maker.items(p, s.key)
	for i, item := range items {
		if standing, ok := s.standing[item.Key]; ok {
			items[i] = mark(item, standing)
		}
	}
	s.parts.Put(items)
}

// yearsAhead is how far a plan may look.
const yearsAhead = 5

// years are what a plan may be for: from the first year of a programme, and its
// own.
func years(programmes []model.Catalogue, own, today int) []int {
	from := today
	for _, c := range programmes {
		if c.From.Year > 0 {
			from = min(from, c.From.Year)
		}
	}
	if own > 0 {
		from = min(from, own)
	}
	var out []int
	for y := from; y <= max(own, today+yearsAhead); y++ {
		out = append(out, y)
	}
	return out
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.frame.object }

// Begin puts the clerk into the field that says what the plan is, or to where
// the visit before ended.
func (s *Screen) Begin() {
	if s.key != pageHead {
		s.form.Begin()
		return
	}
	s.reveal("title")
}

// reveal is Focus for the very field with this path and no other.
func (s *Screen) reveal(path string) bool {
	if s.form.Reveal(path) {
		return true
	}
	if key := s.maker.pageOf(s.session.Value(), path); key != s.key {
		s.Open(key)
	}
	return s.form.Reveal(path)
}

// click is how long a press of the mouse lasts.
const click = 250 * time.Millisecond

// later does something once a click has ended.
func (s *Screen) later(do func()) {
	time.AfterFunc(click, func() {
		s.env.Post(func() {
			if !s.closed {
				do()
			}
		})
	})
}

// changed follows every change of the plan.
func (s *Screen) changed() {
	s.frame.name(s.session.Value())
	s.frame.steps(s.UndoName() != "", s.RedoName() != "")
	s.env.Changed()
	v, _ := s.session.Snapshot()
	s.list(v)
	book, desk, seen := s.env.Book, s.env.Desk, s.seen
	var lines []progress.Line
	var marks preview.Marks
	unsettled := 0
	s.env.Studio.Compose(func() app.Paper {
		work := desk.Work(&v, book)
		paper := work.Paper()
		lines = work.Progress(paper.Findings, seen)
		marks = preview.Find(paper.Pages, paper.Findings)
		unsettled = len(v.OpenNotes())
		return paper
	}, func(paper app.Paper) {
		s.maker.unsettled = unsettled
		s.show(paper, lines, marks)
	})
	s.env.Studio.Settle()
}

// show places finished pages and findings.
func (s *Screen) show(p app.Paper, lines []progress.Line, marks preview.Marks) {
	if s.closed {
		return
	}
	now := s.session.Value()
	s.paper, s.lines = p, lines
	s.standing = s.maker.standings(now, lines)
	s.list(now)
	s.preview.Show(p.Pages, marks)
	s.form.ShowFindings(s.onPage(p.Findings))
	s.problems.Show(p.Findings)
	s.frame.count(p.Findings)
}

// Focus leads to a field, and shows the form when the pages cover it.
func (s *Screen) Focus(path string) {
	s.frame.panes.turn(false)
	if key := s.maker.pageOf(s.session.Value(), path); key != s.key {
		s.Open(key)
	}
	if !s.form.Focus(path) {
		s.form.Begin()
	}
}

func (s *Screen) turned(page, pages int) { s.frame.page.SetText(text.PageOf(page, pages)) }

// Undo takes the last step back and shows where.
func (s *Screen) Undo() {
	if step, ok := s.session.Undo(); ok {
		s.Say(text.Undone(step.Name))
		s.reveal(step.Path)
	}
}

// Redo does the step again that was taken back.
func (s *Screen) Redo() {
	if step, ok := s.session.Redo(); ok {
		s.Say(text.Redone(step.Name))
		s.reveal(step.Path)
	}
}

// UndoName is what Undo would take back, or nothing.
func (s *Screen) UndoName() string {
	step, _ := s.session.UndoStep()
	return step.Name
}

// RedoName is what Redo would do again, or nothing.
func (s *Screen) RedoName() string {
	step, _ := s.session.RedoStep()
	return step.Name
}

// Act does something to the row that the clerk is in.
func (s *Screen) Act(a form.RowAction) { s.form.Act(a) }

// NextProblem leads to one finding after the other.
func (s *Screen) NextProblem() { s.problems.Next(1) }

// PreviousProblem leads back to the finding before.
func (s *Screen) PreviousProblem() { s.problems.Next(-1) }

// placeOf says in words where a path leads.
func (s *Screen) placeOf(path string) string {
	p := s.session.Value()
	return text.Place(p, s.maker.catalogue(p), path)
}

// Save writes what is not on the disk yet.
func (s *Screen) Save() {
	s.form.Leave()
	s.autosave.Flush()
}

// Print prints the plan as it is now.
func (s *Screen) Print() {
	s.Save()
	v, _ := s.session.Snapshot()
	s.env.Print(v, s.env.Book, len(s.paper.Pages))
}

// Turn shows the other side in a narrow window: the form or the pages.
func (s *Screen) Turn() { s.frame.panes.toggle() }

// ShowProblems opens the list of findings.
func (s *Screen) ShowProblems() { s.listProblems(true) }

// HideProblems closes the list of findings, if it is open.
func (s *Screen) HideProblems() {
	if s.problems.Object().Visible() {
		s.listProblems(false)
	}
}

// Leave ends the screen: it writes what is not on disk and tells whether that
// went well. After an error the screen goes on; Abandon ends it all the same.
func (s *Screen) Leave(done func(error)) {
	s.Settle(func(err error) {
		if err == nil {
			s.Abandon()
		}
		done(err)
	})
}

// Settle writes what is not on the disk yet and tells when it is; the screen
// goes on.
func (s *Screen) Settle(done func(error)) {
	s.form.Leave()
	s.autosave.Finish(done)
}

// Abandon ends the screen without writing.
func (s *Screen) Abandon() {
	s.closed = true
	s.autosave.Stop()
}

// saving tells how the plan stands to the disk.
func (s *Screen) saving(state edit.SaveState, err error) {
	switch state {
	case edit.Saved:
		s.frame.state(text.SavedAt(s.env.Now()), "")
	case edit.Failed:
		s.env.Failed(err)
		s.frame.state(text.NotSavedYet, text.NotSaved(err))
	default:
		s.frame.state(text.SavingNow, s.frame.failure.Text)
	}
}

// Say puts a word into the status line.
func (s *Screen) Say(words string) { s.frame.words.SetText(words) }
