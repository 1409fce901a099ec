package form

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"sokehoach/model"
)

// Text is one line, stored at at.
func Text[T any](path, label string, at func(*T) *string) Field[T] {
	return words(path, label, at, false)
}

// LongText is a text of any length, whose line ends count; it is shown whole.
func LongText[T any](path, label string, at func(*T) *string) Field[T] {
	return words(path, label, at, true)
}

func words[T any](path, label string, at func(*T) *string, long bool) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := &textControl[T]{form: f, field: d, at: at, clean: model.CleanLine}
		if long {
			c.clean = model.CleanText
		}
		c.entry = newEntry(long, c.clean)
		c.entry.OnChanged = c.typed
		return newBlock(f, d, c)
	}}
}

// A textControl is an entry over a string.
type textControl[T any] struct {
	form  *Form[T]
	field Field[T]
	at    func(*T) *string
	clean func(string) string
	entry *entry
	gone  bool
}

// typed stores what is in the entry; what SetText of show echoes is no change.
func (c *textControl[T]) typed(s string) {
	if c.gone {
		return
	}
	v := c.form.session.Value()
	if s = c.clean(s); s != *c.at(&v) {
		c.form.session.Change(c.form.step(c.field), func(t *T) { *c.at(t) = s })
	}
}

func (c *textControl[T]) show(v T) {
	if want := *c.at(&v); c.clean(c.entry.Text) != want {
		c.entry.SetText(want)
	}
}

// leave tidies the entry. A space at the end stays: the clerk may only have
// gone to another window for a moment.
func (c *textControl[T]) leave() {
	if c.gone {
		return
	}
	v := c.form.session.Value()
	if want := *c.at(&v); strings.TrimRightFunc(c.entry.Text, unicode.IsSpace) != want {
		c.entry.SetText(want)
	}
}

func (c *textControl[T]) fault() string             { return "" }
func (c *textControl[T]) listen(on events)          { c.entry.listen(on) }
func (c *textControl[T]) widget() focusable         { return c.entry }
func (c *textControl[T]) drop()                     { c.gone = true }
func (c *textControl[T]) object() fyne.CanvasObject { return c.entry }
