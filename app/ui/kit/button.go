package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A Button is Fyne's that also answers to Enter, as buttons of Windows do, and
// tells when Tab comes to it.
type Button struct {
	widget.Button
	Focused func()          // may be nil
	Pointed func(here bool) // the mouse is over it, or no longer; may be nil

	escaped func() // what Escape means, in a dialog
	focused bool
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
		} else {
			Escape(b)
		}
	default:
		if !Pass(b, k) {
			b.Button.TypedKey(k)
		}
	}
}

// FocusGained is called by Fyne.
func (b *Button) FocusGained() {
	b.focused = true
	b.Button.FocusGained()
	if b.Focused != nil {
		b.Focused()
	}
}

// FocusLost is called by Fyne.
func (b *Button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// MouseIn is called by Fyne.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	if b.Pointed != nil {
		b.Pointed(true)
	}
}

// MouseOut is called by Fyne.
func (b *Button) MouseOut() {
	b.Button.MouseOut()
	if b.Pointed != nil {
		b.Pointed(false)
	}
}

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{WidgetRenderer: b.Button.CreateRenderer(), button: b, ring: &canvas.Rectangle{}}
	r.ring.StrokeWidth = ringWidth
	r.colourRing()
	return r
}

const (
	ringWidth = 2
	ringInset = 2
)

// A buttonRenderer draws a ring in the button that answers to Enter. Fyne only
// tints it, which is hardly seen, and not at all where the button is of the same
// blue already.
type buttonRenderer struct {
	fyne.WidgetRenderer
	button *Button
	ring   *canvas.Rectangle
}

// Layout is called by Fyne.
func (r *buttonRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.ring.Move(fyne.NewPos(ringInset, ringInset))
	r.ring.Resize(size.SubtractWidthHeight(2*ringInset, 2*ringInset))
}

// Objects is called by Fyne.
func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	if !r.ring.Visible() {
		return r.WidgetRenderer.Objects()
	}
	return append(r.WidgetRenderer.Objects(), r.ring)
}

// Refresh is called by Fyne.
func (r *buttonRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.colourRing()
	r.ring.Refresh()
}

func (r *buttonRenderer) colourRing() {
	b := r.button
	r.ring.FillColor = color.Transparent
	r.ring.StrokeColor = theme.Color(theme.ColorNamePrimary)
	if b.Importance == widget.HighImportance || b.Importance == widget.DangerImportance {
		r.ring.StrokeColor = theme.Color(theme.ColorNameForegroundOnPrimary)
	}
	r.ring.CornerRadius = theme.Size(theme.SizeNameButtonRadius)
	r.ring.Hidden = !b.focused || b.Disabled()
}
