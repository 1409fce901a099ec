// Package crash builds the program that tries out the data file: package storage
// and bbolt, unchanged but for their imports of package os and runtime, which
// become package disk. Nothing of that is kept in the repository.
package crash

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

const (
	module = "go.etcd.io/bbolt"
	hooked = "sokehoach/cmd/dev/crash/disk"
)

// Prepare writes the sources into a folder and gives the flags with which the go
// command builds from them.
func Prepare(ctx context.Context, root, dir string) ([]string, error) {
	bbolt, err := sources(ctx, root)
	if err == nil {
		err = os.RemoveAll(dir)
	}
	if err == nil {
		err = copyBbolt(bbolt, filepath.Join(dir, "bbolt"))
	}
	if err == nil {
		err = writeModule(root, dir)
	}
	if err == nil {
		err = overlay(root, dir)
	}
	if err != nil {
		return nil, fmt.Errorf("copy bbolt and storage: %w", err)
	}
	return []string{"-modfile=" + filepath.Join(dir, "go.mod"), "-overlay=" + filepath.Join(dir, "overlay.json")}, nil
}

// sources is where the go command keeps bbolt, fetched if need be.
func sources(ctx context.Context, root string) (string, error) {
	for _, args := range [][]string{{"mod", "download", module}, {"list", "-m", "-f", "{{.Dir}}", module}} {
		cmd := exec.CommandContext(ctx, "go", args...)
		cmd.Dir = root
		out, err := cmd.Output()
		if err != nil {
			return "", fmt.Errorf("find bbolt: %w\n%s", err, out)
		}
		if args[0] == "list" {
			return strings.TrimSpace(string(out)), nil
		}
	}
	return "", nil
}

// An edit replaces a text that stands exactly once in a file.
type edit struct{ file, old, now string }

// bboltEdits let flushes be seen, and have Linux take the steps of Windows when
// that is tried: there the file gets its new size before it is mapped.
func bboltEdits() []edit {
	return []edit{
		{"bolt_linux.go", "\treturn syscall.Fdatasync(int(db.file.Fd()))", "\treturn db.file.Sync()"},
		{"bolt_linux.go", "import (\n\t\"syscall\"\n)\n", ""},
		{
			"bolt_unix.go", "\t// Map the data file to memory.\n",
			"\tif disk.GOOS == \"windows\" && !db.readOnly {\n\t\tif err := db.file.Truncate(int64(sz)); err != nil {\n" +
				"\t\t\treturn fmt.Errorf(\"truncate: %s\", err)\n\t\t}\n\t}\n",
		},
		{"bolt_unix.go", "\t\"go.etcd.io/bbolt/errors\"\n", "\t\"go.etcd.io/bbolt/errors\"\n\t\"" + hooked + "\"\n"},
	}
}

// storageEdits let the trial take protections away, to see that it notices.
func storageEdits() []edit {
	const disk = "\tdisk \"" + hooked + "\"\n"
	return []edit{
		{"file.go", "f.portrait, err = admit(file, readOnly)\n", "f.portrait, err = admit(file, readOnly)\n\t\tif runtime.Off(\"guard\") {\n\t\t\terr = nil\n\t\t}\n"},
		{"seal.go", "\tif checksum(bucket, key, body) != ", "\tif !disk.Off(\"seal\") && checksum(bucket, key, body) != "},
		{"seal.go", "\t\"hash/crc32\"\n", "\t\"hash/crc32\"\n" + disk},
		{"verify.go", "Mismatch: name != bucketDigest && ", "Mismatch: !disk.Off(\"seal\") && name != bucketDigest && "},
		{"verify.go", "\t\"slices\"\n", "\t\"slices\"\n" + disk},
	}
}

// change makes all edits of a file and exchanges its imports.
func change(name, text string, edits []edit) (string, error) {
	for _, e := range edits {
		if e.file != name {
			continue
		}
		if n := strings.Count(text, e.old); n != 1 {
			return "", fmt.Errorf("%s has %d times %q", name, n, e.old)
		}
		text = strings.Replace(text, e.old, e.now, 1)
	}
	text = regexp.MustCompile(`(?m)^(\t|import )"os"$`).ReplaceAllString(text, "${1}os \""+hooked+"\"")
	return regexp.MustCompile(`(?m)^(\t|import )"runtime"$`).ReplaceAllString(text, "${1}runtime \""+hooked+"\""), nil
}

// copyBbolt copies what a build needs of bbolt. Only its own package touches the
// data file, so only that is changed.
func copyBbolt(from, to string) error {
	return filepath.WalkDir(from, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		if d.IsDir() {
			if inside == "cmd" || inside == "tests" || d.Name() == ".github" {
				return fs.SkipDir
			}
			return os.MkdirAll(filepath.Join(to, inside), 0o755)
		}
		if ext := filepath.Ext(name); ext != ".go" && ext != ".mod" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(name)
		if err == nil && filepath.Base(inside) == inside && filepath.Ext(name) == ".go" {
			var changed string
			changed, err = change(inside, string(text), bboltEdits())
			text = []byte(changed)
		}
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, inside), text, 0o644)
	})
}

// writeModule writes our go.mod with the copy in place of bbolt.
func writeModule(root, dir string) error {
	text, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return err
	}
	sums, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return err
	}
	replace := fmt.Sprintf("\nreplace %s => %s\n", module, strconv.Quote(filepath.ToSlash(filepath.Join(dir, "bbolt"))))
	if err := os.WriteFile(filepath.Join(dir, "go.mod"), append(text, replace...), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "go.sum"), sums, 0o644)
}

// overlay writes changed copies of package storage and the list that has the go
// command take them.
func overlay(root, dir string) error {
	files, err := filepath.Glob(filepath.Join(root, "storage", "*.go"))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(dir, "storage"), 0o755); err != nil {
		return err
	}
	replace := map[string]string{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		changed, err := change(filepath.Base(name), string(text), storageEdits())
		if err != nil {
			return err
		}
		replace[name] = filepath.Join(dir, "storage", filepath.Base(name))
		if err := os.WriteFile(replace[name], []byte(changed), 0o644); err != nil {
			return err
		}
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "overlay.json"), list, 0o644)
}
