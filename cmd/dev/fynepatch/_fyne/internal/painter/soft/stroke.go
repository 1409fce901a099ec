package soft

import (
	"image"
	"image/color"
)

// A stroke paints a part of a picture, or one colour, into an area. Strokes are
// compared to find what changed: equal strokes paint equal dots.
type stroke struct {
	area    image.Rectangle
	picture picture     // none is the colour
	from    image.Point // of picture, at the upper left corner of area
	colour  color.RGBA
}

// A picture is what was drawn of an object.
type picture struct {
	*image.RGBA
	solid bool // no dot lets the ground through, as a printed page
}

// difference is a rectangle outside of which two lists of strokes paint the same.
func difference(before, now []stroke) image.Rectangle {
	for len(before) > 0 && len(now) > 0 && before[0] == now[0] {
		before, now = before[1:], now[1:]
	}
	for len(before) > 0 && len(now) > 0 && before[len(before)-1] == now[len(now)-1] {
		before, now = before[:len(before)-1], now[:len(now)-1]
	}
	pairs := len(before) == len(now)
	var changed image.Rectangle
	for i, s := range now {
		if pairs && s == before[i] {
			continue
		}
		changed = changed.Union(s.area)
		if pairs {
			changed = changed.Union(before[i].area)
		}
	}
	if !pairs {
		for _, s := range before {
			changed = changed.Union(s.area)
		}
	}
	return changed
}

// paint does the stroke within a part of the picture.
func (s stroke) paint(to *image.RGBA, within image.Rectangle) {
	area := s.area.Intersect(within)
	if area.Empty() {
		return
	}
	if s.picture.RGBA != nil {
		s.copy(to, area)
		return
	}
	if s.colour.A == 0xff {
		s.cover(to, area)
		return
	}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := to.Pix[to.PixOffset(area.Min.X, y):][:4*area.Dx()]
		for i := 0; i < len(row); i += 4 {
			over(row[i:i+4:i+4], s.colour)
		}
	}
}

// cover fills the first row and copies it.
func (s stroke) cover(to *image.RGBA, area image.Rectangle) {
	first := to.Pix[to.PixOffset(area.Min.X, area.Min.Y):][:4*area.Dx()]
	first[0], first[1], first[2], first[3] = s.colour.R, s.colour.G, s.colour.B, s.colour.A
	for done := 4; done < len(first); done *= 2 {
		copy(first[done:], first[:done])
	}
	for y := area.Min.Y + 1; y < area.Max.Y; y++ {
		copy(to.Pix[to.PixOffset(area.Min.X, y):][:4*area.Dx()], first)
	}
}

// copy lays the picture over. Most dots of text are empty, most of icons too.
func (s stroke) copy(to *image.RGBA, area image.Rectangle) {
	from := s.from.Add(area.Min.Sub(s.area.Min))
	for y := range area.Dy() {
		row := to.Pix[to.PixOffset(area.Min.X, area.Min.Y+y):][:4*area.Dx()]
		src := s.picture.Pix[s.picture.PixOffset(from.X, from.Y+y):][:len(row)]
		if s.picture.solid {
			copy(row, src)
			continue
		}
		for i := 0; i+3 < len(src); i += 4 {
			dot := src[i : i+4 : i+4]
			switch dot[3] {
			case 0:
			case 0xff:
				*(*[4]byte)(row[i:]) = [4]byte(dot)
			default:
				over(row[i:i+4:i+4], color.RGBA{dot[0], dot[1], dot[2], dot[3]})
			}
		}
	}
}

// over lays a dot, multiplied by its alpha, over another.
func over(dot []byte, c color.RGBA) {
	rest := 0xff - uint32(c.A)
	dot[0] = c.R + by(dot[0], rest)
	dot[1] = c.G + by(dot[1], rest)
	dot[2] = c.B + by(dot[2], rest)
	dot[3] = c.A + by(dot[3], rest)
}

// by is value × part ÷ 255, rounded, without a division.
func by(value byte, part uint32) byte {
	v := uint32(value)*part + 128
	return byte((v + v>>8) >> 8)
}
