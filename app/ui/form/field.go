// Package form makes a form of described fields over an edit.Session: every
// control shows the session's value and changes nothing else. The rules that
// hold for all of them:
//
// A control being typed in is never rewritten: Vietnamese keyboards edit by
// Backspace and lose their place. No rune is ever refused. What is stored is
// clean from the first key; the control itself is tidied when it is left.
package form

import (
	"fyne.io/fyne/v2"

	"sokehoach/app/text"
)

// A Field describes one part of a form over a T: a control, a list of rows, or
// a heading between them. Path is the place in the stored record, Label what
// the clerk calls it.
type Field[T any] struct {
	Path  string
	Label string

	hint     string
	required bool
	bare     bool
	fixed    bool // only to be looked at
	lastYear func(*T) string
	take     func(*T)
	then     func(old T, t *T)
	unless   func(*T) bool
	make     func(*Form[T], Field[T]) node[T]
}

// Hint is f with a line of advice under its label.
func (f Field[T]) Hint(hint string) Field[T] {
	f.hint = hint
	return f
}

// Required is f marked as one that must not stay empty. It is only a mark: the
// rules are those of the session and the paper.
func (f Field[T]) Required() Field[T] {
	f.required = true
	return f
}

// LastYear is f with last year's value in grey under it, where there is one, and
// a key and a button that take it.
func (f Field[T]) LastYear(value func(*T) string, take func(*T)) Field[T] {
	f.lastYear, f.take = value, take
	return f
}

// Then is f after whose change other parts of the record follow, in the same
// step: old is the record before it. It is for what is chosen, not for what is
// typed.
func (f Field[T]) Then(then func(old T, t *T)) Field[T] {
	f.then = then
	return f
}

// Unless is f that is there only while off does not hold: what is typed in it
// would count for nothing.
func (f Field[T]) Unless(off func(*T) bool) Field[T] {
	f.unless = off
	return f
}

// changed lets what follows f's value follow.
func (f Field[T]) changed(old T, t *T) {
	if f.then != nil {
		f.then(old, t)
	}
}

// Bare is f without its label on screen, where its place says what it is.
func (f Field[T]) Bare() Field[T] {
	f.bare = true
	return f
}

// step is what changing f is called in the history.
func (f Field[T]) step() string { return text.Editing(f.Label) }

// A node is a Field on screen.
type node[T any] interface {
	object() fyne.CanvasObject
	show(T)              // brings the controls in step with the value
	blocks() []*block[T] // the controls, in reading order
}

func build[T any](f *Form[T], fields []Field[T]) []node[T] {
	nodes := make([]node[T], len(fields))
	for i, d := range fields {
		nodes[i] = d.make(f, d)
	}
	return nodes
}

func objects[T any](nodes []node[T]) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, n := range nodes {
		all = append(all, n.object())
	}
	return all
}

func blocks[T any](nodes []node[T]) []*block[T] {
	var all []*block[T]
	for _, n := range nodes {
		all = append(all, n.blocks()...)
	}
	return all
}
