package main

import (
	"path/filepath"
	"testing"
	"time"

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
