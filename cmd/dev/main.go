// Command dev is the developer's runner: one program in place of a makefile,
// so that the same command works on Linux, in CI and on Windows.
//
// Each file holds one subcommand; exec.go and apt.go hold what they share.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
)

// A subcommand is one word after "go run ./cmd/dev".
type subcommand struct {
	name, does string
	run        func(ctx context.Context, args []string) error
}

func subcommands() []subcommand {
	return []subcommand{
		{"run", "build the program and start it with the sample book; without a display, print the sample to out/", run},
		{"test", "the whole test suite: no cgo, no display; further arguments go to go test", test},
		{"check", "format, vet, staticcheck, tests, clean tree; silent when good", check},
		{"golden", "renew the golden files; read their diff before committing", golden},
		{"samples", "print every document of the sample book to out/", samples},
		{"bench", "benchmarks, the process figures of skh, and ratios within one run", bench},
		{"release", "installer and portable folder for Windows in out/; -sign FILE, -twice, -version V", publish},
		{"gallery", "pictures of every screen and widget in out/gallery, without a display", gallery},
		{"guide", "the pictures of the help, drawn from the screens as they are", guide},
		{"crash", "the data file under kills, power cuts, failing disks and damage; -long for a release", crashTest},
		{"e2e", "the real program in a real window, on Linux and under Wine; -all, -only TEXT, -sentences N", e2e},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := dispatch(ctx, os.Args[1:], os.Stderr)
	stop()
	os.Exit(code)
}

// dispatch returns the exit code: 0 good, 1 the command failed, 2 no such command.
func dispatch(ctx context.Context, args []string, stderr io.Writer) int {
	for _, c := range subcommands() {
		if len(args) == 0 || args[0] != c.name {
			continue
		}
		err := enterRoot()
		if err == nil {
			err = c.run(ctx, args[1:])
		}
		if err != nil {
			fmt.Fprintf(stderr, "dev %s: %v\n", c.name, err)
			return 1
		}
		return 0
	}
	fmt.Fprintln(stderr, "usage: go run ./cmd/dev <command>")
	for _, c := range subcommands() {
		fmt.Fprintf(stderr, "  %-8s %s\n", c.name, c.does)
	}
	return 2
}

// enterRoot goes up to the folder of go.mod, so that the paths in this program
// hold wherever it was started.
func enterRoot() error {
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return os.Chdir(dir)
		}
		if filepath.Dir(dir) == dir {
			return errors.New("no go.mod here or above: start this inside the repository")
		}
		dir = filepath.Dir(dir)
	}
}

// exists tells whether a program can be started by name.
func exists(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}
