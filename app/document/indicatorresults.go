package document

import (
	"fmt"
	"slices"

	"sokehoach/model"
)

// An indicatorResultRow is an indicator of the plan with how it came out.
type indicatorResultRow struct {
	indicatorRow
	result model.IndicatorResult
}

// indicatorResultRows lists the indicators of the plan with their results.
func (g *grid) indicatorResultRows() []Row {
	fills := fillingOf(g, indicatorResultColumns())
	rows := []Row{}
	for i, x := range g.report.indicators() {
		path := "indicators"
		row := indicatorResultRow{indicatorRow: g.indicatorRow(i, x)}
		at := slices.IndexFunc(g.report.Report.Indicators, func(r model.IndicatorResult) bool { return r.Of == x.LineageID() })
		if at >= 0 {
			row.result, path = g.report.Report.Indicators[at], fmt.Sprintf("indicators[%d]", at)
		}
		row.result.Value = g.report.statement.Outcome(x.LineageID())
		rows = append(rows, g.row(fills.line(g, path, row)))
	}
	return rows
}

// indicatorResultColumns are what a row of the result of an indicator can say.
func indicatorResultColumns() map[string]fill[indicatorResultRow] {
	out := map[string]fill[indicatorResultRow]{}
	for key, f := range indicatorColumns() {
		out[key] = fill[indicatorResultRow]{"", func(g *grid, r indicatorResultRow) datum { return f.say(g, r.indicatorRow) }}
	}
	say := func(key, field string, f func(r indicatorResultRow) datum) {
		out[key] = fill[indicatorResultRow]{field, func(_ *grid, r indicatorResultRow) datum { return f(r) }}
	}
	say("result", "value", func(r indicatorResultRow) datum { return quantity(r.result.Value, r.unit) })
	say("estimate", "estimate", func(r indicatorResultRow) datum { return quantity(r.result.Estimate, r.unit) })
	say("note", "note", func(r indicatorResultRow) datum { return words(r.result.Note) })
	say("rate", "", func(r indicatorResultRow) datum {
		done := r.result.Value
		return rateDatum(model.Rate{Part: int64(done.Value), Whole: int64(r.Target.Value)}, done.Known && r.Target.Known)
	})
	say("met", "", func(r indicatorResultRow) datum { return words(r.met()) })
	return out
}

// told is the result, or where there is none yet what is expected.
func (r indicatorResultRow) told() (model.Opt[model.Quantity], bool) {
	if r.result.Value.Known {
		return r.result.Value, true
	}
	return r.result.Estimate, r.result.Estimate.Known
}

// met says whether the target was reached.
func (r indicatorResultRow) met() string {
	done, known := r.told()
	if !known || !r.Target.Known {
		return ""
	}
	if r.Meets(done.Value) {
		return "Đạt"
	}
	return "Chưa đạt"
}

func (g *grid) indicatorRow(i int, x model.PlanIndicator) indicatorRow {
	c, _ := g.dossier.Catalogue.Indicator(x.Indicator)
	if x.Name != "" {
		c.Name = x.Name
	}
	if x.Unit != "" {
		c.Unit = x.Unit
	}
	return indicatorRow{x, i + 1, c.Name, c.Unit, c.Target}
}
