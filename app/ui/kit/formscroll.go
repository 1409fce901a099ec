package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// notch is how much further than Fyne's a page goes at one notch of the wheel:
// about four lines, as other programs of the office do.
const notch = 3

// A FormScroll is a page of fields that the wheel scrolls wherever the pointer
// is on it, and that brings a field into sight. Fyne's entries would swallow
// the wheel and leave the focus out of sight.
type FormScroll struct {
	Page   *container.Scroll
	OnZoom func(by int) // Ctrl and the wheel: 1 is larger, -1 smaller; may be nil
	object fyne.CanvasObject
}

// NewFormScroll makes a page as wide as its place.
func NewFormScroll(content fyne.CanvasObject) *FormScroll {
	return wheeled(container.NewVScroll(content))
}

// NewWideScroll makes a page that also scrolls sideways.
func NewWideScroll(content fyne.CanvasObject) *FormScroll {
	return wheeled(container.NewScroll(content))
}

func wheeled(page *container.Scroll) *FormScroll {
	s := &FormScroll{Page: page}
	w := &wheelCatcher{page: page, of: s}
	w.ExtendBaseWidget(w)
	s.object = container.NewStack(page, w)
	return s
}

// Object is what is placed in the window.
func (s *FormScroll) Object() fyne.CanvasObject { return s.object }

// HeightFor is how tall the content is at a width.
func (s *FormScroll) HeightFor(width float32) float32 {
	c := s.Page.Content
	if c.Size().Width != width {
		c.Resize(fyne.NewSize(width, c.Size().Height))
	}
	return c.MinSize().Height
}

// Top is where an object stands on the page, whether or not it has been drawn
// yet; 0 when it is not on it.
func (s *FormScroll) Top(o fyne.CanvasObject) float32 {
	y, _ := within(s.Page.Content, o)
	return y
}

// within is how far below the top of root an object stands, if it does.
func within(root, o fyne.CanvasObject) (float32, bool) {
	if root == o {
		return 0, true
	}
	c, ok := root.(*fyne.Container)
	if !ok {
		return 0, false
	}
	for _, child := range c.Objects {
		if y, ok := within(child, o); ok {
			return y + child.Position().Y, true
		}
	}
	return 0, false
}

// Reveal scrolls an object into sight.
func (s *FormScroll) Reveal(o fyne.CanvasObject, margin float32) {
	top := s.Top(o)
	s.RevealRange(top, top+o.Size().Height, margin)
}

// RevealRange scrolls so that what lies between two heights of the page is seen
// with a margin, or its beginning when it is taller than the page.
func (s *FormScroll) RevealRange(top, bottom, margin float32) {
	height := s.Page.Size().Height
	offset := s.Page.Offset
	switch {
	case height <= 0:
		return
	case top-margin < offset.Y && bottom+margin <= height:
		offset.Y = 0 // with all that stands above it
	case top-margin < offset.Y || bottom-top+2*margin > height:
		offset.Y = top - 2*margin
	case bottom+margin > offset.Y+height:
		offset.Y = bottom + 2*margin - height
	default:
		return // in sight: the usual case, on every key
	}
	offset.Y = max(0, min(offset.Y, s.Page.Content.MinSize().Height-height))
	s.Page.ScrollToOffset(offset)
}

// A WheelTaker is a part of a page that scrolls in itself, such as a grid.
type WheelTaker interface {
	fyne.CanvasObject
	fyne.Scrollable
	TakesWheel(fyne.Delta) bool // it can move that way
}

// A wheelCatcher lies over a page and gives it the mouse wheel. It takes
// nothing else, so clicks go through.
type wheelCatcher struct {
	widget.BaseWidget
	page *container.Scroll
	of   *FormScroll
}

// Scrolled is called by Fyne.
func (w *wheelCatcher) Scrolled(e *fyne.ScrollEvent) {
	if w.of.OnZoom != nil && Held()&fyne.KeyModifierControl != 0 {
		by := 1
		if e.Scrolled.DY < 0 {
			by = -1
		}
		w.of.OnZoom(by)
		return
	}
	at := e.Position.Add(w.page.Offset)
	if inner := takerAt(w.page.Content, at, e.Scrolled); inner != nil {
		inner.Scrolled(e)
		return
	}
	further := *e
	further.Scrolled = fyne.NewDelta(e.Scrolled.DX*notch, e.Scrolled.DY*notch)
	w.page.Scrolled(&further)
}

// TakesWheel reports whether the page can move that way: in a page within a
// page the inner one moves first.
func (w *wheelCatcher) TakesWheel(by fyne.Delta) bool {
	rest := w.page.Content.MinSize().Height - w.page.Size().Height - w.page.Offset.Y
	return by.DY > 0 && w.page.Offset.Y > 0 || by.DY < 0 && rest > 0
}

// takerAt is the part under the pointer that moves by itself, or nil.
func takerAt(o fyne.CanvasObject, at fyne.Position, by fyne.Delta) WheelTaker {
	if at.X < 0 || at.Y < 0 || at.X >= o.Size().Width || at.Y >= o.Size().Height || !o.Visible() {
		return nil
	}
	if t, ok := o.(WheelTaker); ok && t.TakesWheel(by) {
		return t
	}
	c, ok := o.(*fyne.Container)
	if !ok {
		return nil
	}
	for _, child := range c.Objects {
		if t := takerAt(child, at.Subtract(child.Position()), by); t != nil {
			return t
		}
	}
	return nil
}

// MinSize is nothing.
func (w *wheelCatcher) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws nothing.
func (w *wheelCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
