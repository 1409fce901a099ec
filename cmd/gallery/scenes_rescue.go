package main

import (
	"context"
	"errors"
	"log/slog"
	"os"

	"fyne.io/fyne/v2"

	"sokehoach/app"
	"sokehoach/app/backup"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/ui/rescue"
	"sokehoach/model"
	"sokehoach/storage"
)

// rescueScenes are books that cannot be opened, each with all that can be
// offered, and the room of backups.
func rescueScenes() []scene {
	why := func(err error, offers ...rescue.Way) rescue.Case {
		c := rescue.Case{Ways: offers, CopyOut: func(context.Context, string, model.Progress) (string, error) { return "", nil }}
		c.Sentence, c.Hint = text.Explain(err)
		return c
	}
	way := func(label, hint string) rescue.Way { return rescue.Way{Label: label, Hint: hint} }
	copied := model.Backup{Time: today(), Plans: 12, Communes: 48, Verified: true}
	restore := way(text.WayBackup(copied), text.WayBackupHint)
	look, again := way(text.WayLook, text.RescueLookHint), way(text.WayTryAgain, text.WayTryAgainHint)
	seen := way(text.WayLookBackup, text.RescueLookHint)
	found := []text.Saved{{Bucket: "document", Records: 12, Missing: 1, Counted: true}, {Bucket: "activity", Records: 1834, Older: 3}}
	damaged := why(&storage.Damage{Kind: model.DamageTwice}, way(text.WayPrevious, text.WayPreviousHint), restore,
		way(text.WaySalvage, text.SavedHint(found)), look)
	for page := range uint64(40) {
		damaged.Details = append(damaged.Details, text.Flaw{Kind: "twice", Page: page, Bucket: "document"}.Sentence())
	}
	gone := why(nil, restore, seen, again, way(text.WayNew, text.WayNewMissingHint))
	gone.Sentence, gone.Hint = text.RescueMissing, text.RescueMissingHint
	right := why(nil, again, look, seen)
	right.Sentence, right.Hint = text.RescueNoRight, text.RescueNoRightHint
	held := why(nil, look, again)
	held.Sentence, held.Hint = text.HeldBy("UBND-XA-SUNGPHAI\\lovanhung", "UBND-XA-PC02", today()), text.RescueInUseHint
	return []scene{
		{"rescue-damaged", rescued(damaged, func(*stage) {})},
		{"rescue-details", rescued(damaged, func(s *stage) { click(s, text.RescueMore) })},
		{"rescue-preview", rescued(withPreview(damaged, text.SavedTable(found)), func(s *stage) {
			click(s, text.WaySalvage)
			await(s, text.RescueUse)
		})},
		{"rescue-empty", rescued(why(&storage.Damage{Kind: model.DamageEmpty}, way(text.WayNew, text.WayNewHint), again), func(*stage) {})},
		{"rescue-newer", rescued(why(&model.NewerFile{Schema: 2, Version: "2.1.0"}, seen, again), func(*stage) {})},
		{"rescue-missing", rescued(gone, func(*stage) {})},
		{"rescue-no-right", rescued(right, func(*stage) {})},
		{"rescue-in-use", rescued(held, func(*stage) {})},
		{"backups-none", program(sampleBook, func(w *ui.Window) { w.Rooms.Backups() })},
		{"backups-read-only", program(sampleToRead, func(w *ui.Window) { w.Rooms.Backups() })},
		{"backups", backups(func(*stage) {})},
		{"backups-restore", backups(func(s *stage) {
			older := &fyne.KeyEvent{Name: fyne.KeyDown}
			s.canvas().Focused().TypedKey(older)
			click(s, text.BackupRestore)
			await(s, text.RestoreThis)
		})},
		{"banners", banners},
	}
}

// withPreview lets the salvage of a case tell what it found.
func withPreview(c rescue.Case, found string) rescue.Case {
	for i := range c.Ways {
		if c.Ways[i].Label == text.WaySalvage {
			c.Ways[i].Preview = func(context.Context) (string, error) { return found, nil }
		}
	}
	return c
}

// rescued is the window on a book that cannot be opened, after something was
// done.
func rescued(c rescue.Case, then func(*stage)) func(*stage) error {
	return func(s *stage) error {
		if _, err := s.begin(ui.Options{Rescue: func() rescue.Case { return c }}); err != nil {
			return err
		}
		await(s, text.RescueQuit)
		then(s)
		return nil
	}
}

// await lets happen what is posted until some words are on screen.
func await(s *stage, words string) {
	for arrange(s.canvas()); !shows(s.canvas(), words); arrange(s.canvas()) {
		(<-s.posts)()
	}
}

// guardedBook opens the sample with a keeper of two backups, of which the book
// has changed since the first.
func guardedBook(s *stage, o ui.Options) (*ui.Window, error) {
	store, err := s.books.store(sampleBook)
	if err != nil {
		return nil, err
	}
	s.closer = append(s.closer, func() { _ = store.Close() })
	folder, err := os.MkdirTemp(s.books.folder, "backup-")
	if err != nil {
		return nil, err
	}
	k := &backup.Keeper{Book: store, Folder: folder, Now: today, Log: slog.New(slog.DiscardHandler)}
	_, first := k.Backup(context.Background(), model.BackupDaily, nil)
	changed := store.DeleteDocument(s.books.sample.Plans[0].ID)
	_, second := k.Backup(context.Background(), model.BackupAsked, nil)
	if err := errors.Join(first, changed, second); err != nil {
		return nil, err
	}
	o.Store, o.Keeper = app.StoreOf(store), k
	return s.begin(o)
}

// backups is the room of backups, after something was done.
func backups(then func(*stage)) func(*stage) error {
	return func(s *stage) error {
		w, err := guardedBook(s, ui.Options{})
		if err == nil {
			w.Rooms.Backups()
			then(s)
		}
		return err
	}
}

// banners are what is said of a book across the window: the longest notice, and
// a fault that was found.
func banners(s *stage) error {
	notice := text.WarningText(backup.Warning{Kind: backup.WarnSynced, Name: "OneDrive"})
	_, err := guardedBook(s, ui.Options{Notice: notice, Watch: func(found func(string)) { found(text.FoundDamage) }})
	return err
}
