package main

import (
	"strings"
	"testing"
)

func TestAnUnknownCommandListsThemAll(t *testing.T) {
	for _, args := range [][]string{nil, {"tset"}} {
		var said strings.Builder
		if code := dispatch(t.Context(), args, &said); code != 2 {
			t.Errorf("%q: exit code %d, want 2", args, code)
		}
		for _, c := range subcommands() {
			if !strings.Contains(said.String(), c.name) {
				t.Errorf("%q: the list lacks %s", args, c.name)
			}
		}
	}
}

func TestTestRunsEverythingUnlessAPackageIsNamed(t *testing.T) {
	for args, want := range map[string]string{
		"":                     "test -vet=off -short ./...",
		"-run Words":           "test -vet=off -run Words -short ./...",
		"-run Words ./cmd/dev": "test -vet=off -run Words ./cmd/dev",
		"-short ./app/... -v":  "test -vet=off -short ./app/... -v",
	} {
		if got := strings.Join(testArgs(strings.Fields(args)), " "); got != want {
			t.Errorf("%q: got %q, want %q", args, got, want)
		}
	}
}
