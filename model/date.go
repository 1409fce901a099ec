package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Date (thời gian, ngày tháng năm) is a day without clock or zone. A
// document often knows its year before its month and its month before its day
// (Điều 15: the day is given after the signature), so Day, or Day and Month, or
// all three may be 0.
type Date struct{ Year, Month, Day int }

// IsZero reports whether nothing of the date is known.
func (d Date) IsZero() bool { return d == Date{} }

// Full reports whether year, month and day are known.
func (d Date) Full() bool { return d.Year != 0 && d.Month != 0 && d.Day != 0 }

// Valid reports whether the known parts name a possible day of 1900-2199.
func (d Date) Valid() bool {
	if d.IsZero() {
		return true
	}
	if d.Year < 1900 || d.Year > 2199 || d.Month < 0 || d.Month > 12 || d.Day < 0 {
		return false
	}
	return d.Day == 0 || d.Month != 0 && d.Day <= daysIn(d.Year, d.Month)
}

// Before orders full dates; a missing part counts as 0.
func (d Date) Before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// Last is the last day that the known parts allow: 30/6/2025 of 6/2025.
func (d Date) Last() Date {
	if d.Year != 0 && d.Month == 0 {
		d.Month = 12
	}
	if d.Month != 0 && d.Day == 0 {
		d.Day = daysIn(d.Year, d.Month)
	}
	return d
}

// Next is the day after a full date; an open one stays open.
func (d Date) Next() Date {
	switch {
	case !d.Full():
	case d.Day < daysIn(d.Year, d.Month):
		d.Day++
	case d.Month < 12:
		d.Month, d.Day = d.Month+1, 1
	default:
		d = Date{d.Year + 1, 1, 1}
	}
	return d
}

// In is the same day and month of another year: what is known of them, and
// 28/2 for a 29/2 that the year lacks. An open date stays open.
func (d Date) In(year int) Date {
	if d.IsZero() {
		return d
	}
	d.Year = year
	if d.Month != 0 {
		d.Day = min(d.Day, daysIn(year, d.Month))
	}
	return d
}

// Over reports whether a time that ends with d is over on a day; without an
// end, or on an open day, it is not.
func (d Date) Over(on Date) bool { return !d.IsZero() && !on.IsZero() && d.Last().Before(on) }

// DayText is the day as written: two digits below 10 (PL I, II.4.b).
func (d Date) DayText() string { return fmt.Sprintf("%02d", d.Day) }

// MonthText is the month as written: 01 and 02 with a zero, 3 to 12 without
// (PL I, II.4.b).
func (d Date) MonthText() string {
	if d.Month <= 2 {
		return fmt.Sprintf("%02d", d.Month)
	}
	return strconv.Itoa(d.Month)
}

// Short is the form of citations, 28/12/2023 and 27/9/2022; unknown parts are
// left out.
func (d Date) Short() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return d.MonthText() + "/" + strconv.Itoa(d.Year)
	}
	return d.DayText() + "/" + d.MonthText() + "/" + strconv.Itoa(d.Year)
}

// Cited is the date in a citation with its word: "ngày 28/12/2023", or "tháng
// 9/2022" and "năm 2022" where no more is known.
func (d Date) Cited() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return "năm " + d.Short()
	case d.Day == 0:
		return "tháng " + d.Short()
	}
	return "ngày " + d.Short()
}

// Field is the form of entry fields, dd/mm/yyyy with zeros.
func (d Date) Field() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return strconv.Itoa(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%02d/%d", d.Month, d.Year)
	}
	return fmt.Sprintf("%02d/%02d/%d", d.Day, d.Month, d.Year)
}

// String is the stored form: 2023-12-29, 2023-12, 2023 or nothing.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalText is String, for JSON.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what String writes, for JSON.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	var v [3]int
	parts := strings.Split(string(b), "-")
	if len(parts) > 3 {
		return fmt.Errorf("date %q: too many parts", b)
	}
	for i, p := range parts {
		n, err := strconv.Atoi(p)
		if err != nil {
			return fmt.Errorf("date %q: %w", b, err)
		}
		v[i] = n
	}
	x := Date{v[0], v[1], v[2]}
	if !x.Valid() || x.IsZero() {
		return fmt.Errorf("date %q: no such day", b)
	}
	*d = x
	return nil
}

// An InputError (lỗi nhập liệu) is a sentence for the clerk on what was typed.
type InputError string

func (e InputError) Error() string { return string(e) }

const (
	errDateForm = InputError("Ngày viết theo thứ tự ngày/tháng/năm, ví dụ 05/01/2024.")
	errDateDay  = InputError("Không có ngày này trong lịch.")
)

// ParseDate reads what clerks type: 5/1/2024, 05-01-2024, 5.1.24, 050124,
// 05012024, 1/2024 (no day yet), 2024 (year only), and with the year first; with
// words too, as paper and Excel write them: "ngày 5 tháng 1 năm 2024", "Tháng
// 1/2024", "05-thg 1-24". Years of two digits are those from 1950 to 2049. The
// error is an InputError.
func ParseDate(s string) (Date, error) {
	s = CleanLine(s)
	if s == "" {
		return Date{}, nil
	}
	parts := dateParts(s)
	if len(parts) == 0 || len(parts) > 3 {
		return Date{}, errDateForm
	}
	var n []int
	for _, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || v < 0 || len(p) > 4 {
			return Date{}, errDateForm
		}
		n = append(n, v)
	}
	year := parts[len(parts)-1]
	if len(year) != 4 && (len(year) != 2 || len(parts) < 3) { // "12/11" may be a day
		return Date{}, errDateForm
	}
	d := Date{Year: n[len(n)-1]}
	if len(year) == 2 {
		d.Year += century(d.Year)
	}
	if len(n) >= 2 {
		d.Month = n[len(n)-2]
	}
	if len(n) == 3 {
		d.Day = n[0]
	}
	if !d.Valid() || len(n) >= 2 && d.Month == 0 || len(n) == 3 && d.Day == 0 {
		return Date{}, errDateDay
	}
	return d, nil
}

// century is what a year of two digits lacks. A birthday, a decision of long ago
// and a plan all lie within these hundred years.
func century(short int) int {
	if short < 50 {
		return 2000
	}
	return 1900
}

// dateParts are day, month and year as written, or those there are.
func dateParts(s string) []string {
	var parts []string
	for _, p := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune("/-. ,", r) }) {
		if p = monthNumber(p); p != "" {
			parts = append(parts, p)
		}
	}
	if n := len(s); len(parts) == 1 && parts[0] == s && (n == 6 || n == 8) {
		return []string{s[:2], s[2:4], s[4:]}
	}
	if n := len(parts); n > 1 && len(parts[0]) == 4 {
		slices.Reverse(parts) // the year first
	}
	return parts
}

// monthNumber writes the month of Excel as a number; words that only say what
// stands behind them are nothing.
func monthNumber(p string) string {
	switch p {
	case "ngày", "tháng", "thg", "năm":
		return ""
	}
	for i, name := range []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"} {
		if p == name {
			return strconv.Itoa(i + 1)
		}
	}
	for _, word := range []string{"tháng", "thg", "t"} {
		if n, ok := strings.CutPrefix(p, word); ok && n != "" && strings.Trim(n, "0123456789") == "" {
			return n
		}
	}
	return p
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
