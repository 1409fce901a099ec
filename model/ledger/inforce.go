package ledger

import (
	"slices"

	"sokehoach/model"
)

// inForce are the plans that count on a day, the newest first: of a plan and its
// amendments the last that was issued by then; a draft stands in only for a
// plan of which nothing was issued.
func inForce(plans []model.Plan, on model.Date) []model.Plan {
	issued := func(p model.Plan) bool { return p.Out() && !on.Last().Before(p.Date) }
	replaced := map[model.ID]bool{}
	for _, p := range plans {
		if issued(p) && !p.Amends.IsZero() {
			replaced[p.Amends] = true
		}
	}
	var out, drafts []model.Plan
	for _, p := range plans {
		switch {
		case replaced[p.ID]:
		case issued(p):
			out = append(out, p)
		case !p.Out() && p.Amends.IsZero():
			drafts = append(drafts, p)
		}
	}
	slices.SortStableFunc(out, func(a, b model.Plan) int { return compareDays(b.Date, a.Date) })
	return append(out, drafts...)
}

// A promise is an activity as the plan in force has it.
type promise struct {
	model.Activity
	nodes []string
}

// promises are the activities that count on a day, each lineage once, in the
// order of the plans.
func promises(plans []model.Plan, on model.Date) []promise {
	var out []promise
	seen := map[model.ID]bool{}
	for _, p := range inForce(plans, on) {
		for _, e := range p.Entries {
			for _, a := range e.Activities {
				if of := a.LineageID(); !seen[of] {
					seen[of] = true
					out = append(out, promise{a, e.Nodes})
				}
			}
		}
	}
	return out
}
