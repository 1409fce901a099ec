package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// insideFyne holds our files that are built inside Fyne, where no tool of ours
// looks for what nobody uses.
const insideFyne = "cmd/dev/fynepatch/_fyne/"

func TestNothingInsideFyneIsIdle(t *testing.T) {
	all := sources(t)
	if complaints := idleInside(all); len(complaints) > 0 {
		t.Error(strings.Join(complaints, "\n"))
	}
}

// idleInside names what our files inside Fyne declare and neither they, nor an
// edit of Fyne, nor the program uses. A method with a capital letter may be
// asked for by an interface of Fyne.
func idleInside(all []source) []string {
	used := map[string]bool{}
	for _, s := range all {
		switch {
		case s.isTest():
		case admits(insideFyne, s.folder()):
			s.markUses(used)
		case s.folder() == "cmd/dev/fynepatch":
			s.markQuoted(used)
		default:
			s.markSelected(used)
		}
	}
	var complaints []string
	for _, s := range all {
		if s.isTest() || !admits(insideFyne, s.folder()) {
			continue
		}
		for _, d := range s.file.Decls {
			for _, name := range owned(d) {
				if !used[name.Name] && name.Name != "_" && name.Name != "init" {
					complaints = append(complaints, fmt.Sprintf("%s:%d: %s is used nowhere", s.path, s.line(name.Pos()), name.Name))
				}
			}
		}
	}
	return complaints
}

// owned are the names that a declaration adds: of the package, and methods that
// only the package can call.
func owned(d ast.Decl) []*ast.Ident {
	if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && !f.Name.IsExported() {
		return []*ast.Ident{f.Name}
	}
	return declared(d)
}

// markUses marks every name of a file but where it is declared.
func (s source) markUses(used map[string]bool) {
	for _, d := range s.file.Decls {
		apart := map[*ast.Ident]bool{}
		for _, name := range owned(d) {
			apart[name] = true
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok && !apart[id] {
				used[id.Name] = true
			}
			return true
		})
	}
}

// markQuoted marks the words of what an edit puts into Fyne.
func (s source) markQuoted(used map[string]bool) {
	ast.Inspect(s.file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if text, err := strconv.Unquote(lit.Value); err == nil {
				for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !token.IsIdentifier("a" + string(r)) }) {
					used[word] = true
				}
			}
		}
		return true
	})
}

// markSelected marks the names behind the name of a package.
func (s source) markSelected(used map[string]bool) {
	ast.Inspect(s.file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			used[sel.Sel.Name] = true
		}
		return true
	})
}

func TestWhatIsIdleInsideFyneIsSeen(t *testing.T) {
	inside := example(t, insideFyne+"internal/x.go", `package x

func Painted() { helped() }
func helped()  {}
func swapped() {}
func idle()    {}
func Tested()  {}

type view struct{}

func (v view) Refresh() {}
func (v view) lost()    {}
`)
	edits := example(t, "cmd/dev/fynepatch/edits.go", "package fynepatch\n\nvar e = \"\\tw.swapped()\\n\\tvar v view\"\n")
	program := example(t, "app/ui/x.go", "package ui\n\nvar a = x.Painted\n")
	tests := example(t, insideFyne+"internal/x_test.go", "package x\n\nvar a = Tested\n")
	got := strings.Join(idleInside([]source{inside, edits, program, tests}), "\n")
	at := insideFyne + "internal/x.go:"
	if want := at + "6: idle is used nowhere\n" + at + "7: Tested is used nowhere\n" + at + "12: lost is used nowhere"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
