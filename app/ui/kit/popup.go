package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A Layer lies over a page, and small windows float on it: a calendar, a list
// to pick from. They take no focus, so that a Vietnamese keyboard never loses
// the field that it writes in; the field passes keys on.
type Layer struct{ box *fyne.Container }

// NewLayer makes an empty layer, to be stacked over a page.
func NewLayer() *Layer { return &Layer{box: container.NewWithoutLayout()} }

// Object is what is placed in the window.
func (l *Layer) Object() fyne.CanvasObject { return l.box }

// Show floats o below a field that is on screen, or above it where that leaves
// more room. It is as wide as the field unless it needs more.
func (l *Layer) Show(o, field fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(field).Subtract(driver.AbsolutePositionForObject(l.box))
	room, want := l.box.Size(), o.MinSize()
	size := fyne.NewSize(min(max(want.Width, field.Size().Width), room.Width), want.Height)
	below, above := room.Height-at.Y-field.Size().Height, at.Y
	y := at.Y + field.Size().Height
	if want.Height > below && above > below {
		size.Height = min(want.Height, above)
		y = at.Y - size.Height
	} else {
		size.Height = min(want.Height, max(below, 0))
	}
	o.Move(fyne.NewPos(max(0, min(at.X, room.Width-size.Width)), y))
	o.Resize(size)
	if len(l.box.Objects) != 1 || l.box.Objects[0] != o {
		l.box.Objects = []fyne.CanvasObject{o}
		l.box.Refresh()
	}
}

// Shown is what floats, or nil.
func (l *Layer) Shown() fyne.CanvasObject {
	if len(l.box.Objects) == 0 {
		return nil
	}
	return l.box.Objects[0]
}

// Hide takes away what floats.
func (l *Layer) Hide() {
	if l.Shown() != nil {
		l.box.Objects = nil
		l.box.Refresh()
	}
}

// A held widget knows that the mouse is down on it: Fyne takes the focus from
// the field before it tells of the click, and that must not end the popup.
type held struct {
	widget.BaseWidget
	down bool
	back func()
}

// Back tells what gives the focus back to the field after a click.
func (h *held) Back(back func()) { h.back = back }

// Held reports whether the mouse went down on the widget and no click came yet.
func (h *held) Held() bool { return h.down }

// MouseDown is called by Fyne.
func (h *held) MouseDown(*desktop.MouseEvent) { h.down = true }

// MouseUp is called by Fyne.
func (h *held) MouseUp(*desktop.MouseEvent) {}

// release ends a click.
func (h *held) release() {
	h.down = false
	if h.back != nil {
		h.back()
	}
}

// frame is the ground of what floats.
func frame() *canvas.Rectangle {
	r := canvas.NewRectangle(theme.Color(theme.ColorNameOverlayBackground))
	r.StrokeColor, r.StrokeWidth = theme.Color(theme.ColorNameInputBorder), 1
	r.CornerRadius = theme.InputRadiusSize()
	return r
}

// line is a text of the look that what floats has.
func line(s string, colour fyne.ThemeColorName) *canvas.Text {
	t := canvas.NewText(s, theme.Color(colour))
	t.TextSize = theme.TextSize()
	return t
}
