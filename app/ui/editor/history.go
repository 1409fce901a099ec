package editor

import (
	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/model"
)

// Undo takes the last step back and shows where.
func (s *Screen) Undo() {
	if step, ok := s.history.Undo(); ok {
		s.Say(text.Undone(step.Name))
		s.reveal(step.Path)
	}
}

// Redo does the step again that was taken back.
func (s *Screen) Redo() {
	if step, ok := s.history.Redo(); ok {
		s.Say(text.Redone(step.Name))
		s.reveal(step.Path)
	}
}

// UndoName is what Undo would take back, or nothing.
func (s *Screen) UndoName() string {
	step, _ := s.history.UndoStep()
	return step.Name
}

// RedoName is what Redo would do again, or nothing.
func (s *Screen) RedoName() string {
	step, _ := s.history.RedoStep()
	return step.Name
}

// Rework puts another state of the document on screen, as one step, and shows the
// page that its path names.
func (s *Screen) Rework(step edit.Step, to model.AnyDocument) {
	s.form.Leave()
	s.doc.put(step, to)
	s.Open(step.Path)
	s.saver.Flush()
}
