package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// PeriodsFile is the kind of a data file of periods, as its head names it.
const PeriodsFile = "periods"

// Periods (kỳ báo cáo) are the periods of a data file and the days by which their
// reports are due.
type Periods struct {
	Head
	List      []PeriodKind `json:"periods"`
	Deadlines []Deadline   `json:"deadlines"`
}

// A PeriodKind (loại kỳ báo cáo) is a part of a year that is reported on, with
// the days at which figures are cut off: what offices did to the 14th (Nghị định
// 09/2019/NĐ-CP), money to the end of a month or of the time of adjustment.
type PeriodKind struct {
	Code       string  `json:"code"`
	Name       string  `json:"name"`  // quý I
	Title      string  `json:"title"` // quý I năm {năm}
	File       string  `json:"file"`  // in names of files: quy-1
	After      YearDay `json:"after"`
	Until      YearDay `json:"until"`
	MoneyAfter YearDay `json:"moneyAfter"`
	MoneyUntil YearDay `json:"moneyUntil"`
	Follows    string  `json:"follows,omitempty"`  // code of the period after which it is typed; empty: what came before After
	Estimate   bool    `json:"estimate,omitempty"` // tells what is expected by the end of the year
	Free       bool    `json:"free,omitempty"`     // đột xuất: the clerk gives the days
}

// A YearDay (ngày trong năm) is a day of a year, or of one before or after it.
type YearDay struct {
	Year  int `json:"year"` // counted from the report's: -1, 0, 1
	Month int `json:"month"`
	Day   int `json:"day"` // 0 is the last of the month
}

// In is the day for a year.
func (d YearDay) In(year int) Date {
	last := Date{year + d.Year, d.Month, 0}.Last()
	if d.Day > 0 {
		last.Day = min(last.Day, d.Day) // 28/02 for a 29/02 that the year lacks
	}
	return last
}

// A Deadline (thời hạn gửi báo cáo) is the day by which a commune sends the
// report of a period, as long as it holds.
type Deadline struct {
	Period    string    `json:"period"`
	Due       YearDay   `json:"due"`
	Source    string    `json:"source,omitempty"` // empty: chưa có căn cứ
	Certainty Certainty `json:"certainty"`
	From      Date      `json:"from,omitzero"` // holds for reports that are due from …
	To        Date      `json:"to,omitzero"`   // … to, both inclusive
}

// ParsePeriods reads a file of periods; the error, a FileError, says what is
// wrong and where.
func ParsePeriods(b []byte) (Periods, error) {
	var p Periods
	f, err := readFile(b, PeriodsFile, &p)
	if err != nil {
		return Periods{}, err
	}
	f.some("periods", len(p.List))
	codes, files := map[string]bool{}, map[string]bool{}
	for i, k := range p.List {
		at := fmt.Sprintf("periods[%d].", i)
		f.once(codes, at+"code", k.Code)
		f.once(files, at+"file", k.File)
		f.need(at+"name", k.Name)
		f.need(at+"title", k.Title)
		f.yearSpan(at+"until", k.After, k.Until)
		f.yearSpan(at+"moneyUntil", k.MoneyAfter, k.MoneyUntil)
		if k.Follows != "" {
			f.known(codes, at+"follows", k.Follows)
		}
	}
	for i, d := range p.Deadlines {
		at := fmt.Sprintf("deadlines[%d].", i)
		f.known(codes, at+"period", d.Period)
		f.yearDay(at+"due", d.Due)
		f.sure(at+"certainty", d.Certainty)
		f.span(at+"to", d.From, d.To)
	}
	return p, f.fault
}

func (f *fileCheck) yearDay(where string, d YearDay) {
	f.must(d.possible(), where, "không có ngày này")
}

func (f *fileCheck) yearSpan(where string, after, until YearDay) {
	f.yearDay(where, after)
	f.yearDay(where, until)
	f.must(after.before(until), where, "ngày kết thúc trước ngày bắt đầu")
}

// Of finds a kind of period by its code.
func (p Periods) Of(code string) (PeriodKind, bool) {
	i := slices.IndexFunc(p.List, func(k PeriodKind) bool { return k.Code == code })
	if i < 0 {
		return PeriodKind{}, false
	}
	return p.List[i], true
}

// Deadline is the day by which the report of a period of a year is due, and the
// row that says so; false when nothing is known.
func (p Periods) Deadline(code string, year int) (Date, Deadline, bool) {
	for _, d := range p.Deadlines {
		day := d.Due.In(year)
		if d.Period == code && (d.From.IsZero() || !day.Before(d.From)) && !d.To.Over(day) {
			return day, d, true
		}
	}
	return Date{}, Deadline{}, false
}

// Spans are the times that a period of a year has as its own (kỳ này), done and paid,
// in the grid of results and in the report alike: the report of nine months comes
// after that of six, whose gains are told before it.
func (p Periods) Spans(k PeriodKind, year int) (done, money Span) {
	done, money = k.Span(year), k.MoneySpan(year)
	if before, ok := p.Of(k.Follows); ok && k.Follows != "" {
		done.After, money.After = before.Until.In(year), before.MoneyUntil.In(year)
	}
	return done, money
}

// Latest is the period of a year that ended last by a day, of those of which one
// follows the other: half a year, nine months, the year; the first of them while
// none has ended.
func (p Periods) Latest(year int, on Date) PeriodKind { return ended(p.series(""), year, on) }

// ended is the period of a series that ended last by a day; the first while none has.
func ended(series []PeriodKind, year int, on Date) PeriodKind {
	var out PeriodKind
	for i, k := range series {
		if i == 0 || !on.Before(k.Until.In(year)) {
			out = k
		}
	}
	return out
}

// series are the periods of a family in their order: months, quarters, or those of
// which one follows the other. What is estimated or free stands beside them.
func (p Periods) series(of string) []PeriodKind {
	var out []PeriodKind
	for _, k := range p.List {
		follows := k.Follows != "" || slices.ContainsFunc(p.List, func(o PeriodKind) bool { return o.Follows == k.Code })
		if !k.Estimate && !k.Free && family(k.Code) == of && (of != "" || follows) {
			out = append(out, k)
		}
	}
	return out
}

// Next is the period of a year to report on now, where some were reported on: the one
// after the last of them, or a later one that has ended; by quarters if the last was a
// quarter. Where none was, it is the period that ended last.
func (p Periods) Next(year int, on Date, reported []string) PeriodKind {
	var last PeriodKind
	for _, k := range p.List {
		in := slices.ContainsFunc(p.series(family(k.Code)), func(o PeriodKind) bool { return o.Code == k.Code })
		if in && slices.Contains(reported, k.Code) && (last.Code == "" || !k.Until.In(year).Before(last.Until.In(year))) {
			last = k
		}
	}
	series := p.series(family(last.Code))
	now := ended(series, year, on)
	if last.Code == "" || last.Until.before(now.Until) {
		return now
	}
	for _, k := range series {
		if last.Until.before(k.Until) {
			return k
		}
	}
	return last
}

// Span is the time that the offices' figures of a year are from.
func (k PeriodKind) Span(year int) Span { return Span{k.After.In(year), k.Until.In(year)} }

// MoneySpan is the time that the money of a year was paid in.
func (k PeriodKind) MoneySpan(year int) Span {
	return Span{k.MoneyAfter.In(year), k.MoneyUntil.In(year)}
}

// TitleOf is how a report names its period: "6 tháng đầu năm 2024".
func (k PeriodKind) TitleOf(year int, until Date) string {
	return strings.NewReplacer("{năm}", strconv.Itoa(year), "{đến ngày}", until.Short()).Replace(k.Title)
}
