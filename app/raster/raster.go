// Package raster draws laid out pages as pictures, for the preview and the
// printer: the same items at the same places as in the PDF.
package raster

import (
	"fmt"
	"image"
	"math"

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
	scale := possible(p, pixelsPerPoint)
	return coloured(r.draw(p, scale, Size(p, scale)))
}

// Strip returns the part of the page that lies in a box of the picture that Draw
// would make: a printer is given one after the other, and a whole page at its
// resolution is never held.
func (r *Renderer) Strip(p layout.Page, pixelsPerPoint float64, box image.Rectangle) *image.Gray {
	scale := possible(p, pixelsPerPoint)
	return r.draw(p, scale, box.Intersect(Size(p, scale))).Gray
}

// Size is the size of the picture of a page.
func Size(p layout.Page, pixelsPerPoint float64) image.Rectangle {
	scale := possible(p, pixelsPerPoint)
	return image.Rect(0, 0, pixels(p.W, scale), pixels(p.H, scale))
}

// possible is the scale at which a page can be drawn.
func possible(p layout.Page, pixelsPerPoint float64) float64 {
	longest := max(p.W.Points(), p.H.Points(), 1)
	scale := min(pixelsPerPoint, maxSide/longest)
	if !(scale > 0) { // also when it is not a number
		scale = 1 / longest
	}
	return scale
}

func (r *Renderer) draw(p layout.Page, scale float64, box image.Rectangle) paper {
	paper := newPaper(box)
	for _, it := range p.Items {
		switch it.Kind {
		case layout.TextItem:
			r.text(paper, it, scale)
		case layout.RuleItem:
			paper.rule(it, scale)
		}
	}
	return paper
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
	ppem := it.Size.Points() * scale
	if !(ppem > 0 && ppem <= maxPpem) {
		return
	}
	baseline := math.Round(it.Y.Points() * scale)
	if math.Abs(baseline) >= 2*maxSide || paper.apart(baseline, ppem) {
		return
	}
	size := toFixed(ppem)
	it.Letters(r.fonts[face], func(l layout.Letter) {
		at := l.X / 1000 * scale
		if !(at > -maxSide && at < 2*maxSide) {
			return
		}
		whole := math.Floor(at)
		g := r.glyph(shape{face: face, size: size, rune: l.Rune, quarter: int((at - whole) * quarters)})
		paper.blend(g, image.Pt(int(whole), int(baseline-math.Round(l.Up/1000*scale))))
	})
}
