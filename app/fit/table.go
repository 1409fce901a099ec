package fit

import (
	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// A Length is a distance on paper.
type Length = document.Length

// readable is the least type size as long as there is paper: only words that
// find no room otherwise make it smaller.
const readable = document.Size(2 * 9)

// A setting is one way to set a table.
type setting struct {
	size   document.Size
	widths []Length
	pages  int  // that its sheet takes
	airy   bool // its longest words leave a third of the room to share
}

// table decides on a table that stands in the text: at its largest size that
// leaves every word whole.
func table(t *document.Table, measure Length, fonts layout.Fonts) *document.Table {
	if len(t.Widths) == 0 {
		return t
	}
	m := measureTable(t, fonts)
	for size := m.size; ; size-- {
		if s, ok := m.set(size, measure, 1); ok {
			return s.apply(m)
		}
		if size <= m.least() {
			return m.crammed(measure).apply(m)
		}
	}
}

// least is the smallest size that the table may be set in.
func (m *measured) least() document.Size {
	if m.Smallest == 0 {
		return m.size
	}
	return min(m.size, m.Smallest)
}

// set shares a measure among the columns of the table in a size; ok is false
// where a word would have to be parted. Below what is readable symbols of
// documents are parted first.
func (m *measured) set(size document.Size, measure Length, heads int) (setting, bool) {
	gap := emOf(m.around(), size)
	total := emOf(measure, size) - len(m.columns)*gap
	s, ok := m.share(m.needs(size, total, false), total, gap, heads)
	if !ok && size <= max(readable, m.least()) {
		s, ok = m.share(m.needs(size, total, true), total, gap, heads)
	}
	if !ok {
		return setting{}, false
	}
	out := setting{size: size, airy: sum(s.needs)*3 <= total*2}
	for _, r := range s.filled() {
		out.widths = append(out.widths, size.Of(r)+m.around())
	}
	out.pages = s.pages(size, m.fonts.HeadHeight(out.apply(m)))
	return out, true
}

// needs are the longest words of the columns; none asks for more than a third of
// all, and an empty column stays one.
func (m *measured) needs(size document.Size, total em, parted bool) []em {
	var out []em
	for _, c := range m.columns {
		need := c.need
		if parted {
			need = c.parted
		}
		out = append(out, max(min(need, total/3), emOf(document.MM(2), size)))
	}
	return out
}

// emOf is a length in thousandths of a size.
func emOf(l Length, size document.Size) em { return int(l * 2 / Length(size)) }

// apply is the table with its decisions.
func (s setting) apply(m *measured) *document.Table {
	fitted := *m.Table
	fitted.Widths, fitted.Shrink, fitted.Decided = s.widths, m.size-s.size, true
	return &fitted
}
