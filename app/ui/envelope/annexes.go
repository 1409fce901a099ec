package envelope

import (
	"fmt"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// Annexes are the tables behind the text.
func (s *Sheet[T]) Annexes() form.Field[T] {
	d := s.Document()
	var forms []form.Option[string]
	for _, f := range s.Forms.List {
		forms = append(forms, form.Option[string]{Value: f.Code, Label: text.FormOption(f, f.Words(f.Title, d.Year, s.Catalogue(d.Catalogue)))})
	}
	list := func(t *T) *[]model.Annex { return &s.At(t).Annexes }
	return form.List("annexes", text.PageAnnexes, form.Rows[T, model.Annex]{
		Noun: text.NounAnnex, Beside: 1,
		At:     list,
		New:    s.nextAnnex,
		Number: func(t *T) []string { return text.RomanCounting(len(*list(t))) },
		Fields: func(n int) []form.Field[T] {
			at := func(t *T) *model.Annex { return &(*list(t))[n] }
			row := fmt.Sprintf("annexes[%d].", n)
			return []form.Field[T]{
				form.Choice(row+"form", text.FieldForm, func(t *T) *string { return &at(t).Form }, forms).Bare(),
				form.LongText(row+"title", text.FieldAnnexTitle, func(t *T) *string { return &at(t).Title }).Hint(text.HintAnnexTitle),
			}
		},
	}).Hint(text.HintAnnexes)
}

// nextAnnex is the first form that the document has no annex of.
func (s *Sheet[T]) nextAnnex(all []model.Annex, _ int) model.Annex {
	for _, f := range s.Forms.List {
		used := false
		for _, a := range all {
			used = used || a.Form == f.Code
		}
		if !used {
			return model.Annex{Form: f.Code}
		}
	}
	return model.Annex{}
}
