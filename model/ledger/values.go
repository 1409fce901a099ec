package ledger

import (
	"slices"
	"strconv"

	"sokehoach/model"
)

// Decimals is how many digits of a rate stand behind the comma where the report does
// not say: as many as tables show.
const Decimals = 2

// capitals are the words behind a place of money, with the money that they name.
var capitals = []struct {
	words string
	line  func(Statement) func(Line) bool
}{
	{"", func(Statement) func(Line) bool { return Any }},
	{model.OfInvestment, func(s Statement) func(Line) bool { return s.OfRole(model.Investment) }},
	{model.OfRecurrent, func(s Statement) func(Line) bool { return s.OfRole(model.Recurrent) }},
	{model.OfCarried, func(s Statement) func(Line) bool { return s.Paid.Carried }},
	{model.OfCurrent, func(s Statement) func(Line) bool { return s.Paid.Current }},
	{model.OfCentral, func(s Statement) func(Line) bool { return s.OfGroup(model.Central) }},
	{model.OfLocal, func(s Statement) func(Line) bool { return s.OfGroup(model.Local) }},
}

// Values are the named places of the sentences of a report.
func (s Statement) Values() model.PhraseValues {
	v := s.days()
	for _, c := range capitals {
		s.money(v, c.words, All, c.line(s))
	}
	v[model.SlotCarried] = moneyText(s.Paid.Sum(All, s.Paid.Carried).Assigned.OrNone())
	v[model.SlotLastYears] = s.compared()
	return v
}

// RowValues are the named places of the sentences on one lineage.
func (s Statement) RowValues(of model.ID) model.PhraseValues {
	v := s.days()
	r, ok := s.Row(of)
	if !r.Entry || len(r.Money) > 0 { // else it has no money to speak of
		one := s.alone(of)
		for _, c := range capitals {
			one.money(v, c.words, All, c.line(one))
		}
		v[model.SlotCarried] = moneyText(one.Paid.Sum(All, one.Paid.Carried).Assigned.OrNone())
	}
	if !ok {
		return v
	}
	v[model.SlotActivity], v[model.SlotUnit] = model.TrimEnd(r.Activity.Name), r.Activity.Unit
	v[model.SlotPlanned], v[model.SlotNow], v[model.SlotTotal] = countText(r.Planned), countText(r.Quantity.Now), countText(r.Quantity.Total)
	if r.Planned.Known && r.Quantity.Total.Known {
		v[model.SlotRate] = s.percent(model.Rate{Part: int64(r.Quantity.Total.Value), Whole: int64(r.Planned.Value)})
	}
	v[model.SlotReason] = s.Paid.Reason(r, s.Report)
	if r.Gone {
		delete(v, model.SlotAssigned) // nothing is, any more
	}
	return v
}

// alone is the statement with the money of one lineage only.
func (s Statement) alone(of model.ID) Statement {
	i := slices.IndexFunc(s.Paid.Rows, func(r Row) bool { return r.Of == of })
	if i < 0 {
		s.Paid.Rows = nil
		return s
	}
	s.Paid.Rows = s.Paid.Rows[i : i+1]
	return s
}

// days are the days of the figures.
func (s Statement) days() model.PhraseValues {
	v := model.PhraseValues{}
	if y := s.Report.Year; y > 0 {
		v[model.SlotYear], v[model.SlotYearBefore] = strconv.Itoa(y), strconv.Itoa(y-1)
	}
	money := s.Paid.Span
	v[model.SlotFrom], v[model.SlotUntil], v[model.SlotPaidUntil] = dayText(s.Report.Period.After), dayText(s.Report.Period.Until), dayText(money.Until)
	return v
}

// money are the places of the money of some rows and lines.
func (s Statement) money(v model.PhraseValues, words string, row func(Row) bool, line func(Line) bool) {
	m := s.Paid.Sum(row, line)
	v[model.SlotAssigned+words] = moneyText(m.Assigned.OrNone())
	v[model.SlotPaidNow+words] = moneyText(m.Now.OrNone())
	v[model.SlotPaid+words] = moneyText(m.Total.OrNone())
	v[model.SlotLeft+words] = moneyText(m.Remaining())
	if rate, ok := s.Rate(row, line); ok && rate.Whole != 0 {
		v[model.SlotPaidRate+words] = s.percent(rate)
	}
	if estimate := s.Estimate(row, line).Total(); estimate.Known {
		v[model.SlotEstimate+words] = moneyText(estimate)
	}
}

// compared says what was paid in the same time of the year before.
func (s Statement) compared() string {
	if !s.HasLast {
		return model.LastYearText(0, "", "")
	}
	m := s.Last.Sum(All, Any)
	percent := ""
	if rate, ok := m.Rate(); ok && rate.Whole != 0 {
		percent = s.percent(rate)
	}
	return model.LastYearText(s.Report.Year-1, moneyText(m.Total.OrNone()), percent)
}

func (s Statement) percent(r model.Rate) string {
	decimals := Decimals
	if s.Report.Decimals.Known {
		decimals = s.Report.Decimals.Value
	}
	return r.Percent(decimals)
}

// moneyText is a sum with its unit; nothing for one that is not known.
func moneyText(a model.Opt[model.Amount]) string {
	if !a.Known {
		return ""
	}
	return a.Value.Format(model.Million, 6) + " " + model.Million.Name()
}

func countText(q model.Opt[model.Quantity]) string {
	if !q.Known {
		return ""
	}
	return q.Value.Count()
}

func dayText(d model.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.Short()
}
