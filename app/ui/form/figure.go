package form

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Money is an amount in unit, stored at at. It is typed freely, written with
// points when it is left, and blank when it is not known, which is not 0.
func Money[T any](path, label string, at func(*T) *model.Opt[model.Amount], unit model.MoneyUnit) Field[T] {
	decimals := len(strconv.FormatInt(int64(unit), 10)) - 1
	return number(path, label, at, figures[T, model.Opt[model.Amount]]{
		read: optional(func(s string) (model.Amount, error) { return model.ParseAmount(s, unit) }),
		write: func(a model.Opt[model.Amount]) string {
			return known(a, func(a model.Amount) string { return a.Format(unit, decimals) })
		},
		unit:  func(*T) string { return unit.Name() },
		right: true,
	})
}

// Quantity is a quantity, stored at at, with its unit beside it; a nil unit
// shows none.
func Quantity[T any](path, label string, at func(*T) *model.Opt[model.Quantity], unit func(*T) string) Field[T] {
	return number(path, label, at, figures[T, model.Opt[model.Quantity]]{
		read:  optional(model.ParseQuantity),
		write: func(q model.Opt[model.Quantity]) string { return known(q, model.Quantity.Format) },
		unit:  unit,
		right: true,
	})
}

// Count is a number of people or things, stored at at; blank is not known.
func Count[T any](path, label string, at func(*T) *model.Opt[int64]) Field[T] {
	return number(path, label, at, figures[T, model.Opt[int64]]{
		read: optional(model.ParseCount),
		write: func(n model.Opt[int64]) string {
			return known(n, func(n int64) string { return model.Amount(n).Format(model.Dong, 0) })
		},
		right: true,
	})
}

// Number is a year, a month or the like between lo and hi, stored at at; blank
// is 0.
func Number[T any](path, label string, at func(*T) *int, lo, hi int) Field[T] {
	return number(path, label, at, figures[T, int]{
		read: func(s string) (int, error) {
			if s = model.CleanLine(s); s == "" {
				return 0, nil
			}
			n, err := strconv.Atoi(s)
			if err != nil || n < lo || n > hi {
				return 0, text.NumberBetween(lo, hi)
			}
			return n, nil
		},
		write: func(n int) string {
			if n == 0 {
				return ""
			}
			return strconv.Itoa(n)
		},
	})
}

// optional reads nothing as not known.
func optional[V any](read func(string) (V, error)) func(string) (model.Opt[V], error) {
	return func(s string) (model.Opt[V], error) {
		if model.CleanLine(s) == "" {
			return model.Opt[V]{}, nil
		}
		v, err := read(s)
		return model.Opt[V]{Value: v, Known: err == nil}, err
	}
}

// known writes nothing for what is not known.
func known[V any](o model.Opt[V], write func(V) string) string {
	if !o.Known {
		return ""
	}
	return write(o.Value)
}

// figures tell how the texts of a field stand for its values.
type figures[T any, V comparable] struct {
	read  func(string) (V, error)
	write func(V) string
	whole func(string) bool              // the text is not on its way to another value; nil: never
	wrong func(err error, kept V) string // nil: text.WrongFigure
	unit  func(*T) string                // stands beside the field; nil: nothing
	right bool                           // figures that are compared stand at the right
}

func number[T any, V comparable](path, label string, at func(*T) *V, how figures[T, V]) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := newFigure(f, d, at, how)
		c.entry.right = how.right
		if how.unit != nil {
			c.unit = canvas.NewText("", theme.Color(theme.ColorNamePlaceHolder))
			c.unit.TextSize = theme.TextSize()
			c.box = container.NewBorder(nil, nil, nil, container.NewCenter(c.unit), c.entry)
		}
		return newBlock(f, d, c)
	}}
}

// A figure is an entry over a value that not every text stands for. What is
// typed is never rewritten; while it stands for nothing, or could be read in
// two ways, the record keeps what it had when the field was entered.
type figure[T any, V comparable] struct {
	form   *Form[T]
	field  Field[T]
	at     func(*T) *V
	how    figures[T, V]
	entry  *entry
	unit   *canvas.Text
	box    *fyne.Container
	shown  V // the record's, when the entry last agreed with it
	before V // the record's, when the field was entered
	wrong  string
	gone   bool
}

func newFigure[T any, V comparable](f *Form[T], d Field[T], at func(*T) *V, how figures[T, V]) *figure[T, V] {
	c := &figure[T, V]{form: f, field: d, at: at, how: how, entry: newEntry(false, model.CleanLine)}
	c.entry.OnChanged, c.entry.whole = c.typed, true
	return c
}

func (c *figure[T, V]) typed(s string) {
	if c.gone {
		return
	}
	c.entry.typing.Key(s)
	var blank V
	if v, err := c.how.read(s); err == nil && (v == blank || c.how.whole == nil || c.how.whole(s)) {
		c.wrong = ""
		c.store(v)
	}
}

func (c *figure[T, V]) store(v V) {
	now := c.form.session.Value()
	c.shown = v
	if v != *c.at(&now) {
		c.form.session.Type(c.form.step(c.field), &c.entry.typing, func(t *T) { *c.at(t) = v })
	}
}

func (c *figure[T, V]) show(v T) {
	if c.unit != nil {
		if want := c.how.unit(&v); c.unit.Text != want {
			c.unit.Text = want
			c.box.Refresh()
		}
	}
	want := *c.at(&v)
	if want == c.shown {
		return
	}
	c.shown, c.before, c.wrong = want, want, ""
	c.entry.put(c.how.write(want))
}

// set takes a value that was not typed: a day of the calendar.
func (c *figure[T, V]) set(v V) {
	c.wrong = ""
	c.form.session.Seal()
	c.store(v)
	c.form.session.Seal()
	c.entry.put(c.how.write(v))
	c.entry.end()
}

// leave writes the value out in full, or says what is wrong with the text and
// what the record has kept.
func (c *figure[T, V]) leave() {
	if c.gone {
		return
	}
	if sum, ok := model.Reckon(c.entry.Text); ok && c.how.right {
		c.entry.put(sum)
	}
	v, err := c.how.read(c.entry.Text)
	if err != nil {
		c.store(c.before)
		c.wrong = c.complain(err)
		return
	}
	c.wrong = ""
	c.store(v)
	c.before = v
	if want := c.how.write(v); c.entry.Text != want {
		c.entry.put(want)
	}
}

func (c *figure[T, V]) complain(err error) string {
	if c.how.wrong != nil {
		return c.how.wrong(err, c.before)
	}
	kept := c.how.write(c.before)
	if c.unit != nil && kept != "" {
		kept += " " + c.unit.Text
	}
	return text.WrongFigure(err, kept)
}

// listen remembers the value when the field is entered.
func (c *figure[T, V]) listen(on events) {
	gained := on.gained
	on.gained = func() {
		v := c.form.session.Value()
		c.before = *c.at(&v)
		gained()
	}
	c.entry.listen(on)
}

func (c *figure[T, V]) object() fyne.CanvasObject {
	if c.box != nil {
		return c.box
	}
	return c.entry
}

func (c *figure[T, V]) held() string { return c.how.write(c.shown) }

func (c *figure[T, V]) retype(text, wrong string) {
	c.entry.putSilently(text)
	c.wrong = wrong
}

func (c *figure[T, V]) fault() string     { return c.wrong }
func (c *figure[T, V]) widget() focusable { return c.entry }
func (c *figure[T, V]) drop()             { c.gone = true }

// withButton puts a small button for the mouse at the end of an entry.
func withButton(e *entry, icon fyne.Resource, label string, say func(string), tapped func()) {
	e.ActionItem = newTool(icon, tapped, func(in bool) {
		if in {
			say(label)
		} else {
			say("")
		}
	})
}

var _ floating = (*kit.Calendar)(nil)
