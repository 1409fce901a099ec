package soft

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal/painter"
)

// shapeKey is all that the picture of a shape depends on: a part of a box, or a
// line from one end to the other.
type shapeKey struct {
	box  box
	part image.Rectangle

	way          fyne.Position
	colour       color.RGBA
	width, scale float32
}

func (p *Painter) rectangle(o *canvas.Rectangle, pos fyne.Position) {
	area := p.area(within(o.Aspect, pos, o.Size()))
	b := box{fill: rgba(o.FillColor), width: o.StrokeWidth * p.scale, stroke: rgba(o.StrokeColor)}
	tl := painter.GetCornerRadius(o.TopLeftCornerRadius, o.CornerRadius)
	tr := painter.GetCornerRadius(o.TopRightCornerRadius, o.CornerRadius)
	bl := painter.GetCornerRadius(o.BottomLeftCornerRadius, o.CornerRadius)
	br := painter.GetCornerRadius(o.BottomRightCornerRadius, o.CornerRadius)
	size := o.Size()
	b.radius = [4]float32{
		float32(p.dots(painter.GetMaximumCornerRadius(tl, tr, bl, size))),
		float32(p.dots(painter.GetMaximumCornerRadius(tr, tl, br, size))),
		float32(p.dots(painter.GetMaximumCornerRadius(bl, br, tl, size))),
		float32(p.dots(painter.GetMaximumCornerRadius(br, bl, tr, size))),
	}
	if painter.IsShadowVisible(o.Shadow) {
		p.rim(b, area, o.Shadow.Color)
	}
	p.box(b, area)
}

// rim stands in for a shadow: a thin line around what floats over the rest, so
// that a white menu ends somewhere on a white page.
func (p *Painter) rim(b box, area image.Rectangle, c color.Color) {
	width := max(p.dots(1), 1)
	b.fill, b.stroke, b.width = color.RGBA{}, rgba(c), float32(width)
	for i, r := range b.radius {
		if r > 0 {
			b.radius[i] = r + b.width
		}
	}
	p.box(b, area.Inset(-width))
}

// circle is a box with nothing but corners.
func (p *Painter) circle(o *canvas.Circle, pos fyne.Position) {
	area := p.area(within(1, pos, o.Size()))
	r := float32(min(area.Dx(), area.Dy())) / 2
	p.box(box{
		fill: rgba(o.FillColor), stroke: rgba(o.StrokeColor), width: o.StrokeWidth * p.scale,
		radius: [4]float32{r, r, r, r},
	}, area)
}

// within is the largest place of a shape, as wide as aspect times its height;
// aspect 0 takes all.
func within(aspect float32, pos fyne.Position, size fyne.Size) (fyne.Position, fyne.Size) {
	switch {
	case aspect == 0:
	case size.Width > size.Height*aspect:
		pos.X += (size.Width - size.Height*aspect) / 2
		size.Width = size.Height * aspect
	default:
		pos.Y += (size.Height - size.Width/aspect) / 2
		size.Height = size.Width / aspect
	}
	return pos, size
}

// box puts a box in an area: its corners and edges from pictures, its middle,
// when it is large, as plain colour.
func (p *Painter) box(b box, area image.Rectangle) {
	b.width = float32(int(b.width + 0.5))
	if b.stroke.A == 0 {
		b.width = 0
	}
	if area.Empty() || b.fill.A == 0 && b.width == 0 {
		return
	}
	if b.radius == ([4]float32{}) {
		p.plain(b, area)
		return
	}
	b.size = area.Size()
	b.soft = max(float32(p.dots(0.5)), 0.5)
	all := image.Rectangle{Max: b.size}.Inset(-b.bleed())
	middle := image.Rectangle{Max: b.size}.Inset(b.edge())
	if middle.Dx() < 16 || middle.Dy() < 16 {
		p.piece(b, all, area.Min)
		return
	}
	p.fill(middle.Add(area.Min), b.fill)
	p.piece(b, image.Rect(all.Min.X, all.Min.Y, all.Max.X, middle.Min.Y), area.Min)
	p.piece(b, image.Rect(all.Min.X, middle.Max.Y, all.Max.X, all.Max.Y), area.Min)
	p.piece(b, image.Rect(all.Min.X, middle.Min.Y, middle.Min.X, middle.Max.Y), area.Min)
	p.piece(b, image.Rect(middle.Max.X, middle.Min.Y, all.Max.X, middle.Max.Y), area.Min)
}

// piece puts a part of a box whose corner is at a place.
func (p *Painter) piece(b box, part image.Rectangle, at image.Point) {
	if !part.Add(at).Overlaps(p.clip) {
		return
	}
	m := p.shapes.find(shapeKey{box: b, part: part}, func() *image.RGBA { return b.draw(part) })
	p.put(m, at.X+part.Min.X, at.Y+part.Min.Y)
}

// plain puts a box without round corners; the stroke lies inside.
func (p *Painter) plain(b box, area image.Rectangle) {
	w := int(b.width)
	inner := area.Inset(w)
	if w == 0 || inner.Empty() {
		colour := b.fill
		if w > 0 {
			colour = b.stroke
		}
		p.fill(area, colour)
		return
	}
	p.fill(inner, b.fill)
	p.fill(image.Rect(area.Min.X, area.Min.Y, area.Max.X, inner.Min.Y), b.stroke)
	p.fill(image.Rect(area.Min.X, inner.Max.Y, area.Max.X, area.Max.Y), b.stroke)
	p.fill(image.Rect(area.Min.X, inner.Min.Y, inner.Min.X, inner.Max.Y), b.stroke)
	p.fill(image.Rect(inner.Max.X, inner.Min.Y, area.Max.X, inner.Max.Y), b.stroke)
}

// line puts a line, drawn by Fyne. Its ends may change without a word to the
// painter, so that they are looked at each time.
func (p *Painter) line(o *canvas.Line, pos fyne.Position) {
	if rgba(o.StrokeColor).A == 0 || o.StrokeWidth == 0 {
		return
	}
	pad := painter.VectorPad(o)
	key := shapeKey{
		way: o.Position2.Subtract(o.Position1), scale: p.scale, colour: rgba(o.StrokeColor), width: o.StrokeWidth,
	}
	m := p.shapes.find(key, func() *image.RGBA { return painter.DrawLine(o, pad, p.rounded) })
	p.put(m, p.dots(pos.X-pad), p.dots(pos.Y-pad))
}

// arc puts an arc, drawn by Fyne.
func (p *Painter) arc(o *canvas.Arc, pos fyne.Position) {
	pad := painter.VectorPad(o)
	size := image.Pt(p.dots(o.Size().Width+2*pad), p.dots(o.Size().Height+2*pad))
	m := p.keep(o, size, func() *image.RGBA { return painter.DrawArc(o, pad, p.rounded) })
	p.put(m, p.dots(pos.X-pad), p.dots(pos.Y-pad))
}

// rounded is dots for those who count in float32.
func (p *Painter) rounded(v float32) float32 { return float32(p.dots(v)) }
