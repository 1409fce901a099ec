package fit

import (
	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// annex decides how the sheet of an annex lies and how its table is set, and
// returns the sheet. The blocks begin with the new sheet itself.
func annex(n *document.NewSheet, blocks []document.Block, fonts layout.Fonts) document.Sheet {
	at := -1
	for i, b := range blocks {
		if t, ok := b.(*document.Table); ok && len(t.Widths) > 0 && !t.Decided {
			if at >= 0 {
				return n.Sheet // several tables: each is decided on by itself
			}
			at = i
		}
	}
	if at < 0 {
		return n.Sheet
	}
	m := measureTable(blocks[at].(*document.Table), fonts)
	sheet, best := n.Sheet, m.best(n.Sheet, blocks[:at], fonts)
	if n.Upright != nil {
		if upright := m.best(*n.Upright, blocks[:at], fonts); upright.better(best) {
			sheet, best = *n.Upright, upright
		}
	}
	blocks[at] = best.apply(m)
	blocks[0] = &document.NewSheet{Sheet: sheet, Path: n.Path}
	return sheet
}

// better reports whether a sheet that stands upright does for a table: it leaves
// its texts room, on no more pages than the sheet that lies, and not in much
// smaller type.
func (s setting) better(lying setting) bool {
	const much = document.Size(2)
	return s.airy && s.pages <= lying.pages && s.size+much >= lying.size
}

// best is the largest type of those that take the fewest pages of a sheet.
func (m *measured) best(sheet document.Sheet, above []document.Block, fonts layout.Fonts) setting {
	measure := sheet.W - sheet.Left - sheet.Right
	m.page = sheet.H - sheet.Top - sheet.Bottom
	m.above = heightAbove(above, measure, fonts) + m.Before
	best, ok := m.set(max(m.least(), min(readable, m.size)), measure, 1)
	for size := best.size + 1; ok && size <= m.size && m.each == 1; size++ {
		s, fits := m.set(size, measure, best.pages)
		if !fits || s.pages > best.pages {
			break // as on a long table, where every half point makes more pages
		}
		best = s
	}
	if ok && best.pages <= 2 {
		return best
	}
	small, fits := m.small(measure, max(1, best.pages))
	switch {
	case fits && (!ok || small.pages*2 <= best.pages):
		return small
	case !ok:
		return m.crammed(measure)
	}
	return best
}

// small is the best of what is not readable any more: for tables whose words find
// no room otherwise, or leave so little that the rows become towers.
func (m *measured) small(measure Length, heads int) (best setting, ok bool) {
	for size := min(readable, m.size) - 1; size >= m.least(); size-- {
		if s, fits := m.set(size, measure, heads); fits && (!ok || s.pages < best.pages) {
			best, ok = s, true
		}
	}
	return best, ok
}

// heightAbove is what texts take above the table of their sheet.
func heightAbove(blocks []document.Block, measure Length, fonts layout.Fonts) Length {
	h := Length(0)
	for _, b := range blocks {
		if t, ok := b.(*document.Text); ok {
			l := t.Look
			h += l.Before + l.After + Length(fonts.Lines(t, measure))*l.Size.Of(l.Pitch)
			if l.RuleShare > 0 {
				h += l.RuleGap + document.Pt
			}
		}
	}
	return h
}
