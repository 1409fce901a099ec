package app

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sokehoach/model"
)

// textsOf are all texts of a plan, and the names, amounts and days in it.
func (x *Index) textsOf(p model.Plan, b model.Book) []searchText {
	c := b.Catalogue(p.Catalogue)
	t := planReader{index: x, at: planPlaces(p, c)}
	t.plan(p, b, c)
	p.EachText(func(prose model.Prose) { t.add(prose.Of, prose.Path, *prose.Text) })
	t.date(model.ID{}, "date", p.Date)
	for _, e := range p.Entries {
		for _, a := range e.Activities {
			t.money(a)
			if a.Work != nil {
				t.work(a.ID, *a.Work)
			}
		}
	}
	return t.all
}

// A planReader reads the texts of one plan.
type planReader struct {
	index *Index
	at    map[model.ID]*Hit // by entry or activity; zero is the plan itself
	all   []searchText
}

// add takes in a text of a thing, and other ways to write it.
func (t *planReader) add(of model.ID, path, text string, also ...string) {
	if hit := t.at[of]; hit != nil && text != "" {
		t.all = append(t.all, t.index.searched(hit, path, text, also...))
	}
}

// plan takes in what a plan refers to by code and id.
func (t *planReader) plan(p model.Plan, b model.Book, c model.Catalogue) {
	d := model.Dossier{Plan: p, Book: b}
	t.add(model.ID{}, "number", p.Number+"/"+p.Symbol)
	for _, e := range p.Entries {
		t.add(e.ID, "heading", nodeNames(c, e))
		for _, a := range e.Activities {
			t.add(a.ID, "places", d.PlaceNames(a.Places))
			t.add(a.ID, "units", d.UnitNames(a.Units))
		}
	}
	for i, line := range p.Indicators {
		known := slices.IndexFunc(c.Indicators, func(k model.Indicator) bool { return k.Code == line.Indicator })
		if line.Indicator != "" && known >= 0 {
			t.add(model.ID{}, fmt.Sprintf("indicators[%d].indicator", i), c.Indicators[known].Name)
		}
	}
}

// money takes in the amounts of an activity.
func (t *planReader) money(a model.Activity) {
	for i, f := range a.Funding {
		t.amount(a.ID, fmt.Sprintf("funding[%d].amount", i), f.Effective(a.Quantity))
		t.amount(a.ID, fmt.Sprintf("funding[%d].norm", i), f.Norm)
	}
}

// work takes in the amounts and the day of what is built.
func (t *planReader) work(of model.ID, w model.Work) {
	t.date(of, "work.decided", w.Decided)
	for i, c := range w.Cost {
		t.amount(of, fmt.Sprintf("work.cost[%d].amount", i), c.Amount)
	}
	t.amount(of, "work.mediumTerm", w.MediumTerm)
	t.amount(of, "work.assignedBefore", w.AssignedBefore)
	t.amount(of, "work.disbursedBefore", w.DisbursedBefore)
}

func (t *planReader) amount(of model.ID, path string, a model.Opt[model.Amount]) {
	t.add(of, path, amountText(a), amountDigits(a))
}

func (t *planReader) date(of model.ID, path string, d model.Date) {
	t.add(of, path, d.Cited(), d.Field())
}

// amountText is an amount as forms print it and in đồng, both as they are typed;
// nothing when it is not known.
func amountText(a model.Opt[model.Amount]) string {
	if !a.Known {
		return ""
	}
	unit := func(u model.MoneyUnit, decimals int) string { return a.Value.Format(u, decimals) + " " + u.Name() }
	return unit(model.Million, 6) + " = " + unit(model.Dong, 0)
}

// amountDigits is an amount as it is typed without points.
func amountDigits(a model.Opt[model.Amount]) string {
	if !a.Known {
		return ""
	}
	return strconv.FormatInt(int64(a.Value), 10)
}

// searched is a text under its key.
func (x *Index) searched(of *Hit, path, text string, also ...string) searchText {
	key := x.key(text)
	for _, s := range also {
		if s != "" {
			key = append(append(key, ' '), x.key(s)...)
		}
	}
	return searchText{of: of, path: path, text: text, key: key, name: isName(of.Kind, path)}
}

// isName reports whether a text is what a thing is called. A sum and its source
// only mention what they are for.
func isName(k HitKind, path string) bool {
	switch k {
	case HitPlan:
		return path == "title" || path == "number"
	case HitEntry:
		return path == "heading"
	case HitActivity:
		return path == "name"
	}
	return k != HitAllocation && k != HitFigures
}

// planPlaces are where the texts of a plan, its entries and activities are found.
func planPlaces(p model.Plan, c model.Catalogue) map[model.ID]*Hit {
	at := map[model.ID]*Hit{}
	for i, e := range p.Entries {
		path, project := fmt.Sprintf("entries[%d].", i), projectOf(c, e)
		at[e.ID] = &Hit{Kind: HitEntry, Path: path, Project: project, Title: cmp.Or(e.Heading, nodeName(c, e))}
		for k, a := range e.Activities {
			at[a.ID] = &Hit{Kind: HitActivity, Path: fmt.Sprintf("%sactivities[%d].", path, k), Project: project, Title: a.Name}
		}
	}
	at[model.ID{}] = &Hit{Kind: HitPlan, Title: p.Title}
	return at
}

// projectOf is where in the catalogue an entry stands, from the project down;
// nothing when it stands nowhere.
func projectOf(c model.Catalogue, e model.Entry) string {
	if len(e.Nodes) == 0 {
		return ""
	}
	return nodePlace(c, e.Nodes[0])
}

// nodePlace is a node with those above it: "Dự án 4, Tiểu dự án 1".
func nodePlace(c model.Catalogue, code string) string {
	var words []string
	for ; code != ""; code = model.Parent(code) {
		n, _ := c.Node(code)
		if kind, _ := c.Kind(n.Kind); kind.Word != "" {
			words = append(words, kind.Word+" "+c.Number(n))
		}
	}
	slices.Reverse(words)
	return strings.Join(words, ", ")
}

// nodeName is the official name of what an entry stands under.
func nodeName(c model.Catalogue, e model.Entry) string {
	if len(e.Nodes) == 0 {
		return ""
	}
	n, _ := c.Node(e.Nodes[0])
	return n.Name
}

// nodeNames are the official names that an entry stands under.
func nodeNames(c model.Catalogue, e model.Entry) string {
	var names []string
	for _, code := range e.Nodes {
		if n, ok := c.Node(code); ok {
			names = append(names, numberedName(c, n))
		}
	}
	return strings.Join(names, "; ")
}

// numberedName is a node in full: "Dự án 7: Chăm sóc sức khỏe …".
func numberedName(c model.Catalogue, n model.CatalogueNode) string {
	kind, _ := c.Kind(n.Kind)
	return kind.Word + " " + c.Number(n) + ": " + n.Name
}
