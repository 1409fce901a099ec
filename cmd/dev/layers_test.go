package main

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers is the architecture as a table: what each package of ours may import
// of ours. A name that ends in "/" stands for every package below it.
//
// It is a statement of policy: do not widen a line to make a build pass.
var layers = map[string]string{
	"model":        "",
	"model/check":  "model model/ledger",
	"model/roll":   "model",
	"model/ledger": "model",
	"model/match":  "model", // what a copied text means among names, for all pastes and imports
	"storage":      "model",
	"assets":       "",
	"app/document": "model model/ledger", // the figures of a report are computed where they are drawn
	"app/edit":     "model",
	"app/backup":   "model",
	"app/figures":  "model model/check",              // a commune is judged where it is counted
	"app/results":  "model model/check model/ledger", // what is typed of a period is judged while it is typed
	"app/search":   "model",
	"app/overview": "model model/check", // counts what the rules let stand
	"app/progress": "model model/check", // a line is done when no rule speaks against it
	"app/layout":   "app/document",
	"app/fit":      "app/layout app/document model", // decides before layout places, with the measures that layout will use
	"app/opc":      "",
	"app/docx":     "app/opc app/document",
	"app/xlsx":     "app/opc app/document model",
	"app/pdf":      "app/layout app/document",
	"app/raster":   "app/layout app/document",
	"app/conform":  "app/layout app/document model",
	"app/outfile":  "model", // files for a clerk: window and command line keep one rule
	"app/press":    "app/raster app/layout app/document",
	"app/printer":  "app/press app/raster app/layout app/document",
	"app/windows":  "model",
	"app/text":     "app/backup app/figures app/overview app/search model",
	"app": "model model/check model/roll model/ledger assets app/windows app/edit app/document app/fit app/layout app/progress app/search app/overview " +
		"app/opc app/docx app/xlsx app/pdf app/raster app/conform",
	"app/ui/": "model model/match model/ledger assets app app/outfile app/backup app/figures app/results app/press app/printer app/progress app/search app/overview app/edit app/layout app/raster app/windows " +
		"app/text app/ui/",

	"app/internal/golden": "",
	"app/internal/judge":  "",      // judges files of anybody, for tests
	"app/internal/invent": "model", // plans of any shape, for tests

	"cmd/":     "model/ storage assets app/",
	"cmd/dev/": "cmd/dev/",

	// Files of ours that are built inside Fyne: Fyne knows nothing of us.
	"cmd/dev/fynepatch/_fyne/": "",

	"cmd/dev/crash/trial": "model storage cmd/dev/crash/", // a program of its own, which the runner starts
}

// testsMay is what the tests of any package may import besides.
const testsMay = "app/internal/ assets"

// owners says which packages of ours may import a module of others. Whatever is
// not named here has no owner, and nobody may import it.
//
// It is a statement of policy: do not widen a line to make a build pass.
var owners = map[string]string{
	"fyne.io/":                     "app/ui/ cmd/",
	"go.etcd.io/bbolt/":            "storage",
	"github.com/jung-kurt/gofpdf/": "app/pdf",
	"github.com/xuri/excelize/v2/": "app/xlsx",
	"golang.org/x/image/":          "app/layout app/raster " + softPainter,
	"golang.org/x/text/":           "model app/ui/ cmd/dev/release", // the last composes the words of the installer
	"golang.org/x/sys/":            "app/windows app/printer storage",

	// What Fyne itself is made of, for our files inside it.
	"github.com/go-gl/glfw/":      "cmd/dev/fynepatch/_fyne/internal/driver/glfw",
	"github.com/go-text/":         "cmd/dev/fynepatch/_fyne/internal/painter " + softPainter,
	"github.com/srwiley/rasterx/": softPainter,
}

// softPainter is the painter that needs no OpenGL.
const softPainter = "cmd/dev/fynepatch/_fyne/internal/painter/soft"

const module = "sokehoach/"

func TestImportsPointDownOnly(t *testing.T) {
	for _, s := range sources(t) {
		for _, complaint := range importComplaints(s) {
			t.Error(complaint)
		}
	}
}

// importComplaints judges every import of one file, with its line.
func importComplaints(s source) []string {
	var complaints []string
	for _, spec := range s.file.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue // the parser has checked it
		}
		if wrong := judgeImport(s, name); wrong != "" {
			complaints = append(complaints, s.path+":"+strconv.Itoa(s.line(spec.Pos()))+": "+wrong)
		}
	}
	return complaints
}

// judgeImport returns what is wrong with one import, or nothing.
func judgeImport(s source, name string) string {
	if ours, ok := strings.CutPrefix(name, module); ok {
		return judgeOurs(s, ours)
	}
	if first, _, _ := strings.Cut(name, "/"); !strings.Contains(first, ".") {
		return "" // the standard library
	}
	owner, ok := lookUp(owners, name)
	switch {
	case !ok:
		return name + " has no owner"
	case !admits(owner, s.folder()):
		return s.folder() + " imports " + name + ", which belongs to " + owner
	}
	return ""
}

func judgeOurs(s source, name string) string {
	rule, ok := lookUp(layers, s.folder())
	switch {
	case !ok:
		return s.folder() + " is not in the table of layers"
	case admits(rule, name):
		return ""
	case s.isTest() && (name == s.folder() || admits(testsMay, name)):
		return ""
	}
	return s.folder() + " imports " + name + ", which its layer does not allow"
}

// lookUp finds the line of a table that fits a name best: its own, or that of
// the nearest folder above it.
func lookUp(table map[string]string, name string) (string, bool) {
	best := ""
	for key := range table {
		if admits(key, name) && len(key) > len(best) {
			best = key
		}
	}
	rule, ok := table[best]
	return rule, ok
}

// admits tells whether one of the names in a rule is, or stands for, this one.
func admits(rule, name string) bool {
	return slices.ContainsFunc(strings.Fields(rule), func(r string) bool {
		return r == name || strings.HasSuffix(r, "/") && strings.HasPrefix(name+"/", r)
	})
}

func TestALayerCanBeBroken(t *testing.T) {
	for _, c := range []struct{ file, imports, want string }{
		{"model/plan.go", "strings", ""},
		{"model/plan.go", "golang.org/x/text/unicode/norm", ""},
		{"model/plan.go", "sokehoach/storage", "its layer does not allow"},
		{"model/plan_test.go", "sokehoach/assets", ""},
		{"model/plan_test.go", "sokehoach/model", ""},
		{"model/plan_test.go", "sokehoach/model/check", "its layer does not allow"},
		{"model/check/plan.go", "sokehoach/model", ""},
		{"storage/store.go", "go.etcd.io/bbolt", ""},
		{"storage/store.go", "sokehoach/app", "its layer does not allow"},
		{"app/app.go", "go.etcd.io/bbolt", "belongs to storage"},
		{"app/app.go", "sokehoach/app/text", "its layer does not allow"},
		{"app/pdf/pdf.go", "github.com/jung-kurt/gofpdf", ""},
		{"app/layout/font.go", "github.com/jung-kurt/gofpdf", "belongs to app/pdf"},
		{"app/layout/font.go", "sokehoach/assets", "its layer does not allow"},
		{"app/ui/kit/grid.go", "fyne.io/fyne/v2/widget", ""},
		{"app/ui/kit/grid.go", "sokehoach/app/pdf", "its layer does not allow"},
		{"app/edit/session.go", "fyne.io/fyne/v2", "belongs to app/ui/ cmd/"},
		{"app/windows/dialog_windows.go", "golang.org/x/sys/windows", ""},
		{"app/util/util.go", "sokehoach/model", "not in the table of layers"},
		{"cmd/skh/print.go", "sokehoach/model/check", ""},
		{"cmd/skh/print.go", "sokehoach/cmd/dev/wine", "its layer does not allow"},
		{"cmd/dev/e2e.go", "sokehoach/cmd/dev/wine", ""},
		{"cmd/dev/e2e.go", "sokehoach/app", "its layer does not allow"},
		{"cmd/dev/crash.go", "sokehoach/storage", "its layer does not allow"},
		{"cmd/dev/crash/trial/judge.go", "sokehoach/storage", ""},
		{"cmd/dev/fynepatch/_fyne/internal/painter/soft/glyph.go", "github.com/srwiley/rasterx", ""},
		{"cmd/dev/fynepatch/_fyne/internal/painter/soft/glyph.go", "sokehoach/model", "its layer does not allow"},
		{"cmd/dev/fynepatch/_fyne/driver/memory/memory.go", "github.com/srwiley/rasterx", "belongs to"},
		{"cmd/skh/print.go", "github.com/spf13/cobra", "has no owner"},
	} {
		s := example(t, c.file, "package x\nimport _ \""+c.imports+"\"\n")
		got := strings.Join(importComplaints(s), "; ")
		if got != "" && c.want == "" || !strings.Contains(got, c.want) {
			t.Errorf("%s importing %s: got %q, want %q", c.file, c.imports, got, c.want)
		}
	}
}

// TestEveryRoomIsShown holds that who reads the architecture finds every package of
// ours in it.
func TestEveryRoomIsShown(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(repository, "app", "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	for room := range layers {
		tool := strings.HasSuffix(room, "/") || strings.HasPrefix(room, "cmd/") || strings.Contains(room, "/internal/")
		if !tool && !strings.Contains(string(page), "`"+room+"`") {
			t.Errorf("app/ARCHITECTURE.md does not name %s", room)
		}
	}
}
