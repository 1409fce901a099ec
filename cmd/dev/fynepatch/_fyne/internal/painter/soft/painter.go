// Package soft paints a canvas into memory, for computers without OpenGL.
//
// A frame is first noted down as a list of strokes, then compared with the list
// of the frame before, and only the rectangle in which they differ is painted
// again: a blinking cursor costs a walk over the tree and a few dots.
//
// Blur is left out on purpose, and a shadow is a thin rim: they would cost more
// than all the rest.
package soft

import (
	"image"
	"image/color"
	"math"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal"
	"fyne.io/fyne/v2/theme"
)

// Painter has the methods of the OpenGL painter.
type Painter struct {
	canvas  fyne.Canvas
	scale   float32
	clip    image.Rectangle
	picture *image.RGBA
	now     []stroke        // of the frame being noted down
	before  []stroke        // of the frame in picture
	stale   image.Rectangle // changed in picture since Frame was last called
	began   time.Time       // the frame being noted down

	glyphs  glyphs
	texts   shelf[textKey]
	shapes  shelf[shapeKey]
	objects map[fyne.CanvasObject]picture // until Free, as textures are
}

// New returns a painter for a canvas.
func New(c fyne.Canvas) *Painter {
	p := &Painter{canvas: c, objects: make(map[fyne.CanvasObject]picture)}
	p.SetFrameBufferScale(1)
	p.SetOutputSize(1, 1)
	return p
}

// Init has nothing to do: there is no context.
func (p *Painter) Init() {}

// SetFrameBufferScale sets the dots per point.
func (p *Painter) SetFrameBufferScale(s float32) { p.scale = p.canvas.Scale() * s }

// SetOutputSize makes the picture as large as the window.
func (p *Painter) SetOutputSize(width, height int) {
	size := image.Rect(0, 0, max(width, 1), max(height, 1))
	if p.picture == nil || p.picture.Rect != size {
		p.picture = image.NewRGBA(size)
		p.before = nil
	}
	p.clip = size
}

// Clear begins a frame.
func (p *Painter) Clear() {
	p.began = time.Now()
	p.texts.tidy()
	p.shapes.tidy()
	p.now = p.now[:0]
	p.clip = p.picture.Rect
	p.fill(p.picture.Rect, theme.Color(theme.ColorNameBackground))
}

// Began is when the present frame was begun.
func (p *Painter) Began() time.Time { return p.began }

// Free drops what was kept of an object that has changed or gone.
func (p *Painter) Free(o fyne.CanvasObject) { p.drop(o) }

// StartClipping takes a clip that is already within that of its parent.
func (p *Painter) StartClipping(pos fyne.Position, size fyne.Size) {
	p.clip = image.Rect(p.dots(pos.X), p.dots(pos.Y),
		p.dots(pos.X+size.Width), p.dots(pos.Y+size.Height)).Intersect(p.picture.Rect)
}

// StopClipping lets the following objects paint everywhere.
func (p *Painter) StopClipping() { p.clip = p.picture.Rect }

// Capture is a copy of the present picture.
func (p *Painter) Capture(fyne.Canvas) image.Image {
	p.finish()
	seen := image.NewRGBA(p.picture.Rect)
	copy(seen.Pix, p.picture.Pix)
	return seen
}

// Frame ends a frame: the picture, and where it changed since the last call.
func (p *Painter) Frame() (*image.RGBA, image.Rectangle) {
	p.finish()
	changed := p.stale
	p.stale = image.Rectangle{}
	return p.picture, changed
}

// finish paints where the noted strokes differ from those painted.
func (p *Painter) finish() {
	changed := difference(p.before, p.now)
	if p.before == nil {
		changed = p.picture.Rect
	}
	for _, s := range p.now {
		s.paint(p.picture, changed)
	}
	p.before = append(p.before[:0], p.now...)
	p.stale = p.stale.Union(changed).Intersect(p.picture.Rect)
}

// Paint notes down one object without its children.
func (p *Painter) Paint(o fyne.CanvasObject, pos fyne.Position, _ fyne.Size, _ *internal.ClipItem) {
	if !o.Visible() || !p.area(pos, o.Size()).Inset(-p.dots(margin)).Overlaps(p.clip) {
		return
	}
	switch o := o.(type) {
	case *canvas.Rectangle:
		p.rectangle(o, pos)
	case *canvas.Text:
		p.text(o, pos)
	case *canvas.Image:
		p.image(o, pos)
	case *canvas.Circle:
		p.circle(o, pos)
	case *canvas.Raster:
		if o.Generator != nil {
			p.generated(o, pos, o.Generator)
		}
	case *canvas.LinearGradient:
		p.generated(o, pos, o.Generate)
	case *canvas.RadialGradient:
		p.generated(o, pos, o.Generate)
	case *canvas.Line:
		p.line(o, pos)
	case *canvas.Arc:
		p.arc(o, pos)
	}
}

// margin is how far, in points, an object may paint beyond its size: a stroke,
// a slanted letter, a line without height.
const margin = 12

// dots is a length in dots of the screen.
func (p *Painter) dots(points float32) int {
	return int(math.Round(float64(points * p.scale)))
}

// area is where an object goes. The size is rounded by itself, as OpenGL does,
// so that all lines of a form are equally high.
func (p *Painter) area(pos fyne.Position, size fyne.Size) image.Rectangle {
	x, y := p.dots(pos.X), p.dots(pos.Y)
	return image.Rect(x, y, x+max(p.dots(size.Width), 0), y+max(p.dots(size.Height), 0))
}

// fill notes down a rectangle of one colour.
func (p *Painter) fill(area image.Rectangle, c color.Color) {
	area = area.Intersect(p.clip)
	if colour := rgba(c); colour.A > 0 && !area.Empty() {
		p.now = append(p.now, stroke{area: area, colour: colour})
	}
}

// put notes down a picture with its upper left corner at a place.
func (p *Painter) put(m picture, x, y int) {
	if m.RGBA == nil {
		return
	}
	at := image.Pt(x, y)
	area := m.Rect.Sub(m.Rect.Min).Add(at).Intersect(p.clip)
	if !area.Empty() {
		p.now = append(p.now, stroke{area: area, picture: m, from: m.Rect.Min.Add(area.Min.Sub(at))})
	}
}

// rgba is a colour in the form that pictures hold; none is transparent.
func rgba(c color.Color) color.RGBA {
	if c == nil {
		return color.RGBA{}
	}
	return color.RGBAModel.Convert(c).(color.RGBA)
}

var _ painterMethods = (*Painter)(nil)

// painterMethods is what the driver asks of a painter; its own interface is in
// a package that needs cgo.
type painterMethods interface {
	Init()
	Capture(fyne.Canvas) image.Image
	Clear()
	Free(fyne.CanvasObject)
	Paint(fyne.CanvasObject, fyne.Position, fyne.Size, *internal.ClipItem)
	SetFrameBufferScale(float32)
	SetOutputSize(int, int)
	StartClipping(fyne.Position, fyne.Size)
	StopClipping()
}
