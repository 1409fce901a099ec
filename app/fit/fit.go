// Package fit decides what must be known before anything has its place: the
// widths of columns, the type of tables, the size at which what may take one line
// only does so. It stands between app/document, which says what is printed, and
// whatever sets it: pages and Word get the same decisions.
package fit

import (
	"slices"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// Content is c with all that is open in it decided. It changes nothing of c.
func Content(c document.Content, fonts layout.Fonts) document.Content {
	blocks := slices.Clone(c.Blocks)
	sheet := c.Sheet
	for i, b := range blocks {
		if n, ok := b.(*document.NewSheet); ok {
			end := i + 1
			for end < len(blocks) && !startsSheet(blocks[end]) {
				end++
			}
			sheet = annex(n, blocks[i:end], fonts)
			continue
		}
		blocks[i] = block(b, sheet, fonts)
	}
	c.Blocks = blocks
	return c
}

func startsSheet(b document.Block) bool {
	_, ok := b.(*document.NewSheet)
	return ok
}

// block decides on what stands by itself; on tables that a sheet was chosen for
// all is decided already.
func block(b document.Block, sheet document.Sheet, fonts layout.Fonts) document.Block {
	measure := sheet.W - sheet.Left - sheet.Right
	switch b := b.(type) {
	case *document.Text:
		return oneLine(b, measure, fonts)
	case *document.Columns:
		return columns(b, sheet.Left, fonts)
	case *document.Table:
		if !b.Decided {
			return table(b, measure, fonts)
		}
	}
	return b
}

// columns decides on the texts of columns that stand side by side. A text that may
// take one line only and finds no room even so gets it from the column beside, as
// far as what stands there can do without.
func columns(c *document.Columns, left document.Length, fonts layout.Fonts) *document.Columns {
	fitted := *c
	fitted.Widths = slices.Clone(c.Widths)
	for {
		lacks := false
		boxes := layout.Boxes(&fitted, left)
		fitted.Rows = make([][]document.Cell, len(c.Rows))
		for i, row := range c.Rows {
			for k, cell := range row {
				one, lack := oneLines(cell, boxes[k].W, fonts)
				fitted.Rows[i] = append(fitted.Rows[i], one)
				lacks = lacks || lack > 0 && borrow(&fitted, k, lack, left, fonts)
			}
		}
		if !lacks {
			return &fitted
		}
	}
}

// oneLines is oneLine of the texts of a cell, and what they lack to one line.
func oneLines(cell document.Cell, w document.Length, fonts layout.Fonts) (document.Cell, document.Length) {
	cell = slices.Clone(cell)
	lack := document.Length(0)
	for n, item := range cell {
		if t, ok := item.(*document.Text); ok && t.Look.Smallest > 0 {
			one := oneLine(t, w, fonts)
			cell[n] = one
			lack = max(lack, fonts.OneLine(one)-w)
		}
	}
	return cell, lack
}

// borrow widens the second of two columns at the cost of the first; it is false
// where a text of the first would be parted that is whole now.
func borrow(c *document.Columns, k int, lack, left document.Length, fonts layout.Fonts) bool {
	if k != 1 || len(c.Widths) != 2 {
		return false
	}
	narrow := *c
	narrow.Widths = []document.Length{c.Widths[0] - lack, c.Widths[1] + lack}
	room := layout.Boxes(&narrow, left)[0].W
	s := &scanner{fonts: fonts}
	for _, row := range c.Rows {
		for _, item := range row[0] {
			t, ok := item.(*document.Text)
			if !ok {
				continue
			}
			s.size = t.Look.Size
			need := t.Look.Size.Of(s.scan(t).need)
			if slices.ContainsFunc(t.Runs, func(r document.Run) bool { return r.Blank != "" }) {
				need = fonts.OneLine(t)
			}
			if need > room {
				return false
			}
		}
	}
	c.Widths = narrow.Widths
	return true
}

// oneLine makes a text take one line of the measure w, where its look allows that:
// its blanks give way first, then its size. What takes two lines even so keeps the
// least of both.
func oneLine(t *document.Text, w document.Length, fonts layout.Fonts) *document.Text {
	if t.Look.Smallest == 0 {
		return t
	}
	fitted := *t
	for {
		fitted.Runs = slices.Clone(t.Runs)
		if crowd(&fitted, w-fitted.Look.Indent, fonts) || fitted.Look.Size <= fitted.Look.Smallest {
			return &fitted
		}
		fitted.Look.Size--
	}
}

// crowd narrows the blanks of a text, the last first and no more than it must, until
// the text takes one line of a room.
func crowd(t *document.Text, room document.Length, fonts layout.Fonts) bool {
	const step = document.Pt
	for i := len(t.Runs) - 1; i >= 0; i-- {
		r := &t.Runs[i]
		for fonts.OneLine(t) > room && r.Blank != "" && r.Least > 0 && r.Width > r.Least {
			r.Width = max(r.Least, r.Width-step)
		}
	}
	return fonts.OneLine(t) <= room
}
