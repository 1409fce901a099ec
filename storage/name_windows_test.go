package storage

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/windows"
)

func TestANewBookGetsItsNameAlthoughAScannerHoldsIt(t *testing.T) {
	temp, path := filepath.Join(t.TempDir(), "new"), filepath.Join(t.TempDir(), "book.db")
	must(t, os.WriteFile(temp, []byte("x"), fileMode))
	name, err := windows.UTF16PtrFromString(temp)
	must(t, err)
	held, err := windows.CreateFile(name, windows.GENERIC_READ, windows.FILE_SHARE_READ, nil, windows.OPEN_EXISTING, 0, 0)
	must(t, err)
	let := time.AfterFunc(10*replacePause, func() { _ = windows.CloseHandle(held) })
	defer let.Stop()
	must(t, giveName(temp, path))
	if content, err := os.ReadFile(path); err != nil || string(content) != "x" {
		t.Errorf("got %q %v", content, err)
	}
}

func TestAFileThatHasTheNameAlreadyStays(t *testing.T) {
	temp, path := filepath.Join(t.TempDir(), "new"), filepath.Join(t.TempDir(), "book.db")
	must(t, os.WriteFile(temp, []byte("new"), fileMode))
	must(t, os.WriteFile(path, []byte("old"), fileMode))
	must(t, giveName(temp, path))
	if content, err := os.ReadFile(path); err != nil || string(content) != "old" {
		t.Errorf("got %q %v", content, err)
	}
}
