package ui

import (
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// leave goes on once what is on screen is on the disk. Who asks for two things
// meanwhile gets the later one.
func (w *Window) leave(then func()) {
	here, ok := w.screen.(leaver)
	if !ok {
		then()
		return
	}
	w.leaving++
	round := w.leaving
	here.Leave(func(err error) {
		if round != w.leaving {
			return
		}
		if err == nil {
			waiting := w.waitingHere()
			w.left()
			then()
			if len(waiting) > 0 {
				w.say(text.DraftsKept(waiting))
			}
			return
		}
		sentence, hint := text.Explain(err)
		kit.Ask(w.window.Canvas(), text.NotSavedTitle, sentence+"\n\n"+hint,
			kit.Answer{Label: text.TryAgain, Main: true, Do: func() { w.leave(then) }},
			kit.Answer{Label: text.CloseAnyway, Do: func() { here.Abandon(); w.left(); then() }},
			kit.Answer{Label: text.Stay})
	})
}

// left makes the way free for another screen.
func (w *Window) left() {
	if p := w.Document(); p != nil && !w.desk.ReadOnly() {
		w.visit = p.Visit()
	}
	w.screen = nothing{}
}

// waitingHere are the texts on screen that stand for no value.
func (w *Window) waitingHere() []string {
	if s, ok := w.screen.(interface{ Waiting() []string }); ok {
		return s.Waiting()
	}
	return nil
}

// Close saves, waits for it, and closes the window. Texts that stand for no value
// would be lost: it asks first.
func (w *Window) Close() {
	here, ok := w.screen.(settler)
	if !ok {
		w.askToClose()
		return
	}
	here.Settle(func(error) { w.askToClose() }) // an error is told when the screen is left
}

func (w *Window) askToClose() {
	texts := w.waiting.Texts()
	if len(texts) == 0 {
		w.shut()
		return
	}
	kit.Ask(w.window.Canvas(), text.DraftsTitle, text.DraftsLost(texts),
		kit.Answer{Label: text.Stay, Main: true},
		kit.Answer{Label: text.CloseLosing, Do: w.shut})
}

func (w *Window) shut() {
	w.leave(func() {
		w.end()
		w.keepSize()
		w.studio.Close()
		w.window.Close()
	})
}
