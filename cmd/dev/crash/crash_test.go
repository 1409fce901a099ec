package crash

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAnEditThatFitsNoMoreStopsTheBuild(t *testing.T) {
	edits := []edit{{"a.go", "old", "new"}}
	for text, want := range map[string]bool{"an old one": true, "none": false, "old and old": false} {
		if _, err := change("a.go", text, edits); (err == nil) != want {
			t.Errorf("%q: %v", text, err)
		}
	}
	if _, err := change("b.go", "none", edits); err != nil {
		t.Error(err)
	}
}

func TestImportsAreExchanged(t *testing.T) {
	got, err := change("a.go", "import (\n\t\"os\"\n\t\"os/exec\"\n\t\"runtime\"\n)\n", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := "import (\n\tos \"" + hooked + "\"\n\t\"os/exec\"\n\truntime \"" + hooked + "\"\n)\n"
	if got != want {
		t.Errorf("got %q", got)
	}
}

func TestNoFileOfStorageGoesPastTheHooks(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := Prepare(context.Background(), root, dir); err != nil {
		t.Fatal(err)
	}
	for _, pattern := range []string{"storage/*.go", "bbolt/*.go"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(files) < 15 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for _, past := range []string{"\t\"os\"\n", "import \"os\"\n", "syscall.Fdatasync("} {
				if strings.Contains(string(text), past) && !strings.Contains(name, "openbsd") {
					t.Errorf("%s has %q", filepath.Base(name), past)
				}
			}
		}
	}
}
