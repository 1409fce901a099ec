package raster

import (
	"image"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

const (
	quarters = 4    // places within a pixel that a letter may stand at
	maxPpem  = 2000 // the largest letter that is drawn, in pixels
)

func toFixed(pixels float64) fixed.Int26_6 { return fixed.Int26_6(pixels*64 + 0.5) }

// A shape is what a drawn letter depends on.
type shape struct {
	face    int
	size    fixed.Int26_6 // pixels per em: type size and scale in one
	rune    rune
	quarter int
}

// glyph is the drawn letter: how much of each pixel is ink, placed relative to
// the whole pixel at the start of its baseline; nil where nothing is drawn.
func (r *Renderer) glyph(s shape) *image.Alpha {
	if g, known := r.cache.glyphs[s]; known {
		return g
	}
	g := r.cache.draw(r.faces[s.face], s)
	r.cache.keep(s, g)
	return g
}

// maxInk is how many bytes of drawn letters are kept: about 20 000 letters of
// the preview, 3 000 of a sharp screen.
const maxInk = 8 << 20

// A cache keeps drawn letters and the scratch space to draw one.
type cache struct {
	glyphs map[shape]*image.Alpha
	ink    int // bytes in glyphs
	buffer sfnt.Buffer
	vector vector.Rasterizer
}

// keep drops everything when full: a new scale makes all that was kept useless
// anyway, and a page draws its letters again in a few milliseconds.
func (c *cache) keep(s shape, g *image.Alpha) {
	size := perGlyph
	if g != nil {
		size += len(g.Pix)
	}
	if c.glyphs == nil || c.ink+size > maxInk {
		c.glyphs, c.ink = map[shape]*image.Alpha{}, 0
	}
	c.glyphs[s] = g
	c.ink += size
}

const perGlyph = 128 // bytes that an entry costs beside its pixels

// draw fills the outline of a letter. One that cannot be read draws nothing.
func (c *cache) draw(face *sfnt.Font, s shape) *image.Alpha {
	index, err := face.GlyphIndex(&c.buffer, s.rune)
	if err != nil {
		return nil
	}
	outline, err := face.LoadGlyph(&c.buffer, index, s.size, nil)
	if err != nil || len(outline) == 0 {
		return nil
	}
	b := outline.Bounds()
	box := image.Rect(b.Min.X.Floor(), b.Min.Y.Floor(), b.Max.X.Ceil()+1, b.Max.Y.Ceil())
	if box.Dx() > 2*maxPpem || box.Dy() > 2*maxPpem || box.Empty() {
		return nil
	}
	c.vector.Reset(box.Dx(), box.Dy())
	c.trace(outline, float32(s.quarter)/quarters-float32(box.Min.X), -float32(box.Min.Y))
	g := image.NewAlpha(box)
	c.vector.Draw(g, box, image.Opaque, image.Point{})
	return g
}

// trace gives the outline, moved by (dx, dy), to the filler.
func (c *cache) trace(outline sfnt.Segments, dx, dy float32) {
	v := &c.vector
	for _, s := range outline {
		var p [3][2]float32
		for i, a := range s.Args {
			p[i] = [2]float32{float32(a.X)/64 + dx, float32(a.Y)/64 + dy}
		}
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			v.ClosePath()
			v.MoveTo(p[0][0], p[0][1])
		case sfnt.SegmentOpLineTo:
			v.LineTo(p[0][0], p[0][1])
		case sfnt.SegmentOpQuadTo:
			v.QuadTo(p[0][0], p[0][1], p[1][0], p[1][1])
		case sfnt.SegmentOpCubeTo:
			v.CubeTo(p[0][0], p[0][1], p[1][0], p[1][1], p[2][0], p[2][1])
		}
	}
	v.ClosePath()
}
