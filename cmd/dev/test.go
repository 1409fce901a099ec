package main

import (
	"context"
	"slices"
	"strings"
)

// test runs the whole suite as CI does, and passes further arguments on:
// "go run ./cmd/dev test -run Words ./cmd/dev".
func test(ctx context.Context, args []string) error {
	return show(ctx, testEnv(), "go", testArgs(args)...)
}

// testEnv is the same everywhere: no C compiler, and a language, because Fyne
// complains about a machine that has none.
func testEnv() []string {
	return []string{noCgo, "LANG=en_US.UTF-8"}
}

// testArgs leaves vet to check, which runs it once for all packages. The whole
// suite is asked for often and leaves out the longest walks, which skip
// themselves when they should be short; naming a package asks for all of it.
func testArgs(args []string) []string {
	args = append([]string{"test", "-vet=off"}, args...)
	if !slices.ContainsFunc(args, namesPackage) {
		args = append(args, "-short", "./...")
	}
	return args
}

func namesPackage(arg string) bool {
	return strings.HasPrefix(arg, "./")
}
