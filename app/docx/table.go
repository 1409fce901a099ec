package docx

import (
	"fmt"

	"sokehoach/app/document"
)

// opens writes what every table begins with.
func (w *writer) opens(widths []document.Length, indent document.Length, borders, margins, words string) {
	w.tables++
	w.at = Place{Table: w.tables, Row: -1}
	total := document.Length(0)
	for _, x := range widths {
		total += x
	}
	place := fmt.Sprintf(`<w:tblInd w:w="%d" w:type="dxa"/>`, twips(indent))
	if spare := w.measure() - total; indent == 0 && spare > document.Pt {
		place = `<w:jc w:val="center"/>` // a narrow table stands in the middle
	}
	w.put(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/>%s%s<w:tblLayout w:type="fixed"/>%s%s</w:tblPr><w:tblGrid>`, twips(total), place, borders, margins, words)
	for _, x := range widths {
		w.put(`<w:gridCol w:w="%d"/>`, twips(x))
	}
	w.put(`</w:tblGrid>`)
}

// margins are those of the cells of a table.
func margins(pad document.Length) string {
	p := twips(pad)
	return fmt.Sprintf(`<w:tblCellMar><w:top w:w="%d" w:type="dxa"/><w:left w:w="%d" w:type="dxa"/><w:bottom w:w="%d" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar>`, p, p, p, p)
}

// columns writes what stands side by side as a table without rules.
func (w *writer) columns(c *document.Columns) {
	w.opens(c.Widths, c.Offset, "", margins(0), "")
	for i, row := range c.Rows {
		w.at.Row++
		w.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for k, width := range c.Widths {
			w.at.Col = k
			w.put(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, twips(width))
			above := document.Length(0)
			if i > 0 {
				above = c.RowGap
			}
			var cell document.Cell
			if k < len(row) {
				cell = row[k]
			}
			w.cell(cell, width, above)
			w.put(`</w:tc>`)
		}
		w.put(`</w:tr>`)
	}
	w.put(`</w:tbl>`)
}

// cell writes texts and spaces from top to bottom; a cell ends in a paragraph.
func (w *writer) cell(cell document.Cell, width, above document.Length) {
	if len(cell) == 0 {
		w.put(`<w:p><w:pPr>%s</w:pPr></w:p>`, w.tiny())
	}
	after := above
	for _, item := range cell {
		switch item := item.(type) {
		case *document.Text:
			w.paragraph(item, item.Look.Before+after, width)
			after = item.Look.After
		case *document.Space:
			w.put(`<w:p><w:pPr>%s</w:pPr></w:p>`, exact(item.Height+after))
			after = 0
		}
	}
}

// table writes a table of the content; its head stands again on every page.
func (w *writer) table(t *document.Table) {
	rule := max(2, int(t.Rule*8/document.Pt)) // eighths of a point
	borders := "<w:tblBorders>"
	for _, edge := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		borders += fmt.Sprintf(`<w:%s w:val="single" w:sz="%d" w:space="0" w:color="auto"/>`, edge, rule)
	}
	w.opens(t.Widths, 0, borders+"</w:tblBorders>", margins(t.Pad), "")
	g := spans{widths: t.Widths, down: make([]int, len(t.Widths)), across: make([]int, len(t.Widths))}
	for i, r := range t.Head {
		w.row(t, r, &g, len(t.Head)-i, `<w:cantSplit/><w:tblHeader/>`)
	}
	for i, r := range t.Body {
		w.row(t, r, &g, len(t.Body)-i, `<w:cantSplit/>`)
	}
	w.put(`</w:tbl>`)
}

// spans follows the cells that reach down into further rows.
type spans struct {
	widths []document.Length
	down   []int // rows that a cell from above still takes, at the column where it begins
	across []int // columns that it takes
}

// row writes a row; left is how many rows the part of the table still has, this
// one included: no cell reaches further.
func (w *writer) row(t *document.Table, r document.Row, g *spans, left int, props string) {
	w.put(`<w:tr><w:trPr>%s</w:trPr>`, props)
	w.at.Row++
	cells := r.Cells
	for at := 0; at < len(g.widths); {
		if g.down[at] > 0 {
			g.down[at]--
			w.opensCell(g, at, g.across[at], `<w:vMerge/>`, "")
			w.put(`<w:p/></w:tc>`)
			at += g.across[at]
			continue
		}
		var c document.TableCell
		if len(cells) > 0 {
			c, cells = cells[0], cells[1:]
		}
		n := min(max(1, c.Cols), g.free(at))
		merge, middle := "", ""
		if rows := min(c.Rows, left); rows > 1 {
			g.down[at], g.across[at] = rows-1, n
			merge = `<w:vMerge w:val="restart"/>`
		}
		if c.Text != nil && c.Text.Role == document.TableHead {
			middle = `<w:vAlign w:val="center"/>`
		}
		w.at.Col = at
		w.opensCell(g, at, n, merge, middle)
		w.cellText(t, c)
		w.put(`</w:tc>`)
		at += n
	}
	w.put(`</w:tr>`)
}

// free is how many columns from one on no cell from above takes.
func (g *spans) free(at int) int {
	n := 1
	for at+n < len(g.down) && g.down[at+n] == 0 {
		n++
	}
	return n
}

func (w *writer) opensCell(g *spans, at, n int, merge, middle string) {
	width := document.Length(0)
	for _, x := range g.widths[at : at+n] {
		width += x
	}
	span := ""
	if n > 1 {
		span = fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, n)
	}
	w.put(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s%s%s</w:tcPr>`, twips(width), span, merge, middle)
}

// cellText is the paragraph of a cell, in the size that the whole table has.
func (w *writer) cellText(t *document.Table, c document.TableCell) {
	if c.Text == nil {
		w.put(`<w:p/>`)
		return
	}
	w.paragraph(c.Text.Smaller(t.Shrink, t.Smallest), c.Text.Look.Before, 0)
}
