package main

import (
	"go/ast"
	"slices"
	"strings"
	"testing"
)

// plansAreFor are the packages that are there for plans: what a plan is with its
// rules, the codec of its records, the composer, and what a plan alone has on the
// screen.
//
// It is a statement of policy: do not widen it to make a build pass.
const plansAreFor = "model model/check model/roll model/ledger storage app/document app/ui/plan"

// mostOthers is how many files besides may name a plan. Whatever passes through
// them is a plan and nothing else: whoever can do with any document takes one
// (model.AnyDocument), by app.Kind and app.Work.
const mostOthers = 20

func TestFewFilesNameAPlan(t *testing.T) {
	var others []string
	for _, s := range sources(t) {
		if !s.isTest() && !admits(plansAreFor, s.folder()) && namesPlan(s) {
			others = append(others, s.path)
		}
	}
	if len(others) > mostOthers {
		slices.Sort(others)
		t.Errorf("%d files name model.Plan, at most %d may:\n%s", len(others), mostOthers, strings.Join(others, "\n"))
	}
	if len(others) == 0 {
		t.Error("no file names model.Plan: the test looks in the wrong place")
	}
}

// namesPlan reports whether a file names the type of plans.
func namesPlan(s source) bool {
	found := false
	ast.Inspect(s.file, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if ok && sel.Sel.Name == "Plan" {
			pkg, ok := sel.X.(*ast.Ident)
			found = found || ok && pkg.Name == "model"
		}
		return !found
	})
	return found
}

func TestAFileThatNamesAPlanIsSeen(t *testing.T) {
	for body, want := range map[string]bool{
		"var p model.Plan":                  true,
		"func f(all []*model.Plan)":         true,
		"var d model.AnyDocument":           false,
		"const k = model.PlanKind":          false,
		"// A model.Plan is spoken of only": false,
	} {
		if got := namesPlan(example(t, "app/x.go", "package x\n\n"+body+"\n")); got != want {
			t.Errorf("%s: seen %v", body, got)
		}
	}
}
