// Package fynepatch makes the Fyne that the shipped program is built with: the
// official one, copied from the module cache, with a painter of ours for
// computers without OpenGL, and the few edits that let Fyne's driver use it.
//
// Nothing of Fyne is kept in this repository. Our files lie in _fyne as plain
// Go: the go command passes a folder of such a name by, because they can only
// be built inside Fyne (they import its internal packages), while formatter,
// policy tests and reviewers read them as any other source. A test vets and
// runs them there.
package fynepatch

import (
	"context"
	"crypto/sha256"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

const module = "fyne.io/fyne/v2"

//go:embed _fyne _net
var additions embed.FS

const (
	// additionsRoot is the folder of additions that stands for Fyne's own.
	additionsRoot = "_fyne"

	// netRoot stands for a module of which Fyne's reader of drawings asks one
	// function. When it asks for another, or anything else asks the module, the
	// build fails.
	netRoot, netModule = "_net", "golang.org/x/net"
)

// A workshop is where the patched Fyne is made.
type workshop struct {
	root  string // of our module
	dir   string // for the copy, go.mod and the stamp
	fyne  string // the official sources
	edits []alteration
}

// An alteration changes the copy of Fyne at a place that it knows.
type alteration interface {
	apply(fyne string) error
}

// Prepare makes the patched Fyne in dir, unless it is there already, and
// returns the file to build with: go build -modfile=FILE.
func Prepare(ctx context.Context, root, dir string) (string, error) {
	fyne, err := sources(ctx, root)
	if err != nil {
		return "", err
	}
	w := workshop{root: root, dir: dir, fyne: fyne, edits: edits()}
	if err := w.prepare(); err != nil {
		return "", fmt.Errorf("patch Fyne: %w", err)
	}
	return w.modfile(), nil
}

// sources is where the go command keeps the version of Fyne in go.mod, fetched
// if need be.
func sources(ctx context.Context, root string) (string, error) {
	cmd := exec.CommandContext(ctx, "go", "mod", "download", module)
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("fetch Fyne: %w\n%s", err, out)
	}
	cmd = exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}", module)
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("find Fyne: %w", err)
	}
	return strings.TrimSpace(string(out)), nil
}

func (w workshop) modfile() string { return filepath.Join(w.dir, "go.mod") }
func (w workshop) copy() string    { return filepath.Join(w.dir, "fyne") }
func (w workshop) net() string     { return filepath.Join(w.dir, "net") }
func (w workshop) stamp() string   { return filepath.Join(w.dir, "fyne.stamp") }

// prepare makes everything anew when the stamp does not tell of the same
// sources. The stamp is written last, so that an interrupted run leaves none.
func (w workshop) prepare() error {
	want, err := w.fingerprint()
	if err != nil {
		return err
	}
	if have, err := os.ReadFile(w.stamp()); err == nil && string(have) == want {
		return nil
	}
	if err := os.MkdirAll(w.dir, 0o755); err != nil {
		return err
	}
	for _, old := range []string{w.stamp(), w.copy(), w.net()} {
		if err := os.RemoveAll(old); err != nil {
			return err
		}
	}
	for _, step := range []func() error{w.copyFyne, w.add, w.addNet, w.edit, w.writeModule} {
		if err := step(); err != nil {
			return err
		}
	}
	return os.WriteFile(w.stamp(), []byte(want), 0o644)
}

// fingerprint changes with all that the result depends on. The path of the
// official sources holds their version, and they never change under it.
func (w workshop) fingerprint() (string, error) {
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %q\n", w.root, w.fyne, w.edits)
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join(w.root, name))
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%s %q\n", name, text)
	}
	err := fs.WalkDir(additions, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := additions.ReadFile(name)
		fmt.Fprintf(h, "%s %q\n", name, text)
		return err
	})
	return fmt.Sprintf("%x", h.Sum(nil)), err
}

// copyFyne copies what a build needs, which is less than half: tests and their
// pictures stay behind. The module cache is for reading only; the copy is not.
func (w workshop) copyFyne() error {
	return filepath.WalkDir(w.fyne, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(w.fyne, name)
		if err != nil {
			return err
		}
		to := filepath.Join(w.copy(), inside)
		switch {
		case d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git" || d.Name() == ".github"):
			return fs.SkipDir
		case d.IsDir():
			return os.MkdirAll(to, 0o755)
		case strings.HasSuffix(name, "_test.go"):
			return nil
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, text, 0o644)
	})
}

// add puts our files among Fyne's. One that would replace a file of Fyne stops
// the build: Fyne has then got something of that name itself.
func (w workshop) add() error { return put(additionsRoot, w.copy()) }

// addNet makes the module that stands for another.
func (w workshop) addNet() error {
	if err := put(netRoot, w.net()); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(w.net(), "go.mod"), []byte("module "+netModule+"\n\ngo 1.26\n"), 0o644)
}

// put writes the files of one root into a folder, over none.
func put(root, folder string) error {
	return fs.WalkDir(additions, root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		to := filepath.Join(folder, filepath.FromSlash(strings.TrimPrefix(name, root)))
		if d.IsDir() {
			return os.MkdirAll(to, 0o755)
		}
		if _, err := os.Stat(to); !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s is there already", strings.TrimPrefix(name, root+"/"))
		}
		text, err := additions.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(to, text, 0o644)
	})
}

// edit makes all edits, or names every one that cannot be made.
func (w workshop) edit() error {
	var failed error
	for _, e := range w.edits {
		failed = errors.Join(failed, e.apply(w.copy()))
	}
	return failed
}

// writeModule writes our go.mod with the copy in place of Fyne, and go.sum
// beside it, where the go command looks.
func (w workshop) writeModule() error {
	text, err := os.ReadFile(filepath.Join(w.root, "go.mod"))
	if err != nil {
		return err
	}
	replace := fmt.Sprintf("\nreplace %s => %s\n\nreplace %s => %s\n",
		module, strconv.Quote(w.replacement(w.copy())), netModule, strconv.Quote(w.replacement(w.net())))
	if err := os.WriteFile(w.modfile(), append(text, replace...), 0o644); err != nil {
		return err
	}
	sums, err := os.ReadFile(filepath.Join(w.root, "go.sum"))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(w.dir, "go.sum"), sums, 0o644)
}

// replacement is a folder as go.mod names it: a relative path counts from the
// root of the module, not from the file it is written in.
func (w workshop) replacement(folder string) string {
	inside, err := filepath.Rel(w.root, folder)
	if err != nil || !filepath.IsLocal(inside) {
		return filepath.ToSlash(folder)
	}
	return "./" + filepath.ToSlash(inside)
}
