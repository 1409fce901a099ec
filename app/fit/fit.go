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
		switch b := b.(type) {
		case *document.Text:
			blocks[i] = oneLine(b, sheet.W-sheet.Left-sheet.Right, fonts)
		case *document.Columns:
			blocks[i] = columns(b, sheet.Left, fonts)
		case *document.Table:
			blocks[i] = table(b, fonts)
		case *document.NewSheet:
			sheet = b.Sheet
		}
	}
	c.Blocks = blocks
	return c
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
