package kit

import (
	"math"

	"fyne.io/fyne/v2"
)

// The smallest window, with its menu: what a laptop of 1366 by 768 dots has to
// give at 150 %. Every screen fits into it.
const (
	SmallestWidth  = 900
	SmallestHeight = 470
)

// Zooms are those that a clerk may choose, in hundredths.
func Zooms() []int { return []int{90, 100, 110, 125, 150, 175} }

// zoomStep is the least change of the zoom: a window that is being resized is
// not laid out anew for less.
const zoomStep = 0.05

// FittingScale is the zoom to show when another is wanted: no more than leaves
// room for the smallest window within one of this size, and never less than the
// smallest zoom.
func FittingScale(window fyne.Size, wanted float32) float32 {
	room := min(window.Width/SmallestWidth, window.Height/SmallestHeight)
	if wanted > room {
		steps := math.Floor(float64(room)/zoomStep + 1e-4)
		wanted = float32(steps * zoomStep)
	}
	return max(wanted, float32(Zooms()[0])/100)
}

// Scaled is a length at the present zoom; lengths in the sources are at 1.
func Scaled(points float32) float32 {
	app := fyne.CurrentApp()
	if app == nil {
		return points
	}
	if t, ok := app.Settings().Theme().(Theme); ok {
		return t.scaled(points)
	}
	return points
}
