package model

import "strings"

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
	for _, f := range a.Funding {
		if match(f) {
			t.Add(f.Effective(a.Quantity))
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

// Cost sums the total investment of a work over a group of sources; an empty
// group takes all. A work without any source has a cost that is not known.
func (d Dossier) Cost(w *Work, g SourceGroup) Tally {
	var t Tally
	if w == nil {
		return t
	}
	if len(w.Cost) == 0 {
		t.Add(Opt[Amount]{})
	}
	for _, c := range w.Cost {
		if g == "" || d.Catalogue.Group(c.Source) == g {
			t.Add(c.Amount)
		}
	}
	return t
}
