package pdf

import (
	"fmt"
	"math"
	"slices"
)

// A cell is how a table cell is told of: the columns and rows that it takes,
// and for a head the direction in which it speaks (ISO 32000-1, 14.8.5.7).
type cell struct {
	cols, rows int32
	scope      scope
}

// A scope is the direction in which a head speaks.
type scope uint8

// The scopes; a cell that is no head has none.
const (
	noScope scope = iota
	columnScope
	rowScope
)

// attributes is the dictionary of a cell; a plain one needs none.
func (c cell) attributes() string {
	s := ""
	switch c.scope {
	case columnScope:
		s += " /Scope /Column"
	case rowScope:
		s += " /Scope /Row"
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

// maxSpan keeps a senseless span of columns from filling the memory.
const maxSpan = 64

// span is a span as a cell keeps it.
func span(n int) int32 { return int32(min(max(n, 1), math.MaxInt32)) }

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
			c.element.cell.scope = scopeOf(c.element, inHead)
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
	cols, rows := min(int(max(e.cell.cols, 1)), maxSpan), min(int(max(e.cell.rows, 1)), left)
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
	e.cell.cols, e.cell.rows = int32(end-first), int32(rows)
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

// scopeOf is what a head speaks for: the column below it in the rows on top,
// else the rest of its row.
func scopeOf(e *element, inHead bool) scope {
	switch {
	case e.tag != "TH":
		return noScope
	case inHead:
		return columnScope
	}
	return rowScope
}
