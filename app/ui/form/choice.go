package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// An Option is one answer of a Choice. Labels of one choice differ.
type Option[V comparable] struct {
	Value V
	Label string
	Zero  bool // it also stands for a value that was never chosen
}

// Choice is one of several values, stored at at.
func Choice[T any, V comparable](path, label string, at func(*T) *V, options []Option[V]) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := &choiceControl[T, V]{form: f, field: d, at: at, options: options}
		var labels []string
		for _, o := range options {
			labels = append(labels, o.Label)
		}
		c.choice = newChoice(labels, c.chosen)
		return newBlock(f, d, c)
	}}
}

type choiceControl[T any, V comparable] struct {
	form    *Form[T]
	field   Field[T]
	at      func(*T) *V
	options []Option[V]
	choice  *choice
	gone    bool
}

func (c *choiceControl[T, V]) chosen(label string) {
	i := slices.IndexFunc(c.options, func(o Option[V]) bool { return o.Label == label })
	if i < 0 || c.gone {
		return
	}
	v := c.form.session.Value()
	if value := c.options[i].Value; label != c.label(*c.at(&v)) {
		step := c.form.step(c.field)
		c.form.session.Do(step, func(t *T) {
			*c.at(t) = value
			c.field.changed(v, t)
		})
	}
}

// label is how a value is called, or nothing when it is none of the options.
func (c *choiceControl[T, V]) label(value V) string {
	var zero V
	for _, o := range c.options {
		if o.Value == value || o.Zero && value == zero {
			return o.Label
		}
	}
	return ""
}

func (c *choiceControl[T, V]) show(v T) {
	if want := c.label(*c.at(&v)); c.choice.Selected != want {
		c.choice.Selected = want
		c.choice.Refresh()
	}
}

func (c *choiceControl[T, V]) leave()                    {}
func (c *choiceControl[T, V]) fault() string             { return "" }
func (c *choiceControl[T, V]) listen(on events)          { c.choice.on = on }
func (c *choiceControl[T, V]) widget() focusable         { return c.choice }
func (c *choiceControl[T, V]) drop()                     { c.gone = true }
func (c *choiceControl[T, V]) object() fyne.CanvasObject { return c.choice }

// A choice is Fyne's Select with a border like an entry's and with events.
type choice struct {
	widget.Select
	on      events
	focused bool
}

func newChoice(labels []string, chosen func(string)) *choice {
	c := &choice{}
	c.Options, c.OnChanged, c.PlaceHolder = labels, chosen, text.ChoosePlaceHolder
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained is called by Fyne.
func (c *choice) FocusGained() {
	c.focused = true
	c.Select.FocusGained()
	c.on.gained()
}

// FocusLost is called by Fyne.
func (c *choice) FocusLost() {
	c.focused = false
	c.Select.FocusLost()
	c.on.lost()
}

// TypedShortcut is called by Fyne.
func (c *choice) TypedShortcut(s fyne.Shortcut) { c.on.shortcut(s) }

// TypedKey goes on to the next field at Enter, as in an entry.
func (c *choice) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		focusNext(c)
	case fyne.KeyEscape:
		escape(c)
	default:
		if !kit.Pass(c, k) {
			c.Select.TypedKey(k)
		}
	}
}

// CreateRenderer is Fyne's, with a border and a ring like an entry's.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(c.Select.CreateRenderer(), func() bool { return c.focused }, 1)
}
