package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"sokehoach/cmd/dev/release"
)

// windowsCC is Debian's compiler for Windows; its package differs in name.
const windowsCC, windowsCCPackage = "x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"

// windowsDLLTool comes with the compiler.
const windowsDLLTool = "x86_64-w64-mingw32-dlltool"

func installWindowsCC(ctx context.Context) error {
	if exists(windowsCC) {
		return nil
	}
	return install(ctx, "which builds the Windows program", windowsCCPackage)
}

// buildWindowsProgram is the same build for a release and for a test of it, so
// that what was tested is what is handed out.
func buildWindowsProgram(ctx context.Context, path, version string) error {
	if err := installWindowsCC(ctx); err != nil {
		return err
	}
	if err := writeResource("cmd/sokehoach", filepath.Base(path), version); err != nil {
		return err
	}
	late, err := lateLibraries(ctx)
	if err != nil {
		return err
	}
	env := []string{"GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=1", "CC=" + windowsCC}
	flags := fmt.Sprintf(`-s -w -H=windowsgui -X main.version=%s -extldflags '"-L%s"'`, version, late)
	return buildWindow(ctx, env, path, "-trimpath", "-ldflags", flags)
}

// openglExports is the one function that the program names of OpenGL's library.
const openglExports = "LIBRARY OPENGL32.dll\nEXPORTS\nwglGetProcAddress\n"

// lateLibraries makes a stand-in for OpenGL's library that has Windows load it
// when it is first called: bound to the program, it would be looked for beside the
// program before the program could say where.
func lateLibraries(ctx context.Context) (folder string, err error) {
	if folder, err = filepath.Abs(filepath.Join(buildDir, "late")); err != nil {
		return "", err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	list := filepath.Join(folder, "opengl32.def")
	if err := os.WriteFile(list, []byte(openglExports), 0o644); err != nil {
		return "", err
	}
	_, err = quiet(ctx, nil, windowsDLLTool, "-d", list, "-y", filepath.Join(folder, "libopengl32.a"))
	return folder, err
}

func buildWindowsTool(ctx context.Context, path, version string) error {
	if err := writeResource("cmd/skh", filepath.Base(path), version); err != nil {
		return err
	}
	env := []string{"GOOS=windows", "GOARCH=amd64", noCgo}
	return show(ctx, env, "go", "build", "-buildvcs=false", "-trimpath",
		"-ldflags", "-s -w", "-o", path, "./cmd/skh")
}

// writeResource puts icon, version and manifest where the go command finds them
// when it builds for Windows. It is made, and ignored by git.
func writeResource(folder, program, version string) error {
	text, err := release.Resource(program, version)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "rsrc_windows_amd64.syso"), text, 0o644)
}
