package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// repository is the top of the work tree, as seen from this package.
const repository = "../.."

// A source is one Go file of ours. The policy tests read the sources themselves
// and ask no tool, so that they see every file whatever its build constraint
// (cgo, windows), and run in a moment, without a network.
type source struct {
	path string // from the top of the repository, with slashes
	file *ast.File
	fset *token.FileSet
}

func (s source) isTest() bool         { return strings.HasSuffix(s.path, "_test.go") }
func (s source) folder() string       { return path.Dir(s.path) }
func (s source) line(p token.Pos) int { return s.fset.Position(p).Line }

// sources parses the repository.
func sources(t *testing.T) []source {
	t.Helper()
	all, err := parse(os.DirFS(repository))
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatal("no Go file found: the policy tests look in the wrong place")
	}
	return all
}

// parse reads every Go file of a tree but the ignored ones: dot-folders, out,
// test data.
func parse(tree fs.FS) ([]source, error) {
	var all []source
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name != "." && strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || name == outDir {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" {
			return nil
		}
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
		all = append(all, source{name, file, fset})
		return err
	})
	return all, err
}

// example parses one made-up file, with which a policy shows that it can fail.
func example(t *testing.T, name, text string) source {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return source{name, file, fset}
}
