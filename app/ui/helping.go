package ui

import (
	"sokehoach/app/ui/backup"
	"sokehoach/app/ui/communes"
	"sokehoach/app/ui/editor"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/help"
	"sokehoach/app/ui/lists"
	"sokehoach/app/ui/office"
	"sokehoach/app/ui/overview"
	"sokehoach/app/ui/plans"
	"sokehoach/app/ui/settings"
)

// Help opens the guide at the section for what is on screen.
func (w *Window) Help() { w.ShowHelp(w.section()) }

// ShowHelp opens the guide at a section. From every screen there is a way back.
func (w *Window) ShowHelp(section string) {
	if h, ok := w.screen.(*help.Screen); ok {
		h.Open(section)
		return
	}
	back := w.wayBack()
	w.leave(func() {
		w.place(help.New(section, help.Env{Canvas: w.window.Canvas(), Version: w.options.Version, Back: back}), roomHelp)
	})
}

// wayBack leads to what is on screen now, when something else is.
func (w *Window) wayBack() func() {
	switch s := w.screen.(type) {
	case *editor.Screen:
		id, page := s.Here()
		field := s.Field()
		return func() {
			w.OpenPlan(id)
			if p := w.Document(); p != nil {
				p.Return(page, field)
			}
		}
	case *communes.Screen:
		id := s.Here()
		return func() {
			w.ShowCommunes()
			if c, ok := w.screen.(*communes.Screen); ok {
				c.Open(id)
			}
		}
	case *lists.Screen:
		sort, id := s.Here()
		return func() {
			w.ShowLists()
			if l, ok := w.screen.(*lists.Screen); ok {
				l.OpenRecord(sort, id)
				l.Begin()
			}
		}
	case *office.Screen: // what is typed there is nowhere else until it is saved
		return func() { w.place(s, noRoom) }
	}
	return w.roomBack()
}

// roomBack leads to the room on screen that has no more to come back to.
func (w *Window) roomBack() func() {
	switch w.screen.(type) {
	case *overview.Screen:
		return w.ShowOverview
	case *plans.Screen:
		return w.ShowList
	case *backup.Screen:
		return w.ShowBackups
	case *settings.Screen:
		return w.ShowSettings
	}
	return nil
}

// section is where the guide speaks of what is on screen.
func (w *Window) section() string {
	switch s := w.screen.(type) {
	case *editor.Screen:
		if _, page := s.Here(); page == envelope.PageIssue {
			return help.Issue
		}
		return help.Activity
	case *communes.Screen:
		return help.Communes
	case *backup.Screen:
		return help.Backup
	case *settings.Screen:
		return help.Display
	case *help.Screen:
		return help.Keys
	}
	return help.Start
}
