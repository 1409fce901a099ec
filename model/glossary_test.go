package model

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestEveryTypeNamesItsVietnameseTerm holds the rule that the comment of an
// exported type gives the office's own word in brackets.
func TestEveryTypeNamesItsVietnameseTerm(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, e.Name(), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(fset, files, "sokehoach/model")
	if err != nil {
		t.Fatal(err)
	}
	term := regexp.MustCompile(`\([^)]*[^\x00-\x7f][^)]*\)`)
	for _, typ := range p.Types {
		first, _, _ := strings.Cut(typ.Doc, ".\n")
		if !term.MatchString(first) {
			t.Errorf("%s: its comment names no Vietnamese term: %q", typ.Name, typ.Doc)
		}
	}
}
