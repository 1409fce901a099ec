package plan

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// work are the fields of what an activity builds; whether it builds anything is
// asked first.
func (m *maker) work(a model.Activity, path string, at func(*model.Plan) *model.Activity) []field {
	fields := []field{m.isWork(at, path)}
	if a.Work == nil {
		return fields
	}
	w := func(p *model.Plan) *model.Work { return at(p).Work }
	path += ".work"
	return append(fields,
		form.Text(path+".scale", text.FieldScale, func(p *model.Plan) *string { return &w(p).Scale }),
		form.Line[model.Plan](nil,
			form.Number(path+".startYear", text.FieldStartYear, func(p *model.Plan) *int { return &w(p).StartYear }, 1990, 2100),
			form.Number(path+".endYear", text.FieldEndYear, func(p *model.Plan) *int { return &w(p).EndYear }, 1990, 2100),
			form.PickText(path+".state", text.FieldWorkState, func(p *model.Plan) *string { return &w(p).State }, text.WorkStates())),
		form.Line[model.Plan](nil,
			form.Text(path+".decision", text.FieldDecision, func(p *model.Plan) *string { return &w(p).Decision }),
			form.Date(path+".decided", text.FieldDecided, func(p *model.Plan) *model.Date { return &w(p).Decided })),
		m.costs(path+".cost", func(p *model.Plan) *[]model.WorkCost { return &w(p).Cost }),
		form.Line[model.Plan](nil,
			million(path+".mediumTerm", text.FieldMediumTerm, func(p *model.Plan) *model.Opt[model.Amount] { return &w(p).MediumTerm }),
			million(path+".assignedBefore", text.FieldAssignedUntil, func(p *model.Plan) *model.Opt[model.Amount] { return &w(p).AssignedBefore })),
		million(path+".disbursedBefore", text.FieldPaidUntil, func(p *model.Plan) *model.Opt[model.Amount] { return &w(p).DisbursedBefore }),
		form.Line([]float32{1, 1},
			form.Choice(path+".investor.office", text.FieldInvestor, func(p *model.Plan) *model.ID { return &w(p).Investor.Office }, officeOptions(m.book, text.OptionOwnUnit)),
			form.Text(path+".investor.name", text.FieldUnitName, func(p *model.Plan) *string { return &w(p).Investor.Name })))
}

// million is a field of money, in the unit of the forms.
func million(path, label string, at func(*model.Plan) *model.Opt[model.Amount]) field {
	return form.Money(path, label, at, model.Million)
}

// isWork makes an activity one that builds, or no longer; what was entered of
// the work comes back with undo.
func (m *maker) isWork(at func(*model.Plan) *model.Activity, path string) field {
	return form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		tick := kit.NewButton(text.FieldIsWork, theme.CheckButtonIcon(), func() {
			m.session.Do(step(path, text.Editing(text.SectionWork)), func(p *model.Plan) {
				if a := at(p); a.Work == nil {
					a.Work = &model.Work{}
				} else {
					a.Work = nil
				}
			})
		})
		tick.Focused = func() { bring(tick) }
		if m.readOnly {
			tick.Disable()
		}
		is := false
		return form.Panel[model.Plan]{Object: container.NewHBox(tick), Show: func(p model.Plan) {
			if now := at(&p).Work != nil; now != is {
				is = now
				icon := theme.CheckButtonIcon()
				if is {
					icon = theme.CheckButtonCheckedIcon()
				}
				tick.SetIcon(icon)
			}
		}}
	})
}

// costs are the shares of the sources in what a work costs.
func (m *maker) costs(path string, list func(*model.Plan) *[]model.WorkCost) field {
	return form.List(path, text.SectionCost, form.Rows[model.Plan, model.WorkCost]{
		Noun: text.NounCost, Beside: 1,
		At:  list,
		New: func([]model.WorkCost, int) model.WorkCost { return model.WorkCost{} },
		Fields: func(n int) []field {
			at := func(p *model.Plan) *model.WorkCost { return &(*list(p))[n] }
			row := fmt.Sprintf("%s[%d].", path, n)
			return []field{form.Line[model.Plan](nil,
				form.Choice(row+"source", text.FieldSource, func(p *model.Plan) *string { return &at(p).Source }, m.sourceOptions()).Bare(),
				million(row+"amount", text.FieldAmount, func(p *model.Plan) *model.Opt[model.Amount] { return &at(p).Amount }).Bare())}
		},
	}).Hint(text.SectionCost)
}

// sourceOptions are the sources of money of the plan's catalogue.
func (m *maker) sourceOptions() []form.Option[string] {
	var out []form.Option[string]
	for _, s := range m.catalogue(m.session.Value()).Sources {
		out = append(out, form.Option[string]{Value: s.Code, Label: s.Name})
	}
	return out
}

// kindOptions are the kinds of money of the plan's catalogue.
func (m *maker) kindOptions() []form.Option[string] {
	out := []form.Option[string]{{Label: text.OptionNoKind, Zero: true}}
	for _, k := range m.catalogue(m.session.Value()).Capital {
		out = append(out, form.Option[string]{Value: k.Code, Label: k.Name})
	}
	return out
}
