// Package paperjob is the question "In…": on which printer, how often, which
// pages.
package paperjob

import (
	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/press"
	"sokehoach/app/printer"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
)

// A Wish (lệnh in) is what a clerk wants of a printer.
type Wish struct {
	Order printer.Order
	Pages press.Choice
}

// An Env is what the question needs of the window.
type Env struct {
	Canvas     fyne.Canvas
	Post       func(func())                                 // runs a function on the window's goroutine
	Printers   []printer.Printer                            // one at least
	Chosen     string                                       // the printer of last time, or nothing
	Pages      int                                          // of the document
	Of         func(name string) (printer.Abilities, error) // may wait: called on a goroutine of its own
	Habit      func(name string) app.PrinterHabit           // how the clerk printed there last
	Properties func(name string, settings []byte) ([]byte, bool, error)
	Failed     func(error)
	Print      func(Wish)
	File       func() // makes a PDF instead
}

// Parts of a document that are printed.
const (
	wholeDocument = "all"
	annexesOnly   = "annexes"
	somePages     = "some"
)

// An answer is the question filled in.
type answer struct {
	printer            string
	copies             int
	part, spans        string
	side               press.Side
	duplex, dots, sure bool // sure: what the printer can do is known
	tray               string
	settings           []byte
	can                printer.Abilities
}

func (a answer) clone() answer { return a }

// A question is the dialog while it is open.
type question struct {
	env     Env
	session *edit.Session[answer]
	form    *form.Form[answer]
	dialog  *kit.Dialog
}

// Ask shows the question.
func Ask(env Env) {
	q := &question{env: env, session: edit.Open(answer{copies: 1, part: wholeDocument}, answer.clone, nil)}
	q.form = form.New(q.session, form.Hooks{Canvas: env.Canvas, Undo: func() { q.session.Undo() }, Redo: func() { q.session.Redo() }}, q.fields()...)
	q.dialog = kit.Show(env.Canvas, text.PaperTitle(env.Pages), kit.AtLeast(0, dialogHeight, q.form.Object()),
		kit.Answer{Label: text.PaperPrint, Main: true, Stay: q.stay, Do: q.print},
		kit.Answer{Label: text.Print, Do: env.File},
		kit.Answer{Label: text.CancelPrint})
	q.session.Watch(q.changed)
	q.turn(q.first())
}

// dialogHeight has room for most fields, also in the smallest window.
const dialogHeight = 285

// first is the printer of last time, else the standard one.
func (q *question) first() string {
	name := q.env.Printers[0].Name
	for _, p := range q.env.Printers {
		if p.Default {
			name = p.Name
		}
	}
	for _, p := range q.env.Printers {
		if p.Name == q.env.Chosen {
			name = p.Name
		}
	}
	return name
}

// turn takes a printer, as the clerk used it last, and asks it what it can do.
func (q *question) turn(name string) {
	q.session.Do(edit.Step{Path: "printer", Name: text.Editing(text.FieldPrinter)}, func(a *answer) { q.take(a, name) })
	q.ask(name)
}

func (q *question) take(a *answer, name string) {
	h := q.env.Habit(name)
	a.printer, a.can, a.sure = name, printer.Abilities{}, false
	a.duplex, a.tray, a.dots, a.settings = h.Duplex, h.Tray, h.Pictures, h.Settings
}

// ask learns what a printer can do; one that does not answer prints plainly.
func (q *question) ask(name string) {
	go func() {
		can, err := q.env.Of(name)
		q.env.Post(func() {
			if q.session.Value().printer != name {
				return
			}
			if err != nil {
				q.env.Failed(err)
			}
			q.session.Do(edit.Step{Path: "printer", Name: text.Editing(text.FieldPrinter)}, func(a *answer) { a.able(can) })
		})
	}()
}

// able keeps what the printer can do, and of the clerk's habit what it still can.
func (a *answer) able(can printer.Abilities) {
	a.can, a.sure = can, true
	a.duplex, a.dots = a.duplex && can.Duplex, a.dots && can.Drawn
	for _, t := range can.Trays {
		if t.Code == a.tray {
			return
		}
	}
	a.tray = ""
}

func (q *question) changed() {
	a := q.session.Value()
	_, ok := a.choice()
	q.dialog.Allow(a.sure && ok)
}

// stay keeps the question open while it has no answer.
func (q *question) stay() bool {
	q.form.Leave()
	a := q.session.Value()
	_, ok := a.choice()
	return !a.sure || !ok
}

func (q *question) print() {
	a := q.session.Value()
	pages, _ := a.choice()
	q.env.Print(Wish{Pages: pages, Order: printer.Order{
		Printer: a.printer, Copies: a.copies, Duplex: a.duplex, Tray: a.tray, Pictures: a.dots, Settings: a.settings,
	}})
}

// choice reads which pages are wanted; ok is false where that cannot be read.
func (a answer) choice() (c press.Choice, ok bool) {
	c.Side = a.side
	switch a.part {
	case annexesOnly:
		c.Annexes = true
	case somePages:
		c.Spans, ok = press.ParseSpans(a.spans)
		return c, ok && len(c.Spans) > 0
	}
	return c, true
}

func (q *question) fields() []form.Field[answer] {
	var printers []form.Option[string]
	for _, p := range q.env.Printers {
		printers = append(printers, form.Option[string]{Value: p.Name, Label: p.Name})
	}
	return []form.Field[answer]{
		form.Choice("printer", text.FieldPrinter, func(a *answer) *string { return &a.printer }, printers).
			Then(func(_ answer, a *answer) { q.take(a, a.printer); q.ask(a.printer) }),
		form.Words[answer](text.FileOnlyPrinter).Unless(func(a *answer) bool { return !a.can.FileOnly }),
		form.Line([]float32{1, 2},
			form.Number("copies", text.FieldCopies, func(a *answer) *int { return &a.copies }, 1, 99),
			form.Choice("part", text.FieldPart, func(a *answer) *string { return &a.part }, []form.Option[string]{
				{Value: wholeDocument, Label: text.WholeDocument(q.env.Pages)}, {Value: annexesOnly, Label: text.AnnexesOnly}, {Value: somePages, Label: text.SomePages},
			})),
		form.Text("spans", text.FieldSpans, func(a *answer) *string { return &a.spans }).Hint(text.HintSpans).
			Unless(func(a *answer) bool { return a.part != somePages }),
		form.Line([]float32{1, 1},
			form.Choice("side", text.FieldSide, func(a *answer) *press.Side { return &a.side }, []form.Option[press.Side]{
				{Value: press.BothSides, Label: text.AllSides}, {Value: press.OddPages, Label: text.OddPages}, {Value: press.EvenPages, Label: text.EvenPages},
			}),
			form.Pick("tray", text.FieldTray, func(a *answer) *string { return &a.tray }, trays).Unless(func(a *answer) bool { return len(a.can.Trays) == 0 })),
		form.Line([]float32{1, 1},
			form.Check("duplex", text.FieldDuplex, func(a *answer) *bool { return &a.duplex }).Unless(func(a *answer) bool { return !a.can.Duplex }),
			form.Check("dots", text.FieldDots, func(a *answer) *bool { return &a.dots }).Unless(func(a *answer) bool { return !a.can.Drawn })),
		q.properties(),
	}
}

func trays(a answer) []form.Option[string] {
	out := []form.Option[string]{{Value: "", Label: text.TrayAsSet, Zero: true}}
	for _, t := range a.can.Trays {
		out = append(out, form.Option[string]{Value: t.Code, Label: t.Name})
	}
	return out
}

// properties opens the printer's own dialog, where the system has one.
func (q *question) properties() form.Field[answer] {
	if q.env.Properties == nil {
		return form.Words[answer]("")
	}
	return form.Button[answer](form.Action{Label: text.PrinterProperties, Do: func() {
		a := q.session.Value()
		go func() {
			settings, ok, err := q.env.Properties(a.printer, a.settings)
			q.env.Post(func() {
				if err != nil {
					q.env.Failed(err)
				}
				if err == nil && ok {
					q.session.Do(edit.Step{Path: "settings", Name: text.PrinterProperties}, func(a *answer) { a.settings = settings })
				}
			})
		}()
	}})
}
