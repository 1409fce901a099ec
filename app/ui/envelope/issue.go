package envelope

import (
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// Issuing is the page from which a document leaves the office; what a kind can do
// besides stands behind it.
func (s *Sheet[T]) Issuing(more ...form.Action) []form.Field[T] {
	if d := s.Document(); d.Out() {
		return []form.Field[T]{
			form.Words[T](text.IssuedAlready(s.Kind, d)),
			form.Buttons[T](append([]form.Action{{Label: text.Unissue, Icon: theme.ContentUndoIcon(), Do: s.Unissue}}, more...)...),
		}
	}
	return []form.Field[T]{
		form.Words[T](text.IssueAdvice(s.Kind)),
		form.Line(nil,
			form.Text("number", text.FieldNumber, func(t *T) *string { return &s.At(t).Number }),
			form.Date("date", text.FieldDate, func(t *T) *model.Date { return &s.At(t).Date })),
		form.Buttons[T](append([]form.Action{{Label: text.IssuePlan, Icon: theme.ConfirmIcon(), Do: s.Issue}}, more...)...),
	}
}
