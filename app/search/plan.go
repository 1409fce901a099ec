package search

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
)

// ReadPlan reads all texts of a plan, and the names, amounts and days in it.
func ReadPlan(r *Reader, p *model.Plan) {
	c := r.source.Book.Catalogue(p.Catalogue)
	t := planReader{r}
	t.standsFor(p, c)
	t.number()
	t.names(p, c)
	t.prose()
	t.day()
	for _, e := range p.Entries {
		for _, a := range e.Activities {
			t.money(a)
			if a.Work != nil {
				t.work(a.ID, *a.Work)
			}
		}
	}
}

// A planReader reads the texts of one plan.
type planReader struct{ *Reader }

// standsFor says where the texts of entries and activities are found, and for
// which nodes the plan stands.
func (t planReader) standsFor(p *model.Plan, c model.Catalogue) {
	t.out.catalogue = p.Catalogue
	for i, e := range p.Entries {
		for _, code := range e.Nodes {
			t.out.filled[code] = true
		}
		path, project := fmt.Sprintf("entries[%d].", i), projectOf(c, e)
		t.at[e.ID] = &Hit{Kind: Entry, Path: path, Project: project, Title: cmp.Or(e.Heading, nodeName(c, e))}
		for k, a := range e.Activities {
			t.at[a.ID] = &Hit{Kind: Activity, Path: fmt.Sprintf("%sactivities[%d].", path, k), Project: project, Title: a.Name}
		}
	}
	t.at[model.ID{}] = &Hit{Kind: Document, Title: p.Title} // also where an entry has no id yet
}

// names takes in what a plan refers to by code and id.
func (t planReader) names(p *model.Plan, c model.Catalogue) {
	d := model.Dossier{Plan: *p, Book: t.source.Book}
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
func (t planReader) money(a model.Activity) {
	for i := range a.Funding {
		t.amount(a.ID, fmt.Sprintf("funding[%d].amount", i), a.LineAmount(i))
	}
	t.amount(a.ID, "norm", a.Norm)
}

// work takes in the amounts and the day of what is built.
func (t planReader) work(of model.ID, w model.Work) {
	t.date(of, "work.decided", w.Decided)
	t.amounts(of, "work.cost", w.Cost)
	t.amount(of, "work.mediumTerm", w.MediumTerm)
	t.amounts(of, "work.assignedBefore", w.AssignedBefore)
	t.amounts(of, "work.disbursedBefore", w.DisbursedBefore)
}

// amounts takes in a sum of a work by its sources.
func (t planReader) amounts(of model.ID, path string, all model.WorkCosts) {
	for i, c := range all {
		t.amount(of, fmt.Sprintf("%s[%d].amount", path, i), c.Amount)
	}
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
			words = append(words, c.Called(n))
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
	return c.Title(n)
}
