package layout

import (
	"unicode"
	"unicode/utf8"
)

// Letters gives every letter of a text item as it is drawn in its face, and where
// it begins, in millipoints; it returns where the last one ends. A letter that the
// face lacks is the Replacement. Only U+0020 stretches.
func (it Item) Letters(f *Font, draw func(r rune, x float64)) (end float64) {
	share := it.perSpace()
	x := float64(it.X)
	for _, r := range it.Text {
		if r == utf8.RuneError || unicode.IsControl(r) || !f.Has(r) {
			r = Replacement
		}
		draw(r, x)
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
