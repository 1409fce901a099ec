package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// ringWidth is wide enough to be found at a glance on a poor monitor.
const ringWidth = 2

// A ringed control has a border all the time and a ring while the clerk is in
// it: Fyne draws the two in the same width, and none around a Select.
type ringed struct {
	fyne.WidgetRenderer
	focused func() bool
	idle    float32 // width of the border while nobody is in the control
	border  *canvas.Rectangle
}

func newRinged(r fyne.WidgetRenderer, focused func() bool, idle float32) *ringed {
	w := &ringed{r, focused, idle, &canvas.Rectangle{}}
	w.dress()
	return w
}

// Objects is called by Fyne.
func (r *ringed) Objects() []fyne.CanvasObject {
	return append(slices.Clip(r.WidgetRenderer.Objects()), r.border)
}

// Layout is called by Fyne.
func (r *ringed) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.border.Resize(size)
}

// Refresh is called by Fyne.
func (r *ringed) Refresh() {
	r.dress()
	r.WidgetRenderer.Refresh()
}

func (r *ringed) dress() {
	r.border.StrokeWidth = r.idle
	r.border.StrokeColor = theme.Color(theme.ColorNameInputBorder)
	if r.focused() {
		r.border.StrokeWidth = ringWidth
		r.border.StrokeColor = theme.Color(theme.ColorNamePrimary)
	}
	r.border.CornerRadius = theme.InputRadiusSize()
}
