package ui

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// leave goes on once what is on screen is on the disk. Who asks for two things
// meanwhile gets the later one.
func (s *stage) leave(then func()) {
	here, ok := s.shown.screen.(leaver)
	if !ok {
		then()
		return
	}
	s.leaving++
	round := s.leaving
	here.Leave(func(err error) {
		if round != s.leaving {
			return
		}
		if err == nil {
			waiting := s.waitingHere()
			s.left()
			then()
			if len(waiting) > 0 {
				s.say(text.DraftsKept(waiting))
			}
			return
		}
		sentence, hint := text.Explain(err)
		kit.Ask(s.shell.canvas(), text.NotSavedTitle, sentence+"\n\n"+hint,
			kit.Answer{Label: text.TryAgain, Main: true, Do: func() { s.leave(then) }},
			kit.Answer{Label: text.CloseAnyway, Do: func() { here.Abandon(); s.left(); then() }},
			kit.Answer{Label: text.Stay})
	})
}

// left makes the way free for another screen.
func (s *stage) left() {
	if d := s.document(); d != nil && !s.books.readOnly() {
		s.visit = d.Visit()
	}
	s.shown = view{screen: nothing{}}
}

// waitingHere are the texts on screen that stand for no value.
func (s *stage) waitingHere() []string {
	if on, ok := s.shown.screen.(interface{ Waiting() []string }); ok {
		return on.Waiting()
	}
	return nil
}

// Close saves, waits for it, and closes the window. Texts that stand for no value
// would be lost: it asks first.
func (w *Window) Close() {
	here, ok := w.stage.shown.screen.(settler)
	if !ok {
		w.askToClose()
		return
	}
	here.Settle(func(error) { w.askToClose() }) // an error is told when the screen is left
}

func (w *Window) askToClose() {
	texts := w.stage.waiting.Texts()
	if len(texts) == 0 {
		w.shut()
		return
	}
	kit.Ask(w.shell.canvas(), text.DraftsTitle, text.DraftsLost(texts),
		kit.Answer{Label: text.Stay, Main: true},
		kit.Answer{Label: text.CloseLosing, Do: w.shut})
}

func (w *Window) shut() {
	w.stage.leave(func() {
		w.shell.end()
		w.place.keep()
		w.studio.Close()
		w.shell.window.Close()
	})
}
