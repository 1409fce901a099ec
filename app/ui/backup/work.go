package backup

import (
	"context"
	"errors"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// work does what may take long, under a dialog that can stop it.
func (s *Screen) work(title string, do func(context.Context, model.Progress) error, then func()) {
	s.busy++
	kit.Progress(s.env.Canvas, kit.Task{
		Title: title, Cancel: text.BackupStop, Post: s.env.Post,
		Do: func(ctx context.Context, tell func(kit.Step)) error {
			return do(ctx, func(done, total int64) {
				const kilobyte = 10 // an int may have 32 bits
				tell(kit.Step{Done: int(done >> kilobyte), Total: int(total >> kilobyte), Words: text.Megabytes(done)})
			})
		},
		Then: func(err error) {
			s.busy--
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil:
				s.env.Trouble(err)
			default:
				then()
			}
			s.letGo()
		},
	})
}

// Leave waits for what is under way: nobody may write in a book that is about to
// be another.
func (s *Screen) Leave(done func(error)) {
	s.left = append(s.left, done)
	s.letGo()
}

// letGo lets those go on who wait for the end of the work.
func (s *Screen) letGo() {
	if s.busy > 0 {
		return
	}
	left := s.left
	s.left = nil
	for _, done := range left {
		done(nil)
	}
}

// Abandon is called by the window; nothing is left to be abandoned.
func (s *Screen) Abandon() {}

func (s *Screen) backUp() {
	var b model.Backup
	s.work(text.BackupWorking, func(ctx context.Context, tell model.Progress) (err error) {
		b, err = s.env.BackUp(ctx, tell)
		return err
	}, func() {
		s.read()
		s.advice.SetText(text.BackupDone(b))
	})
}

// copyOut asks where to and copies the chosen backup there.
func (s *Screen) copyOut() {
	b, ok := s.backup()
	if !ok {
		return
	}
	s.env.Folder(func(folder string) {
		var path string
		s.work(text.BackupCopying, func(ctx context.Context, tell model.Progress) (err error) {
			path, err = s.env.CopyTo(ctx, b, folder, tell)
			return err
		}, func() { s.tell(text.StickTitle, text.StickDone(path)) })
	})
}

// restore offers the chosen backup.
func (s *Screen) restore() {
	if b, ok := s.backup(); ok {
		s.offer(b, text.AskRestore(b))
	}
}

// RestoreFrom offers the copy of a book that is in any file.
func (s *Screen) RestoreFrom(path string) {
	info, err := os.Stat(path)
	if err != nil {
		s.env.Trouble(err)
		return
	}
	b := model.Backup{Path: path, Time: info.ModTime(), Size: info.Size()}
	s.offer(b, text.AskTake(b))
}

// offer shows what a backup would change, and asks.
func (s *Screen) offer(b model.Backup, ask string) {
	if s.env.Restore == nil {
		s.tell(text.RestoreTitle, text.NoBackupsHere)
		return
	}
	var d model.Difference
	s.work(text.BackupComparing, func(ctx context.Context, _ model.Progress) (err error) {
		d, err = s.env.Compare(ctx, b)
		return err
	}, func() {
		if len(s.left) > 0 {
			return // the clerk has turned to something else meanwhile
		}
		body := ask + "\n\n" + text.DifferenceText(d)
		if len(d.Kinds) == 0 {
			s.tell(text.RestoreTitle, body)
			return
		}
		kit.Ask(s.env.Canvas, text.RestoreTitle, body+"\n\n"+text.RestoreKeeps,
			kit.Answer{Label: text.RestoreThis, Do: func() { s.bringBackBook(b) }},
			kit.Answer{Label: text.RestoreNot, Main: true})
	})
}

func (s *Screen) bringBackBook(b model.Backup) {
	var aside string
	s.work(text.BackupRestoring, func(ctx context.Context, tell model.Progress) (err error) {
		aside, err = s.env.Restore(ctx, b, tell)
		return err
	}, func() {
		s.env.Changed()
		s.read()
		kit.Ask(s.env.Canvas, text.RestoredTitle, text.RestoreDone(b, aside),
			kit.Answer{Label: text.Understood, Main: true, Do: s.env.Restored})
	})
}

// mend asks, and keeps what can be read of the broken book.
func (s *Screen) mend() {
	kit.Ask(s.env.Canvas, text.MendBook, text.AskMend, kit.Answer{Label: text.MendBook, Main: true, Do: func() {
		var m model.Mended
		s.work(text.MendBook, func(ctx context.Context, _ model.Progress) (err error) {
			m, err = s.env.Mend(ctx)
			return err
		}, func() {
			s.env.Changed()
			s.read()
			kit.Ask(s.env.Canvas, text.MendBook, text.MendDone(m), kit.Answer{Label: text.Understood, Main: true, Do: s.env.Restored})
		})
	}}, kit.Answer{Label: text.RestoreNot})
}

// look shows the chosen change field by field, with what can be taken back.
func (s *Screen) look() {
	i := s.history.chosen
	if i < 0 || i >= len(s.changes) {
		return
	}
	c := s.changes[i]
	body := container.NewVBox()
	var d *kit.Dialog
	back := func(path string) func() {
		return func() {
			d.Close()
			s.bringBack(c, path)
		}
	}
	for _, f := range c.Fields {
		label := widget.NewLabel(text.FieldLine(f))
		label.Wrapping = fyne.TextWrapWord
		row := fyne.CanvasObject(label)
		if s.env.BringBack != nil && !text.FieldIsRows(f.Path) {
			row = container.NewBorder(nil, nil, nil, kit.NewButton(text.HistoryField, theme.ContentUndoIcon(), back(f.Path)), label)
		}
		body.Add(row)
	}
	answers := []kit.Answer{{Label: text.KeepAsItIs, Main: true}}
	if s.env.BringBack != nil && (c.Act == model.Altered || c.Act == model.Removed) {
		ask := widget.NewLabel(text.AskBringBack(c))
		ask.Wrapping = fyne.TextWrapWord
		body.Add(ask)
		answers = append([]kit.Answer{{Label: text.HistoryBack, Do: func() { s.bringBack(c, "") }}}, answers...)
	} else {
		body.Add(widget.NewLabel(text.HistoryLine(c)))
	}
	d = kit.Show(s.env.Canvas, text.HistoryTab, body, answers...)
}

func (s *Screen) bringBack(c model.Change, path string) {
	if err := s.env.BringBack(c, path); err != nil {
		s.env.Trouble(err)
		return
	}
	s.env.Changed()
	s.read()
	s.advice.SetText(text.BroughtBack)
}

func (s *Screen) tell(title, body string) {
	kit.Tell(s.env.Canvas, title, body, text.Understood)
}
