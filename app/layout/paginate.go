package layout

import (
	"strconv"

	"sokehoach/app/document"
)

// Paginate places a document on pages. It never fails: what could not be set
// as asked is listed in the flaws. A document without blocks is one empty page.
func Paginate(d document.Document, fonts Fonts) ([]Page, []Flaw) {
	s := &setter{fonts: fonts}
	sheet := d.Sheet
	left, measure := sheet.Left, sheet.W-sheet.Left-sheet.Right
	var strips []strip
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *document.Text:
			strips = append(strips, s.paragraph(b, left, measure)...)
		case *document.Columns:
			keepLines(strips, b.KeepLines)
			strips = append(strips, s.columns(b, left))
		}
	}
	p := paginator{sheet: sheet}
	p.newPage()
	p.flow(strips)
	s.numberPages(p.pages, sheet)
	return p.pages, s.flaws
}

// keepLines ties the last n lines of text to what follows.
func keepLines(strips []strip, n int) {
	for i := len(strips) - 1; i >= 0 && n > 0; i-- {
		strips[i].keep = true
		if strips[i].body {
			n--
		}
	}
}

// A paginator fills one page after the other.
type paginator struct {
	sheet document.Sheet
	pages []Page
	y     Length // where the next strip goes
	after Length // distance that the last strip asks below it
}

func (p *paginator) newPage() {
	p.pages = append(p.pages, Page{W: p.sheet.W, H: p.sheet.H, Sheet: p.sheet, Number: len(p.pages) + 1})
	p.y, p.after = p.sheet.Top, 0
}

// flow places strips in chains: strips that keep with their next go to one page
// together. A chain taller than a page is cut inside its last strip, if that
// has a part that may go on, or else between its strips.
func (p *paginator) flow(strips []strip) {
	for i := 0; i < len(strips); {
		j := i
		for strips[j].keep && j+1 < len(strips) {
			j++
		}
		p.chain(strips[i : j+1])
		i = j + 1
	}
}

func (p *paginator) chain(chain []strip) {
	height := heightOf(chain)
	if last := &chain[len(chain)-1]; height > p.full() && last.solid > 0 {
		height += last.solid - last.h
		last.solid = 0
		if p.gap(chain[0])+height > p.room() && height <= p.full() && !p.atTop() {
			p.newPage()
		}
		for _, s := range chain[:len(chain)-1] {
			p.place(s)
		}
		p.cutInto(*last)
		return
	}
	if p.gap(chain[0])+height > p.room() && !p.atTop() && height <= p.full() {
		p.newPage()
	}
	for _, s := range chain {
		p.place(s)
	}
}

// place puts a strip at the current height, on a new page if it does not fit,
// and in parts if no page could hold it.
func (p *paginator) place(s strip) {
	if p.gap(s)+s.h > p.room() && !p.atTop() && s.h <= p.full() {
		p.newPage()
	}
	p.cutInto(s)
}

// cutInto puts what fits on this page and the rest on the next ones.
func (p *paginator) cutInto(s strip) {
	gap := p.gap(s)
	for s.h > p.room()-gap {
		head, tail := s.cut(p.room() - gap)
		if len(head.items) == 0 && p.atTop() { // one line taller than a page
			break
		}
		p.put(head, gap)
		p.newPage()
		s, gap = tail, 0
	}
	p.put(s, gap)
}

func (p *paginator) put(s strip, gap Length) {
	page := &p.pages[len(p.pages)-1]
	out := strip{items: page.Items, zones: page.Zones, marks: page.Marks}
	s.moveTo(&out, p.y+gap)
	for i := len(page.Marks); i < len(out.marks); i++ {
		out.marks[i].Y = p.y + gap
	}
	page.Items, page.Zones, page.Marks = out.items, out.zones, out.marks
	p.y += gap + s.h
	p.after = s.after
}

func (p *paginator) atTop() bool  { return p.y == p.sheet.Top }
func (p *paginator) full() Length { return p.sheet.H - p.sheet.Top - p.sheet.Bottom }
func (p *paginator) room() Length { return p.sheet.H - p.sheet.Bottom - p.y }

// gap is the distance above s: none at the top of a page.
func (p *paginator) gap(s strip) Length {
	if p.atTop() {
		return 0
	}
	return p.after + s.before
}

// heightOf is the height of strips at the top of a page.
func heightOf(chain []strip) Length {
	h := Length(0)
	for i, s := range chain {
		if i > 0 {
			h += chain[i-1].after + s.before
		}
		h += s.h
	}
	return h
}

// numberPages writes the page numbers: from page 2, in the middle of the text
// block, in the top margin (PL I, I.7).
func (s *setter) numberPages(pages []Page, sheet document.Sheet) {
	look := sheet.PageNumber
	for i := range pages {
		if pages[i].Number < 2 {
			continue
		}
		text := strconv.Itoa(pages[i].Number)
		w := s.fonts[look.Face].Width(text, look.Size)
		middle := (sheet.Left + sheet.W - sheet.Right) / 2
		pages[i].Items = append([]Item{{
			Kind: TextItem, X: middle - w/2, Y: sheet.NumberBaseline, W: w, Ink: w, H: look.Size.Of(ascent + descent),
			Face: look.Face, Size: look.Size, Text: text,
		}}, pages[i].Items...)
	}
}
