package raster

import (
	"bytes"
	"image"
	"math"

	"sokehoach/app/layout"
)

// A paper is the picture being drawn. Ink is black: it only darkens.
type paper struct {
	*image.RGBA
}

func newPaper(w, h int) paper {
	p := paper{image.NewRGBA(image.Rect(0, 0, w, h))}
	p.Pix[0] = 255
	for done := 1; done < len(p.Pix); done *= 2 { // far faster than byte by byte
		copy(p.Pix[done:], p.Pix[:done])
	}
	return p
}

// blend puts a letter on the paper, its start at the given pixel.
func (p paper) blend(g *image.Alpha, start image.Point) {
	if g == nil {
		return
	}
	box := g.Rect.Add(start).Intersect(p.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		ink := g.Pix[g.PixOffset(box.Min.X-start.X, y-start.Y):][:box.Dx()]
		row := p.Pix[p.PixOffset(box.Min.X, y):][:4*box.Dx()]
		for i, a := range ink {
			if a == 0 {
				continue
			}
			gray := uint8(uint32(row[4*i]) * uint32(255-a) / 255)
			row[4*i], row[4*i+1], row[4*i+2] = gray, gray, gray
		}
	}
}

// rule fills whole pixels, so that a thin rule is crisp, always visible, and as
// thick as its neighbours wherever it falls.
func (p paper) rule(it layout.Item, scale float64) {
	if it.W <= 0 || it.H <= 0 {
		return
	}
	x, w := it.X.Points()*scale, it.W.Points()*scale
	y, h := it.Y.Points()*scale, it.H.Points()*scale
	box := image.Rectangle{}
	if it.H <= it.W {
		box.Min.Y, box.Max.Y = across(y, h)
		box.Min.X, box.Max.X = along(x, x+w)
	} else {
		box.Min.X, box.Max.X = across(x+w/2, w)
		box.Min.Y, box.Max.Y = along(y-h/2, y+h/2)
	}
	box = box.Intersect(p.Rect)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := p.Pix[p.PixOffset(box.Min.X, y):][:4*box.Dx()]
		copy(row, bytes.Repeat([]byte{0, 0, 0, 255}, box.Dx()))
	}
}

// across is the pixels of a rule's thickness around its middle.
func across(middle, thickness float64) (from, to int) {
	n := max(1, math.Round(thickness))
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
