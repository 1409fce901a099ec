package pdf

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"sokehoach/app/layout"
)

// A pen writes the operators of pages. It remembers what is in force, so that
// a font or a line width is set only where it changes.
type pen struct {
	fonts  layout.Fonts
	used   [4]letters
	out    []byte        // of the page that is being drawn
	height layout.Length // of that page: PDF counts from its foot
	text   layout.Item   // the last text: its face, size and track are in force
	stroke layout.Length // the line width in force, 0 for none
}

// letters are those that one face has drawn, a bit for each.
type letters [1 << 16 / 64]uint64

func (l *letters) add(r rune)      { l[r>>6] |= 1 << (r & 63) }
func (l *letters) has(r rune) bool { return l[r>>6]&(1<<(r&63)) != 0 }

// page draws one page, run by run. Its operators hold until the next page.
func (p *pen) page(page layout.Page, runs []run) []byte {
	p.out = p.out[:0]
	p.height, p.text, p.stroke = page.H, layout.Item{}, 0
	for _, r := range runs {
		p.begin(r)
		for i := range r.items {
			p.item(&r.items[i])
		}
		p.put("EMC\n")
	}
	return p.out
}

// begin opens marked content. That of an element has a number by which reader
// and element find each other.
func (p *pen) begin(r run) {
	if r.owner.element == nil {
		p.put(r.owner.artifact)
		return
	}
	p.put("/")
	p.put(r.owner.element.tag)
	p.put(" <</MCID ")
	p.out = strconv.AppendInt(p.out, int64(r.mcid), 10)
	p.put(">> BDC\n")
}

// visible tells whether anything of the item is drawn.
func visible(it *layout.Item) bool {
	switch it.Kind {
	case layout.TextItem:
		return it.Text != "" && it.Size > 0
	case layout.RuleItem:
		return it.W > 0 && it.H > 0
	}
	return false
}

func (p *pen) item(it *layout.Item) {
	switch {
	case !visible(it):
	case it.Kind == layout.RuleItem:
		p.rule(it)
	default:
		p.write(it)
	}
}

// rule draws along the longer side, so that viewers treat it as a line and keep
// it visible at every scale.
func (p *pen) rule(it *layout.Item) {
	x1, y1, x2, y2, width := it.X, it.Y, it.X+it.W, it.Y, it.H
	if it.H > it.W {
		middle := it.X + it.W/2
		x1, y1, x2, y2, width = middle, it.Y-it.H/2, middle, it.Y+it.H-it.H/2, it.W
	}
	if width != p.stroke {
		p.length(width)
		p.put("w\n")
		p.stroke = width
	}
	p.place(x1, y1)
	p.put("m ")
	p.place(x2, y2)
	p.put("l S\n")
}

func (p *pen) write(it *layout.Item) {
	s := drawable(it.Text, p.fonts[faceOf(it)])
	p.font(it)
	p.put("BT ")
	p.place(it.X, it.Y)
	if it.Slack == 0 || it.W <= 0 {
		if p.put("Td "); hasMarks(s) {
			p.put("[")
			p.show(it, s)
			p.put("] TJ ET\n")
			return
		}
		p.show(it, s)
		p.put("Tj ET\n")
		return
	}
	p.put("Td [")
	p.spread(it, s)
	p.put("] TJ ET\n")
}

// spread parts s at its spaces and moves each by its share of what the width
// of the item has more than the letters, in thousandths of the size.
func (p *pen) spread(it *layout.Item, s string) {
	natural, count := 0, layout.Length(0)
	for _, r := range s {
		natural += p.fonts[faceOf(it)].Advance(r)
		count++
	}
	width := math.Ceil(float64(it.W-it.Track*count) / it.Size.Points())
	shift := (width - float64(natural)) / float64(strings.Count(s, " "))
	for {
		word, rest, more := strings.Cut(s, " ")
		p.show(it, word)
		if !more {
			return
		}
		p.out = decimal(p.out, int64(math.Round(-shift*1000)), 3)
		p.show(it, " ")
		s = rest
	}
}

// show writes letters as a string of two bytes each.
func (p *pen) show(it *layout.Item, s string) {
	p.put("(")
	if !hasMarks(s) {
		for _, r := range s {
			p.letter(it, r)
		}
		p.put(")")
		return
	}
	rs := []rune(s)
	for len(rs) > 0 {
		n := 1
		for n < len(rs) && isMark(rs[n]) {
			n++
		}
		p.cluster(it, rs[:n])
		rs = rs[n:]
	}
	p.put(")")
}

func (p *pen) letter(it *layout.Item, r rune) {
	p.used[faceOf(it)].add(r)
	p.code(byte(r >> 8))
	p.code(byte(r))
}

func isMark(r rune) bool { return r >= 0x300 && r < 0x370 }

// hasMarks reports whether a mark may have to be put over a letter: that is done
// between the pieces of a row of strings.
func hasMarks(s string) bool { return strings.ContainsFunc(s, isMark) }

// cluster writes a letter with the marks over it. A viewer that copies takes what is
// raised for another line, so the letters are told beside (ISO 32000-1, 14.9.4).
func (p *pen) cluster(it *layout.Item, rs []rune) {
	if len(rs) == 1 {
		p.letter(it, rs[0])
		return
	}
	p.put(")] TJ /Span <</ActualText <FEFF")
	for _, r := range rs {
		p.put(fmt.Sprintf("%04X", r))
	}
	p.put(">>> BDC [(")
	var under layout.Seat
	for _, r := range rs {
		if back, up, ok := under.Take(r, p.fonts[faceOf(it)]); ok {
			p.used[faceOf(it)].add(r)
			p.mark(it, r, back, up)
			continue
		}
		p.letter(it, r)
	}
	p.put(")] TJ EMC [(")
}

// mark writes a mark over the letter before it, and goes back to where the next one
// begins. It stands between two pieces of a row of strings. The way back is room
// behind the mark: so a viewer sees the letter end where it does.
func (p *pen) mark(it *layout.Item, r rune, back, up int) {
	em := it.Size.Points() * 1000 // a thousandth of the size, in millipoints
	shift := float64(back)*em/1000 + float64(it.Track)
	p.put(")")
	p.out = decimal(p.out, int64(math.Round(shift/em*1e6)), 3)
	p.put("] TJ ")
	p.length(layout.Length(up) * layout.Length(it.Size) / 2)
	p.put("Ts ")
	p.out = decimal(p.out, int64(math.Round(shift))+int64(it.Track), 3)
	p.put(" Tc (")
	p.code(byte(r >> 8))
	p.code(byte(r))
	p.put(") Tj 0 Ts ")
	p.out = decimal(p.out, int64(it.Track), 3)
	p.put(" Tc [(")
}

// code escapes what would end the string or be read as another byte.
func (p *pen) code(c byte) {
	switch c {
	case '(', ')', '\\':
		p.out = append(p.out, '\\')
	case '\r':
		p.out = append(p.out, '\\')
		c = 'r'
	}
	p.out = append(p.out, c)
}

// font sets face, size and the space between letters where they change.
func (p *pen) font(it *layout.Item) {
	if faceOf(it) != faceOf(&p.text) || it.Size != p.text.Size {
		p.put("/" + resource(faceOf(it)) + " ")
		p.length(layout.Length(it.Size) * 500)
		p.put("Tf\n")
	}
	if it.Track != p.text.Track {
		p.out = append(decimal(p.out, int64(it.Track), 3), " Tc\n"...)
	}
	p.text.Face, p.text.Size, p.text.Track = it.Face, it.Size, it.Track
}

func (p *pen) put(s string) { p.out = append(p.out, s...) }

func (p *pen) place(x, y layout.Length) {
	p.length(x)
	p.length(p.height - y)
}

// length writes points to the hundredth, finer than any printer, and a space.
func (p *pen) length(l layout.Length) {
	p.out = append(strconv.AppendFloat(p.out, l.Points(), 'f', 2, 64), ' ')
}

// decimal writes n with so many of its digits behind the point.
func decimal(b []byte, n int64, digits int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	unit := int64(1)
	for range digits {
		unit *= 10
	}
	b = strconv.AppendInt(b, n/unit, 10)
	if n %= unit; n > 0 {
		b = append(b, '.')
	}
	for ; n > 0; n %= unit {
		unit /= 10
		b = append(b, byte('0'+n/unit))
	}
	return b
}
