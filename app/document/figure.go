package document

// A Figure (hình) is bars to one scale from nothing to all, each labelled directly,
// in black on white, with a dashed mark across them. Who cannot see it is read Alt.
type Figure struct {
	Path          string
	Alt           string // chữ thay hình
	Bars          []Bar
	Mark          Share // across all bars
	MarkLabel     *Text
	Scale         []*Text // below the bars: the ends and the middle of the scale
	Labels, Width Length  // of the column of labels, and of a whole bar
	Values        Length  // of the column of values
	Before, After Length
}

// A Bar (thanh) is one line of a figure.
type Bar struct {
	Label, Value *Text
	Share        Share
}

// A Share (phần) is a part of a whole; what is more than all is drawn as all.
type Share struct{ Part, Whole int64 }

// Of is so much of a length.
func (s Share) Of(l Length) Length {
	if s.Whole <= 0 || s.Part <= 0 {
		return 0
	}
	return Length(float64(l) * min(1, float64(s.Part)/float64(s.Whole)))
}

func (*Figure) block() {}
