package envelope

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Issuing is the page from which a document leaves the office; what a kind can do
// besides stands behind it.
func (s *Sheet[T]) Issuing(more ...form.Action) []form.Field[T] {
	if d := s.Document(); d.Out() {
		return []form.Field[T]{
			form.Words[T](text.IssuedAlready(s.Kind, d)),
			form.Buttons[T](append([]form.Action{
				{Label: text.Unissue, Icon: theme.ContentUndoIcon(), Do: s.Unissue},
				{Label: text.Amend(s.Kind), Icon: theme.DocumentCreateIcon(), Do: s.Amend},
			}, more...)...),
		}
	}
	return []form.Field[T]{
		form.Words[T](text.IssueAdvice(s.Kind)),
		form.Line(nil,
			form.Text("number", text.FieldNumber, func(t *T) *string { return &s.At(t).Number }),
			form.Date("date", text.FieldDate, func(t *T) *model.Date { return &s.At(t).Date })),
		s.stillOpen(),
		form.Words[T](text.IssueFreezes(s.Kind)),
		form.Buttons[T](append([]form.Action{{Label: text.IssuePlan, Icon: theme.ConfirmIcon(), Do: s.Issue}}, more...)...),
	}
}

// stillOpen tells what is found in the document with the number and day that stand
// above.
func (s *Sheet[T]) stillOpen() form.Field[T] {
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[T] {
		l := widget.NewLabel("")
		l.Wrapping = fyne.TextWrapWord
		tell := func([]model.Finding) {
			if s.Found == nil {
				return
			}
			if words := text.OpenFindings(s.Found()); words != l.Text {
				l.SetText(words)
			}
		}
		return form.Panel[T]{Object: container.NewStack(kit.Flush(l)), Findings: tell}
	})
}
