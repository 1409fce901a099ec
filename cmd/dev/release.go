package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
)

// An artefact is one file handed to the offices.
type artefact struct {
	path  string
	build func(ctx context.Context, path string) error
}

// artefacts are made in this order; the installer will pack those before it.
func artefacts() []artefact {
	return []artefact{
		{filepath.Join(outDir, "sokehoach.exe"), buildWindowsProgram},
		{filepath.Join(outDir, "skh.exe"), buildWindowsTool},
	}
}

// release makes what the offices get, and the sums they can compare it with.
func release(ctx context.Context, _ []string) error {
	for _, a := range artefacts() {
		if err := a.build(ctx, a.path); err != nil {
			return err
		}
		data, err := os.ReadFile(a.path)
		if err != nil {
			return err
		}
		fmt.Printf("%x  %s  %.1f MB\n", sha256.Sum256(data), a.path, float64(len(data))/1e6)
	}
	return nil
}

// windowsCC is Debian's compiler for Windows; its package differs in name.
const windowsCC, windowsCCPackage = "x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"

func installWindowsCC(ctx context.Context) error {
	if exists(windowsCC) {
		return nil
	}
	return install(ctx, "which builds the Windows program", windowsCCPackage)
}

// buildWindowsProgram is the same build for a release and for a test of it, so
// that what was tested is what is handed out.
func buildWindowsProgram(ctx context.Context, path string) error {
	if err := installWindowsCC(ctx); err != nil {
		return err
	}
	env := []string{"GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=1", "CC=" + windowsCC}
	return buildWindow(ctx, env, path, "-trimpath", "-ldflags", "-s -w -H=windowsgui")
}

func buildWindowsTool(ctx context.Context, path string) error {
	env := []string{"GOOS=windows", "GOARCH=amd64", noCgo}
	return show(ctx, env, "go", "build", "-buildvcs=false", "-trimpath",
		"-ldflags", "-s -w", "-o", path, "./cmd/skh")
}
