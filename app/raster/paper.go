package raster

import (
	"encoding/binary"
	"image"
	"math"

	"sokehoach/app/layout"
)

// A paper is the picture being drawn, or a part of it. Ink is black: it only
// darkens.
type paper struct {
	*image.Gray
}

func newPaper(box image.Rectangle) paper {
	p := paper{image.NewGray(box)}
	for i := range p.Pix {
		p.Pix[i] = 255
	}
	return p
}

// coloured is the paper as the screen wants it.
func coloured(p paper) *image.RGBA {
	c := image.NewRGBA(p.Rect)
	for i, v := range p.Pix {
		binary.LittleEndian.PutUint32(c.Pix[4*i:], 0xff000000|uint32(v)*0x010101)
	}
	return c
}

// apart tells that letters of a size on a baseline do not reach the paper.
func (p paper) apart(baseline, ppem float64) bool {
	return baseline+ppem < float64(p.Rect.Min.Y) || baseline-2*ppem > float64(p.Rect.Max.Y)
}

// blend puts a letter on the paper, its start at the given pixel.
func (p paper) blend(g *image.Alpha, start image.Point) {
	if g == nil {
		return
	}
	box := g.Rect.Add(start).Intersect(p.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		ink := g.Pix[g.PixOffset(box.Min.X-start.X, y-start.Y):][:box.Dx()]
		row := p.Pix[p.PixOffset(box.Min.X, y):][:box.Dx()]
		for i, a := range ink {
			if a != 0 {
				row[i] = uint8(uint32(row[i]) * uint32(255-a) / 255)
			}
		}
	}
}

// rule fills whole pixels.
func (p paper) rule(it layout.Item, scale float64) {
	box := Rule(it, scale, scale).Intersect(p.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		clear(p.Pix[p.PixOffset(box.Min.X, y):][:box.Dx()])
	}
}

// Rule is the whole pixels of a rule, of so many across and down in a point: a
// thin rule is crisp, always visible, and as thick as its neighbours wherever it
// falls.
func Rule(it layout.Item, across, down float64) image.Rectangle {
	if it.W <= 0 || it.H <= 0 {
		return image.Rectangle{}
	}
	x, w := it.X.Points()*across, it.W.Points()*across
	y, h := it.Y.Points()*down, it.H.Points()*down
	box := image.Rectangle{}
	if it.H <= it.W {
		box.Min.Y, box.Max.Y = thickness(y, h)
		box.Min.X, box.Max.X = along(x, x+w)
	} else {
		box.Min.X, box.Max.X = thickness(x+w/2, w)
		box.Min.Y, box.Max.Y = along(y-h/2, y+h/2)
	}
	return box
}

// thickness is the pixels of a rule's thickness around its middle.
func thickness(middle, thick float64) (from, to int) {
	n := max(1, math.Round(thick))
	start := clamp(math.Round(middle - n/2))
	return int(start), int(clamp(start + n))
}

// along is the pixels of a rule's length.
func along(start, end float64) (from, to int) {
	a := clamp(math.Round(start))
	return int(a), int(max(a+1, clamp(math.Round(end))))
}

// clamp keeps a place within what an int holds on every machine.
func clamp(pixel float64) float64 { return max(-1e9, min(1e9, pixel)) }
