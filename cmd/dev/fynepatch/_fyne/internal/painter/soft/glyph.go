package soft

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"unicode"

	"github.com/go-text/render"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/shaping"
	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
)

// phases is how many places within a dot a glyph is drawn for, each way: a stem
// is at most a thirty-second of a dot from its own place, which nobody sees.
const phases = 16

// glyphsSize is how many bytes of glyphs are kept: a face at one size takes less
// than a tenth of it.
const glyphsSize = 2 << 20

// glyphKey is all that the shape of a glyph depends on.
type glyphKey struct {
	face  *font.Face
	id    font.GID
	size  float32 // of the em, in dots
	phase image.Point
}

// glyphs keeps the shapes of glyphs: words are new on every page of a table, the
// letters in them are not.
type glyphs struct {
	kept  map[glyphKey]*image.Alpha
	bytes int
}

// A pen is what a text is drawn with.
type pen struct {
	size, scale float32
	colour      color.RGBA
}

// draw puts a run with its origin at x, y.
func (g *glyphs) draw(to *image.RGBA, run shaping.Output, x, y int, p pen) {
	ink := image.NewUniform(p.colour)
	at := float32(x)
	for _, one := range run.Glyphs {
		right, phaseX := split(at + float32(one.XOffset)/64*p.scale)
		down, phaseY := split(float32(y) - float32(one.YOffset)/64*p.scale)
		shape := g.shape(glyphKey{run.Face, one.GlyphID, p.size * p.scale, image.Pt(phaseX, phaseY)})
		if shape == nil {
			drawPicture(to, run, one, image.Pt(int(at), y), p)
		} else {
			draw.DrawMask(to, shape.Rect.Add(image.Pt(right, down)), ink, image.Point{}, shape, shape.Rect.Min, draw.Over)
		}
		at += float32(one.Advance) / 64 * p.scale
	}
}

// split parts a place into dots and phases.
func split(at float32) (dots, phase int) {
	n := int(math.Round(float64(at * phases)))
	phase = n & (phases - 1)
	return (n - phase) / phases, phase
}

// drawPicture draws a glyph that has no outline as Fyne does, and the sign for one
// that no face has.
func drawPicture(to *image.RGBA, run shaping.Output, one shaping.Glyph, at image.Point, p pen) {
	r := render.Renderer{FontSize: p.size, PixScale: p.scale, Color: p.colour}
	if one.GlyphID == 0 {
		r.DrawStringAt(string(unicode.ReplacementChar), to, at.X, at.Y, run.Face)
		return
	}
	run.Glyphs = []shaping.Glyph{one}
	r.DrawShapedRunAt(run, to, at.X, at.Y)
}

// shape finds a glyph or fills its outline; nil is a glyph without.
func (g *glyphs) shape(key glyphKey) *image.Alpha {
	if shape, ok := g.kept[key]; ok {
		return shape
	}
	if g.kept == nil || g.bytes > glyphsSize {
		g.kept, g.bytes = make(map[glyphKey]*image.Alpha), 0
	}
	var shape *image.Alpha
	if outline, ok := key.face.GlyphData(key.id).(font.GlyphOutline); ok && key.id != 0 {
		shape = g.fill(outline, key)
		g.bytes += len(shape.Pix)
	}
	g.kept[key] = shape
	return shape
}

// fill is the part of each dot that an outline covers, by the same filler that
// Fyne draws texts with.
func (g *glyphs) fill(outline font.GlyphOutline, key glyphKey) *image.Alpha {
	place := placing{key.size / float32(key.face.Upem()), float32(key.phase.X) / phases, float32(key.phase.Y) / phases}
	area := place.area(outline)
	shape := image.NewAlpha(area)
	if area.Empty() {
		return shape
	}
	place.right -= float32(area.Min.X)
	place.down -= float32(area.Min.Y)
	f := rasterx.NewFiller(area.Dx(), area.Dy(), rasterx.NewScannerGV(area.Dx(), area.Dy(), shape, area))
	f.SetColor(color.Opaque)
	for _, s := range outline.Segments {
		a, b, c := place.of(s.Args[0]), place.of(s.Args[1]), place.of(s.Args[2])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			f.Start(a)
		case opentype.SegmentOpLineTo:
			f.Line(a)
		case opentype.SegmentOpQuadTo:
			f.QuadBezier(a, b)
		case opentype.SegmentOpCubeTo:
			f.CubeBezier(a, b, c)
		}
	}
	f.Stop(true)
	f.Draw()
	return shape
}

// placing brings points of an outline to dots.
type placing struct{ scale, right, down float32 }

func (p placing) of(point opentype.SegmentPoint) fixed.Point26_6 {
	x, y := point.X*p.scale+p.right, -point.Y*p.scale+p.down
	return fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6(y * 64)}
}

// area holds all points of an outline, those that only bend it too.
func (p placing) area(outline font.GlyphOutline) image.Rectangle {
	var area image.Rectangle
	for i := range outline.Segments {
		for _, point := range outline.Segments[i].ArgsSlice() {
			x, y := float64(point.X*p.scale+p.right), float64(-point.Y*p.scale+p.down)
			left, top := int(math.Floor(x)), int(math.Floor(y))
			area = area.Union(image.Rect(left, top, left+1, top+1))
		}
	}
	return area
}
