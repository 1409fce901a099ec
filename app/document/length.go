package document

import "math"

// A Length is a distance on paper in integer millipoints (1/72000 inch), so
// that layout gives the same result on every machine.
type Length int64

// Pt is one point.
const Pt Length = 1000

// MM converts millimetres.
func MM(mm float64) Length { return Length(math.Round(mm * 72000 / 25.4)) }

// MM is the length in millimetres.
func (l Length) MM() float64 { return float64(l) * 25.4 / 72000 }

// Points is the length in points.
func (l Length) Points() float64 { return float64(l) / float64(Pt) }

// A Size is a type size in half points, so that 13,5 pt exists.
type Size int

// Points is the size in points.
func (s Size) Points() float64 { return float64(s) / 2 }

// Of scales a distance given in thousandths of the size (an em).
func (s Size) Of(thousandths int) Length { return Length(thousandths) * Length(s) / 2 }

// A Face is one of the four faces of the one family that a document uses
// (PL I, I.4).
type Face uint8

// The faces; Bold and Italic combine.
const (
	Regular Face = 0
	Bold    Face = 1
	Italic  Face = 2
)
