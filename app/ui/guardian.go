package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"sokehoach/app/text"
	"sokehoach/app/ui/backup"
	"sokehoach/model"
)

// ShowBackups shows the copies of the book on screen and what was changed in it.
// What was on screen is on the disk before: nothing unsaved outlives a restored
// book.
func (w *Window) ShowBackups() {
	w.leave(func() { w.place(backup.New(w.backupEnv()), roomBackups) })
}

// backupEnv is what the room of backups needs. A book that is only looked at, as
// the sample is, has no copies.
func (w *Window) backupEnv() backup.Env {
	store := w.desk.Store
	env := backup.Env{
		Canvas: w.window.Canvas(), Post: w.options.Post, Trouble: w.trouble,
		Backups:  func() ([]model.Backup, error) { return nil, nil },
		History:  func(limit int) ([]model.Change, error) { return store.History(model.HistoryFilter{}, limit) },
		Changed:  w.bookChanged,
		Restored: w.ShowList,
	}
	if k := w.options.Keeper; k != nil && !w.inSample() {
		env.Backups, env.Compare, env.CopyTo, env.Restore = k.Backups, k.Compare, k.CopyTo, k.Restore
		env.Folder = w.askFolder
		env.BackUp = func(ctx context.Context, tell model.Progress) (model.Backup, error) {
			return k.Backup(ctx, model.BackupAsked, tell)
		}
	}
	if !store.ReadOnly() {
		env.BringBack = store.BringBack
	}
	return env
}

// bookChanged forgets what was read of the book before it was changed as a whole.
func (w *Window) bookChanged() {
	w.deleted = nil
	w.refreshMenu()
}

// askFolder asks for a folder: the system, or the toolkit where that has no such
// question.
func (w *Window) askFolder(chosen func(path string)) {
	if w.options.Folder == nil {
		w.askFolderPlainly(chosen)
		return
	}
	go func() {
		path, ok, err := w.options.Folder(text.BackupToStick)
		w.options.Post(func() {
			switch {
			case errors.Is(err, errors.ErrUnsupported):
				w.askFolderPlainly(chosen)
			case err != nil:
				w.trouble(err)
			case ok:
				chosen(path)
			}
		})
	}()
}

func (w *Window) askFolderPlainly(chosen func(path string)) {
	dialog.ShowFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil {
			w.trouble(err)
		} else if folder != nil {
			chosen(folder.Path())
		}
	}, w.window)
}
