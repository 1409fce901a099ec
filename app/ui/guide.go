package ui

import "sokehoach/app/ui/help"

// A Guide is the help of the program, opened where it speaks of what is on
// screen.
type Guide struct {
	shell *shell
	stage *stage
}

// Help opens the guide at the section for what is on screen.
func (g *Guide) Help() {
	section := help.Start
	if on := g.stage.shown; on.section != nil {
		section = on.section()
	}
	g.Show(section)
}

// Show opens the guide at a section. From every screen there is a way back.
func (g *Guide) Show(section string) {
	if h, ok := g.stage.shown.screen.(*help.Screen); ok {
		h.Open(section)
		return
	}
	var back func()
	if on := g.stage.shown; on.back != nil {
		back = on.back()
	}
	g.stage.leave(func() {
		s := help.New(section, help.Env{Canvas: g.shell.canvas(), Version: g.shell.options.Version, Back: back})
		g.stage.place(view{screen: s, room: roomHelp, section: here(help.Keys)})
	})
}
