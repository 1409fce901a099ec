package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A wheelCatcher lies over a form and gives the mouse wheel to its page: Fyne's
// entries would swallow it. It takes nothing else, so clicks go through.
type wheelCatcher struct {
	widget.BaseWidget
	page *container.Scroll
}

func newWheelCatcher(page *container.Scroll) *wheelCatcher {
	w := &wheelCatcher{page: page}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled is called by Fyne.
func (w *wheelCatcher) Scrolled(e *fyne.ScrollEvent) { w.page.Scrolled(e) }

// MinSize is nothing.
func (w *wheelCatcher) MinSize() fyne.Size { return fyne.Size{} }

// CreateRenderer draws nothing.
func (w *wheelCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
