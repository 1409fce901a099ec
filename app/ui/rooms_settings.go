package ui

import (
	"sokehoach/app/ui/help"
	"sokehoach/app/ui/settings"
)

// Settings shows what a clerk chooses for the program.
func (r *Rooms) Settings() { r.stage.leave(func() { r.placeSettings("") }) }

// placeSettings shows the settings, with a word below them.
func (r *Rooms) placeSettings(words string) {
	own, o := r.books.own, r.shell.options
	env := settings.Env{
		Canvas: r.shell.canvas(), Post: o.Post, ReadOnly: r.books.readOnly(),
		Keep: own.KeepPreferences, Failed: r.shell.logs("save settings"),
		Changed: r.stage.menu.refresh, Zoom: r.zoom, Clerk: o.Clerk,
		Display: o.Display, SetDisplay: o.SetDisplay, PickFolder: r.shell.askFolder,
	}
	if !env.ReadOnly {
		env.Office = r.office.show
	}
	s := settings.New(own.Preferences(), env)
	r.stage.place(view{screen: s, room: roomSettings, section: here(help.Display), back: to(r.Settings)})
	if words != "" {
		s.Say(words)
	}
}

// zoom shows everything at another zoom at once, once the choice is on the disk.
func (r *Rooms) zoom(hundredths int) {
	r.shell.options.Post(func() {
		r.stage.leave(func() { r.placeSettings(r.place.zoom(hundredths)) })
	})
}
