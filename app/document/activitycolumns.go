package document

import (
	"slices"
	"strings"

	"sokehoach/model"
)

// nodeColumns are what a row that stands for several entries can say: its sums.
func nodeColumns() map[string]fill[nodeRow] {
	columns := map[string]fill[nodeRow]{
		"number":   {say: func(_ *grid, r nodeRow) datum { return words(r.number) }},
		nameColumn: {say: func(_ *grid, r nodeRow) datum { return words(r.name) }},
	}
	for _, key := range moneyKeys() {
		columns[key] = fill[nodeRow]{say: func(g *grid, r nodeRow) datum {
			var t model.Tally
			for _, e := range r.entries {
				t.AddTally(e.Tally(g.sources[key]))
			}
			return g.money(t)
		}}
	}
	for _, of := range workMoney() {
		columns[of.key] = fill[nodeRow]{say: func(g *grid, r nodeRow) datum {
			var t model.Tally
			g.works(r.entries, func(w model.Work) { t.AddTally(of.sum(g, w)) })
			return g.money(t)
		}}
	}
	return columns
}

// activityColumns are what a row of one activity can say.
func activityColumns() map[string]fill[activityRow] {
	columns := workColumns()
	for _, key := range moneyKeys() {
		columns[key] = fill[activityRow]{"funding", func(g *grid, r activityRow) datum { return g.money(r.Tally(g.sources[key])) }}
	}
	say := func(key, field string, f func(g *grid, r activityRow) datum) {
		columns[key] = fill[activityRow]{field, f}
	}
	say("number", "", func(*grid, activityRow) datum { return words("-") })
	say(nameColumn, "name", func(_ *grid, r activityRow) datum { return words(r.Name) })
	say("places", "places", func(g *grid, r activityRow) datum { return words(g.dossier.PlaceNamesIn(g.commune, r.Places)) })
	say("target", "target", func(_ *grid, r activityRow) datum { return words(r.Target) })
	say("unit", "unit", func(_ *grid, r activityRow) datum { return words(r.Unit) })
	say("quantity", "quantity", func(_ *grid, r activityRow) datum { return quantity(r.Quantity, r.Unit) })
	say("months", "firstMonth", func(_ *grid, r activityRow) datum { return words(monthsText(r.Activity)) })
	say("carries", "units", func(g *grid, r activityRow) datum { return g.unitsOf(r.units, model.Carries, model.Leads) })
	say("supports", "units", func(g *grid, r activityRow) datum { return g.unitsOf(r.units, model.Supports) })
	say("norm", "norm", func(g *grid, r activityRow) datum { return g.opt(r.Norm) })
	say("moneyState", "funding", (*grid).moneyState)
	say("note", "note", func(_ *grid, r activityRow) datum {
		d := words(noteText(r.Activity))
		if r.Work != nil && r.Work.State != "" {
			d.field = "work.state"
		}
		return d
	})
	return columns
}

// workColumns are what an activity that is a work says besides.
func workColumns() map[string]fill[activityRow] {
	columns := map[string]fill[activityRow]{}
	say := func(key, field string, f func(g *grid, w model.Work) datum) {
		columns[key] = fill[activityRow]{field, func(g *grid, r activityRow) datum {
			if r.Work == nil {
				return datum{}
			}
			return f(g, *r.Work)
		}}
	}
	for _, of := range workMoney() {
		say(of.key, "work."+of.field, func(g *grid, w model.Work) datum { return g.money(of.sum(g, w)) })
	}
	say("scale", "work.scale", func(_ *grid, w model.Work) datum { return words(w.Scale) })
	say("decision", "work.decision", func(_ *grid, w model.Work) datum { return words(decisionText(w)) })
	say("years", "work.startYear", func(_ *grid, w model.Work) datum { return words(yearsText(w)) })
	say("investor", "work.investor", func(g *grid, w model.Work) datum { return words(g.dossier.UnitName(w.Investor)) })
	return columns
}

// A workSum is a sum of a work in a column, from a field.
type workSum struct {
	key, field string
	sum        func(*grid, model.Work) model.Tally
}

// workMoney are the sums of a work.
func workMoney() []workSum {
	out := []workSum{
		{"mediumTerm", "mediumTerm", func(_ *grid, w model.Work) (t model.Tally) { t.Add(w.MediumTerm); return t }},
		{"assignedBefore", "assignedBefore", func(g *grid, w model.Work) model.Tally { return g.dossier.Costs(w.AssignedBefore, "") }},
		{"disbursedBefore", "disbursedBefore", func(g *grid, w model.Work) model.Tally { return g.dossier.Costs(w.DisbursedBefore, "") }},
	}
	for _, m := range moneyGroups {
		out = append(out, workSum{"cost" + m.key, "cost", func(g *grid, w model.Work) model.Tally { return g.dossier.Costs(w.Cost, m.group) }})
	}
	return out
}

func (g *grid) unitsOf(units []model.UnitRole, duties ...model.UnitDuty) datum {
	var names []string
	for _, u := range units {
		if name := g.dossier.UnitName(u); name != "" && slices.Contains(duties, u.Role) {
			names = append(names, name)
		}
	}
	return words(strings.Join(names, "; "))
}

func (g *grid) moneyState(r activityRow) datum {
	var states []string
	for _, f := range r.Funding {
		if !g.match(f) {
			continue
		}
		if s := moneyState(f, g.Plan.Year); !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	return words(strings.Join(states, "; "))
}

// money is a sum in the unit of the form: nothing for an unknown one, a hyphen
// where there is no money.
func (g *grid) money(t model.Tally) datum {
	if t.Parts == 0 {
		return g.opt(model.Known(model.Amount(0)))
	}
	return g.opt(t.Total())
}

const noMoney = "-"

func (g *grid) opt(a model.Opt[model.Amount]) datum {
	d := datum{value: Value{Known: a.Known, Number: int64(a.Value), Per: int64(g.form.Money), Unit: g.form.Money.Name()}}
	switch {
	case !a.Known:
	case a.Value == 0:
		d.text = noMoney
	default:
		d.text = a.Value.Format(g.form.Money, g.form.Decimals)
	}
	return d
}

// quantity is a figure in the unit of its row: nothing for an unknown one.
func quantity(q model.Opt[model.Quantity], unit string) datum {
	d := datum{value: Value{Known: q.Known, Number: int64(q.Value), Per: int64(model.Whole(1)), Unit: unit}}
	if q.Known {
		d.text = q.Value.Format()
	}
	return d
}
