package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Fyne gives a function key to the control that has the keyboard and to nobody
// else: not to the menus, not to the window. So every control that can have the
// keyboard passes on what it has no use for, and the window listens where Fyne
// tells it of keys that nobody has.

// OnKey makes a function key mean something in the whole window, wherever the
// keyboard is; hold is what is held down with it, usually nothing. A dialog
// keeps the keys to itself while it is open.
func OnKey(c fyne.Canvas, key fyne.KeyName, hold fyne.KeyModifier, do func()) {
	before := c.OnTypedKey()
	c.SetOnTypedKey(func(k *fyne.KeyEvent) {
		switch {
		case k.Name == key && Held() == hold:
			do()
		case before != nil:
			before(k)
		}
	})
}

// OnOtherKeys hears the keys that are no function keys while no control has the
// keyboard.
func OnOtherKeys(c fyne.Canvas, typed func(*fyne.KeyEvent)) {
	before := c.OnTypedKey()
	c.SetOnTypedKey(func(k *fyne.KeyEvent) {
		switch {
		case !isFunctionKey(k.Name):
			typed(k)
		case before != nil:
			before(k)
		}
	})
}

// Pass gives a function key that the control o has no use for to its window. It
// reports whether k is one: then the control is done with it.
func Pass(o fyne.CanvasObject, k *fyne.KeyEvent) bool {
	if !isFunctionKey(k.Name) {
		return false
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
	return true
}

// Held are the keys such as Shift and Ctrl that are down: neither the event of
// a key nor that of the wheel tells.
func Held() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(interface{ CurrentKeyModifiers() fyne.KeyModifier }); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func isFunctionKey(key fyne.KeyName) bool {
	return slices.Contains([]fyne.KeyName{
		fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
	}, key)
}

// Escape closes the dialog that o stands in, or else gives the key to its window:
// something else may be open there.
func Escape(o fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c != nil && !EscapeDialog(c) && c.OnTypedKey() != nil {
		c.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
}

// escapes gives Escape to the dialog that o stands in, and reports whether it
// stands in one.
func escapes(o fyne.CanvasObject, k *fyne.KeyEvent) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	return k.Name == fyne.KeyEscape && c != nil && EscapeDialog(c)
}

// An Entry is Fyne's that passes function keys on.
type Entry struct{ widget.Entry }

// NewEntry makes a field of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey is called by Fyne.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if !Pass(e, k) && !escapes(e, k) {
		e.Entry.TypedKey(k)
	}
}

// Line is where a key leads in a list of n lines from the one at i; ok is false
// for any other key, and where there is no line.
func Line(key fyne.KeyName, i, n int) (line int, ok bool) {
	switch key {
	case fyne.KeyUp:
		line = max(0, i-1)
	case fyne.KeyDown:
		line = min(n-1, i+1)
	case fyne.KeyHome:
		line = 0
	case fyne.KeyEnd:
		line = n - 1
	default:
		return 0, false
	}
	return line, n > 0
}
