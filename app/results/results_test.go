package results

import (
	"testing"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

func day(d, m, y int) model.Date { return model.Date{Year: y, Month: m, Day: d} }

func million(n int64) model.Opt[model.Amount] { return model.Known(model.Amount(n * 1_000_000)) }

func things(n int64) model.Opt[model.Quantity] { return model.Known(model.Whole(n)) }

// names are words as a test reads them.
func names() Names {
	return Names{
		Project:  func(_ model.Catalogue, code string) string { return "project " + code },
		Activity: func(a model.Activity) string { return a.Name },
		Money:    func(_ model.Catalogue, k model.FundingKey) string { return k.Source },
		Percent:  "%",

		Indicators: "indicators", Indicator: func(_ model.Catalogue, x model.PlanIndicator) (string, string) { return x.Name, x.Unit },
	}
}

// year is a plan with an activity of one source, one of two, and a work.
func year() ledger.Source {
	line := func(source string, n int64, capital int) model.FundingLine {
		return model.FundingLine{Kind: "sn", Source: source, CapitalYear: capital, Amount: million(n)}
	}
	act := func(n byte, name string, planned int64, lines ...model.FundingLine) model.Activity {
		return model.Activity{ID: model.ID{n}, Name: name, Unit: "hộ", Quantity: things(planned), Funding: lines}
	}
	work := act(3, "road", 1, line("nstw", 1000, 0))
	work.Work = &model.Work{}
	return ledger.Source{Plans: []model.Plan{{
		Document: model.Document{ID: model.ID{99}, Year: 2024, State: model.Issued, Date: day(1, 2, 2024)},
		Entries: []model.Entry{
			{ID: model.ID{50}, Nodes: []string{"1"}, Activities: []model.Activity{act(1, "water", 100, line("nstw", 300, 0)), act(2, "houses", 10, line("nstw", 200, 0), line("nstw", 50, 2023))}},
			{ID: model.ID{51}, Nodes: []string{"4.1"}, Activities: []model.Activity{work}},
		},
	}}, Results: []model.Result{
		{ID: model.ID{201}, Of: model.ID{1}, Budget: 2024, On: day(14, 6, 2024), Quantity: things(38)},
		{ID: model.ID{202}, Of: model.ID{1}, Budget: 2024, On: day(30, 6, 2024), Paid: []model.Payment{{Kind: "sn", Source: "nstw", Amount: million(114)}}},
		{ID: model.ID{203}, Of: model.ID{3}, Budget: 2024, On: day(14, 6, 2024), State: &model.WorkState{Progress: things(45)}},
	}}
}

// nine is the sheet of nine months, typed after that of the first half.
func nine(src ledger.Source) (*Frame, Sheet) {
	next := byte(0)
	span := Span{
		Year: 2024, Done: model.Span{After: day(14, 6, 2024), Until: day(14, 9, 2024)},
		Money: model.Span{After: day(30, 6, 2024), Until: day(30, 9, 2024)},
	}
	return Open(src, model.Catalogue{}, span, names(), func() model.ID { next++; return model.ID{240, next} })
}

// typed is the sheet after something was typed into the row of a name.
func typed(t *testing.T, f *Frame, s Sheet, name string, put func(*Row)) Sheet {
	t.Helper()
	was := f.Table(s).Rows
	now := append([]Row(nil), was...)
	for i := range now {
		if now[i].Name == name {
			put(&now[i])
		}
	}
	s = s.Clone()
	f.Apply(&s, was, now)
	return s
}

func row(t *testing.T, f *Frame, s Sheet, name string) Row {
	t.Helper()
	for _, r := range f.Table(s).Rows {
		if r.Name == name {
			return r
		}
	}
	t.Fatalf("no row %q", name)
	return Row{}
}

func TestAGainOrACumulativeFigureIsTypedAndTheGainIsKept(t *testing.T) {
	f, s := nine(year())
	s = typed(t, f, s, "water", func(r *Row) { r.Total, r.Paid = things(79), million(237) })
	if got := s.Results(); len(got) != 2 || got[0].Quantity != things(41) || got[1].Paid[0].Amount != million(123) || got[1].Stated[0].Amount != million(237) {
		t.Fatalf("kept %+v", got)
	}
	r := row(t, f, s, "water")
	if r.Now != things(41) || r.Before != things(38) || r.PaidNow != million(123) || r.Left != million(63) || r.Done != "79,00" || r.Rate != "79,00" || !r.Stated {
		t.Errorf("shown %+v", r)
	}
	s = typed(t, f, s, "water", func(r *Row) { r.PaidNow = million(100) })
	r = row(t, f, s, "water")
	if r.Paid != million(214) || r.Stated || len(s.Results()[1].Stated) != 0 {
		t.Errorf("a typed gain: %+v", r)
	}
	s = typed(t, f, s, "water", func(r *Row) { r.Paid = model.Opt[model.Amount]{} })
	if r = row(t, f, s, "water"); r.PaidNow.Known || r.Paid != million(114) {
		t.Errorf("cleared: %+v", r)
	}
	s = typed(t, f, s, "water", func(r *Row) { r.Now = model.Opt[model.Quantity]{} })
	if got := s.Results(); len(got) != 0 {
		t.Errorf("nothing is typed, kept %+v", got)
	}
}

func TestMoneyOfSeveralSourcesIsTypedInTheirRows(t *testing.T) {
	f, s := nine(year())
	var kinds []RowKind
	for _, r := range f.Table(s).Rows {
		kinds = append(kinds, r.Kind)
	}
	if want := []RowKind{Project, Activity, Activity, Source, Source, Project, Activity}; len(kinds) != len(want) || kinds[3] != Source {
		t.Fatalf("rows %v", kinds)
	}
	was := f.Table(s).Rows
	now := append([]Row(nil), was...)
	now[4].Paid = million(20)
	f.Apply(&s, was, now)
	table := f.Table(s)
	if r := table.Rows[2]; r.Pays || r.Carried != million(50) || r.Paid != million(20) || r.Rate != "8,00" {
		t.Errorf("the activity: %+v", r)
	}
	if table.Rows[0].Paid != million(134) || table.Sum.Left != million(1550-134) || table.Sum.Carried != million(50) {
		t.Errorf("the sums: %+v %+v", table.Rows[0], table.Sum)
	}
}

func TestTheProgressOfAWorkIsAStandingAndNotAddedUp(t *testing.T) {
	f, s := nine(year())
	s = typed(t, f, s, "road", func(r *Row) { r.Now = things(30) })
	r := row(t, f, s, "road")
	if r.Total != things(75) || r.Before != things(45) || r.Unit != "%" || s.Results()[0].State.Progress != things(75) {
		t.Errorf("%+v of %+v", r, s.Results())
	}
}

func TestWhatFallsOrExceedsIsFoundInItsCell(t *testing.T) {
	f, s := nine(year())
	s = typed(t, f, s, "water", func(r *Row) { r.Total, r.Paid = things(30), million(400) })
	s = typed(t, f, s, "houses", func(r *Row) { r.Total = things(11) })
	found := map[string]string{}
	for _, x := range f.Table(s).Findings {
		found[x.Path] = x.Code
	}
	for path, code := range map[string]string{"rows[1].total": "Q3", "rows[1].paid": "Q1", "rows[2].total": "Q2"} {
		if found[path] != code {
			t.Errorf("%s: %q, want %s; all: %v", path, found[path], code, found)
		}
	}
}

func TestASheetIsOpenedAgainAsItWasTyped(t *testing.T) {
	src := year()
	f, s := nine(src)
	s = typed(t, f, s, "water", func(r *Row) { r.Total, r.Paid, r.Reason = things(79), million(237), "mưa" })
	s = typed(t, f, s, "road", func(r *Row) { r.Total = things(75) })
	src.Results = append(src.Results, s.Results()...)
	again, opened := nine(src)
	for _, name := range []string{"water", "road"} {
		if a, b := row(t, f, s, name), row(t, again, opened, name); a != b {
			t.Errorf("%s: %+v, opened again %+v", name, a, b)
		}
	}
}
