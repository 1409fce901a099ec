package grid

import "fyne.io/fyne/v2"

// A Look is how a cell differs from the other cells of its column.
type Look struct {
	Closed   bool // nothing is typed here
	Computed bool // it stands on the ground of what follows from other cells
	Faint    bool
	Bold     bool
	Indent   int // steps from the left
}

// Under is c below a heading that it shares with its neighbours, with a short name
// of its own there.
func (c Column[R]) Under(band, short string) Column[R] {
	c.band, c.short = band, short
	return c
}

// Summed is c with a sum under the table that is worked out elsewhere.
func (c Column[R]) Summed(sum func() string) Column[R] {
	c.totalled, c.sum = true, sum
	return c
}

// head is what stands over the column.
func (s spec) head() string {
	if s.short != "" {
		return s.short
	}
	return s.heading
}

// look is how a cell looks.
func (s *sheet[R]) look(row, col int) Look {
	rows := s.all()
	if s.table.Look == nil || row >= len(rows) {
		return Look{}
	}
	return s.table.Look(&rows[row], s.table.Columns[col].key)
}

// about is what is to be said of a cell.
func (s *sheet[R]) about(row, col int) string {
	rows := s.all()
	if s.table.About == nil || row >= len(rows) {
		return s.table.Columns[col].hint
	}
	return s.table.About(&rows[row], s.table.Columns[col].key)
}

// open is the next cell that can be typed in, from one on in steps; the first where
// there is none. A table in which every cell can be typed in leaves out none.
func (g *Grid) open(from, step cell) cell {
	if !g.picks {
		return from
	}
	for c := from; c.row >= 0 && c.row <= g.last() && c.col >= 0 && c.col < len(g.specs); c = (cell{c.row + step.row, c.col + step.col}) {
		if g.editable(c) {
			return c
		}
	}
	return from
}

// openAlong is the next cell that can be typed in, in the order of reading; it lies
// beyond the rows where there is none.
func (g *Grid) openAlong(c cell, back bool) cell {
	for g.picks && !g.hooks.ReadOnly && c.row >= 0 && c.row <= g.last() && !g.editable(c) {
		switch {
		case back && c.col == 0:
			c = cell{c.row - 1, len(g.specs) - 1}
		case back:
			c.col--
		case c.col == len(g.specs)-1:
			c = cell{c.row + 1, 0}
		default:
			c.col++
		}
	}
	return c
}

// grounds draws what stands below the cells that follow from others.
func (r *renderer) grounds(p *place) {
	g := r.grid
	if !g.picks {
		return
	}
	from, to := r.shown(p)
	for col := range g.specs {
		s, x := r.strip(p, col)
		for row := from; row < min(to, g.data.count()); row++ {
			if g.data.look(row, col).Computed {
				s.below.rect(x, g.rowAt(p, row), p.w[col], p.row, r.c.computed)
			}
		}
	}
}

// bands draws the headings that several columns share.
func (r *renderer) bands(p *place) {
	g := r.grid
	if p.band == 0 {
		return
	}
	for from := 0; from < len(g.specs); {
		to := from + 1
		for to < len(g.specs) && g.specs[to].band == g.specs[from].band && (to < g.frozen) == (from < g.frozen) {
			to++
		}
		if g.specs[from].band != "" {
			r.band(p, from, to)
		}
		from = to
	}
}

func (r *renderer) band(p *place, from, to int) {
	s, x := r.strip(p, from)
	_, last := r.strip(p, to-1)
	end := min(last+p.w[to-1], s.clip.Size().Width)
	x = max(x, 0)
	if end-x < p.pad*4 {
		return
	}
	look := ink{r.c.ink, p.small + 1, fyne.TextAlignCenter, bold}
	words := fit(r.grid.specs[from].band, look.size, end-x-2*p.pad, bold)
	put(s.plain.text(words, look), x+p.pad, p.pad/2, end-x-2*p.pad, lineHeight(look.size))
	s.below.rect(x, p.band-1, end-x, 1, r.c.line)
	s.below.rect(end-1, 0, 1, p.band, r.c.border)
}

// twoLines writes the text of a cell that is too long for one line into two.
func (r *renderer) twoLines(p *place, s *strip, words string, look ink, at box) (first string, high float32) {
	lines := wrap(words, p.small, at.w, 2, look.style)
	look.size = p.small
	if len(lines) == 1 {
		return words, p.row - 1
	}
	high = lineHeight(p.small)
	put(s.plain.text(lines[1], look), at.x, at.y+high+(p.row-2*high)/2, at.w, high)
	return lines[0], high
}
