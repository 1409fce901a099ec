package layout

import (
	"unicode"
	"unicode/utf8"
)

// A Letter is one letter of a text item as it is drawn in its face: where it begins
// and how far above the baseline it stands, in millipoints. A Mark stands over the
// letter before it.
type Letter struct {
	Rune  rune
	X, Up float64
	Mark  bool
}

// Letters gives every letter of a text item; it returns where the last one ends. A
// letter that the face lacks is the Replacement. Only U+0020 stretches.
func (it Item) Letters(f *Font, draw func(Letter)) (end float64) {
	share := it.perSpace()
	x := float64(it.X)
	var under Seat
	for _, r := range it.Text {
		if r == utf8.RuneError || unicode.IsControl(r) || !f.Has(r) {
			r = Replacement
		}
		if back, up, ok := under.Take(r, f); ok {
			draw(Letter{r, x - float64(it.Track) - float64(back)*float64(it.Size)/2, float64(up) * float64(it.Size) / 2, true})
			x += float64(it.Track)
			continue
		}
		draw(Letter{Rune: r, X: x})
		x += float64(f.Advance(r))*float64(it.Size)/2 + float64(it.Track)
		if r == ' ' {
			x += share
		}
	}
	return x
}

// perSpace is what each space of the item has more than its natural width.
func (it Item) perSpace() float64 {
	spaces := 0
	for _, r := range it.Text {
		if r == ' ' {
			spaces++
		}
	}
	if spaces == 0 {
		return 0
	}
	return float64(it.Slack) / float64(spaces)
}
