package model

import "testing"

func TestAnOfficesOwnDaysMoveWhatBeginsThere(t *testing.T) {
	p := shippedPeriods(t)
	half := p.DaysOf("half", 2024)
	half.Until, half.Due, half.Source = YearDay{0, 6, 20}, YearDay{0, 6, 25}, "Công văn 15"
	quarter := p.DaysOf("quarter-4", 2024)
	quarter.Until, quarter.MoneyUntil = YearDay{0, 12, 25}, YearDay{0, 12, 20}
	own := p.With([]PeriodDays{half, quarter})
	for _, c := range []struct {
		code        string
		done, money Span
	}{
		{"half", Span{Date{2023, 12, 14}, Date{2024, 6, 20}}, Span{Date{2023, 12, 31}, Date{2024, 6, 30}}},
		{"quarter-4", Span{Date{2024, 9, 14}, Date{2024, 12, 25}}, Span{Date{2024, 9, 30}, Date{2024, 12, 20}}},
		{"quarter-1", Span{Date{2023, 12, 25}, Date{2024, 3, 14}}, Span{Date{2023, 12, 20}, Date{2024, 3, 31}}},
		{"quarter-2", Span{Date{2024, 3, 14}, Date{2024, 6, 14}}, Span{Date{2024, 3, 31}, Date{2024, 6, 30}}},
		{"month-1", Span{Date{2023, 12, 14}, Date{2024, 1, 14}}, Span{Date{2023, 12, 31}, Date{2024, 1, 31}}},
	} {
		k, _ := own.Of(c.code)
		if k.Span(2024) != c.done || k.MoneySpan(2024) != c.money {
			t.Errorf("%s: %v %v", c.code, k.Span(2024), k.MoneySpan(2024))
		}
	}
	nine, _ := own.Of("nine")
	if done, _ := own.Spans(nine, 2024); done.After != (Date{2024, 6, 20}) {
		t.Errorf("what is typed after half a year begins on %v", done.After)
	}
	if day, row, ok := own.Deadline("half", 2030); !ok || day != (Date{2030, 6, 25}) || row.Source != "Công văn 15" || row.Certainty != CertaintyFound {
		t.Errorf("due %v %+v", day, row)
	}
	none := p.DaysOf("year", 2024)
	none.Due = YearDay{}
	if _, _, ok := p.With([]PeriodDays{none}).Deadline("year", 2024); ok {
		t.Error("a deadline that the office has not is told")
	}
	if k, _ := p.Of("half"); k.Until != (YearDay{0, 6, 14}) {
		t.Error("the shipped periods have changed")
	}
}

func TestDaysThatLeaveAPeriodWithoutTimeArePassedOver(t *testing.T) {
	p := shippedPeriods(t)
	for name, change := range map[string]func(*PeriodDays){
		"before it begins":    func(v *PeriodDays) { v.Until = YearDay{0, 2, 14} },
		"behind the next one": func(v *PeriodDays) { v.Until = YearDay{0, 4, 14} },
		"no day":              func(v *PeriodDays) { v.Until = YearDay{0, 2, 30} },
		"no month":            func(v *PeriodDays) { v.MoneyUntil = YearDay{} },
		"no day to send":      func(v *PeriodDays) { v.Due = YearDay{0, 13, 1} },
	} {
		v := p.DaysOf("month-3", 2024)
		change(&v)
		k, _ := p.With([]PeriodDays{v}).Of("month-3")
		if p.Allows(v) || k.Until != (YearDay{0, 3, 14}) {
			t.Errorf("%s: allowed %v, until %v", name, p.Allows(v), k.Until)
		}
	}
	if p.Allows(PeriodDays{Code: "month-13"}) {
		t.Error("a period that is not there is allowed")
	}
}

func TestADayThatAYearLacksIsTheLastOfItsMonth(t *testing.T) {
	for year, want := range map[int]int{2023: 28, 2024: 29} {
		if got := (YearDay{0, 2, 29}).In(year); got != (Date{year, 2, want}) {
			t.Errorf("%d: %v", year, got)
		}
	}
}
