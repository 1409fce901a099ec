package envelope

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2/theme"

	"sokehoach/app/edit"
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
			fields := []form.Field[T]{
				form.Choice(row+"form", text.FieldForm, func(t *T) *string { return &at(t).Form }, forms).Bare(),
				form.Sentence(row+"title", text.FieldAnnexTitle, func(t *T) *string { return &at(t).Title }).Hint(text.HintAnnexTitle),
			}
			if s.ReadOnly || s.Blank == nil {
				return fields
			}
			return append(fields, form.Buttons[T](
				form.Action{Label: text.DropBlank, Icon: theme.ContentRemoveIcon(), Do: func() { s.dropBlank(n) }},
				form.Action{Label: text.AllColumns, Icon: theme.ContentUndoIcon(), Do: func() { s.allColumns(n) }},
			))
		},
	}).Hint(text.HintAnnexes)
}

// dropBlank has an annex print without the columns that say nothing, in one step.
func (s *Sheet[T]) dropBlank(n int) {
	blank, shown := s.Blank(n)
	rest := slices.DeleteFunc(slices.Clone(shown), func(key string) bool { return slices.Contains(blank, key) })
	switch {
	case len(blank) == 0:
		s.Say(text.NoneBlank)
	case !slices.ContainsFunc(rest, s.says(n)):
		s.Say(text.AllBlank)
	default:
		s.setColumns(n, text.DropBlank, rest)
		s.Say(text.ColumnsDropped(s.headings(n, blank)))
	}
}

// says reports of a column whether it holds what an annex is made for.
func (s *Sheet[T]) says(n int) func(key string) bool {
	f, _ := s.Forms.Form(s.Document().Annexes[n].Form)
	return func(key string) bool {
		return slices.ContainsFunc(f.Columns, func(c model.FormColumn) bool {
			return c.Key == key && (c.Kind == model.MoneyColumn || c.Kind == model.QuantityColumn)
		})
	}
}

// headings are what columns are called, each by its own words.
func (s *Sheet[T]) headings(n int, keys []string) []string {
	d := s.Document()
	f, _ := s.Forms.Form(d.Annexes[n].Form)
	var out []string
	for _, c := range f.Columns {
		if slices.Contains(keys, c.Key) {
			out = append(out, f.Words(strings.Join(c.Head, " – "), d.Year, s.Catalogue(d.Catalogue)))
		}
	}
	return out
}

// allColumns has an annex print every column of its form again.
func (s *Sheet[T]) allColumns(n int) {
	if len(s.Document().Annexes[n].Columns) > 0 {
		s.setColumns(n, text.AllColumns, nil)
	}
	s.Say(text.ColumnsAreBack)
}

func (s *Sheet[T]) setColumns(n int, name string, keys []string) {
	s.Session.Do(edit.Step{Path: fmt.Sprintf("annexes[%d].columns", n), Name: name}, func(t *T) { s.At(t).Annexes[n].Columns = keys })
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
