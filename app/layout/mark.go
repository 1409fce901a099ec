package layout

import (
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// The languages of the highlands write a breve over letters that have a mark
// already: Ê̆, Ô̆, Ư̆. There is no letter of Unicode for these; the face has the
// mark alone, centred on its origin and at the height of small letters.

// A Seat (chỗ của dấu) is the letter that a mark would stand over.
type Seat struct {
	letter rune
	marks  int // that stand over it already
	top    int // of letter and marks, in 1/1000 em
}

// markGap is the least room between a letter and the mark over it, in 1/1000 em.
const markGap = 40

// Take puts the next rune of a text over the letter before it, when it is a mark
// that stands there: so far back from the end of the letter it begins, and so far
// above its own height, in 1/1000 em. Of any other rune it remembers the seat.
func (s *Seat) Take(r rune, f *Font) (back, up int, ok bool) {
	if !isMark(r) || s.letter == 0 || !f.Has(r) {
		s.letter, s.marks = 0, 0
		if unicode.IsLetter(r) && f.Has(r) {
			s.letter = r
		}
		return 0, 0, false
	}
	mark, has := f.box(r)
	if !has || mark.bottom < 300 || f.Advance(r) > 0 { // one below, or beside
		return 0, 0, false
	}
	if s.marks == 0 {
		letter, has := f.box(s.letter)
		if !has {
			return 0, 0, false
		}
		s.top = letter.top
	}
	up = max(0, s.top+markGap-mark.bottom)
	s.top, s.marks = mark.top+up, s.marks+1
	return f.Advance(s.letter)/2 + (mark.left+mark.right)/2, up, true
}

// isMark reports a combining mark of Latin letters.
func isMark(r rune) bool { return r >= 0x300 && r < 0x370 && unicode.Is(unicode.Mn, r) }

// A box is how far the ink of a letter reaches, in 1/1000 em.
type box struct{ left, right, bottom, top int }

func (f *Font) box(r rune) (box, bool) {
	const em = 1000
	buf := &sfnt.Buffer{}
	g, err := f.outline.GlyphIndex(buf, r)
	if err != nil || g == 0 {
		return box{}, false
	}
	b, _, err := f.outline.GlyphBounds(buf, g, fixed.I(em), font.HintingNone)
	if err != nil {
		return box{}, false
	}
	return box{b.Min.X.Round(), b.Max.X.Round(), -b.Max.Y.Round(), -b.Min.Y.Round()}, true
}
