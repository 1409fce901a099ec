// Package press turns laid out pages into what a printer is told, in the dots of
// the device: texts with the place of every letter, and rules; or pictures. It is
// pure and knows no system.
package press

import (
	"image"
	"math"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/app/raster"
)

// A Device is how fine a printer is, and where what it can print begins: dots in
// an inch, and dots from the corner of the paper.
type Device struct {
	Across, Down int // dots in an inch
	Left, Top    int // of paper that it leaves white
}

// A Stroke is one thing drawn: a text from the start of its baseline, or, when it
// has no letters, a black rectangle. Dots count from what the device can print.
type Stroke struct {
	At      image.Point
	Face    document.Face
	Size    document.Size
	Letters []rune
	Steps   []int       // from each letter to the next, and to the end of the last
	Box     image.Point // of a rectangle
}

// Strokes draws a page. The place of every letter is rounded by itself, so that
// nothing adds up over a line; a line has one baseline.
func (d Device) Strokes(p layout.Page, fonts layout.Fonts) []Stroke {
	strokes := make([]Stroke, 0, len(p.Items))
	for _, it := range p.Items {
		if it.Kind == layout.RuleItem {
			if box := raster.Rule(it, d.across(), d.down()); !box.Empty() {
				strokes = append(strokes, Stroke{At: box.Min.Sub(d.corner()), Box: box.Size()})
			}
			continue
		}
		if it.Text != "" {
			strokes = append(strokes, d.text(it, fonts[int(it.Face)&3])...)
		}
	}
	return strokes
}

// text is the stroke of a line; marks over its letters are strokes of their own.
func (d Device) text(it layout.Item, f *layout.Font) []Stroke {
	s := Stroke{Face: it.Face & 3, Size: it.Size}
	var places []int
	var marks []Stroke
	end := it.Letters(f, func(l layout.Letter) {
		at := dots(l.X, d.across())
		if l.Mark {
			above := image.Pt(at, dots(float64(it.Y)-l.Up, d.down())).Sub(d.corner())
			marks = append(marks, Stroke{Face: s.Face, Size: s.Size, Letters: []rune{l.Rune}, Steps: []int{0}, At: above})
			return
		}
		s.Letters = append(s.Letters, l.Rune)
		places = append(places, at)
	})
	places = append(places, dots(end, d.across()))
	for i, at := range places[1:] {
		s.Steps = append(s.Steps, at-places[i])
	}
	s.At = image.Pt(places[0], dots(float64(it.Y), d.down())).Sub(d.corner())
	return append([]Stroke{s}, marks...)
}

// Height is the height of a type size, in dots.
func (d Device) Height(s document.Size) int { return dots(1000*s.Points(), d.down()) }

// across and down are dots in a point.
func (d Device) across() float64 { return float64(d.Across) / 72 }
func (d Device) down() float64   { return float64(d.Down) / 72 }

func (d Device) corner() image.Point { return image.Pt(d.Left, d.Top) }

// dots rounds a place in millipoints.
func dots(millipoints, perPoint float64) int { return int(math.Floor(millipoints/1000*perPoint + 0.5)) }

// Bounds is the place that a stroke takes: of a text its baseline.
func (s Stroke) Bounds() image.Rectangle {
	if len(s.Letters) == 0 {
		return image.Rectangle{Max: s.Box}.Add(s.At)
	}
	end := s.At.X
	for _, step := range s.Steps {
		end += step
	}
	return image.Rect(s.At.X, s.At.Y-1, end, s.At.Y+1)
}
