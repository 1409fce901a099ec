package ui

import (
	"fyne.io/fyne/v2"

	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/kit"
)

// hearKeys makes the function keys and Escape mean the same on every screen.
func (w *Window) hearKeys() {
	c := w.window.Canvas()
	c.SetOnTypedKey(nil) // the last screen's
	kit.OnKey(c, fyne.KeyF1, 0, w.Help)
	kit.OnKey(c, fyne.KeyEscape, 0, w.planAction((*editor.Screen).HideProblems))
	kit.OnKey(c, fyne.KeyF8, 0, w.planAction((*editor.Screen).NextProblem))
	kit.OnKey(c, fyne.KeyF8, fyne.KeyModifierShift, w.planAction((*editor.Screen).PreviousProblem))
}
