package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"sokehoach/cmd/dev/wine"
)

// windowClass is what GLFW, under Fyne, calls every window of its own.
const windowClass = "GLFW30"

func windowsProgram() string {
	return filepath.Join(outDir, "sokehoach.exe")
}

func buildForWindows(ctx context.Context, _ *stage) error {
	if err := buildTypist(ctx); err != nil {
		return err
	}
	version, err := ownVersion()
	if err != nil {
		return err
	}
	return buildWindowsProgram(ctx, windowsProgram(), version)
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

// prefix is the Windows of the scene.
func (s *stage) prefix() string { return filepath.Join(s.folder, "windows") }

// makePrefix makes a Windows as if just installed, so that no run depends on
// what an earlier one left. Wine takes long over it, so one is kept and copied.
func makePrefix(ctx context.Context, s *stage) error {
	kept, err := keptPrefix(ctx)
	if err != nil {
		return err
	}
	if _, err := quiet(ctx, nil, "cp", "-a", "--reflink=auto", kept, s.prefix()); err != nil {
		return err
	}
	s.env = append(s.env, wineSettings(s.prefix())...)
	s.undo = append(s.undo, func() {
		_, _ = quiet(context.Background(), s.env, "wineserver", "-k", "-w") // none may be left
	})
	return nil
}

// wineSettings keep Wine from asking whether to download a browser and .NET.
func wineSettings(prefix string) []string {
	return []string{"WINEPREFIX=" + prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml="}
}

// keptPrefix is a fresh Windows with the library it lacks. It is made beside its
// place, so that a run which is interrupted, or goes on at the same time, leaves
// nothing half made there.
func keptPrefix(ctx context.Context) (string, error) {
	version, err := quiet(ctx, nil, "wine", "--version")
	if err != nil {
		return "", err
	}
	kept, err := filepath.Abs(filepath.Join(buildDir, strings.Fields(version)[0]))
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(kept); err == nil {
		return kept, nil
	}
	fresh := fmt.Sprintf("%s-%d", kept, os.Getpid())
	defer os.RemoveAll(fresh)
	env := append(wineSettings(fresh), "DISPLAY=")
	if _, err := quiet(ctx, env, "wine", "wineboot", "-i"); err != nil {
		return "", err
	}
	if _, err := quiet(ctx, env, "wineserver", "-w"); err != nil { // it writes the registry last
		return "", err
	}
	library := filepath.Join(fresh, "drive_c", "windows", "system32", wine.LibraryName)
	if err := os.WriteFile(library, wine.StandIn(), 0o644); err != nil {
		return "", err
	}
	return kept, os.Rename(fresh, kept)
}

// typist types under Wine and returns what it read when the keys end in ^C.
func (s *stage) typist(ctx context.Context, keys string, pause time.Duration) (string, error) {
	file, err := os.CreateTemp(s.folder, "keys")
	if err != nil {
		return "", err
	}
	_, err = file.WriteString(keys)
	if err = errors.Join(err, file.Close()); err != nil {
		return "", err
	}
	return quiet(ctx, s.env, "wine", typistProgram(), windowClass, "@Z:"+file.Name(),
		strconv.FormatInt(pause.Milliseconds(), 10))
}
