package results

import (
	"sokehoach/app/edit"
	"sokehoach/app/text"
)

// Undo takes the last step back and goes to where it was.
func (s *Screen) Undo() { s.step((*edit.Session[sheet]).Undo, text.Undone) }

// Redo does the step again that was taken back.
func (s *Screen) Redo() { s.step((*edit.Session[sheet]).Redo, text.Redone) }

func (s *Screen) step(move func(*edit.Session[sheet]) (edit.Step, bool), told func(string) string) {
	if s.work == nil {
		return
	}
	s.work.leave()
	if step, ok := move(s.work.session); ok {
		if !s.work.grid.FocusPath(step.Path) && s.work.detail.form != nil {
			s.work.detail.form.Reveal(step.Path)
		}
		s.Say(told(step.Name))
	}
}

// UndoName is what Undo would take back, or nothing.
func (s *Screen) UndoName() string { return s.name((*edit.Session[sheet]).UndoStep) }

// RedoName is what Redo would do again, or nothing.
func (s *Screen) RedoName() string { return s.name((*edit.Session[sheet]).RedoStep) }

func (s *Screen) name(of func(*edit.Session[sheet]) (edit.Step, bool)) string {
	if s.work == nil {
		return ""
	}
	step, ok := of(s.work.session)
	if !ok {
		return ""
	}
	return step.Name
}

// Save writes what is not on the disk yet.
func (s *Screen) Save() {
	if s.work != nil {
		s.work.leave()
		s.work.autosave.Flush()
	}
}

// Settle writes what is not on the disk and tells whether that went well; the room
// goes on.
func (s *Screen) Settle(done func(error)) {
	if s.work == nil {
		done(nil)
		return
	}
	s.work.leave()
	s.work.autosave.Finish(done)
}

// Leave ends the room once everything is on the disk.
func (s *Screen) Leave(done func(error)) {
	s.Settle(func(err error) {
		if err == nil {
			s.Abandon()
		}
		done(err)
	})
}

// Abandon ends the room without writing.
func (s *Screen) Abandon() { s.close() }

// Waiting are the texts on screen that stand for no value.
func (s *Screen) Waiting() []string {
	if s.work == nil {
		return nil
	}
	return s.work.session.Drafts().Texts()
}

// leave takes over what is being typed.
func (w *work) leave() {
	w.grid.Leave()
	if w.detail.form != nil {
		w.detail.form.Leave()
	}
}
