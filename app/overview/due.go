package overview

import (
	"time"

	"sokehoach/model"
)

// How early a report that is due is told of, and how long one that is late.
const (
	dueSoon = 45
	dueLate = 400
)

// due are the reports of a year that are to be sent soon or should have been sent, of
// the office whose book it is. Deadlines without a known source are none.
func (y Year) due(periods model.Periods, own model.ID, now time.Time) []Task {
	today := model.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}
	var out []Task
	seen := map[model.ID]bool{}
	for _, d := range y.Documents {
		if !d.Kind.Costs || d.Head.Office != own || seen[d.Head.Office] {
			continue
		}
		seen[d.Head.Office] = true
		for _, k := range periods.List {
			day, row, ok := periods.Deadline(k.Code, y.Year)
			left := days(today, day)
			if !ok || row.Certainty == model.CertaintyLow || left > dueSoon || left < -dueLate {
				continue
			}
			t := Task{Kind: TaskReport, Year: y.Year, Period: k, Due: day, Count: left, Programme: d.Catalogue, By: d.Head.Office}
			if draft, sent := y.report(d.Head.Office, k.Code); !sent {
				t.Document = draft
				out = append(out, t)
			}
		}
	}
	return out
}

// report is the draft of an office for a period, and whether one has been issued.
func (y Year) report(office model.ID, period string) (draft model.ID, sent bool) {
	for _, d := range y.Documents {
		if d.Period != period || d.Head.Office != office {
			continue
		}
		if d.Head.State == model.Issued || d.Head.State == model.Amended {
			return model.ID{}, true
		}
		draft = d.Head.ID
	}
	return draft, false
}

// days are those from one day to another.
func days(from, to model.Date) int {
	at := func(d model.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return int(at(to).Sub(at(from)) / (24 * time.Hour))
}
