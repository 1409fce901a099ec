package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/app/document"
)

// A piece is a stretch of a word in one face.
type piece struct {
	text string
	face document.Face
	w    Length
}

// A word is what stands between two spaces; a word in several faces has several
// pieces.
type word struct {
	pieces []piece
	w      Length
	space  Length // natural width of the space after; 0 inside a broken word
	blank  document.Zone
	face   document.Face // of that space
	price  int64         // of a line that ends after this word; 0 where it may
}

// letters is how many letters the word has.
func (w *word) letters() int {
	n := 0
	for _, p := range w.pieces {
		n += utf8.RuneCountInString(p.text)
	}
	return n
}

// spaced is 1 for a word with a space after it.
func (w *word) spaced() int {
	if w.space > 0 {
		return 1
	}
	return 0
}

// A splitter cuts the runs of one text into words.
type splitter struct {
	fonts     Fonts
	size      document.Size
	base      document.Face
	path      string
	longest   Length // the shortest measure; longer words are broken
	justified bool
	bound     int64 // price of a line that ends between bound words
	words     []word
	pieces    []piece // of all words
	cur       word
	flaws     []Flaw
}

// split cuts runs into words no longer than longest. They hold until the next
// text is split: their memory is used again.
func (s *setter) split(t *document.Text, longest Length) ([]word, []Flaw) {
	cut := splitter{
		fonts: s.fonts, size: t.Look.Size, base: t.Look.Face, path: t.Path, longest: longest, justified: t.Look.Align == document.Justify,
		words: s.words[:0], pieces: s.pieces[:0], bound: parted,
	}
	if t.Look.Align == document.Center {
		cut.bound = partedName
	}
	for _, r := range t.Runs {
		if r.Blank != "" {
			cut.blank(r)
			continue
		}
		cut.run(r)
	}
	if len(cut.cur.pieces) > 0 {
		cut.end(0, 0, 0)
	}
	s.words, s.pieces = cut.words, cut.pieces
	return cut.words, cut.flaws
}

// one is the piece of a word that has no other.
func (s *splitter) one(p piece) []piece {
	s.pieces = append(s.pieces, p)
	n := len(s.pieces)
	return s.pieces[n-1 : n : n]
}

func (s *splitter) run(r document.Run) {
	face := s.base | r.Face
	f := s.fonts[face]
	start := 0
	text := s.drawable(r.Text, f)
	for i, c := range text {
		if c != ' ' && c != '\u00A0' {
			continue
		}
		s.put(text[start:i], face)
		if len(s.cur.pieces) > 0 {
			price := int64(0)
			if c == '\u00A0' {
				price = s.bound
			}
			s.end(s.size.Of(f.Advance(' ')), face, price)
		}
		start = i + utf8.RuneLen(c)
	}
	s.put(text[start:], face)
}

// blank is a word of spaces, at least r.Width wide, bound on both sides.
func (s *splitter) blank(r document.Run) {
	face := s.base | r.Face
	if len(s.cur.pieces) > 0 {
		s.end(0, face, s.bound)
	} else if n := len(s.words); n > 0 {
		s.words[n-1].price = s.bound
	}
	one := s.size.Of(s.fonts[face].Advance(' '))
	n := int((r.Width + one - 1) / one)
	b := make([]byte, n)
	for i := range b {
		b[i] = ' '
	}
	s.words = append(s.words, word{
		pieces: s.one(piece{string(b), face, one * Length(n)}), w: one * Length(n), face: face, price: s.bound, blank: r.Blank,
	})
}

// end ends a word. One that a line may part is several, without spaces between.
func (s *splitter) end(space Length, face document.Face, price int64) {
	s.cur.space, s.cur.face, s.cur.price = space, face, price
	seam := Whole
	if len(s.cur.pieces) == 1 {
		seam = SeamOf(s.cur.pieces[0].text)
	}
	switch {
	case seam == Address:
		s.partWord(parts{Part, addressSeam})
	case seam == Symbol && (s.justified || s.cur.w > s.longest):
		s.partWord(parts{Part, symbolSeam})
	case s.cur.w > s.longest:
		s.flaws = append(s.flaws, Flaw{Path: s.path, Kind: BrokenWord})
		s.partWord(parts{figurePart, 0})
	default:
		s.words = append(s.words, s.cur)
	}
	s.cur = word{}
}

func (s *splitter) put(text string, face document.Face) {
	if text == "" {
		return
	}
	w := s.fonts[face].Width(text, s.size)
	if len(s.cur.pieces) == 0 {
		s.cur.pieces = s.one(piece{text, face, w})
	} else {
		s.cur.pieces = append(s.cur.pieces, piece{text, face, w})
	}
	s.cur.w += w
}

// A parts is how a word is parted: what comes first of the rest, and the price of
// a line that ends there.
type parts struct {
	first func(rest string) string
	price int64
}

// figurePart parts a word that no line can hold behind the marks that figures have
// inside.
func figurePart(word string) string {
	if n := strings.IndexAny(word, ".,/-") + 1; n > 0 {
		return word[:n]
	}
	return word
}

// partWord puts the parts of a word in its place.
func (s *splitter) partWord(by parts) {
	cur := s.cur // its pieces stay where they are while parts are added
	for _, p := range cur.pieces {
		for rest := p.text; rest != ""; {
			first := by.first(rest)
			rest = rest[len(first):]
			for s.justified && by.price == addressSeam && utf8.RuneCountInString(first) > 2*bit {
				head := string([]rune(first)[:bit])
				s.part(head, p.face, bitSeam)
				first = first[len(head):]
			}
			s.part(first, p.face, by.price)
		}
	}
	last := &s.words[len(s.words)-1]
	last.space, last.face, last.price = cur.space, cur.face, cur.price
}

// part adds a part of a word, letter by letter if it must.
func (s *splitter) part(text string, face document.Face, price int64) {
	if w := s.fonts[face].Width(text, s.size); w <= s.longest {
		s.words = append(s.words, word{pieces: s.one(piece{text, face, w}), w: w, face: face, price: price})
		return
	}
	if known := len(s.flaws) - 1; known < 0 || s.flaws[known].Kind != BrokenWord {
		s.flaws = append(s.flaws, Flaw{Path: s.path, Kind: BrokenWord})
	}
	for i, r := range text {
		w := s.size.Of(s.fonts[face].Advance(r))
		s.words = append(s.words, word{pieces: s.one(piece{text[i : i+utf8.RuneLen(r)], face, w}), w: w, face: face})
	}
}

// drawable replaces what the face has no letter for, and loose combining marks,
// which would be drawn beside their letter; each such rune is a flaw, once.
func (s *splitter) drawable(text string, f *Font) string {
	var under Seat
	for _, r := range text {
		if _, _, over := under.Take(r, f); !over && !printable(r, f) {
			return s.replace(text, f)
		}
	}
	return text
}

func (s *splitter) replace(text string, f *Font) string {
	seen := map[rune]bool{}
	out := make([]rune, 0, len(text))
	var under Seat
	for _, r := range text {
		if _, _, over := under.Take(r, f); !over && !printable(r, f) {
			if !seen[r] {
				seen[r] = true
				s.flaws = append(s.flaws, Flaw{Path: s.path, Kind: MissingRune, Rune: r})
			}
			r = Replacement
		}
		out = append(out, r)
	}
	return string(out)
}

func printable(r rune, f *Font) bool {
	if r >= ' ' && r < 0x7F || r >= 0xC0 && r < 0x300 || r >= 0x1EA0 && r < 0x1F00 { // Vietnamese, where no mark stands
		return f.Has(r)
	}
	return f.Has(r) && r != unicode.ReplacementChar && !unicode.In(r, unicode.Mn, unicode.Me, unicode.Co, unicode.Cc, unicode.Cf)
}
