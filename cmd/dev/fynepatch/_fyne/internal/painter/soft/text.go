package soft

import (
	"image"
	"image/color"
	"math"

	"github.com/go-text/typesetting/shaping"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal/cache"
	"fyne.io/fyne/v2/internal/painter"
	"fyne.io/fyne/v2/theme"
)

// textKey is all that the picture of a text depends on.
type textKey struct {
	text          string
	size          float32
	style         fyne.TextStyle
	source        string
	colour        color.RGBA
	scale         float32
	offset, width int
}

// longText is the width in dots from which only the visible part is drawn, in
// steps so that it is not drawn anew at each move.
const (
	longText = 4096
	textStep = 1024
)

func (p *Painter) text(t *canvas.Text, pos fyne.Position) {
	decorated := t.TextStyle.Underline || t.TextStyle.Strikethrough
	if t.Text == "" || t.Text == " " && !decorated {
		return
	}
	need := t.MinSize()
	pos = aligned(t, pos, need)
	colour := rgba(t.Color)
	if t.Color == nil {
		colour = rgba(theme.Color(theme.ColorNameForeground))
	}
	x, y := p.dots(pos.X), p.dots(pos.Y)
	key := textKey{text: t.Text, size: t.TextSize, style: t.TextStyle, colour: colour, scale: p.scale}
	if t.FontSource != nil {
		key.source = t.FontSource.Name()
	}
	key.offset, key.width = p.visible(x, int(math.Ceil(float64((need.Width+painter.VectorPad(t))*p.scale))))
	p.put(p.texts.find(key, func() *image.RGBA {
		height := int(math.Ceil(float64((need.Height + painter.TextVectorPad) * p.scale)))
		m := image.NewRGBA(image.Rect(0, 0, key.width, height))
		face := painter.CachedFontFace(t.TextStyle, t.FontSource, t)
		with := pen{t.TextSize, p.scale, colour}
		writing := painter.Writing{Text: t.Text, Faces: face.Fonts, Size: t.TextSize, Scale: p.scale, Style: t.TextStyle}
		writing.EachRun(func(run shaping.Output, x, y int) {
			p.glyphs.draw(m, run, x-key.offset, y, with)
		})
		return m
	}), x+key.offset, y)
	if decorated {
		p.decorate(t, pos, need.Width)
	}
}

// visible is the part to draw of a text that begins at x.
func (p *Painter) visible(x, width int) (offset, part int) {
	if width <= longText {
		return 0, width
	}
	if left := p.clip.Min.X - x; left > textStep {
		offset = min(left/textStep*textStep, width-1)
	}
	wanted := (p.clip.Dx()/textStep + 2) * textStep
	return offset, min(wanted, width-offset)
}

// aligned is where the text begins within its box.
func aligned(t *canvas.Text, pos fyne.Position, need fyne.Size) fyne.Position {
	box := t.Size()
	switch t.Alignment {
	case fyne.TextAlignTrailing:
		pos.X += box.Width - need.Width
	case fyne.TextAlignCenter:
		pos.X += (box.Width - need.Width) / 2
	}
	if box.Height > need.Height {
		pos.Y += (box.Height - need.Height) / 2
	}
	return pos
}

// decorate draws the lines under and through a text.
func (p *Painter) decorate(t *canvas.Text, pos fyne.Position, width float32) {
	colour := t.Color
	if colour == nil {
		colour = theme.Color(theme.ColorNameForeground)
	}
	_, baseline := cache.GetFontMetrics(t.Text, t.TextSize, t.TextStyle, t.FontSource)
	line := func(down float32) {
		x, y := p.dots(pos.X), p.dots(pos.Y+down)
		p.fill(image.Rect(x, y, x+p.dots(width), y+max(p.dots(1), 1)), colour)
	}
	if t.TextStyle.Underline {
		line(baseline + painter.UnderlineOffsetFromBaseline)
	}
	if t.TextStyle.Strikethrough {
		line(baseline * painter.StrikethroughToBaselineFactor)
	}
}
