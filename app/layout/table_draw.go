package layout

// An uprightRule is a rule between columns that rows further down may prolong.
type uprightRule struct {
	item   int // its place among the items of the page
	top    Length
	bottom Length
}

// draw puts a band on the page, its top at y. Each edge of a cell is drawn
// once: a cell draws its left and its lower edge, the table its upper and right
// one. Upright rules go on from band to band, level ones from cell to cell.
func (b *band) draw(page *Page, y Length) {
	if b.first { // nothing of this table stands above
		clear(b.drawn)
		b.level(page, y, 0, len(b.ends))
	}
	clear(b.ends)
	top, bottom := y, y+b.above()
	for i, row := range b.rows {
		for _, c := range row.cells {
			b.fill(c, i)
			b.text(page, bottom, i, c)
		}
		bottom += row.h
		for col, start := range b.starts {
			if start {
				b.upright(page, col, top, bottom)
			}
		}
		b.upright(page, len(b.starts), top, bottom)
		b.under(page, bottom-b.rule, i+1)
		top = bottom
	}
}

// fill notes the columns that a cell of row i takes.
func (b *band) fill(c bandCell, i int) {
	for col := c.col; col < c.col+c.cols; col++ {
		b.ends[col], b.starts[col] = i+c.rows, col == c.col
	}
}

// text draws the lines of a cell of row i; y is the top of the row.
func (b *band) text(page *Page, y Length, i int, c bandCell) {
	y += b.pad + b.down(b.rows[i], c)
	if b.head {
		room := -2*b.pad - b.rule
		for _, row := range b.rows[i : i+c.rows] {
			room += row.h
		}
		y += (room - c.h) / 2
	}
	for _, line := range c.lines {
		y += line.before
		line.moveToPage(page, y)
		y += line.h + line.after
	}
}

// under draws the rule below a row, except where a cell goes on.
func (b *band) under(page *Page, y Length, next int) {
	for col := 0; col < len(b.ends); col++ {
		from := col
		for col < len(b.ends) && b.ends[col] == next {
			col++
		}
		if col > from {
			b.level(page, y, from, col)
		}
	}
}

// level draws a rule along columns from to before to, its top at y. It reaches
// over the upright rules at its ends, so that corners are full.
func (b *band) level(page *Page, y Length, from, to int) {
	left, right := b.edges[from]-b.rule/2, b.edges[to]+b.rule-b.rule/2
	b.add(page, Item{Kind: RuleItem, X: left, Y: y + b.rule/2, W: right - left, H: b.rule, Node: b.node})
}

// upright draws the rule at an edge from top to bottom, or prolongs it.
func (b *band) upright(page *Page, edge int, top, bottom Length) {
	last := &b.drawn[edge]
	if last.bottom == top && last.bottom > last.top {
		last.bottom = bottom
	} else {
		*last = uprightRule{len(page.Items), top, bottom}
		b.add(page, Item{Kind: RuleItem, X: b.edges[edge] - b.rule/2, W: b.rule, Node: b.node})
	}
	if b.rule > 0 {
		rule := &page.Items[last.item]
		rule.H = last.bottom - last.top
		rule.Y = last.top + rule.H/2
	}
}

// add draws nothing for a table without rules.
func (b *band) add(page *Page, rule Item) {
	if b.rule > 0 {
		page.Items = append(page.Items, rule)
	}
}

// moveToPage draws the content of s, dy further down.
func (s strip) moveToPage(page *Page, dy Length) {
	out := strip{items: page.Items, zones: page.Zones, marks: page.Marks}
	s.moveTo(&out, dy)
	page.Items, page.Zones, page.Marks = out.items, out.zones, out.marks
}
