package ui

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/backup"
	"sokehoach/app/ui/kit"
	"sokehoach/app/ui/rescue"
	"sokehoach/model"
)

// begin shows the book, or what can be done when it could not be opened.
func (w *Window) begin() {
	if w.own.Empty() {
		w.showRescue()
		return
	}
	w.window.SetMainMenu(w.makeMenu())
	w.start()
}

// showRescue shows what can be done about a book that cannot be opened. There is
// nothing else to be done until then, so there is no other menu.
func (w *Window) showRescue() {
	quit := fyne.NewMenuItem(text.MenuQuit, w.Close)
	quit.IsQuit = true
	w.window.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu(text.MenuFile, quit)))
	s := rescue.New(rescue.Env{
		Canvas: w.window.Canvas(), Post: w.options.Post, Trouble: w.trouble,
		Look: w.options.Rescue, Open: w.rescued, Folder: w.askFolder, Quit: w.Close,
	})
	w.screen = s
	w.window.SetContent(kit.AtLeast(smallestWidth, smallestHeight, s.Object()))
	s.Begin()
}

// rescued goes on into the book that was brought back, and says what was saved.
func (w *Window) rescued(o rescue.Opened) {
	w.options.Keeper = o.Keeper
	w.options.Notice = strings.TrimSpace(w.options.Notice + "\n" + o.Notice)
	w.options.Store = o.Store
	w.putOwn(w.own.On(o.Store))
	w.screen = nothing{}
	w.begin()
	if o.Told != "" {
		kit.Tell(w.window.Canvas(), text.RescueDone, o.Told, text.Understood)
	}
}

// putOwn puts the clerk's own book on the desk.
func (w *Window) putOwn(d *app.Desk) { w.own, w.desk = d, d }

// underBanners shows a screen under what the clerk has to know of the book.
func (w *Window) underBanners(o fyne.CanvasObject) fyne.CanvasObject {
	w.banners = container.NewVBox()
	w.frame = container.NewBorder(w.banners, nil, nil, nil, o)
	w.refreshBanners()
	return w.frame
}

func (w *Window) refreshBanners() {
	w.banners.Objects = nil
	if w.found != "" {
		w.banners.Add(kit.Banner(w.found, text.ToBackups, w.ShowBackups))
	}
	if words, more := text.Shortened(w.options.Notice); more {
		w.banners.Add(kit.Banner(words, text.ReadAll, func() {
			kit.Ask(w.window.Canvas(), text.Product, w.options.Notice, kit.Answer{Label: text.Understood, Main: true, Do: w.noticed})
		}))
	} else if words != "" {
		w.banners.Add(kit.Banner(words, text.Understood, w.noticed))
	}
	if w.paper != "" {
		w.banners.Add(w.printedBanner(w.paper))
	}
	w.banners.Hidden = len(w.banners.Objects) == 0
	w.frame.Refresh()
}

// noticed takes the notice away.
func (w *Window) noticed() {
	w.options.Notice = ""
	w.refreshBanners()
}

// tellFound says across the window what is wrong with the book.
func (w *Window) tellFound(words string) {
	w.found = words
	if w.banners != nil {
		w.refreshBanners()
	}
}

// ShowBackups shows the copies of the book on screen and what was changed in it.
// What was on screen is on the disk before: nothing unsaved outlives a restored
// book.
func (w *Window) ShowBackups() {
	w.leave(func() { w.place(backup.New(w.backupEnv()), roomBackups) })
}

// backupEnv is what the room of backups needs. A book that is only looked at, as
// the sample is, has no copies.
func (w *Window) backupEnv() backup.Env {
	desk := w.desk
	env := backup.Env{
		Canvas: w.window.Canvas(), Post: w.options.Post, Trouble: w.trouble,
		Backups:  func() ([]model.Backup, error) { return nil, nil },
		History:  func(limit int) ([]model.Change, error) { return desk.Changes(model.HistoryFilter{}, limit) },
		Changed:  w.bookChanged,
		Restored: w.ShowList,
	}
	if k := w.options.Keeper; k != nil && !w.inSample() {
		env.Backups, env.Compare, env.CopyTo, env.Restore = k.Backups, k.Compare, k.CopyTo, k.Restore
		env.Folder = w.secondPlace
		env.BackUp = func(ctx context.Context, tell model.Progress) (model.Backup, error) {
			return k.Backup(ctx, model.BackupAsked, tell)
		}
	}
	if !desk.ReadOnly() {
		env.BringBack = desk.BringBack
	}
	return env
}

// bookChanged forgets what was read of the book before it was changed as a whole.
func (w *Window) bookChanged() {
	w.listSteps = nil
	if !w.inSample() {
		w.library.Renew()
	}
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
		path, ok, err := w.options.Folder(text.FolderTitle)
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
