package painter

import (
	"math"

	"github.com/go-text/typesetting/shaping"

	"fyne.io/fyne/v2"
)

// EachRun gives the shaped runs of a text and where DrawString would put them:
// for a painter that draws the glyphs itself.
func EachRun(s string, f shaping.Fontmap, size, scale float32, style fyne.TextStyle, draw func(run shaping.Output, x, y int)) {
	var advance float32
	walkString(f, s, float32ToFixed266(size), style, &advance, scale, func(run shaping.Output, x, y float32) {
		draw(run, int(x), int(math.Ceil(float64(y))))
	})
}
