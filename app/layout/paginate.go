package layout

import (
	"context"
	"slices"
	"strconv"

	"sokehoach/app/document"
)

// Paginate places a document on pages. It never fails: what could not be set
// as asked is listed in the flaws. A document without blocks is one empty page;
// a sheet on which nothing stands before another is begun is left out.
func Paginate(d document.Content, fonts Fonts) ([]Page, []Flaw) {
	var pages []Page
	flaws, _ := Each(context.Background(), d, fonts, func(p Page) { pages = append(pages, p) }) // nothing stops it
	return pages, flaws
}

// Each is Paginate for who needs a page only once: take gets every page as soon
// as it is full, so that a long document is never held whole. It ends soon after
// ctx does, with the error of that; a page that is not full then is not given.
func Each(ctx context.Context, d document.Content, fonts Fonts, take func(Page)) ([]Flaw, error) {
	s := &setter{fonts: fonts, flaws: make([][]Flaw, max(1, len(d.Blocks)))}
	p := paginator{setter: s, sheet: d.Sheet, take: take}
	blocks := slices.Clone(d.Blocks)
	var strips []strip
	for i, b := range blocks {
		if ctx.Err() != nil {
			break
		}
		blocks[i] = nil // not kept besides its strips
		s.block = i
		left, measure := p.sheet.Left, p.sheet.W-p.sheet.Left-p.sheet.Right
		switch b := b.(type) {
		case *document.Text:
			strips = append(strips, s.paragraph(b, left, measure)...)
		case *document.Columns:
			keepLines(strips, b.KeepLines)
			strips = append(strips, s.columns(b, left))
		case *document.Table:
			strips = append(strips, s.table(b, p.sheet)...)
		case *document.Figure:
			strips = append(strips, s.figure(b, p.sheet))
		case *document.NewSheet:
			if len(strips) > 0 {
				p.fill(ctx, strips)
			}
			p.sheet, strips = b.Sheet, nil
		}
	}
	p.fill(ctx, strips)
	return slices.Concat(s.flaws...), ctx.Err()
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
	setter *setter
	sheet  document.Sheet
	take   func(Page)
	page   Page   // that is being filled; the memory of its items serves one page after the other
	number int    // of the page
	top    Length // where the first strip of the page goes
	y      Length // where the next strip goes
	after  Length // distance that the last strip asks below it
}

// fill places strips on new pages of the present sheet, numbered from 1.
func (p *paginator) fill(ctx context.Context, strips []strip) {
	p.number = 0
	p.newPage(strip{})
	p.flow(ctx, strips)
	if ctx.Err() == nil {
		p.finishPage()
	}
}

// newPage starts the page that first will stand on, below the head of its table.
func (p *paginator) newPage(first strip) {
	if p.number > 0 {
		p.finishPage()
	}
	p.number++
	p.page = Page{W: p.sheet.W, H: p.sheet.H, Sheet: p.sheet, Number: p.number, Items: p.page.Items[:0]}
	p.numberPage()
	p.y, p.after = p.sheet.Top, 0
	p.top = p.y
	if l := first.lead(); l != nil {
		p.put(*l, 0)
		p.top = p.y
	}
}

// finishPage gives the page away, with no more memory than it needs.
func (p *paginator) finishPage() {
	done := p.page
	done.Items = slices.Clone(done.Items)
	p.take(done)
}

// flow places strips in chains: strips that keep with their next go to one page
// together. A chain taller than a page is cut inside its last strip, if that
// has a part that may go on, or else between its strips.
func (p *paginator) flow(ctx context.Context, strips []strip) {
	for i := 0; i < len(strips) && ctx.Err() == nil; {
		j := i
		for strips[j].keep && j+1 < len(strips) {
			j++
		}
		for k := i; k <= j; k++ {
			p.setter.ready(&strips[k])
		}
		p.chain(strips[i : j+1])
		for ; i <= j; i++ { // a long table is not kept besides its pages
			strips[i].forget()
		}
	}
}

// forget gives up what is drawn.
func (s *strip) forget() {
	if s.band != nil {
		clear(s.band.rows)
	}
	*s = strip{}
}

func (p *paginator) chain(chain []strip) {
	height, n := heightOf(chain), len(chain)-1
	solid := p.solid(chain[n], height)
	least := height
	if solid > 0 {
		least += solid - chain[n].h
	}
	full := p.full(chain[0])
	switch gap := p.gap(chain[0]); {
	case gap+height <= p.room():
		p.placeAll(chain)
	case least > full:
		p.long(chain)
	case gap+least <= p.room() || p.atTop():
		p.placeAll(chain[:n])
		p.cutInto(chain[n])
	default:
		p.newPage(chain[0])
		p.placeAll(chain[:n])
		p.cutInto(chain[n])
	}
}

// runsOn is what must be left of a list for a page that it runs on to: two lines.
const runsOn = 26 * document.Pt

// solid is the part of s, the end of a chain of some height, that a cut must leave
// whole; 0 if it must not be cut: a row of a table that takes no more than a
// quarter of a page, columns that have nothing to run on beside what stays whole.
func (p *paginator) solid(s strip, height Length) Length {
	switch {
	case s.band == nil && (height > p.full(s) || s.solid > 0 && s.solid+runsOn <= s.h):
		return s.solid
	case s.band != nil && s.h > (p.sheet.H-p.sheet.Top-p.sheet.Bottom)/4:
		return min(s.h, s.band.smallest())
	}
	return 0
}

// long places a chain that no page holds. The start of a table had better have
// what stands above it on its page; its head must have its first row below it.
func (p *paginator) long(chain []strip) {
	start := slices.IndexFunc(chain, func(s strip) bool { return s.band != nil && s.band.first })
	if start >= 0 {
		end := start + 1
		if chain[start].band.head {
			end++
		}
		switch {
		case end < len(chain):
			p.chain(chain[:end])
			chain = chain[end:]
		case start > 0:
			p.placeAll(chain[:start])
			p.chain(chain[start:])
			return
		}
	}
	p.placeAll(chain)
}

func (p *paginator) placeAll(strips []strip) {
	for _, s := range strips {
		p.place(s)
	}
}

// place puts a strip at the current height, on a new page if it does not fit,
// and in parts if no page could hold it.
func (p *paginator) place(s strip) {
	if p.gap(s)+s.h > p.room() && !p.atTop() && s.h <= p.full(s) {
		p.newPage(s)
	}
	p.cutInto(s)
}

// cutInto puts what fits on this page and the rest on the next ones.
func (p *paginator) cutInto(s strip) {
	gap := p.gap(s)
	for s.h > p.room()-gap {
		room := p.room() - gap
		if s.band == nil && s.solid > 0 {
			room = min(room, s.h-runsOn)
		}
		head, tail, ok := s.cut(p.setter, room, 2)
		if !ok && p.atTop() {
			head, tail, ok = s.cut(p.setter, p.room()-gap, 1)
		}
		if !ok && p.atTop() { // one line taller than a page
			break
		}
		if ok {
			p.put(head, gap)
			s = tail
		}
		p.newPage(s)
		gap = 0
	}
	p.put(s, gap)
}

func (p *paginator) put(s strip, gap Length) {
	page := &p.page
	p.y += gap
	if s.band != nil {
		s.band.draw(page, p.y)
	}
	out := strip{items: page.Items, zones: page.Zones, marks: page.Marks}
	s.moveTo(&out, p.y)
	for i := len(page.Marks); i < len(out.marks); i++ {
		out.marks[i].Y = p.y
	}
	page.Items, page.Zones, page.Marks = out.items, out.zones, out.marks
	p.y += s.h
	p.after = s.after
}

func (p *paginator) atTop() bool  { return p.y == p.top }
func (p *paginator) room() Length { return p.sheet.H - p.sheet.Bottom - p.y }

// full is what a page holds that s starts.
func (p *paginator) full(s strip) Length {
	h := p.sheet.H - p.sheet.Top - p.sheet.Bottom
	if l := s.lead(); l != nil {
		h -= l.h
	}
	return h
}

// lead is what stands above s when s starts a page: the head of its table.
func (s strip) lead() *strip {
	if s.band == nil || s.band.first {
		return nil
	}
	return s.band.lead
}

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

// numberPage writes the number of the page: from page 2, in the middle of the
// text block, in the top margin (PL I, I.7).
func (p *paginator) numberPage() {
	if p.number < 2 {
		return
	}
	look, text := p.sheet.PageNumber, strconv.Itoa(p.number)
	w := p.setter.fonts[look.Face].Width(text, look.Size)
	middle := (p.sheet.Left + p.sheet.W - p.sheet.Right) / 2
	p.page.Items = append(p.page.Items, Item{
		Kind: TextItem, X: middle - w/2, Y: p.sheet.NumberBaseline, W: w, Ink: w, H: look.Size.Of(ascent + descent),
		Face: look.Face, Size: look.Size, Text: text,
	})
}
