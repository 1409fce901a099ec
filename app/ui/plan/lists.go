package plan

import (
	"strconv"

	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
	"sokehoach/model"
)

// mostRows is how many rows of a table on a page are seen at once.
const mostRows = 8

// fundingLines are the money of an activity, one line for each kind, source and
// year.
func (m *maker) fundingLines(path string, at func(*model.Plan) *model.Activity) field {
	type line = model.FundingLine
	return table(m, func(p *model.Plan) *[]line { return &at(p).Funding }, grid.Table[line]{
		Path: path + ".funding", Noun: text.NounCost, New: nextFunding, Visible: mostRows,
		Columns: []grid.Column[line]{
			grid.Choice("kind", text.FieldKind, func(f *line) *string { return &f.Kind }, inGrid(m.kindOptions())).Sized(105, 0.5),
			grid.Choice("source", text.FieldSource, func(f *line) *string { return &f.Source }, inGrid(m.sourceOptions())).Sized(150, 1.9),
			grid.Money("amount", text.ColumnAmount, model.Million, func(f *line) *model.Opt[model.Amount] { return &f.Amount }).Sized(84, 0.6).Hint(text.HintAmount).Totalled(),
			grid.Year("capitalYear", text.FieldCapitalYear, func(f *line) *int { return &f.CapitalYear }).Means(m.carriedYear).Sized(50, 0).Hint(text.HintCapitalYear),
			grid.Choice("assigned", text.FieldAssigned, func(f *line) *bool { return &f.Assigned }, []grid.Option[bool]{
				{Value: false, Label: text.NotAssigned}, {Value: true, Label: text.IsAssigned},
			}).Means(text.AssignedOf).Sized(62, 0.1),
		},
	})
}

// carriedYear takes "kéo dài" for the year before the plan's.
func (m *maker) carriedYear(s string) string {
	if text.IsCarried(s) {
		return strconv.Itoa(m.Document().Year - 1)
	}
	return s
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
	type line = model.PlanIndicator
	given := m.indicatorOptions(p)
	return []field{form.Words[model.Plan](text.HintIndicators), table(m, func(p *model.Plan) *[]line { return &p.Indicators }, grid.Table[line]{
		Names: "indicator",
		Path:  "indicators", Noun: text.NounIndicator, Frozen: 1, Visible: mostRows,
		New: func([]line, int) line { return line{Lineage: m.NewID()} },
		Columns: []grid.Column[line]{
			grid.Choice("indicator", text.FieldIndicator, func(x *line) *string { return &x.Indicator }, inGrid(given)).Sized(132, 2),
			grid.Text("name", text.FieldIndicatorName, func(x *line) *string { return &x.Name }).Sized(74, 1).Hint(text.HintIndicatorName),
			grid.Suggested("unit", text.FieldMeasure, func(x *line) *string { return &x.Unit }, text.UnitsOfCount()).Sized(52, 0),
			grid.Quantity("lastYear", text.FieldLastYear, func(x *line) *model.Opt[model.Quantity] { return &x.LastYear }).Sized(78, 0),
			grid.Choice("sign", text.FieldSign, func(x *line) *string { return &x.Sign }, inGrid(signOptions())).Sized(72, 0),
			grid.Quantity("target", text.FieldYearTarget, func(x *line) *model.Opt[model.Quantity] { return &x.Target }).Sized(68, 0),
			grid.Text("note", text.FieldNote, func(x *line) *string { return &x.Note }).Sized(100, 0.6),
		},
	})}
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

// missingRecipients adds the units that the plan charges, with one click.
func (m *maker) missingRecipients() []field {
	if m.ReadOnly {
		return nil
	}
	return []field{form.Button[model.Plan](form.Action{Label: text.AddUnitsPlanned, Icon: theme.ContentAddIcon(), Do: m.addRecipients})}
}

// addRecipients adds the units that the plan charges and that are not among its
// recipients.
func (m *maker) addRecipients() {
	missing := model.NewDossier(m.Session.Value(), m.Book).MissingRecipients()
	if len(missing) == 0 {
		m.Say(text.NoUnitsMissing)
		return
	}
	m.Session.Do(step("recipients", text.AddUnitsPlanned), func(p *model.Plan) { *p = p.WithRecipients(missing...) })
}
