package check

import (
	"slices"
	"testing"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// yearDone is a plan of one activity that was carried out wholly, with its results.
func yearDone() (ledger.Source, model.Report) {
	million := func(n int64) model.Opt[model.Amount] { return model.Known(model.Amount(n) * 1_000_000) }
	commune := model.ID{9}
	p := model.Plan{Document: model.Document{ID: model.ID{1}, Year: 2024, State: model.Issued, Date: model.Date{Year: 2024, Month: 1, Day: 5}}}
	p.Entries = []model.Entry{{ID: model.ID{2}, Nodes: []string{"1"}, Activities: []model.Activity{{
		ID: model.ID{3}, Name: "Hỗ trợ nhà ở", Unit: "hộ", Quantity: model.Known(model.Whole(10)), Places: []model.Place{{Commune: commune}},
		Funding: []model.FundingLine{{Kind: "sn", Source: "nstw", Amount: million(100)}, {Kind: "sn", Source: "nstw", CapitalYear: 2023, Amount: million(20)}},
	}}}}
	on := model.Date{Year: 2024, Month: 9, Day: 30}
	results := []model.Result{{
		ID: model.ID{4}, Of: model.ID{3}, Budget: 2024, On: on, Quantity: model.Known(model.Whole(10)), Served: model.Served{Households: model.Known(int64(10))},
		Paid:   []model.Payment{{Kind: "sn", Source: "nstw", Amount: million(100)}, {Kind: "sn", Source: "nstw", CapitalYear: 2023, Amount: million(20)}},
		Stated: []model.Stated{{Kind: "sn", Source: "nstw", Amount: million(100)}},
	}}
	b := model.Book{Figures: []model.Figures{{Commune: commune, Year: 2023, Households: model.Known(int64(400))}}}
	r := model.Report{Period: model.Span{After: model.Date{Year: 2023, Month: 12, Day: 31}, Until: model.Date{Year: 2025, Month: 1, Day: 31}}}
	return ledger.Source{Plans: []model.Plan{p}, Results: results, Book: b}, r
}

func TestEveryDoubtAboutResultsIsFound(t *testing.T) {
	million := func(n int64) model.Opt[model.Amount] { return model.Known(model.Amount(n) * 1_000_000) }
	more := func(s *ledger.Source, edit func(*model.Result)) {
		r := model.Result{ID: model.ID{5}, Of: model.ID{3}, Budget: 2024, On: model.Date{Year: 2024, Month: 10, Day: 31}}
		edit(&r)
		s.Results = append(s.Results, r)
	}
	for _, c := range []struct {
		name string
		edit func(*ledger.Source, *model.Report)
		want []string
	}{
		{"all is well", nil, nil},
		{"more paid than assigned", func(s *ledger.Source, _ *model.Report) {
			more(s, func(r *model.Result) { r.Paid = []model.Payment{{Kind: "sn", Source: "nstw", Amount: million(1)}} })
		}, []string{"Q1 account[0].money[0]"}},
		{"more done than planned", func(s *ledger.Source, _ *model.Report) {
			more(s, func(r *model.Result) { r.Quantity = model.Known(model.Whole(1)) })
		}, []string{"Q2 account[0].quantity"}},
		{"a cumulative figure that falls", func(s *ledger.Source, _ *model.Report) {
			s.Results[0].Quantity = model.Known(model.Whole(12))
			more(s, func(r *model.Result) { r.Quantity = model.Known(model.Whole(-2)) })
		}, []string{"Q3 account[0]"}},
		{"a correction without a reason", func(s *ledger.Source, _ *model.Report) {
			s.Results[0].Quantity = model.Known(model.Whole(12))
			more(s, func(r *model.Result) { r.Kind, r.Quantity = model.Correction, model.Known(model.Whole(-2)) })
		}, []string{"Q4 account[0]"}},
		{"a correction with its reason", func(s *ledger.Source, _ *model.Report) {
			s.Results[0].Quantity = model.Known(model.Whole(12))
			more(s, func(r *model.Result) {
				r.Kind, r.Reason, r.Quantity = model.Correction, "ghi nhầm", model.Known(model.Whole(-2))
			})
		}, nil},
		{"another sum than the treasury's", func(s *ledger.Source, _ *model.Report) {
			s.Results[0].Stated[0].Amount = million(95)
		}, []string{"Q5 account[0].money[0]"}},
		{"nothing recorded", func(s *ledger.Source, _ *model.Report) { s.Results = nil }, []string{"Q6 account[0]", "Q7 account[0].reason"}},
		{"less than planned, without a reason", func(s *ledger.Source, _ *model.Report) {
			s.Results[0].Quantity = model.Known(model.Whole(9))
		}, []string{"Q7 account[0].reason"}},
		{"less than planned, and why", func(s *ledger.Source, r *model.Report) {
			s.Results[0].Quantity = model.Known(model.Whole(9))
			r.Entries = []model.ReportEntry{{Of: model.ID{3}, Reason: "01 hộ chuyển đi"}}
		}, nil},
		{"less than planned, in the middle of the year", func(s *ledger.Source, r *model.Report) {
			s.Results[0].Quantity = model.Known(model.Whole(9))
			r.Period.Until = model.Date{Year: 2024, Month: 9, Day: 30}
		}, nil},
		{"carried-over money paid too late", func(s *ledger.Source, r *model.Report) {
			s.Results[0].On = model.Date{Year: 2025, Month: 2, Day: 3}
			r.Period.Until = model.Date{Year: 2025, Month: 2, Day: 28}
		}, []string{"Q8 account[0]"}},
		{"an advance at the end of the year", func(s *ledger.Source, _ *model.Report) {
			s.Results[0].Paid[0].Advance = million(30)
		}, []string{"Q9 account[0].money[0]"}},
		{"more advanced than paid", func(s *ledger.Source, _ *model.Report) {
			s.Results[0].Paid[0].Advance = million(130)
		}, []string{"Q9 account[0].money[0]"}},
		{"a result in another unit", func(s *ledger.Source, _ *model.Report) {
			more(s, func(r *model.Result) { r.Quantity, r.Unit = model.Known(model.Whole(3)), "người" })
		}, []string{"Q10 account[0].quantity"}},
		{"more households served than there are", func(s *ledger.Source, _ *model.Report) {
			more(s, func(r *model.Result) { r.Served.Households = model.Known(int64(391)) })
		}, []string{"Q11 account[0]"}},
		{"paid for what is no longer planned", func(s *ledger.Source, _ *model.Report) {
			old := s.Plans[0].Clone()
			now := s.Plans[0].Clone()
			old.State = model.Amended
			now.ID, now.Amends, now.Date.Month, now.Entries = model.ID{7}, old.ID, 8, nil
			s.Plans = []model.Plan{old, now}
			s.Results[0].Stated = nil
		}, []string{"Q12 account[0].money[0]", "Q12 account[0].money[1]"}},
	} {
		s, r := yearDone()
		if c.edit != nil {
			c.edit(&s, &r)
		}
		var got []string
		for _, f := range Account(ledger.Draw(s, 2024, r.Period), r) {
			got = append(got, f.Code+" "+f.Path)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
