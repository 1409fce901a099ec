package editor

import (
	"sokehoach/app/edit"
	"sokehoach/app/text"
)

// Save writes what is not on the disk yet.
func (s *Screen) Save() {
	s.form.Leave()
	s.saver.Flush()
}

// Print prints the document as it is now.
func (s *Screen) Print() {
	s.Save()
	s.env.Print(s.doc.snapshot(), s.env.Book, len(s.paper.Pages))
}

// OnPaper asks for a printer and prints the document there, as it stands on screen.
func (s *Screen) OnPaper() {
	s.Save()
	s.env.OnPaper(s.doc.snapshot(), s.env.Book)
}

// ExportWord has the document written as a Word file, as it stands on screen.
func (s *Screen) ExportWord() {
	s.Save()
	s.env.Word(s.doc.snapshot(), s.env.Book)
}

// ExportExcel has the annexes written as a workbook.
func (s *Screen) ExportExcel() {
	s.Save()
	s.env.Excel(s.doc.snapshot(), s.env.Book)
}

// Leave ends the screen: it writes what is not on disk and tells whether that
// went well. After an error the screen goes on; Abandon ends it all the same.
func (s *Screen) Leave(done func(error)) {
	s.Settle(func(err error) {
		if err == nil {
			s.Abandon()
		}
		done(err)
	})
}

// Waiting are the texts on the page that stand for no value.
func (s *Screen) Waiting() []string { return s.form.Waiting() }

// Settle writes what is not on the disk yet and tells when it is; the screen
// goes on.
func (s *Screen) Settle(done func(error)) {
	s.form.Leave()
	s.saver.Finish(done)
}

// Abandon ends the screen without writing.
func (s *Screen) Abandon() {
	s.closed = true
	s.saver.Stop()
}

// saving tells how the document stands to the disk.
func (s *Screen) saving(state edit.SaveState, err error) {
	switch state {
	case edit.Saved:
		s.frame.state(text.SavedAt(s.env.Now()), "")
	case edit.Failed:
		s.env.Failed(err)
		s.frame.state(text.NotSavedYet, text.NotSaved(err))
	default:
		s.frame.state(text.SavingNow, s.frame.failure.Text)
	}
}
