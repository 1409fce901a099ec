package plan

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// fundingLines are the money of an activity, one line for each kind, source and
// year.
func (m *maker) fundingLines(path string, at func(*model.Plan) *model.Activity) field {
	list := func(p *model.Plan) *[]model.FundingLine { return &at(p).Funding }
	path += ".funding"
	return form.List(path, text.SectionFunding, form.Rows[model.Plan, model.FundingLine]{
		Noun: text.NounCost, Beside: 1,
		At:  list,
		New: nextFunding,
		Fields: func(n int) []field {
			at := func(p *model.Plan) *model.FundingLine { return &(*list(p))[n] }
			row := fmt.Sprintf("%s[%d].", path, n)
			return []field{
				form.Line[model.Plan](nil,
					form.Choice(row+"kind", text.FieldKind, func(p *model.Plan) *string { return &at(p).Kind }, m.kindOptions()),
					form.Choice(row+"source", text.FieldSource, func(p *model.Plan) *string { return &at(p).Source }, m.sourceOptions())),
				form.Line([]float32{1, 1.3, 1.3, 0.8},
					form.Number(row+"capitalYear", text.FieldCapitalYear, func(p *model.Plan) *int { return &at(p).CapitalYear }, 2016, 2100),
					million(row+"norm", text.FieldNorm, func(p *model.Plan) *model.Opt[model.Amount] { return &at(p).Norm }),
					million(row+"amount", text.FieldAmount, func(p *model.Plan) *model.Opt[model.Amount] { return &at(p).Amount }),
					form.Check(row+"assigned", text.FieldAssigned, func(p *model.Plan) *bool { return &at(p).Assigned })),
			}
		},
	})
}

// nextFunding is of the kind of the line above.
func nextFunding(all []model.FundingLine, i int) model.FundingLine {
	if i == 0 || len(all) == 0 {
		return model.FundingLine{}
	}
	return model.FundingLine{Kind: all[i-1].Kind, CapitalYear: all[i-1].CapitalYear}
}

// indicators are the lines of the target table.
func (m *maker) indicators(p model.Plan) []field {
	given := m.indicatorOptions(p)
	list := func(p *model.Plan) *[]model.PlanIndicator { return &p.Indicators }
	return []field{form.List("indicators", text.PageIndicators, form.Rows[model.Plan, model.PlanIndicator]{
		Noun: text.NounIndicator, Beside: 1,
		At:  list,
		New: func([]model.PlanIndicator, int) model.PlanIndicator { return model.PlanIndicator{} },
		Fields: func(n int) []field {
			at := func(p *model.Plan) *model.PlanIndicator { return &(*list(p))[n] }
			row := fmt.Sprintf("indicators[%d].", n)
			amount := func(name, label string, of func(*model.PlanIndicator) *model.Opt[model.Quantity]) field {
				return form.Quantity(row+name, label, func(p *model.Plan) *model.Opt[model.Quantity] { return of(at(p)) }, nil)
			}
			return []field{
				form.Pick(row+"indicator", text.FieldIndicator, func(p *model.Plan) *string { return &at(p).Indicator }, given).Bare(),
				form.Line([]float32{3, 1},
					form.Text(row+"name", text.FieldIndicatorName, func(p *model.Plan) *string { return &at(p).Name }),
					form.PickText(row+"unit", text.FieldMeasure, func(p *model.Plan) *string { return &at(p).Unit }, text.UnitsOfCount())),
				form.Line([]float32{1.2, 0.8, 1.2, 2},
					amount("lastYear", text.FieldLastYear, func(x *model.PlanIndicator) *model.Opt[model.Quantity] { return &x.LastYear }),
					form.Choice(row+"sign", text.FieldSign, func(p *model.Plan) *string { return &at(p).Sign }, signOptions()),
					amount("target", text.FieldYearTarget, func(x *model.PlanIndicator) *model.Opt[model.Quantity] { return &x.Target }),
					form.Text(row+"note", text.FieldNote, func(p *model.Plan) *string { return &at(p).Note })),
			}
		},
	}).Hint(text.HintIndicators)}
}

func (m *maker) indicatorOptions(p model.Plan) []form.Option[string] {
	out := []form.Option[string]{{Label: text.OptionOwnIndicator}}
	for _, x := range m.catalogue(p).Indicators {
		out = append(out, form.Option[string]{Value: x.Code, Label: x.Name})
	}
	return out
}

func signOptions() []form.Option[string] {
	out := []form.Option[string]{{Label: text.SignEqual, Zero: true}}
	for _, s := range text.Signs() {
		out = append(out, form.Option[string]{Value: s, Label: text.SignName(s)})
	}
	return out
}

// annexes are the tables behind the text.
func (m *maker) annexes() field {
	var forms []form.Option[string]
	for _, f := range m.forms.List {
		forms = append(forms, form.Option[string]{Value: f.Code, Label: text.FormOption(f)})
	}
	list := func(p *model.Plan) *[]model.Annex { return &p.Annexes }
	return form.List("annexes", text.PageAnnexes, form.Rows[model.Plan, model.Annex]{
		Noun: text.NounAnnex, Beside: 1,
		At:     list,
		New:    m.nextAnnex,
		Number: func(p *model.Plan) []string { return text.RomanCounting(len(p.Annexes)) },
		Fields: func(n int) []field {
			at := func(p *model.Plan) *model.Annex { return &(*list(p))[n] }
			row := fmt.Sprintf("annexes[%d].", n)
			return []field{
				form.Choice(row+"form", text.FieldForm, func(p *model.Plan) *string { return &at(p).Form }, forms).Bare(),
				form.LongText(row+"title", text.FieldAnnexTitle, func(p *model.Plan) *string { return &at(p).Title }).Hint(text.HintAnnexTitle),
			}
		},
	}).Hint(text.HintAnnexes)
}

// nextAnnex is the first form that the plan has no annex of.
func (m *maker) nextAnnex(all []model.Annex, _ int) model.Annex {
	for _, f := range m.forms.List {
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

// recipients are whom the plan is sent to, and where it is filed; one click
// adds the units that it charges.
func (m *maker) recipients() []field {
	fields := []field{
		recipientList(m.book),
		form.Text("filing", text.FieldFiling, func(p *model.Plan) *string { return &p.Filing }).Hint(text.HintFiling),
	}
	if m.readOnly {
		return fields
	}
	return append(fields, form.Place("", func(bring func(fyne.CanvasObject)) form.Panel[model.Plan] {
		add := kit.NewButton(text.AddUnitsPlanned, theme.ContentAddIcon(), m.addRecipients)
		add.Focused = func() { bring(add) }
		return form.Panel[model.Plan]{Object: container.NewHBox(add)}
	}))
}

// addRecipients adds the units that the plan charges and that are not among its
// recipients.
func (m *maker) addRecipients() {
	missing := app.MissingRecipients(m.session.Value(), m.book)
	if len(missing) == 0 {
		m.say(text.NoUnitsMissing)
		return
	}
	m.session.Do(step("recipients", text.AddUnitsPlanned), func(p *model.Plan) {
		p.Recipients = append(p.Recipients, missing...)
	})
}
