package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// hidden is the text of a control of one line that has no room for all of it, or
// nothing: the status line says it while the clerk is there.
func hidden(w focusable) string {
	words, room := "", w.Size().Width-2*theme.InnerPadding()
	switch w := w.(type) {
	case *entry:
		if w.MultiLine {
			return ""
		}
		words = w.Text
		if w.ActionItem != nil {
			room -= w.ActionItem.MinSize().Width
		}
	case *choice:
		words = w.Selected
		room -= theme.IconInlineSize() + theme.Padding()
	}
	if room <= 0 || fyne.MeasureText(words, theme.TextSize(), fyne.TextStyle{}).Width <= room {
		return ""
	}
	return words
}
