// Package report is what a report alone has on the screen of a document: the period
// that it tells of, whom it goes to, and what no result can say: how the indicators
// came out.
package report

import (
	"fmt"
	"strings"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
	"sokehoach/app/ui/outline"
	"sokehoach/model"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

type field = form.Field[model.Report]

// pageIndicators is the page of how the indicators came out.
const pageIndicators = "indicators"

// Open shows a report that is in the store; results leads to the figures that it
// tells.
func Open(r model.Report, env editor.Env, results func()) *editor.Screen {
	names := map[model.ID]model.PlanIndicator{}
	for _, i := range env.Desk.Indicators(app.ProgrammeOf(&r.Document)) {
		names[i.LineageID()] = i
	}
	return editor.New(r, func(s *envelope.Sheet[model.Report]) editor.Pages[model.Report] {
		return (&maker{s, results, names, env.Desk.Periods()}).pages()
	}, env)
}

// A maker makes the pages of one report's form.
type maker struct {
	*envelope.Sheet[model.Report]
	results    func()
	indicators map[model.ID]model.PlanIndicator
	periods    model.Periods
}

// pages are those of every document, with what a report adds.
func (m *maker) pages() editor.Pages[model.Report] {
	p := editor.Plain(m.Sheet)
	items, of := p.Items, p.Of
	p.Fields = m.page
	p.Items = func(r model.Report, current string) []outline.Item {
		var out []outline.Item
		for _, i := range items(r, current) {
			if i.Key == envelope.PageEnding {
				out = append(out, outline.Item{Key: pageIndicators, Title: text.PageIndicators})
			}
			if i.Key == envelope.PageIssue {
				out = append(out, outline.Item{Key: envelope.PageAnnexes, Title: text.PageAnnexes})
			}
			out = append(out, i)
		}
		return out
	}
	p.Of = func(r model.Report, path string) string {
		if strings.HasPrefix(path, "indicators") {
			return pageIndicators
		}
		return of(r, path)
	}
	return p
}

func (m *maker) page(_ model.Report, key string) []field {
	switch key {
	case envelope.PageHead:
		return []field{
			form.Section(text.SectionPeriod, m.period()...),
			form.Section(text.SectionHead, m.Head()...),
			form.Section(text.SectionAddressees, m.addressees()),
		}
	case pageIndicators:
		return []field{form.Section(text.PageIndicators, form.Words[model.Report](text.HintIndicatorResults), m.outcomes())}
	}
	return m.Page(key)
}

// period is what the report tells of; another one brings its own days and words.
func (m *maker) period() []field {
	var kinds []form.Option[string]
	for _, k := range m.periods.List {
		kinds = append(kinds, form.Option[string]{Value: k.Code, Label: text.PeriodName(k)})
	}
	return []field{
		form.Line([]float32{1, 1},
			form.Choice("periodKind", text.FieldPeriod, func(r *model.Report) *string { return &r.PeriodKind }, kinds).Required().Then(m.Follow),
			form.Choice("base", text.FieldRateBase, func(r *model.Report) *model.RateBase { return &r.Base }, []form.Option[model.RateBase]{
				{Value: model.Usable, Label: text.BaseUsable, Zero: true}, {Value: model.ThisYear, Label: text.BaseThisYear},
			})),
		form.Line([]float32{1, 1},
			form.Date("period.after", text.FieldAfter, func(r *model.Report) *model.Date { return &r.Period.After }),
			form.Date("period.until", text.FieldUntil, func(r *model.Report) *model.Date { return &r.Period.Until })),
		form.Line([]float32{1, 1},
			form.Date("cutOffs[0].after", text.FieldMoneyAfter, moneySpan(func(s *model.Span) *model.Date { return &s.After })).Then(alike),
			form.Date("cutOffs[0].until", text.FieldMoneyUntil, moneySpan(func(s *model.Span) *model.Date { return &s.Until })).Then(alike)),
		form.Buttons[model.Report](form.Action{Label: text.OpenResults, Icon: theme.NavigateNextIcon(), Do: m.results}),
	}
}

// moneySpan is a day of the time that the forms of money tell of; a report without
// a period has none yet.
func moneySpan(day func(*model.Span) *model.Date) func(*model.Report) *model.Date {
	return func(r *model.Report) *model.Date {
		if len(r.CutOffs) == 0 {
			return new(model.Date)
		}
		return day(&r.CutOffs[0].Span)
	}
}

// alike has all forms of money tell of the same time.
func alike(_ model.Report, r *model.Report) {
	for i := range r.CutOffs {
		r.CutOffs[i].Span = r.CutOffs[0].Span
	}
}

// addressees are whom the report goes to (Kính gửi).
func (m *maker) addressees() field {
	given := envelope.OfficeOptions(m.Book, m.Document().Office)
	return form.List("to", text.SectionAddressees, form.Rows[model.Report, model.Recipient]{
		Noun: text.NounAddressee, Beside: 1,
		At:  func(r *model.Report) *[]model.Recipient { return &r.To },
		New: func([]model.Recipient, int) model.Recipient { return model.Recipient{} },

		Paste: envelope.PasteRecipients(m.Book),
		Fields: func(i int) []field {
			at := fmt.Sprintf("to[%d].", i)
			return []field{form.PickOrText(at+"office", text.NounAddressee, func(r *model.Report) *model.ID { return &r.To[i].Office },
				func(r *model.Report) *string { return &r.To[i].Text },
				func(model.Report) []form.Option[model.ID] { return given }).Bare()}
		},
	}).Hint(text.HintAddressees)
}

// outcomes is the grid of how the indicators came out.
func (m *maker) outcomes() field {
	type outcome = model.IndicatorResult
	name := func(r *outcome) string { return m.indicators[r.Of].Name }
	target := func(r *outcome) string {
		i := m.indicators[r.Of]
		if !i.Target.Known {
			return ""
		}
		return i.Target.Value.Format() + " " + i.Unit
	}
	t := grid.Table[outcome]{
		Path: pageIndicators, Noun: text.NounIndicator, Names: "name", Visible: 12, Bare: true, Tall: true,
		Columns: []grid.Column[outcome]{
			grid.Computed("name", text.ColumnIndicator, name).Sized(240, 1),
			grid.Computed("target", text.ColumnTarget, target).Sized(90, 0).AtRight(),
			grid.Quantity("value", text.ColumnOutcome, func(r *outcome) *model.Opt[model.Quantity] { return &r.Value }).Sized(90, 0),
			grid.Quantity("estimate", text.ColumnEstimate, func(r *outcome) *model.Opt[model.Quantity] { return &r.Estimate }).Sized(90, 0),
			grid.Text("note", text.ColumnNote, func(r *outcome) *string { return &r.Note }).Sized(120, 0.5),
		},
	}
	return form.Place(pageIndicators, func(bring func(fyne.CanvasObject)) form.Panel[model.Report] {
		hooks := m.Grid
		hooks.ReadOnly = m.ReadOnly
		panel, _ := grid.Panel[model.Report](grid.Of(m.Session, func(r *model.Report) *[]outcome { return &r.Indicators }), t, hooks, bring)
		return panel
	})
}
