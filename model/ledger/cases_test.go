package ledger

import (
	"testing"

	"sokehoach/model"
)

func day(d, m, y int) model.Date { return model.Date{Year: y, Month: m, Day: d} }

func million(n int64) model.Opt[model.Amount] { return model.Known(model.Amount(n * 1_000_000)) }

func id(n byte) model.ID { return model.ID{n} }

// act is an activity with money of the plan's year or of an earlier one.
func act(n byte, quantity int64, lines ...model.FundingLine) model.Activity {
	a := model.Activity{ID: id(n), Lineage: id(n), Unit: "hộ", Funding: lines}
	if quantity > 0 {
		a.Quantity = model.Known(model.Whole(quantity))
	}
	return a
}

func line(n int64, capital int) model.FundingLine {
	return model.FundingLine{Kind: "sn", Source: "nstw", CapitalYear: capital, Amount: million(n)}
}

func planOf(n byte, year int, state model.State, date model.Date, acts ...model.Activity) model.Plan {
	return model.Plan{
		Document: model.Document{ID: id(n), Year: year, State: state, Date: date},
		Entries:  []model.Entry{{ID: id(n + 100), Nodes: []string{"1"}, Activities: acts}},
	}
}

// paid is a result of one payment; a capital year of 0 is the budget's.
func paid(n byte, of byte, budget int, on model.Date, amount int64, capital int) model.Result {
	return model.Result{
		ID: id(n), Of: id(of), Budget: budget, On: on,
		Paid: []model.Payment{{Kind: "sn", Source: "nstw", CapitalYear: capital, Amount: million(amount)}},
	}
}

// line4 is assigned, paid, rate and what remains, as a report writes it.
func line4(m Money) string {
	amount := func(a model.Opt[model.Amount]) string {
		if !a.Known {
			return "?"
		}
		return a.Value.Format(model.Million, 6)
	}
	rate, ok := m.Rate()
	percent := "?"
	if ok {
		percent = rate.Percent(2)
	}
	return amount(m.Assigned.OrNone()) + " | " + amount(m.Total.OrNone()) + " | " + percent + " | " + amount(m.Remaining())
}

func want(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %s, want %s", what, got, want)
	}
}

func TestAtTheEndOfAYearAPaymentBelongsToTheYearThatItCarriesOut(t *testing.T) {
	s := Source{
		Plans: []model.Plan{
			planOf(1, 2024, model.Issued, day(5, 1, 2024), act(10, 0, line(300, 0))),
			planOf(2, 2025, model.Issued, day(10, 1, 2025), act(10, 0, line(100, 2024), line(400, 0))),
		},
		Results: []model.Result{
			paid(1, 10, 2024, day(15, 6, 2024), 120, 0), paid(2, 10, 2024, day(31, 12, 2024), 60, 0), paid(3, 10, 2024, day(20, 1, 2025), 20, 0),
			paid(4, 10, 2025, day(31, 3, 2025), 45, 2024), paid(5, 10, 2025, day(30, 6, 2025), 15, 2024), paid(6, 10, 2025, day(30, 6, 2025), 100, 0),
		},
	}
	year := Draw(s, 2024, model.Span{Until: day(31, 1, 2025)})
	want(t, "2024", line4(year.Sum(All, Any)), "300 | 200 | 66,67 | 100")
	half := Draw(s, 2025, model.Span{Until: day(30, 6, 2025)})
	want(t, "kéo dài", line4(half.Sum(All, half.Carried)), "100 | 60 | 60,00 | 40")
	want(t, "năm nay", line4(half.Sum(All, half.Current)), "400 | 100 | 25,00 | 300")
	want(t, "tổng", line4(half.Sum(All, Any)), "500 | 160 | 32,00 | 340")
	work := New(s.Results).Results(id(10), Scope{})
	var all model.Tally
	for _, r := range work {
		for _, p := range r.Paid {
			all.Add(p.Amount)
		}
	}
	want(t, "từ khởi công", all.Sum.Format(model.Million, 0), "360")
	if model.BudgetOf(2024, day(20, 1, 2025)) != 2024 || model.BudgetOf(2024, day(1, 2, 2025)) != 2025 || model.BudgetOf(2024, day(15, 6, 2024)) != 2024 {
		t.Error("the year of a payment is guessed wrong")
	}
}

// amended is case 2: activity C is dropped, B is new, A becomes less.
func amended() Source {
	old := planOf(1, 2025, model.Amended, day(10, 1, 2025), act(1, 100, line(300, 0)), act(3, 0, line(40, 0)))
	now := planOf(2, 2025, model.Issued, day(15, 8, 2025), act(1, 80, line(240, 0)), act(2, 0, line(60, 0)))
	now.Amends = old.ID
	houses := func(n byte, on model.Date, q int64) model.Result {
		return model.Result{ID: id(n), Of: id(1), Budget: 2025, On: on, Quantity: model.Known(model.Whole(q))}
	}
	return Source{Plans: []model.Plan{old, now}, Results: []model.Result{
		paid(1, 1, 2025, day(30, 6, 2025), 120, 0), paid(2, 1, 2025, day(30, 9, 2025), 60, 0),
		paid(3, 3, 2025, day(15, 5, 2025), 10, 0), paid(4, 2, 2025, day(30, 9, 2025), 15, 0),
		houses(5, day(30, 6, 2025), 45), houses(6, day(30, 9, 2025), 30),
	}}
}

func rates(a Account) map[byte]string {
	out := map[byte]string{}
	for _, r := range a.Rows {
		rate, ok := r.Tally(Any).Rate()
		out[r.Of[0]] = "?"
		if ok {
			out[r.Of[0]] = rate.Percent(2)
		}
	}
	return out
}

func TestAReportFollowsThePlanThatIsInForceAtItsEnd(t *testing.T) {
	s := amended()
	half := Draw(s, 2025, model.Span{Until: day(30, 6, 2025)})
	if got := rates(half); got[1] != "40,00" || got[3] != "25,00" || len(got) != 2 {
		t.Errorf("six months: %v", got)
	}
	want(t, "six months", line4(half.Sum(All, Any)), "340 | 130 | 38,24 | 210")
	nine := Draw(s, 2025, model.Span{After: day(30, 6, 2025), Until: day(30, 9, 2025)})
	if got := rates(nine); got[1] != "75,00" || got[2] != "25,00" || got[3] != "-" || len(got) != 3 {
		t.Errorf("nine months: %v", got)
	}
	if last := nine.Rows[len(nine.Rows)-1]; !last.Gone || last.Of != id(3) {
		t.Errorf("what is no longer planned is not told: %+v", last)
	}
	a := nine.Rows[0]
	want(t, "houses", model.Rate{Part: int64(a.Quantity.Total.Value), Whole: int64(a.Planned.Value)}.Percent(2), "93,75")
	if a.Quantity.Before.Value != model.Whole(45) || a.Quantity.Now.Value != model.Whole(30) {
		t.Errorf("houses %+v", a.Quantity)
	}
	sum := nine.Sum(All, Any)
	want(t, "nine months", line4(sum), "300 | 205 | 68,33 | 95")
	want(t, "this period", sum.Now.Sum.Format(model.Million, 0), "75")
}

func TestACorrectionChangesWhatIsDrawnAndNotWhatWasStated(t *testing.T) {
	s := Source{Plans: []model.Plan{planOf(1, 2024, model.Issued, day(5, 1, 2024), act(1, 0, line(200, 0)))}, Results: []model.Result{
		paid(1, 1, 2024, day(31, 1, 2024), 10, 0), paid(2, 1, 2024, day(29, 2, 2024), 20, 0), paid(3, 1, 2024, day(31, 3, 2024), 30, 0),
	}}
	quarter := model.Span{After: day(31, 12, 2023), Until: day(31, 3, 2024)}
	want(t, "quarter", line4(Draw(s, 2024, quarter).Sum(All, Any)), "200 | 60 | 30,00 | 140")
	key := model.FundingKey{Kind: "sn", Source: "nstw", CapitalYear: 2024}
	gain := New(s.Results).Gained(id(1), key, 2024, day(30, 4, 2024), 95_000_000)
	want(t, "gained", gain.Value.Format(model.Million, 0), "35")
	april := paid(4, 1, 2024, day(30, 4, 2024), 35, 0)
	april.Stated = []model.Stated{{Kind: "sn", Source: "nstw", Amount: million(95)}}
	correction := paid(5, 1, 2024, day(29, 2, 2024), -5, 0)
	correction.Kind, correction.Corrects, correction.Reason = model.Correction, id(2), "ghi trùng chứng từ"
	s.Results = append(s.Results, april, correction)
	want(t, "quarter now", line4(Draw(s, 2024, quarter).Sum(All, Any)), "200 | 55 | 27,50 | 145")
	upTo := Scope{2024, model.Span{Until: day(30, 4, 2024)}}
	stated, on, ok := New(s.Results).Stated(id(1), key, upTo)
	if sum := New(s.Results).Paid(id(1), key, upTo).Sum; sum != 90_000_000 || stated != 95_000_000 || on != day(30, 4, 2024) || !ok {
		t.Errorf("sum %d, stated %d on %v", sum, stated, on)
	}
	s.Results[3].Paid[0].Amount = million(40)
	want(t, "taken", line4(Draw(s, 2024, model.Span{Until: day(30, 4, 2024)}).Sum(All, Any)), "200 | 95 | 47,50 | 105")
}

func TestPeriodsThatOverlapCountNothingTwice(t *testing.T) {
	s := Source{Plans: []model.Plan{planOf(1, 2024, model.Issued, day(5, 1, 2024), act(1, 0, line(1000, 0)))}}
	for m := 1; m <= 12; m++ {
		s.Results = append(s.Results, paid(byte(m), 1, 2024, model.Date{Year: 2024, Month: m}.Last(), int64(m), 0))
	}
	end := func(m int) model.Date {
		if m == 0 {
			return day(31, 12, 2023)
		}
		return model.Date{Year: 2024, Month: m}.Last()
	}
	for _, p := range [][2]int{{0, 3}, {3, 6}, {0, 6}, {6, 9}, {0, 9}, {9, 12}, {0, 12}, {1, 2}} {
		a := Draw(s, 2024, model.Span{After: end(p[0]), Until: end(p[1])}).Sum(All, Any)
		now, total := 0, 0
		for m := 1; m <= p[1]; m++ {
			total += m
			if m > p[0] {
				now += m
			}
		}
		if a.Now.Sum != model.Amount(now)*1_000_000 || a.Total.Sum != model.Amount(total)*1_000_000 || a.Before.Sum+a.Now.Sum != a.Total.Sum {
			t.Errorf("%v: %d before, %d now, %d in all", p, a.Before.Sum, a.Now.Sum, a.Total.Sum)
		}
	}
}

func TestADraftCountsOnlyWhereNothingWasIssued(t *testing.T) {
	s := amended()
	s.Plans[1].State = model.Draft
	s.Plans[0].State = model.Issued
	if got := rates(Draw(s, 2025, model.Span{Until: day(30, 9, 2025)})); got[3] != "25,00" || got[2] != "" && got[2] != "-" {
		t.Errorf("a draft amendment counts: %v", got)
	}
	s.Plans = s.Plans[:1]
	s.Plans[0].State = model.Draft
	if got := rates(Draw(s, 2025, model.Span{Until: day(30, 6, 2025)})); got[1] != "40,00" {
		t.Errorf("a draft alone does not count: %v", got)
	}
}

func TestUnlikeUnitsAreNotAdded(t *testing.T) {
	s := amended()
	s.Results = append(s.Results, model.Result{ID: id(9), Of: id(1), Budget: 2025, On: day(30, 9, 2025), Quantity: model.Known(model.Whole(7)), Unit: "người"})
	a := Draw(s, 2025, model.Span{Until: day(30, 9, 2025)}).Rows[0]
	if a.Quantity.Total.Value != model.Whole(75) || a.OtherUnit != 1 {
		t.Errorf("%+v, %d of another unit", a.Quantity, a.OtherUnit)
	}
}
