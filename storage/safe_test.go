package storage

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"testing"
	"time"

	"sokehoach/model"
)

// spoil breaks the seal of what has a text in it, in the file of an open book.
func spoil(t *testing.T, path, old, now string) {
	t.Helper()
	whole, err := os.ReadFile(path)
	must(t, err)
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	must(t, err)
	spoilt := bytes.ReplaceAll(whole, []byte(old), []byte(now))
	if bytes.Equal(spoilt, whole) {
		t.Fatal("nothing was spoilt")
	}
	_, err = file.WriteAt(spoilt, 0)
	must(t, err)
	must(t, file.Close())
}

func TestABookWithABadRecordIsMendedWithoutLosingNewerWork(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	folder := filepath.Join(t.TempDir(), "backup")
	s := reopened(t, path, Options{})
	bad := sample(s, 2024)
	bad.Title = "spoilt soon"
	must(t, s.PutPlan(bad))
	backedUp(t, s, folder)
	spoil(t, path, "spoilt soon", "sPoilt soon")
	newer := sample(s, 2025)
	must(t, s.PutPlan(newer))
	_, err := s.Backup(context.Background(), folder, model.BackupAsked, nil)
	wantError(t, err, model.ErrDamaged)

	var told []model.Change
	s.Watch(func(all []model.Change) { told = all })
	m, err := s.Mend(context.Background(), folder)
	must(t, err)
	if len(told) != 1 || told[0].Act != model.Restored {
		t.Errorf("who watches is told %+v", told)
	}
	if _, err := os.Stat(m.Aside); err != nil || m.Missing != 0 {
		t.Errorf("got %+v, %v", m, err)
	}
	for _, want := range []model.Plan{bad, newer} {
		if got, err := s.Plan(want.ID); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("got %q, %v", got.Title, err)
		}
	}
	must(t, s.PutPlan(sample(s, 2026)))
	backedUp(t, s, folder)
}

// A book that was sound when it was opened may break later: the disk does, not the
// program.
func TestWhatBreaksInAnOpenBookIsToldAtOnce(t *testing.T) {
	for name, touch := range map[string]func(s *Store, id model.ID) error{
		"by a backup": func(s *Store, _ model.ID) error {
			_, err := s.Backup(context.Background(), t.TempDir(), model.BackupRegular, nil)
			return err
		},
		"by reading": func(s *Store, id model.ID) error {
			_, err := s.Plan(id)
			return err
		},
	} {
		path := filepath.Join(t.TempDir(), "book.db")
		found := make(chan Health, 10)
		s := reopened(t, path, Options{Checked: func(h Health) { found <- h }})
		if h := <-found; !h.Sound() {
			t.Fatalf("%+v", h)
		}
		bad := sample(s, 2024)
		bad.Title = "spoilt soon"
		must(t, s.PutPlan(bad))
		spoil(t, path, "spoilt soon", "sPoilt soon")
		s.forget() // what is known is not read
		wantError(t, touch(s, bad.ID), model.ErrDamaged)
		select {
		case h := <-found:
			if h.Sound() || !s.Broken() {
				t.Errorf("%s: told %+v", name, h)
			}
		case <-time.After(10 * time.Second):
			t.Errorf("%s: nothing is told", name)
		}
	}
}

func TestABackupOfAnotherBookGivesNothing(t *testing.T) {
	path, plans := bookOf(t, 3)
	other, theirs := bookOf(t, 5)
	whole, err := os.ReadFile(path)
	must(t, err)
	damaged := damagedFile(t, bytes.ReplaceAll(whole, []byte(`"number":"12"`), []byte(`"number":"13"`)))
	got, err := collect(damaged, []string{other}, false)
	must(t, err)
	if n := got.salvaged().Missing(); n != len(plans) {
		t.Errorf("%d of %d are said to be missing", n, len(plans))
	}
	for _, p := range theirs {
		if got.buckets[bucketDocument].records[string(p.ID[:])] != nil {
			t.Error("a plan of another book is in it")
		}
	}
	if got, err = collect(damaged, []string{other}, true); err != nil || got.salvaged().Missing() > 0 {
		t.Errorf("the clerk's word does not count: %+v, %v", got.salvaged(), err)
	}
	one, err := OwnerOf(path)
	must(t, err)
	if two, err := OwnerOf(other); err != nil || one.Book.IsZero() || one.Book == two.Book {
		t.Errorf("%+v, %+v, %v", one, two, err)
	}
}

func TestASaveIntoAFileThatIsGoneIsNotAcknowledged(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps an open file in its place")
	}
	path := filepath.Join(t.TempDir(), "book.db")
	s := reopened(t, path, Options{})
	must(t, s.PutPlan(numbered(1)))
	away := path + ".away"
	must(t, os.Rename(path, away))
	wantError(t, s.PutPlan(numbered(2)), model.ErrAway)
	other, _ := bookOf(t, 1)
	must(t, os.Rename(other, path))
	wantError(t, s.PutPlan(numbered(2)), model.ErrAway)
	backedUp(t, s, t.TempDir()) // what is open can still be saved elsewhere
	must(t, os.Rename(away, path))
	must(t, s.PutPlan(numbered(2)))
	if got, err := s.Plan(killed); err != nil || got.Number != "2" {
		t.Errorf("got %q, %v", got.Number, err)
	}
}

func TestWhoWaitsForTheLockDoesNotGetAFileThatWasPutAside(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps an open file in its place")
	}
	path, _ := bookOf(t, 2)
	ready, _ := bookOf(t, 1)
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	if ok, err := tryLock(file, false); !ok || err != nil {
		t.Fatal(ok, err)
	}
	opened := make(chan *Store)
	go func() {
		s, _ := Open(path, Options{})
		opened <- s
	}()
	time.Sleep(3 * lockPause)
	_, err = exchangeFile(path, ready)
	must(t, err)
	must(t, file.Close())
	s := <-opened
	if s == nil {
		t.Fatal("it does not open")
	}
	if heads, err := s.Documents(); err != nil || len(heads) != 1 {
		t.Errorf("the file that was put aside is open: %d documents, %v", len(heads), err)
	}
	must(t, s.Close())
}

func TestOneOddNameDoesNotDisorderTheNumbersOfBackups(t *testing.T) {
	s, _ := start(t, Options{})
	must(t, s.PutPlan(numbered(1)))
	folder := t.TempDir()
	for _, number := range []string{"99999999999999999999", "9223372036854775807", "999999999"} {
		must(t, os.WriteFile(filepath.Join(folder, "so-ke-hoach-"+number+"-20260101-0000-abcdef.db"), nil, fileMode))
	}
	for want := 1; want <= 2; want++ {
		if b := backedUp(t, s, folder); b.Number != want {
			t.Errorf("got number %d, want %d", b.Number, want)
		}
	}
}

func TestWhatAKilledRestoringLeftIsCleared(t *testing.T) {
	path, _ := bookOf(t, 1)
	old := time.Now().Add(-2 * leftAlone)
	folder := filepath.Dir(path)
	stays := []string{path + ".other", filepath.Join(folder, "x.restore-1"), path + ".restore-young", path + ".restore-held", filepath.Join(folder, "book.before-restore-1.db")}
	must(t, os.Mkdir(DamagedFolder(path), 0o700))
	goes := []string{
		path + ".restore-123", path + ".new-456", filepath.Join(folder, "book.before-restore-2.db.new-7"),
		filepath.Join(DamagedFolder(path), "book-0123456789ab.db.new-8"),
	}
	for _, name := range append(goes, stays...) {
		must(t, os.WriteFile(name, []byte("x"), fileMode))
		if name != path+".restore-young" {
			must(t, os.Chtimes(name, old, old))
		}
	}
	held, err := os.OpenFile(path+".restore-held", os.O_RDWR, 0)
	must(t, err)
	defer held.Close()
	if ok, err := tryLock(held, false); !ok || err != nil {
		t.Fatal(ok, err)
	}
	second := filepath.Join(folder, "book.before-restore-3.db")
	must(t, os.Link(path, second))
	reopened(t, path, Options{})
	if runtime.GOOS != "windows" { // which deletes no name of an open file
		goes = append(goes, second)
	}
	for _, name := range goes {
		if _, err := os.Stat(name); !os.IsNotExist(err) {
			t.Errorf("%s was left, %v", filepath.Base(name), err)
		}
	}
	for _, name := range stays {
		if _, err := os.Stat(name); err != nil {
			t.Error(err)
		}
	}
}

func TestWhatAKilledBackupLeftIsClearedAlthoughTheNextFails(t *testing.T) {
	s, _ := start(t, Options{})
	folder := t.TempDir()
	old := time.Now().Add(-2 * halfLife)
	left := filepath.Join(folder, "1"+halfExt)
	must(t, os.WriteFile(left, nil, fileMode))
	must(t, os.Chtimes(left, old, old))
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := s.Backup(ctx, folder, model.BackupAsked, nil); err == nil {
		t.Fatal("it was not stopped")
	}
	if _, err := os.Stat(left); !os.IsNotExist(err) {
		t.Errorf("it was left, %v", err)
	}
}

// A head that is older than the one before it was set back: the saves after are
// gone, though every page is whole.
func TestAStaleHeadIsNoticed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	s, err := Open(path, Options{})
	must(t, err)
	must(t, s.PutPlan(numbered(1)))
	before, err := os.ReadFile(path)
	must(t, err)
	for i := range 4 {
		must(t, s.PutPlan(numbered(i+2)))
	}
	must(t, s.Close())
	now, err := os.ReadFile(path)
	must(t, err)
	size := os.Getpagesize()
	for _, c := range []struct {
		name  string
		heads []int
	}{{"the newest", []int{newestOf(now, size)}}, {"both", []int{0, 1}}} {
		stale := bytes.Clone(now)
		for _, page := range c.heads {
			copy(stale[page*size:(page+1)*size], before[page*size:])
		}
		v, err := VerifyFile(damagedFile(t, stale))
		must(t, err)
		if v.Sound() && !v.HeadLost {
			t.Errorf("%s: the file is called good, %d later", c.name, v.Later)
		}
	}
	v, err := VerifyFile(path)
	if must(t, err); !v.Sound() || v.HeadLost || v.Later != 0 {
		t.Errorf("the whole file: %+v", v)
	}
}

// Of one save alone nobody can say whether its head was set back or never written.
func TestAHeadThatIsBehindByOneSaveIsToldOf(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	s, err := Open(path, Options{})
	must(t, err)
	must(t, s.PutPlan(numbered(1)))
	before, err := os.ReadFile(path)
	must(t, err)
	must(t, s.PutPlan(numbered(2)))
	must(t, s.Close())
	now, err := os.ReadFile(path)
	must(t, err)
	size := os.Getpagesize()
	newest := newestOf(now, size) * size
	copy(now[newest:newest+size], before[newest:])
	behind := damagedFile(t, now)
	v, err := VerifyFile(behind)
	if must(t, err); v.Later != 1 {
		t.Errorf("verified %+v", v)
	}
	if _, h := checkedHealth(t, behind); h.Later != 1 {
		t.Errorf("opened %+v", h)
	}
}

func TestAHealthyBookAndItsCopiesHaveNoStaleHead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "book.db")
	s := reopened(t, path, Options{})
	for i := range 2 { // an odd number of saves, and an even one
		must(t, s.PutPlan(numbered(i)))
		b := backedUp(t, s, t.TempDir())
		for n := range 3 {
			copied, err := Open(b.Path, Options{})
			must(t, err)
			must(t, copied.PutPlan(numbered(n+5)))
			must(t, copied.Close())
			v, err := VerifyFile(b.Path)
			if must(t, err); v.HeadLost || v.Later > 0 {
				t.Errorf("a copy after %d saves, %d: %+v", i+1, n+1, v)
			}
		}
	}
}

// newestOf is the page of the newest head.
func newestOf(file []byte, size int) int {
	txid := func(page int) uint64 { return binary.LittleEndian.Uint64(file[page*size+pageHead+48:]) }
	if txid(1) > txid(0) {
		return 1
	}
	return 0
}
