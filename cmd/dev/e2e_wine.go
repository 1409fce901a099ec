package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"sokehoach/cmd/dev/wine"
)

// windowClass is what GLFW, under Fyne, calls every window of its own.
const windowClass = "GLFW30"

func winePrefix() (string, error) {
	return filepath.Abs(filepath.Join(buildDir, "wine"))
}

func windowsProgram() string {
	return filepath.Join(outDir, "sokehoach.exe")
}

func buildForWindows(ctx context.Context, _ *stage) error {
	if err := buildTypist(ctx); err != nil {
		return err
	}
	return buildWindowsProgram(ctx, windowsProgram())
}

func typistProgram() string {
	return filepath.Join(buildDir, "typist.exe")
}

func buildTypist(ctx context.Context) error {
	source := filepath.Join(buildDir, "typist.c")
	if err := os.MkdirAll(buildDir, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(source, wine.Typist, 0o644); err != nil {
		return err
	}
	_, err := quiet(ctx, nil, windowsCC, "-municode", "-O2", "-Wall", "-Werror", "-o", typistProgram(), source)
	return err
}

// makePrefix makes a Windows as if just installed, so that no run depends on
// what an earlier one left, and gives it the library it lacks. The overrides
// keep Wine from asking whether to download a browser and .NET.
func makePrefix(ctx context.Context, s *stage) error {
	prefix, err := winePrefix()
	if err != nil {
		return err
	}
	if err := os.RemoveAll(prefix); err != nil {
		return err
	}
	s.env = append(s.env, "WINEPREFIX="+prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml=")
	s.undo = append(s.undo, func() {
		_, _ = quiet(context.Background(), s.env, "wineserver", "-k") // none may be left
	})
	if _, err := quiet(ctx, s.env, "wine", "wineboot", "-i"); err != nil {
		return err
	}
	library := filepath.Join(prefix, "drive_c", "windows", "system32", wine.LibraryName)
	return os.WriteFile(library, wine.StandIn(), 0o644)
}

func startUnderWine(_ context.Context, s *stage) error {
	prefix, err := winePrefix()
	if err != nil {
		return err
	}
	s.book = filepath.Join(prefix, "drive_c", "so.db")
	s.program, err = s.start("wine", windowsProgram(), "-db", `C:\so.db`)
	return err
}

// typeAsUniKey types into the field that has the focus, and compares what the
// field then holds with what a clerk would expect there.
func typeAsUniKey(ctx context.Context, s *stage) error {
	got, err := quiet(ctx, s.env, "wine", typistProgram(), windowClass, wine.Keys())
	if err != nil {
		return err
	}
	if want := wine.Wanted(wine.Keys()); got != want {
		return fmt.Errorf("the field holds %q, want %q", got, want)
	}
	return nil
}
