package envelope

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2/theme"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// Grounds are what the document rests on; one click puts them in their order.
func (s *Sheet[T]) Grounds() []form.Field[T] {
	given := groundOptions(s.Book)
	list := form.List("grounds", text.SectionGrounds, form.Rows[T, model.GroundLine]{
		Noun: text.NounGround, Beside: 1,
		At:     func(t *T) *[]model.GroundLine { return &s.At(t).Grounds },
		New:    func([]model.GroundLine, int) model.GroundLine { return model.GroundLine{Lead: text.Leads()[0]} },
		Paste:  pasteGrounds(s.Book),
		Fields: func(i int) []form.Field[T] { return s.ground(i, given) },
	}).Hint(text.HintGrounds)
	if s.ReadOnly {
		return []form.Field[T]{list}
	}
	return []form.Field[T]{list, form.Button[T](form.Action{Label: text.SortGrounds, Icon: theme.ListIcon(), Do: s.sortGrounds})}
}

// ground are the fields of one line: a document of the book, or the clerk's own
// text. Beside a chosen document nothing can be typed: it would not be printed.
func (s *Sheet[T]) ground(i int, given []idOption) []form.Field[T] {
	at := fmt.Sprintf("grounds[%d].", i)
	line := func(t *T) *model.GroundLine { return &s.At(t).Grounds[i] }
	fields := []form.Field[T]{
		form.Choice(at+"lead", text.FieldLead, func(t *T) *string { return &line(t).Lead }, leadOptions()).Bare(),
	}
	if len(s.Book.Grounds) > 0 {
		fields = append(fields, form.Pick(at+"ground", text.FieldGround, func(t *T) *model.ID { return &line(t).Ground },
			func(T) []idOption { return given }).Then(func(_ T, t *T) { s.picksGround(line(t)) }))
	}
	picked := func(t *T) bool { return !line(t).Ground.IsZero() && line(t).Text == "" }
	return append(fields, form.Sentence(at+"text", text.FieldGroundText, func(t *T) *string { return &line(t).Text }).Unless(picked))
}

// picksGround takes away the text of a line that has become a document of the
// book.
func (s *Sheet[T]) picksGround(g *model.GroundLine) {
	if !g.Ground.IsZero() && g.Text != "" {
		g.Text = ""
		s.Say(text.OwnTextDropped)
	}
}

// sortGrounds puts the grounds in their order, in one step.
func (s *Sheet[T]) sortGrounds() {
	before := s.Document().Grounds
	sorted := s.Ranking.Sorted(before, s.Book)
	if slices.Equal(before, sorted) {
		s.Say(text.GroundsInOrder)
		return
	}
	s.Session.Do(edit.Step{Path: "grounds", Name: text.SortGrounds}, func(t *T) { s.At(t).Grounds = sorted })
	s.Say(text.GroundsSorted)
}

// Opening is the sentence after the grounds.
func (s *Sheet[T]) Opening() form.Field[T] {
	return form.LongText("opening", text.FieldOpening, func(t *T) *string { return &s.At(t).Opening }).Bare().Hint(text.HintOpening)
}
