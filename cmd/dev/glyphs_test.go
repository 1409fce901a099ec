package main

import (
	"encoding/binary"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// screenWords are the packages whose words stand on the screen, in the typeface
// of the toolkit. What it lacks (≤ ≥ → ☐ ✓) is drawn in another face of the
// machine, or as a box where none has it: our own words do without.
const screenWords = "app/text app/conform model model/check"

func TestWordsOnScreenHaveTheirLetters(t *testing.T) {
	faces := screenFaces(t)
	for _, s := range sources(t) {
		if admits(screenWords, s.folder()) && !s.isTest() {
			for _, complaint := range glyphComplaints(s, faces) {
				t.Error(complaint)
			}
		}
	}
	guides, err := filepath.Glob(filepath.Join(repository, "assets/help/*.md"))
	if err != nil || len(guides) == 0 {
		t.Fatal("no guides", err)
	}
	for _, name := range append(guides, filepath.Join(repository, "assets/lang/vi.json"), filepath.Join(repository, "assets/changelog.md")) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if r, ok := lacking(string(text), faces); ok {
			t.Errorf("%s: %q is not in the typeface of the screen", name, r)
		}
	}
}

// glyphComplaints names the string literals of a file with letters that the
// screen has not.
func glyphComplaints(s source, faces []face) []string {
	var complaints []string
	ast.Inspect(s.file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			text, err := strconv.Unquote(lit.Value)
			if r, lacks := lacking(text, faces); err == nil && lacks {
				complaints = append(complaints, fmt.Sprintf("%s:%d: %q is not in the typeface of the screen", s.path, s.line(lit.Pos()), r))
			}
		}
		return true
	})
	return complaints
}

func lacking(text string, faces []face) (rune, bool) {
	for _, r := range text {
		for _, f := range faces {
			if !unicode.IsControl(r) && !f.has(r) {
				return r, true
			}
		}
	}
	return 0, false
}

func TestALetterThatTheScreenLacksIsSeen(t *testing.T) {
	faces := screenFaces(t)
	for words, want := range map[string]int{
		"Kế hoạch – “2024” … 1.234.567 ₫ § •": 0, "Ủy ban nhân dân ằẳẵặỹ": 0,
		"≥ 95 %": 1, "→": 1, "☐": 1, "✓": 1, "👍": 1,
	} {
		s := example(t, "app/text/x.go", "package text\n\nconst x = "+strconv.Quote(words)+"\n")
		if got := glyphComplaints(s, faces); len(got) != want {
			t.Errorf("%s: got %q, want %d complaints", words, got, want)
		}
	}
}

// A face is the table of letters in a TrueType file: its segments of runes that
// follow each other (cmap, format 4).
type face struct{ first, last, delta, offset []uint16 }

func screenFaces(t *testing.T) []face {
	t.Helper()
	var faces []face
	for _, style := range []fyne.TextStyle{{}, {Bold: true}} {
		f, err := readFace(theme.DefaultTheme().Font(style).Content())
		if err != nil {
			t.Fatal(err)
		}
		faces = append(faces, f)
	}
	return faces
}

func readFace(data []byte) (face, error) {
	word := func(at int) int { return int(binary.BigEndian.Uint16(data[at:])) }
	long := func(at int) int { return int(binary.BigEndian.Uint32(data[at:])) }
	for at := 12; at < 12+16*word(4); at += 16 {
		if string(data[at:at+4]) != "cmap" {
			continue
		}
		cmap := long(at + 8)
		for i := range word(cmap + 2) {
			table := cmap + long(cmap+4+8*i+4)
			if word(table) == 4 {
				return readSegments(data[table:]), nil
			}
		}
	}
	return face{}, fmt.Errorf("no table of letters that can be read")
}

func readSegments(table []byte) face {
	n := int(binary.BigEndian.Uint16(table[6:])) / 2
	list := func(at int) []uint16 {
		out := make([]uint16, n)
		for i := range out {
			out[i] = binary.BigEndian.Uint16(table[at+2*i:])
		}
		return out
	}
	return face{last: list(14), first: list(16 + 2*n), delta: list(16 + 4*n), offset: list(16 + 6*n)}
}

// has reports whether a rune stands in a segment. A segment that maps through a
// list may have holes; those of Noto Sans have none.
func (f face) has(r rune) bool {
	for i, last := range f.last {
		if r <= rune(last) {
			return r >= rune(f.first[i]) && (f.offset[i] != 0 || uint16(r)+f.delta[i] != 0)
		}
	}
	return false
}
