package model

import (
	"slices"
	"strings"
)

// PeriodDays (ngày chốt và thời hạn của một kỳ báo cáo) are the days of a period
// that an office may have otherwise than the data file: its own province says by
// which day figures are cut off and reports are sent.
type PeriodDays struct {
	Code       string  `json:"code"`
	Until      YearDay `json:"until,omitzero"`      // what was done
	MoneyUntil YearDay `json:"moneyUntil,omitzero"` // what was paid
	Due        YearDay `json:"due,omitzero"`        // hạn gửi; zero: none is known
	Source     string  `json:"source,omitempty"`    // căn cứ of Due; empty: chưa có căn cứ
}

// IsZero reports whether the day is not known.
func (d YearDay) IsZero() bool { return d == YearDay{} }

// DaysOf are the days of a period as they hold for a year.
func (p Periods) DaysOf(code string, year int) PeriodDays {
	k, _ := p.Of(code)
	v := PeriodDays{Code: code, Until: k.Until, MoneyUntil: k.MoneyUntil}
	if _, row, ok := p.Deadline(code, year); ok {
		v.Due, v.Source = row.Due, row.Source
	}
	return v
}

// With are the periods with days of an office's own. What begins where a period
// ended begins where that ends now. Days that leave a period without time are
// passed over.
func (p Periods) With(own []PeriodDays) Periods {
	for _, v := range own {
		if with, ok := p.with(v); ok {
			p = with
		}
	}
	return p
}

// Allows reports whether the periods can have these days.
func (p Periods) Allows(v PeriodDays) bool {
	_, ok := p.with(v)
	return ok
}

func (p Periods) with(v PeriodDays) (Periods, bool) {
	at := slices.IndexFunc(p.List, func(k PeriodKind) bool { return k.Code == v.Code })
	if at < 0 || !v.Until.possible() || !v.MoneyUntil.possible() || !v.Due.IsZero() && !v.Due.possible() {
		return p, false
	}
	was := p.List[at]
	p.List = slices.Clone(p.List)
	p.List[at].Until, p.List[at].MoneyUntil = v.Until, v.MoneyUntil
	for i := range p.List {
		k := &p.List[i]
		if family(k.Code) == family(v.Code) {
			k.After = k.After.moved(was.Until, v.Until)
			k.MoneyAfter = k.MoneyAfter.moved(was.MoneyUntil, v.MoneyUntil)
		}
		if !k.After.before(k.Until) || !k.MoneyAfter.before(k.MoneyUntil) {
			return p, false
		}
	}
	p.Deadlines = slices.DeleteFunc(slices.Clone(p.Deadlines), func(d Deadline) bool { return d.Period == v.Code })
	if !v.Due.IsZero() {
		p.Deadlines = append(p.Deadlines, Deadline{Period: v.Code, Due: v.Due, Source: v.Source, Certainty: CertaintyFound})
	}
	return p, true
}

// family is what a period follows others of: months, quarters, or the parts of a
// year that begin with it.
func family(code string) string {
	if name, _, parted := strings.Cut(code, "-"); parted && (name == "month" || name == "quarter") {
		return name
	}
	return ""
}

// moved is where a day goes that is another one, of any year, when that goes
// elsewhere.
func (d YearDay) moved(from, to YearDay) YearDay {
	if d.Month != from.Month || d.Day != from.Day {
		return d
	}
	return YearDay{d.Year - from.Year + to.Year, to.Month, to.Day}
}

// possible reports whether there is such a day in some year.
func (d YearDay) possible() bool {
	const leap = 2024
	return d.Year >= -1 && d.Year <= 1 && d.Month >= 1 && d.Month <= 12 && d.Day >= 0 && d.Day <= daysIn(leap, d.Month)
}

func (d YearDay) before(e YearDay) bool {
	const anyYear = 2000
	return d.In(anyYear).Before(e.In(anyYear))
}
