package main

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// The tools and their versions: this list is the only one.
const (
	gofumpt     = "mvdan.cc/gofumpt@v0.12.0"
	staticcheck = "honnef.co/go/tools/cmd/staticcheck@v0.8.2"

	staticcheckChecks = "inherit,ST1000,ST1003,ST1016,ST1020,ST1021,ST1022"
)

// check is the one command that tells the truth before a commit: it runs
// everything even after a failure, and prints nothing when all is good.
func check(ctx context.Context, _ []string) error {
	var failed error
	for _, one := range []func(context.Context) error{
		checkFormat, checkModules, checkVet, checkStatic, checkTests, checkCleanTree,
	} {
		failed = errors.Join(failed, one(ctx))
	}
	return failed
}

// checkFormat names the source folders, because gofumpt would walk into the
// ignored ones too.
func checkFormat(ctx context.Context) error {
	args := []string{"run", gofumpt, "-l"}
	for _, dir := range []string{"app", "assets", "cmd", "model", "storage"} {
		if _, err := os.Stat(dir); err == nil {
			args = append(args, dir)
		}
	}
	files, err := quiet(ctx, []string{noCgo}, "go", args...)
	if err == nil && files != "" {
		err = fmt.Errorf("not formatted; go run %s -w app assets cmd model storage\n%s", gofumpt, files)
	}
	return err
}

// checkModules finds modules that are listed and not needed, or the other way
// round; the difference is what go mod tidy would make.
func checkModules(ctx context.Context) error {
	_, err := quiet(ctx, nil, "go", "mod", "tidy", "-diff")
	return err
}

// checkVet looks at the files of this system and at those of Windows, which is
// where the program will be used.
func checkVet(ctx context.Context) error {
	_, here := quiet(ctx, []string{noCgo}, "go", "vet", "./...")
	_, windows := quiet(ctx, []string{noCgo, "GOOS=windows", "GOARCH=amd64"}, "go", "vet", "./...")
	if windows != nil {
		windows = fmt.Errorf("for Windows: %w", windows)
	}
	return errors.Join(here, windows)
}

func checkStatic(ctx context.Context) error {
	_, err := quiet(ctx, []string{noCgo}, "go", "run", staticcheck, "-checks", staticcheckChecks, "./...")
	return err
}

// checkTests adds the test of our painter within Fyne, which takes a minute on a
// new machine.
func checkTests(ctx context.Context) error {
	_, err := quiet(ctx, append(testEnv(), "FYNEPATCH=1"), "go", testArgs(nil)...)
	return err
}

// checkCleanTree fails on anything not committed: what was checked is then what
// others get. Sources without git (an archive) have nothing to compare with.
func checkCleanTree(ctx context.Context) error {
	if _, err := os.Stat(".git"); err != nil || !exists("git") {
		return nil
	}
	changed, err := quiet(ctx, nil, "git", "status", "--porcelain")
	if err == nil && changed != "" {
		err = fmt.Errorf("the work tree is not clean\n%s", changed)
	}
	return err
}
