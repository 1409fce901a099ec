package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// notShipped are modules that only tests or other systems need.
const notShipped = "github.com/davecgh/go-spew github.com/fyne-io/gl-js " +
	"github.com/fyne-io/glfw-js github.com/hack-pad/go-indexeddb github.com/hack-pad/safejs " +
	"github.com/pmezard/go-difflib github.com/stretchr/testify gopkg.in/yaml.v3"

// noModules are parts of the program that go.mod does not name: typefaces, the
// library of windows, Go itself, and what the compiler for Windows adds.
const noModules = "DejaVu GLFW Inter MinGW-w64 Noto_Sans Tinos go"

// required finds a module and its version in go.mod.
var required = regexp.MustCompile(`(?m)^(?:require )?\s+(\S+\.\S+) v\S+`)

func TestEveryModuleHasItsLicence(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(repository, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	modules := unlicensed(string(text), nil)
	if len(modules) < 10 {
		t.Fatalf("go.mod has only %q", modules)
	}
	entries, err := os.ReadDir(filepath.Join(repository, "assets", "licences"))
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for _, e := range entries {
		have = append(have, e.Name())
	}
	for part := range strings.FieldsSeq(noModules) {
		if !slices.Contains(have, part+".txt") {
			t.Errorf("assets/licences has nothing for %s", part)
		}
	}
	for _, m := range unlicensed(string(text), have) {
		t.Errorf("assets/licences has nothing for %s, as %s", m, licenceFile(m))
	}
}

// unlicensed are the modules of a go.mod that the program carries without one
// of the files.
func unlicensed(mod string, files []string) []string {
	var out []string
	for _, m := range required.FindAllStringSubmatch(mod, -1) {
		if !admits(notShipped, m[1]) && !slices.Contains(files, licenceFile(m[1])) {
			out = append(out, m[1])
		}
	}
	return out
}

// version is the part of a module's path that names its version.
var version = regexp.MustCompile(`/v\d+(\.\d+)?(/.*)?$`)

func licenceFile(module string) string {
	return strings.ReplaceAll(version.ReplaceAllString(module, ""), "/", "_") + ".txt"
}

func TestAModuleWithoutALicenceIsSeen(t *testing.T) {
	const mod = "module x\n\nrequire (\n\tfyne.io/fyne/v2 v2.8.1\n\tgithub.com/go-gl/glfw/v3.4/glfw v0.1.0 // indirect\n\tgithub.com/stretchr/testify v1.11.1\n)\n"
	got := unlicensed(mod, []string{"fyne.io_fyne.txt"})
	if want := []string{"github.com/go-gl/glfw/v3.4/glfw"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := unlicensed(mod, []string{"fyne.io_fyne.txt", "github.com_go-gl_glfw.txt"}); len(got) != 0 {
		t.Errorf("got %q", got)
	}
}
