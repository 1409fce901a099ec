package ledger

import (
	"slices"

	"sokehoach/model"
)

// MoneyForm is the code of the form whose span is that of the money (Biểu 03): it
// is cut off at the end of a month, what offices did on the 14th.
const MoneyForm = "03"

// A Statement (số liệu của báo cáo) is all that a report tells, computed once.
type Statement struct {
	Report    model.Report
	Catalogue model.Catalogue
	Done      Account // what was done, up to the day of the report
	Paid      Account // what was paid, up to the day of the money
	Last      Account // what was paid in the same time of the year before
	HasLast   bool    // there are results to compare with
	plans     []model.Plan
}

// InForce are the plans that count at the end of the report's time.
func (s Statement) InForce() []model.Plan { return s.plans }

// Tell computes what a report tells of the plans and results of its book.
func Tell(r model.Report, b model.Book) Statement {
	s := Source{Plans: slices.DeleteFunc(slices.Clone(b.Told.Plans), func(p model.Plan) bool { return !r.Tells(p) }), Results: b.Told.Results, Book: b}
	money, from := r.SpanOf(MoneyForm), New(s.Results)
	out := Statement{Report: r, Catalogue: b.Catalogue(r.Catalogue), Done: from.draw(s, r.Year, r.Period), Paid: from.draw(s, r.Year, money)}
	of := slices.DeleteFunc(slices.Clone(s.Plans), func(p model.Plan) bool { return p.Year != r.Year })
	out.plans = InForce(of, money.Until)
	before := model.Span{After: yearBefore(money.After), Until: yearBefore(money.Until)}
	out.Last = from.draw(s, r.Year-1, before)
	out.HasLast = slices.ContainsFunc(out.Last.Rows, func(row Row) bool {
		return out.Last.from.any(row.Of, Scope{r.Year - 1, before}.Upto())
	})
	return out
}

// yearBefore is the same day a year earlier; the last day of a month stays the
// last.
func yearBefore(d model.Date) model.Date {
	if d.Full() && d == (model.Date{Year: d.Year, Month: d.Month}).Last() {
		return model.Date{Year: d.Year - 1, Month: d.Month}.Last()
	}
	return d.In(d.Year - 1)
}

// Row is what was done of a lineage.
func (s Statement) Row(of model.ID) (Row, bool) {
	i := slices.IndexFunc(s.Done.Rows, func(r Row) bool { return r.Of == of })
	if i < 0 {
		return Row{}, false
	}
	return s.Done.Rows[i], true
}

// Money is what was assigned and paid for a lineage.
func (s Statement) Money(of model.ID) (Row, bool) {
	i := slices.IndexFunc(s.Paid.Rows, func(r Row) bool { return r.Of == of })
	if i < 0 {
		return Row{}, false
	}
	return s.Paid.Rows[i], true
}

// Outcome is how an indicator came out: what the report says of it, else what was
// recorded up to the report's day.
func (s Statement) Outcome(of model.ID) model.Opt[model.Quantity] {
	for _, i := range s.Report.Indicators {
		if i.Of == of && i.Value.Known {
			return i.Value
		}
	}
	return s.Done.Gained(of, s.Done.Span).Total
}

// OfRole takes the lines of a kind of capital.
func (s Statement) OfRole(role model.CapitalRole) func(Line) bool {
	return func(l Line) bool {
		k, ok := s.Catalogue.CapitalKind(l.Kind)
		return ok && k.Role == role
	}
}

// OfGroup takes the lines of a group of sources.
func (s Statement) OfGroup(g model.SourceGroup) func(Line) bool {
	return func(l Line) bool { return s.Catalogue.Group(l.Source) == g }
}

// Both takes the lines that two conditions take.
func Both(a, b func(Line) bool) func(Line) bool {
	return func(l Line) bool { return a(l) && b(l) }
}

// Rate is how much was paid of what the report compares with: all that may be
// used, or what was assigned this year, of which only this year's money is paid.
func (s Statement) Rate(row func(Row) bool, line func(Line) bool) (model.Rate, bool) {
	if s.Report.Base == model.ThisYear {
		line = Both(line, s.Paid.Current)
	}
	return s.Paid.Sum(row, line).Rate()
}

// Estimate is what the report expects to be paid by the end of the year; false
// where it says nothing of a lineage that has money.
func (s Statement) Estimate(row func(Row) bool, line func(Line) bool) model.Tally {
	var sum model.Tally
	for _, r := range s.Paid.Rows {
		if row(r) {
			sum.AddTally(s.estimateOf(r, line))
		}
	}
	return sum
}

func (s Statement) estimateOf(r Row, line func(Line) bool) model.Tally {
	var sum model.Tally
	i := slices.IndexFunc(s.Report.Estimates, func(e model.Estimate) bool { return e.Of == r.Of })
	for _, l := range r.Money {
		switch {
		case !line(l):
		case i < 0 && r.Gone: // no more is to come
			sum.AddTally(l.Total)
		case i < 0:
			sum.Add(model.Opt[model.Amount]{})
		default:
			for _, p := range s.Report.Estimates[i].Paid {
				if p.Key(s.Report.Year) == l.FundingKey {
					sum.Add(p.Amount)
				}
			}
		}
	}
	return sum
}
