package disk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// watched gives what is done while a job runs.
func watched(t *testing.T, h Hooks, job func()) []string {
	t.Helper()
	var seen []string
	h.After = func(op Op) { seen = append(seen, string(op.Kind)+" "+filepath.Base(op.Path)) }
	Watch(h)
	defer Watch(Hooks{})
	job()
	return seen
}

func TestEveryOperationIsSeenInOrder(t *testing.T) {
	folder := t.TempDir()
	name := func(s string) string { return filepath.Join(folder, s) }
	seen := watched(t, Hooks{}, func() {
		must(t, MkdirAll(name("sub"), 0o700))
		f, err := OpenFile(name("a"), O_RDWR|O_CREATE, 0o600)
		must(t, err)
		_, err = io.Copy(f, strings.NewReader("text"))
		must(t, err)
		must(t, f.Sync())
		must(t, f.Truncate(2))
		must(t, f.Close())
		must(t, Rename(name("a"), name("b")))
		must(t, Link(name("b"), name("c")))
		must(t, Remove(name("b")))
		d, err := Open(folder)
		must(t, err)
		must(t, d.Sync())
		must(t, d.Close())
	})
	base := filepath.Base(folder)
	want := []string{
		"make folder sub", "create a", "write a", "flush a", "resize a", "rename a", "link b", "remove b",
		"open " + base, "flush folder " + base,
	}
	if !reflect.DeepEqual(seen, want) {
		t.Errorf("got %q", seen)
	}
	if text, err := os.ReadFile(name("c")); err != nil || string(text) != "te" {
		t.Errorf("got %q %v", text, err)
	}
}

func TestAFileKeepsItsNumberUnderAnotherName(t *testing.T) {
	folder := t.TempDir()
	var files []int
	Watch(Hooks{After: func(op Op) { files = append(files, op.File) }})
	defer Watch(Hooks{})
	a, b := filepath.Join(folder, "a"), filepath.Join(folder, "b")
	must(t, WriteFile(a, []byte("1"), 0o600))
	must(t, Rename(a, b))
	must(t, WriteFile(a, []byte("2"), 0o600))
	must(t, WriteFile(b, []byte("3"), 0o600))
	first, second := files[0], files[3]
	if want := []int{first, first, first, second, second, first, first, first}; first == second || !reflect.DeepEqual(files, want) {
		t.Errorf("got %v", files)
	}
}

func TestAWriteThatFailsHasWrittenAHalf(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	fault := errors.New("full")
	f, err := OpenFile(name, O_RDWR|O_CREATE, 0o600)
	must(t, err)
	seen := watched(t, Hooks{Before: func(Op) error { return fault }}, func() {
		if n, err := f.WriteAt([]byte("1234"), 0); n != 2 || !errors.Is(err, fault) {
			t.Errorf("got %d %v", n, err)
		}
	})
	must(t, f.Close())
	if text, err := os.ReadFile(name); err != nil || string(text) != "12" || len(seen) != 0 {
		t.Errorf("got %q %v, seen %q", text, err, seen)
	}
}

func TestASkippedOperationCountsAsDoneAndIsNot(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	must(t, WriteFile(name, nil, 0o600))
	watched(t, Hooks{Before: func(Op) error { return Skip }}, func() { must(t, Remove(name)) })
	_, err := os.Lstat(name)
	must(t, err)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
