package model

import (
	"encoding/json"
	"testing"

	"sokehoach/assets"
)

func shippedPeriods(t testing.TB) Periods {
	t.Helper()
	p, err := ParsePeriods(assets.Periods())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestEveryFormHasItsOwnCutOff(t *testing.T) {
	p := shippedPeriods(t)
	for _, c := range []struct {
		code        string
		year        int
		work, money string
		title       string
	}{
		{"half", 2024, "14/12/2023-14/6/2024", "31/12/2023-30/6/2024", "6 tháng đầu năm 2024"},
		{"nine", 2024, "14/12/2023-14/9/2024", "31/12/2023-30/9/2024", "9 tháng năm 2024"},
		{"year", 2024, "14/12/2023-14/12/2024", "31/12/2023-31/01/2025", "năm 2024"},
		{"year-estimate", 2024, "14/12/2023-14/9/2024", "31/12/2023-31/8/2024", "năm 2024 (ước thực hiện cả năm)"},
		{"quarter-1", 2024, "14/12/2023-14/3/2024", "31/12/2023-31/3/2024", "quý I năm 2024"},
		{"month-2", 2024, "14/01/2024-14/02/2024", "31/01/2024-29/02/2024", "tháng 02/2024"},
		{"month-2", 2025, "14/01/2025-14/02/2025", "31/01/2025-28/02/2025", "tháng 02/2025"},
		{"month-3", 2025, "14/02/2025-14/3/2025", "28/02/2025-31/3/2025", "tháng 3/2025"},
	} {
		k, ok := p.Of(c.code)
		text := func(s Span) string { return s.After.Short() + "-" + s.Until.Short() }
		if w, m := text(k.Span(c.year)), text(k.MoneySpan(c.year)); !ok || w != c.work || m != c.money || k.TitleOf(c.year, Date{}) != c.title {
			t.Errorf("%s %d: %s, %s, %q", c.code, c.year, w, m, k.TitleOf(c.year, Date{}))
		}
	}
}

func TestAPeriodsBeginningIsTheEndOfTheOneBefore(t *testing.T) {
	p := shippedPeriods(t)
	for _, kind := range []string{"month-", "quarter-"} {
		var last PeriodKind
		for i := 1; ; i++ {
			k, ok := p.Of(kind + string(rune('0'+i)))
			if !ok {
				break
			}
			if i > 1 && (k.Span(2024).After != last.Span(2024).Until || k.MoneySpan(2024).After != last.MoneySpan(2024).Until) {
				t.Errorf("%s does not follow %s", k.Code, last.Code)
			}
			last = k
		}
	}
}

func TestADeadlineHoldsAsLongAsItsSource(t *testing.T) {
	p := shippedPeriods(t)
	for _, c := range []struct {
		code string
		year int
		day  string
		sure Certainty
	}{
		{"year-estimate", 2024, "15/9/2024", CertaintyFound},
		{"year", 2024, "31/01/2025", CertaintyFound},
		{"year-estimate", 2025, "15/9/2025", CertaintyMedium},
		{"quarter-4", 2026, "10/01/2027", CertaintyLow},
		{"half", 2024, "", ""},
		{"quarter-1", 2024, "", ""},
	} {
		day, d, ok := p.Deadline(c.code, c.year)
		if ok != (c.day != "") || ok && (day.Short() != c.day || d.Certainty != c.sure || d.Source == "") {
			t.Errorf("%s %d: %s, %+v", c.code, c.year, day.Short(), d)
		}
	}
}

func TestAFaultyFileOfPeriodsIsRefusedWithItsPlace(t *testing.T) {
	for where, edit := range map[string]func(*Periods){
		"periods[1].code":        func(p *Periods) { p.List[1].Code = p.List[0].Code },
		"periods[2].until":       func(p *Periods) { p.List[2].Until = p.List[2].After },
		"periods[0].moneyUntil":  func(p *Periods) { p.List[0].MoneyUntil.Month = 13 },
		"periods[3].title":       func(p *Periods) { p.List[3].Title = "" },
		"deadlines[0].period":    func(p *Periods) { p.Deadlines[0].Period = "none" },
		"deadlines[1].certainty": func(p *Periods) { p.Deadlines[1].Certainty = "?" },
		"deadlines[0].to":        func(p *Periods) { p.Deadlines[0].To = Date{Year: 1999} },
	} {
		p := shippedPeriods(t)
		edit(&p)
		b, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ParsePeriods(b); err == nil || err.(FileError).Where != where {
			t.Errorf("%s: %v", where, err)
		}
	}
}
