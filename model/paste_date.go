package model

import (
	"fmt"
	"strings"
)

// A PastedDate (ô ngày dán vào) is one cell as it was read.
type PastedDate struct {
	Value Date
	Err   error
	Doubt bool // read month before day, as the column demands
}

// ReadPastedDates reads a column of dates: day before month, unless a day above
// 12 shows that the sheet wrote the month first; then every cell is doubtful.
func ReadPastedDates(cells []string) []PastedDate {
	day, month := make([]PastedDate, len(cells)), make([]PastedDate, len(cells))
	dayOnly, monthOnly := 0, 0
	for i, s := range cells {
		s = bareDate(s)
		day[i].Value, day[i].Err = ParseDate(s)
		month[i].Value, month[i].Err = ParseDate(swapDay(s))
		month[i].Doubt = month[i].Value != Date{}
		switch {
		case month[i].Err != nil && day[i].Err == nil:
			dayOnly++
		case day[i].Err != nil && month[i].Err == nil:
			monthOnly++
		}
	}
	if monthOnly > 0 && dayOnly == 0 {
		return month
	}
	return day
}

// bareDate takes the time of day off, and turns 2024-01-05 round.
func bareDate(s string) string {
	s = CleanLine(s)
	if before, clock, ok := strings.Cut(s, " "); ok && strings.Contains(clock, ":") {
		s = before
	}
	var y, m, d int
	if n, err := fmt.Sscanf(s, "%4d-%2d-%2d", &y, &m, &d); n == 3 && err == nil && len(s) == len("2024-01-05") {
		return fmt.Sprintf("%02d/%02d/%04d", d, m, y)
	}
	return s
}

// swapDay exchanges the first two parts of a date that has three.
func swapDay(s string) string {
	parts := strings.Split(strings.NewReplacer("-", "/", ".", "/").Replace(s), "/")
	if len(parts) == 3 {
		parts[0], parts[1] = parts[1], parts[0]
	}
	return strings.Join(parts, "/")
}
