package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"sokehoach/app/text"
)

func TestADocumentIsWrittenAsAWordFileBesideThePrintsAndOpened(t *testing.T) {
	c := newClerk(t)
	c.begins()
	p := c.holdsTheSample().Plans[1]
	c.window.Documents.Open(p.ID)
	c.chooses(text.MenuWord)
	c.look("the file", func() bool { return len(c.opened) == 1 })
	names, err := filepath.Glob(filepath.Join(c.folder, "*.docx"))
	if err != nil || len(names) != 1 || names[0] != c.opened[0] || filepath.Base(names[0]) != "ke-hoach-2024-xa-sung-phai.docx" {
		t.Fatalf("%q %v, opened %q", names, err, c.opened)
	}
	file, err := os.ReadFile(names[0])
	if err != nil || !bytes.HasPrefix(file, []byte("PK")) {
		t.Errorf("%v, %d bytes", err, len(file))
	}
}
