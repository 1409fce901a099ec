package grid

import (
	"cmp"
	"strings"

	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/model/match"
)

// A pasting is a block on its way into the table.
type pasting struct {
	grid    *Grid
	at      cell
	block   [][]string
	aim     aim
	byPlace bool // rows are put one below the other, whatever their names
	columns []pastedColumn
	chosen  model.Notation  // by the clerk
	unit    model.MoneyUnit // of bare sums of money, by the clerk; 0: not told
	own     bool            // the grid has written it
	lost    int             // cells that have no room
	closed  int             // cells in which nothing is typed
}

// A pastedColumn is how the cells of one column were read.
type pastedColumn struct {
	col   int
	spec  spec
	cells []pastedCell
	alone model.PastedNumbers // as the column by itself tells
	how   string
	open  bool // the clerk can tell how it is to be read
}

// A pastedCell is one cell as it was read.
type pastedCell struct {
	row   int // of the table
	raw   string
	text  string // as it will stand in the cell
	err   error
	doubt string // why it may have been meant otherwise
}

// paste reads a block and puts it in at once, or asks first where a cell can
// not be read or not with certainty, or where it would go elsewhere than below.
func (g *Grid) paste(content string) {
	block := model.SplitPaste(content)
	if len(block) == 0 || g.hooks.ReadOnly {
		return
	}
	from, to := g.block()
	if len(block) == 1 && len(block[0]) == 1 { // one cell fills the selection
		block = repeat(block[0][0], to.row-from.row, to.col-from.col)
	}
	p := &pasting{grid: g, at: from, block: block, own: content == g.copied}
	p.read()
	if doubtful, unread := p.worries(); doubtful+unread > 0 || p.aim.asks() {
		p.ask()
		return
	}
	p.put()
}

// Take puts a table in that was read from a file, from where the clerk is on, once
// the clerk has seen what goes where. Its figures are written as here.
func (g *Grid) Take(table [][]string) {
	if g.hooks.ReadOnly {
		g.say(cmp.Or(g.hooks.Fixed, text.ReadTableClosed))
		return
	}
	g.commit()
	from, _ := g.block()
	p := &pasting{grid: g, at: from, block: match.Table(table, g.headings()), chosen: model.VietnameseNotation}
	p.read()
	p.ask()
}

func repeat(s string, rows, columns int) [][]string {
	block := make([][]string, rows)
	for i := range block {
		for range columns {
			block[i] = append(block[i], s)
		}
	}
	return block
}

// read reads every column by itself; where one does not tell which mark parts
// its decimals, those that do tell for it: a sheet has one way of writing.
func (p *pasting) read() {
	p.columns, p.lost, p.closed = nil, 0, 0
	p.aim = p.takeAim()
	for j, col := range p.aim.cols {
		raw := p.raw(j)
		if col >= len(p.grid.specs) {
			p.lost += len(raw)
			continue
		}
		if col < 0 || p.grid.specs[col].kind == computed {
			continue
		}
		p.columns = append(p.columns, p.readColumn(col, raw))
	}
	given := p.given()
	for i := range p.columns {
		if _, ok := p.columns[i].spec.rule(); ok {
			p.columns[i].numbers(given, p.writtenIn(p.columns[i].spec))
		}
	}
	p.aim.notes = append(p.aim.notes, p.totals()...)
}

// raw are the cells of a column of the block that have a row to go to.
func (p *pasting) raw(j int) []pastedCell {
	cells := make([]pastedCell, 0, len(p.block))
	for i, row := range p.block {
		if to := p.aim.rows[i]; j < len(row) && to >= 0 && (j != p.aim.names || p.aim.fresh[i]) {
			cells = append(cells, pastedCell{row: to, raw: row[j]})
		}
	}
	return cells
}

// given is the notation of what can be read in two ways: as the clerk says, as
// the grid itself writes, or as the columns show with one voice.
func (p *pasting) given() model.Notation {
	vietnamese, english := 0, 0
	for _, c := range p.columns {
		vietnamese += c.alone.Vietnamese
		english += c.alone.English
	}
	switch {
	case p.chosen != model.AnyNotation:
		return p.chosen
	case p.own || vietnamese > 0 && english == 0:
		return model.VietnameseNotation
	case english > 0 && vietnamese == 0:
		return model.EnglishNotation
	}
	return model.AnyNotation
}

// writtenIn is the unit of bare sums, where it is known: the grid writes those of
// its columns.
func (p *pasting) writtenIn(s spec) model.MoneyUnit {
	if p.own {
		return s.unit
	}
	return p.unit
}

// rule is how numbers of the column are read, if it has them.
func (s spec) rule() (model.PasteRule, bool) {
	return model.PasteRule{Unit: s.unit, Natural: s.kind == count, Percent: s.kind == quantity},
		s.kind == number || s.kind == count || s.kind == quantity
}

func raws(cells []pastedCell) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = c.raw
	}
	return out
}

func (p *pasting) readColumn(col int, cells []pastedCell) pastedColumn {
	if !p.grid.grows {
		cells = p.typable(p.inside(cells), col)
	}
	s := p.grid.specs[col]
	c := pastedColumn{col: col, spec: s, cells: cells, how: text.ReadAsText}
	rule, ok := s.rule()
	switch {
	case ok:
		rule.As = p.writtenIn(s)
		c.alone = model.ReadPastedNumbers(raws(cells), rule)
	case s.kind == date:
		c.how = text.ReadAsDate
		for i, d := range model.ReadPastedDates(raws(cells)) {
			cells[i].text, cells[i].err = d.Value.Field(), d.Err
			if d.Doubt {
				cells[i].doubt = text.ReasonMonthFirst
			}
		}
	default:
		if s.kind == choice {
			c.how = text.ReadAsChoice
		}
		for i := range cells {
			cells[i].text = p.grid.data.means(col, model.CleanLine(cells[i].raw))
			cells[i].err = p.grid.data.check(col, cells[i].text)
			if strings.ContainsAny(strings.TrimSpace(cells[i].raw), "\r\n\v") {
				cells[i].doubt = text.ReasonLines
			}
		}
	}
	return c
}

// inside drops the cells below the last row of a table that does not grow.
func (p *pasting) inside(cells []pastedCell) []pastedCell {
	for i, c := range cells {
		if c.row >= p.grid.data.count() {
			p.lost += len(cells) - i
			return cells[:i]
		}
	}
	return cells
}

// typable drops the cells in which nothing is typed; those that were blank are not
// missed.
func (p *pasting) typable(cells []pastedCell, col int) []pastedCell {
	out := cells[:0]
	for _, c := range cells {
		switch {
		case !p.grid.data.look(c.row, col).Closed:
			out = append(out, c)
		case strings.TrimSpace(c.raw) != "":
			p.closed++
		}
	}
	return out
}

// numbers reads a column of figures; what it does not tell by itself is given.
func (c *pastedColumn) numbers(given model.Notation, unit model.MoneyUnit) {
	alone, read := c.alone, c.alone
	if alone.Undecided() && given != model.AnyNotation {
		rule, _ := c.spec.rule()
		rule.Notation, rule.As = given, unit
		read = model.ReadPastedNumbers(raws(c.cells), rule)
	}
	c.how = text.ReadAsNumber
	switch {
	case alone.Mixed():
		c.how = text.ReadAsBoth
	case alone.Vietnamese > 0:
		c.how = text.ReadAsComma
	case alone.English > 0:
		c.how = text.ReadAsPoint
	}
	open := alone.Undecided() && alone.Vietnamese+alone.English == 0
	if open && given == model.EnglishNotation {
		c.how = text.ReadAsPoint
	} else if open {
		c.how = text.ReadAsComma
	}
	for i, n := range read.Cells {
		cell := &c.cells[i]
		cell.text, cell.err = formatted(n.Value, c.spec.unit), n.Err
		switch {
		case n.Doubt && strings.Contains(cell.raw, "%"):
			cell.doubt = text.ReasonPercent
		case n.Doubt && (n.Unit != 0 || read.InDong):
			cell.doubt = text.ReasonUnit(cmp.Or(n.Unit, c.spec.unit))
		case n.Doubt:
			cell.doubt, c.open = text.ReasonBoth, true
		case alone.Mixed() && n.Err == nil && strings.ContainsAny(cell.raw, ".,"):
			cell.doubt = text.ReasonMixed
		}
	}
}

// worries counts the cells to be asked about.
func (p *pasting) worries() (doubtful, unread int) {
	for _, c := range p.columns {
		for _, cell := range c.cells {
			switch {
			case cell.err != nil:
				unread++
			case cell.doubt != "":
				doubtful++
			}
		}
	}
	return doubtful, unread
}

// put writes what was read, in one step.
func (p *pasting) put() {
	g := p.grid
	changes := make([]change, 0, len(p.block)*len(p.columns))
	from, to, kept := p.corner(), p.at, 0
	for _, c := range p.columns {
		for _, cell := range c.cells {
			to.row = max(to.row, cell.row)
			if cell.err != nil {
				kept++
				continue
			}
			changes = append(changes, change{cell.row, c.col, cell.text})
		}
		to.col = max(to.col, c.col)
	}
	rows := p.used()
	g.apply(text.Pasting(rows), changes)
	g.at, g.anchor = g.within(from), g.within(to)
	g.at, g.anchor = g.anchor, g.at
	g.reveal(g.at)
	g.say(text.Pasted(rows, len(p.columns), kept, p.lost) + text.ClosedLeft(p.closed) + p.aim.said())
}
