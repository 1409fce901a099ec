// Package settings is the screen of what a clerk chooses for the program.
package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/kit"
)

// An Env is what the screen needs of the window.
type Env struct {
	Canvas   fyne.Canvas
	Post     func(func()) // runs a function on the window's goroutine
	ReadOnly bool
	Keep     func(app.Preferences) error // runs on another goroutine
	Failed   func(error)                 // a write failed: for the log
	Changed  func()                      // undo and redo mean something else now

	Zoom       func(hundredths int) // takes effect at once; it may place the screen anew
	Clerk      func(name string)    // the name in the history from now on; may be nil
	Display    func() string        // how the window is painted; nil when there is no choice
	SetDisplay func(string) error
	PickFolder func(chosen func(path string)) // asks for a folder
	Office     func()                         // leads to the clerk's office
}

// Choices are all that can be chosen here.
type choices struct {
	app.Preferences
	display string
}

func (c choices) clone() choices { return c }

// A Screen shows the settings. It belongs to the window's goroutine.
type Screen struct {
	env      Env
	session  *edit.Session[choices]
	autosave *edit.Autosave[choices]
	form     *form.Form[choices]
	known    choices // what has taken effect
	words    *widget.Label
	object   fyne.CanvasObject
}

// New shows preferences as they are kept.
func New(p app.Preferences, env Env) *Screen {
	c := choices{Preferences: p}
	if c.Zoom == 0 {
		c.Zoom = 100
	}
	if env.Display != nil {
		c.display = env.Display()
	}
	s := &Screen{env: env, known: c, session: edit.Open(c, choices.clone, nil), words: widget.NewLabel("")}
	s.words.Wrapping = fyne.TextWrapWord
	s.words.Importance = widget.LowImportance
	if env.ReadOnly {
		s.words.SetText(text.SettingsRead)
	}
	s.autosave = edit.StartAutosave(s.session, edit.Saver[choices]{
		Write: func(c choices) error { return env.Keep(c.Preferences) }, Post: env.Post, Report: s.saving,
	})
	s.form = form.New(s.session, form.Hooks{
		Canvas: env.Canvas, ReadOnly: env.ReadOnly, Left: s.left, Undo: s.Undo, Redo: s.Redo, Say: s.Say,
	}, s.fields()...)
	s.session.Watch(s.changed)
	head, foot := kit.OverForm(text.SettingsTitle), kit.UnderForm(kit.Flush(s.words))
	s.object = kit.Reading(760, container.NewBorder(head, foot, nil, nil, s.form.Object()))
	return s
}

func (s *Screen) fields() []form.Field[choices] {
	var zooms []form.Option[int]
	for _, z := range kit.Zooms() {
		zooms = append(zooms, form.Option[int]{Value: z, Label: text.ZoomName(z)})
	}
	screen := []form.Field[choices]{
		form.Choice("zoom", text.FieldZoom, func(c *choices) *int { return &c.Zoom }, zooms).Hint(text.HintZoom),
	}
	if s.env.Display != nil {
		screen = append(screen, form.Choice("display", text.DisplayLabel, func(c *choices) *string { return &c.display },
			[]form.Option[string]{{Value: "auto", Label: text.DisplayAuto}, {Value: "compatible", Label: text.DisplayCompatible}}).Hint(text.DisplayHint))
	}
	return []form.Field[choices]{
		form.Section(text.SettingsScreen, screen...),
		form.Section(text.SettingsWork,
			form.Text("clerk", text.FieldClerk, func(c *choices) *string { return &c.Clerk }).Hint(text.HintClerk),
			form.Text("secondPlace", text.FieldSecond, func(c *choices) *string { return &c.SecondPlace }).Hint(text.HintSecond),
			form.Place("", s.buttons)),
	}
}

// buttons lead to what is no field.
func (s *Screen) buttons(bring func(fyne.CanvasObject)) form.Panel[choices] {
	box := container.NewHBox()
	add := func(label string, icon fyne.Resource, do func()) {
		b := kit.NewButton(label, icon, do)
		b.Focused = func() { bring(box) }
		box.Add(b)
	}
	if s.env.PickFolder != nil && !s.env.ReadOnly {
		add(text.ChooseFolder, theme.FolderOpenIcon(), func() { s.env.PickFolder(s.folder) })
	}
	if s.env.Office != nil {
		add(text.MenuOffice, theme.AccountIcon(), s.env.Office)
	}
	return form.Panel[choices]{Object: box}
}

// folder takes the second place that was picked.
func (s *Screen) folder(path string) {
	s.session.Do(edit.Step{Path: "secondPlace", Name: text.Editing(text.FieldSecond)}, func(c *choices) { c.SecondPlace = path })
	s.autosave.Flush()
}

// left keeps what was typed, and makes the clerk's name count.
func (s *Screen) left() {
	s.autosave.Flush()
	if c := s.session.Value(); c.Clerk != s.known.Clerk && s.env.Clerk != nil {
		s.known.Clerk = c.Clerk
		s.env.Clerk(text.ClerkName(c.Clerk))
	}
}

// changed makes a choice take effect.
func (s *Screen) changed() {
	c, was := s.session.Value(), s.known
	s.known.display, s.known.Zoom = c.display, c.Zoom
	if c.display != was.display {
		s.setDisplay(c.display)
	}
	s.env.Changed()
	if c.Zoom != was.Zoom {
		s.autosave.Flush()
		s.env.Zoom(c.Zoom)
	}
}

func (s *Screen) setDisplay(to string) {
	if err := s.env.SetDisplay(to); err != nil {
		s.env.Failed(err)
		s.Say(text.NotSaved(err))
		return
	}
	s.Say(text.DisplayNextTime)
}

func (s *Screen) saving(state edit.SaveState, err error) {
	switch state {
	case edit.Saved:
		if s.words.Text == "" {
			s.Say(text.SettingsKept)
		}
	case edit.Failed:
		s.env.Failed(err)
		s.Say(text.NotSaved(err))
	}
}

// Object is what is placed in the window.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Begin puts the clerk into the first field.
func (s *Screen) Begin() { s.form.Begin() }

// Focus leads to a field.
func (s *Screen) Focus(path string) bool { return s.form.Focus(path) }

// Say puts a word below the settings.
func (s *Screen) Say(words string) { s.words.SetText(words) }

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

// Leave ends the screen once all is on the disk.
func (s *Screen) Leave(done func(error)) {
	s.Settle(func(err error) {
		if err == nil {
			s.Abandon()
		}
		done(err)
	})
}

// Settle writes what is not on the disk yet and tells when it is; the screen
// goes on.
func (s *Screen) Settle(done func(error)) {
	s.form.Leave()
	s.left()
	s.autosave.Finish(done)
}

// Abandon ends the screen without writing.
func (s *Screen) Abandon() { s.autosave.Stop() }
