package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/model"
	"sokehoach/storage"
)

func TestABookThatBreaksWhileItIsOpenIsMendedInTheWindow(t *testing.T) {
	c := newClerk(t)
	c.begins()
	before := c.stored()
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	if _, err := c.program.keeper.Backup(t.Context(), model.BackupAsked, nil); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(c.folder, "so.db")
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt(bytes.ReplaceAll(whole, []byte(`"symbol":"KH`), []byte(`"symbol":"KX`)), 0); err != nil {
		t.Fatal(err)
	}
	f.Close()
	newer := model.Plan{Document: model.Document{ID: c.program.store.NewID(), Title: "Việc mới nhất"}}
	if err := c.program.store.PutPlan(newer); err != nil {
		t.Fatal(err)
	}
	if _, err := c.program.keeper.IfChanged(t.Context(), model.BackupRegular); err == nil {
		t.Fatal("a broken book was backed up")
	}
	c.look("the clerk is told", func() bool { return strings.Contains(c.said(), text.FoundDamage) })

	c.window.Rooms.Backups()
	enter := &fyne.KeyEvent{Name: fyne.KeyReturn}
	for range 20 {
		if b := c.focusedButton(); b != nil && b.Text == text.MendBook {
			break
		}
		c.canvas().FocusPrevious()
	}
	c.focusedButton().TypedKey(enter)
	c.look("the question", func() bool { return strings.Contains(c.said(), text.AskMend) })
	c.focusedButton().TypedKey(enter)
	c.look("what was kept", func() bool { return strings.Contains(c.said(), "sổ lại sao lưu được") })
	for _, want := range []model.Plan{before, newer} {
		if got, err := c.program.store.Plan(want.ID); err != nil || got.Title != want.Title {
			t.Errorf("got %q, %v", got.Title, err)
		}
	}
	if c.program.store.Broken() {
		t.Error("the book counts as broken still")
	}
	if _, err := c.program.keeper.Backup(t.Context(), model.BackupAsked, nil); err != nil {
		t.Error(err)
	}
}

func TestBackupsOfAnotherBookAreOfferedWithTheirOwnersOnly(t *testing.T) {
	one, other := newLibrary(t), newLibrary(t)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.RemoveAll(filepath.Join(one.folder, "backup")))
	must(os.CopyFS(filepath.Join(one.folder, "backup"), os.DirFS(filepath.Join(other.folder, "backup"))))
	c := one.wreck(t, wreck{spoil: func(whole []byte) []byte {
		return bytes.ReplaceAll(whole, []byte(`"symbol":"KH`), []byte(`"symbol":"KX`))[:len(whole)*3/4]
	}})
	c.waits()
	ways := c.ways()
	if said := c.said(); !strings.Contains(said, "bản này của sổ khác (") || !strings.Contains(strings.Join(ways, "\n"), text.WaySalvageAny) {
		t.Errorf("offered %q, says %s", ways, said)
	}
	o, err := storage.OwnerOf(filepath.Join(other.folder, "so.db"))
	if err != nil || len(o.Offices) == 0 || !strings.Contains(c.said(), o.Offices[0]) {
		t.Errorf("whose it is is not said: %+v, %v", o, err)
	}
}

func TestCopiesOfAKilledProgramAreDeleted(t *testing.T) {
	in := t.TempDir()
	now := time.Now()
	for name, age := range map[string]time.Duration{
		"sokehoach-1/2/so.db": 2 * leftAlone, "sokehoach-mau-3/mau.db": 2 * leftAlone, "sokehoach-young/so.db": 0, "other-1/so.db": 2 * leftAlone,
		"sokehoach-open/so.db": 2 * leftAlone,
	} {
		path := filepath.Join(in, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		s, err := storage.Open(path, storage.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		top := filepath.Join(in, strings.Split(name, "/")[0])
		if err := os.Chtimes(top, now.Add(-age), now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	open, err := openToLook(filepath.Join(in, "sokehoach-open", "so.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer open.Close()
	sweepCopies(in, now)
	left, err := filepath.Glob(filepath.Join(in, "*"))
	if err != nil || len(left) != 3 {
		t.Errorf("left %q, %v", left, err)
	}
}
