package editor

import (
	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/progress"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/outline"
	"sokehoach/app/ui/preview"
	"sokehoach/model"
)

// A document is the open one, whatever its kind.
type document interface {
	now() model.AnyDocument // as on screen; it is not to be changed
	snapshot() model.AnyDocument
	put(edit.Step, model.AnyDocument) // another state of it, as one step
	judge(*app.Desk, model.Book, map[string]bool) func() judged
	visit(key string) *Visit
}

// A history is what was done to the open document.
type history interface {
	Undo() (edit.Step, bool)
	Redo() (edit.Step, bool)
	UndoStep() (edit.Step, bool)
	RedoStep() (edit.Step, bool)
}

// A saver brings the open document to the disk.
type saver interface {
	Flush()
	Finish(done func(error))
	Stop()
}

// A pageMaker knows the pages of the open document as it stands.
type pageMaker interface {
	fields(key string) (form func(form.Hooks) (page, fyne.CanvasObject), ok bool)
	stamp(key string) (string, bool)
	of(path string) string
	above() string
	items(current string) []outline.Item
	place(path string) string
	part(progress.Line) string
}

// A page is a form over a document of any kind.
type page interface {
	Begin()
	Focus(path string) bool
	Reveal(path string) bool
	Resume()
	Act(form.RowAction) bool
	ShowFindings([]model.Finding)
	Leave()
	Waiting() []string
	Close()
	Drop()
}

// An opened document is all of these for one kind.
type opened[T any, P pointer[T]] struct {
	pages   Pages[T]
	session *edit.Session[T]
}

func (o *opened[T, P]) now() model.AnyDocument {
	v := o.session.Value()
	return P(&v)
}

func (o *opened[T, P]) snapshot() model.AnyDocument {
	v, _ := o.session.Snapshot()
	return P(&v)
}

func (o *opened[T, P]) put(step edit.Step, to model.AnyDocument) {
	if v, ok := to.(P); ok {
		o.session.Do(step, func(t *T) { *t = *v })
	}
}

// A judged document is laid out, with what is found in it.
type judged struct {
	paper  app.Paper
	lines  []progress.Line
	marks  preview.Marks
	settle func()
}

// judge is the work of laying out the document as it stands; it may be done on
// any goroutine.
func (o *opened[T, P]) judge(desk *app.Desk, b model.Book, seen map[string]bool) func() judged {
	v, _ := o.session.Snapshot()
	return func() judged {
		work := desk.Work(P(&v), b)
		paper := work.Paper()
		j := judged{
			paper: paper, lines: work.Progress(paper.Findings, seen),
			marks: preview.Find(paper.Pages, paper.Findings), settle: func() {},
		}
		if o.pages.Settle != nil {
			j.settle = o.pages.Settle(v)
		}
		return j
	}
}

func (o *opened[T, P]) visit(key string) *Visit { return &Visit{session: o.session, key: key} }

// fields are those of a page; the form over them is made once the one before it
// is gone.
func (o *opened[T, P]) fields(key string) (func(form.Hooks) (page, fyne.CanvasObject), bool) {
	v := o.session.Value()
	if _, ok := o.pages.Stamp(v, key); !ok {
		return nil, false
	}
	fields := o.pages.Fields(v, key)
	return func(hooks form.Hooks) (page, fyne.CanvasObject) {
		f := form.New(o.session, hooks, fields...)
		return f, f.Object()
	}, fields != nil
}

func (o *opened[T, P]) stamp(key string) (string, bool) { return o.pages.Stamp(o.session.Value(), key) }

func (o *opened[T, P]) of(path string) string { return o.pages.Of(o.session.Value(), path) }

func (o *opened[T, P]) above() string { return o.pages.Above }

func (o *opened[T, P]) items(current string) []outline.Item {
	return o.pages.Items(o.session.Value(), current)
}

func (o *opened[T, P]) place(path string) string { return o.pages.Place(o.session.Value(), path) }

func (o *opened[T, P]) part(s progress.Line) string { return o.pages.Part(o.session.Value(), s) }
