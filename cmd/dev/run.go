package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// run shows the product in one command on a machine that has only Go.
func run(ctx context.Context, _ []string) error {
	if !hasDisplay() {
		return runWithoutDisplay(ctx)
	}
	path, err := buildProgram(ctx)
	if err != nil {
		return err
	}
	return show(ctx, nil, path, "-sample")
}

func hasDisplay() bool {
	return runtime.GOOS == "windows" || runtime.GOOS == "darwin" ||
		os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// runWithoutDisplay shows the same documents as the window would, made by the
// same code, where no window can open: a server, a container, CI.
func runWithoutDisplay(ctx context.Context) error {
	files, err := printSamples(ctx)
	if err != nil {
		return err
	}
	fmt.Println("no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window;")
	fmt.Printf("the sample book was printed instead: %s\n", strings.Join(files, ", "))
	return nil
}

// buildProgram builds the desktop program for this machine and returns its path.
func buildProgram(ctx context.Context) (string, error) {
	if err := installHeaders(ctx); err != nil {
		return "", err
	}
	path := filepath.Join(buildDir, "sokehoach")
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	if _, err := os.Stat(path); err != nil {
		fmt.Println("building the program; the first time takes some minutes")
	}
	return path, buildWindow(ctx, []string{"CGO_ENABLED=1"}, path)
}

// installHeaders brings in what Fyne's C parts need. Another Linux has them
// under other names; there the compiler says what it misses.
func installHeaders(ctx context.Context) error {
	if runtime.GOOS != "linux" {
		return nil
	}
	err := install(ctx, "which Fyne needs to build",
		"gcc", "libc6-dev", "pkg-config", "libgl1-mesa-dev", "xorg-dev", "libxkbcommon-dev", "libwayland-dev")
	if errors.Is(err, errNotDebian) {
		return nil
	}
	return err
}
