package document

import (
	"slices"
	"strings"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// A resultRow is what was done of one activity, or a node above such.
type resultRow struct {
	paymentRow
	row ledger.Row // of one activity
}

// A resultWriter lists activities under their nodes.
type resultWriter struct {
	*grid
	groups, fills filling[resultRow]
	takes         func(ledger.Row) bool
	out           []Row
}

// resultRows are the rows of the form of quantities: every activity under its nodes,
// whose unlike units are never added.
func (g *grid) resultRows() []Row {
	w := &resultWriter{grid: g, groups: fillingOf(g, nameColumns()), fills: fillingOf(g, resultColumnsOf()), takes: ledger.All}
	w.nodes("", "", 0, g.report.statement.Done.Rows)
	return w.out
}

// workRows are the rows of the form of works, with the sums of their money.
func (g *grid) workRows() []Row {
	works := func(r ledger.Row) bool { return r.Activity.Work != nil }
	rows := slices.DeleteFunc(slices.Clone(g.report.statement.Paid.Rows), func(r ledger.Row) bool { return !works(r) })
	if len(rows) == 0 {
		return []Row{}
	}
	w := &resultWriter{grid: g, groups: fillingOf(g, workSumColumns()), fills: fillingOf(g, workResultColumns()), takes: works}
	w.group("", totalRow, rows)
	w.nodes("", "", 0, rows)
	return w.out
}

// nodes lists the nodes right below a code that have rows, as in the form of
// disbursement.
func (w *resultWriter) nodes(code, above string, depth int, rows []ledger.Row) {
	number := 0
	for _, n := range w.dossier.Catalogue.Children(code) {
		some := under(rows, n.Code)
		if len(some) == 0 {
			continue
		}
		number++
		mark := nodeNumber(above, number, depth)
		w.group(mark, w.nodeTitle(n, model.Entry{}), some)
		for _, r := range some {
			if r.Nodes[0] == n.Code {
				w.activity(r)
			}
		}
		w.nodes(n.Code, mark, depth+1, some)
	}
	if depth > 0 {
		return
	}
	for _, r := range rows {
		if !w.placed(model.Entry{Nodes: r.Nodes}) {
			w.activity(r)
		}
	}
}

func (w *resultWriter) group(number, name string, rows []ledger.Row) {
	l := w.groups.line(w.grid, "account", resultRow{paymentRow: paymentRow{number, name, rows, ledger.Any, false}})
	l.group = true
	w.out = append(w.out, w.row(l))
}

func (w *resultWriter) activity(r ledger.Row) {
	name := r.Activity.Name
	if r.Gone {
		name += goneRow
	}
	row := resultRow{paymentRow{"-", name, []ledger.Row{r}, ledger.Any, true}, r}
	w.out = append(w.out, w.row(w.fills.line(w.grid, w.accountPath(r), row)))
}

// nameColumns are what a node says that has no sums.
func nameColumns() map[string]fill[resultRow] {
	return map[string]fill[resultRow]{
		"number":   {say: func(_ *grid, r resultRow) datum { return words(r.number) }},
		nameColumn: {say: func(_ *grid, r resultRow) datum { return words(r.name) }},
	}
}

// workSumColumns are what a node of works says: the sums of their money.
func workSumColumns() map[string]fill[resultRow] {
	out := map[string]fill[resultRow]{}
	for key, f := range paymentColumns() {
		if key != "reason" {
			out[key] = fill[resultRow]{f.field, func(g *grid, r resultRow) datum { return f.say(g, r.paymentRow) }}
		}
	}
	for key, of := range workAmounts() {
		out[key] = fill[resultRow]{say: func(g *grid, r resultRow) datum {
			var t model.Tally
			for _, x := range r.rows {
				t.AddTally(of(g, x))
			}
			return g.opt(t.Total())
		}}
	}
	return out
}

// workAmounts are the sums of a work that no line of funding of the year has: what
// was assigned and paid before, from each group of sources, and the value of what
// was built.
func workAmounts() map[string]func(*grid, ledger.Row) model.Tally {
	out := map[string]func(*grid, ledger.Row) model.Tally{
		"done": func(g *grid, r ledger.Row) (t model.Tally) {
			t.Add(g.report.statement.Paid.Done(r))
			return t
		},
	}
	for _, source := range model.PaymentSources() {
		costs := func(of func(model.Work) model.WorkCosts) func(*grid, ledger.Row) model.Tally {
			return func(g *grid, r ledger.Row) (t model.Tally) {
				if w := r.Activity.Work; w != nil {
					t = g.dossier.Costs(of(*w), model.SourceGroup(source))
				}
				return t
			}
		}
		key := strings.TrimSuffix("."+source, ".")
		out["assignedBefore"+key] = costs(func(w model.Work) model.WorkCosts { return w.AssignedBefore })
		out["disbursedBefore"+key] = costs(func(w model.Work) model.WorkCosts { return w.DisbursedBefore })
	}
	return out
}

// resultColumnsOf are what a row of quantities can say.
func resultColumnsOf() map[string]fill[resultRow] {
	out := nameColumns()
	say := func(key string, f func(g *grid, r ledger.Row) datum) {
		out[key] = fill[resultRow]{say: func(g *grid, r resultRow) datum { return f(g, r.row) }}
	}
	say("unit", func(_ *grid, r ledger.Row) datum { return words(r.Activity.Unit) })
	say("places", func(g *grid, r ledger.Row) datum { return words(g.dossier.PlaceNames(r.Activity.Places)) })
	say("planned", func(_ *grid, r ledger.Row) datum { return quantity(r.Planned, r.Activity.Unit) })
	say("before", func(_ *grid, r ledger.Row) datum { return quantity(r.Quantity.Before, r.Activity.Unit) })
	say("now", func(_ *grid, r ledger.Row) datum { return quantity(r.Quantity.Now, r.Activity.Unit) })
	say("total", func(_ *grid, r ledger.Row) datum { return quantity(r.Quantity.Total, r.Activity.Unit) })
	say("rate", func(_ *grid, r ledger.Row) datum {
		return rateDatum(model.Rate{Part: int64(r.Quantity.Total.Value), Whole: int64(r.Planned.Value)}, r.Planned.Known && r.Quantity.Total.Known)
	})
	say("reason", func(g *grid, r ledger.Row) datum { return words(g.report.statement.Done.Reason(r, g.report.Report)) })
	count := func(key, unit string, of func(model.Served) model.Opt[int64]) {
		say(key, func(g *grid, r ledger.Row) datum { return countDatum(of(g.report.statement.Done.Served(r)), unit) })
	}
	count("households", "hộ", func(s model.Served) model.Opt[int64] { return s.Households })
	count("people", "người", func(s model.Served) model.Opt[int64] { return s.People })
	count("women", "người", func(s model.Served) model.Opt[int64] { return s.Women })
	count("minority", "người", func(s model.Served) model.Opt[int64] { return s.Minority })
	count("poorHouseholds", "hộ", func(s model.Served) model.Opt[int64] { return s.PoorHouseholds })
	return out
}

// countDatum is a count of something: nothing for one that is not known.
func countDatum(n model.Opt[int64], unit string) datum {
	if !n.Known {
		return datum{}
	}
	return quantity(model.Known(model.Whole(n.Value)), unit)
}

// workResultColumns are what a row of a work can say: how it stands, and its money.
func workResultColumns() map[string]fill[resultRow] {
	out := workSumColumns()
	for key, f := range resultColumnsOf() {
		if _, known := out[key]; !known {
			out[key] = f
		}
	}
	say := func(key string, f func(g *grid, r ledger.Row, s model.WorkState) datum) {
		out[key] = fill[resultRow]{say: func(g *grid, r resultRow) datum {
			s, _ := g.report.statement.Paid.State(r.row)
			return f(g, r.row, s)
		}}
	}
	say("investor", func(g *grid, r ledger.Row, _ model.WorkState) datum {
		return words(g.dossier.UnitName(r.Activity.Work.Investor))
	})
	say("years", func(_ *grid, r ledger.Row, _ model.WorkState) datum { return words(yearsText(*r.Activity.Work)) })
	say("progress", func(_ *grid, _ ledger.Row, s model.WorkState) datum { return quantity(s.Progress, "%") })
	say("started", func(_ *grid, _ ledger.Row, s model.WorkState) datum { return dayDatum(s.Started) })
	say("expected", func(_ *grid, _ ledger.Row, s model.WorkState) datum { return dayDatum(s.Expected) })
	say("obstacle", func(_ *grid, _ ledger.Row, s model.WorkState) datum { return words(s.Obstacle) })
	return out
}

func dayDatum(d model.Date) datum {
	if d.IsZero() {
		return datum{}
	}
	return words(d.Short())
}
