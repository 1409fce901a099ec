package check

import (
	"strings"

	"sokehoach/model"
)

// Plan gives all that is found in a plan, in the order of the document.
func Plan(p model.Plan, b model.Book, m Measure) []model.Finding {
	c := newPlanChecker(p, b, m)
	c.heading()
	c.grounds()
	c.groundsTogether()
	c.text()
	c.entries()
	c.ids()
	c.total()
	c.allocations()
	c.assignedLater()
	c.indicators()
	c.annexes()
	c.recipients()
	c.charged()
	c.maskedGrounds()
	c.maskedUnits()
	c.maskedEnding()
	c.absent()
	c.signature()
	c.benefits()
	c.review()
	c.prose()
	return c.findings
}

// A planChecker is one look through a plan.
type planChecker struct {
	*checker
	plan    model.Plan
	sums    model.SumLimits
	dossier model.Dossier
}

func newPlanChecker(p model.Plan, b model.Book, m Measure) *planChecker {
	c := &planChecker{checker: newChecker(&p, b, m), plan: p, sums: m.Sums, dossier: model.NewDossier(p, b)}
	c.draws = func(r model.PartRole) bool {
		return r == model.Contents && len(p.Entries) > 0 || r == model.Targets && len(p.Indicators) > 0
	}
	c.values = func(part model.Part) model.PhraseValues {
		if part.Role != model.FundingPart {
			return nil
		}
		return c.dossier.PlanValues()
	}
	var more strings.Builder
	for _, e := range p.Entries {
		for _, g := range e.Paragraphs {
			more.WriteString(g.Text + "\n")
		}
	}
	c.more = more.String()
	return c
}
