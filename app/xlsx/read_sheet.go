package xlsx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"sokehoach/app/opc"
)

// A sheetReader reads one sheet, cell by cell.
type sheetReader struct {
	book   *workbook
	rows   [][]string
	merged []area
	left   int // cells that the workbook may still have
	cells  int

	row, col int // of the cell that is open, from 0
	kind     string
	style    int
	text     strings.Builder
}

// An area is cells that are one, from a corner to a corner.
type area struct{ row, col, toRow, toCol int }

func (r *sheetReader) token(t xml.Token, stack []xml.Name) error {
	switch e := t.(type) {
	case xml.StartElement:
		return r.start(e)
	case xml.CharData:
		if (within(stack, "v") || within(stack, "t") && has(stack, "is")) && has(stack, "c") && !has(stack, "rPh") {
			r.text.Write(e[:min(len(e), max(0, maxLetters-r.text.Len()))])
		}
	case xml.EndElement:
		switch e.Name.Local {
		case "c":
			return r.put()
		case "row":
			r.row++
		}
	}
	return nil
}

func (r *sheetReader) start(e xml.StartElement) error {
	switch e.Name.Local {
	case "row":
		if n, err := strconv.Atoi(opc.Attribute(e, "r")); err == nil && n > 0 {
			r.row = n - 1
		}
		r.col = 0
	case "c":
		if row, col, ok := cellAt(opc.Attribute(e, "r")); ok {
			r.row, r.col = row, col
		}
		r.kind = opc.Attribute(e, "t")
		r.style, _ = strconv.Atoi(opc.Attribute(e, "s"))
		r.text.Reset()
	case "mergeCell":
		from, to, _ := strings.Cut(opc.Attribute(e, "ref"), ":")
		row, col, ok := cellAt(from)
		toRow, toCol, also := cellAt(to)
		if ok && also {
			r.merged = append(r.merged, area{row, col, toRow, toCol})
		}
		if len(r.merged) > maxCells {
			return opc.TooLarge
		}
	}
	return nil
}

// put ends a cell. An empty one far away, which Excel keeps for its looks, is none.
func (r *sheetReader) put() error {
	row, col := r.row, r.col
	r.col++
	said := r.book.said(r.kind, r.style, r.text.String())
	if said == "" {
		return nil
	}
	if r.cells++; row >= maxRows || col >= maxColumns || r.cells > r.left {
		return opc.TooLarge
	}
	for len(r.rows) <= row {
		r.rows = append(r.rows, nil)
	}
	for len(r.rows[row]) <= col {
		r.rows[row] = append(r.rows[row], "")
	}
	r.rows[row][col] = said
	return nil
}

// merge says a cell over several columns in each of them, as a heading is meant.
func (r *sheetReader) merge() {
	for _, a := range r.merged {
		if a.row >= len(r.rows) || a.col >= len(r.rows[a.row]) {
			continue
		}
		said := r.rows[a.row][a.col]
		for col := a.col + 1; col <= min(a.toCol, maxColumns-1) && said != ""; col++ {
			for len(r.rows[a.row]) <= col {
				r.rows[a.row] = append(r.rows[a.row], "")
			}
			r.rows[a.row][col] = said
		}
	}
}

// trimmed are the rows without blank ones, all as long as the longest, and without
// blank columns at the left.
func (r *sheetReader) trimmed() [][]string {
	left := maxColumns
	var out [][]string
	for _, row := range r.rows {
		for col, cell := range row {
			if strings.TrimSpace(cell) != "" {
				left = min(left, col)
				out = append(out, row)
				break
			}
		}
	}
	width := 0
	for _, row := range out {
		width = max(width, len(row))
	}
	for i, row := range out {
		out[i] = append(row, make([]string, width-len(row))...)[left:]
	}
	return out
}

// cellAt reads the name of a cell: B3 is in row 2 and column 1.
func cellAt(name string) (row, col int, ok bool) {
	i := 0
	for ; i < len(name) && name[i] >= 'A' && name[i] <= 'Z' && i < 3; i++ {
		col = col*26 + int(name[i]-'A') + 1
	}
	n, err := strconv.Atoi(name[i:])
	return n - 1, col - 1, err == nil && n > 0 && col > 0
}
