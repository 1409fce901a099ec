package document

import (
	"cmp"
	"fmt"
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
	invests func(model.FundingLine) bool
	sources map[string]func(model.FundingLine) bool // that count in each of moneyKeys
	commune model.ID                                // of all its places, when there is one and the document is its own
	report  *reportSource                           // nil in a plan
	said    []datum                                 // the line that row sets next: long tables have thousands
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
	carried := g.dossier.CarriedYears()
	var rows []Row
	for level := range depth {
		var row Row
		for i := 0; i < len(g.columns); {
			n := g.across(i, level)
			if cell, ok := g.headCell(i, level, n, depth, carried); ok {
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
func (g *grid) headCell(i, level, n, depth int, carried []int) (TableCell, bool) {
	head := g.columns[i].Head
	if level >= len(head) {
		return TableCell{}, len(head) == 0 && level == 0
	}
	rows := 1
	if level == len(head)-1 {
		rows = depth - level
	}
	return TableCell{Text: g.cell(TableHead, g.path, g.form.Words(head[level], g.Plan.Year, g.dossier.Catalogue, carried...), model.AlignCenter), Cols: n, Rows: rows}, true
}

// indexRow numbers the columns that are shown, as forms of the state do: (1), (2),
// (3). How one is computed is for who reckons with the table (Table.Sums).
func (g *grid) indexRow() []Row {
	if !slices.ContainsFunc(g.columns, func(c model.FormColumn) bool { return c.Index != "" }) {
		return nil
	}
	var row Row
	for i := range g.columns {
		t := g.cell(TableHead, g.path, fmt.Sprintf("(%d)", i+1), model.AlignCenter)
		t.Look.Face = Italic
		row.Cells = append(row.Cells, TableCell{Text: t})
	}
	return []Row{row}
}

// sums says of each column which ones it adds up: what the form's index tells
// ("7 = 8 + 9 + 10"), in the places where these columns stand now. One that adds up
// a column that is left out is no sum of what is shown.
func (g *grid) sums() [][]int {
	at := map[string]int{}
	for i, c := range g.columns {
		number, _, _ := strings.Cut(c.Index, "=")
		at[strings.TrimSpace(number)] = i
	}
	out := make([][]int, len(g.columns))
	for i, c := range g.columns {
		_, formula, ok := strings.Cut(c.Index, "=")
		if !ok {
			continue
		}
		for term := range strings.SplitSeq(formula, "+") {
			k, shown := at[strings.TrimSpace(term)]
			if !shown {
				out[i] = nil
				break
			}
			out[i] = append(out[i], k)
		}
	}
	return out
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

// A datum is what one cell says: its text, the value of that, and the field of
// the row that it comes from, where that is not the usual one of its column.
type datum struct {
	text  string
	value Value
	field string
	none  bool // rows of this kind have no such value
}

func words(text string) datum { return datum{text: text} }

// A fill says how rows of R fill a column, and from which of their fields.
type fill[R any] struct {
	field string
	say   func(g *grid, row R) datum
}

// A filling is how rows of R fill each column that a table shows; a column that
// these rows do not know stays blank.
type filling[R any] []fill[R]

func fillingOf[R any](g *grid, all map[string]fill[R]) filling[R] {
	out := make(filling[R], len(g.columns))
	for i, c := range g.columns {
		out[i] = all[c.Key]
	}
	return out
}

// line is what a row says, column by column; it holds until the next one.
func (f filling[R]) line(g *grid, path string, row R) gridLine {
	g.said = slices.Grow(g.said[:0], len(f))[:len(f)]
	clear(g.said)
	l := gridLine{path: path, cells: g.said}
	for i, column := range f {
		if column.say == nil {
			l.cells[i].none = true
			continue
		}
		l.cells[i] = column.say(g, row)
		l.cells[i].field = cmp.Or(l.cells[i].field, column.field)
	}
	return l
}

// A gridLine is one row before it is set.
type gridLine struct {
	path  string
	cells []datum
	group bool // stands for several rows: in bold, and keeps with the next
}

func (g *grid) body() []Row {
	if g.report == nil && g.form.Lists().Reports() {
		return []Row{} // a plan has no results
	}
	switch g.form.Lists() {
	case model.ChangeRows:
		return g.changeRows()
	case model.IndicatorRows:
		return g.indicatorRows()
	case model.PaymentRows:
		return g.paymentRows()
	case model.ProjectRows:
		return g.projectRows()
	case model.IndicatorResultRows:
		return g.indicatorResultRows()
	case model.ResultRows:
		return g.resultRows()
	case model.WorkRows:
		return g.workRows()
	case model.PovertyRows:
		return g.povertyRows()
	case model.TreasuryRows:
		return g.treasuryRows()
	}
	return g.activityRows()
}

func (g *grid) row(l gridLine) Row {
	r := Row{Path: l.path, KeepNext: l.group, Cells: make([]TableCell, 0, len(g.columns))}
	for i := 0; i < len(g.columns); {
		c, d := g.columns[i], l.cells[i]
		path := l.path
		if d.field != "" {
			path = l.path + "." + d.field
		}
		d.value.Kind = c.Kind
		cell := TableCell{Text: g.cell(TableCellText, path, d.text, c.Align), Cols: 1, Value: d.value}
		if l.group {
			cell.Text.Look.Face = Bold
			if c.Key == nameColumn {
				cell.Cols = l.free(i)
			}
		}
		r.Cells = append(r.Cells, cell)
		i += cell.Cols
	}
	return r
}

const nameColumn = "name"

// free counts the cells from i that the name there may take: those beside it of
// which a row that stands for several has no value, as it has no place or unit.
func (l gridLine) free(i int) int {
	n := 1
	for i+n < len(l.cells) && l.cells[i+n].none {
		n++
	}
	return n
}
