//go:build linux || windows

package windows

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"
	"time"
)

func single(t *testing.T, file string) *Instance {
	t.Helper()
	i, err := Single(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := i.Close(); err != nil {
			t.Error(err)
		}
	})
	return i
}

func TestASecondStartRaisesTheFirst(t *testing.T) {
	file := filepath.Join(t.TempDir(), "Sổ.db")
	first := single(t, file)
	var raised atomic.Int32
	first.Raised(func() bool { return raised.Add(1) > 0 })
	for n := int32(1); n <= 3; n++ {
		_, err := Single(filepath.Join(filepath.Dir(file), ".", "Sổ.db"))
		running, ok := errors.AsType[Running](err)
		if !ok || !running.Raised || raised.Load() != n {
			t.Errorf("start %d: %v, raised %d times", n, err, raised.Load())
		}
	}
	single(t, file+"2") // another book is nobody's
}

func TestASecondStartWaitsForTheWindow(t *testing.T) {
	file := filepath.Join(t.TempDir(), "so.db")
	first := single(t, file)
	answer := make(chan error, 1)
	go func() {
		_, err := Single(file)
		answer <- err
	}()
	for { // until it has asked
		first.mu.Lock()
		asked := len(first.waits) > 0
		first.mu.Unlock()
		if asked {
			break
		}
		time.Sleep(time.Millisecond)
	}
	window := make(chan struct{})
	first.Raised(func() bool { <-window; return true })
	close(window) // which the goroutine that makes it has to come to
	if running, ok := errors.AsType[Running](<-answer); !ok || !running.Raised {
		t.Errorf("got %v", running)
	}
}

func TestAfterTheEndTheNextIsTheFirst(t *testing.T) {
	file := filepath.Join(t.TempDir(), "so.db")
	for range 2 {
		i, err := Single(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := i.Own(time.Now()); err != nil {
			t.Error(err)
		}
		if err := errors.Join(i.Close(), i.Close()); err != nil {
			t.Error(err)
		}
	}
	if _, err := OwnerOf(file); err == nil {
		t.Error("the note of the owner was left")
	}
}

func TestTheOwnerIsNoted(t *testing.T) {
	file := filepath.Join(t.TempDir(), "so.db")
	now := time.Date(2026, 3, 4, 8, 0, 0, 0, time.UTC)
	if err := single(t, file).Own(now); err != nil {
		t.Fatal(err)
	}
	o, err := OwnerOf(file)
	if err != nil || o.Process != os.Getpid() || !o.Since.Equal(now) || o.Account == "" {
		t.Errorf("got %+v, %v", o, err)
	}
	if err := os.WriteFile(ownerFile(file), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OwnerOf(file); err == nil {
		t.Error("half a note was taken for one")
	}
}

func TestAWindowThatDoesNotComeIsNotCalledRaised(t *testing.T) {
	if testing.Short() && runtime.GOOS == "windows" {
		t.Skip("an event says only yes; the second start waits its time out")
	}
	file := filepath.Join(t.TempDir(), "so.db")
	single(t, file).Raised(func() bool { return false })
	_, err := Single(file)
	if running, ok := errors.AsType[Running](err); !ok || running.Raised {
		t.Errorf("got %v", err)
	}
}
