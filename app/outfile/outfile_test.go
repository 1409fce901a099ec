package outfile

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sokehoach/model"
)

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func file(t *testing.T, content, mark string) File {
	return File{mark, Bytes(t.Context(), []byte(content))}
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s: got %q, %v", filepath.Base(path), got, err)
	}
}

func TestTheFileOfAnotherDocumentIsNeverWrittenOver(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "ke-hoach-2025.pdf")
	original, amended := file(t, "original <one>", "<one>"), file(t, "amended <two>", "<two>")
	for _, c := range []struct {
		file File
		want string
	}{{original, "ke-hoach-2025.pdf"}, {amended, "ke-hoach-2025-2.pdf"}, {original, "ke-hoach-2025.pdf"}, {amended, "ke-hoach-2025-2.pdf"}} {
		if got, err := WriteBeside(path, c.file); err != nil || filepath.Base(got) != c.want {
			t.Errorf("got %q, %v; want %s", got, err, c.want)
		}
	}
	holds(t, path, "original <one>")
	write(t, filepath.Join(folder, "own.pdf"), "a letter of the clerk")
	if got, err := WriteBeside(filepath.Join(folder, "own.pdf"), original); err != nil || filepath.Base(got) != "own-2.pdf" {
		t.Errorf("got %q, %v", got, err)
	}
	holds(t, filepath.Join(folder, "own.pdf"), "a letter of the clerk")
	left, err := os.ReadDir(folder)
	if err != nil || len(left) != 4 {
		t.Errorf("left %v, %v", left, err)
	}
}

func TestANameThatWasAskedForIsWrittenOverOnlyWithForce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.pdf")
	one := file(t, "one <one>", "<one>")
	write(t, path, "a letter")
	if err := WriteAs(path, one, false); !errors.Is(err, model.ErrTaken) {
		t.Errorf("got %v", err)
	}
	holds(t, path, "a letter")
	for _, force := range []bool{true, false} { // now it is the same document's
		if err := WriteAs(path, one, force); err != nil {
			t.Error(err)
		}
	}
	holds(t, path, "one <one>")
}

func TestWhatIsNoOrdinaryFileIsNotWrittenTo(t *testing.T) {
	for _, path := range []string{t.TempDir(), os.DevNull} {
		if err := WriteAs(path, file(t, "x", "x"), true); !errors.Is(err, model.ErrSpecial) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestWhatIsStoppedLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "x.pdf")
	if _, err := WriteBeside(path, file(t, "one <one>", "<one>")); err != nil {
		t.Fatal(err)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := WriteBeside(path, File{"<one>", Bytes(stopped, []byte("two <one>"))}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped with %v", err)
	}
	holds(t, path, "one <one>")
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("left %v, %v", left, err)
	}
}
