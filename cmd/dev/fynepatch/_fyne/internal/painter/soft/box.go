package soft

import (
	"image"
	"image/color"
	"math"
)

// A box is a rectangle with round corners. Its dots are computed as the OpenGL
// painter's program round_rectangle.frag does, so that both look the same: the
// distance of each dot to the edge gives its share of colour.
type box struct {
	size   image.Point
	radius [4]float32 // upper left, upper right, lower left, lower right
	width  float32    // of the stroke, inside the edge
	soft   float32    // half the width of the soft edge
	fill   color.RGBA
	stroke color.RGBA
}

// bleed is how far the soft edge goes beyond the box.
func (b box) bleed() int { return int(math.Ceil(float64(b.soft))) }

// edge is how far from the edge everything is plain.
func (b box) edge() int {
	r := max(b.radius[0], b.radius[1], b.radius[2], b.radius[3])
	return int(math.Ceil(float64(max(r, b.width)+b.soft))) + 1
}

// draw is a part of the box, in its own coordinates.
func (b box) draw(part image.Rectangle) *image.RGBA {
	m := image.NewRGBA(image.Rectangle{Max: part.Size()})
	fill, stroke := straight(b.fill), straight(b.stroke)
	for y := range part.Dy() {
		for x := range part.Dx() {
			d := b.distance(float64(part.Min.X+x)+0.5, float64(part.Min.Y+y)+0.5)
			m.SetRGBA(x, y, b.dot(d, fill, stroke))
		}
	}
	return m
}

// dot is the colour at a distance from the edge, negative inside.
func (b box) dot(d float64, fill, stroke [4]float64) color.RGBA {
	soft := float64(b.soft)
	c := fill
	if b.width > 0 {
		share := smooth(-float64(b.width)-soft, -float64(b.width)+soft, d)
		for i := range c {
			c[i] = fill[i]*(1-share) + stroke[i]*share
		}
	}
	alpha := c[3] * (1 - smooth(-soft, soft, d))
	return color.RGBA{
		byte(c[0]*alpha*255 + 0.5), byte(c[1]*alpha*255 + 0.5), byte(c[2]*alpha*255 + 0.5),
		byte(alpha*255 + 0.5),
	}
}

// distance is that of a dot to the edge of the box, negative inside.
func (b box) distance(x, y float64) float64 {
	halfX, halfY := float64(b.size.X)/2, float64(b.size.Y)/2
	x, y = x-halfX, y-halfY
	corner := 0
	if x > 0 {
		corner++
	}
	if y > 0 {
		corner += 2
	}
	r := float64(b.radius[corner])
	dx, dy := math.Abs(x)-halfX+r, math.Abs(y)-halfY+r
	return min(max(dx, dy), 0) + math.Hypot(max(dx, 0), max(dy, 0)) - r
}

// smooth goes from 0 to 1 between two distances, as smoothstep of OpenGL.
func smooth(from, to, d float64) float64 {
	t := min(max((d-from)/(to-from), 0), 1)
	return t * t * (3 - 2*t)
}

// straight is a colour not multiplied by its alpha, from 0 to 1.
func straight(c color.RGBA) [4]float64 {
	if c.A == 0 {
		return [4]float64{}
	}
	a := float64(c.A)
	return [4]float64{float64(c.R) / a, float64(c.G) / a, float64(c.B) / a, a / 255}
}
