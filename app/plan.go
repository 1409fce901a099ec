package app

import (
	"sokehoach/app/document"
	"sokehoach/app/progress"
	"sokehoach/model"
	"sokehoach/model/check"
)

// Plans (kế hoạch) is the kind of plans: documents with entries, activities and
// money under a catalogue.
func Plans() Kind {
	return Kind{
		Code: model.PlanKind,
		New:  func() model.AnyDocument { return &model.Plan{} },
		Outline: func(k model.DocumentKind, d model.AnyDocument, o model.Office) {
			p := asPlan(d)
			*p = document.OutlinePlan(k, *p, o)
		},
		Follow: func(k model.DocumentKind, d, old model.AnyDocument, b model.Book) {
			document.FollowPlan(k, asPlan(d), *asPlan(old), b)
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
		Renew: func(d model.AnyDocument, newID func() model.ID) { asPlan(d).Renew(newID) },
		Amend: func(d model.AnyDocument, newID func() model.ID) { asPlan(d).Amend(newID) },
		Original: func(b *model.Book, original model.AnyDocument) {
			b.Originals = append(b.Originals[:len(b.Originals):len(b.Originals)], *asPlan(original))
		},
	}
}

// asPlan is a document of the kind of plans as what it is.
func asPlan(d model.AnyDocument) *model.Plan { return d.(*model.Plan) }
