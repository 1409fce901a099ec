package main

import (
	"errors"
	"path/filepath"
	"testing"

	"sokehoach/app/windows"
	"sokehoach/model"
	"sokehoach/storage"
)

func TestASecondStartRaisesTheWindowAndEnds(t *testing.T) {
	c := newClerk(t)
	ended := make(chan error, 1)
	go func() {
		_, err := open(config{file: filepath.Join(c.folder, "so.db"), folder: c.folder})
		ended <- err
		c.posts <- func() {} // so that it is looked at
	}()
	var err error
	c.look("the second start to end", func() bool {
		select {
		case err = <-ended:
			return true
		default:
			return false
		}
	})
	if !errors.Is(err, errRaised) {
		t.Errorf("got %v", err)
	}
}

func TestTheBookSaysWhoHasIt(t *testing.T) {
	c := newClerk(t)
	file := filepath.Join(c.folder, "so.db")
	if o, err := windows.OwnerOf(file); err != nil || o.Account == "" || o.Since.IsZero() {
		t.Errorf("got %+v, %v", o, err)
	}
	c.program.Close()
	c.program = nil
	if o, err := windows.OwnerOf(file); err == nil {
		t.Errorf("closed, and still held by %+v", o)
	}
}

func TestABookThatIsOpenElsewhereIsLookedAtInACopy(t *testing.T) {
	file := filepath.Join(t.TempDir(), "so.db")
	held, err := storage.Open(file, storage.Options{AppVersion: version})
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	if _, err := storage.Open(file, storage.Options{AppVersion: version}); !errors.Is(err, model.ErrInUse) {
		t.Errorf("opened twice: %v", err)
	}
	seen, err := openCopy(file, filepath.Join(t.TempDir(), "so.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer seen.Close()
	if _, err := seen.Documents(); err != nil || !seen.ReadOnly() {
		t.Errorf("%v, for reading only: %v", err, seen.ReadOnly())
	}
}
