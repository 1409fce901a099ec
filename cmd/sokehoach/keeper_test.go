package main

import (
	"bytes"
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sokehoach/app/backup"
	"sokehoach/model"
	"sokehoach/storage"
)

// A guardedBook is a book with its keeper, a clock that a test sets, and a log.
type guardedBook struct {
	store  *storage.Store
	keeper *backup.Keeper
	now    time.Time
	log    bytes.Buffer
}

func guarded(t *testing.T) *guardedBook {
	t.Helper()
	g := &guardedBook{now: time.Date(2026, 3, 5, 8, 0, 0, 0, time.Local)}
	clock := func() time.Time { return g.now }
	folder := t.TempDir()
	var err error
	if g.store, err = storage.Open(filepath.Join(folder, "book.db"), storage.Options{Now: clock, Who: who}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = g.store.Close() })
	g.keeper = &backup.Keeper{Book: g.store, Folder: filepath.Join(folder, "backup"), Now: clock, Log: slog.New(slog.NewTextHandler(&g.log, nil))}
	return g
}

// change saves something new.
func (g *guardedBook) change(t *testing.T, title string) model.Plan {
	t.Helper()
	p := model.Plan{Document: model.Document{ID: g.store.NewID(), Year: 2026, Title: title}}
	if err := g.store.PutPlan(p); err != nil {
		t.Fatal(err)
	}
	return p
}

// reasons are why the backups were made, the newest first.
func (g *guardedBook) reasons(t *testing.T) []model.BackupReason {
	t.Helper()
	all, err := g.keeper.Backups()
	if err != nil {
		t.Fatal(err)
	}
	var out []model.BackupReason
	for _, b := range all {
		out = append(out, b.Reason)
	}
	return out
}

func (g *guardedBook) did(t *testing.T, want bool, backup func(context.Context) (bool, error)) {
	t.Helper()
	if made, err := backup(t.Context()); err != nil || made != want {
		t.Errorf("made a backup: %v, %v", made, err)
	}
}

func (g *guardedBook) regular(ctx context.Context) (bool, error) {
	return g.keeper.IfChanged(ctx, model.BackupRegular)
}

func TestABookIsBackedUpWhenItHasChanged(t *testing.T) {
	g := guarded(t)
	g.change(t, "a")
	g.did(t, true, g.keeper.StartOfDay)
	g.did(t, false, g.keeper.StartOfDay) // today's is there
	g.did(t, false, g.regular)           // nothing has changed
	g.change(t, "b")
	g.did(t, false, g.keeper.StartOfDay)
	g.did(t, true, g.regular)
	g.now = g.now.AddDate(0, 0, 1)
	g.did(t, false, g.keeper.StartOfDay) // a new day, the same book
	g.change(t, "c")
	g.did(t, true, g.keeper.StartOfDay)
	g.change(t, "d")
	g.keeper.Close()
	g.keeper.Close()
	want := []model.BackupReason{model.BackupClosing, model.BackupDaily, model.BackupRegular, model.BackupDaily}
	if got := g.reasons(t); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTheProgramBacksUpAtItsStartAndItsEnd(t *testing.T) {
	g := guarded(t)
	g.change(t, "a")
	g.keeper.Start()
	for end := time.Now().Add(10 * time.Second); len(g.reasons(t)) == 0 && time.Now().Before(end); {
		time.Sleep(5 * time.Millisecond)
	}
	g.change(t, "b")
	g.keeper.Close()
	want := []model.BackupReason{model.BackupClosing, model.BackupDaily}
	if got := g.reasons(t); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRestoringBacksUpFirstAndCanBeRestoredItself(t *testing.T) {
	g := guarded(t)
	kept := g.change(t, "a")
	first, err := g.keeper.Backup(t.Context(), model.BackupAsked, nil)
	if err != nil {
		t.Fatal(err)
	}
	lost := g.change(t, "b")
	if _, err := g.keeper.Restore(t.Context(), first, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := g.store.Plan(kept.ID); err != nil {
		t.Error(err)
	}
	if _, err := g.store.Plan(lost.ID); err == nil {
		t.Error("a plan made after the backup is still there")
	}
	newest, err := g.keeper.Newest()
	if err != nil || newest.Reason != model.BackupBeforeRestore {
		t.Fatalf("got %+v %v", newest, err)
	}
	if _, err := g.keeper.Restore(t.Context(), newest, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := g.store.Plan(lost.ID); err != nil {
		t.Error("what was there before restoring did not come back")
	}
}

// TestABackupOfAnotherComputerIsRestored goes the way that the guide tells: the
// file is put into the folder of backups by hand.
func TestABackupOfAnotherComputerIsRestored(t *testing.T) {
	old, fresh := guarded(t), guarded(t)
	p := old.change(t, "Kế hoạch ở máy cũ")
	b, err := old.keeper.Backup(t.Context(), model.BackupAsked, nil)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(b.Path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(fresh.keeper.Folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(fresh.keeper.Folder, filepath.Base(b.Path)), data, 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := fresh.keeper.Backups()
	if err != nil || len(all) != 1 {
		t.Fatalf("listed: %+v, %v", all, err)
	}
	if _, err := fresh.keeper.Restore(t.Context(), all[0], nil); err != nil {
		t.Fatal(err)
	}
	if got, err := fresh.store.Plan(p.ID); err != nil || got.Title != p.Title {
		t.Errorf("restored %q, %v", got.Title, err)
	}
}

func TestTheLogHoldsNoNamesAndNoText(t *testing.T) {
	g := guarded(t)
	const marker = "Vàng A Lử"
	g.change(t, marker)
	b, err := g.keeper.Backup(t.Context(), model.BackupAsked, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := g.keeper.CopyTo(t.Context(), b, t.TempDir(), nil); err != nil {
		t.Fatal(err)
	}
	if _, err := g.keeper.Restore(t.Context(), b, nil); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(b.Path, 5000); err != nil {
		t.Fatal(err)
	}
	if _, err := g.keeper.Restore(t.Context(), b, nil); err == nil {
		t.Error("a backup that was cut off was restored")
	}
	g.keeper.Folder = filepath.Join(os.DevNull, "none")
	g.change(t, marker)
	g.keeper.Close()
	log := g.log.String()
	if !strings.Contains(log, "number=1") || !strings.Contains(log, "level=ERROR") {
		t.Errorf("the log is %s", log)
	}
	if name := who().Account; strings.Contains(log, marker) || len(name) > 3 && strings.Contains(log, "account="+name) {
		t.Errorf("the log has a name: %s", log)
	}
}
