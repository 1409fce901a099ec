package ledger

import "sokehoach/model"

// Elapsed is how much of the report's year has passed by the day of the money; what
// is paid after its end belongs to it still.
func (s Statement) Elapsed() model.Rate {
	year, until := s.Report.Year, s.Paid.Span.Until.Last()
	var passed, whole int64
	for month := 1; month <= 12; month++ {
		days := int64(model.Date{Year: year, Month: month}.Last().Day)
		whole += days
		switch {
		case until.Year > year || until.Year == year && month < until.Month:
			passed += days
		case until.Year == year && month == until.Month:
			passed += int64(until.Day)
		}
	}
	return model.Rate{Part: passed, Whole: whole}
}
