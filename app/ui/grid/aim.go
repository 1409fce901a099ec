package grid

import (
	"slices"

	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/model/match"
)

// An aim is where the rows and columns of a block go.
type aim struct {
	rows  []int  // for each row of the block, one of the table; -1: it is left out
	fresh []bool // the row is new to the table
	cols  []int  // for each column of the block, one of the table; -1: it is left out
	names int    // the column of the block by which rows are told; match.None: they are not
	by    []match.Row
	notes []string // what the clerk should know before
	left  []string // what is left out, for after
}

// takeAim finds where a block goes. Rows whose names are known go to the rows of
// these names, in whatever order they come; headings and sums go nowhere.
func (p *pasting) takeAim() aim {
	g := p.grid
	a := aim{names: match.None}
	found := p.find()
	a.by = found.Rows
	left := p.at.col
	if found.Named() {
		a.names = found.Column
		left = g.named - found.Column
	}
	for j := range widest(p.block) {
		col := left + j
		if j < len(found.To) && found.To[j] != match.None && j != found.Column {
			col = found.To[j]
		}
		if slices.Contains(a.cols, col) {
			col = -1
		}
		a.cols = append(a.cols, max(col, -1))
	}
	p.placeRows(&a)
	p.note(&a)
	return a
}

// find reads headings, sums and names of the block. What the grid itself has
// written goes where the clerk is.
func (p *pasting) find() match.Block {
	g := p.grid
	if p.own || len(p.block) == 1 && len(p.block[0]) == 1 {
		return match.Block{Rows: make([]match.Row, len(p.block)), Column: match.None}
	}
	var names []string
	if g.named >= 0 && !p.byPlace {
		for row := range g.data.count() {
			names = append(names, g.data.show(row, g.named))
		}
	}
	return match.Read(p.block, names, g.headings())
}

func (g *Grid) headings() []string {
	var out []string
	for _, s := range g.specs {
		out = append(out, s.heading)
	}
	return out
}

func (p *pasting) placeRows(a *aim) {
	below, added := p.at.row, p.grid.data.count()
	for _, r := range a.by {
		to, fresh := -1, true
		switch {
		case r.Kind == match.Heading || r.Kind == match.Total || r.Kind == match.Again:
		case a.names == match.None:
			to = below
			below++
		case r.Kind == match.Unknown && p.grid.grows:
			to = added
			added++
		case r.Kind == match.Plain:
			to, fresh = r.At, false
		}
		a.rows, a.fresh = append(a.rows, to), append(a.fresh, fresh)
	}
}

// note says what the clerk should know: rows that go elsewhere, or nowhere, and a
// block that was not whole.
func (p *pasting) note(a *aim) {
	count := map[match.Kind]int{}
	var unknown, again []string
	for i, r := range a.by {
		count[r.Kind]++
		switch r.Kind {
		case match.Unknown:
			unknown = append(unknown, p.name(i, a.names))
		case match.Again:
			again = append(again, p.name(i, a.names))
		}
	}
	if n := count[match.Heading]; n > 0 {
		a.left = append(a.left, text.HeadingsLeft(n))
	}
	if n := count[match.Total]; n > 0 {
		a.left = append(a.left, text.TotalsLeft(n))
	}
	elsewhere := a.names != match.None && !p.inPlace(a)
	if elsewhere {
		a.notes = append(a.notes, text.RowsByName(count[match.Plain]))
	}
	switch {
	case p.grid.grows && !elsewhere: // they go where the clerk is
	case len(unknown) > 0 && p.grid.grows:
		a.notes = append(a.notes, text.NamesAdded(unknown))
	case len(unknown) > 0:
		a.notes = append(a.notes, text.NamesLeft(unknown))
	}
	if len(again) > 0 {
		a.notes = append(a.notes, text.NamesAgain(again))
	}
	if ragged(p.block) {
		a.notes = append(a.notes, text.PasteRagged)
	}
}

// name is that of a row of the block.
func (p *pasting) name(row, col int) string {
	if col < 0 || col >= len(p.block[row]) {
		return ""
	}
	return model.CleanLine(p.block[row][col])
}

// inPlace reports whether the rows go where they would without their names.
func (p *pasting) inPlace(a *aim) bool {
	below := p.at.row
	for _, to := range a.rows {
		if to < 0 {
			continue
		}
		if to != below {
			return false
		}
		below++
	}
	return true
}

// asks reports whether the clerk is to be asked.
func (a aim) asks() bool { return len(a.notes) > 0 }

// used is how many rows go anywhere.
func (p *pasting) used() int {
	n := 0
	for _, to := range p.aim.rows {
		if to >= 0 && (p.grid.grows || to < p.grid.data.count()) {
			n++
		}
	}
	return n
}

// said is what was left out, behind what was done.
func (a aim) said() string {
	out := ""
	for _, s := range a.left {
		out += " " + s
	}
	return out
}

// corner is the cell with which the block begins in the table.
func (p *pasting) corner() cell {
	at := cell{row: -1, col: -1}
	for _, c := range p.columns {
		for _, one := range c.cells {
			if at.row < 0 || one.row < at.row {
				at.row = one.row
			}
		}
		if at.col < 0 || c.col < at.col {
			at.col = c.col
		}
	}
	if at.row < 0 || at.col < 0 {
		return p.at
	}
	return at
}

func widest(block [][]string) int {
	n := 0
	for _, row := range block {
		n = max(n, len(row))
	}
	return n
}

// ragged reports whether rows of a block have different lengths: cells that were
// joined, or a line end within a cell, put figures into wrong columns.
func ragged(block [][]string) bool {
	n := 0
	for _, row := range block {
		if len(row) == 1 && model.CleanLine(row[0]) == "" {
			continue
		}
		if n > 0 && len(row) != n {
			return true
		}
		n = len(row)
	}
	return false
}
