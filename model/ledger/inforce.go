package ledger

import (
	"cmp"
	"slices"

	"sokehoach/model"
)

// InForce are the plans that count on a day, the newest first: of a plan and its
// amendments the last that was issued by then; a draft stands in only for a
// plan of which nothing was issued.
func InForce(plans []model.Plan, on model.Date) []model.Plan {
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

// A promise is an activity as the plan in force has it, or a whole entry.
type promise struct {
	model.Activity
	nodes   []string
	entry   bool
	divided bool // of an entry: its activities, or entries below it, are told of
}

// promised are the activities of a plan, in their order, each entry before its own:
// something may have been recorded of it before it was divided.
func promised(p model.Plan, c model.Catalogue) []promise {
	var out []promise
	for _, e := range p.Entries {
		if len(e.Nodes) > 0 {
			whole := model.Activity{ID: e.ID, Lineage: e.LineageID(), Name: entryName(e, c), Target: e.Target, Units: e.Units}
			out = append(out, promise{whole, e.Nodes, true, len(e.Activities) > 0 || divided(p, e)})
		}
		for _, a := range e.Activities {
			out = append(out, promise{Activity: a, nodes: e.Nodes})
		}
	}
	return out
}

// divided reports whether other entries of a plan stand below one: what was done is
// told of those.
func divided(p model.Plan, e model.Entry) bool {
	return slices.ContainsFunc(p.Entries, func(o model.Entry) bool {
		return o.ID != e.ID && len(o.Nodes) > 0 && o.Nodes[0] != e.Nodes[0] && o.Under(e.Nodes[0])
	})
}

func entryName(e model.Entry, c model.Catalogue) string {
	n, _ := c.Node(e.Nodes[0])
	return cmp.Or(e.Heading, n.Name)
}

// promises are the activities that count on a day, each lineage once, in the
// order of the plans.
func (s Source) promises(plans []model.Plan, on model.Date) []promise {
	var out []promise
	seen := map[model.ID]bool{}
	for _, p := range InForce(plans, on) {
		for _, x := range promised(p, s.Book.Catalogue(p.Catalogue)) {
			if of := x.LineageID(); !seen[of] {
				seen[of] = true
				out = append(out, x)
			}
		}
	}
	return out
}
