package envelope

import (
	"strconv"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// Head are the fields of the top of the first page.
func (s *Sheet[T]) Head() []form.Field[T] {
	follow := func(old T, t *T) {
		if s.Follow != nil {
			s.Follow(old, t)
		}
	}
	return []form.Field[T]{
		form.Line([]float32{2.4, 1},
			form.Pick("office", text.FieldOffice, func(t *T) *model.ID { return &s.At(t).Office },
				func(T) []form.Option[model.ID] { return OfficeOptions(s.Book, s.Document().Office) }).Required().Then(follow),
			form.Choice("year", text.FieldYear, func(t *T) *int { return &s.At(t).Year }, yearOptions(s.Years)).Required().Then(follow)),
		form.Line(nil,
			form.Text("number", text.FieldNumber, func(t *T) *string { return &s.At(t).Number }).Hint(text.HintNumber),
			form.Text("symbol", text.FieldSymbol, func(t *T) *string { return &s.At(t).Symbol }).Required().Hint(text.HintSymbol(s.Kind))),
		form.Line(nil,
			form.Text("place", text.FieldPlace, func(t *T) *string { return &s.At(t).Place }).Required().Hint(text.HintPlace),
			form.Date("date", text.FieldDate, func(t *T) *model.Date { return &s.At(t).Date }).Hint(text.HintDate)),
		form.Sentence("title", text.FieldTitle, func(t *T) *string { return &s.At(t).Title }).Required().Hint(text.HintTitle(s.Kind)),
		form.Choice("copy", text.FieldCopy, func(t *T) *model.Copy { return &s.At(t).Copy }, []form.Option[model.Copy]{
			{Value: model.Paper, Label: text.OptionPaper, Zero: true},
			{Value: model.Electronic, Label: text.OptionElectronic},
		}),
	}
}

// yearsAhead is how far a document may look.
const yearsAhead = 5

// Years are what a document may be for: from the first year of a programme, and
// its own.
func Years(programmes []model.Catalogue, own, today int) []int {
	from := today
	for _, c := range programmes {
		if c.From.Year > 0 {
			from = min(from, c.From.Year)
		}
	}
	if own > 0 {
		from = min(from, own)
	}
	var out []int
	for y := from; y <= max(own, today+yearsAhead); y++ {
		out = append(out, y)
	}
	return out
}

func yearOptions(years []int) []form.Option[int] {
	var out []form.Option[int]
	for _, y := range years {
		out = append(out, form.Option[int]{Value: y, Label: strconv.Itoa(y)})
	}
	return out
}
