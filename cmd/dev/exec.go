package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"sokehoach/cmd/dev/fynepatch"
)

const (
	// noCgo makes a command need no C compiler and no headers.
	noCgo = "CGO_ENABLED=0"

	// guiTags build the program as it ships: Fyne's new threading rules, and
	// without the parts a form program never uses.
	guiTags = "migrated_fynedo,no_emoji,no_metadata,no_animations"

	// buildDir holds what the runner makes for itself, outDir what it makes for people.
	buildDir = ".build"
	outDir   = "out"
)

// program prepares a command that ends politely when ctx does: an interrupted
// go build or apt-get cleans up behind itself, and has ten seconds to do so.
func program(ctx context.Context, env []string, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.WaitDelay = 10 * time.Second
	if runtime.GOOS != "windows" {
		cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	}
	return cmd
}

// show runs a command in the developer's terminal.
func show(ctx context.Context, env []string, name string, args ...string) error {
	cmd := program(ctx, env, name, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	return explain(ctx, cmd, cmd.Run())
}

// quiet runs a command and shows nothing of what went well: the caller gets its
// standard output, and an error carries all that it printed.
func quiet(ctx context.Context, env []string, name string, args ...string) (string, error) {
	cmd := program(ctx, env, name, args...)
	var out, complaints strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &complaints
	err := explain(ctx, cmd, cmd.Run())
	said := strings.TrimRight(out.String(), "\n")
	if all := strings.TrimSpace(said + "\n" + complaints.String()); err != nil && all != "" {
		err = fmt.Errorf("%w\n%s", err, all)
	}
	return said, err
}

// buildWindow builds the desktop program with the patched Fyne, the same for
// every system: what is tested is what is handed out.
func buildWindow(ctx context.Context, env []string, path string, args ...string) error {
	modfile, err := patchedFyne(ctx)
	if err != nil {
		return err
	}
	all := append([]string{"build", "-buildvcs=false", "-modfile=" + modfile, "-tags", guiTags}, args...)
	return show(ctx, env, "go", append(all, "-o", path, "./cmd/sokehoach")...)
}

// patchedFyne makes the Fyne that the program is built with, and returns the
// go.mod that names it.
func patchedFyne(ctx context.Context) (string, error) {
	root, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return fynepatch.Prepare(ctx, root, filepath.Join(root, buildDir))
}

// explain names the command that failed, and the time limit when that ended it.
func explain(ctx context.Context, cmd *exec.Cmd, err error) error {
	if err == nil {
		return nil
	}
	line := strings.Join(cmd.Args, " ")
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", line, ctx.Err())
	}
	return fmt.Errorf("%s: %w", line, err)
}
