package results

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/results"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

type field = form.Field[sheet]

// A detail is the form beside the grid: what one activity has beyond its figures.
type detail struct {
	line int // of the sheet; -1: the form is closed
	form *form.Form[sheet]
	box  *fyne.Container
}

// Act opens and closes the form of the activity that the clerk is in: there are no
// rows to be added.
func (s *Screen) Act(a form.RowAction) {
	if s.work != nil && a == form.AddBelow {
		s.work.toggle()
	}
}

// toggle opens the form of the row that the clerk is in, or goes back to the grid.
func (w *work) toggle() {
	w.grid.Leave()
	if w.detail.line >= 0 {
		w.shut()
		w.screen.env.Canvas.Focus(w.grid)
		return
	}
	if line := w.lineAt(w.grid.Path()); line >= 0 {
		w.show(line)
		w.detail.form.Begin()
	}
}

// lineAt is the line of the sheet that a cell of the grid is of; -1 when it is of
// none.
func (w *work) lineAt(path string) int {
	var i int
	rows := w.table().Rows
	if n, _ := fmt.Sscanf(path, results.Path+"[%d]", &i); n == 0 || i >= len(rows) {
		return -1
	}
	return rows[i].Line
}

// follow shows the form of another row, when one is open.
func (w *work) follow(path string) {
	if line := w.lineAt(path); w.detail.line >= 0 && line >= 0 && line != w.detail.line {
		w.show(line)
	}
}

func (w *work) shut() {
	if w.detail.form != nil {
		w.detail.form.Leave()
		w.detail.form.Close()
	}
	w.detail.line, w.detail.form = -1, nil
	w.detail.box.Hide()
}

func (w *work) show(line int) {
	if w.detail.form != nil {
		w.detail.form.Close()
	}
	w.detail.line = line
	w.detail.form = form.New(w.session, form.Hooks{
		Canvas: w.screen.env.Canvas, ReadOnly: w.screen.env.Desk.ReadOnly(), Left: w.autosave.Flush,
		Undo: w.screen.Undo, Redo: w.screen.Redo, Say: w.screen.Say,
	}, w.fields(line)...)
	shut := kit.NewButton(text.CloseDetail, theme.CancelIcon(), w.toggle)
	w.detail.box.Objects = []fyne.CanvasObject{container.NewBorder(container.NewHBox(shut), nil, nil, nil, w.detail.form.Object())}
	w.detail.box.Show()
	w.detail.box.Refresh()
}

// A lineFields makes the fields of one line of the sheet.
type lineFields int

func (n lineFields) at(s *sheet) *results.Line { return &s.Lines[n] }

func (n lineFields) path(rest string) string { return fmt.Sprintf("lines[%d].%s", n, rest) }

// fields are those of one activity, of a work also how it stands; of an entry without
// activities in what it is counted; of an indicator only why.
func (w *work) fields(line int) []field {
	r, n := w.rowOf(line), lineFields(line)
	switch {
	case r.Aim:
		return []field{form.Section(r.Name, n.why(form.Text(n.path("done.source"), text.ResultSource, func(s *sheet) *string { return &n.at(s).Done.Source }))...)}
	case r.Own:
		unit := form.Text(n.path("done.unit"), text.ResultUnit, func(s *sheet) *string { return &n.at(s).Done.Unit }).Hint(text.HintOwnUnit)
		return []field{form.Section(r.Name, append([]field{unit}, n.served()...)...), form.Section(text.SectionReason, n.why()...)}
	}
	out := []field{form.Section(r.Name, n.served()...)}
	if r.Work {
		out = append(out, n.progress())
	}
	return append(out, form.Section(text.SectionReason, n.why(
		form.Choice(n.path("money.kind"), text.DetailKindPaid, func(s *sheet) *model.ResultKind { return &n.at(s).Money.Kind }, kinds()),
		form.LongText(n.path("money.reason"), text.DetailMoneyReason, func(s *sheet) *string { return &n.at(s).Money.Reason }),
		form.Text(n.path("money.source"), text.DetailSource, func(s *sheet) *string { return &n.at(s).Money.Source }))...))
}

// kinds are those that a clerk types: what was done, or a correction of that.
func kinds() []form.Option[model.ResultKind] {
	return []form.Option[model.ResultKind]{{Label: text.KindDone, Zero: true}, {Value: model.Correction, Label: text.KindCorrection}}
}

// why is what is said of what was done, or was not.
func (n lineFields) why(more ...field) []field {
	return append([]field{
		form.LongText(n.path("done.reason"), text.ResultReason, func(s *sheet) *string { return &n.at(s).Done.Reason }),
		form.Choice(n.path("done.kind"), text.DetailKindDone, func(s *sheet) *model.ResultKind { return &n.at(s).Done.Kind }, kinds()),
	}, more...)
}

// served are the new beneficiaries.
func (n lineFields) served() []field {
	count := func(key, label string, of func(*model.Served) *model.Opt[int64]) field {
		return form.Count(n.path("done.served."+key), label, func(s *sheet) *model.Opt[int64] { return of(&n.at(s).Done.Served) })
	}
	return []field{
		form.Line(nil,
			count("households", text.DetailHouseholds, func(s *model.Served) *model.Opt[int64] { return &s.Households }),
			count("people", text.DetailPeople, func(s *model.Served) *model.Opt[int64] { return &s.People }),
			count("women", text.DetailWomen, func(s *model.Served) *model.Opt[int64] { return &s.Women })),
		form.Line(nil,
			count("minority", text.DetailMinority, func(s *model.Served) *model.Opt[int64] { return &s.Minority }),
			count("poorHouseholds", text.DetailPoor, func(s *model.Served) *model.Opt[int64] { return &s.PoorHouseholds })),
	}
}

// progress is how a work stands.
func (n lineFields) progress() field {
	return form.Section(text.SectionProgress,
		form.Line(nil,
			form.Quantity(n.path("state.progress"), text.DetailProgress, func(s *sheet) *model.Opt[model.Quantity] { return &n.at(s).State.Progress }, nil),
			form.Money(n.path("done.done"), text.DetailDone, func(s *sheet) *model.Opt[model.Amount] { return &n.at(s).Done.Done }, model.Million)),
		form.Line(nil,
			form.Date(n.path("state.started"), text.DetailStarted, func(s *sheet) *model.Date { return &n.at(s).State.Started }),
			form.Date(n.path("state.expected"), text.DetailExpected, func(s *sheet) *model.Date { return &n.at(s).State.Expected })),
		form.Quantity(n.path("done.quantity"), text.DetailFinished, func(s *sheet) *model.Opt[model.Quantity] { return &n.at(s).Done.Quantity }, nil),
		form.LongText(n.path("state.obstacle"), text.DetailObstacle, func(s *sheet) *string { return &n.at(s).State.Obstacle }))
}

// rowOf is the row of the activity of a line.
func (w *work) rowOf(line int) row {
	for _, r := range w.table().Rows {
		if r.Line == line && r.Kind == results.Activity {
			return r
		}
	}
	return row{}
}

// beside places the form at the right of the grid, over half of it where there is
// little room.
type beside struct{}

// detailWidth is the width of the form at the normal size of text.
const detailWidth = 420

// MinSize is called by Fyne.
func (beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 200) }

// Layout is called by Fyne.
func (beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	right := float32(0)
	if o[1].Visible() {
		right = min(kit.Scaled(detailWidth), size.Width/2)
	}
	o[0].Resize(fyne.NewSize(size.Width-right, size.Height))
	o[1].Move(fyne.NewPos(size.Width-right, 0))
	o[1].Resize(fyne.NewSize(right, size.Height))
}
