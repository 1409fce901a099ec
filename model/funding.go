package model

import (
	"slices"
	"strings"
)

// Any takes every funding line.
func Any(FundingLine) bool { return true }

// OfRole takes lines whose capital kind has a role in the catalogue.
func (d Dossier) OfRole(r CapitalRole) func(FundingLine) bool {
	return func(f FundingLine) bool {
		k, ok := d.Catalogue.CapitalKind(f.Kind)
		return ok && k.Role == r
	}
}

// OfGroup takes lines whose source stands in a group.
func (d Dossier) OfGroup(g SourceGroup) func(FundingLine) bool {
	return func(f FundingLine) bool { return d.Catalogue.Group(f.Source) == g }
}

// Both takes lines that two conditions take.
func Both(a, b func(FundingLine) bool) func(FundingLine) bool {
	return func(f FundingLine) bool { return a(f) && b(f) }
}

// Tally sums the lines of the activity that match.
func (a Activity) Tally(match func(FundingLine) bool) Tally {
	var t Tally
	for i, f := range a.Funding {
		if match(f) {
			t.Add(a.LineAmount(i))
		}
	}
	return t
}

// Tally sums over all activities of the plan.
func (d Dossier) Tally(match func(FundingLine) bool) Tally {
	var t Tally
	for _, e := range d.Plan.Entries {
		t.AddTally(e.Tally(match))
	}
	return t
}

// Tally sums over the activities of the entry.
func (e Entry) Tally(match func(FundingLine) bool) Tally {
	var t Tally
	for _, a := range e.Activities {
		t.AddTally(a.Tally(match))
	}
	return t
}

// Under gives the entries at or below a code, in their order.
func (d Dossier) Under(code string) []Entry {
	var out []Entry
	for _, e := range d.Plan.Entries {
		if e.Under(code) {
			out = append(out, e)
		}
	}
	return out
}

// Under reports whether an entry stands at or below a code; "" holds all.
func (e Entry) Under(code string) bool {
	return code == "" || len(e.Nodes) > 0 && (e.Nodes[0] == code || strings.HasPrefix(e.Nodes[0], code+"."))
}

// ThisYear takes money that is assigned for the plan's own year.
func (d Dossier) ThisYear(f FundingLine) bool { return !d.Carried(f) }

// Carried takes money of earlier years that is carried over into the plan's
// (vốn kéo dài).
func (d Dossier) Carried(f FundingLine) bool { return f.CarriedInto(d.Plan.Year) }

// CarriedYears are the years of capital that is carried over, the earliest first.
func (d Dossier) CarriedYears() []int {
	var out []int
	for _, e := range d.Plan.Entries {
		for _, a := range e.Activities {
			for _, f := range a.Funding {
				if d.Carried(f) && !slices.Contains(out, f.CapitalYear) {
					out = append(out, f.CapitalYear)
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// Cost sums the total investment of a work over a group of sources; an empty
// group takes all. A work without any source has a cost that is not known.
func (d Dossier) Cost(w *Work, g SourceGroup) Tally {
	if w == nil {
		return Tally{}
	}
	return d.Costs(w.Cost, g)
}

// Costs sums shares over a group of sources; an empty group takes all. Without
// any share the sum is not known.
func (d Dossier) Costs(c WorkCosts, g SourceGroup) Tally {
	t := c.Tally(func(source string) bool { return g == "" || d.Catalogue.Group(source) == g })
	if len(c) == 0 {
		t.Add(Opt[Amount]{})
	}
	return t
}
