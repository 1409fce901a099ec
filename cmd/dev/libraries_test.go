package main

import (
	"fmt"
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// A library that Windows looks for by its bare name may lie beside the program, put
// there by anybody. Ours come from the folder of Windows (NewLazySystemDLL), and the
// program says so of all others before anything loads one.

// bareLoads look for a library where the program lies.
var bareLoads = []string{"NewLazyDLL", "MustLoadDLL", "LoadDLL", "LoadLibrary"}

func bareLoadsIn(s source) (complaints []string) {
	ast.Inspect(s.file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		if f, ok := call.Fun.(*ast.SelectorExpr); ok && slices.Contains(bareLoads, f.Sel.Name) {
			complaints = append(complaints, fmt.Sprintf("%s:%d: %s looks for a library beside the program", s.path, s.line(n.Pos()), f.Sel.Name))
		}
		return true
	})
	return complaints
}

func TestNoLibraryIsLoadedFromTheFolderOfTheProgram(t *testing.T) {
	for _, s := range sources(t) {
		if strings.HasPrefix(s.path, "cmd/dev/fynepatch/_fyne/") {
			continue // in Fyne's package, which loads so; it comes after what the program says first
		}
		for _, complaint := range bareLoadsIn(s) {
			t.Error(complaint)
		}
	}
	if len(bareLoadsIn(example(t, "app/x_windows.go", "package x\nvar d = syscall.NewLazyDLL(\"gdi32.dll\")\n"))) != 1 {
		t.Error("a bare name is not seen")
	}
}

func TestTheProgramTrustsTheFolderOfWindowsBeforeItOpensAnything(t *testing.T) {
	for _, s := range sources(t) {
		if s.path != "cmd/sokehoach/main.go" {
			continue
		}
		var calls []string
		ast.Inspect(s.file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				switch f := call.Fun.(type) {
				case *ast.Ident:
					calls = append(calls, f.Name)
				case *ast.SelectorExpr:
					calls = append(calls, f.Sel.Name)
				}
			}
			return true
		})
		trusts, opens := slices.Index(calls, "SystemLibrariesOnly"), slices.Index(calls, "open")
		if trusts < 0 || opens < trusts {
			t.Errorf("it is said at %d, and opened at %d", trusts, opens)
		}
		return
	}
	t.Error("the program was not found")
}
