package app

import (
	"slices"

	"sokehoach/model"
)

// settle decides which documents of the last year their money counts of, and
// sums it. What was amended has its successor, an amendment that is not issued
// has its original. Of what is left one document counts for each office and
// programme: the one that was issued, else of those with money the first, so
// that a copy counts nothing beside its original. What was archived is not
// listed; its money counts when it was issued.
func (o *Overview) settle(read []model.Dossier, archive Archive) {
	if len(o.Years) == 0 {
		return
	}
	y := &o.Years[len(o.Years)-1]
	stands := func(p model.Plan) bool { return stands(p) && (p.Out() || !archive[p.ID]) }
	for i, d := range read {
		p := d.Plan
		better := func(o model.Dossier) bool { return sameYearOf(o.Plan, p) && stands(o.Plan) && before(o, d) }
		doc := &y.Documents[i]
		doc.Copy = slices.ContainsFunc(read, func(o model.Dossier) bool { return doc.Head.CopyOf(o.Plan.Head()) })
		if doc.Counts = stands(p) && !slices.ContainsFunc(read, better); doc.Counts {
			y.of(doc.Office).add(d)
		}
	}
	y.Documents = slices.DeleteFunc(y.Documents, func(d DocumentOverview) bool { return archive[d.Head.ID] })
}

// stands reports whether a plan says by itself what the year is to cost.
func stands(p model.Plan) bool {
	return p.State != model.Amended && (p.Amends.IsZero() || p.Out())
}

// sameYearOf reports whether two plans of a year are of one office and one
// programme.
func sameYearOf(a, b model.Plan) bool { return a.Office == b.Office && a.Catalogue == b.Catalogue }

// before reports whether the money of a counts rather than that of b.
func before(a, b model.Dossier) bool {
	if a.Plan.Out() != b.Plan.Out() {
		return a.Plan.Out()
	}
	if funded(a) != funded(b) {
		return funded(a)
	}
	return a.Plan.ID.String() < b.Plan.ID.String()
}

// funded reports whether a plan gives any money.
func funded(d model.Dossier) bool { return d.Tally(model.Any).Sum > 0 }
