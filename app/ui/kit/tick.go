package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// A Tick is Fyne's Check that passes function keys on and gives Escape to its
// dialog.
type Tick struct {
	widget.Check
	Came func() // the keyboard came to it; may be nil
}

// NewTick makes a tick that tells of every change.
func NewTick(label string, on bool, changed func(bool)) *Tick {
	t := &Tick{}
	t.Text, t.Checked, t.OnChanged = label, on, changed
	t.ExtendBaseWidget(t)
	return t
}

// FocusGained is called by Fyne.
func (t *Tick) FocusGained() {
	t.Check.FocusGained()
	if t.Came != nil {
		t.Came()
	}
}

// TypedKey is called by Fyne.
func (t *Tick) TypedKey(k *fyne.KeyEvent) {
	if !Pass(t, k) && !escapes(t, k) {
		t.Check.TypedKey(k)
	}
}
