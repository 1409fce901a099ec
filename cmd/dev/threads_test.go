package main

import (
	"fmt"
	"go/ast"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Fyne's objects belong to one goroutine. Its test driver runs fyne.Do where it
// stands, so that neither the tests nor the race detector see a call that went
// astray: only a reading of the sources does.

// windowFolders are where goroutines and widgets meet.
const windowFolders = "app/ui/ cmd/sokehoach"

// handOvers give a function to the window's goroutine.
const handOvers = "Do DoAndWait Post post finish"

// touches are methods that change what is on screen.
const touches = "Refresh Show Hide Resize Move Enable Disable Focus Unfocus FocusNext FocusPrevious " +
	"SetText SetContent SetIcon SetValue SetSelected SetChecked SetTitle SetMainMenu SetTheme ScrollToOffset"

func TestGoroutinesLeaveWidgetsAlone(t *testing.T) {
	folders := map[string][]source{}
	for _, s := range sources(t) {
		if admits(windowFolders, s.folder()) && !s.isTest() {
			folders[s.folder()] = append(folders[s.folder()], s)
		}
	}
	if len(folders) == 0 {
		t.Fatal("no package of the window was found")
	}
	for _, files := range folders {
		for _, complaint := range threadComplaints(files) {
			t.Error(complaint)
		}
	}
}

// A thread follows what goroutines of one package do.
type thread struct {
	functions map[string][]*ast.FuncDecl
	seen      map[ast.Node]bool
	file      source
	said      []string
}

// threadComplaints names what goroutines of a package do to widgets outside of
// a hand-over.
func threadComplaints(files []source) []string {
	th := &thread{functions: map[string][]*ast.FuncDecl{}, seen: map[ast.Node]bool{}}
	for _, s := range files {
		for _, d := range s.file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Body != nil {
				th.functions[f.Name.Name] = append(th.functions[f.Name.Name], f)
			}
		}
	}
	for _, s := range files {
		th.file = s
		ast.Inspect(s.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				th.begin(n.Call.Fun)
			case *ast.CallExpr:
				if calledName(n) == "AfterFunc" && len(n.Args) == 2 {
					th.begin(n.Args[1])
				}
			}
			return true
		})
	}
	return th.said
}

// begin follows the function that a goroutine starts with.
func (th *thread) begin(f ast.Expr) {
	if lit, ok := f.(*ast.FuncLit); ok {
		th.follow(lit.Body)
		return
	}
	th.call(f)
}

// call follows a function of the same package, if its name tells which.
func (th *thread) call(f ast.Expr) {
	_, plain := f.(*ast.Ident)
	all := th.functions[nameOf(f)]
	if len(all) == 1 && plain == (all[0].Recv == nil) {
		th.follow(all[0].Body)
	}
}

func (th *thread) follow(body ast.Node) {
	if th.seen[body] {
		return
	}
	th.seen[body] = true
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if admits(handOvers, calledName(n)) {
				return false
			}
			th.judge(n)
			th.call(n.Fun)
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok && th.isFyne(x.Name) {
				th.complain(n, x.Name+"."+n.Sel.Name)
			}
		}
		return true
	})
}

func (th *thread) judge(c *ast.CallExpr) {
	sel, ok := c.Fun.(*ast.SelectorExpr)
	if !ok || !admits(touches, sel.Sel.Name) {
		return
	}
	if x, ok := sel.X.(*ast.Ident); ok && th.imports(x.Name) != "" {
		return // a function of another package
	}
	th.complain(c, sel.Sel.Name)
}

func (th *thread) complain(n ast.Node, what string) {
	th.said = append(th.said, fmt.Sprintf("%s: a goroutine reaches %s outside of fyne.Do or Post (line %d or nearby)",
		th.file.folder(), what, th.file.line(n.Pos())))
}

func (th *thread) isFyne(name string) bool { return strings.HasPrefix(th.imports(name), "fyne.io/") }

// imports is the path of the package that a name stands for in the file.
func (th *thread) imports(name string) string {
	for _, spec := range th.file.file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue
		}
		parts := strings.Split(path, "/")
		short := parts[len(parts)-1]
		if path == "fyne.io/fyne/v2" {
			short = "fyne"
		}
		if spec.Name != nil {
			short = spec.Name.Name
		}
		if short == name {
			return path
		}
	}
	return ""
}

func calledName(c *ast.CallExpr) string { return nameOf(c.Fun) }

func nameOf(f ast.Expr) string {
	switch f := f.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func TestAGoroutineThatTouchesAWidgetIsSeen(t *testing.T) {
	const head = "package x\n\nimport (\n\t\"time\"\n\t\"fyne.io/fyne/v2\"\n\t\"fyne.io/fyne/v2/widget\"\n)\n\n"
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"in a goroutine":        {"func f(l *widget.Label) { go func() { l.SetText(\"a\") }() }", 1},
		"handed over":           {"func f(l *widget.Label) { go func() { fyne.Do(func() { l.SetText(\"a\") }) }() }", 0},
		"posted":                {"func (s *s) f() { go func() { s.Post(func() { s.l.Refresh() }) }() }", 0},
		"beside a hand-over":    {"func (s *s) f() { go func() { s.post(func() { s.l.Refresh() }); s.l.Hide() }() }", 1},
		"on the window's":       {"func f(l *widget.Label) { l.SetText(\"a\") }", 0},
		"in a named function":   {"func f(s *s) { go s.work() }\n\nfunc (s *s) work() { s.l.Refresh() }", 1},
		"in what that calls":    {"func f(s *s) { go s.work() }\n\nfunc (s *s) work() { s.deep() }\n\nfunc (s *s) deep() { s.l.Show() }", 1},
		"in a timer":            {"func f(s *s) { time.AfterFunc(1, func() { s.l.Hide() }) }", 1},
		"in a timer by name":    {"func f(s *s) { time.AfterFunc(1, s.late) }\n\nfunc (s *s) late() { s.l.Hide() }", 1},
		"in a function it runs": {"func f(s *s) { go func() { each(func() { s.l.Refresh() }) }() }", 1},
		"making a widget":       {"func f() { go func() { g(widget.NewLabel(\"\")) }() }", 1},
		"plain work":            {"func f(s *s) { go func() { s.n++; time.Sleep(1) }() }", 0},
	} {
		got := threadComplaints([]source{example(t, "app/ui/x/x.go", head+c.text+"\n")})
		if len(slices.Compact(got)) != c.want {
			t.Errorf("%s: got %q, want %d complaints", name, got, c.want)
		}
	}
}
