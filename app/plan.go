package app

import (
	"sokehoach/app/document"
	"sokehoach/app/overview"
	"sokehoach/app/progress"
	"sokehoach/app/search"
	"sokehoach/model"
	"sokehoach/model/check"
)

// Plans (kế hoạch) is the kind of plans: documents with entries, activities and
// money under a catalogue.
func Plans() Kind {
	return Kind{
		Code: model.PlanKind,
		New:  func() model.AnyDocument { return &model.Plan{} },
		Outline: func(d *Desk, k model.DocumentKind, x model.AnyDocument, o model.Office) {
			p := asPlan(x)
			*p = document.OutlinePlan(k, *p, o, d.programmes())
		},
		Follow: func(d *Desk, k model.DocumentKind, x, old model.AnyDocument, b model.Book) {
			document.FollowPlan(k, asPlan(x), *asPlan(old), d.withCatalogue(b))
		},
		Compose: func(s document.Source, d model.AnyDocument) document.Content {
			return document.ComposePlan(*asPlan(d), s)
		},
		Check: func(d model.AnyDocument, b model.Book, m check.Measure) []model.Finding {
			return check.Plan(*asPlan(d), b, m)
		},
		Required: func(d model.AnyDocument) []string { return check.RequiredOfPlan(*asPlan(d)) },
		Progress: func(d model.AnyDocument, b model.Book, s progress.Source) []progress.Line {
			return progress.OfPlan(*asPlan(d), b, s)
		},
		Money: func(d model.AnyDocument, b model.Book) overview.Money {
			return overview.MoneyOf(model.NewDossier(*asPlan(d), b))
		},
		Texts:  func(r *search.Reader, d model.AnyDocument) { search.ReadPlan(r, asPlan(d)) },
		Renew:  func(d model.AnyDocument, newID func() model.ID) { asPlan(d).Renew(newID) },
		Amend:  func(d model.AnyDocument, newID func() model.ID) { asPlan(d).Amend(newID) },
		Gather: gatherOriginal,
	}
}

// gatherOriginal puts the plan that a plan amends into a book that has not got it.
func gatherOriginal(d *Desk, x model.AnyDocument, b *model.Book) {
	id := x.Envelope().Amends
	if _, ok := b.Original(id); ok || id.IsZero() {
		return
	}
	if p, ok := d.plan(id); ok {
		b.Originals = append(b.Originals[:len(b.Originals):len(b.Originals)], p)
	}
}

// asPlan is a document of the kind of plans as what it is.
func asPlan(d model.AnyDocument) *model.Plan { return d.(*model.Plan) }

// plan is the plan of an id, if there is one that can be read whole.
func (d *Desk) plan(id model.ID) (model.Plan, bool) {
	x, err := d.Read(id)
	if p, ok := x.(*model.Plan); ok && err == nil {
		return *p, true
	}
	return model.Plan{}, false
}

// NewestPlans are the plans of the newest year that one is for; what was amended
// is left out, for its amendment stands for it, and so is what cannot be read.
func (d *Desk) NewestPlans() []model.Plan {
	heads, _ := d.Documents() // what cannot be read was told when the book was opened
	var out []model.Plan
	for _, h := range heads {
		if h.Year != heads[0].Year {
			break
		}
		if h.State == model.Amended {
			continue
		}
		if p, ok := d.plan(h.ID); ok {
			out = append(out, p)
		}
	}
	return out
}
