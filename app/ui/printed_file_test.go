package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// files are the names in a folder.
func files(t *testing.T, folder string) []string {
	t.Helper()
	all, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range all {
		names = append(names, e.Name())
	}
	return names
}

func TestAPrintTakesThePlaceOfTheOlderOneOnlyWhenItIsWhole(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.pdf")
	if _, err := writeNew(t.Context(), path, []byte("one")); err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := writeNew(stopped, path, []byte("two")); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped with %v", err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "one" || len(files(t, folder)) != 1 {
		t.Errorf("%q in %q, %v", got, files(t, folder), err)
	}
	if _, err := writeNew(t.Context(), path, []byte("three")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "three" || len(files(t, folder)) != 1 {
		t.Errorf("%q in %q, %v", got, files(t, folder), err)
	}
}

func TestAPrintThatCannotTakeThePlaceOfAnotherGetsANumber(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a.pdf")
	if err := os.MkdirAll(filepath.Join(path, "held"), 0o700); err != nil { // as a viewer holds a file on Windows
		t.Fatal(err)
	}
	got, err := writeNew(t.Context(), path, []byte("one"))
	if err != nil || got != filepath.Join(folder, "a-2.pdf") || len(files(t, folder)) != 2 {
		t.Errorf("%s among %q, %v", got, files(t, folder), err)
	}
	if _, err := writeNew(t.Context(), filepath.Join(folder, "none", "a.pdf"), nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("into no folder: %v", err)
	}
}
