package form

import (
	"time"

	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Date is a day, a month or a year, typed as clerks type it or taken from a
// calendar, and stored at at.
func Date[T any](path, label string, at func(*T) *model.Date) Field[T] {
	return Field[T]{Path: path, Label: label, make: func(f *Form[T], d Field[T]) node[T] {
		c := newFigure(f, d, at, figures[T, model.Date]{
			read: model.ParseDate, write: model.Date.Field, whole: wholeYear, wrong: text.WrongDate,
		})
		c.entry.SetPlaceHolder(text.DatePlaceHolder)
		addCalendar(c)
		return newBlock(f, d, c)
	}}
}

// wholeYear reports whether a date is typed to its end: "05/01/20" on the way
// to 2024 is not meant to be 2020.
func wholeYear(s string) bool {
	digits := 0
	for _, r := range model.CleanLine(s) {
		if r < '0' || r > '9' {
			digits = 0
			continue
		}
		digits++
	}
	return digits == 4 || digits == 8
}

// addCalendar gives a date its calendar, which follows what is typed.
func addCalendar[T any](c *figure[T, model.Date]) {
	calendar := kit.NewCalendar(today(), model.Date{}, nil)
	p := &popup{stage: &c.form.popups, entry: c.entry, content: calendar}
	p.fill = func() {
		p.stage.say(text.CalendarKeys)
		calendar.Set(c.shown)
	}
	p.take = func() bool {
		c.set(calendar.Day())
		return true
	}
	calendar.Chosen = func(d model.Date) {
		p.close()
		c.set(d)
	}
	c.entry.popup = p
	c.entry.OnChanged = func(s string) {
		c.typed(s)
		if d, err := model.ParseDate(s); err == nil && p.isOpen() && !d.IsZero() {
			calendar.Set(d)
		}
	}
	withButton(c.entry, theme.CalendarIcon(), text.OpenCalendar, p.stage.say, p.toggle)
}

func today() model.Date {
	now := time.Now()
	return model.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}
}
