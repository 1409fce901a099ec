package main

import (
	"fmt"
	"go/ast"
	"strings"
	"testing"
)

// screenText is the package of the interface's words.
const screenText = "app/text"

func TestEveryWordIsSaidSomewhere(t *testing.T) {
	for _, complaint := range idleWords(sources(t)) {
		t.Error(complaint)
	}
}

// idleWords names what stands in app/text and is used nowhere but in tests and
// where it is declared: a reviewer would read words that no clerk ever sees.
func idleWords(all []source) []string {
	used := map[string]bool{}
	for _, s := range all {
		if !s.isTest() {
			s.markWords(used)
		}
	}
	var complaints []string
	for _, s := range all {
		if s.folder() != screenText || s.isTest() {
			continue
		}
		for _, d := range s.file.Decls {
			for _, name := range declared(d) {
				if !used[name.Name] && name.Name != "_" {
					complaints = append(complaints, fmt.Sprintf("%s:%d: %s is said nowhere", s.path, s.line(name.Pos()), name.Name))
				}
			}
		}
	}
	return complaints
}

// markWords marks the words that a file uses: plain names in the package itself,
// names behind its own in another.
func (s source) markWords(used map[string]bool) {
	if s.folder() == screenText {
		for _, d := range s.file.Decls {
			markNames(d, used)
		}
		return
	}
	ast.Inspect(s.file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if of, ok := sel.X.(*ast.Ident); ok && of.Name == s.wordName() {
				used[sel.Sel.Name] = true
			}
		}
		return true
	})
}

// markNames marks the names in a declaration but for those that it declares, so
// that a function that only calls itself is not in use, and but for those behind
// another name: they are of something else.
func markNames(d ast.Decl, used map[string]bool) {
	own := ""
	if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
		own = f.Name.Name
	}
	apart := map[*ast.Ident]bool{}
	for _, name := range declared(d) {
		apart[name] = true
	}
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr: // met before the names in it
			apart[n.Sel] = true
		case *ast.Field:
			for _, name := range n.Names {
				apart[name] = true
			}
		case *ast.Ident:
			if !apart[n] && n.Name != own {
				used[n.Name] = true
			}
		}
		return true
	})
}

// declared are the names that a declaration gives to the package.
func declared(d ast.Decl) []*ast.Ident {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			return []*ast.Ident{d.Name}
		}
	case *ast.GenDecl:
		var names []*ast.Ident
		for _, spec := range d.Specs {
			switch spec := spec.(type) {
			case *ast.ValueSpec:
				names = append(names, spec.Names...)
			case *ast.TypeSpec:
				names = append(names, spec.Name)
			}
		}
		return names
	}
	return nil
}

// wordName is what a file calls the package of words; empty when it does not
// import it.
func (s source) wordName() string {
	for _, i := range s.file.Imports {
		if strings.Trim(i.Path.Value, `"`) != "sokehoach/"+screenText {
			continue
		}
		if i.Name != nil {
			return i.Name.Name
		}
		return "text"
	}
	return ""
}

func TestAnIdleWordIsSeen(t *testing.T) {
	words := example(t, "app/text/x.go", `package text

const (
	Said   = "a"
	Tested = "b"
	Within = "c"
)

func Again(n int) string { return Again(n - 1) }

func Saying() string { return Within }
`)
	screen := example(t, "app/ui/x.go", "package ui\n\nimport words \"sokehoach/app/text\"\n\nvar a, b = words.Said, words.Saying()\n")
	other := example(t, "app/ui/y.go", "package ui\n\nimport \"sokehoach/other/text\"\n\nvar c = text.Tested\n")
	tests := example(t, "app/ui/x_test.go", "package ui\n\nimport \"sokehoach/app/text\"\n\nvar d = text.Tested + text.Again(1)\n")
	got := strings.Join(idleWords([]source{words, screen, other, tests}), "\n")
	if want := "app/text/x.go:5: Tested is said nowhere\napp/text/x.go:9: Again is said nowhere"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
