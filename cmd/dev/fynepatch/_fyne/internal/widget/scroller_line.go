package widget

import "fyne.io/fyne/v2/theme"

// coversTheLine tells a bar that would lie over the only line of a field, which
// the caret scrolls by itself.
func (a *scrollBarArea) coversTheLine() bool {
	const lines = 3 // a bar takes about a third of a field's height
	return a.orientation == scrollBarOrientationHorizontal && a.scroll.Size().Height < lines*theme.ScrollBarSize()
}
