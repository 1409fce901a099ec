package layout

import "sokehoach/app/document"

// columns sets rows of cells side by side as one strip.
func (s *setter) columns(c *document.Columns, left Length) strip {
	out := strip{before: c.Before, after: c.After}
	for i, row := range c.Rows {
		if i > 0 {
			out.h += c.RowGap
		}
		s.row(c, row, left, &out)
	}
	return out
}

// Boxes are the measures of the columns. One that reaches into the margin keeps
// its middle, but its text stays outside.
func Boxes(c *document.Columns, left Length) []Box {
	var out []Box
	x := left + c.Offset
	for _, w := range c.Widths {
		inset := max(0, left-x)
		out = append(out, Box{x + inset, w - 2*inset})
		x += w
	}
	return out
}

// row appends one row: the first baselines of its cells are level, but for a cell
// that begins with free space. What must stay whole is what stands beside the
// first cell, a list that may run on.
func (s *setter) row(c *document.Columns, row []document.Cell, left Length, out *strip) {
	var cells []strip
	level, boxes := Length(0), Boxes(c, left)
	for i, cell := range row {
		cells = append(cells, s.cell(cell, boxes[i].X, boxes[i].W))
		level = max(level, cells[i].level)
	}
	tallest, beside := Length(0), Length(0)
	for i, cell := range cells {
		down := Length(0)
		if cell.level > 0 {
			down = level - cell.level
		}
		cell.moveTo(out, out.h+down)
		tallest = max(tallest, cell.h+down)
		if i > 0 {
			beside = max(beside, cell.h+down)
		}
	}
	out.solid = out.h + beside
	out.h += tallest
}

// cell sets texts and spaces from top to bottom.
func (s *setter) cell(cell document.Cell, x, w Length) strip {
	var out strip
	for _, item := range cell {
		switch item := item.(type) {
		case *document.Text:
			for _, line := range s.paragraph(item, x, w) {
				out.h += line.before
				line.moveTo(&out, out.h)
				out.h += line.h + line.after
			}
		case *document.Space:
			for _, z := range item.Zones {
				out.zones = append(out.zones, Zone{z.Zone, x + w/2 + z.Offset - z.Width/2, out.h, z.Width, item.Height})
			}
			out.h += item.Height
		}
	}
	if len(cell) > 0 {
		if _, text := cell[0].(*document.Text); text {
			out.level = firstBaseline(out)
		}
	}
	return out
}

// moveTo appends the content of s to out, dy further down.
func (s strip) moveTo(out *strip, dy Length) {
	n := len(out.items)
	out.items = append(out.items, s.items...)
	for i := n; i < len(out.items); i++ {
		out.items[i].Y += dy
	}
	for _, z := range s.zones {
		z.Y += dy
		out.zones = append(out.zones, z)
	}
	for _, m := range s.marks {
		m.Y += dy
		out.marks = append(out.marks, m)
	}
}

// firstBaseline is the baseline of the first text, 0 when there is none.
func firstBaseline(s strip) Length {
	for i := range s.items {
		if s.items[i].Kind == TextItem {
			return s.items[i].Y
		}
	}
	return 0
}

// cut divides a strip that is taller than room: what ends within it stays, the
// rest moves to a strip of its own, each column keeping its distances; ok is
// false when nothing stays, or of a cell in a table fewer than least lines.
func (s strip) cut(by *setter, room Length, least int) (head, tail strip, ok bool) {
	if s.band != nil {
		return s.cutBand(by, room, least)
	}
	head, tail = strip{before: s.before, h: room, keep: s.keep}, strip{after: s.after}
	top := s.h
	for _, it := range s.items {
		if t, bottom := it.extent(); bottom <= room {
			head.items = append(head.items, it)
		} else {
			top = min(top, t)
			tail.items = append(tail.items, it)
		}
	}
	for _, z := range s.zones {
		if z.Y+z.H <= room {
			head.zones = append(head.zones, z)
		} else {
			top = min(top, z.Y)
			tail.zones = append(tail.zones, z)
		}
	}
	var moved strip
	tail.moveTo(&moved, -top)
	moved.after, moved.h = tail.after, s.h-top
	return head, moved, len(head.items) > 0
}

// cutBand divides the rows of a table.
func (s strip) cutBand(by *setter, room Length, least int) (head, tail strip, ok bool) {
	above, below, ok := by.cut(s.band, room, least)
	if !ok {
		return strip{}, s, false
	}
	head, tail = s, s
	head.band, head.h, head.after = above, above.height(), 0
	tail.band, tail.h, tail.before = below, below.height(), 0
	return head, tail, true
}

// extent is the top and bottom of an item.
func (it Item) extent() (top, bottom Length) {
	if it.Kind == RuleItem {
		return it.Y - it.H/2, it.Y + it.H/2
	}
	return it.Y - it.Size.Of(ascent), it.Y + it.Size.Of(descent)
}
