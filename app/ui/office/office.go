// Package office is the screen "Cơ quan của tôi": who issues and who signs.
package office

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

// A Setup is an office and the one who signs for it.
type Setup struct {
	Office  model.Office  `json:"office"`
	Officer model.Officer `json:"officer"`
}

// Clone returns a deep copy.
func (s Setup) Clone() Setup {
	s.Office = s.Office.Clone()
	return s
}

// Actions are what the screen leads to.
type Actions struct {
	Keep   func(Setup) (Setup, error) // puts it into the book and gives it with its ids
	Done   func(error)                // after it was kept for good
	Sample func()                     // nil once there is an office
	Take   func()                     // takes a whole book from elsewhere; nil once there is an office
	Back   func()                     // nil at the first start
	Ended  func(name string) string   // what is to be said of an office that is no longer there
}

// A Screen asks for a Setup. It belongs to the window's goroutine.
type Screen struct {
	session *edit.Session[Setup]
	form    *form.Form[Setup]
	actions Actions
	object  fyne.CanvasObject
	kept    Setup
	asked   bool // findings are shown from the first try to save on
}

// New shows a setup to be filled in or changed.
func New(setup Setup, c fyne.Canvas, a Actions) *Screen {
	s := &Screen{actions: a, kept: setup, session: edit.Open(setup, Setup.Clone, check)}
	s.form = form.New(s.session, form.Hooks{
		Canvas: c, Left: s.guess,
		Undo: func() { s.session.Undo() }, Redo: func() { s.session.Redo() },
	}, fields(a.Ended)...)
	s.session.Watch(s.judge)

	save := kit.NewButton(text.OfficeSaveAgain, theme.DocumentSaveIcon(), s.Save)
	save.Importance = widget.HighImportance
	buttons := container.NewHBox(save)
	if a.Back != nil {
		buttons.Add(kit.NewButton(text.BackToList, theme.NavigateBackIcon(), a.Back))
	} else {
		save.SetText(text.OfficeSave)
	}
	if a.Sample != nil {
		buttons.Add(kit.NewButton(text.SeeSample, theme.DocumentIcon(), a.Sample))
	}
	if a.Take != nil {
		buttons.Add(kit.NewButton(text.TakeBook, theme.FolderOpenIcon(), a.Take))
	}
	welcome := widget.NewLabel(text.OfficeWelcome)
	welcome.Wrapping = fyne.TextWrapWord
	head := kit.OverForm(text.OfficeTitle, kit.Flush(welcome))
	s.object = kit.Reading(760, container.NewBorder(head, kit.UnderForm(buttons), nil, nil, s.form.Object()))
	return s
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Begin puts the clerk into the first field.
func (s *Screen) Begin() { s.form.Begin() }

// Focus leads to a field.
func (s *Screen) Focus(path string) { s.form.Focus(path) }

// Undo takes the last step back.
func (s *Screen) Undo() { s.session.Undo() }

// Redo does it again.
func (s *Screen) Redo() { s.session.Redo() }

// UndoName is what Undo would take back, or nothing.
func (s *Screen) UndoName() string {
	step, _ := s.session.UndoStep()
	return step.Name
}

// RedoName is what Redo would do again, or nothing.
func (s *Screen) RedoName() string {
	step, _ := s.session.RedoStep()
	return step.Name
}

// guess fills what the name of a People's Committee tells, when the name is left.
func (s *Screen) guess() {
	v := s.session.Value()
	if o := text.GuessOffice(v.Office); len(o.HeadLines) != len(v.Office.HeadLines) || o.Place != v.Office.Place {
		s.session.Do(edit.Step{Path: "office", Name: text.Editing(text.OfficeSection)}, func(s *Setup) { s.Office = o })
	}
}

func (s *Screen) judge() {
	if s.asked {
		s.form.ShowFindings(s.session.Findings())
	}
}

// Save hands the setup over, or leads to what is missing.
func (s *Screen) Save() {
	s.form.Leave()
	s.asked = true
	s.judge()
	findings := s.session.Findings()
	for i := len(findings) - 1; i >= 0; i-- { // so that all are marked and the first has the focus
		s.form.Focus(findings[i].Path)
	}
	if len(findings) == 0 {
		s.actions.Done(s.keep())
	}
}

// Settle keeps what was typed once it is enough for a head.
func (s *Screen) Settle(done func(error)) {
	s.form.Leave()
	if len(s.session.Findings()) > 0 {
		done(nil)
		return
	}
	done(s.keep())
}

// keep puts the setup into the book, always under the ids that it got first: of
// those nothing that is undone knows.
func (s *Screen) keep() error {
	v := s.session.Value().Clone()
	v.Office.ID, v.Officer.ID = s.kept.Office.ID, s.kept.Officer.ID
	kept, err := s.actions.Keep(v)
	s.kept = kept
	return err
}

// check asks only for what a head of a document cannot do without.
func check(s Setup) []model.Finding {
	var findings []model.Finding
	need := func(value, path, words string) {
		if value == "" {
			findings = append(findings, model.Finding{Severity: model.Error, Path: path, Text: words})
		}
	}
	need(s.Office.Name, "office.name", text.NeedOfficeName)
	need(s.Office.Place, "office.place", text.NeedPlace)
	return findings
}

type field = form.Field[Setup]

// ended says below the name that an office is no longer there; its old papers
// can still be written.
func ended(of func(name string) string) field {
	return form.Place("", func(func(fyne.CanvasObject)) form.Panel[Setup] {
		l := widget.NewLabel("")
		l.Wrapping, l.Importance = fyne.TextWrapWord, widget.WarningImportance
		box := container.NewStack(kit.Flush(l))
		box.Hide()
		return form.Panel[Setup]{Object: box, Show: func(s Setup) {
			words := ""
			if of != nil {
				words = of(s.Office.Name)
			}
			if words == l.Text {
				return
			}
			l.SetText(words)
			if box.Hidden = words == ""; !box.Hidden {
				box.Refresh()
			}
		}}
	})
}

func fields(of func(name string) string) []field {
	line := func(path, label string, at func(*Setup) *string) field { return form.Text(path, label, at) }
	return []field{
		form.Section(text.OfficeSection,
			line("office.name", text.FieldOfficeName, func(s *Setup) *string { return &s.Office.Name }).Required().Hint(text.HintOfficeName),
			ended(of),
			form.Lines("office.headLines", text.FieldHeadLines, func(s *Setup) *[]string { return &s.Office.HeadLines }).Hint(text.HintHeadLines),
			line("office.parent", text.FieldParent, func(s *Setup) *string { return &s.Office.Parent }).Hint(text.HintParent),
			form.Line[Setup](nil,
				line("office.place", text.FieldOfficePlace, func(s *Setup) *string { return &s.Office.Place }).Required().Hint(text.HintOfficePlace),
				line("office.short", text.FieldShort, func(s *Setup) *string { return &s.Office.Short }).Hint(text.HintShort)),
			form.Line[Setup](nil,
				line("office.signs", text.FieldSigns, func(s *Setup) *string { return &s.Office.Signs }).Hint(text.HintSigns),
				line("office.chief", text.FieldChief, func(s *Setup) *string { return &s.Office.Chief }).Hint(text.HintChief))),
		form.Section(text.OfficerSection,
			form.Line[Setup](nil,
				line("officer.name", text.FieldOfficerName, func(s *Setup) *string { return &s.Officer.Name }),
				line("officer.title", text.FieldOfficerTitle, func(s *Setup) *string { return &s.Officer.Title }))),
	}
}
