package main

import (
	"fmt"
	"go/ast"
	"strings"
	"testing"
)

// What a reader can hold: a function on one screen, a file in one sitting, a
// call in one line. Aim lower; these are the ends.
const (
	maxFunctionLines = 60
	maxFileLines     = 400
	maxParameters    = 5
)

func TestSourcesStaySmall(t *testing.T) {
	for _, s := range sources(t) {
		for _, complaint := range sizeComplaints(s) {
			t.Error(complaint)
		}
	}
}

// sizeComplaints measures one file. Tests are free: their tables grow.
func sizeComplaints(s source) []string {
	if s.isTest() {
		return nil
	}
	var complaints []string
	complain := func(n ast.Node, format string, args ...any) {
		complaints = append(complaints, fmt.Sprintf("%s:%d: ", s.path, s.line(n.Pos()))+fmt.Sprintf(format, args...))
	}
	if lines := s.line(s.file.FileEnd - 1); lines > maxFileLines {
		complain(s.file, "the file has %d lines, the limit is %d", lines, maxFileLines)
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if lines := s.line(n.End()) - s.line(n.Pos()) + 1; lines > maxFunctionLines {
				complain(n, "%s has %d lines, the limit is %d", n.Name.Name, lines, maxFunctionLines)
			}
		case *ast.FuncType:
			if params := n.Params.NumFields(); params > maxParameters {
				complain(n, "%d parameters, the limit is %d", params, maxParameters)
			}
		}
		return true
	})
	return complaints
}

func TestSizesAreMeasured(t *testing.T) {
	function := func(lines int) string {
		return "func f() {\n" + strings.Repeat("g()\n", lines-2) + "}\n"
	}
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"a function at the limit":    {function(60), 0},
		"a function above the limit": {function(61), 1},
		"a file at the limit":        {strings.Repeat("\n", 399), 0},
		"a file above the limit":     {strings.Repeat("\n", 400), 1},
		"five parameters":            {"func f(a, b int, c, d, e string) {}\n", 0},
		"six parameters":             {"func f(a, b int, c, d, e, g string) {}\n", 1},
		"six in an inner function":   {"var f = func(a, b, c, d, e, g int) {}\n", 1},
	} {
		if got := sizeComplaints(example(t, "app/app.go", "package app\n"+c.text)); len(got) != c.want {
			t.Errorf("%s: got %q, want %d complaints", name, got, c.want)
		}
	}
}
