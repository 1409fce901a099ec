package document

import (
	"cmp"
	"strconv"
	"strings"

	"sokehoach/model"
)

// heading is the two columns on top of the first page: names of the offices,
// Quốc hiệu and Tiêu ngữ, then number and date on one line (PL I, II.1-II.4).
func (s Source) heading() *Columns {
	c := s.Style.Head
	o := s.Book.Office(s.Document.Office)
	var names Cell
	if o.Parent != "" {
		names = append(names, s.text(Superior, "office", o.Parent))
	}
	lines := o.HeadLines
	if len(lines) == 0 && o.Name != "" {
		lines = []string{o.Name}
	}
	for i, l := range lines {
		t := s.text(OfficeName, "office", l)
		if i < len(lines)-1 {
			t.Look.RuleShare, t.Look.RuleGap = 0, 0
		}
		names = append(names, t)
	}
	c.Rows = [][]Cell{
		{names, {s.text(NationalName, "", nationalName), s.text(Motto, "", motto)}},
		{{s.numberLine()}, {s.placeDate()}},
	}
	return &c
}

// numberLine is "Số: 12/KH-UBND"; the number is blank until the document is
// signed (Điều 15).
func (s Source) numberLine() *Text {
	t := s.text(Number, "number", "")
	t.Runs = []Run{
		{Text: bindAll(numberLabel)},
		orBlank(bindAll(numberText(s.Document.Number)), NumberZone, s.Style.NumberBlank),
		{Text: "/" + symbolText(s.Document.Symbol)},
	}
	return t
}

// symbolText is the symbol as printed: in capitals, without spaces (PL I, II.3.c).
func symbolText(symbol string) string { return strings.ToUpper(strings.ReplaceAll(symbol, " ", "")) }

// placeDate is "Sùng Phài, ngày 05 tháng 01 năm 2024"; what is not known yet is
// left blank.
func (s Source) placeDate() *Text {
	t := s.text(PlaceDate, "date", "")
	place := dayWord
	if s.Document.Place != "" {
		place = s.Document.Place + ", " + dayWord
	}
	t.Runs = s.dayRuns(s.Document, place)
	return t
}

// dayRuns is "ngày 05 tháng 01 năm 2024" after lead, with a blank for each part
// that is not known; the year is the document's where the date has none.
func (s Source) dayRuns(x model.Document, lead string) []Run {
	var day, month, year string
	if x.Date.Day != 0 {
		day = x.Date.DayText()
	}
	if x.Date.Month != 0 {
		month = x.Date.MonthText()
	}
	if y := cmp.Or(x.Date.Year, x.Year); y != 0 {
		year = strconv.Itoa(y)
	}
	return []Run{
		{Text: bindAll(lead)},
		givingWay(orBlank(day, DayZone, s.Style.DayBlank), s.Style.LeastDayBlank),
		{Text: bindAll(monthWord)},
		givingWay(orBlank(month, MonthZone, s.Style.MonthBlank), s.Style.LeastMonthBlank),
		{Text: bindAll(yearWord)},
		givingWay(orBlank(year, MonthZone, s.Style.MonthBlank), s.Style.LeastMonthBlank),
	}
}

// givingWay is a run whose blank may be narrower, down to least, where its line
// would not fit.
func givingWay(r Run, least Length) Run {
	if r.Blank != "" {
		r.Least = least
	}
	return r
}

// orBlank is a text, or a blank of a width where there is none.
func orBlank(text string, z Zone, w Length) Run {
	if text == "" {
		return Run{Blank: z, Width: w}
	}
	return Run{Text: text}
}
