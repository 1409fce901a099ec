package document

import (
	"cmp"
	"slices"
	"strings"

	"sokehoach/model"
)

// A grid makes the rows of one form.
type grid struct {
	planSource
	form    model.Form
	columns []model.FormColumn
	path    string
	at      map[string]int    // where a column stands, by its key
	fields  map[string]string // of the columns of an activity
	invests func(model.FundingLine) bool
	sources []func(model.FundingLine) bool // that count in each of moneyColumns
}

// widths share the measure in the proportion of the form's widths, so that a
// table with columns left out still fills its page.
func (g *grid) widths(measure Length) []Length {
	sum := 0.0
	for _, c := range g.columns {
		sum += c.WidthMM
	}
	var out []Length
	left := measure
	for i, c := range g.columns {
		w := Length(float64(measure) * c.WidthMM / sum)
		if i == len(g.columns)-1 {
			w = left
		}
		left -= w
		out = append(out, w)
	}
	return out
}

// head makes the head rows: equal beginnings of neighbouring paths are one cell
// across, a path that ends early reaches down. The index row comes last.
func (g *grid) head() []Row {
	depth := 1
	for _, c := range g.columns {
		depth = max(depth, len(c.Head))
	}
	var rows []Row
	for level := range depth {
		var row Row
		for i := 0; i < len(g.columns); {
			n := g.across(i, level)
			if cell, ok := g.headCell(i, level, n, depth); ok {
				row.Cells = append(row.Cells, cell)
			}
			i += n
		}
		rows = append(rows, row)
	}
	return append(rows, g.indexRow()...)
}

// across counts the columns from i that share the heading at level.
func (g *grid) across(i, level int) int {
	head := g.columns[i].Head
	if level >= len(head) {
		return 1
	}
	n := 1
	for j := i + 1; j < len(g.columns); j++ {
		other := g.columns[j].Head
		if len(other) <= level || len(head)-1 <= level && len(other)-1 <= level || !slices.Equal(other[:level+1], head[:level+1]) {
			break
		}
		n++
	}
	return n
}

// headCell is the cell at a level, if one starts there.
func (g *grid) headCell(i, level, n, depth int) (TableCell, bool) {
	head := g.columns[i].Head
	if level >= len(head) {
		return TableCell{}, len(head) == 0 && level == 0
	}
	rows := 1
	if level == len(head)-1 {
		rows = depth - level
	}
	return TableCell{Text: g.cell(TableHead, g.path, g.form.Words(head[level], g.Plan.Year, g.dossier.Catalogue), model.AlignCenter), Cols: n, Rows: rows}, true
}

// indexRow numbers the columns, as forms of the state do: (1), (2), (3).
func (g *grid) indexRow() []Row {
	if !slices.ContainsFunc(g.columns, func(c model.FormColumn) bool { return c.Index != "" }) {
		return nil
	}
	var row Row
	for _, c := range g.columns {
		number, _, _ := strings.Cut(c.Index, "=") // how it is computed is for who reads the form
		t := g.cell(TableHead, g.path, "("+strings.TrimSpace(number)+")", model.AlignCenter)
		t.Look.Face = Italic
		row.Cells = append(row.Cells, TableCell{Text: t})
	}
	return []Row{row}
}

// cell sets a text in the type of the form.
func (g *grid) cell(role Role, path, text string, align model.ColumnAlign) *Text {
	t := g.text(role, path, text)
	t.Look.Size = Size(g.form.TypeSize * 2)
	t.Look.Align = alignOf(align)
	return t
}

func alignOf(name model.ColumnAlign) Align {
	switch name {
	case model.AlignCenter:
		return Center
	case model.AlignRight:
		return Right
	}
	return Left
}

// A gridLine is one row before it is set: the values of its columns, each with
// the path of the field it comes from.
type gridLine struct {
	path   string
	values []string
	fields map[string]string // of the columns; the same for all lines of a kind
	paths  map[string]string // of this line alone
	bold   bool
	group  bool // keeps with the next row
}

// line is an empty row.
func (g *grid) line(path string) gridLine {
	return gridLine{path: path, values: make([]string, len(g.columns))}
}

// set gives a value to a column, if the table shows it.
func (g *grid) set(l *gridLine, key, value string) {
	if i, shown := g.at[key]; shown {
		l.values[i] = value
	}
}

// point says which field of the line a column comes from, other than usual.
func (l *gridLine) point(key, field string) {
	if l.paths == nil {
		l.paths = map[string]string{}
	}
	l.paths[key] = field
}

func (g *grid) body() []Row {
	g.at = map[string]int{}
	for i, c := range g.columns {
		g.at[c.Key] = i
	}
	var lines []gridLine
	switch {
	case g.form.Rows == model.ChangeRows:
		lines = g.changeLines()
	case g.form.Indicators():
		lines = g.indicatorLines()
	default:
		g.fields = activityFields()
		g.invests = g.dossier.OfRole(model.Investment)
		g.sources = g.moneyMatches()
		lines = g.activityLines()
	}
	rows := make([]Row, 0, len(lines))
	for i := range lines {
		rows = append(rows, g.row(&lines[i]))
		lines[i] = gridLine{} // not kept besides the row
	}
	return rows
}

func (g *grid) row(l *gridLine) Row {
	r := Row{Path: l.path, KeepNext: l.group, Cells: make([]TableCell, 0, len(g.columns))}
	for i := 0; i < len(g.columns); {
		c := g.columns[i]
		path := l.path
		if p := cmp.Or(l.paths[c.Key], l.fields[c.Key]); p != "" {
			path = l.path + "." + p
		}
		cell := TableCell{Text: g.cell(TableCellText, path, l.values[i], c.Align), Cols: 1}
		if l.group && c.Key == nameColumn {
			cell.Cols = g.untilMoney(i)
		}
		if l.bold {
			cell.Text.Look.Face = Bold
		}
		r.Cells = append(r.Cells, cell)
		i += cell.Cols
	}
	return r
}

const nameColumn = "name"

// untilMoney counts the columns from i to the first that holds money: the name
// of a group may use them all, since a group has no place, unit or decision.
func (g *grid) untilMoney(i int) int {
	n := 1
	for i+n < len(g.columns) && g.columns[i+n].Kind == model.TextColumn {
		n++
	}
	return n
}
