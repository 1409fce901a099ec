//go:build !windows

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// hasPrinters puts programs of the names that CUPS has into the path.
func (c *clerk) hasPrinters(programs map[string]string) (folder string) {
	c.Helper()
	folder = c.TempDir()
	for name, script := range programs {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\ncd "+folder+"\n"+script+"\n"), 0o755); err != nil {
			c.Fatal(err)
		}
	}
	c.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	return folder
}

// answers waits for the answer of a dialog to be what Enter means, and gives it.
func (c *clerk) answers(label string) {
	c.Helper()
	c.look(label, func() bool {
		b, ok := c.window.Fyne().Canvas().Focused().(*kit.Button)
		return ok && b.Text == label && !b.Disabled()
	})
	c.presses(fyne.KeyReturn)
}

func TestADocumentIsSentToThePrinterOfTheSystem(t *testing.T) {
	c := newClerk(t)
	folder := c.hasPrinters(map[string]string{
		"lpstat":    `case "$1" in -e) echo Van-thu; echo Tang-2;; -d) echo "system default destination: Tang-2";; esac`,
		"lpoptions": `echo "Duplex/2-Sided: None *DuplexNoTumble"`,
		"lp":        `cat > file; printf "%s\n" "$@" > args; echo "request id is Tang-2-7 (1 file(s))"`,
	})
	s := c.holdsTheSample()
	c.window.Documents.Open(s.Plans[1].ID)
	c.chooses(text.MenuPaper)
	c.answers(text.PaperPrint)
	c.look("what lp got", func() bool {
		got, err := os.ReadFile(filepath.Join(folder, "args"))
		return err == nil && len(got) > 0 && c.window.Fyne().Canvas().Overlays().Top() == nil
	})
	args, _ := os.ReadFile(filepath.Join(folder, "args"))
	file, _ := os.ReadFile(filepath.Join(folder, "file"))
	want := "-d Tang-2 -n 1 -t KH 2024 – "
	if got := strings.ReplaceAll(string(args), "\n", " "); !strings.HasPrefix(got, want) || !bytes.HasPrefix(file, []byte("%PDF")) {
		t.Errorf("lp got %q and %d bytes", got, len(file))
	}
	if p := c.window.Desk().Printers(); p.Last != "Tang-2" {
		t.Errorf("the printer of last time is %q", p.Last)
	}
	if len(c.printed()) != 0 {
		t.Error("a file was made, too")
	}
}

func TestWithoutAPrinterAFileIsOffered(t *testing.T) {
	c := newClerk(t)
	c.hasPrinters(map[string]string{"lpstat": "exit 1"})
	c.begins()
	c.chooses(text.MenuPaper)
	c.answers(text.Print)
	c.look("the file", func() bool { return len(c.opened) == 1 })
}
