package records

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"sokehoach/app/text"
	"sokehoach/app/ui/form"
)

// Add makes a new record and shows it.
func (s *Screen[T]) Add() {
	v := s.kind.New()
	if err := s.kind.Put(v); err != nil {
		s.failed(err)
		return
	}
	s.all = append(s.all, v)
	s.search.SetText("")
	s.refresh()
	s.choose(s.kind.ID(v).String())
	s.here.form.Begin()
	s.env.Kept()
}

// Delete takes the record on screen out of the book, unless something refers to
// it; Undo brings it back.
func (s *Screen[T]) Delete() {
	e := s.here
	if e == nil {
		return
	}
	e.form.Leave()
	v := e.session.Value()
	if why := s.kind.Used(v); why != "" {
		s.Say(why)
		return
	}
	e.autosave.Finish(func(err error) {
		if s.at(s.kind.ID(v)) < 0 {
			return // deleted meanwhile
		}
		if err == nil {
			v = e.session.Value()
			err = s.kind.Delete(v)
		}
		if err != nil {
			s.failed(err)
			return
		}
		s.forget(e, v)
		s.Say(text.Deleted(s.kind.Noun))
	})
}

// failed tells what could not be done.
func (s *Screen[T]) failed(err error) {
	s.Say(text.NotSaved(err))
	s.env.Failed(err)
}

// forget takes a deleted record off the screen and shows the next one, unless
// another was chosen meanwhile.
func (s *Screen[T]) forget(e *editor[T], v T) {
	id := s.kind.ID(v)
	i := s.at(id)
	s.deleted, s.lately = append(s.deleted, v), true
	s.all = slices.Delete(s.all, i, i+1)
	e.form.Close()
	e.autosave.Stop()
	delete(s.open, id)
	s.refresh()
	switch {
	case s.here != e:
	case len(s.all) > 0:
		s.here = nil
		s.choose(s.kind.ID(s.all[min(i, len(s.all)-1)]).String())
	default:
		s.here = nil
		s.advise()
	}
	s.env.Changed()
	s.env.Kept()
}

// Undo brings back the record that was deleted just now, or takes back the last
// step in the record on screen, or else brings back what was deleted before.
func (s *Screen[T]) Undo() {
	if s.here != nil && !s.lately {
		if step, ok := s.here.session.Undo(); ok {
			s.Say(text.Undone(step.Name))
			s.here.form.Reveal(step.Path)
			return
		}
	}
	if n := len(s.deleted); n > 0 {
		v := s.deleted[n-1]
		if err := s.kind.Put(v); err != nil {
			s.failed(err)
			return
		}
		s.deleted = s.deleted[:n-1]
		s.lately = n > 1 && s.lately
		s.all = append(s.all, v)
		s.refresh()
		s.choose(s.kind.ID(v).String())
		s.Say(text.Undone(text.Deleting(s.kind.Noun)))
		s.env.Kept()
	}
}

// Redo does the step again that was taken back.
func (s *Screen[T]) Redo() {
	if s.here == nil {
		return
	}
	if step, ok := s.here.session.Redo(); ok {
		s.Say(text.Redone(step.Name))
		s.here.form.Reveal(step.Path)
	}
}

// UndoName is what Undo would take back, or nothing.
func (s *Screen[T]) UndoName() string {
	if s.here != nil && !s.lately {
		if step, ok := s.here.session.UndoStep(); ok {
			return step.Name
		}
	}
	if len(s.deleted) > 0 {
		return text.Deleting(s.kind.Noun)
	}
	return ""
}

// RedoName is what Redo would do again, or nothing.
func (s *Screen[T]) RedoName() string {
	if s.here == nil {
		return ""
	}
	step, _ := s.here.session.RedoStep()
	return step.Name
}

// Act does something to the row of a list that the clerk is in.
func (s *Screen[T]) Act(a form.RowAction) {
	if s.here != nil {
		s.here.form.Act(a)
	}
}

// Save writes what is not on the disk yet.
func (s *Screen[T]) Save() {
	if s.here != nil {
		s.here.form.Leave()
		s.here.autosave.Flush()
	}
}

// Leave ends the screen once every record is on the disk.
func (s *Screen[T]) Leave(done func(error)) {
	s.Settle(func(err error) {
		if err == nil {
			s.Abandon()
		}
		done(err)
	})
}

// Waiting are the texts on screen that stand for no value.
func (s *Screen[T]) Waiting() []string {
	if s.here == nil {
		return nil
	}
	return s.here.form.Waiting()
}

// Settle writes every record that is not on the disk, and tells whether that
// went well; the screen goes on.
func (s *Screen[T]) Settle(done func(error)) {
	if s.here != nil {
		s.here.form.Leave()
	}
	waiting := len(s.open)
	if waiting == 0 {
		done(nil)
		return
	}
	var failed error
	for _, e := range s.open {
		e.autosave.Finish(func(err error) {
			failed = errors.Join(failed, err)
			if waiting--; waiting > 0 {
				return
			}
			done(failed)
		})
	}
}

// Abandon ends the screen without writing.
func (s *Screen[T]) Abandon() {
	for _, e := range s.open {
		e.autosave.Stop()
	}
}

// A split places the list of records beside the form.
type split struct{}

// sideShare is the width of the list, in parts of the text size.
const sideShare = 19

// MinSize is called by Fyne.
func (split) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(600, 200) }

// Layout is called by Fyne.
func (split) Layout(o []fyne.CanvasObject, size fyne.Size) {
	side := min(theme.TextSize()*sideShare, size.Width/3)
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(side, size.Height))
	o[1].Move(fyne.NewPos(side, 0))
	o[1].Resize(fyne.NewSize(size.Width-side, size.Height))
}
