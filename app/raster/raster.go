// Package raster draws laid out pages as pictures, for the preview and the
// printer: the same items at the same places as in the PDF.
package raster

import (
	"fmt"
	"image"
	"math"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font/sfnt"

	"sokehoach/app/layout"
)

// A Renderer draws pages and keeps the shapes of the letters it has drawn. It
// may be used by one goroutine at a time.
type Renderer struct {
	fonts layout.Fonts
	faces [4]*sfnt.Font
	cache cache
}

// New reads the outlines of the four faces.
func New(fonts layout.Fonts) (*Renderer, error) {
	r := &Renderer{fonts: fonts}
	for i, f := range fonts {
		if f == nil {
			return nil, fmt.Errorf("read outlines: no font for face %d", i)
		}
		face, err := sfnt.Parse(f.Data)
		if err != nil {
			return nil, fmt.Errorf("read outlines of face %d: %w", i, err)
		}
		r.faces[i] = face
	}
	return r, nil
}

// maxSide is the longest side of a picture in pixels: A4 at 600 dpi fits.
const maxSide = 7100

// Draw returns the page as a picture, black on white. A page that would be
// longer than 7100 pixels, or a scale that is no positive number, gives a
// picture of the nearest size that can be made.
func (r *Renderer) Draw(p layout.Page, pixelsPerPoint float64) *image.RGBA {
	longest := max(p.W.Points(), p.H.Points(), 1)
	scale := min(pixelsPerPoint, maxSide/longest)
	if !(scale > 0) { // also when it is not a number
		scale = 1 / longest
	}
	paper := newPaper(pixels(p.W, scale), pixels(p.H, scale))
	for _, it := range p.Items {
		switch it.Kind {
		case layout.TextItem:
			r.text(paper, it, scale)
		case layout.RuleItem:
			paper.rule(it, scale)
		}
	}
	return paper.RGBA
}

// pixels rounds a side of the page; every page has one pixel at least.
func pixels(l layout.Length, scale float64) int {
	return int(max(1, math.Round(l.Points()*scale)))
}

// text draws the letters of one item. The baseline stands on a whole pixel, so
// that all letters of a line have the same sharpness; along the line a letter
// stands within a quarter pixel of its place.
func (r *Renderer) text(paper paper, it layout.Item, scale float64) {
	face := int(it.Face) & 3
	f := r.fonts[face]
	ppem := it.Size.Points() * scale
	if !(ppem > 0 && ppem <= maxPpem) {
		return
	}
	size := toFixed(ppem)
	share := perSpace(it)
	baseline := math.Round(it.Y.Points() * scale)
	x := float64(it.X)
	for _, c := range it.Text {
		if c == utf8.RuneError || unicode.IsControl(c) || !f.Has(c) {
			c = layout.Replacement
		}
		at := x / 1000 * scale
		if at > -maxSide && at < 2*maxSide && math.Abs(baseline) < 2*maxSide {
			whole := math.Floor(at)
			g := r.glyph(shape{face: face, size: size, rune: c, quarter: int((at - whole) * quarters)})
			paper.blend(g, image.Pt(int(whole), int(baseline)))
		}
		x += float64(f.Advance(c))*float64(it.Size)/2 + float64(it.Track)
		if c == ' ' {
			x += share
		}
	}
}

// perSpace is what each space of the item has more than its natural width. Only
// U+0020 stretches, as in the PDF.
func perSpace(it layout.Item) float64 {
	spaces := 0
	for _, c := range it.Text {
		if c == ' ' {
			spaces++
		}
	}
	if spaces == 0 {
		return 0
	}
	return float64(it.Slack) / float64(spaces)
}
