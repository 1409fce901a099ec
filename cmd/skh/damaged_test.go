package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sokehoach/app"
	"sokehoach/model"
	"sokehoach/storage"
)

// flipped writes a copy of a file with the letter behind the last place of words
// changed, so that the seal of the record does not fit any more.
func flipped(t *testing.T, from, words string) string {
	t.Helper()
	b, err := os.ReadFile(from)
	must(t, err)
	at := bytes.LastIndex(b, []byte(words))
	if at < 0 {
		t.Fatalf("no %s in the file", words)
	}
	b[at+len(words)] ^= 1
	path := filepath.Join(t.TempDir(), "hong.db")
	must(t, os.WriteFile(path, b, 0o600))
	return path
}

func TestListTellsWhatItLacks(t *testing.T) {
	db := filepath.Join(library(t), "mau.db")
	code, out, errs := invoke([]string{"list", "-db", flipped(t, db, `{"kind":"plan","id":"`)})
	if code != findings || strings.Count(out, "\n") != 1 || errs == "" {
		t.Errorf("a record: exit %d\n%s%s", code, out, errs)
	}
	b, err := os.ReadFile(db)
	must(t, err)
	clear(b[:4096])
	lost := filepath.Join(t.TempDir(), "dau.db")
	must(t, os.WriteFile(lost, b, 0o600))
	code, out, errs = invoke([]string{"list", "-db", lost})
	if code != findings || strings.Count(out, "\n") != 2 || !strings.Contains(errs, "lần lưu cuối có thể đã mất") {
		t.Errorf("a head: exit %d\n%s%s", code, out, errs)
	}
}

func TestCheckOfADamagedIssuedDocumentSaysSo(t *testing.T) {
	db := filepath.Join(library(t), "mau.db")
	store, err := storage.Open(db, storage.Options{})
	must(t, err)
	defer store.Close()
	d, err := app.NewDesk(app.StoreOf(store))
	must(t, err)
	id, err := model.ParseID(communeID)
	must(t, err)
	day := model.Date{Year: 2024, Month: 1, Day: 15}
	_, err = byID(t, d, id).Issue("7", day, day)
	must(t, err)
	must(t, store.Close())
	code, out, errs := invoke([]string{"check", "-db", flipped(t, db, `"sha256":"`), "-doc", communeID})
	if code != unusable || out != "" || errs == "" {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
}
