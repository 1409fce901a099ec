package storage

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"sokehoach/model"
)

// backedUp makes a backup of a store, and fails the test when it cannot.
func backedUp(t testing.TB, s *Store, folder string) model.Backup {
	t.Helper()
	b, err := s.Backup(context.Background(), folder, model.BackupAsked, nil)
	must(t, err)
	return b
}

func TestABackupIsAWholeBookThatWasReadBack(t *testing.T) {
	s, _ := start(t, withClock(morning(), Options{}))
	p := activePlan(s, 2024)
	must(t, s.PutPlan(p))
	must(t, s.PutCommune(model.Commune{ID: s.NewID(), Kind: "x", Name: "S"}))
	folder := filepath.Join(t.TempDir(), "sao l\u01b0u")
	b := backedUp(t, s, folder)
	if b.Number != 1 || b.Plans != 1 || b.Communes != 1 || b.Records != 92 || !b.Verified || b.Schema != 1 {
		t.Errorf("got %+v", b)
	}
	if !strings.HasPrefix(filepath.Base(b.Path), "so-ke-hoach-000001-20260305-0800-") {
		t.Errorf("got %s", b.Path)
	}
	sum, err := sumOf(b.Path)
	if must(t, err); sum != b.SHA256 {
		t.Errorf("got %s, want %s", b.SHA256, sum)
	}
	copied := reopened(t, b.Path, Options{ReadOnly: true})
	if got, err := copied.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %v", err)
	}
	all, err := s.Backups(folder)
	must(t, err)
	if !reflect.DeepEqual(all, []model.Backup{b}) {
		t.Errorf("got %+v, want %+v", all, b)
	}
	for _, e := range entriesOf(t, folder) {
		if strings.HasSuffix(e, halfExt) {
			t.Errorf("%s was left", e)
		}
	}
}

func entriesOf(t testing.TB, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	must(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestBackupsAreMadeWhileOthersSave(t *testing.T) {
	s, _ := start(t, Options{})
	folder := t.TempDir()
	done := make(chan error)
	go func() {
		var err error
		for i := range 200 {
			err = errors.Join(err, s.PutPlan(numbered(i)))
		}
		done <- err
	}()
	for range 5 {
		b := backedUp(t, s, folder)
		must(t, checkCopy(b.Path))
	}
	must(t, <-done)
}

func TestTheStateOfABookIsThatOfItsContents(t *testing.T) {
	s, _ := start(t, Options{})
	folder := t.TempDir()
	must(t, s.PutPlan(numbered(1)))
	b := backedUp(t, s, folder)
	if state, err := s.State(); err != nil || state != b.State {
		t.Errorf("got %s %v, want %s", state, err, b.State)
	}
	must(t, s.PutPlan(numbered(2)))
	if state, err := s.State(); err != nil || state == b.State {
		t.Errorf("a changed book has the same state, %v", err)
	}
}

func TestACancelledBackupLeavesNothing(t *testing.T) {
	s, _ := start(t, Options{})
	must(t, s.PutPlan(numbered(1)))
	folder := t.TempDir()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := s.Backup(ctx, folder, model.BackupAsked, nil)
	wantError(t, err, context.Canceled)
	if left := entriesOf(t, folder); len(left) != 0 {
		t.Errorf("left %q", left)
	}
	must(t, s.PutPlan(numbered(2)))
}

func TestABackupTellsHowFarItIs(t *testing.T) {
	s, _ := start(t, Options{})
	must(t, s.PutPlan(numbered(1)))
	var last, whole int64
	_, err := s.Backup(context.Background(), t.TempDir(), model.BackupAsked, func(done, total int64) { last, whole = done, total })
	must(t, err)
	if last == 0 || last != whole {
		t.Errorf("%d of %d", last, whole)
	}
}

func TestAFullDiskIsToldAsSuch(t *testing.T) {
	err := explained(&os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC})
	wantError(t, err, model.ErrFull)
	s, _ := start(t, Options{})
	_, err = s.Backup(context.Background(), filepath.Join(os.DevNull, "x"), model.BackupAsked, nil)
	if err == nil {
		t.Error("a backup into no folder was made")
	}
}

// paper puts a copy and its proof into a folder, without a book.
func paper(t testing.TB, folder string, number int, when time.Time, book model.ID) {
	t.Helper()
	b := model.Backup{Number: number, Time: when.UTC(), Book: book, Size: 4}
	path := filepath.Join(folder, backupName(b))
	must(t, os.WriteFile(path, []byte("copy"), fileMode))
	must(t, writeProof(path, b))
}

// numbersOf are the numbers of what is left, the highest first.
func numbersOf(t testing.TB, s *Store, folder string) []int {
	t.Helper()
	all, err := s.Backups(folder)
	must(t, err)
	var numbers []int
	for _, b := range all {
		numbers = append(numbers, b.Number)
	}
	return numbers
}

func TestTheNewestTenAndTheLastOfThirtyDaysStay(t *testing.T) {
	s, _ := start(t, Options{})
	folder, day, book := t.TempDir(), time.Date(2026, 1, 1, 12, 0, 0, 0, time.Local), s.NewID()
	for i := 1; i <= 200; i++ { // five a day for forty days
		paper(t, folder, i, day.AddDate(0, 0, (i-1)/5), book)
	}
	gone, err := s.Prune(folder)
	must(t, err)
	left := numbersOf(t, s, folder)
	if len(left) != 10+28 || gone != 200-38 || left[0] != 200 || left[9] != 191 || left[10] != 190 || left[11] != 185 || left[37] != 55 {
		t.Errorf("%d gone, left %v", gone, left)
	}
	if names := entriesOf(t, folder); len(names) != 2*38 {
		t.Errorf("%d files are left", len(names))
	}
}

func TestAWildClockCannotDeleteTheNewestCopies(t *testing.T) {
	s, _ := start(t, Options{})
	folder, book := t.TempDir(), s.NewID()
	years := []int{2026, 2099, 1980, 2026, 2010}
	for i := 1; i <= 60; i++ {
		paper(t, folder, i, time.Date(years[i%5], 3, i%28+1, 12, 0, 0, 0, time.Local), book)
	}
	_, err := s.Prune(folder)
	must(t, err)
	left := numbersOf(t, s, folder)
	if len(left) < 30 || !slices.Equal(left[:10], []int{60, 59, 58, 57, 56, 55, 54, 53, 52, 51}) {
		t.Errorf("left %v", left)
	}
}

func TestPruningLeavesOtherBooksAndStrangeFiles(t *testing.T) {
	s, _ := start(t, Options{})
	folder, day := filepath.Join(t.TempDir(), "[xã]"), time.Date(2026, 1, 1, 12, 0, 0, 0, time.Local)
	must(t, os.Mkdir(folder, 0o700))
	mine, other := s.NewID(), s.NewID()
	paper(t, folder, 1, day, other)
	for i := 2; i <= 20; i++ {
		paper(t, folder, i, day, mine)
	}
	unproved := filepath.Join(folder, backupName(model.Backup{Number: 0, Time: day, Book: mine}))
	must(t, os.WriteFile(unproved, []byte("x"), fileMode))
	must(t, os.WriteFile(filepath.Join(folder, "my.db"), []byte("x"), fileMode))
	half := filepath.Join(folder, "1"+halfExt)
	must(t, os.WriteFile(half, []byte("x"), fileMode))
	must(t, os.Chtimes(half, time.Now().Add(-2*time.Hour), time.Now().Add(-2*time.Hour)))
	_, err := s.Prune(folder)
	must(t, err)
	left := numbersOf(t, s, folder)
	if len(left) != 12 || left[10] != 1 || left[11] != 0 {
		t.Errorf("left %v", left)
	}
	if names := entriesOf(t, folder); len(names) != 2*11+2 {
		t.Errorf("left %q", names)
	}
}

func TestACopyWithoutAProofThatFitsIsNotVerified(t *testing.T) {
	s, _ := start(t, Options{})
	folder := t.TempDir()
	b := backedUp(t, s, folder)
	for name, spoil := range map[string]func(){
		"proof of another size": func() { must(t, os.WriteFile(proofOf(b.Path), []byte(`{"number":1,"size":3}`), fileMode)) },
		"proof cut off":         func() { must(t, os.WriteFile(proofOf(b.Path), []byte(`{"numb`), fileMode)) },
		"no proof":              func() { must(t, os.Remove(proofOf(b.Path))) },
	} {
		text, _ := json.Marshal(b)
		must(t, os.WriteFile(proofOf(b.Path), text, fileMode))
		spoil()
		all, err := s.Backups(folder)
		if must(t, err); len(all) != 1 || all[0].Verified || all[0].Number != 1 {
			t.Errorf("%s: got %+v", name, all)
		}
	}
}

func TestACopyOnAStickIsReadBackBeforeTheStickMayGo(t *testing.T) {
	s, _ := start(t, Options{})
	must(t, s.PutPlan(numbered(3)))
	b := backedUp(t, s, t.TempDir())
	stick := t.TempDir()
	for range 2 { // the second replaces the first
		path, err := s.CopyTo(context.Background(), b, stick, nil)
		must(t, err)
		sum, err := sumOf(path)
		if must(t, err); sum != b.SHA256 {
			t.Errorf("got %s", sum)
		}
	}
	all, err := s.Backups(stick)
	if must(t, err); len(all) != 1 || !all[0].Verified || len(entriesOf(t, stick)) != 2 {
		t.Errorf("got %+v in %q", all, entriesOf(t, stick))
	}
	content, err := os.ReadFile(b.Path)
	must(t, err)
	content[len(content)/2] ^= 1
	must(t, os.WriteFile(b.Path, content, fileMode))
	if _, err = s.CopyTo(context.Background(), b, t.TempDir(), nil); !errors.Is(err, model.ErrDamaged) {
		t.Errorf("a damaged backup was copied: %v", err)
	}
	_, err = s.CopyTo(context.Background(), b, filepath.Join(stick, "gone"), nil)
	wantError(t, err, os.ErrNotExist)
}

func TestNumbersRiseOverEveryBookInTheFolder(t *testing.T) {
	s, _ := start(t, Options{})
	other, _ := start(t, Options{})
	folder := t.TempDir()
	for i := range 4 {
		if b := backedUp(t, []*Store{s, other}[i%2], folder); b.Number != i+1 {
			t.Errorf("got %d, want %d", b.Number, i+1)
		}
	}
}

// BenchmarkBackup backs up a book of 12 MB.
func BenchmarkBackup(b *testing.B) {
	s, path := start(b, Options{})
	must(b, s.update("fill", func(batch *batch) error {
		for i := range 280 {
			p := bigPlan(s, 2024)
			p.Number = fmt.Sprint(i)
			if err := batch.putDocument(&p); err != nil {
				return err
			}
		}
		return nil
	}))
	info, err := os.Stat(path)
	must(b, err)
	b.SetBytes(info.Size())
	for b.Loop() {
		backedUp(b, s, b.TempDir())
	}
}
