package main

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"sokehoach/app/ui"
	"sokehoach/storage"
)

// TestAStartWaitsForACopyThatIsClosing opens a book that is let go of a moment
// later, as by a copy of the program that makes its last backup.
func TestAStartWaitsForACopyThatIsClosing(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "so.db")
	held, err := storage.Open(file, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		time.Sleep(1500 * time.Millisecond)
		_ = held.Close()
	}()
	p, err := open(config{file: file, folder: folder})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if p.store == nil {
		t.Error("the book that was let go of is not open")
	}
}

func TestTheEndOfTheSessionSavesAndTheClerkMayGoOn(t *testing.T) {
	c := newClerk(t)
	var settle func()
	c.program.options.Ending = func(f func()) { settle = f }
	var err error
	if c.window, err = ui.New(test.NewTempApp(t), c.program.options); err != nil {
		t.Fatal(err)
	}
	c.begins()
	for _, words := range []string{"một", " hai"} {
		c.window.Document().Focus("title")
		c.types(words)
		settled := make(chan struct{})
		go func() { settle(); close(settled); c.posts <- func() {} }()
		c.look("all on the disk", func() bool {
			select {
			case <-settled:
				return true
			default:
				return false
			}
		})
		if title := c.stored().Title; !strings.Contains(title, words) {
			t.Errorf("the book has %q", title)
		}
	}
}
