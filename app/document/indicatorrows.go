package document

import (
	"fmt"
	"strconv"

	"sokehoach/model"
)

// An indicatorRow is one indicator with its official words, or the plan's own.
type indicatorRow struct {
	model.PlanIndicator
	number                  int
	name, unit, wholeTarget string
}

// indicatorRows lists the indicators.
func (g *grid) indicatorRows() []Row {
	fills := fillingOf(g, indicatorColumns())
	rows := []Row{}
	for i, x := range g.Plan.Indicators {
		row := g.indicatorRow(i, x)
		rows = append(rows, g.row(fills.line(g, fmt.Sprintf("indicators[%d]", i), row)))
	}
	return rows
}

// indicatorColumns are what a row of an indicator can say.
func indicatorColumns() map[string]fill[indicatorRow] {
	return map[string]fill[indicatorRow]{
		"number":          {"", func(_ *grid, r indicatorRow) datum { return words(strconv.Itoa(r.number)) }},
		nameColumn:        {"name", func(_ *grid, r indicatorRow) datum { return words(r.name) }},
		"unit":            {"unit", func(_ *grid, r indicatorRow) datum { return words(r.unit) }},
		"programmeTarget": {"", func(_ *grid, r indicatorRow) datum { return words(r.wholeTarget) }},
		"lastYear":        {"lastYear", func(_ *grid, r indicatorRow) datum { return quantity(r.LastYear, r.unit) }},
		"note":            {"note", func(_ *grid, r indicatorRow) datum { return words(r.Note) }},
		"target": {"target", func(_ *grid, r indicatorRow) datum {
			d := quantity(r.Target, r.unit)
			if r.Target.Known {
				d.text = model.CleanLine(r.Sign + " " + d.text)
			}
			return d
		}},
	}
}
