// Package golden compares what a test made with a text file that a person has
// read and accepted. UPDATE_GOLDEN=1 accepts what the tests make now; it is an
// environment variable because an unknown flag breaks `go test ./...`.
package golden

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const (
	accepted = "testdata"
	rejected = "testdata/failed" // ignored by git: only for reading
)

// Check fails t unless got is what testdata/<name> holds. A rejected or new
// text is left in testdata/failed/<name>, to be read beside the golden.
func Check(t testing.TB, name, got string) {
	t.Helper()
	candidate := filepath.Join(rejected, name)
	if os.Getenv("UPDATE_GOLDEN") == "1" {
		write(t, filepath.Join(accepted, name), got)
		clear(t, candidate)
		return
	}
	want, err := os.ReadFile(filepath.Join(accepted, name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		write(t, candidate, got)
		t.Errorf("no golden testdata/%s; read %s, then accept it with UPDATE_GOLDEN=1", name, candidate)
	case err != nil:
		t.Errorf("read golden: %v", err)
	case unix(string(want)) == unix(got):
		clear(t, candidate)
	default:
		write(t, candidate, got)
		t.Errorf("differs from testdata/%s (candidate: %s)\n%s", name, candidate, difference(unix(got), unix(string(want))))
	}
}

// unix undoes what git does to line ends in a Windows checkout.
func unix(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Errorf("make folder for golden: %v", err)
		return
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Errorf("write golden: %v", err)
	}
}

// clear removes the candidate of an earlier failure, so that what lies in
// testdata/failed is what fails today.
func clear(t testing.TB, candidate string) {
	t.Helper()
	if err := os.Remove(candidate); err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("remove old candidate: %v", err)
	}
}
