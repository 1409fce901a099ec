package overview

import (
	"time"

	"sokehoach/model"
)

// How early a report that is due is told of, how long one that is late, and how
// long one that was issued and of which nobody wrote down that it was sent.
const (
	dueSoon  = 45
	dueLate  = 400
	sendLate = 45
)

// due are the reports of a year that are to be sent soon or should have been sent, of
// the office whose book it is. Deadlines without a known source are none.
func (y Year) due(periods model.Periods, own model.ID, now time.Time) []Task {
	today := dayOf(now)
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
			report, made := y.report(d.Head.Office, k.Code)
			t.Document = report.Head.ID
			switch {
			case made && len(report.Way) > 0, report.out() && left < -sendLate:
				continue
			case report.out():
				t.Kind, t.Path = TaskSend, sendingPath
			}
			out = append(out, t)
		}
	}
	return out
}

// sendingPath leads to how a document was sent.
const sendingPath = "way"

// returned are the documents of a year that came back and were neither sent again
// nor replaced.
func (y Year) returned(today model.Date) []Task {
	var out []Task
	for _, d := range y.Documents {
		if last := d.Way.Last(); last.Kind == model.SentBack && d.Head.State == model.Issued {
			out = append(out, Task{
				Kind: TaskReturned, Document: d.Head.ID, Row: d.Kind.DocumentKind, Year: d.Head.Year, Path: sendingPath,
				Due: last.On, Count: days(last.On, today), Reason: last.Reason,
			})
		}
	}
	return out
}

// report is that of an office for a period: the one that left the office, else the
// draft.
func (y Year) report(office model.ID, period string) (Line, bool) {
	var draft Line
	for _, d := range y.Documents {
		if d.Period != period || d.Head.Office != office {
			continue
		}
		if d.out() {
			return d, true
		}
		draft = d
	}
	return draft, !draft.Head.ID.IsZero()
}

// out reports whether the document has left the office.
func (d Line) out() bool { return d.Head.State == model.Issued || d.Head.State == model.Amended }

func dayOf(now time.Time) model.Date {
	return model.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}
}

// days are those from one day to another.
func days(from, to model.Date) int {
	at := func(d model.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return int(at(to).Sub(at(from)) / (24 * time.Hour))
}
