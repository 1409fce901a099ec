package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var (
	boldWords = regexp.MustCompile(`\*\*([^*]+)\*\*`)
	shownText = regexp.MustCompile(`(?m)^\d+ \S+ \S+ ("(?:[^"\\]|\\.)*")`)
	shortcut  = regexp.MustCompile(`Ctrl\+[A-Z0-9]\b|F\d+`)
)

// notOnScreen are bold words of the guide that are no words of the program: a
// setting of the input method, and what is typed in a command line.
const notOnScreen = "Unicode dựng sẵn|--software"

// addsOne stands before what is added on the button that adds it.
const addsOne = "Thêm "

// TestTheGuideNamesWhatIsOnScreen looks for every button, room and field that
// the guide names in bold among the words of the program and the texts of the
// screens that are drawn.
func TestTheGuideNamesWhatIsOnScreen(t *testing.T) {
	known := append(wordsOfTheProgram(t), wordsOnScreens(t)...)
	for _, name := range guides(t) {
		for _, bold := range unknownNames(read(t, name), known) {
			t.Errorf("%s: nothing on screen is called %q", filepath.Base(name), bold)
		}
	}
	if got := unknownNames("**Bấm đây** rồi **"+known[0]+"**.", known); !slices.Equal(got, []string{"Bấm đây"}) {
		t.Errorf("of a guide that names what there is not, %q is seen", got)
	}
}

// unknownNames are the bold words of a guide that are not among those known. A
// button may end in "…".
func unknownNames(guide string, known []string) []string {
	known = append(strings.Split(notOnScreen, "|"), known...)
	var out []string
	for _, m := range boldWords.FindAllStringSubmatch(guide, -1) {
		if !slices.ContainsFunc(known, func(s string) bool {
			return strings.TrimRight(s, "…: (") == strings.TrimPrefix(m[1], addsOne)
		}) {
			out = append(out, m[1])
		}
	}
	return out
}

func TestTheGuideNamesKeysThatAreListed(t *testing.T) {
	var keys string
	for _, s := range wordsOfTheProgram(t) {
		if strings.HasPrefix(s, "Tab, Shift+Tab") {
			keys = s
		}
	}
	for _, name := range guides(t) {
		if strings.HasSuffix(name, "30-bang.md") { // the keys of tables are those of Excel, and listed there
			continue
		}
		for _, key := range shortcut.FindAllString(read(t, name), -1) {
			if !strings.Contains(keys, key) {
				t.Errorf("%s: %s is not in the list of keys", filepath.Base(name), key)
			}
		}
	}
}

func guides(t *testing.T) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(repository, "assets", "help", "*.md"))
	if err != nil || len(all) == 0 {
		t.Fatalf("no guide: %v", err)
	}
	return all
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// wordsOfTheProgram are all strings in the sources of app/text.
func wordsOfTheProgram(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(repository, "app", "text", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if s, err := strconv.Unquote(lit.Value); err == nil {
					all = append(all, s)
				}
			}
			return true
		})
	}
	return all
}

// wordsOnScreens are the texts of the screens that cmd/gallery draws.
func wordsOnScreens(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(repository, "cmd", "gallery", "testdata", "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, name := range files {
		if strings.HasPrefix(filepath.Base(name), "help-") { // which would find itself
			continue
		}
		for _, m := range shownText.FindAllStringSubmatch(read(t, name), -1) {
			if s, err := strconv.Unquote(m[1]); err == nil {
				all = append(all, s)
			}
		}
	}
	return all
}
