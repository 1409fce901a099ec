package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

// Check is a yes or no, stored at at; Space changes it.
func Check[T any](path, label string, at func(*T) *bool) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := &checkControl[T]{form: f, field: d, at: at, tick: newTick(label)}
		c.tick.OnChanged = c.changed
		d.bare = true // the label stands beside the box
		return newBlock(f, d, c)
	}}
}

type checkControl[T any] struct {
	form  *Form[T]
	field Field[T]
	at    func(*T) *bool
	tick  *tick
	gone  bool
}

func (c *checkControl[T]) changed(yes bool) {
	if v := c.form.session.Value(); !c.gone && yes != *c.at(&v) {
		c.form.session.Do(c.form.step(c.field), func(t *T) { *c.at(t) = yes })
	}
}

func (c *checkControl[T]) show(v T) { c.tick.SetChecked(*c.at(&v)) }

func (c *checkControl[T]) leave()                    {}
func (c *checkControl[T]) fault() string             { return "" }
func (c *checkControl[T]) listen(on events)          { c.tick.on = on }
func (c *checkControl[T]) widget() focusable         { return c.tick }
func (c *checkControl[T]) drop()                     { c.gone = true }
func (c *checkControl[T]) object() fyne.CanvasObject { return c.tick }

// A tick is Fyne's Check with a ring like an entry's and with events.
type tick struct {
	widget.Check
	on      events
	focused bool
}

func newTick(label string) *tick {
	t := &tick{}
	t.Text = label
	t.ExtendBaseWidget(t)
	return t
}

// FocusGained is called by Fyne.
func (t *tick) FocusGained() {
	t.focused = true
	t.Check.FocusGained()
	t.on.gained()
}

// FocusLost is called by Fyne.
func (t *tick) FocusLost() {
	t.focused = false
	t.Check.FocusLost()
	t.on.lost()
}

// TypedKey goes on to the next field at Enter, as in an entry.
func (t *tick) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		focusNext(t)
	case fyne.KeyEscape:
		escape(t)
	default:
		kit.Pass(t, k)
	}
}

// TypedShortcut is called by Fyne.
func (t *tick) TypedShortcut(s fyne.Shortcut) { t.on.shortcut(s) }

// CreateRenderer is Fyne's, with a ring like an entry's.
func (t *tick) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(t.Check.CreateRenderer(), func() bool { return t.focused }, 0)
}
