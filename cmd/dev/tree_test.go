package main

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// topLevel is all that a newcomer sees first; dot-files are not shown. The
// folder out is the runner's, ignored by git.
//
// It is a statement of policy: do not widen it to make a build pass.
const topLevel = "cmd app model storage assets go.mod go.sum FyneApp.toml README.md " + outDir

func TestTheTopLevelStaysShort(t *testing.T) {
	entries, err := os.ReadDir(repository)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	for _, name := range strangers(names) {
		t.Errorf("%s does not belong at the top of the repository", name)
	}
}

// strangers are the names that the top level should not have.
func strangers(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		return strings.HasPrefix(name, ".") || slices.Contains(strings.Fields(topLevel), name)
	})
}

func TestAStrangerIsSeen(t *testing.T) {
	got := strangers([]string{".git", "app", "Makefile", "go.mod", "docs"})
	if want := []string{"Makefile", "docs"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
