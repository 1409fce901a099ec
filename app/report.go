package app

import (
	"slices"

	"sokehoach/app/document"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/model/check"
)

// Reports (báo cáo) is the kind of reports: what was done and paid of the plans of
// an office in a stretch of time, computed from the results.
func Reports() Kind {
	return Kind{
		Code: model.ReportKind,
		New:  func() model.AnyDocument { return &model.Report{} },
		Year: func(today model.Date) int { // in January the year before is reported on
			if today.Month == 1 {
				return today.Year - 1
			}
			return today.Year
		},
		Outline: func(d *Desk, k model.DocumentKind, x model.AnyDocument, o model.Office) {
			r := asReport(x)
			*r = document.OutlineReport(k, *r, o, d.Periods(), d.programmes())
		},
		Follow: func(d *Desk, k model.DocumentKind, x, old model.AnyDocument, b model.Book) {
			document.FollowReport(k, asReport(x), *asReport(old), d.withCatalogue(b), d.Periods())
		},
		Compose: func(s document.Source, d model.AnyDocument) document.Content {
			return document.ComposeReport(*asReport(d), s)
		},
		Check: func(d model.AnyDocument, b model.Book, m check.Measure) []model.Finding {
			return check.Report(*asReport(d), b, m)
		},
		Required: func(d model.AnyDocument) []string { return check.RequiredOfReport(*asReport(d)) },
		Gather:   gatherTold,
		Since: func(d *Desk, x model.AnyDocument, issued model.Book) []model.Finding {
			today, err := d.Book()
			if err != nil {
				return nil
			}
			today = d.withCatalogue(today)
			gatherTold(d, x, &today)
			return check.Since(*asReport(x), issued, today)
		},
		Period: func(d model.AnyDocument) string {
			k, _ := shippedPeriods().Of(asReport(d).PeriodKind)
			return k.File
		},
		Forms: assets.ReportForms,
	}
}

// asReport is a document of the kind of reports as what it is.
func asReport(d model.AnyDocument) *model.Report { return d.(*model.Report) }

// gatherTold puts the plans and results that a report tells of into a book that has
// not got them. What cannot be read is told of by the list of documents.
func gatherTold(d *Desk, x model.AnyDocument, b *model.Book) {
	r := asReport(x)
	if b.Told.Of == r.ID && b.Told.Year == r.Year {
		return
	}
	told := model.Told{Of: r.ID, Year: r.Year}
	heads, _ := d.Documents()
	for _, h := range slices.Backward(heads) { // the oldest first
		if h.Kind != model.PlanKind || h.Office != r.Office || h.Year != r.Year && h.Year != r.Year-1 {
			continue
		}
		if p, ok := d.plan(h.ID); ok {
			told.Plans = append(told.Plans, p)
		}
	}
	told.Results, _ = d.store.Results(model.Lineages(told.Plans), 0)
	b.Told = told
}

// Results are what was recorded of some lineages, of a budget year or of all when
// it is 0.
func (d *Desk) Results(of []model.ID, budget int) ([]model.Result, error) {
	return d.store.Results(of, budget)
}
