package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/model"
)

func TestAFileOfAnotherDocumentIsPrintedOverOnlyWithForce(t *testing.T) {
	dir := t.TempDir()
	if code, _, errs := invoke([]string{"sample", "-dir", dir}); code == unusable {
		t.Fatal(errs)
	}
	_, listed, _ := invoke([]string{"list", "-db", filepath.Join(dir, "mau.db")})
	first, _, _ := strings.Cut(listed, " ")
	letter := filepath.Join(dir, "thu.pdf")
	if err := os.WriteFile(letter, []byte("a letter"), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"print", "-db", filepath.Join(dir, "mau.db"), "-doc", first, "-o"}
	if code, _, errs := invoke(append(args, letter)); code != unusable || !strings.Contains(errs, string(model.ErrTaken)) {
		t.Errorf("exit %d, %s", code, errs)
	}
	if got, err := os.ReadFile(letter); err != nil || string(got) != "a letter" {
		t.Errorf("the letter is %.20q, %v", got, err)
	}
	if code, _, errs := invoke(append(args, os.DevNull, "-force")); code != unusable || !strings.Contains(errs, string(model.ErrSpecial)) {
		t.Errorf("exit %d, %s", code, errs)
	}
	for _, force := range [][]string{{letter, "-force"}, {letter}} { // then it is the document's own
		if code, _, errs := invoke(append(args, force...)); code == unusable {
			t.Errorf("exit %d, %s", code, errs)
		}
	}
}
