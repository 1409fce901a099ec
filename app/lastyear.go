package app

import (
	"cmp"

	"sokehoach/model"
)

// mostSteps are more copies and amendments than a plan ever has before it.
const mostSteps = 20

// LastYear are the activities (hoạt động năm trước) of the plan of an earlier
// year that p was made from, by their lineage. Of a plan that does not know what
// it was made from it is the one of its office for the year before.
func (d *Desk) LastYear(p model.Plan) map[model.ID]model.Activity {
	at := p
	for range mostSteps {
		id := cmp.Or(at.Amends, at.MadeFrom)
		if id.IsZero() {
			break
		}
		before, ok := d.plan(id)
		if !ok {
			break
		}
		if at = before; at.Year < p.Year {
			return byLineage(at)
		}
	}
	return d.lastYearOfOffice(p)
}

func (d *Desk) lastYearOfOffice(p model.Plan) map[model.ID]model.Activity {
	heads, err := d.Documents()
	if err != nil {
		return nil
	}
	for _, h := range heads {
		if h.Year != p.Year-1 || h.Office != p.Office || h.State == model.Amended {
			continue
		}
		before, ok := d.plan(h.ID)
		if !ok {
			continue
		}
		if old := byLineage(before); goOn(old, p) {
			return old
		}
	}
	return nil
}

// goOn reports whether any of the old activities goes on in a plan.
func goOn(old map[model.ID]model.Activity, p model.Plan) bool {
	for _, e := range p.Entries {
		for _, a := range e.Activities {
			if _, ok := old[a.LineageID()]; ok {
				return true
			}
		}
	}
	return false
}

func byLineage(p model.Plan) map[model.ID]model.Activity {
	out := map[model.ID]model.Activity{}
	for _, e := range p.Entries {
		for _, a := range e.Activities {
			out[a.LineageID()] = a
		}
	}
	return out
}
