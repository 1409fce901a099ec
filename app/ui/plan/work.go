package plan

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
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
			form.PickText(path+".state", text.FieldWorkState, func(p *model.Plan) *string { return &w(p).State }, given(text.WorkStates()))),
		form.Line[model.Plan](nil,
			form.Text(path+".decision", text.FieldDecision, func(p *model.Plan) *string { return &w(p).Decision }),
			form.Date(path+".decided", text.FieldDecided, func(p *model.Plan) *model.Date { return &w(p).Decided })),
		m.costs(path+".cost", text.SectionCost, func(p *model.Plan) *model.WorkCosts { return &w(p).Cost }),
		million(path+".mediumTerm", text.FieldMediumTerm, func(p *model.Plan) *model.Opt[model.Amount] { return &w(p).MediumTerm }),
		m.costs(path+".assignedBefore", text.FieldAssignedUntil, func(p *model.Plan) *model.WorkCosts { return &w(p).AssignedBefore }),
		m.costs(path+".disbursedBefore", text.FieldPaidUntil, func(p *model.Plan) *model.WorkCosts { return &w(p).DisbursedBefore }),
		form.PickOrText(path+".investor.office", text.FieldInvestor, func(p *model.Plan) *model.ID { return &w(p).Investor.Office },
			func(p *model.Plan) *string { return &w(p).Investor.Name },
			func(model.Plan) []idOption { return envelope.OfficeOptions(m.Book, m.Document().Office) }))
}

// million is a field of money, in the unit of the forms.
func million(path, label string, at func(*model.Plan) *model.Opt[model.Amount]) field {
	return form.Money(path, label, at, model.Million)
}

// isWork makes an activity one that builds, or no longer; what was entered of
// the work comes back with undo.
func (m *maker) isWork(at func(*model.Plan) *model.Activity, path string) field {
	return m.tick(text.FieldIsWork, func(p model.Plan) bool { return at(&p).Work != nil }, func() {
		m.Session.Do(step(path, text.Editing(text.SectionWork)), func(p *model.Plan) {
			if a := at(p); a.Work == nil {
				a.Work = &model.Work{}
			} else {
				a.Work = nil
			}
		})
	})
}

// costs are the shares of the sources in a sum of a work.
func (m *maker) costs(path, title string, list func(*model.Plan) *model.WorkCosts) field {
	shares := func(p *model.Plan) *[]model.WorkCost { return (*[]model.WorkCost)(list(p)) }
	return table(m, shares, grid.Table[model.WorkCost]{
		Path: path, Noun: text.NounCost, Visible: mostRows,
		New: func([]model.WorkCost, int) model.WorkCost { return model.WorkCost{} },
		Columns: []grid.Column[model.WorkCost]{
			grid.Choice("source", title, func(c *model.WorkCost) *string { return &c.Source }, inGrid(m.sourceOptions())).Sized(200, 2),
			grid.Money("amount", text.ColumnAmount, model.Million, func(c *model.WorkCost) *model.Opt[model.Amount] { return &c.Amount }).Sized(130, 1).Totalled(),
		},
	})
}

// sourceOptions are the sources of money of the plan's catalogue.
func (m *maker) sourceOptions() []form.Option[string] {
	var out []form.Option[string]
	for _, s := range m.catalogue(m.Session.Value()).Sources {
		out = append(out, form.Option[string]{Value: s.Code, Label: s.Name})
	}
	return out
}

// kindOptions are the kinds of money of the plan's catalogue.
func (m *maker) kindOptions() []form.Option[string] {
	out := []form.Option[string]{{Label: text.OptionNoKind, Zero: true}}
	for _, k := range m.catalogue(m.Session.Value()).Capital {
		out = append(out, form.Option[string]{Value: k.Code, Label: k.Name})
	}
	return out
}
