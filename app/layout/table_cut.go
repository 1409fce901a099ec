package layout

import (
	"slices"

	"sokehoach/app/document"
)

// A tall band is cut below a row, or, when its first row alone is too tall,
// between the lines of that row: each cell goes on from where its own text was
// cut, and both parts have their borders.

// cut divides the band, which the cut uses up; ok is false when that leaves fewer
// than least lines of a cell on one side.
func (s *setter) cut(b *band, room Length, least int) (head, tail *band, ok bool) {
	y, n := b.above(), 0
	for n < len(b.rows) && y+b.rows[n].h <= room {
		y += b.rows[n].h
		n++
	}
	if n > 0 && n < len(b.rows) {
		head, tail = b.cutBelow(n)
		return head, tail, true
	}
	return s.cutWithin(b, room, least)
}

// cutBelow cuts after n rows; cells that go on are parted between their lines.
func (b *band) cutBelow(n int) (head, tail *band) {
	head, tail = b.part(b.rows[:n:n]), b.part(b.rows[n:])
	tail.first = false
	over := slices.Clone(b.rows[n].cells)
	room := Length(0) // from the top of row i to the cut
	for i := n - 1; i >= 0; i-- {
		row := &b.rows[i]
		room += row.h
		for k := range row.cells {
			if row.cells[k].rows > n-i {
				over = append(over, b.cutCell(*row, &row.cells[k], room, n-i))
			}
		}
	}
	tail.restart(over)
	return head, tail
}

// cutWithin cuts the first row so that no cell has fewer lines than least on a
// side, unless it has none there.
func (s *setter) cutWithin(b *band, room Length, least int) (head, tail *band, ok bool) {
	row := b.rows[0]
	row.cells = slices.Clone(row.cells)
	rest := slices.Clone(row.cells)
	before, after := 0, 0
	for k := range row.cells {
		c := &row.cells[k]
		n := b.fitting(b.rows[0], *c, room-b.above(), least)
		if n < min(least, len(c.lines)) {
			return nil, nil, false
		}
		rest[k] = c.cutAt(n, 1)
		rest[k].rows = b.rows[0].cells[k].rows
		before += len(c.lines)
		after += len(rest[k].lines)
	}
	if before == 0 || after == 0 {
		return nil, nil, false
	}
	for k := range rest {
		s.title(b.grid, &rest[k])
	}
	head, tail = b.part([]bandRow{row}), b.part(b.rows)
	head.measure()
	tail.first = false
	tail.restart(rest)
	return head, tail, true
}

// fitting is how many lines of a cell end within room, and leave least on the
// other side if they leave any.
func (b *band) fitting(row bandRow, c bandCell, room Length, least int) int {
	room -= b.down(row, c) + 2*b.pad + b.rule
	n := 0
	for h := Length(0); n < len(c.lines); n++ {
		line := &c.lines[n]
		if h += line.before + line.h + line.after; h > room {
			break
		}
	}
	if left := len(c.lines) - n; left > 0 && left < least {
		n = len(c.lines) - least
	}
	return n
}

// cutCell keeps the lines that end within room, in n rows, and returns the rest
// of the cell.
func (b *band) cutCell(row bandRow, c *bandCell, room Length, n int) bandCell {
	if len(c.lines) == 0 {
		rest := *c
		h := min(c.h, max(0, room-b.down(row, *c)-2*b.pad-b.rule))
		rest.rows, rest.h = c.rows-n, c.h-h
		c.rows, c.h = n, h
		return rest
	}
	return c.cutAt(b.fitting(row, *c, room, 1), n)
}

// cutAt keeps so many lines of a cell, in so many rows, and returns the rest.
func (c *bandCell) cutAt(lines, rows int) bandCell {
	h := Length(0)
	for i := range c.lines[:lines] {
		h += c.lines[i].before + c.lines[i].h + c.lines[i].after
	}
	rest := *c
	rest.lines, rest.rows, rest.h = c.lines[lines:], c.rows-rows, c.h-h
	c.lines, c.rows, c.h = c.lines[:lines], rows, h
	return rest
}

// title says again, where a row goes on, which row that is: in cells whose own
// text has ended.
func (s *setter) title(g *grid, c *bandCell) {
	if len(c.lines) > 0 || c.text == nil || c.col+c.cols > g.titles {
		return
	}
	t := *c.text
	if c.col+c.cols == g.titles {
		t.Runs = append(slices.Clone(t.Runs), document.Run{Text: g.again})
	}
	block, flaws := s.block, s.flaws
	s.block, s.flaws = 0, make([][]Flaw, 1) // they are known
	again := bandCell{col: c.col, cols: c.cols, rows: c.rows}
	s.tableCell(g, &again, &t)
	s.block, s.flaws = block, flaws
	again.node = c.node
	again.repeat()
	c.lines, c.h = again.lines, again.h
}

func (b *band) part(rows []bandRow) *band {
	p := *b
	p.rows = rows
	return &p
}

// restart gives the first row its cells and measures what changes by that.
func (b *band) restart(cells []bandCell) {
	slices.SortFunc(cells, func(x, y bandCell) int { return x.col - y.col })
	b.rows[0].cells = cells
	b.measureRow(0)
	b.spread(b.spans(nil, 0))
}

// smallest is the height of the least part that may stand before a cut: two lines
// of each cell of the first row, or all three of one that has no more.
func (b *band) smallest() Length {
	h := Length(0)
	for _, c := range b.rows[0].cells {
		high := b.down(b.rows[0], c)
		for i := range c.lines[:min(len(c.lines), 3)] {
			if line := &c.lines[i]; i < 2 || len(c.lines) == 3 {
				high += line.before + line.h + line.after
			}
		}
		h = max(h, high)
	}
	return b.above() + h + 2*b.pad + b.rule
}
