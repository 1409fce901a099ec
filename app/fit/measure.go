package fit

import (
	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// A measured is a table that was measured once, for every size and width.
type measured struct {
	*document.Table
	fonts   layout.Fonts
	size    document.Size // of the type that everything is measured in thousandths of
	columns []column
	head    row   // seen as one row: of each column what stands above its cells
	rows    []row // of the body: all of a short table, a sample of a long one
	each    int   // so many rows of the body one of rows stands for

	page, above Length // height of the sheet, and what stands above the table on its first page
}

// A column is what all cells of a column ask for.
type column struct {
	demand
	narrow bool // holds figures or numbers, which want no more than they need
}

// A row is the cells that tell its height.
type row struct {
	cells []cell
	keep  bool // stays with the next
}

// sampled is how many rows tell of a long table.
const sampled = 128

// measureTable looks at every text of a table, and closely at a sample of its rows.
func measureTable(t *document.Table, fonts layout.Fonts) *measured {
	m := &measured{Table: t, fonts: fonts, size: largest(t), columns: make([]column, len(t.Widths))}
	s := &scanner{fonts: fonts, size: m.size}
	m.each = max(1, (len(t.Body)+sampled-1)/sampled)
	m.scan(s, t.Head, func(i, col, cols int) {
		c := newCell(col, cols, s.words)
		c.above = i
		m.head.cells = append(m.head.cells, c)
	})
	m.rows = make([]row, (len(t.Body)+m.each-1)/m.each)
	m.scan(s, t.Body, func(i, col, cols int) {
		if i%m.each == 0 {
			r := &m.rows[i/m.each]
			r.cells = append(r.cells, newCell(col, cols, s.words))
		}
	})
	for i := range m.rows {
		m.rows[i].keep = t.Body[i*m.each].KeepNext || i == len(m.rows)-2
	}
	return m
}

// scan visits the cells of rows that have words, where they stand. What a single
// column must hold is noted with the column.
func (m *measured) scan(s *scanner, rows []document.Row, visit func(row, col, cols int)) {
	filled := make([]int, len(m.columns)) // for each column, the row after the cell that fills it
	for i, r := range rows {
		col := 0
		for _, c := range r.Cells {
			for col < len(filled) && filled[col] > i {
				col++
			}
			if col >= len(filled) {
				break
			}
			cols := min(max(1, c.Cols), len(filled)-col)
			if c.Text != nil {
				d := s.scan(c.Text)
				if cols == 1 {
					m.columns[col].add(d, c.Value.Kind)
				}
				if len(s.words) > 0 {
					visit(i, col, cols)
				}
			}
			for k := range cols {
				filled[col+k] = i + min(max(1, c.Rows), len(rows)-i)
			}
			col += cols
		}
	}
}

// add notes what one cell asks.
func (c *column) add(d demand, kind model.ColumnKind) {
	if d.need > c.need {
		c.need, c.figure = d.need, d.figure
	}
	c.parted = max(c.parted, d.parted)
	c.total = max(c.total, d.total)
	c.narrow = c.narrow || kind != "" && kind != model.TextColumn
}

// around is what a cell has beside its text.
func (m *measured) around() Length { return 2*max(0, m.Pad) + max(0, m.Rule) }

// largest is the size of the largest type in a table.
func largest(t *document.Table) document.Size {
	size := document.Size(1)
	for _, rows := range [][]document.Row{t.Head, t.Body} {
		for _, row := range rows {
			for _, c := range row.Cells {
				if c.Text != nil {
					size = max(size, c.Text.Look.Size)
				}
			}
		}
	}
	return size
}
