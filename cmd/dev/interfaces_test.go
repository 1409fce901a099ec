package main

import (
	"fmt"
	"go/ast"
	"path"
	"strconv"
	"strings"
	"testing"
)

// maxMethods is how many methods an interface may have, those of the interfaces
// that it embeds included. What is asked of a thing for one duty is less; what
// plays several is a struct of roles, as app.Store is.
const maxMethods = 10

func TestInterfacesStaySmall(t *testing.T) {
	all := sources(t)
	known := interfacesOf(all)
	if len(known) < 10 {
		t.Fatalf("%d interfaces found: the test looks in the wrong place", len(known))
	}
	for _, s := range all {
		for _, complaint := range interfaceComplaints(s, known) {
			t.Error(complaint)
		}
	}
}

// A contract is an interface with a name, and the file that says what it embeds.
type contract struct {
	source source
	body   *ast.InterfaceType
}

// interfacesOf finds every interface that has a name, by folder and name.
func interfacesOf(all []source) map[string]contract {
	known := map[string]contract{}
	for _, s := range all {
		ast.Inspect(s.file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok {
				if body, ok := spec.Type.(*ast.InterfaceType); ok {
					known[s.folder()+"."+spec.Name.Name] = contract{s, body}
				}
			}
			return true
		})
	}
	return known
}

// interfaceComplaints measures the interfaces of one file. A constraint that is
// written out behind a type parameter is no interface that anybody holds: it lists
// the roles that one thing is given to play.
func interfaceComplaints(s source, known map[string]contract) []string {
	if s.isTest() {
		return nil
	}
	constraints := map[ast.Node]bool{}
	var complaints []string
	ast.Inspect(s.file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncType:
			if n.TypeParams != nil {
				for _, f := range n.TypeParams.List {
					constraints[f.Type] = true
				}
			}
		case *ast.InterfaceType:
			if many := methods(contract{s, n}, known); many > maxMethods && !constraints[n] {
				complaints = append(complaints, fmt.Sprintf("%s:%d: an interface has %d methods, the limit is %d",
					s.path, s.line(n.Pos()), many, maxMethods))
			}
		}
		return true
	})
	return complaints
}

// methods counts those of an interface. What is embedded from a module of others
// counts as one.
func methods(d contract, known map[string]contract) int {
	many := 0
	for _, f := range d.body.Methods.List {
		if len(f.Names) > 0 {
			many += len(f.Names)
			continue
		}
		if in, ok := known[embedded(d.source, f.Type)]; ok {
			many += methods(in, known)
		} else {
			many++
		}
	}
	return many
}

// embedded is the folder and name of an interface that another one names.
func embedded(s source, e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return s.folder() + "." + e.Name
	case *ast.IndexExpr:
		return embedded(s, e.X)
	case *ast.SelectorExpr:
		pkg, ok := e.X.(*ast.Ident)
		for _, spec := range s.file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			ours, is := strings.CutPrefix(name, module)
			if ok && err == nil && is && path.Base(ours) == pkg.Name {
				return ours + "." + e.Sel.Name
			}
		}
	}
	return ""
}

func TestInterfacesAreMeasured(t *testing.T) {
	five := "type five interface { A(); B(); C(); D(); E() }\n"
	six := "type six interface { F(); G(); H(); I(); J(); K() }\n"
	for name, c := range map[string]struct {
		text string
		want int
	}{
		"ten methods":                 {"type ten interface { five; F(); G(); H(); I(); J() }\n", 0},
		"eleven, by what is embedded": {"type eleven interface { five; six }\n", 1},
		"eleven in a generic one":     {"type eleven[T any] interface { five; six }\n", 1},
		"eleven without a name":       {"func f(x interface { five; six }) {}\n", 1},
		"a struct of roles":           {"type roles struct { five; six }\n", 0},
		"a constraint of roles":       {"func f[T interface { five; six }](x T) roles { return roles{x, x} }\n", 0},
	} {
		s := example(t, "app/app.go", "package app\n"+five+six+c.text)
		if got := interfaceComplaints(s, interfacesOf([]source{s})); len(got) != c.want {
			t.Errorf("%s: got %q, want %d complaints", name, got, c.want)
		}
	}
}
