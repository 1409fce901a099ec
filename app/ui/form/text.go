package form

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/model"
)

// Text is one line, stored at at.
func Text[T any](path, label string, at func(*T) *string) Field[T] {
	return words(path, label, textOf(at, model.CleanLine), false)
}

// Sentence is one line of any length, shown whole: Enter goes on to the next field,
// and what is pasted is one line.
func Sentence[T any](path, label string, at func(*T) *string) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := newText(f, d, textOf(at, model.CleanLine), true)
		c.entry.one = true
		return newBlock(f, d, c)
	}}
}

// LongText is a text of any length, whose line ends count; it is shown whole.
func LongText[T any](path, label string, at func(*T) *string) Field[T] {
	return words(path, label, textOf(at, model.CleanText), true)
}

// Lines is a text whose lines are stored as a list at at.
func Lines[T any](path, label string, at func(*T) *[]string) Field[T] {
	return words(path, label, lens[T]{
		get:   func(t *T) string { return strings.Join(*at(t), "\n") },
		clean: model.CleanText,
		set: func(t *T, s string) {
			*at(t) = nil
			if s != "" {
				*at(t) = strings.Split(s, "\n")
			}
		},
	}, true)
}

// Shown is a text that the record gives and that is changed elsewhere.
func Shown[T any](path, label string, of func(*T) string) Field[T] {
	f := words(path, label, lens[T]{
		get:   func(t *T) string { return model.CleanText(of(t)) },
		set:   func(*T, string) {},
		clean: model.CleanText,
	}, true)
	f.fixed = true
	return f
}

// A lens reads and writes one clean text of a T.
type lens[T any] struct {
	get   func(*T) string
	set   func(*T, string)
	clean func(string) string
}

func textOf[T any](at func(*T) *string, clean func(string) string) lens[T] {
	return lens[T]{
		get:   func(t *T) string { return *at(t) },
		set:   func(t *T, s string) { *at(t) = s },
		clean: clean,
	}
}

func words[T any](path, label string, at lens[T], long bool) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		return newBlock(f, d, newText(f, d, at, long))
	}}
}

func newText[T any](f *Form[T], d Field[T], at lens[T], long bool) *textControl[T] {
	c := &textControl[T]{form: f, field: d, lens: at, entry: newEntry(long, at.clean)}
	c.entry.OnChanged = c.typed
	return c
}

// A textControl is an entry over a string.
type textControl[T any] struct {
	form  *Form[T]
	field Field[T]
	lens  lens[T]
	entry *entry
	seen  string // what the record held when it was last looked at
	long  bool   // its length is told
	gone  bool
}

// typed stores what is in the entry; what SetText of show echoes is no change.
func (c *textControl[T]) typed(s string) {
	if c.gone {
		return
	}
	c.tellLength(s)
	c.entry.typing.Key(s)
	v := c.form.session.Value()
	if s = c.lens.clean(s); s != c.lens.clean(c.lens.get(&v)) { // the record may hold what was never typed here
		if c.entry.typing.Begins() {
			c.form.hooks.Left() // the history on disk keeps what is replaced
		}
		c.form.session.Type(c.form.step(c.field), &c.entry.typing, func(t *T) { c.lens.set(t, s) })
	}
}

// tellLength says how long a long text is; it is never cut.
func (c *textControl[T]) tellLength(s string) {
	if c.entry.MultiLine && c.entry.on.remark != nil && (len(s) > text.LongAt || c.long) {
		word := text.Length(utf8.RuneCountInString(s))
		c.long = word != ""
		c.entry.on.remark(word)
	}
}

// show looks at the entry only when the record holds another text than before:
// it is called for every field on every key.
func (c *textControl[T]) show(v T) {
	held := c.lens.get(&v)
	if held == c.seen {
		return
	}
	c.seen = held
	if want := c.lens.clean(held); c.lens.clean(c.entry.Text) != want {
		c.entry.put(want)
	}
}

// leave tidies the entry. A space at the end stays: the clerk may only have
// gone to another window for a moment.
func (c *textControl[T]) leave() {
	if c.gone {
		return
	}
	v := c.form.session.Value()
	if want := c.lens.get(&v); strings.TrimRightFunc(c.entry.Text, unicode.IsSpace) != want {
		c.entry.put(want)
	}
}

func (c *textControl[T]) fault() string             { return "" }
func (c *textControl[T]) listen(on events)          { c.entry.listen(on) }
func (c *textControl[T]) widget() focusable         { return c.entry }
func (c *textControl[T]) drop()                     { c.gone = true }
func (c *textControl[T]) object() fyne.CanvasObject { return c.entry }
