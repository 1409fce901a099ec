package results

import (
	"fmt"
	"testing"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// many is a year of 80 activities with four sources each, and twelve months of
// results.
func many() ledger.Source {
	src := ledger.Source{}
	var entries []model.Entry
	for n := range 80 {
		a := model.Activity{ID: model.MakeID(uint64(n)+1, 1, 1), Name: fmt.Sprintf("activity %d", n), Unit: "hộ", Quantity: things(1200)}
		for s := range 4 {
			a.Funding = append(a.Funding, model.FundingLine{Kind: "sn", Source: fmt.Sprint("source", s), Amount: million(1200)})
		}
		for m := 1; m <= 12; m++ {
			r := model.Result{ID: model.MakeID(uint64(n)+1, uint16(m), 2), Of: a.ID, Budget: 2024, On: day(14, m, 2024), Quantity: things(10)}
			for _, f := range a.Funding {
				r.Paid = append(r.Paid, model.Payment{Kind: f.Kind, Source: f.Source, Amount: million(10)})
			}
			src.Results = append(src.Results, r)
		}
		entries = append(entries, model.Entry{ID: model.MakeID(uint64(n)+1, 3, 3), Nodes: []string{fmt.Sprint(n%10 + 1)}, Activities: []model.Activity{a}})
	}
	src.Plans = []model.Plan{{Document: model.Document{ID: model.ID{99}, Year: 2024, State: model.Issued, Date: day(1, 2, 2024)}, Entries: entries}}
	return src
}

// BenchmarkAFigureIsTyped is what a typed figure asks for: the sheet after it, all
// sums and all that is found. A key may take 16 ms.
func BenchmarkAFigureIsTyped(b *testing.B) {
	f, s := nine(many())
	was := f.Table(s).Rows
	b.ReportMetric(float64(len(was)), "rows")
	for b.Loop() {
		now := append([]Row(nil), was...)
		now[2].Paid = million(50)
		next := s.Clone()
		f.Apply(&next, was, now)
		if t := f.Table(next); len(t.Rows) != len(was) {
			b.Fatal("rows are lost")
		}
	}
}

// BenchmarkASheetIsOpened is what the room asks for before it shows a page, which
// may take 100 ms.
func BenchmarkASheetIsOpened(b *testing.B) {
	src := many()
	for b.Loop() {
		f, s := nine(src)
		f.Table(s)
	}
}
