package form

import (
	"reflect"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// Rows describes a list of E in a T.
type Rows[T, E any] struct {
	Noun   string                    // what one row is called: "đoạn"
	At     func(*T) *[]E             // where the list is stored
	Fields func(i int) []Field[T]    // the fields of row i
	Beside int                       // how many of them stand on the line of the row's number
	Number func(*T) []string         // what is printed before each row; nil counts 1, 2, 3
	New    func(before []E, i int) E // what a row added at i begins with
	Paste  PasteRows[E]              // makes rows of a pasted text; nil: it stays in its field
	Shift  func(row *E, by int)      // changes the level of a row and nothing else; nil: rows have none
	Grand  bool                      // its rows are parts of the document and set apart
	Fixed  bool                      // its rows are only to be looked at
}

// PasteRows gives the rows that stand in place of row when a text is pasted into
// it, before and after what the field has already; none leaves it a text.
type PasteRows[E any] func(row E, before, pasted, after string) []E

// List repeats fields for every element of a list and lets rows be added,
// deleted and moved: each is one step of the history. Rows are kept on every
// key; only their number changes what is built.
func List[T, E any](path, label string, rows Rows[T, E]) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		l := &list[T, E]{form: f, field: d, spec: rows, rows: container.NewVBox()}
		gap := float32(12)
		if rows.Grand {
			gap = 18
		}
		l.rows.Layout = layout.NewCustomPaddedVBoxLayout(gap)
		l.box = container.New(layout.NewCustomPaddedVBoxLayout(gap))
		if d.hint != "" {
			l.box.Add(hint(d.hint))
		}
		l.box.Add(l.rows)
		if !f.hooks.ReadOnly && !rows.Fixed {
			add := kit.NewButton(text.AddRow(rows.Noun), theme.ContentAddIcon(), func() { l.insert(len(l.items)) })
			add.Focused = func() { f.bring(add) }
			l.box.Add(container.NewHBox(add))
		}
		return l
	}}
}

type list[T, E any] struct {
	form  *Form[T]
	field Field[T]
	spec  Rows[T, E]
	items []*listRow[T, E]
	rows  *fyne.Container
	box   *fyne.Container
}

func (l *list[T, E]) object() fyne.CanvasObject { return l.box }

func (l *list[T, E]) show(v T) {
	if n := len(*l.spec.At(&v)); n != len(l.items) {
		l.resize(n)
	}
	numbers := l.numbers(v)
	for i, r := range l.items {
		r.number(numbers[i])
		for _, n := range r.nodes {
			n.show(v)
		}
	}
}

func (l *list[T, E]) numbers(v T) []string {
	if l.spec.Number != nil {
		return l.spec.Number(&v)
	}
	return text.Counting(len(l.items))
}

// resize builds rows at the end or takes them away there.
func (l *list[T, E]) resize(n int) {
	for _, r := range l.items[min(n, len(l.items)):] {
		for _, b := range r.blocks() {
			b.control.drop()
		}
	}
	l.items = l.items[:min(n, len(l.items))]
	for i := len(l.items); i < n; i++ {
		l.items = append(l.items, newListRow(l, i))
	}
	l.rows.Objects = nil
	for _, r := range l.items {
		l.rows.Objects = append(l.rows.Objects, r.box)
	}
	l.rows.Refresh()
	l.form.rebuilt()
}

func (l *list[T, E]) blocks() []*block[T] {
	var all []*block[T]
	for _, r := range l.items {
		all = append(all, r.blocks()...)
	}
	return all
}

func (l *list[T, E]) insert(i int) {
	l.carry(func(row int) int {
		if row >= i {
			return row + 1
		}
		return row
	})
	l.do(text.Adding(l.spec.Noun), func(s []E) []E { return slices.Insert(s, i, l.spec.New(s, i)) })
	l.enter(i, -1)
}

func (l *list[T, E]) remove(i int) {
	l.carry(func(row int) int {
		switch {
		case row == i:
			return -1
		case row > i:
			return row - 1
		}
		return row
	})
	l.do(text.Deleting(l.spec.Noun), func(s []E) []E { return slices.Delete(s, i, i+1) })
	l.form.hooks.Say(text.Deleted(l.spec.Noun))
	if len(l.items) > 0 {
		l.enter(min(i, len(l.items)-1), -1)
	}
}

func (l *list[T, E]) move(i, by int) {
	to := i + by
	if to < 0 || to >= len(l.items) {
		return
	}
	offset := slices.Index(l.items[i].blocks(), l.form.current)
	l.carry(func(row int) int {
		switch row {
		case i:
			return to
		case to:
			return i
		}
		return row
	})
	l.do(text.Moving(l.spec.Noun, by), func(s []E) []E {
		s[i], s[to] = s[to], s[i]
		return s
	})
	l.enter(to, offset)
}

// shift changes the level of row i; a level that there is not changes nothing.
func (l *list[T, E]) shift(i, by int) {
	if l.spec.Shift == nil {
		return
	}
	v := l.form.session.Value()
	before := (*l.spec.At(&v))[i]
	after := before
	if l.spec.Shift(&after, by); reflect.DeepEqual(before, after) {
		return
	}
	l.do(text.Shifting(l.spec.Noun, by), func(s []E) []E {
		l.spec.Shift(&s[i], by)
		return s
	})
}

// carry keeps texts that stand for nothing with their rows.
func (l *list[T, E]) carry(to func(row int) int) {
	l.form.session.Drafts().Carry(l.form.session.Lasting(l.field.Path), to)
}

func (l *list[T, E]) do(name string, edit func([]E) []E) {
	l.form.moving = true
	l.form.session.Do(l.step(name), func(t *T) {
		s := l.spec.At(t)
		*s = edit(*s)
	})
	l.form.moving = false
}

func (l *list[T, E]) step(name string) edit.Step { return edit.Step{Path: l.field.Path, Name: name} }

// enter puts the clerk into row i: into its field at offset, or into the first
// that is typed in.
func (l *list[T, E]) enter(i, offset int) {
	all := l.items[i].blocks()
	if offset < 0 || offset >= len(all) {
		offset = max(0, slices.IndexFunc(all, func(b *block[T]) bool {
			_, typed := b.control.widget().(*entry)
			return typed
		}))
	}
	if len(all) > 0 {
		l.form.enter(all[offset])
	}
}

// A row is what the actions on rows act on.
type row interface {
	act(RowAction)
}

// A RowAction is what can be done to the row of a list that the clerk is in.
type RowAction int

// The actions on rows.
const (
	AddBelow RowAction = iota
	MoveUp
	MoveDown
	Delete
	Outdent
	Indent
)

type listRow[T, E any] struct {
	list  *list[T, E]
	index int
	nodes []node[T]
	label *canvas.Text
	box   fyne.CanvasObject
}

func newListRow[T, E any](l *list[T, E], i int) *listRow[T, E] {
	r := &listRow[T, E]{list: l, index: i}
	f := l.form
	outer := f.building
	f.building = r
	r.nodes = build(f, l.spec.Fields(i))
	f.building = outer
	r.takePastes()

	r.label = canvas.NewText("", theme.Color(theme.ColorNameForeground))
	r.label.TextSize = theme.TextSize()
	r.label.TextStyle.Bold = true
	width := float32(34)
	if l.spec.Grand {
		r.label.TextSize, width = theme.TextSize()+2, 48
	}
	beside := container.New(&columns{}, objects(r.nodes[:l.spec.Beside])...)
	head := container.New(&rowHead{width}, r.label, beside, r.tools())
	below := objects(r.nodes[l.spec.Beside:])
	if l.spec.Grand {
		r.box = container.New(layout.NewCustomPaddedVBoxLayout(10), append([]fyne.CanvasObject{head}, below...)...)
		if i > 0 {
			r.box = container.NewVBox(widget.NewSeparator(), r.box)
		}
		return r
	}
	r.box = head
	if len(below) > 0 {
		inner := container.New(layout.NewCustomPaddedVBoxLayout(6), below...)
		indented := container.New(layout.NewCustomPaddedLayout(0, 0, width, 0), inner)
		r.box = container.New(layout.NewCustomPaddedVBoxLayout(6), head, indented)
	}
	return r
}

func (r *listRow[T, E]) blocks() []*block[T] { return blocks(r.nodes) }

func (r *listRow[T, E]) number(s string) {
	if r.label.Text != s {
		r.label.Text = s
		r.label.Refresh()
	}
}

func (r *listRow[T, E]) act(a RowAction) {
	switch a {
	case AddBelow:
		r.list.insert(r.index + 1)
	case MoveUp:
		r.list.move(r.index, -1)
	case MoveDown:
		r.list.move(r.index, 1)
	case Delete:
		r.list.remove(r.index)
	case Outdent:
		r.list.shift(r.index, -1)
	case Indent:
		r.list.shift(r.index, 1)
	}
}

// tools are for the mouse and stay out of the way of Tab; the keyboard has the
// same actions in the menu.
func (r *listRow[T, E]) tools() fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedHBoxLayout(0))
	if r.list.form.hooks.ReadOnly || r.list.spec.Fixed {
		return box
	}
	for _, t := range r.buttons() {
		box.Add(newTool(t.icon, func() { r.act(t.action) }, func(in bool) {
			if in {
				r.list.form.hooks.Say(t.label)
			} else {
				r.list.form.hooks.Say("")
			}
		}))
	}
	return box
}

// A rowButton is one of the tools of a row.
type rowButton struct {
	icon   fyne.Resource
	label  string
	action RowAction
}

func (r *listRow[T, E]) buttons() []rowButton {
	noun := r.list.spec.Noun
	all := []rowButton{
		{theme.MoveUpIcon(), text.MoveRow(noun, -1), MoveUp},
		{theme.MoveDownIcon(), text.MoveRow(noun, 1), MoveDown},
		{theme.ContentAddIcon(), text.AddRowBelow(noun), AddBelow},
		{theme.DeleteIcon(), text.DeleteRow(noun), Delete},
	}
	if r.list.spec.Shift == nil {
		return all
	}
	return append([]rowButton{
		{theme.NavigateBackIcon(), text.ShiftRow(noun, -1), Outdent},
		{theme.NavigateNextIcon(), text.ShiftRow(noun, 1), Indent},
	}, all...)
}
