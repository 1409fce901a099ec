package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A Row is a line of a plain table that leads somewhere: by the mouse, and by
// Tab and Enter.
type Row struct {
	widget.BaseWidget
	content fyne.CanvasObject
	back    *canvas.Rectangle
	tapped  func()
	focused func(fyne.CanvasObject)
	on, in  bool // has the keyboard; is under the mouse
}

// NewRow makes a row of content; focused, which may be nil, is told when the
// keyboard comes to it.
func NewRow(content fyne.CanvasObject, tapped func(), focused func(fyne.CanvasObject)) *Row {
	r := &Row{content: content, back: &canvas.Rectangle{}, tapped: tapped, focused: focused}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is called by Fyne.
func (r *Row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(r.back, r.content))
}

// Tapped is called by Fyne.
func (r *Row) Tapped(*fyne.PointEvent) { r.tapped() }

// Cursor is the hand.
func (r *Row) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedKey follows the row at Enter and Space.
func (r *Row) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.tapped()
	default:
		Pass(r, k)
	}
}

// TypedRune is called by Fyne; a row is not typed in.
func (r *Row) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (r *Row) FocusGained() {
	r.on = true
	r.paint()
	if r.focused != nil {
		r.focused(r)
	}
}

// FocusLost is called by Fyne.
func (r *Row) FocusLost() {
	r.on = false
	r.paint()
}

// MouseIn is called by Fyne.
func (r *Row) MouseIn(*desktop.MouseEvent) {
	r.in = true
	r.paint()
}

// MouseMoved is called by Fyne.
func (r *Row) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (r *Row) MouseOut() {
	r.in = false
	r.paint()
}

func (r *Row) paint() {
	r.back.FillColor = nil
	Ring(r.back, r.on)
	switch {
	case r.on:
		r.back.FillColor = theme.Color(theme.ColorNameFocus)
	case r.in:
		r.back.FillColor = theme.Color(theme.ColorNameHover)
	}
	r.back.CornerRadius = theme.InputRadiusSize()
	r.back.Refresh()
}

// Ring draws a ring around the ground of a line that has the keyboard: another
// tint alone is hardly seen.
func Ring(back *canvas.Rectangle, on bool) {
	back.StrokeWidth, back.StrokeColor = 0, nil
	if on {
		back.StrokeWidth, back.StrokeColor = ringWidth, theme.Color(theme.ColorNamePrimary)
	}
}
