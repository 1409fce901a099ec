package layout

import "slices"

// A band taller than a page is cut below a row, or, when its first row alone
// is too tall, between the lines of that row: each cell goes on from where its
// own text was cut, and both parts have their borders.

// cut divides the band, which the cut uses up; ok is false when not even one
// line would come before it.
func (b *band) cut(room Length) (head, tail *band, ok bool) {
	y, n := b.above(), 0
	for n < len(b.rows) && y+b.rows[n].h <= room {
		y += b.rows[n].h
		n++
	}
	if n > 0 && n < len(b.rows) {
		head, tail = b.cutBelow(n)
		return head, tail, true
	}
	return b.cutWithin(room)
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

// cutWithin cuts the first row.
func (b *band) cutWithin(room Length) (head, tail *band, ok bool) {
	row := b.rows[0]
	row.cells = slices.Clone(row.cells)
	rest := slices.Clone(row.cells)
	before, after := 0, 0
	for k := range row.cells {
		whole := row.cells[k].rows
		rest[k] = b.cutCell(b.rows[0], &row.cells[k], room-b.above(), 1)
		rest[k].rows = whole
		before += len(row.cells[k].lines)
		after += len(rest[k].lines)
	}
	if before == 0 || after == 0 {
		return nil, nil, false
	}
	head, tail = b.part([]bandRow{row}), b.part(b.rows)
	head.measure()
	tail.first = false
	tail.restart(rest)
	return head, tail, true
}

// cutCell keeps the lines that end within room, in n rows, and returns the
// rest of the cell.
func (b *band) cutCell(row bandRow, c *bandCell, room Length, n int) bandCell {
	room -= b.down(row, *c) + 2*b.pad + b.rule
	h, k := Length(0), 0
	for k < len(c.lines) {
		line := &c.lines[k]
		next := h + line.before + line.h + line.after
		if next > room {
			break
		}
		h, k = next, k+1
	}
	rest := *c
	if len(c.lines) == 0 {
		h = min(c.h, max(0, room))
	}
	rest.lines, rest.rows, rest.h = c.lines[k:], c.rows-n, c.h-h
	c.lines, c.rows, c.h = c.lines[:k], n, h
	return rest
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

// smallest is the height of the least part that may stand before a cut: one
// line of each cell of the first row.
func (b *band) smallest() Length {
	h := Length(0)
	for _, c := range b.rows[0].cells {
		if len(c.lines) > 0 {
			line := c.lines[0]
			h = max(h, b.down(b.rows[0], c)+line.before+line.h+line.after)
		}
	}
	return b.above() + h + 2*b.pad + b.rule
}
