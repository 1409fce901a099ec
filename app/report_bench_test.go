package app

import (
	"bytes"
	"fmt"
	"testing"

	"sokehoach/model"
)

// aLongReport tells of 80 activities with four sources each and a result a month.
func aLongReport(b *testing.B) Work {
	b.Helper()
	d, s := testDesk(b)
	office := s.Book.Office(s.Plans[1].Office)
	r := &model.Report{Document: model.Document{ID: model.ID{9}, Year: 2024, Office: office.ID, Place: office.Place, Date: model.Date{Year: 2024}}}
	d.outline(r, office)
	periods := d.Periods()
	year, _ := periods.Of("year")
	*r = r.Covering(year, periods)
	r.To, r.Signature, r.Recipients = []model.Recipient{{Office: s.Plans[0].Office}}, s.Plans[1].Signature, s.Plans[1].Recipients
	p := s.Plans[1].Clone()
	top := s.Book.Catalogues
	if len(top) == 0 {
		top = d.withCatalogue(model.Book{}).Catalogues
	}
	projects := top[0].Children("")
	p.Entries = nil
	told := model.Told{Of: r.ID, Year: r.Year}
	sources := []string{"nstw", "ns-tinh", "ns-thanh-pho", "dan-gop"}
	for i := range 80 {
		a := model.Activity{ID: model.ID{1, byte(i)}, Name: fmt.Sprintf("Hoạt động số %d", i), Unit: "hộ", Quantity: model.Known(model.Whole(120))}
		for month := range 12 {
			x := model.Result{ID: model.ID{2, byte(i), byte(month)}, Of: a.ID, Budget: 2024, On: model.Date{Year: 2024, Month: month + 1, Day: 14}, Quantity: model.Known(model.Whole(10))}
			for _, source := range sources {
				x.Paid = append(x.Paid, model.Payment{Kind: "su-nghiep", Source: source, Amount: model.Known(model.Amount(1_250_000))})
			}
			told.Results = append(told.Results, x)
		}
		for _, source := range sources {
			a.Funding = append(a.Funding, model.FundingLine{Kind: "su-nghiep", Source: source, Amount: model.Known(model.Amount(15_000_000))})
		}
		p.Entries = append(p.Entries, model.Entry{ID: model.ID{3, byte(i)}, Nodes: []string{projects[i%10].Code}, Activities: []model.Activity{a}})
	}
	told.Plans = []model.Plan{p}
	book := s.Book
	book.Told = told
	return d.Work(r, book)
}

// BenchmarkAReportOf80ActivitiesIsPrinted composes, judges and prints one of a year.
func BenchmarkAReportOf80ActivitiesIsPrinted(b *testing.B) {
	w := aLongReport(b)
	for b.Loop() {
		var out bytes.Buffer
		p, err := w.Print(b.Context(), &out, nil)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(p.Pages), "pages")
	}
}

// BenchmarkAReportOf80ActivitiesIsComposedAndJudged is what follows a key.
func BenchmarkAReportOf80ActivitiesIsComposedAndJudged(b *testing.B) {
	w := aLongReport(b)
	for b.Loop() {
		_ = w.compose()
		_ = w.check()
	}
}
