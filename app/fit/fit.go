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

// columns decides on the texts of columns that stand side by side.
func columns(c *document.Columns, left document.Length, fonts layout.Fonts) *document.Columns {
	fitted := *c
	fitted.Rows = make([][]document.Cell, len(c.Rows))
	boxes := layout.Boxes(c, left)
	for i, row := range c.Rows {
		for k, cell := range row {
			cell = slices.Clone(cell)
			for n, item := range cell {
				if t, ok := item.(*document.Text); ok {
					cell[n] = oneLine(t, boxes[k].W, fonts)
				}
			}
			fitted.Rows[i] = append(fitted.Rows[i], cell)
		}
	}
	return &fitted
}

// oneLine steps the size of a text down, where its look allows it, until it takes
// one line of the measure w; if none does, the blanks give way at the smallest.
func oneLine(t *document.Text, w document.Length, fonts layout.Fonts) *document.Text {
	if t.Look.Smallest == 0 {
		return t
	}
	fitted := *t
	look := &fitted.Look
	for fonts.OneLine(&fitted) > w-look.Indent {
		if look.Size <= look.Smallest {
			fitted.Runs = crowded(t.Runs)
			break
		}
		look.Size -= 2
	}
	return &fitted
}

// crowded are runs whose blanks are as narrow as they may be.
func crowded(runs []document.Run) []document.Run {
	out := slices.Clone(runs)
	for i, r := range out {
		if r.Blank != "" && r.Least > 0 {
			out[i].Width = r.Least
		}
	}
	return out
}
