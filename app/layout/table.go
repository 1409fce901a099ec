package layout

import (
	"slices"

	"sokehoach/app/document"
)

// A grid is what all rows of one table share.
type grid struct {
	node     *Node
	edges    []Length // of the columns, left to right: where the middles of the rules stand
	rule     Length
	pad      Length
	less     document.Size // that the texts are set smaller by, down to smallest
	smallest document.Size
	titles   int    // leading columns that say again which row goes on
	again    string // after the last of these
	block    int    // its place in the document
	lead     *strip // stands above rows that begin a page: the head again, or one rule

	// What draw is at, row by row.
	ends   []int         // for each column, the row after the cell that fills it
	starts []bool        // for each column, whether that cell starts there
	drawn  []uprightRule // for each edge, the rule drawn last
}

// A band is rows of a table that stay together, because cells span them.
type band struct {
	*grid
	rows  []bandRow
	first bool // starts the table, below a rule of its own
	head  bool // cells stand in the middle of their height
	unset bool // its texts are not in lines yet: that waits until the page has come so far
}

// A bandRow is one row with the cells that start in it. Its height ends with
// the rule below it.
type bandRow struct {
	h     Length
	level Length // of the first baselines, from the top of the text
	cells []bandCell
	node  *Node
}

// A bandCell is one cell: its lines from top to bottom, x already right.
type bandCell struct {
	col, cols, rows int
	h               Length // of the lines; without a text, room for the hand
	lines           []strip
	node            *Node
	text            *document.Text // until it is set; of titles as long as they may stand again
}

// table sets a table as one strip for each band. A head of at most half a page
// is repeated; a taller one is set like rows of the body.
func (s *setter) table(t *document.Table, sheet document.Sheet) []strip {
	g := newGrid(t, sheet)
	g.block = s.block
	if len(t.Widths) == 0 || len(t.Head)+len(t.Body) == 0 {
		return nil
	}
	top := band{grid: g, first: true}
	g.lead = &strip{h: g.rule, band: &top}
	var strips []strip
	if len(t.Head) > 0 {
		head := band{grid: g, first: true, head: true, rows: g.place(t.Head)}
		s.setRows(&head, document.TableHead)
		head.measure()
		if head.height() <= (sheet.H-sheet.Top-sheet.Bottom)/2 {
			g.lead = &strip{h: head.height(), band: head.repeat()}
		} else {
			head.head = false
			head.measure()
		}
		strips = append(strips, strip{h: head.height(), band: &head, keep: true})
	}
	strips = append(strips, g.body(t.Body, len(strips) == 0)...)
	n := len(strips)
	strips[0].before, strips[n-1].after, strips[n-1].keep = t.Before, t.After, false
	if n > 1 {
		strips[n-2].keep = true // the last row, the total, is not alone on its page
	}
	return strips
}

// HeadHeight is what the head of a table takes on every page.
func (f Fonts) HeadHeight(t *document.Table) Length {
	s := &setter{fonts: f, flaws: make([][]Flaw, 1)}
	head := band{grid: newGrid(t, document.Sheet{}), first: true, head: true}
	head.rows = head.place(t.Head)
	s.setRows(&head, document.TableHead)
	head.measure()
	return head.height()
}

// newGrid gives the columns their edges; a table narrower than the text stands in
// the middle.
func newGrid(t *document.Table, sheet document.Sheet) *grid {
	spare := sheet.W - sheet.Left - sheet.Right
	for _, w := range t.Widths {
		spare -= max(0, w)
	}
	g := &grid{
		less: t.Shrink, smallest: t.Smallest, titles: t.Titles, again: t.Again,
		node: &Node{Role: document.TableGrid, Path: t.Path}, rule: max(0, t.Rule), pad: max(0, t.Pad),
		edges: []Length{sheet.Left + max(0, spare)/2}, ends: make([]int, len(t.Widths)), starts: make([]bool, len(t.Widths)),
		drawn: make([]uprightRule, len(t.Widths)+1),
	}
	for i, w := range t.Widths {
		g.edges = append(g.edges, g.edges[i]+max(0, w))
	}
	g.node.Measure = Box{g.edges[0], g.edges[len(t.Widths)] - g.edges[0]}
	return g
}

// body makes the bands of the body: a band ends where no cell goes on.
func (g *grid) body(in []document.Row, first bool) []strip {
	all := g.place(in)
	strips := make([]strip, 0, len(all))
	from, end := 0, 0
	for i, row := range all {
		for _, c := range row.cells {
			end = max(end, i+c.rows)
		}
		if i+1 < end {
			continue
		}
		b := band{grid: g, rows: all[from : i+1 : i+1], first: first && from == 0, unset: true}
		strips = append(strips, strip{band: &b, body: true, keep: in[i].KeepNext})
		from = i + 1
	}
	return strips
}

// ready sets what stands in a strip of the body of a table.
func (s *setter) ready(st *strip) {
	if st.band == nil || !st.band.unset {
		return
	}
	block := s.block
	s.block = st.band.block
	s.setRows(st.band, document.TableCellText)
	s.block = block
	st.band.measure()
	st.band.unset, st.h = false, st.band.height()
}

// setRows sets the texts of the cells.
func (s *setter) setRows(b *band, role document.Role) {
	for i := range b.rows {
		row := &b.rows[i]
		row.node.Kids = make([]*Node, 0, len(row.cells))
		for k := range row.cells {
			c := &row.cells[k]
			s.tableCell(b.grid, c, c.text)
			if c.col >= b.titles {
				c.text = nil
			}
			c.node.Role, c.node.Parent, c.node.Cols, c.node.Rows = role, row.node, c.cols, c.rows
			row.node.Kids = append(row.node.Kids, c.node)
		}
	}
}

// place gives the cells of rows, all of the head or all of the body, their
// columns. Every place of the grid gets a cell: spans end at the last row and
// before a column that a cell above fills, places that are left over are empty
// cells. What a row has more than its columns has no place and is not printed.
func (g *grid) place(in []document.Row) []bandRow {
	out := make([]bandRow, len(in))
	filled := make([]int, len(g.edges)-1) // for each column, the row after the cell that fills it
	for i, row := range in {
		out[i].node = &Node{Role: document.TableRow, Path: row.Path, Parent: g.node}
		g.node.Kids = append(g.node.Kids, out[i].node)
		out[i].cells = make([]bandCell, 0, len(row.Cells))
		cells := row.Cells
		for col := 0; col < len(filled); {
			if filled[col] > i {
				col++
				continue
			}
			var c document.TableCell
			if len(cells) > 0 {
				c, cells = cells[0], cells[1:]
			}
			set := bandCell{col: col, cols: 1, rows: min(max(1, c.Rows), len(in)-i), text: c.Text}
			for set.cols < c.Cols && col+set.cols < len(filled) && filled[col+set.cols] <= i {
				set.cols++
			}
			out[i].cells = append(out[i].cells, set)
			for range set.cols {
				filled[col] = i + set.rows
				col++
			}
		}
	}
	return out
}

// tableCell sets the text of a cell. In a column narrower than a letter and its
// distances these give way first.
func (s *setter) tableCell(g *grid, c *bandCell, t *document.Text) {
	x, w := g.edges[c.col]+g.rule/2, g.edges[c.col+c.cols]-g.edges[c.col]-g.rule
	if t == nil {
		c.node = &Node{Measure: Box{x + g.pad, max(1, w-2*g.pad)}}
		return
	}
	t = t.Smaller(g.less, g.smallest)
	pad := min(g.pad, max(0, w-t.Look.Size.Of(1000))/2)
	x, w = x+pad, max(1, w-2*pad)
	c.lines = s.paragraph(inside(t, w), x, w)
	for _, line := range c.lines {
		c.h += line.before + line.h + line.after
		if len(line.items) > 0 {
			c.node = line.items[0].Node
		}
	}
	if c.node == nil { // nothing is printed: room for the hand
		c.lines, c.h = nil, t.Look.Size.Of(t.Look.Pitch)
		c.node = &Node{Path: t.Path, Align: t.Look.Align, Measure: Box{x, w}}
	}
}

// inside takes away the indents of a text that would leave no room for a letter.
func inside(t *document.Text, w Length) *document.Text {
	most := max(0, w-t.Look.Size.Of(1000))
	if l := t.Look; l.Indent >= 0 && l.Indent <= most && l.Hanging >= 0 && l.Hanging <= most {
		return t
	}
	plain := *t
	plain.Look.Indent, plain.Look.Hanging = 0, 0
	return &plain
}

// measure gives every row its height.
func (b *band) measure() {
	var spans []span
	for i := range b.rows {
		b.measureRow(i)
		spans = b.spans(spans, i)
	}
	b.spread(spans)
}

// measureRow measures a row by the cells that are no higher than it.
func (b *band) measureRow(i int) {
	row := &b.rows[i]
	row.level = 0
	for _, c := range row.cells {
		row.level = max(row.level, c.firstBaseline())
	}
	row.h = 2*b.pad + b.rule
	for _, c := range row.cells {
		if c.rows == 1 {
			row.h = max(row.h, b.need(*row, c))
		}
	}
}

// need is the height of a cell with its distances and the rule below it.
func (b *band) need(row bandRow, c bandCell) Length {
	return b.down(row, c) + c.h + 2*b.pad + b.rule
}

// down is how far a cell of the body stands lower than others of its row, so
// that their first baselines are level.
func (b *band) down(row bandRow, c bandCell) Length {
	if b.head || len(c.lines) == 0 {
		return 0
	}
	return row.level - c.firstBaseline()
}

// A span is a cell that fills several rows, from row to before end.
type span struct {
	row, end int
	cell     bandCell
}

// spans adds the cells of row i that go on below it.
func (b *band) spans(to []span, i int) []span {
	for _, c := range b.rows[i].cells {
		if c.rows > 1 {
			to = append(to, span{i, i + c.rows, c})
		}
	}
	return to
}

// spread makes room for cells that are higher than the rows they span: the
// last of these grows.
func (b *band) spread(spans []span) {
	slices.SortStableFunc(spans, func(a, b span) int { return a.end - b.end })
	for _, s := range spans {
		lack := b.need(b.rows[s.row], s.cell)
		for _, row := range b.rows[s.row:s.end] {
			lack -= row.h
		}
		b.rows[s.end-1].h += max(0, lack)
	}
}

// height is that of all rows and of the rule that starts the table.
func (b *band) height() Length {
	h := b.above()
	for _, row := range b.rows {
		h += row.h
	}
	return h
}

// above is the rule on top of the band; other bands have that of the band above.
func (b *band) above() Length {
	if b.first {
		return b.rule
	}
	return 0
}

func (c *bandCell) firstBaseline() Length {
	if len(c.lines) == 0 {
		return 0
	}
	return c.lines[0].before + firstBaseline(c.lines[0])
}

// repeat is a copy of the head for further pages. Its nodes say so and belong
// to the rows of the head without being their children.
func (b *band) repeat() *band {
	again := *b
	again.rows = slices.Clone(b.rows)
	for i := range again.rows {
		again.rows[i].cells = slices.Clone(again.rows[i].cells)
		for k := range again.rows[i].cells {
			again.rows[i].cells[k].repeat()
		}
	}
	return &again
}

func (c *bandCell) repeat() {
	node := *c.node
	node.Repeat = true
	c.node = &node
	c.lines = slices.Clone(c.lines)
	for i := range c.lines {
		line := &c.lines[i]
		line.marks = nil
		line.items = slices.Clone(line.items)
		for k := range line.items {
			line.items[k].Node = c.node
		}
	}
}
