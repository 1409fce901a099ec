package document

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sokehoach/model"
)

// Columns of money by group of source: of the plan and of the whole cost of a
// work. No group is all.
var moneyColumns = []struct {
	plan, cost string
	group      model.SourceGroup
}{
	{"plan.total", "cost.total", ""},
	{"plan.central", "cost.central", model.Central},
	{"plan.local", "cost.local", model.Local},
	{"plan.other", "cost.other", model.Other},
}

// activityLines lists the activities of a form under their nodes: a total,
// then every node with its sum, then its activities.
func (g *grid) activityLines() []gridLine {
	if !slices.ContainsFunc(g.Plan.Entries, g.listsEntry) {
		return nil
	}
	total := g.groupLine("entries", "", totalRow, g.Plan.Entries)
	lines := []gridLine{total}
	nodes := g.childrenListed("")
	for i, n := range nodes {
		lines = g.nodeLines(lines, n, model.Roman(i+1), 0)
	}
	return g.strayLines(lines, len(nodes))
}

// strayLines appends the entries on no node of the catalogue: the total counts
// them, so a row must show them.
func (g *grid) strayLines(lines []gridLine, number int) []gridLine {
	for i, e := range g.Plan.Entries {
		if g.placed(e) || !g.listsEntry(e) {
			continue
		}
		number++
		name := model.TrimEnd(e.Heading)
		if name == "" {
			name = noNode
		}
		head := g.groupLine(fmt.Sprintf("entries[%d]", i), model.Roman(number), name, g.Plan.Entries[i:i+1])
		lines = g.entryLines(append(lines, head), i)
	}
	return lines
}

// entryLines appends the activities of an entry that the form lists.
func (g *grid) entryLines(lines []gridLine, i int) []gridLine {
	for k, a := range g.Plan.Entries[i].Activities {
		if g.lists(a) {
			lines = append(lines, g.activityLine(i, k, a))
		}
	}
	return lines
}

// nodeLines appends a node and all below it.
func (g *grid) nodeLines(lines []gridLine, n model.CatalogueNode, number string, depth int) []gridLine {
	own := g.entriesAt(n.Code)
	var e model.Entry
	path := "entries"
	if len(own) > 0 {
		e, path = g.Plan.Entries[own[0]], fmt.Sprintf("entries[%d]", own[0])
	}
	lines = append(lines, g.groupLine(path, number, g.nodeTitle(n, e), g.dossier.Under(n.Code)))
	for k, i := range own {
		x := g.Plan.Entries[i]
		if name := g.furtherHeading(n, e, x); k > 0 && name != "" && g.listsEntry(x) {
			lines = append(lines, g.groupLine(fmt.Sprintf("entries[%d]", i), "", name, g.Plan.Entries[i:i+1]))
		}
		lines = g.entryLines(lines, i)
	}
	for i, c := range g.childrenListed(n.Code) {
		lines = g.nodeLines(lines, c, childNumber(number, i+1, depth), depth+1)
	}
	return lines
}

// childNumber: I, then 1, then 1.1.
func childNumber(above string, n, depth int) string {
	if depth == 0 {
		return strconv.Itoa(n)
	}
	return above + "." + strconv.Itoa(n)
}

func (g *grid) entriesAt(code string) []int { return contentsWriter{planSource: g.planSource}.at(code) }

func (g *grid) childrenListed(code string) []model.CatalogueNode {
	return slices.DeleteFunc(g.dossier.Catalogue.Children(code), func(n model.CatalogueNode) bool {
		return !slices.ContainsFunc(g.Plan.Entries, func(e model.Entry) bool { return e.Under(n.Code) && g.listsEntry(e) })
	})
}

func (g *grid) listsEntry(e model.Entry) bool { return slices.ContainsFunc(e.Activities, g.lists) }

// lists reports whether an activity belongs in this form: in the form of
// investment what has such money or is a work, in the other all else that has
// money.
func (g *grid) lists(a model.Activity) bool {
	return slices.ContainsFunc(a.Funding, g.match) || a.Work != nil && g.form.Role == model.Investment
}

// recurrent takes money that is no investment: recurrent, credit, or of a kind
// that is not decided yet.
func (g *grid) recurrent(f model.FundingLine) bool { return !g.invests(f) }

// match takes the money that this form lists.
func (g *grid) match(f model.FundingLine) bool {
	if g.form.Role == model.Investment {
		return g.invests(f)
	}
	return g.recurrent(f)
}

// groupLine is a row that stands for several entries, with their sums.
func (g *grid) groupLine(path, number, name string, entries []model.Entry) gridLine {
	l := g.line(path)
	l.bold, l.group = true, true
	g.set(&l, "number", number)
	g.set(&l, nameColumn, name)
	g.sums(&l, entries)
	return l
}

// sums fills the money columns of a row that stands for several entries.
func (g *grid) sums(l *gridLine, entries []model.Entry) {
	for i, m := range moneyColumns {
		var plan, cost model.Tally
		for _, e := range entries {
			plan.AddTally(e.Tally(g.sources[i]))
		}
		g.works(entries, func(w model.Work) { cost.AddTally(g.cost(w, m.group)) })
		g.set(l, m.plan, g.money(plan))
		g.set(l, m.cost, g.money(cost))
	}
	for key, pick := range map[string]func(model.Work) model.Opt[model.Amount]{
		"mediumTerm":      func(w model.Work) model.Opt[model.Amount] { return w.MediumTerm },
		"assignedBefore":  func(w model.Work) model.Opt[model.Amount] { return w.AssignedBefore },
		"disbursedBefore": func(w model.Work) model.Opt[model.Amount] { return w.DisbursedBefore },
	} {
		var t model.Tally
		g.works(entries, func(w model.Work) { t.Add(pick(w)) })
		g.set(l, key, g.money(t))
	}
}

// moneyMatches tells which lines count in each of the money columns.
func (g *grid) moneyMatches() []func(model.FundingLine) bool {
	var out []func(model.FundingLine) bool
	for _, m := range moneyColumns {
		match := g.match
		if m.group != "" {
			match = model.Both(match, g.dossier.OfGroup(m.group))
		}
		out = append(out, match)
	}
	return out
}

// works visits the works of the activities that the form lists; one whose work
// is not described yet counts as a work of which nothing is known.
func (g *grid) works(entries []model.Entry, visit func(model.Work)) {
	for _, e := range entries {
		for _, a := range e.Activities {
			switch {
			case a.Work != nil:
				visit(*a.Work)
			case g.lists(a):
				visit(model.Work{})
			}
		}
	}
}

// cost is the total investment of a work over a group of sources: unknown while
// no source is given at all.
func (g *grid) cost(w model.Work, group model.SourceGroup) model.Tally {
	t := g.dossier.Cost(&w, group)
	if len(w.Cost) == 0 {
		t.Add(model.Opt[model.Amount]{})
	}
	return t
}

// money writes a sum in the unit of the form: nothing for an unknown one, a
// hyphen where there is no money.
func (g *grid) money(t model.Tally) string {
	if t.Parts == 0 {
		return noMoney
	}
	return g.opt(t.Total())
}

const noMoney = "-"

func (g *grid) opt(a model.Opt[model.Amount]) string {
	switch {
	case !a.Known:
		return ""
	case a.Value == 0:
		return noMoney
	}
	return a.Value.Format(g.form.Money, g.form.Decimals)
}

// activityFields are the fields of an activity that fill its columns.
func activityFields() map[string]string {
	fields := map[string]string{
		"name": "name", "places": "places", "target": "target", "unit": "unit", "quantity": "quantity", "months": "firstMonth",
		"note": "note", "carries": "units", "supports": "units", "norm": "funding", "moneyState": "funding",
		"scale": "work.scale", "years": "work.startYear", "decision": "work.decision", "mediumTerm": "work.mediumTerm",
		"assignedBefore": "work.assignedBefore", "disbursedBefore": "work.disbursedBefore", "investor": "work.investor",
	}
	for _, m := range moneyColumns {
		fields[m.plan], fields[m.cost] = "funding", "work.cost"
	}
	return fields
}

// activityLine is one activity in either form.
func (g *grid) activityLine(entry, k int, a model.Activity) gridLine {
	e := g.Plan.Entries[entry]
	l := g.line(fmt.Sprintf("entries[%d].activities[%d]", entry, k))
	l.fields = g.fields
	g.set(&l, "number", "-")
	g.set(&l, nameColumn, a.Name)
	g.set(&l, "places", g.dossier.PlaceNames(a.Places))
	g.set(&l, "target", a.Target)
	g.set(&l, "unit", a.Unit)
	g.set(&l, "months", monthsText(a))
	g.set(&l, "note", noteText(a))
	if a.Quantity.Known {
		g.set(&l, "quantity", a.Quantity.Value.Format())
	}
	units := g.dossier.UnitsFor(e, a)
	g.set(&l, "carries", g.unitsOf(units, model.Carries, model.Leads))
	g.set(&l, "supports", g.unitsOf(units, model.Supports))
	g.activityMoney(&l, a)
	if a.Work != nil {
		g.work(&l, *a.Work)
	}
	return l
}

func (g *grid) unitsOf(units []model.UnitRole, duties ...model.UnitDuty) string {
	var names []string
	for _, u := range units {
		if name := g.dossier.UnitName(u); name != "" && slices.Contains(duties, u.Role) {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}

func (g *grid) activityMoney(l *gridLine, a model.Activity) {
	for i, m := range moneyColumns {
		g.set(l, m.plan, g.money(a.Tally(g.sources[i])))
	}
	var states []string
	norm := false
	for i, f := range a.Funding {
		if !g.match(f) {
			continue
		}
		if f.Norm.Known && !norm {
			norm = true
			g.set(l, "norm", g.opt(f.Norm))
			l.point("norm", fmt.Sprintf("funding[%d].norm", i))
		}
		if s := moneyState(f, g.Plan.Year); !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	g.set(l, "moneyState", strings.Join(states, "; "))
}

func (g *grid) work(l *gridLine, w model.Work) {
	for _, m := range moneyColumns {
		g.set(l, m.cost, g.money(g.cost(w, m.group)))
	}
	g.set(l, "scale", w.Scale)
	g.set(l, "decision", decisionText(w))
	g.set(l, "years", yearsText(w))
	g.set(l, "mediumTerm", g.opt(w.MediumTerm))
	g.set(l, "assignedBefore", g.opt(w.AssignedBefore))
	g.set(l, "disbursedBefore", g.opt(w.DisbursedBefore))
	g.set(l, "investor", g.dossier.UnitName(w.Investor))
	if w.State != "" {
		l.point("note", "work.state")
	}
}

// indicatorLines lists the indicators.
func (g *grid) indicatorLines() []gridLine {
	var lines []gridLine
	fields := map[string]string{"name": "name", "unit": "unit", "lastYear": "lastYear", "target": "target", "note": "note"}
	for i, x := range g.Plan.Indicators {
		c, _ := g.dossier.Catalogue.Indicator(x.Indicator)
		if x.Name != "" {
			c.Name = x.Name
		}
		if x.Unit != "" {
			c.Unit = x.Unit
		}
		l := g.line(fmt.Sprintf("indicators[%d]", i))
		l.fields = fields
		g.set(&l, "number", strconv.Itoa(i+1))
		g.set(&l, nameColumn, c.Name)
		g.set(&l, "unit", c.Unit)
		g.set(&l, "programmeTarget", c.Target)
		g.set(&l, "note", x.Note)
		if x.LastYear.Known {
			g.set(&l, "lastYear", x.LastYear.Value.Format())
		}
		if x.Target.Known {
			g.set(&l, "target", model.CleanLine(x.Sign+" "+x.Target.Value.Format()))
		}
		lines = append(lines, l)
	}
	return lines
}
