package golden

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// A recorder is a test that may fail without failing ours.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.failures = append(r.failures, fmt.Sprintf(format, args...))
}

func check(t *testing.T, name, got string) string {
	t.Helper()
	r := &recorder{TB: t}
	Check(r, name, got)
	return strings.Join(r.failures, "\n")
}

func accept(t *testing.T, name, got string) {
	t.Helper()
	t.Setenv("UPDATE_GOLDEN", "1")
	if failure := check(t, name, got); failure != "" {
		t.Fatal(failure)
	}
	t.Setenv("UPDATE_GOLDEN", "")
}

func TestAnAcceptedTextPasses(t *testing.T) {
	t.Chdir(t.TempDir())
	accept(t, "sub/page.txt", "một\nhai\n")
	if failure := check(t, "sub/page.txt", "một\nhai\n"); failure != "" {
		t.Error(failure)
	}
	if failure := check(t, "sub/page.txt", "một\r\nhai\r\n"); failure != "" {
		t.Error("line ends alone must not count:", failure)
	}
}

func TestAMissingGoldenFailsAndLeavesACandidate(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("UPDATE_GOLDEN", "")
	if failure := check(t, "page.txt", "một\n"); !strings.Contains(failure, "no golden testdata/page.txt") {
		t.Errorf("got %q", failure)
	}
	left, err := os.ReadFile("testdata/failed/page.txt")
	if err != nil || string(left) != "một\n" {
		t.Errorf("candidate %q, %v", left, err)
	}
}

func TestTheFirstDifferingLineIsShown(t *testing.T) {
	t.Chdir(t.TempDir())
	accept(t, "page.txt", "a\nb\nc\nd\ne\n")
	failure := check(t, "page.txt", "a\nb\nC\nd\ne\n")
	for _, part := range []string{"line 3", `"C"`, `"c"`, "        b\n"} {
		if !strings.Contains(failure, part) {
			t.Errorf("%q is missing from\n%s", part, failure)
		}
	}
	if failure := check(t, "page.txt", "a\nb"); !strings.Contains(failure, "(ends)") {
		t.Errorf("a shorter text:\n%s", failure)
	}
}

func TestAPassClearsTheOldCandidate(t *testing.T) {
	t.Chdir(t.TempDir())
	accept(t, "page.txt", "a\n")
	if check(t, "page.txt", "b\n") == "" {
		t.Fatal("a different text must fail")
	}
	if failure := check(t, "page.txt", "a\n"); failure != "" {
		t.Fatal(failure)
	}
	if _, err := os.Stat("testdata/failed/page.txt"); !os.IsNotExist(err) {
		t.Errorf("the candidate is still there: %v", err)
	}
}
