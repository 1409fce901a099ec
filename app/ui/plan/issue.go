package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// Actions are what can be done with a plan as a whole; what is nil cannot be
// done here.
type Actions struct {
	Issue   func() // number and date are entered: it leaves the office
	Unissue func() // on the day of its issue only
	Amend   func() // begins a plan that amends this one
	Forward func() // begins next year's

	Recatalogue func() // takes the plan to another catalogue
}

// issuing is the page from which a plan leaves the office.
func (m *maker) issuing(p model.Plan) []field {
	if p.State == model.Issued || p.State == model.Amended {
		return []field{words(text.IssuedAlready(p)), m.buttons(
			action{text.Unissue, theme.ContentUndoIcon(), m.actions.Unissue},
			action{text.AmendPlan, theme.DocumentCreateIcon(), m.actions.Amend},
			action{text.ForwardPlan, theme.NavigateNextIcon(), m.actions.Forward})}
	}
	return []field{
		words(text.IssueAdvice),
		form.Line[model.Plan](nil,
			form.Text("number", text.FieldNumber, func(p *model.Plan) *string { return &p.Number }),
			form.Date("date", text.FieldDate, func(p *model.Plan) *model.Date { return &p.Date })),
		m.buttons(action{text.IssuePlan, theme.ConfirmIcon(), m.actions.Issue},
			action{text.ForwardPlan, theme.NavigateNextIcon(), m.actions.Forward}),
	}
}

// An action is a button of a page.
type action struct {
	label string
	icon  fyne.Resource
	do    func()
}

// buttons is a line of actions; those that cannot be done are left out.
func (m *maker) buttons(actions ...action) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		box := kit.Flow()
		for _, a := range actions {
			if a.do == nil {
				continue
			}
			b := kit.NewButton(a.label, a.icon, a.do)
			b.Focused = func() { bring(b) }
			if len(box.Objects) == 0 {
				b.Importance = widget.HighImportance
			}
			box.Add(b)
		}
		return form.Panel[model.Plan]{Object: box}
	})
}
