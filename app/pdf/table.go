package pdf

import "fmt"

// A cell is how a table cell is told of: the columns and rows that it takes,
// and for a head the direction in which it speaks (ISO 32000-1, 14.8.5.7).
type cell struct {
	cols, rows int
	scope      string
}

// attributes is the dictionary of a cell; a plain one needs none.
func (c cell) attributes() string {
	s := ""
	if c.scope != "" {
		s += " /Scope /" + c.scope
	}
	if c.cols > 1 {
		s += fmt.Sprintf(" /ColSpan %d", c.cols)
	}
	if c.rows > 1 {
		s += fmt.Sprintf(" /RowSpan %d", c.rows)
	}
	if s != "" {
		s = "/A <</O /Table" + s + ">>"
	}
	return s
}

// maxColumns keeps a senseless span from filling the memory.
const maxColumns = 64

// A grid places the cells of a table as a reader does: each in the first free
// column of its row.
type grid struct {
	taken []int // of each column: how many rows from here on are taken
	width int
}

// regular makes every row of a table take all its columns, as a reader who asks
// for the head of a cell must be able to rely on (ISO 14289-1, 7.5): spans are
// cut to what is free, cells that lack are added, empty.
func regular(table *element) {
	g := grid{taken: make([]int, maxColumns)}
	rows, reach := table.kids, make([]int, len(table.kids))
	inHead := true
	for i, row := range rows {
		inHead = inHead && allHeads(row.element)
		for _, c := range row.element.kids {
			if c.element != nil {
				g.place(c.element, len(rows)-i)
				c.element.cell.scope = scope(c.element, inHead)
			}
		}
		reach[i] = g.next()
	}
	for i, row := range rows {
		for range g.width - reach[i] {
			empty := &element{tag: "TD", parent: row.element}
			row.element.kids = append(row.element.kids, kid{element: empty})
		}
	}
}

// place puts a cell into the row, which is followed by left-1 more.
func (g *grid) place(e *element, left int) {
	first := 0
	for first < maxColumns-1 && g.taken[first] > 0 {
		first++
	}
	cols, rows := max(e.node.Cols, 1), min(max(e.node.Rows, 1), left)
	end := first
	for end < min(first+min(cols, maxColumns), maxColumns) && g.taken[end] == 0 {
		g.taken[end] = rows
		end++
	}
	g.width = max(g.width, end)
	e.cell.cols, e.cell.rows = max(end-first, 1), rows
}

// next ends a row and counts its columns.
func (g *grid) next() int {
	n := 0
	for i := range g.taken {
		if g.taken[i] > 0 {
			n++
			g.taken[i]--
		}
	}
	return n
}

func allHeads(row *element) bool {
	for _, c := range row.kids {
		if c.element != nil && c.element.tag != "TH" {
			return false
		}
	}
	return true
}

// scope is what a head speaks for: the column below it in the rows on top, else
// the rest of its row.
func scope(e *element, inHead bool) string {
	switch {
	case e.tag != "TH":
		return ""
	case inHead:
		return "Column"
	}
	return "Row"
}
