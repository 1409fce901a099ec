package fynepatch

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// repository is the top of the work tree, as seen from this package.
const repository = "../../.."

// deadline ends a test that hangs; it has to build much of Fyne.
const deadline = 5 * time.Minute

// bench is a workshop with a small stand-in for Fyne.
func bench(t *testing.T, edits ...alteration) workshop {
	t.Helper()
	root, fyne := t.TempDir(), t.TempDir()
	write(t, filepath.Join(root, "go.mod"), "module example\n")
	write(t, filepath.Join(root, "go.sum"), "sums\n")
	write(t, filepath.Join(fyne, "window.go"), "one two two three\n")
	write(t, filepath.Join(fyne, "window_test.go"), "test\n")
	write(t, filepath.Join(fyne, "testdata", "big.png"), "picture\n")
	return workshop{root: root, dir: filepath.Join(root, ".build"), fyne: fyne, edits: edits}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheCopyHasOurFilesAndOurEdits(t *testing.T) {
	w := bench(t, edit{"first", "window.go", "one", "1"})
	if err := w.prepare(); err != nil {
		t.Fatal(err)
	}
	if got, want := read(t, filepath.Join(w.copy(), "window.go")), "1 two two three\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := read(t, filepath.Join(w.copy(), "internal", "painter", "soft", "painter.go")); !strings.Contains(got, "package soft") {
		t.Error("the painter was not added")
	}
	for _, name := range []string{"window_test.go", "testdata"} {
		if _, err := os.Stat(filepath.Join(w.copy(), name)); err == nil {
			t.Errorf("%s was copied, and nobody needs it", name)
		}
	}
	if got, want := read(t, w.modfile()), "module example\n\nreplace fyne.io/fyne/v2 => \"./.build/fyne\"\n\nreplace golang.org/x/net => \"./.build/net\"\n"; got != want {
		t.Errorf("go.mod: got %q, want %q", got, want)
	}
	if got := read(t, filepath.Join(w.dir, "go.sum")); got != "sums\n" {
		t.Errorf("go.sum: got %q", got)
	}
}

func TestAnEditWithoutItsOnePlaceStopsByName(t *testing.T) {
	for _, c := range []struct{ name, old, want string }{
		{"gone", "four", "found 0 times"},
		{"doubled", "two", "found 2 times"},
	} {
		w := bench(t, edit{"good", "window.go", "one", "1"}, edit{c.name, "window.go", c.old, ""})
		err := w.prepare()
		if err == nil || !strings.Contains(err.Error(), c.name) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v", c.name, err)
		}
		if _, err := os.Stat(w.stamp()); err == nil {
			t.Errorf("%s: a stamp was left, so that the next run would build with half an edit", c.name)
		}
	}
	w := bench(t, edit{"lost file", "nowhere.go", "a", "b"})
	if err := w.prepare(); err == nil || !strings.Contains(err.Error(), "lost file") {
		t.Errorf("lost file: got %v", err)
	}
}

func TestACutTakesAPieceOrAWholeFile(t *testing.T) {
	w := bench(t, cut{"middle", "window.go", "two two", " three", "2 2"})
	if err := w.prepare(); err != nil {
		t.Fatal(err)
	}
	if got, want := read(t, filepath.Join(w.copy(), "window.go")), "one 2 2 three\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	w = bench(t, cut{"end", "window.go", " three", "", "\n"})
	if err := w.prepare(); err != nil {
		t.Fatal(err)
	}
	if got, want := read(t, filepath.Join(w.copy(), "window.go")), "one two two\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	w = bench(t, loss{"all", "window.go", "three"})
	if err := w.prepare(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(w.copy(), "window.go")); err == nil {
		t.Error("the file is still there")
	}
}

func TestACutWithoutItsOnePlaceStopsByName(t *testing.T) {
	for name, c := range map[string]struct {
		change alteration
		want   string
	}{
		"from gone":   {cut{"from gone", "window.go", "four", "three", ""}, "found 0 times"},
		"upto double": {cut{"upto double", "window.go", "one", "two", ""}, "found 2 times"},
		"backwards":   {cut{"backwards", "window.go", "three", "one", ""}, "end before it begins"},
		"no file":     {cut{"no file", "nowhere.go", "one", "", ""}, "nowhere.go"},
		"other file":  {loss{"other file", "window.go", "four"}, "found 0 times"},
		"lost file":   {loss{"lost file", "nowhere.go", "four"}, "nowhere.go"},
	} {
		err := bench(t, c.change).prepare()
		if err == nil || !strings.Contains(err.Error(), name) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestAFileOfFyneIsNotReplaced(t *testing.T) {
	w := bench(t)
	write(t, filepath.Join(w.fyne, "internal", "painter", "soft", "painter.go"), "package soft\n")
	if err := w.prepare(); err == nil || !strings.Contains(err.Error(), "internal/painter/soft/painter.go") {
		t.Errorf("got %v", err)
	}
}

func TestTheCopyIsMadeAnewOnlyWhenNeeded(t *testing.T) {
	w := bench(t, edit{"first", "window.go", "one", "1"})
	mark := filepath.Join(w.copy(), "mark")
	remade := func(w workshop) bool {
		t.Helper()
		if err := w.prepare(); err != nil {
			t.Fatal(err)
		}
		_, err := os.Stat(mark)
		write(t, mark, "")
		return err != nil
	}
	if !remade(w) {
		t.Error("nothing was made")
	}
	if remade(w) {
		t.Error("made anew for nothing")
	}
	w.edits[0] = edit{"first", "window.go", "one", "eins"}
	if !remade(w) {
		t.Error("not made anew for another edit")
	}
	write(t, filepath.Join(w.root, "go.mod"), "module other\n")
	if !remade(w) {
		t.Error("not made anew for another go.mod")
	}
}

func TestEveryEditFindsItsPlaceInFyne(t *testing.T) {
	if testing.Short() {
		t.Skip("copies Fyne")
	}
	root, err := filepath.Abs(repository)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Prepare(t.Context(), root, t.TempDir()); err != nil {
		t.Error(err)
	}
}

// TestThePainterHoldsWithinFyne makes the real patch and tests our package
// where it lives. It takes a minute the first time, so that the whole suite
// leaves it to whoever asks (dev check, CI) by setting FYNEPATCH.
func TestThePainterHoldsWithinFyne(t *testing.T) {
	if testing.Short() || os.Getenv("FYNEPATCH") == "" {
		t.Skip("long; set FYNEPATCH=1 to run it")
	}
	root, err := filepath.Abs(repository)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), deadline)
	defer stop()
	modfile, err := Prepare(ctx, root, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	// Paths are trimmed, so that the next run finds what this one has built.
	for _, verb := range []string{"vet", "test"} {
		cmd := exec.CommandContext(ctx, "go", verb, "-trimpath", "-modfile="+modfile, "-tags", "test",
			module+"/internal/painter/soft", module+"/widget")
		cmd.Dir = root
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "LANG=en_US.UTF-8")
		out, err := cmd.CombinedOutput()
		t.Logf("%s", out)
		if err != nil {
			t.Errorf("go %s: %v", verb, err)
		}
	}
}
