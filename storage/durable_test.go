package storage

import (
	"bufio"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"time"

	"sokehoach/model"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"
)

func TestWhatWasAcknowledgedIsInACopyOfTheBytes(t *testing.T) {
	s, path := start(t, Options{})
	for i := range 20 {
		p := numbered(i)
		must(t, s.PutPlan(p))
		content, err := os.ReadFile(path)
		must(t, err)
		copied := filepath.Join(t.TempDir(), "copy.db")
		must(t, os.WriteFile(copied, content, fileMode))
		other := reopened(t, copied, Options{})
		if got, err := other.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
			t.Fatalf("save %d: got %+v %v", i, got, err)
		}
		must(t, other.Close())
		sound(t, copied)
	}
}

func TestAKilledProgramLosesNothingAcknowledged(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no SIGKILL")
	}
	path := filepath.Join(t.TempDir(), "book.db")
	saved := 0
	for range 10 {
		last := killedAfter(t, path, time.Duration(rand.IntN(60))*time.Millisecond)
		s, err := Open(path, Options{})
		must(t, err)
		p, err := s.Plan(killed)
		got, _ := strconv.Atoi(p.Number)
		if last > 0 && (err != nil || got < last || got > last+1) {
			t.Errorf("acknowledged %d, found %q, %v", last, p.Number, err)
		}
		if err == nil && !reflect.DeepEqual(p, numbered(got)) {
			t.Errorf("save %d is there in part: %+v", got, p)
		}
		must(t, s.Close())
		sound(t, path)
		saved += last
	}
	t.Logf("10 kills, %d acknowledged saves", saved)
}

// killedAfter lets a child save until it is killed, and gives the number that
// it acknowledged last.
func killedAfter(t *testing.T, path string, life time.Duration) int {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childEnv+"=write "+path)
	out, err := child.StdoutPipe()
	must(t, err)
	must(t, child.Start())
	lines := bufio.NewScanner(out)
	last := 0
	if lines.Scan() { // it has started
		last, err = strconv.Atoi(lines.Text())
		must(t, err)
		time.AfterFunc(life, func() { _ = child.Process.Kill() })
	}
	for lines.Scan() {
		last, err = strconv.Atoi(lines.Text())
		must(t, err)
	}
	_ = child.Wait() // it was killed
	return last
}

// errDisk is what the tests below have a commit report.
var errDisk = errors.New("the disk failed")

func TestACommitThatFailedLateIsSavedWhenItStands(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	calls := 0
	s.commit = func(tx *bolt.Tx) error {
		calls++
		err := tx.Commit()
		if calls == 1 {
			err = errors.Join(err, errDisk)
		}
		return err
	}
	must(t, s.PutPlan(p))
	if _, err := s.Plan(p.ID); err != nil || calls != 2 {
		t.Errorf("got %v after %d commits", err, calls)
	}
}

func TestACommitThatFailedEarlyIsNotSaved(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	changed := p
	changed.Title = "changed"
	for name, commit := range map[string]func(*bolt.Tx) error{
		"nothing written":     func(*bolt.Tx) error { return errDisk },
		"no space":            func(*bolt.Tx) error { return errors.New("file resize error: " + syscall.ENOSPC.Error()) },
		"every commit fails":  func(tx *bolt.Tx) error { return errors.Join(tx.Rollback(), errDisk) },
		"limit on the file":   func(*bolt.Tx) error { return bolterrors.ErrMaxSizeReached },
		"the file got closed": func(*bolt.Tx) error { return bolterrors.ErrDatabaseNotOpen },
	} {
		s.commit = commit
		err := s.PutPlan(changed)
		if err == nil {
			t.Errorf("%s: reported as saved", name)
		}
		if errors.Is(err, model.ErrFull) != (name == "no space") || errors.Is(err, model.ErrBookFull) != (name == "limit on the file") {
			t.Errorf("%s: got %v", name, err)
		}
		if got, err := s.Plan(p.ID); err != nil || got.Title != p.Title {
			t.Errorf("%s: got %q %v", name, got.Title, err)
		}
	}
	s.commit = (*bolt.Tx).Commit
	must(t, s.PutPlan(changed))
}

func TestAChangeInDoubtIsCommittedAgainBeforeItCountsAsSaved(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	calls := 0
	s.commit = func(tx *bolt.Tx) error {
		calls++
		return errors.Join(tx.Commit(), errDisk)
	}
	wantError(t, s.PutPlan(p), errDisk)
	wantError(t, s.PutPlan(p), model.ErrUnsure) // it stands, but still not for certain
	s.commit = func(tx *bolt.Tx) error {
		calls++
		return tx.Commit()
	}
	must(t, s.PutPlan(p))
	must(t, s.PutPlan(p))
	if calls != 5 { // two, two, one, none
		t.Errorf("%d commits", calls)
	}
}

func TestADeletionThatFailedLateIsSettledToo(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	s.commit = func(tx *bolt.Tx) error {
		s.commit = (*bolt.Tx).Commit
		return errors.Join(tx.Commit(), errDisk)
	}
	must(t, s.DeleteDocument(p.ID))
	_, err := s.Plan(p.ID)
	wantError(t, err, model.ErrNotFound)
}

func TestAFileThatBboltLostIsOpenedAfresh(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	must(t, s.do("lose", func() error { return s.file.db.Close() }))
	if _, err := s.Plan(p.ID); err != nil {
		t.Error(err)
	}
	must(t, s.do("lose", func() error { return s.file.db.Close() }))
	p.Title = "changed"
	must(t, s.PutPlan(p))
}

func TestAFaultIsAnErrorAndTheStoreCanStillBeClosed(t *testing.T) {
	s, path := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutPlan(p))
	err := s.update("break", func(*batch) error { panic("page 7 is gone") })
	wantError(t, err, model.ErrDamaged)
	_, err = s.Plan(p.ID)
	wantError(t, err, model.ErrDamaged)
	must(t, s.Close())
	other := reopened(t, path, Options{})
	if _, err := other.Plan(p.ID); err != nil {
		t.Error(err)
	}
}

func TestAFileCutWhileItIsOpenIsAnErrorNotTheEnd(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not let a mapped file be cut")
	}
	path, plans := bookOf(t, 50)
	s, err := Open(path, Options{})
	must(t, err)
	must(t, os.Truncate(path, int64(2*os.Getpagesize())))
	_, err = s.Plan(plans[40].ID)
	wantError(t, err, model.ErrDamaged)
	wantError(t, s.PutPlan(plans[0]), model.ErrDamaged)
	began := time.Now()
	_ = s.Close()
	if d := time.Since(began); d > 2*time.Second {
		t.Errorf("closing took %v", d)
	}
}
