package main

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// widgetScenes are the parts that screens are made of, in all their states.
func widgetScenes() []scene {
	return []scene{
		{"kit-buttons", func(s *stage) error { s.show(buttons()); return nil }},
		{"kit-banner", func(s *stage) error {
			s.show(container.NewVBox(kit.Banner(text.SampleBanner, text.BackToOwn, func() {}), kit.Banner(text.SampleBanner, "", nil), kit.Title(text.PlansTitle)))
			return nil
		}},
		{"form-empty", fields(record{}, false)},
		{"form-filled", fields(filled(), false)},
		{"form-full", fields(full(), false)},
		{"form-read-only", fields(filled(), true)},
		{"form-findings", findings},
	}
}

// buttons are all kinds of buttons, in all their states.
func buttons() fyne.CanvasObject {
	box := container.NewVBox()
	for _, importance := range []widget.Importance{widget.MediumImportance, widget.HighImportance, widget.LowImportance, widget.DangerImportance} {
		row := container.NewHBox()
		for _, icon := range []fyne.Resource{nil, theme.DocumentPrintIcon()} {
			for _, off := range []bool{false, true} {
				b := kit.NewButton(text.Print, icon, func() {})
				b.Importance = importance
				if off {
					b.Disable()
				}
				row.Add(b)
			}
		}
		box.Add(row)
	}
	return container.NewPadded(box)
}

// A record has a field of every kind.
type record struct {
	Line, Long, Given string
	Date              model.Date
	Rows              []string
}

func (w record) clone() record {
	w.Rows = append([]string(nil), w.Rows...)
	return w
}

func filled() record {
	return record{
		Line: text.OfficeTitle, Long: text.OfficeWelcome, Given: text.PlansTitle,
		Date: model.Date{Year: 2025, Month: 3, Day: 14}, Rows: []string{text.HintOfficeName, text.HintHeadLines},
	}
}

// full is longer than any line and has signs that the screen's typeface lacks.
func full() record {
	w := filled()
	for range 5 {
		w.Long += " " + w.Long
		w.Line += " " + w.Line
	}
	w.Line = "≥ 95 %, ≤ 3 m², → ☐ ✓ " + w.Line
	for range 4 {
		w.Rows = append(w.Rows, w.Rows...)
	}
	return w
}

func sampleForm(s *stage, w record, readOnly bool) *form.Form[record] {
	session := edit.Open(w, record.clone, nil)
	s.show(widget.NewLabel("")) // so that the form knows its canvas
	f := form.New(session, form.Hooks{Canvas: s.canvas(), ReadOnly: readOnly},
		form.Section(text.OfficeSection,
			form.Line[record](nil,
				form.Text("line", text.FieldOfficeName, func(w *record) *string { return &w.Line }).Required().Hint(text.HintOfficeName),
				form.Date("date", text.FieldDate, func(w *record) *model.Date { return &w.Date }).Hint(text.HintDate)),
			form.Choice("given", text.FieldRole, func(w *record) *string { return &w.Given }, []form.Option[string]{
				{Value: text.PlansTitle, Label: text.PlansTitle}, {Value: text.OfficeWelcome, Label: text.OfficeWelcome},
			}),
			form.LongText("long", text.FieldOpening, func(w *record) *string { return &w.Long }).Hint(text.HintOpening)),
		form.Section(text.OfficerSection,
			form.List("rows", text.FieldParagraphs, form.Rows[record, string]{
				Noun: text.NounParagraph, Beside: 1,
				At:  func(w *record) *[]string { return &w.Rows },
				New: func([]string, int) string { return "" },
				Fields: func(i int) []form.Field[record] {
					return []form.Field[record]{form.LongText("rows", text.FieldParagraph, func(w *record) *string { return &w.Rows[i] }).Bare()}
				},
			})))
	s.window.SetContent(f.Object())
	s.window.Resize(s.look.content())
	return f
}

func fields(w record, readOnly bool) func(*stage) error {
	return func(s *stage) error {
		sampleForm(s, w, readOnly)
		return nil
	}
}

// findings shows what is wrong under fields, and the ring of the one with the
// keyboard.
func findings(s *stage) error {
	f := sampleForm(s, record{}, false)
	var findings []model.Finding
	for _, path := range []string{"line", "date", "given", "long"} {
		findings = append(findings, model.Finding{Severity: model.Error, Path: path, Text: text.NeedOfficeName})
	}
	findings = append(findings, model.Finding{Severity: model.Warning, Path: "long", Text: text.OfficeWelcome, Source: text.HintSigns})
	f.ShowFindings(findings)
	for _, i := range findings {
		f.Focus(i.Path)
	}
	f.Focus("line")
	return nil
}
