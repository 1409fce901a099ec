package document

import (
	"fmt"
	"slices"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// A paymentRow is the money of some rows of an account: of all, of a node or of one
// activity, of one kind of capital or of all.
type paymentRow struct {
	number, name string
	rows         []ledger.Row
	line         func(ledger.Line) bool
	single       bool // one activity, which has a reason
}

// A paymentWriter lists what was assigned and paid: the sum, then each kind of
// capital with its nodes and activities.
type paymentWriter struct {
	*grid
	fills filling[paymentRow]
	out   []Row
}

// paymentRows are the rows of the form of disbursement.
func (g *grid) paymentRows() []Row {
	w := &paymentWriter{grid: g, fills: fillingOf(g, paymentColumns())}
	all := g.report.statement.Paid.Rows
	if len(all) == 0 {
		return []Row{}
	}
	w.group(paymentRow{"", totalRow, all, ledger.Any, false})
	invests := g.report.statement.OfRole(model.Investment)
	number := 0
	for _, k := range []struct {
		name string
		line func(ledger.Line) bool
	}{{investmentBlock, invests}, {recurrentBlock, func(l ledger.Line) bool { return !invests(l) }}} {
		rows := withMoney(all, k.line)
		if len(rows) == 0 {
			continue
		}
		w.group(paymentRow{string(rune('A' + number)), k.name, rows, k.line, false})
		number++
		w.nodes("", "", 0, rows, k.line)
	}
	return w.out
}

// withMoney are the rows that have a line which matches.
func withMoney(all []ledger.Row, line func(ledger.Line) bool) []ledger.Row {
	var out []ledger.Row
	for _, r := range all {
		if slices.ContainsFunc(r.Money, line) {
			out = append(out, r)
		}
	}
	return out
}

// nodes lists the nodes right below a code that have rows, each with its own
// activities and what is below it; on the top those on no node as well.
func (w *paymentWriter) nodes(code, above string, depth int, rows []ledger.Row, line func(ledger.Line) bool) {
	number := 0
	for _, n := range w.dossier.Catalogue.Children(code) {
		some := under(rows, n.Code)
		if len(some) == 0 {
			continue
		}
		number++
		mark := nodeNumber(above, number, depth)
		w.group(paymentRow{mark, w.nodeTitle(n, model.Entry{}), some, line, false})
		for _, r := range some {
			if r.Nodes[0] == n.Code {
				w.activity(r, line)
			}
		}
		w.nodes(n.Code, mark, depth+1, some, line)
	}
	if depth > 0 {
		return
	}
	for _, r := range rows {
		if !w.placed(model.Entry{Nodes: r.Nodes}) {
			w.activity(r, line)
		}
	}
}

// nodeNumber: I, then 1, then 1.1.
func nodeNumber(above string, n, depth int) string {
	if depth == 0 {
		return model.Roman(n)
	}
	return childNumber(above, n, depth-1)
}

// under are the rows at or below a node.
func under(rows []ledger.Row, code string) []ledger.Row {
	var out []ledger.Row
	match := ledger.Under(code)
	for _, r := range rows {
		if len(r.Nodes) > 0 && match(r) {
			out = append(out, r)
		}
	}
	return out
}

func (w *paymentWriter) group(r paymentRow) {
	l := w.fills.line(w.grid, "account", r)
	l.group = true
	w.out = append(w.out, w.row(l))
}

func (w *paymentWriter) activity(r ledger.Row, line func(ledger.Line) bool) {
	name := r.Activity.Name
	if r.Gone {
		name += goneRow
	}
	row := paymentRow{"-", name, []ledger.Row{r}, line, true}
	w.out = append(w.out, w.row(w.fills.line(w.grid, w.accountPath(r), row)))
}

// accountPath is where findings speak of a row.
func (g *grid) accountPath(r ledger.Row) string {
	i := slices.IndexFunc(g.report.statement.Paid.Rows, func(o ledger.Row) bool { return o.Of == r.Of })
	return fmt.Sprintf("account[%d]", i)
}

// sum is the money of a row that one column is about.
func (r paymentRow) sum(g *grid, line func(ledger.Line) bool) ledger.Money {
	var m ledger.Money
	for _, x := range r.rows {
		for _, l := range x.Money {
			if r.line(l) && line(l) {
				m.Add(l)
			}
		}
	}
	return m
}

// has takes the rows that this row stands for.
func (r paymentRow) has(x ledger.Row) bool {
	return slices.ContainsFunc(r.rows, func(o ledger.Row) bool { return o.Of == x.Of })
}

// paymentColumns are what a row of disbursement can say: of carried-over money, the
// year's own and all, from every source or from one group, what was assigned, paid
// before, in this time and in all, at what rate, and what is left.
func paymentColumns() map[string]fill[paymentRow] {
	columns := map[string]fill[paymentRow]{
		"number":   {say: func(_ *grid, r paymentRow) datum { return words(r.number) }},
		nameColumn: {say: func(_ *grid, r paymentRow) datum { return words(r.name) }},
		"reason": {say: func(g *grid, r paymentRow) datum {
			if !r.single {
				return datum{}
			}
			return words(g.report.statement.Paid.Reason(r.rows[0], g.report.Report))
		}},
		"estimate": {say: func(g *grid, r paymentRow) datum {
			return g.opt(g.report.statement.Estimate(r.has, r.line).Total())
		}},
		"estimate.rate": {say: func(g *grid, r paymentRow) datum {
			paid, assigned := g.report.statement.Estimate(r.has, r.line).Total(), r.sum(g, ledger.Any).Assigned.OrNone()
			return rateDatum(model.Rate{Part: int64(paid.Value), Whole: int64(assigned.Value)}, paid.Known && assigned.Known)
		}},
	}
	for _, span := range model.PaymentSpans() {
		for _, source := range model.PaymentSources() {
			addMeasures(columns, span, source)
		}
	}
	return columns
}

// addMeasures adds the columns of one stretch of money and one group of sources.
func addMeasures(columns map[string]fill[paymentRow], span, source string) {
	key := span
	if source != "" {
		key += "." + source
	}
	of := func(g *grid, r paymentRow) ledger.Money { return r.sum(g, g.lineOf(span, source)) }
	money := func(name string, take func(ledger.Money) model.Opt[model.Amount]) {
		columns[key+"."+name] = fill[paymentRow]{say: func(g *grid, r paymentRow) datum { return g.opt(take(of(g, r))) }}
	}
	money("assigned", func(m ledger.Money) model.Opt[model.Amount] { return m.Assigned.OrNone() })
	money("before", func(m ledger.Money) model.Opt[model.Amount] { return m.Before.OrNone() })
	money("now", func(m ledger.Money) model.Opt[model.Amount] { return m.Now.OrNone() })
	money("paid", func(m ledger.Money) model.Opt[model.Amount] { return m.Total.OrNone() })
	money("left", ledger.Money.Remaining)
	columns[key+".rate"] = fill[paymentRow]{say: func(g *grid, r paymentRow) datum {
		m := of(g, r)
		if span == "all" && g.report.Report.Base == model.ThisYear {
			m = r.sum(g, g.lineOf("current", source))
		}
		return rateDatum(m.Rate())
	}}
}

// lineOf takes the lines of a stretch of money and a group of sources.
func (g *grid) lineOf(span, source string) func(ledger.Line) bool {
	line := ledger.Any
	switch span {
	case "carried":
		line = g.report.statement.Paid.Carried
	case "current":
		line = g.report.statement.Paid.Current
	}
	if source != "" {
		line = ledger.Both(line, g.report.statement.OfGroup(model.SourceGroup(source)))
	}
	return line
}

// rateDatum is a rate: nothing where a part of it is not known, a hyphen where it
// is of nothing.
func rateDatum(r model.Rate, known bool) datum {
	if !known {
		return datum{}
	}
	d := words(r.Percent(ledger.Decimals))
	if r.Whole != 0 {
		d.value = Value{Known: true, Number: r.Part * 100, Per: r.Whole, Unit: "%"}
	}
	return d
}
