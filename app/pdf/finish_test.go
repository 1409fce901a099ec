package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"sokehoach/app/layout"
)

func TestTheFileBeginsAndEndsAsItShould(t *testing.T) {
	fonts := tinos(t)
	written := mustWrite(t, samplePages(fonts), fonts)
	if !bytes.HasPrefix(written, []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")) {
		t.Errorf("begins %q", written[:20])
	}
	id := regexp.MustCompile(`/ID \[<([0-9A-F]{32})> <([0-9A-F]{32})>\]`).FindSubmatch(written)
	if id == nil || !bytes.Equal(id[1], id[2]) {
		t.Errorf("ID %q", id)
	}
	v := open(t, written)
	for _, want := range []string{"/Lang (vi-VN)", "/DisplayDocTitle true", "/PageMode /UseOutlines"} {
		if !bytes.Contains(v.file.objects[v.file.root], []byte(want)) {
			t.Errorf("%s is missing from the catalogue", want)
		}
	}
	for _, want := range []string{"(D:20240315083000+07'00')", "/Title <FEFF004B1EBF"} {
		if !bytes.Contains(v.file.objects[v.file.info], []byte(want)) {
			t.Errorf("%s is missing from the properties", want)
		}
	}
	if bytes.Contains(written, []byte("EmbeddedFiles")) {
		t.Error("the empty list of attachments is still there")
	}
}

func TestEveryCodeHasItsLetter(t *testing.T) {
	fonts := tinos(t)
	v := open(t, mustWrite(t, samplePages(fonts), fonts))
	maps := regexp.MustCompile(`/ToUnicode (\d+) 0 R`).FindAllSubmatch(bytes.Join(v.file.objects, nil), -1)
	if len(maps) != 4 {
		t.Fatalf("%d maps for four faces", len(maps))
	}
	for _, m := range maps {
		next := rune(1)
		for _, r := range regexp.MustCompile(`<(\w{4})> <(\w{4})> <(\w{4})>\n`).FindAllStringSubmatch(string(v.stream(atoi(t, m[1]))), -1) {
			if r[1] != r[3] || r[1][:2] != r[2][:2] {
				t.Fatalf("range %q is not the same letters within one high byte", r)
			}
			var first, last rune
			fmt.Sscanf(r[1], "%X", &first)
			fmt.Sscanf(r[2], "%X", &last)
			drawnBetween(t, fonts, next, first)
			for c := first; c <= last; c++ {
				if c == 0 || c == 0xFEFF || c >= 0xFFFE || unicode.Is(unicode.Co, c) || unicode.Is(unicode.Cs, c) {
					t.Errorf("the map yields %U", c)
				}
			}
			next = last + 1
		}
		drawnBetween(t, fonts, next, 0x10000)
	}
}

// drawnBetween finds letters that are drawn and not in the map.
func drawnBetween(t *testing.T, fonts layout.Fonts, from, to rune) {
	t.Helper()
	for ; from < to; from++ {
		for _, f := range fonts {
			if drawable(string(from), f) == string(from) {
				t.Errorf("%U is drawn but not in the map", from)
			}
		}
	}
}

func TestTheOutlinePointsToItsPlace(t *testing.T) {
	fonts := tinos(t)
	pages := samplePages(fonts) // portrait, then landscape
	v := open(t, mustWrite(t, pages, fonts))
	root := v.file.outlineRoot()
	if root == 0 || !bytes.Contains(v.file.objects[root], []byte("/Count 2 ")) {
		t.Fatalf("root %q", v.file.objects[root])
	}
	for i, want := range []struct {
		title, count string
		page         int
		y            float64
	}{
		{"I. Căn cứ", "/Count -1>>", 0, 841.89 - 72},
		{"1. Mục tiêu", "", 0, 841.89 - 90},
		{"Phụ lục", "", 1, 595.28 - 60},
	} {
		body := v.file.objects[root-3+i]
		if dest := fmt.Sprintf("/Dest [%d 0 R /XYZ 0 %.2f null]", v.pages[want.page], want.y); !bytes.Contains(body, []byte(dest)) {
			t.Errorf("%s: no %s in %q", want.title, dest, body)
		}
		if !bytes.Contains(body, []byte(want.count)) || bytes.Contains(body, []byte("/Count 0")) {
			t.Errorf("%s: count in %q", want.title, body)
		}
	}
}

func TestOutlineHasNoHoles(t *testing.T) {
	var marks []layout.Mark
	for _, level := range []int{3, 1, 2, 4, 9, 2, 0, -5} {
		marks = append(marks, layout.Mark{Level: level})
	}
	got := outline([]layout.Page{{Marks: marks[:3]}, {Marks: marks[3:]}})
	if want := "[0 0 1 2 3 1 0 0]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if children(got, 1) != 2 || children(got, 7) != 0 || tops(got) != 4 {
		t.Errorf("children %d %d, tops %d", children(got, 1), children(got, 7), tops(got))
	}
}

func TestForeignBytesAreNotTakenForAFile(t *testing.T) {
	fonts := tinos(t)
	good := mustWrite(t, samplePages(fonts), fonts)
	for _, bad := range [][]byte{nil, []byte("startxref\n"), []byte("startxref\n99\n"), []byte("xref\nstartxref\n0\n"), good[100:]} {
		if _, err := parse(bad); err == nil {
			t.Errorf("%.40q was parsed", bad)
		}
	}
}

// qpdf checks the syntax with the program of that name, where there is one.
func qpdf(t *testing.T, written []byte) {
	t.Helper()
	if out, ok := outside(t, written, "qpdf", "--check", "FILE"); ok && strings.Contains(out, "WARNING") {
		t.Error(out)
	}
}

// outside runs a program on the file; not ok when the machine lacks it.
func outside(t *testing.T, written []byte, name string, args ...string) (string, bool) {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		return "", false
	}
	path := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(path, written, 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "FILE", path)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", name, err, out)
	}
	return string(out), true
}

func TestOtherProgramsAgree(t *testing.T) {
	fonts := tinos(t)
	pages := samplePages(fonts)
	written := mustWrite(t, pages, fonts)
	check, ok := outside(t, written, "qpdf", "--check", "FILE")
	if !ok {
		t.Skip("qpdf is not installed")
	}
	if !strings.Contains(check, "No syntax or stream encoding errors found") || !strings.Contains(check, "PDF Version: 1.7") {
		t.Error(check)
	}
	list, ok := outside(t, written, "pdffonts", "FILE")
	if !ok {
		t.Skip("poppler's programs are not installed")
	}
	if got := strings.Count(list, "yes yes yes"); got != 4 || !strings.Contains(list, "+Tinos-BoldItalic") {
		t.Error(list)
	}
	text, _ := outside(t, written, "pdftotext", "-raw", "FILE", "-")
	var want strings.Builder
	for _, it := range pages[1].Items {
		want.WriteString(it.Text)
	}
	_, second, _ := strings.Cut(text, "\f")
	if got := strings.Trim(second, " \n\f"); got != strings.TrimSpace(want.String()) {
		t.Errorf("got %q, want %q", got, want.String())
	}
}
