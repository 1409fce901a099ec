package results

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sokehoach/app/edit"
	"sokehoach/app/results"
	"sokehoach/app/text"
	"sokehoach/app/ui/grid"
	"sokehoach/model"
	"sokehoach/model/ledger"
)

// A work is the sheet of one period while it is typed.
type work struct {
	screen   *Screen
	frame    *results.Frame
	session  *edit.Session[results.Sheet]
	autosave *edit.Autosave[results.Sheet]
	drawn    results.Table
	fresh    bool // drawn is of the sheet as it stands
	grid     *grid.Grid
	detail   detail
	both     fyne.CanvasObject // grid and detail
}

// open reads the sheet of the place on screen. What cannot be read of the results is
// told, and left as it is.
func (s *Screen) open() *work {
	desk, at := s.env.Desk, s.at
	plans := desk.PlansOf(at.Programme)
	all, err := desk.Results(model.Lineages(plans), 0)
	if err != nil {
		s.env.Trouble(err)
	}
	book, _ := desk.Book()
	var catalogue model.Catalogue
	for _, c := range desk.Catalogues(book) {
		if c.ID == at.Catalogue {
			catalogue = c
		}
	}
	kind, _ := s.periods.Of(at.Period)
	span := results.Span{Year: at.Year}
	span.Done, span.Money = s.periods.Spans(kind, at.Year)
	w := &work{screen: s}
	var sheet results.Sheet
	w.frame, sheet = results.Open(ledger.Source{Plans: plans, Results: all, Book: book}, catalogue, span, names(at.Year), desk.NewID)
	w.session = edit.Open(sheet, results.Sheet.Clone, nil)
	w.session.Watch(func() { w.fresh = false })
	if s.env.Drafts != nil && len(plans) > 0 {
		w.session.Share(s.env.Drafts(plans[0].ID))
	}
	disk := newDisk(desk, sheet)
	w.autosave = edit.StartAutosave(w.session, edit.Saver[results.Sheet]{Write: disk.put, Post: s.env.Post, Report: s.saving})
	w.grid = w.makeGrid(err != nil)
	w.detail = detail{line: -1, box: container.NewStack()}
	w.detail.box.Hide()
	w.both = container.New(beside{}, w.grid.Object(), w.detail.box)
	w.session.Watch(w.judge)
	w.judge()
	return w
}

func (w *work) object() fyne.CanvasObject { return w.both }

// table is the sheet with what follows from it, as it stands.
func (w *work) table() *results.Table {
	if !w.fresh {
		w.drawn, w.fresh = w.frame.Table(w.session.Value()), true
	}
	return &w.drawn
}

// judge marks what is found.
func (w *work) judge() {
	w.grid.ShowFindings(w.table().Findings)
	w.screen.env.Changed()
}

// source is where the rows of the grid live: they are drawn from the sheet, and what
// is typed into them goes back into it.
func (w *work) source() grid.Source[results.Row] {
	change := func(how func(edit.Step, func(*results.Sheet)), step edit.Step, f func([]results.Row) []results.Row) {
		was := w.table().Rows
		now := f(slices.Clone(was))
		how(step, func(s *results.Sheet) { w.frame.Apply(s, was, now) })
	}
	return grid.Source[results.Row]{
		Rows: func() []results.Row { return w.table().Rows },
		Change: func(step edit.Step, t *edit.Typing, f func([]results.Row) []results.Row) {
			change(w.session.Typed(t), step, f)
		},
		Do:   func(step edit.Step, f func([]results.Row) []results.Row) { change(w.session.Do, step, f) },
		Seal: w.session.Seal, Mark: w.session.Mark, Watch: w.session.Watch, Drafts: w.session.Drafts(),
	}
}

// begin puts the clerk into the first cell that can be typed in.
func (w *work) begin() {
	for i, r := range w.table().Rows {
		if r.Line >= 0 {
			w.grid.FocusPath(cellPath(i, keyTotal))
			return
		}
	}
	w.grid.Focus(0, 0)
}

func (w *work) close() {
	if w.detail.form != nil {
		w.detail.form.Close()
	}
	w.grid.Close()
	w.autosave.Stop()
}

// saving tells how the sheet stands to the disk.
func (s *Screen) saving(state edit.SaveState, err error) {
	switch state {
	case edit.Saved:
		s.Say(text.SavedNow)
	case edit.Failed:
		s.Say(text.NotSaved(err))
		s.env.Failed(err)
	}
}
