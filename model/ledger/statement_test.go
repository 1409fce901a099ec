package ledger

import (
	"testing"

	"sokehoach/model"
)

// told is a report of a year up to the end of a month, on plans and results.
func told(year, month int, plans []model.Plan, results ...model.Result) Statement {
	r := model.Report{Document: model.Document{ID: id(200), Year: year}}
	r.Period = model.Span{After: day(14, 12, year-1), Until: day(14, month, year)}
	r.CutOffs = []model.CutOff{{Form: MoneyForm, Span: model.Span{After: day(31, 12, year-1), Until: model.Date{Year: year, Month: month}.Last()}}}
	return Tell(r, model.Book{Told: model.Told{Of: r.ID, Year: year, Plans: plans, Results: results}})
}

func twoYears() []model.Plan {
	return []model.Plan{
		planOf(1, 2023, model.Issued, day(5, 1, 2023), act(10, 100, line(400, 0))),
		planOf(2, 2024, model.Issued, day(5, 1, 2024), act(10, 100, line(300, 0), line(50, 2023))),
	}
}

func TestAReportComparesWithTheSameTimeOfTheYearBefore(t *testing.T) {
	s := told(2024, 2, twoYears(),
		paid(1, 10, 2023, day(28, 2, 2023), 60, 0), paid(2, 10, 2023, day(31, 3, 2023), 100, 0),
		paid(3, 10, 2024, day(29, 2, 2024), 90, 0), paid(4, 10, 2024, day(1, 3, 2024), 10, 0))
	want(t, "to the end of February", s.Values()[model.SlotLastYears], "cùng kỳ năm 2023 giải ngân 60 triệu đồng, đạt 15,00%")
	want(t, "the leap day counts", s.Values()[model.SlotPaid], "90 triệu đồng")
	want(t, "carried over", s.Values()[model.SlotCarried], "50 triệu đồng")
	want(t, "of all that may be used", s.Values()[model.SlotPaidRate], "25,71")
	alone := told(2024, 2, twoYears()[1:], paid(3, 10, 2024, day(29, 2, 2024), 90, 0))
	want(t, "without a year before", alone.Values()[model.SlotLastYears], "chưa có kỳ trước để so")
}

func TestARateNamesItsBase(t *testing.T) {
	s := told(2024, 6, twoYears(), paid(3, 10, 2024, day(29, 2, 2024), 90, 0), paid(4, 10, 2024, day(30, 6, 2024), 25, 2023))
	s.Report.Base = model.ThisYear
	want(t, "of this year's money", s.Values()[model.SlotPaidRate], "30,00")
	s.Report.Base, s.Report.Decimals = model.Usable, model.Known(1)
	want(t, "of all, with one decimal", s.Values()[model.SlotPaidRate], "32,9")
	want(t, "of what was carried over", s.Values()[model.SlotPaidRate+model.OfCarried], "50,0")
}

func TestReportsOfOverlappingTimesCountNothingTwice(t *testing.T) {
	results := []model.Result{
		paid(1, 10, 2024, day(31, 3, 2024), 40, 0), paid(2, 10, 2024, day(30, 6, 2024), 50, 0), paid(3, 10, 2024, day(30, 9, 2024), 60, 0),
		paid(4, 10, 2024, day(31, 12, 2024), 70, 0), paid(5, 10, 2024, day(20, 1, 2025), 30, 0), paid(6, 10, 2025, day(31, 1, 2025), 5, 2024),
	}
	for month, total := range map[int]string{3: "40 triệu đồng", 6: "90 triệu đồng", 9: "150 triệu đồng", 12: "220 triệu đồng"} {
		want(t, "to month", told(2024, month, twoYears(), results...).Values()[model.SlotPaid], total)
	}
	year := told(2024, 12, twoYears(), results...).Report
	year.CutOffs[0].Until = day(31, 1, 2025)
	s := Tell(year, model.Book{Told: model.Told{Plans: twoYears(), Results: results}})
	want(t, "with the time of adjustment", s.Values()[model.SlotPaid], "250 triệu đồng")
	quarter := told(2024, 6, twoYears(), results...).Report
	quarter.CutOffs[0].After = day(31, 3, 2024)
	s = Tell(quarter, model.Book{Told: model.Told{Plans: twoYears(), Results: results}})
	want(t, "the second quarter", s.Values()[model.SlotPaidNow]+" of "+s.Values()[model.SlotPaid], "50 triệu đồng of 90 triệu đồng")
}

func TestTheTimeThatHasPassedIsCountedInDays(t *testing.T) {
	for month, want := range map[int]string{2: "16,39", 6: "49,73", 12: "100,00"} {
		if got := told(2024, month, twoYears()).Elapsed().Percent(2); got != want {
			t.Errorf("month %d: %s, want %s", month, got, want)
		}
	}
}

func TestWhatIsExpectedIsOfEveryLine(t *testing.T) {
	s := told(2024, 9, twoYears(), paid(1, 10, 2024, day(31, 3, 2024), 40, 0))
	if s.Estimate(All, Any).Total().Known {
		t.Error("expected without a word")
	}
	s.Report.Estimates = []model.Estimate{{Of: id(10), Paid: []model.Payment{
		{Kind: "sn", Source: "nstw", Amount: million(290)}, {Kind: "sn", Source: "nstw", CapitalYear: 2023, Amount: million(50)},
	}}}
	want(t, "all", s.Values()[model.SlotEstimate], "340 triệu đồng")
	want(t, "carried over", s.Values()[model.SlotEstimate+model.OfCarried], "50 triệu đồng")
}
