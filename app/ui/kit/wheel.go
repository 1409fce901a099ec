package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// notch is how much further than Fyne's a page goes at one notch of the wheel:
// about four lines, as other programs of the office do.
const notch = 3

// A wheelCatcher lies over a page and gives the mouse wheel to it: Fyne's
// entries would swallow it. It takes nothing else, so clicks go through.
type wheelCatcher struct {
	widget.BaseWidget
	page *container.Scroll
}

// Wheeled is a page that the wheel scrolls wherever the pointer is on it.
func Wheeled(page *container.Scroll) fyne.CanvasObject {
	w := &wheelCatcher{page: page}
	w.ExtendBaseWidget(w)
	return container.NewStack(page, w)
}

// Scrolled is called by Fyne.
func (w *wheelCatcher) Scrolled(e *fyne.ScrollEvent) {
	further := *e
	further.Scrolled = fyne.NewDelta(e.Scrolled.DX*notch, e.Scrolled.DY*notch)
	w.page.Scrolled(&further)
}

// MinSize is nothing.
func (w *wheelCatcher) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws nothing.
func (w *wheelCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
