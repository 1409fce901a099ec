package lists

import (
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/records"
	"sokehoach/model"
)

// days are those of every period whose days are not the clerk's to give in each
// report.
func (e Env) days() []model.PeriodDays {
	var all []model.PeriodDays
	periods := e.Desk.Periods()
	for _, k := range periods.List {
		if !k.Free {
			all = append(all, periods.DaysOf(k.Code, e.Year()))
		}
	}
	return all
}

// periods are the days on which figures are cut off and reports are due.
func (e Env) periods() records.Kind[model.PeriodDays] {
	return records.Kind[model.PeriodDays]{
		Noun: text.NounPeriod,
		ID:   func(v model.PeriodDays) (id model.ID) { copy(id[:], v.Code); return id },
		Title: func(v model.PeriodDays) string {
			k, _ := e.Desk.Periods().Of(v.Code)
			return text.PeriodName(k)
		},
		Note:  func(v model.PeriodDays) string { return text.DueNote(v) },
		Clone: whole[model.PeriodDays],
		Check: e.Desk.CheckDays,
		Put:   func(v model.PeriodDays) error { return e.Desk.KeepDays(v, e.Year()) },
		Fields: func(s *edit.Session[model.PeriodDays], _ form.Hooks) []form.Field[model.PeriodDays] {
			return e.periodFields(s)
		},
	}
}

func (e Env) periodFields(s *edit.Session[model.PeriodDays]) []form.Field[model.PeriodDays] {
	type days = model.PeriodDays
	shipped, row := e.Desk.ShippedDays(s.Value().Code, e.Year())
	reset := form.Action{Label: text.ShippedDays, Icon: theme.ContentUndoIcon(), Do: func() {
		s.Do(edit.Step{Path: "until", Name: text.ResettingDays}, func(v *days) { *v = shipped })
	}}
	return []form.Field[days]{
		form.Section(text.SectionDone, form.Words[days](text.HintDayOf), yearDay("until", func(v *days) *model.YearDay { return &v.Until })),
		form.Section(text.SectionMoney, yearDay("moneyUntil", func(v *days) *model.YearDay { return &v.MoneyUntil })),
		form.Section(text.SectionDue,
			yearDay("due", func(v *days) *model.YearDay { return &v.Due }),
			form.LongText("source", text.FieldDueSource, func(v *days) *string { return &v.Source }).Hint(text.HintDueSource)),
		form.Words[days](text.AboutShippedDays(e.Desk.Periods().Source, shipped, row)),
		form.Button[days](reset),
	}
}

// yearDay is a day of a year: day, month, and of which year.
func yearDay(path string, at func(*model.PeriodDays) *model.YearDay) form.Field[model.PeriodDays] {
	type days = model.PeriodDays
	return form.Line([]float32{1, 1, 2},
		form.Number(path+".day", text.FieldDayOf, func(v *days) *int { return &at(v).Day }, 1, 31),
		form.Number(path+".month", text.FieldMonthOf, func(v *days) *int { return &at(v).Month }, 1, 12),
		form.Choice(path+".year", text.FieldYearOf, func(v *days) *int { return &at(v).Year }, []form.Option[int]{
			{Value: 0, Label: text.SameYear, Zero: true}, {Value: 1, Label: text.YearAfter},
		}))
}
