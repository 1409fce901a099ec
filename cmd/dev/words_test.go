package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// wordOwners are the packages in which a reviewer reads Vietnamese: the office's
// terms, the sentences of the rules, the printed phrases, the interface's words.
//
// It is a statement of policy: do not widen it to make a build pass.
const wordOwners = "model model/check model/roll app/document app/conform app/text"

func TestVietnameseWordsAreWithTheirOwners(t *testing.T) {
	for _, s := range sources(t) {
		for _, complaint := range wordComplaints(s) {
			t.Error(complaint)
		}
	}
}

// wordComplaints names the Vietnamese string literals of a file that may have
// none. Tests are free: they quote what a clerk types and reads.
func wordComplaints(s source) []string {
	if s.isTest() || admits(wordOwners, s.folder()) {
		return nil
	}
	var complaints []string
	ast.Inspect(s.file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && isVietnamese(lit) {
			complaints = append(complaints, fmt.Sprintf("%s:%d: %s belongs in one of: %s",
				s.path, s.line(lit.Pos()), lit.Value, wordOwners))
		}
		return true
	})
	return complaints
}

// isVietnamese judges the value, not the spelling: an escaped letter counts, and
// so does a combining mark.
func isVietnamese(lit *ast.BasicLit) bool {
	if lit.Kind != token.STRING {
		return false
	}
	text, err := strconv.Unquote(lit.Value)
	return err == nil && strings.ContainsFunc(text, func(r rune) bool {
		return r > unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsMark(r))
	})
}

func TestAVietnameseWordIsSeen(t *testing.T) {
	for _, c := range []struct {
		file, literal string
		want          int
	}{
		{"app/ui/form/field.go", `"Kế hoạch"`, 1},
		{"app/ui/form/field.go", `"K\u1ebf"`, 1},
		{"app/ui/form/field.go", `"Ke\u0301"`, 1},
		{"app/ui/form/field.go", "`đồng`", 1},
		{"app/ui/form/field.go", `"Plan – “2024” …"`, 0},
		{"app/ui/form/field_test.go", `"Kế hoạch"`, 0},
		{"app/text/menu.go", `"Kế hoạch"`, 0},
		{"model/check/plan.go", `"Kế hoạch"`, 0},
		{"storage/store.go", `"Kế hoạch"`, 1},
	} {
		s := example(t, c.file, "package x\n\n// Kế hoạch.\nconst a = "+c.literal+"\n")
		if got := wordComplaints(s); len(got) != c.want {
			t.Errorf("%s with %s: got %q, want %d complaints", c.file, c.literal, got, c.want)
		}
	}
}
