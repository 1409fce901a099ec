package ui

import (
	"context"
	"os"

	"sokehoach/app/text"
	"sokehoach/app/ui/backup"
	"sokehoach/app/ui/help"
	"sokehoach/app/windows"
	"sokehoach/model"
)

// Backups shows the copies of the book on screen and what was changed in it. What
// was on screen is on the disk before: nothing unsaved outlives a restored book.
func (r *Rooms) Backups() {
	r.stage.leave(func() {
		r.stage.place(view{screen: backup.New(r.backups()), room: roomBackups, section: here(help.Backup), back: to(r.Backups)})
	})
}

// TakeBook asks for the copy of a book, such as one on a USB stick from another
// computer, and offers to put it in the place of this one.
func (r *Rooms) TakeBook() {
	r.askBook(func(path string) { r.RestoreFrom(path) })
}

// RestoreFrom offers to put the book in a file in the place of this one.
func (r *Rooms) RestoreFrom(path string) {
	r.stage.leave(func() {
		s := backup.New(r.backups())
		r.stage.place(view{screen: s, room: roomBackups, section: here(help.Backup), back: to(r.Backups)})
		s.RestoreFrom(path)
	})
}

func (r *Rooms) askBook(chosen func(path string)) {
	r.shell.askFile(windows.Question{
		Title: text.BookFileTitle, Filters: []windows.Filter{{Name: text.BookFileFilter, Pattern: "*.db"}},
	}, chosen, func() { r.shell.askFilePlainly(chosen) })
}

// backups is what the room of backups needs. A book that is only looked at, as
// the sample is, has no copies.
func (r *Rooms) backups() backup.Env {
	desk := r.books.desk
	env := backup.Env{
		Canvas: r.shell.canvas(), Post: r.shell.options.Post, Trouble: r.shell.trouble,
		Backups:  func() ([]model.Backup, error) { return nil, nil },
		History:  func(limit int) ([]model.Change, error) { return desk.Changes(model.HistoryFilter{}, limit) },
		Changed:  r.bookChanged,
		Restored: r.list.Show,
	}
	if k := r.shell.options.Keeper; k != nil && !r.books.inSample() {
		env.Backups, env.Compare, env.CopyTo, env.Restore = k.Backups, k.Compare, k.CopyTo, k.Restore
		env.Folder, env.File = r.secondPlace, r.askBook
		if k.Broken() && !desk.ReadOnly() {
			env.Mend = k.Mend
		}
		env.BackUp = func(ctx context.Context, tell model.Progress) (model.Backup, error) {
			return k.Backup(ctx, model.BackupAsked, tell)
		}
	}
	if !desk.ReadOnly() {
		env.BringBack = desk.BringBack
	}
	return env
}

// bookChanged forgets the steps that were taken in the list before the book was changed as a whole.
func (r *Rooms) bookChanged() {
	r.list.steps = nil
	r.stage.menu.refresh()
}

// secondPlace is where backups are copied to: the folder that was chosen once,
// while it is there, or one that is asked for.
func (r *Rooms) secondPlace(chosen func(path string)) {
	place := r.books.own.Preferences().SecondPlace
	if info, err := os.Stat(place); err == nil && info.IsDir() {
		chosen(place)
		return
	}
	r.shell.askFolder(chosen)
}
