package storage

import (
	"errors"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"sokehoach/model"
)

func TestAPipeIsRefusedAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.db")
	must(t, unix.Mkfifo(path, 0o600))
	done := make(chan error, 2)
	go func() {
		_, err := Open(path, Options{ReadOnly: true})
		done <- err
		_, err = Diagnose(path)
		done <- err
	}()
	for range 2 {
		select {
		case err := <-done:
			if !errors.Is(err, model.ErrNoFile) {
				t.Error(err)
			}
		case <-time.After(5 * time.Second):
			t.Fatal("waits for somebody to write")
		}
	}
}
