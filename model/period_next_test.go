package model

import "testing"

func TestTheNextPeriodIsTheOneAfterTheLastReport(t *testing.T) {
	p := shippedPeriods(t)
	for _, c := range []struct {
		what, want string
		on         Date
		reported   []string
	}{
		{"none was reported on: the one that ended", "nine", Date{2024, 10, 2}, nil},
		{"nothing has ended", "half", Date{2024, 3, 2}, nil},
		{"after six months nine, before they have ended", "nine", Date{2024, 7, 20}, []string{"half"}},
		{"in any order", "year", Date{2024, 10, 20}, []string{"nine", "half"}},
		{"one that was left out is over", "year", Date{2025, 1, 20}, []string{"half"}},
		{"of the whole year the last", "year", Date{2025, 2, 20}, []string{"half", "nine", "year"}},
		{"quarters follow quarters", "quarter-2", Date{2024, 4, 2}, []string{"quarter-1"}},
		{"a quarter that was left out is over", "quarter-3", Date{2024, 9, 20}, []string{"quarter-1"}},
		{"months follow months", "month-3", Date{2024, 2, 20}, []string{"month-1", "month-2"}},
		{"half a year tells more than its quarter", "nine", Date{2024, 7, 2}, []string{"half", "quarter-2"}},
		{"what is estimated or free is beside the others", "nine", Date{2024, 9, 20}, []string{"half", "year-estimate", "special"}},
	} {
		if got := p.Next(2024, c.on, c.reported); got.Code != c.want {
			t.Errorf("%s: %s, want %s", c.what, got.Code, c.want)
		}
	}
}
