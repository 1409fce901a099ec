package fit

import (
	"unicode/utf8"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// An em is a width in thousandths of the type size of a table: what is measured
// once holds for every size that the table may be set in.
type em = int

// A word is what stands between two places where a line may end.
type word struct {
	w     em
	space em // after it; 0 behind a mark inside an address
}

// A cell is a text and the columns that it stands in. Its thresholds are the
// least rooms that hold it in 1, 2, 3 … lines.
type cell struct {
	col, cols  int
	above      int // lines that stand above it in a head
	thresholds []em
	total      em // in one line
	mean       em // width of a word
}

// exact is up to how many lines thresholds are found; more are estimated.
const exact = 8

// newCell finds the thresholds of a text that has words.
func newCell(col, cols int, words []word) cell {
	c := cell{col: col, cols: cols}
	longest := em(0)
	for i, w := range words {
		c.total += w.w
		if i+1 < len(words) {
			c.total += w.space
		}
		longest = max(longest, w.w)
	}
	c.mean = c.total / max(1, len(words))
	for lines := 1; lines <= min(exact, len(words)); lines++ {
		t := threshold(words, lines, max(longest, c.total/lines))
		c.thresholds = append(c.thresholds, t)
		if t == longest {
			break
		}
	}
	return c
}

// threshold is the least room, from least on, that holds words in so many lines.
func threshold(words []word, lines int, least em) em {
	for room := least; ; {
		n, next := fill(words, room)
		if n <= lines {
			return room
		}
		room = next
	}
}

// fill counts the lines that words take in a room, and tells the least greater
// room in which any of these would hold a word more.
func fill(words []word, room em) (lines int, next em) {
	lines, next = 1, 1<<40
	x := em(0) // of the line, with the space that ends it
	for i := range words {
		w := &words[i]
		if i > 0 && x+w.w > room {
			next = min(next, x+w.w)
			lines++
			x = 0
		}
		x += w.w + w.space
	}
	return lines, next
}

// lines is how many lines the cell takes in a room.
func (c *cell) lines(room em) int {
	for i, t := range c.thresholds {
		if t <= room {
			return c.above + i + 1
		}
	}
	n := len(c.thresholds)
	if n < exact { // narrower than its longest word
		return c.above + n + 1
	}
	usable := max(1, room-c.mean/2)
	return c.above + max(n+1, (c.total+usable-1)/usable)
}

// room is what the cell needs to take so many lines.
func (c *cell) room(lines int) em {
	lines -= c.above
	n := len(c.thresholds)
	switch {
	case n == 0:
		return 0
	case lines < 1:
		return 1 << 30
	case lines <= n:
		return c.thresholds[lines-1]
	case n < exact:
		return c.thresholds[n-1]
	}
	return min(c.thresholds[n-1], (c.total+lines-1)/lines+c.mean/2+1)
}

// A scanner takes texts apart in words.
type scanner struct {
	fonts layout.Fonts
	size  document.Size // of the table
	words []word        // of the last text
}

// A demand is what a text asks of a column of its own.
type demand struct {
	need   em // its longest word, addresses parted
	parted em // the same with symbols of documents parted
	total  em // in one line
	figure bool
}

// scan measures a text; its words hold until the next.
func (s *scanner) scan(t *document.Text) demand {
	s.words = s.words[:0]
	var d demand
	for _, r := range t.Runs {
		font := s.fonts[t.Look.Face|r.Face]
		space := s.scaled(font.Advance(' '), t)
		start := 0
		for i, c := range r.Text {
			if c != ' ' && c != '\u00A0' {
				continue
			}
			s.token(&d, r.Text[start:i], space, font, t)
			start = i + utf8.RuneLen(c)
		}
		s.token(&d, r.Text[start:], space, font, t)
	}
	for i, w := range s.words {
		d.total += w.w
		if i+1 < len(s.words) {
			d.total += w.space
		}
	}
	return d
}

// token adds a word.
func (s *scanner) token(d *demand, text string, space em, font *layout.Font, t *document.Text) {
	if text == "" {
		return
	}
	w := s.width(text, font, t)
	need, parted := w, w
	switch layout.SeamOf(text) {
	case layout.Address:
		need = s.parts(text, space, font, t)
		parted = need
	case layout.Symbol:
		n := len(s.words)
		parted = s.parts(text, space, font, t)
		s.words = append(s.words[:n], word{w, space})
	default:
		s.words = append(s.words, word{w, space})
	}
	if need > d.need {
		d.need, d.figure = need, text[0] >= '0' && text[0] <= '9' || text[0] == '-'
	}
	d.parted = max(d.parted, parted)
}

// parts adds the parts of a word and tells the widest.
func (s *scanner) parts(text string, space em, font *layout.Font, t *document.Text) em {
	widest := em(0)
	for text != "" {
		part := layout.Part(text)
		text = text[len(part):]
		w := word{w: s.width(part, font, t)}
		if text == "" {
			w.space = space
		}
		s.words = append(s.words, w)
		widest = max(widest, w.w)
	}
	return widest
}

func (s *scanner) width(text string, font *layout.Font, t *document.Text) em {
	w := 0
	for _, c := range text {
		if font.Has(c) && c != utf8.RuneError {
			w += font.Advance(c)
		} else {
			w += font.Advance(layout.Replacement)
		}
	}
	return s.scaled(w, t)
}

// scaled turns thousandths of a text's own size into those of the table's.
func (s *scanner) scaled(w int, t *document.Text) em {
	if t.Look.Size == s.size {
		return w
	}
	return (w*int(t.Look.Size) + int(s.size) - 1) / int(s.size)
}
