package glfw

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/internal/widget"
)

// takesWheel is false for a scroller with nothing to move in the direction of
// the wheel. Every Entry holds one; passed over, it lets the page scroll.
func takesWheel(o fyne.CanvasObject, across, down float64) bool {
	if _, ok := o.(fyne.Scrollable); !ok {
		return false
	}
	s, ok := o.(*widget.Scroll)
	if !ok || s.Content == nil {
		return true
	}
	need, have := s.Content.MinSize(), s.Size()
	both := s.Direction == widget.ScrollBoth
	moves := func(by float64, direction widget.ScrollDirection, need, have float32) bool {
		return by != 0 && (both || s.Direction == direction) && need > have
	}
	return moves(down, widget.ScrollVerticalOnly, need.Height, have.Height) ||
		moves(across, widget.ScrollHorizontalOnly, need.Width, have.Width)
}
