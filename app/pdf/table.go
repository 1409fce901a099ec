package pdf

import (
	"fmt"
	"slices"
)

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

// maxSpan keeps a senseless span from filling the memory.
const maxSpan = 64

// A grid places the cells of a table as a reader does: each in the first free
// column of its row. It says for every column how many rows, from the one that
// is being filled, are taken.
type grid []int

// regular makes every row of a table take all its columns, as a reader who asks
// for the head of a cell must be able to rely on (ISO 14289-1, 7.5): spans are
// cut to what is free, cells that lack are added, empty.
func regular(table *element) {
	var g grid
	rows, reach := table.kids, make([]int, len(table.kids))
	inHead := true
	for i, row := range rows {
		inHead = inHead && allHeads(row.element)
		for _, c := range row.element.kids {
			g.place(c.element, len(rows)-i)
			c.element.cell.scope = scope(c.element, inHead)
		}
		reach[i] = g.next()
	}
	for i, row := range rows {
		for range len(g) - reach[i] {
			empty := &element{tag: "TD", parent: row.element}
			row.element.kids = append(row.element.kids, kid{element: empty})
		}
	}
}

// place puts a cell into the row, which is followed by left-1 more.
func (g *grid) place(e *element, left int) {
	cols, rows := min(max(e.node.Cols, 1), maxSpan), min(max(e.node.Rows, 1), left)
	first := slices.Index(*g, 0)
	if first < 0 {
		first = len(*g)
	}
	end := first
	for ; end < first+cols; end++ {
		if end == len(*g) {
			*g = append(*g, 0)
		}
		if (*g)[end] > 0 {
			break
		}
		(*g)[end] = rows
	}
	e.cell.cols, e.cell.rows = end-first, rows
}

// next ends a row and counts its columns.
func (g grid) next() int {
	n := 0
	for i := range g {
		if g[i] > 0 {
			n++
			g[i]--
		}
	}
	return n
}

func allHeads(row *element) bool {
	for _, c := range row.kids {
		if c.element.tag != "TH" {
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
