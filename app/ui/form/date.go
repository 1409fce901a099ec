package form

import (
	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/model"
)

// Date is a day, a month or a year, typed as clerks type it and stored at at.
// While a text is no date yet, the record keeps the last one that was.
func Date[T any](path, label string, at func(*T) *model.Date) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := &dateControl[T]{form: f, field: d, at: at, entry: newEntry(false, model.CleanLine)}
		c.entry.SetPlaceHolder(text.DatePlaceHolder)
		c.entry.OnChanged = c.typed
		return newBlock(f, d, c)
	}}
}

type dateControl[T any] struct {
	form  *Form[T]
	field Field[T]
	at    func(*T) *model.Date
	entry *entry
	shown model.Date // the record's, when the entry last agreed with it
	wrong string
	gone  bool
}

// typed stores a date as soon as its year is whole: "05/01/20" on the way to
// 2024 is not meant to be 2020.
func (c *dateControl[T]) typed(s string) {
	if c.gone {
		return
	}
	if d, err := model.ParseDate(s); err == nil && (d.IsZero() || wholeYear(s)) {
		c.store(d)
	}
}

func wholeYear(s string) bool {
	digits := 0
	for _, r := range model.CleanLine(s) {
		if r < '0' || r > '9' {
			digits = 0
			continue
		}
		digits++
	}
	return digits == 4 || digits == 8
}

func (c *dateControl[T]) store(d model.Date) {
	c.wrong = ""
	v := c.form.session.Value()
	c.shown = d
	if d != *c.at(&v) {
		c.form.session.Change(c.form.step(c.field), func(t *T) { *c.at(t) = d })
	}
}

func (c *dateControl[T]) show(v T) {
	want := *c.at(&v)
	if want == c.shown {
		return
	}
	c.shown, c.wrong = want, ""
	c.entry.SetText(want.Field())
}

// leave writes the date out in full, or says what is wrong with it and which
// date the record has kept.
func (c *dateControl[T]) leave() {
	if c.gone {
		return
	}
	d, err := model.ParseDate(c.entry.Text)
	if err != nil {
		c.wrong = text.WrongDate(err, c.shown)
		return
	}
	c.store(d)
	if want := d.Field(); c.entry.Text != want {
		c.entry.SetText(want)
	}
}

func (c *dateControl[T]) fault() string             { return c.wrong }
func (c *dateControl[T]) listen(on events)          { c.entry.listen(on) }
func (c *dateControl[T]) widget() focusable         { return c.entry }
func (c *dateControl[T]) drop()                     { c.gone = true }
func (c *dateControl[T]) object() fyne.CanvasObject { return c.entry }
