package press

import (
	"image"

	"sokehoach/app/layout"
	"sokehoach/app/raster"
)

// A Picture is a part of a page as dots: a bit each, rows filled up to whole
// words of 32 bits, the left dot in the highest bit; 1 is white.
type Picture struct {
	To   image.Rectangle // dots of the device, from what it can print
	Size image.Point     // dots of its own
	Bits []byte
}

const (
	bandRows = 128 // rows of dots that are drawn at a time
	word     = 32  // dots
	paper    = 128 // from here on gray is white
)

// finest is the most dots in an inch that a page is drawn in: on paper nobody
// sees more, and a driver that has more doubles them.
const finest = 600

// Pictures gives a page in bands, only where there is ink, for printers that
// spoil letters.
func (d Device) Pictures(p layout.Page, r *raster.Renderer, take func(Picture)) {
	dpi := min(d.Down, finest)
	scale := float64(dpi) / 72
	size := raster.Size(p, scale)
	for y := 0; y < size.Max.Y; y += bandRows {
		if picture, ok := pack(r.Strip(p, scale, image.Rect(0, y, size.Max.X, y+bandRows))); ok {
			picture.To = d.stretch(picture.To, dpi).Sub(d.corner())
			take(picture)
		}
	}
}

// stretch makes dots of the device of dots of which so many are an inch.
func (d Device) stretch(r image.Rectangle, dpi int) image.Rectangle {
	return image.Rect(r.Min.X*d.Across/dpi, r.Min.Y*d.Down/dpi, r.Max.X*d.Across/dpi, r.Max.Y*d.Down/dpi)
}

// pack makes dots of gray, from the first word with ink to the last.
func pack(g *image.Gray) (Picture, bool) {
	left, right := ink(g)
	if left >= right {
		return Picture{}, false
	}
	left, right = left&^(word-1), min((right+word-1)&^(word-1), g.Rect.Dx())
	p := Picture{Size: image.Pt(right-left, g.Rect.Dy())}
	p.To = image.Rectangle{Max: p.Size}.Add(g.Rect.Min).Add(image.Pt(left, 0))
	stride := p.Stride()
	p.Bits = make([]byte, stride*p.Size.Y)
	for y := range p.Size.Y {
		to := p.Bits[y*stride:]
		for x, v := range g.Pix[y*g.Stride+left : y*g.Stride+right] {
			if v >= paper {
				to[x>>3] |= 0x80 >> (x & 7)
			}
		}
	}
	return p, true
}

// Stride is the bytes of a row.
func (p Picture) Stride() int { return (p.Size.X + word - 1) / word * word / 8 }

// ink is the columns that are not all white.
func ink(g *image.Gray) (left, right int) {
	left = g.Rect.Dx()
	for y := range g.Rect.Dy() {
		for x, v := range g.Pix[y*g.Stride:][:g.Rect.Dx()] {
			if v < paper {
				left, right = min(left, x), max(right, x+1)
			}
		}
	}
	return left, right
}
