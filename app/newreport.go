package app

import (
	"iter"

	"sokehoach/model"
)

// NewReport is a draft of a report of a programme for a kind of period: it begins
// from the last report of the office, as most of its words stay, and lists the
// indicators of the plans. It is not stored yet.
func (d *Desk) NewReport(x Programme, period string, today model.Date, b model.Book) model.AnyDocument {
	office := b.Office(x.Office)
	r := asReport(d.New(d.Kind(model.ReportKind), today, office))
	if last, ok := d.lastReport(x); ok {
		from := last.Clone()
		r.To, r.Recipients, r.Filing, r.Signature = from.To, from.Recipients, from.Filing, from.Signature
		r.Parts, r.Annexes, r.Base, r.Decimals = from.Parts, from.Annexes, from.Base, from.Decimals
	}
	old := r.Clone()
	r.Year, r.Catalogue, r.PeriodKind = x.Year, x.Catalogue, period
	d.Follow(r, &old, b)
	for _, i := range d.Indicators(x) {
		r.Indicators = append(r.Indicators, model.IndicatorResult{Of: i.LineageID()})
	}
	return r
}

// NextPeriod is the period of a programme that a report is to be made of next, after
// those that there are reports of.
func (d *Desk) NextPeriod(x Programme, today model.Date) model.PeriodKind {
	var reported []string
	for r := range d.reportsOf(x) {
		reported = append(reported, r.PeriodKind)
	}
	return d.Periods().Next(x.Year, today, reported)
}

// DraftReport is the report of a period that a programme has a draft of already; zero
// when it has none.
func (d *Desk) DraftReport(x Programme, period string) model.ID {
	for r := range d.reportsOf(x) {
		if r.PeriodKind == period && r.State == model.Draft {
			return r.ID
		}
	}
	return model.ID{}
}

// reportsOf are the reports of a programme that can be read, the newest first.
func (d *Desk) reportsOf(x Programme) iter.Seq[model.Report] {
	return d.reports(x, func(year int) bool { return year == x.Year })
}

// lastReport is the newest report of an office under a catalogue.
func (d *Desk) lastReport(x Programme) (model.Report, bool) {
	for r := range d.reports(x, func(year int) bool { return year <= x.Year }) {
		return r, true
	}
	return model.Report{}, false
}

// reports are those of an office under a catalogue, of some years.
func (d *Desk) reports(x Programme, of func(year int) bool) iter.Seq[model.Report] {
	return func(yield func(model.Report) bool) {
		heads, _ := d.Documents()
		for _, h := range heads {
			if h.Kind != model.ReportKind || h.Office != x.Office || !of(h.Year) {
				continue
			}
			if doc, err := d.Read(h.ID); err == nil && doc.Envelope().Catalogue == x.Catalogue && !yield(*asReport(doc)) {
				return
			}
		}
	}
}
