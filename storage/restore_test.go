package storage

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"sokehoach/model"
)

func TestARestoredBookIsTheBackupAndThePresentFileStays(t *testing.T) {
	clock := morning()
	s, path := start(t, withClock(clock, Options{Who: tuan}))
	p := activePlan(s, 2024)
	must(t, s.PutPlan(p))
	b := backedUp(t, s, t.TempDir())
	changed := p.Clone()
	changed.Title = "changed"
	must(t, s.PutPlan(changed))
	must(t, s.PutPlan(sample(s, 2025)))
	before := newestChange(t, s)
	id := s.NewID()
	clock.pass(-48 * time.Hour)

	aside, err := s.Restore(context.Background(), b, nil)
	must(t, err)
	if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %q %v", got.Title, err)
	}
	if heads, err := s.Documents(); err != nil || len(heads) != 1 {
		t.Errorf("got %d plans, %v", len(heads), err)
	}
	noted := newestChange(t, s)
	if noted.Act != model.Restored || noted.Name != "1" || noted.Seq <= before.Seq || noted.Who != tuan() {
		t.Errorf("got %+v", noted)
	}
	if next := s.NewID(); next.String() <= id.String() {
		t.Errorf("id %s after %s", next, id)
	}
	p.Title = "goes on"
	must(t, s.PutPlan(p))

	if aside != strings.TrimSuffix(path, ".db")+".before-restore-1.db" {
		t.Errorf("got %s", aside)
	}
	old := reopened(t, aside, Options{ReadOnly: true})
	if got, err := old.Plan(p.ID); err != nil || got.Title != "changed" {
		t.Errorf("got %q %v", got.Title, err)
	}
	if again, err := s.Restore(context.Background(), b, nil); err != nil || !strings.HasSuffix(again, "-2.db") {
		t.Errorf("got %s %v", again, err)
	}
	if left := entriesOf(t, filepath.Dir(path)); len(left) != 3 {
		t.Errorf("left %q", left)
	}
}

func TestWhenRestoringFailsThePresentBookIsOpen(t *testing.T) {
	s, path := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	ready := filepath.Join(t.TempDir(), "ready.db")
	for name, content := range map[string]string{"it is gone": "", "it is no book": strings.Repeat("x", 1<<16)} {
		if content != "" {
			must(t, os.WriteFile(ready, []byte(content), fileMode))
		}
		must(t, s.do("exchange", func() error {
			_, err := s.exchange(ready)
			if err == nil {
				t.Errorf("%s: restored", name)
			}
			return nil
		}))
		if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
			t.Errorf("%s: got %v", name, err)
		}
		p.Number += "1"
		must(t, s.PutPlan(p))
	}
	if left := entriesOf(t, filepath.Dir(path)); len(left) > 2 || left[0] != "book.db" { // the other is of the refused file
		t.Errorf("left %q", left)
	}
}

func TestADamagedBackupIsNotRestored(t *testing.T) {
	s, path := start(t, Options{})
	must(t, s.PutPlan(numbered(3)))
	b := backedUp(t, s, t.TempDir())
	content, err := os.ReadFile(b.Path)
	must(t, err)
	content = bytes.ReplaceAll(content, []byte("xxxxxxxx"), []byte("xxxxxxxy"))
	must(t, os.WriteFile(b.Path, content, fileMode))
	for _, verified := range []bool{true, false} {
		b.Verified = verified
		_, err = s.Restore(context.Background(), b, nil)
		wantError(t, err, model.ErrDamaged)
	}
	if _, err := s.Compare(context.Background(), b); !errors.Is(err, model.ErrDamaged) {
		t.Errorf("got %v", err)
	}
	if left := entriesOf(t, filepath.Dir(path)); len(left) != 1 {
		t.Errorf("left %q", left)
	}
	_, err = s.Restore(context.Background(), model.Backup{Path: filepath.Join(t.TempDir(), "none.db")}, nil)
	wantError(t, err, os.ErrNotExist)
}

func TestABookThatBrokeIsRestoredWhileItIsOpen(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	b := backedUp(t, s, t.TempDir())
	wantError(t, s.update("break", func(*batch) error { panic("page 7 is gone") }), model.ErrDamaged)
	_, err := s.Restore(context.Background(), b, nil)
	must(t, err)
	if _, err := s.Plan(p.ID); err != nil {
		t.Error(err)
	}
	p.Title = "saved again"
	must(t, s.PutPlan(p))
}

func TestAFileThatCannotBeOpenedIsRestored(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "book.db")
	s, err := Open(path, Options{})
	must(t, err)
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	b := backedUp(t, s, t.TempDir())
	_, err = RestoreFile(context.Background(), path, b, Options{})
	wantError(t, err, model.ErrInUse)
	must(t, s.Close())
	for name, damage := range map[string]func(){
		"cut":  func() { must(t, os.Truncate(path, 5000)) },
		"gone": func() { must(t, os.Remove(path)) },
		"0":    func() { must(t, os.Truncate(path, 0)) },
	} {
		damage()
		aside, err := RestoreFile(context.Background(), path, b, Options{})
		must(t, err)
		if (aside == "") != (name == "gone") {
			t.Errorf("%s: aside is %q", name, aside)
		}
		s = reopened(t, path, Options{})
		if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
			t.Errorf("%s: got %v", name, err)
		}
		must(t, s.Close())
	}
}

func TestTheDifferenceCountsWhatComesBackChangesAndGoes(t *testing.T) {
	s, path := start(t, Options{})
	kept, changed, gone := activePlan(s, 2023), activePlan(s, 2024), sample(s, 2025)
	must(t, s.PutPlan(kept))
	must(t, s.PutPlan(changed))
	must(t, s.PutPlan(gone))
	office := model.Office{ID: s.NewID(), Name: "o"}
	must(t, s.PutOffice(office))
	b := backedUp(t, s, t.TempDir())
	changed.Entries[2].Activities = changed.Entries[2].Activities[1:]
	changed.Entries[3].Activities[0].Note = "x"
	must(t, s.PutPlan(changed))
	must(t, s.DeleteDocument(gone.ID))
	added := sample(s, 2026)
	must(t, s.PutPlan(added))
	office.Name = "p"
	must(t, s.PutOffice(office))

	d, err := s.Compare(context.Background(), b)
	must(t, err)
	want := model.Difference{
		Kinds: []model.KindDifference{
			{Kind: "document", Back: 1, Gone: 1}, {Kind: "activity", Back: 1, Changed: 1}, {Kind: "office", Changed: 1},
		},
		Plans: []model.PlanDifference{
			{Head: added.Head(), Act: model.Removed}, {Head: gone.Head(), Act: model.Made}, {Head: changed.Head(), Act: model.Altered},
		},
	}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("got  %+v\nwant %+v", d, want)
	}
	other, _ := start(t, Options{})
	if d, err := other.Compare(context.Background(), b); err != nil || !d.OtherBook {
		t.Errorf("got %+v %v", d, err)
	}
	must(t, s.Close())
	reader := reopened(t, path, Options{ReadOnly: true})
	if _, err = reader.Compare(context.Background(), b); err != nil {
		t.Error(err)
	}
	_, err = reader.Restore(context.Background(), b, nil)
	wantError(t, err, model.ErrReadOnly)
}

func TestAnExchangeThatFailsLeavesThePresentFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "book.db")
	must(t, os.WriteFile(path, []byte("present"), fileMode))
	if _, err := exchangeFile(path, filepath.Join(folder, "missing")); err == nil {
		t.Error("exchanged for nothing")
	}
	left, err := os.ReadDir(folder)
	must(t, err)
	if text, err := os.ReadFile(path); err != nil || string(text) != "present" || len(left) != 1 {
		t.Errorf("got %q %v among %v", text, err, left)
	}
	wantError(t, putBack(filepath.Join(folder, "missing"), path), model.ErrUnsure)
}
