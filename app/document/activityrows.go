package document

import (
	"fmt"
	"slices"
	"strconv"

	"sokehoach/model"
)

// Columns of money by group of source: the last part of the key, "total" for all.
var moneyGroups = []struct {
	key   string
	group model.SourceGroup
}{
	{".total", ""},
	{".central", model.Central},
	{".local", model.Local},
	{".other", model.Other},
}

// moneyKeys are the columns of money that the lines of an activity fill: assigned
// for the plan's year, carried over from earlier ones, and both.
func moneyKeys() []string {
	var out []string
	for _, start := range []string{"plan", "carried", "usable"} {
		for _, m := range moneyGroups {
			out = append(out, start+m.key)
		}
	}
	return out
}

// moneyMatches tells which lines count in each of moneyKeys.
func (g *grid) moneyMatches() map[string]func(model.FundingLine) bool {
	out := map[string]func(model.FundingLine) bool{}
	for start, match := range map[string]func(model.FundingLine) bool{
		"plan": g.dossier.ThisYear, "carried": g.dossier.Carried, "usable": model.Any,
	} {
		for _, m := range moneyGroups {
			lists := model.Both(g.match, match)
			if m.group != "" {
				lists = model.Both(lists, g.dossier.OfGroup(m.group))
			}
			out[start+m.key] = lists
		}
	}
	return out
}

// An activityWriter lists the activities of a form under their nodes.
type activityWriter struct {
	*grid
	groups     filling[nodeRow]
	activities filling[activityRow]
	rows       []Row
}

// A nodeRow stands for all entries at or below a node.
type nodeRow struct {
	number, name string
	entries      []model.Entry
}

// An activityRow is one activity with those who serve it.
type activityRow struct {
	model.Activity
	units []model.UnitRole
}

// activityRows are a total, then every node with its sum, then its activities.
func (g *grid) activityRows() []Row {
	g.invests = g.dossier.OfRole(model.Investment)
	g.sources = g.moneyMatches()
	g.commune = g.dossier.OnlyCommune(g.places())
	if !slices.ContainsFunc(g.Plan.Entries, g.listsEntry) {
		return []Row{}
	}
	w := activityWriter{grid: g, groups: fillingOf(g, nodeColumns()), activities: fillingOf(g, activityColumns())}
	w.group("entries", "", totalRow, g.Plan.Entries)
	nodes := g.childrenListed("")
	for i, n := range nodes {
		w.node(n, model.Roman(i+1), 0)
	}
	w.strays(len(nodes))
	return w.rows
}

// places are those of all activities that the table lists.
func (g *grid) places() []model.Place {
	var all []model.Place
	for _, e := range g.Plan.Entries {
		for _, a := range e.Activities {
			if g.lists(a) {
				all = append(all, a.Places...)
			}
		}
	}
	return all
}

// strays lists the entries on no node of the catalogue: the total counts them,
// so a row must show them.
func (w *activityWriter) strays(number int) {
	for i, e := range w.Plan.Entries {
		if w.placed(e) || !w.listsEntry(e) {
			continue
		}
		number++
		name := model.TrimEnd(e.Heading)
		if name == "" {
			name = noNode
		}
		w.group(fmt.Sprintf("entries[%d]", i), model.Roman(number), name, w.Plan.Entries[i:i+1])
		w.entry(i)
	}
}

// group lists a row that stands for several entries, with their sums.
func (w *activityWriter) group(path, number, name string, entries []model.Entry) {
	l := w.groups.line(w.grid, path, nodeRow{number, name, entries})
	l.group = true
	w.rows = append(w.rows, w.row(l))
}

// entry lists the activities of an entry that belong in the form.
func (w *activityWriter) entry(i int) {
	e := w.Plan.Entries[i]
	for k, a := range e.Activities {
		if w.lists(a) {
			row := activityRow{a, w.dossier.UnitsFor(e, a)}
			w.rows = append(w.rows, w.row(w.activities.line(w.grid, fmt.Sprintf("entries[%d].activities[%d]", i, k), row)))
		}
	}
}

// node lists a node and all below it.
func (w *activityWriter) node(n model.CatalogueNode, number string, depth int) {
	own := w.entriesAt(n.Code)
	var e model.Entry
	path := "entries"
	if len(own) > 0 {
		e, path = w.Plan.Entries[own[0]], fmt.Sprintf("entries[%d]", own[0])
	}
	w.group(path, number, w.nodeTitle(n, e), w.dossier.Under(n.Code))
	for k, i := range own {
		x := w.Plan.Entries[i]
		if name := w.furtherHeading(n, e, x); k > 0 && name != "" && w.listsEntry(x) {
			w.group(fmt.Sprintf("entries[%d]", i), "", name, w.Plan.Entries[i:i+1])
		}
		w.entry(i)
	}
	for i, c := range w.childrenListed(n.Code) {
		w.node(c, childNumber(number, i+1, depth), depth+1)
	}
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
