package form

import (
	"strings"

	"fyne.io/fyne/v2"
)

// Focus puts the clerk into the field with this path, or the nearest that
// there is, and shows what is wrong with it. It reports whether it found one.
func (f *Form[T]) Focus(path string) bool {
	if f.focusPanel(path) {
		return true
	}
	b := f.find(path)
	if b == nil {
		return false
	}
	b.left = true
	f.mark()
	f.enter(b)
	return true
}

// find is the field with this path, or the first one inside it, or the same of
// the longest part of the path that leads anywhere.
func (f *Form[T]) find(path string) *block[T] {
	for path != "" {
		for i, b := range f.blocks() {
			if b.field.Path == path {
				return f.inSight(i)
			}
		}
		if b := f.inside(path); b != nil {
			return b
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return nil
}

// inSight is a field, or what stands before it and hides it.
func (f *Form[T]) inSight(i int) *block[T] {
	for i > 0 && !f.blocks()[i].box.Visible() {
		i--
	}
	return f.blocks()[i]
}

// inside is the first field within what a path names: the first that is typed
// in, if there is one, for that is what a finding about the whole is about.
func (f *Form[T]) inside(path string) *block[T] {
	var first *block[T]
	for _, b := range f.blocks() {
		if rest, ok := strings.CutPrefix(b.field.Path, path); ok && b.box.Visible() && (rest[0] == '.' || rest[0] == '[') {
			if _, typed := b.control.widget().(*entry); typed {
				return b
			}
			if first == nil {
				first = b
			}
		}
	}
	return first
}

// enter focuses a field and brings it into sight.
func (f *Form[T]) enter(b *block[T]) {
	f.settle()
	switch w := b.control.widget(); {
	case w.Disabled():
		f.hooks.Entered(b.field.Path) // as near as a form for reading comes to it
	case f.hooks.Canvas != nil:
		f.hooks.Canvas.Focus(w)
	}
	f.reveal(b, true)
}

// reveal scrolls the field into sight: the whole of it when the clerk comes to
// it, the line with the caret while typing.
func (f *Form[T]) reveal(b *block[T], whole bool) {
	top := f.top(b.box)
	bottom := top + b.box.Size().Height
	if e, ok := b.control.widget().(*entry); ok && !whole {
		top = f.top(e) + e.CursorPosition().Y
		bottom = top + e.Entry.MinSize().Height
	}
	f.scrollTo(top, bottom)
}

// bring scrolls a button of the form into sight.
func (f *Form[T]) bring(o fyne.CanvasObject) {
	top := f.top(o)
	f.scrollTo(top, top+o.Size().Height)
}

// scrollTo shows what lies between two heights of the page.
func (f *Form[T]) scrollTo(top, bottom float32) { f.scroll.RevealRange(top, bottom, margin) }

// top is where an object stands on the form's page, whether or not it has been
// drawn yet.
func (f *Form[T]) top(o fyne.CanvasObject) float32 { return f.scroll.Top(o) }

// settle lays the form out now as the next frame would: a row that was just
// added has no place yet.
func (f *Form[T]) settle() {
	if f.settled || f.page.Size().Height <= 0 {
		return
	}
	f.settled = true
	for range 2 { // the height of wrapped text is known only at its width
		c := f.page.Content
		c.Resize(c.MinSize().Max(f.page.Size()))
		place(c)
	}
}

func place(o fyne.CanvasObject) {
	c, ok := o.(*fyne.Container)
	if !ok {
		return
	}
	if c.Layout != nil {
		c.Layout.Layout(c.Objects, c.Size())
	}
	for _, child := range c.Objects {
		place(child)
	}
}

// Reveal is Focus for the very field with this path and no other.
func (f *Form[T]) Reveal(path string) bool {
	b := f.find(path)
	if b == nil || b.field.Path != path {
		return false
	}
	f.enter(b)
	return true
}

// Resume puts the clerk back into the field that he was in last, or the cell.
func (f *Form[T]) Resume() {
	switch {
	case f.within != nil && f.within.panel.Resume != nil:
		f.within.panel.Resume()
	case f.current != nil:
		f.enter(f.current)
	default:
		f.Begin()
	}
}

// Begin puts the clerk into the first field.
func (f *Form[T]) Begin() {
	if all := f.blocks(); len(all) > 0 {
		f.enter(all[0])
	}
}
