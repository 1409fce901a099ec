package document

import "sokehoach/model"

// A planSource is a plan with all that it is drawn from.
type planSource struct {
	Source
	Plan    model.Plan
	dossier model.Dossier // of plan and book, made once
}

// ComposePlan says what a plan prints: what every document does, and entries,
// indicators and annexes.
func ComposePlan(p model.Plan, s Source) Content { return newPlanSource(p, s).compose() }

func newPlanSource(p model.Plan, s Source) planSource {
	s.Document, s.places = p.Document, placeNames(s.Book)
	x := planSource{s, p, model.NewDossier(p, s.Book)}
	x.own = own{prints: x.prints, words: x.words, below: x.below, table: x.annexTable}
	return x
}

// prints reports whether a part has anything to say that its role draws from the
// plan.
func (s planSource) prints(part model.Part) bool {
	switch part.Role {
	case model.Contents:
		return len(s.Plan.Entries) > 0
	case model.Targets:
		return len(s.Plan.Indicators) > 0
	}
	return false
}

// words fills the named places of the funding part.
func (s planSource) words(part model.Part, text string) string {
	if part.Role != model.FundingPart {
		return text
	}
	text, _ = model.FillText(text, s.dossier.PlanValues())
	return text
}

// below draws what the role of a part draws from the plan.
func (s planSource) below(d *Content, part model.Part) {
	switch part.Role {
	case model.Contents:
		d.addContents(s)
	case model.Targets:
		d.addTargets(s)
	}
}
