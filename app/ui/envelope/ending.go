package envelope

import (
	"fmt"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// Ending is the page of closing and recipients; what a kind adds stands behind
// the recipients.
func (s *Sheet[T]) Ending(more ...form.Field[T]) []form.Field[T] {
	return []form.Field[T]{
		form.Section(text.SectionClosing, s.Closing()),
		form.Section(text.SectionRecipients, append(s.Recipients(), more...)...),
	}
}

// Closing is the sentence before the signature.
func (s *Sheet[T]) Closing() form.Field[T] {
	return form.LongText("closing", text.FieldClosing, func(t *T) *string { return &s.At(t).Closing }).Bare().Hint(text.HintClosing)
}

// Recipients are whom the document is sent to, and where it is filed.
func (s *Sheet[T]) Recipients() []form.Field[T] {
	return []form.Field[T]{
		s.recipients(),
		form.Text("filing", text.FieldFiling, func(t *T) *string { return &s.At(t).Filing }).Hint(text.HintFiling),
	}
}

func (s *Sheet[T]) recipients() form.Field[T] {
	given := OfficeOptions(s.Book, s.Document().Office)
	return form.List("recipients", text.SectionRecipients, form.Rows[T, model.Recipient]{
		Noun: text.NounRecipient, Beside: 1,
		At:  func(t *T) *[]model.Recipient { return &s.At(t).Recipients },
		New: func([]model.Recipient, int) model.Recipient { return model.Recipient{} },

		Paste: PasteRecipients(s.Book),
		Fields: func(i int) []form.Field[T] {
			at := fmt.Sprintf("recipients[%d].", i)
			line := func(t *T) *model.Recipient { return &s.At(t).Recipients[i] }
			return []form.Field[T]{form.PickOrText(at+"office", text.FieldRecipient, func(t *T) *model.ID { return &line(t).Office },
				func(t *T) *string { return &line(t).Text },
				func(T) []idOption { return given }).Bare()}
		},
	}).Hint(text.HintRecipients)
}
