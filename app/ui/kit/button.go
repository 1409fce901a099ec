package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Button is Fyne's that also answers to Enter, as buttons of Windows do, and
// tells when Tab comes to it.
type Button struct {
	widget.Button
	Focused func() // may be nil

	escaped func() // what Escape means, in a dialog
}

// NewButton makes a button; the icon may be nil.
func NewButton(label string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{}
	b.Text, b.Icon, b.OnTapped = label, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey is called by Fyne.
func (b *Button) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if !b.Disabled() && b.OnTapped != nil {
			b.OnTapped()
		}
	case fyne.KeyEscape:
		if b.escaped != nil {
			b.escaped()
		}
	default:
		if !Pass(b, k) {
			b.Button.TypedKey(k)
		}
	}
}

// FocusGained is called by Fyne.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	if b.Focused != nil {
		b.Focused()
	}
}
