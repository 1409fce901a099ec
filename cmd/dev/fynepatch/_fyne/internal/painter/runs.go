package painter

import (
	"math"

	"github.com/go-text/typesetting/shaping"

	"fyne.io/fyne/v2"
)

// A Writing is a text as it is to be drawn.
type Writing struct {
	Text        string
	Faces       shaping.Fontmap
	Size, Scale float32
	Style       fyne.TextStyle
}

// EachRun gives the shaped runs of a text and where DrawString would put them:
// for a painter that draws the glyphs itself.
func (w Writing) EachRun(draw func(run shaping.Output, x, y int)) {
	var advance float32
	walkString(w.Faces, w.Text, float32ToFixed266(w.Size), w.Style, &advance, w.Scale, func(run shaping.Output, x, y float32) {
		draw(run, int(x), int(math.Ceil(float64(y))))
	})
}
