package document

import (
	"strconv"
	"strings"
)

// heading is the two columns on top of the first page: names of the offices,
// Quốc hiệu and Tiêu ngữ, then number and date on one line (PL I, II.1-II.4).
func (s Source) heading() *Columns {
	c := s.Style.Head
	o := s.Book.Office(s.Plan.Office)
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
	p, symbol := s.Plan, strings.ToUpper(strings.ReplaceAll(s.Plan.Symbol, " ", ""))
	t := s.text(Number, "number", "")
	t.Runs = []Run{{Text: bindAll(numberLabel)}}
	if p.Number == "" {
		t.Runs = append(t.Runs, Run{Blank: NumberZone, Width: s.Style.NumberBlank})
	} else {
		t.Runs = append(t.Runs, Run{Text: bindAll(numberText(p.Number))})
	}
	t.Runs = append(t.Runs, Run{Text: "/" + bindAll(symbol)})
	return t
}

// placeDate is "Sùng Phài, ngày 05 tháng 01 năm 2024"; what is not known yet is
// left blank.
func (s Source) placeDate() *Text {
	p, d := s.Plan, s.Plan.Date
	t := s.text(PlaceDate, "date", "")
	place := dayWord
	if p.Place != "" {
		place = p.Place + ", " + dayWord
	}
	t.Runs = []Run{{Text: bindAll(place)}}
	if d.Day != 0 {
		t.Runs = append(t.Runs, Run{Text: d.DayText()})
	} else {
		t.Runs = append(t.Runs, Run{Blank: DayZone, Width: s.Style.DayBlank})
	}
	t.Runs = append(t.Runs, Run{Text: bindAll(monthWord)})
	if d.Month != 0 {
		t.Runs = append(t.Runs, Run{Text: d.MonthText()})
	} else {
		t.Runs = append(t.Runs, Run{Blank: MonthZone, Width: s.Style.MonthBlank})
	}
	year := d.Year
	if year == 0 {
		year = p.Year
	}
	t.Runs = append(t.Runs, Run{Text: bindAll(yearWord + strconv.Itoa(year))})
	return t
}
