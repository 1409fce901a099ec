package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"sokehoach/app/edit"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Hooks are how a form reaches the screen that it stands on.
type Hooks struct {
	Canvas   fyne.Canvas // of the window: Fyne knows it of an object only once that is drawn
	ReadOnly bool
	Fixed    string            // why nothing can be changed, where ReadOnly
	Left     func()            // a field was left: save
	Later    func(func())      // does something when the mouse is released: what it points at must not move before
	Undo     func()            // Ctrl+Z in a field
	Redo     func()            // Ctrl+Y
	Say      func(string)      // a word for the status line; nothing clears it
	Entered  func(path string) // the clerk is in this field now
}

// A Form shows the value of a session. It belongs to the window's goroutine.
type Form[T any] struct {
	session  *edit.Session[T]
	hooks    Hooks
	nodes    []node[T]
	scroll   *kit.FormScroll
	page     *container.Scroll // of scroll
	content  *fyne.Container
	object   fyne.CanvasObject
	all      []*block[T] // every field in reading order; nil after rows came or went
	current  *block[T]
	within   *panelNode[T] // the clerk was in this panel after current; or nil
	settled  bool          // all rows have their place
	moving   bool          // rows are going elsewhere, under the clerk\'s hands
	building row           // the list row whose fields are being made
	findings []model.Finding
	unwatch  func()
	panels   []*panelNode[T]
	popups   popups
}

// margin is the white space around a form, and what stays visible above and
// below the field in which the clerk is.
const margin = kit.FormMargin

// New builds the form and keeps it in step with s.
func New[T any](s *edit.Session[T], hooks Hooks, fields ...Field[T]) *Form[T] {
	f := &Form[T]{session: s, hooks: hooks.complete()}
	f.popups = popups{layer: kit.NewLayer(), say: f.hooks.Say}
	f.nodes = build(f, fields)
	f.content = container.New(layout.NewCustomPaddedVBoxLayout(margin), objects(f.nodes)...)
	f.scroll = kit.NewFormScroll(container.New(around{}, f.content))
	f.page = f.scroll.Page
	f.page.OnScrolled = func(fyne.Position) { f.popups.scrolled() }
	f.object = container.NewStack(f.scroll.Object(), f.popups.layer.Object())
	f.unwatch = s.Watch(f.show)
	f.show()
	return f
}

// complete fills in hooks that the screen does not need.
func (h Hooks) complete() Hooks {
	nothing := func() {}
	for _, f := range []*func(){&h.Left, &h.Undo, &h.Redo} {
		if *f == nil {
			*f = nothing
		}
	}
	if h.Later == nil {
		h.Later = func(f func()) { f() }
	}
	for _, f := range []*func(string){&h.Say, &h.Entered} {
		if *f == nil {
			*f = func(string) {}
		}
	}
	return h
}

// Close parts the form from its session: another page is shown now.
func (f *Form[T]) Close() {
	f.Leave()
	f.sayDrafts()
	f.Drop()
}

// Drop is Close for a form whose fields point to what is gone, or elsewhere now:
// nothing that they hold counts.
func (f *Form[T]) Drop() {
	f.current = nil
	f.unwatch()
	f.closePanels()
	for _, b := range f.blocks() {
		b.control.drop()
	}
}

// Object is what is placed in the window.
func (f *Form[T]) Object() fyne.CanvasObject { return f.object }

// Paths are those of all fields, in reading order.
func (f *Form[T]) Paths() []string {
	var all []string
	for _, b := range f.blocks() {
		all = append(all, b.field.Path)
	}
	return all
}

// ShowFindings puts each finding under the field that it is about, once that
// field has been left.
func (f *Form[T]) ShowFindings(findings []model.Finding) {
	f.findings = findings
	f.mark()
	f.markPanels()
}

// Act does a to the list row that the clerk is in, and reports whether there
// is one.
func (f *Form[T]) Act(a RowAction) bool {
	if !f.hooks.ReadOnly && f.actPanels(a) {
		return true
	}
	if f.current == nil || f.current.row == nil || f.hooks.ReadOnly {
		return false
	}
	f.session.Seal()
	f.current.row.act(a)
	return true
}

// Leave tidies the field that the clerk is in, as if it had been left.
func (f *Form[T]) Leave() {
	for _, p := range f.panels {
		if p.panel.Leave != nil {
			p.panel.Leave()
		}
	}
	if f.current != nil {
		f.current.lostFocus()
	}
}

func (f *Form[T]) show() {
	v := f.session.Value()
	for _, n := range f.nodes {
		n.show(v)
	}
}

// rebuilt forgets what depends on the rows there are.
func (f *Form[T]) rebuilt() { f.all, f.settled = nil, false }

func (f *Form[T]) blocks() []*block[T] {
	if f.all == nil {
		f.all = blocks(f.nodes)
	}
	return f.all
}

func (f *Form[T]) step(d Field[T]) edit.Step { return edit.Step{Path: d.Path, Name: d.step()} }

func (f *Form[T]) entered(b *block[T]) {
	f.popups.entered(b.control.widget())
	f.current, f.within = b, nil
	f.reveal(b, false)
	f.hooks.Entered(b.field.Path)
}

func (f *Form[T]) leftBlock(b *block[T]) {
	f.session.Seal()
	f.hooks.Left()
	f.hooks.Later(f.mark)
}

// mark gives every finding to its field.
func (f *Form[T]) mark() {
	found := map[*block[T]][]model.Finding{}
	for _, i := range f.findings {
		if b := f.find(i.Path); b != nil {
			found[b] = append(found[b], i)
		}
	}
	anchor := f.anchor()
	before, changed := f.top(anchor), false
	for _, b := range f.blocks() {
		changed = b.mark(found[b]) || changed
	}
	if !changed {
		return
	}
	f.settled = false
	f.settle()
	if by := f.top(anchor) - before; by != 0 {
		f.page.ScrollToOffset(fyne.NewPos(0, max(0, f.page.Offset.Y+by)))
	}
}

// anchor is what must not move on screen while lines come and go under other
// fields: the field that the clerk is in, or else the first in sight.
func (f *Form[T]) anchor() fyne.CanvasObject {
	from, to := f.page.Offset.Y, f.page.Offset.Y+f.page.Size().Height
	if f.current != nil {
		if y := f.top(f.current.box); y >= from && y < to {
			return f.current.box
		}
	}
	for _, b := range f.blocks() {
		if f.top(b.box) >= from {
			return b.box
		}
	}
	return f.page.Content
}
