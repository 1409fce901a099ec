package main

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// exports writes the document on screen as a Word file.
func (c *clerk) exports() string {
	c.Helper()
	n := len(c.opened)
	c.chooses(text.MenuWord)
	c.look("the file", func() bool { return len(c.opened) == n+1 })
	return c.opened[n]
}

// corrected is a Word file with words replaced by somebody who switched tracking off.
func (c *clerk) corrected(path string, pairs ...string) string {
	c.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		c.Fatal(err)
	}
	defer z.Close()
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			c.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			c.Fatal(err)
		}
		if f.Name == "word/document.xml" {
			content = []byte(strings.NewReplacer(pairs...).Replace(string(content)))
		}
		w, err := to.Create(f.Name)
		if err == nil {
			_, err = w.Write(content)
		}
		if err != nil {
			c.Fatal(err)
		}
	}
	if err := to.Close(); err != nil {
		c.Fatal(err)
	}
	sent := filepath.Join(c.folder, "da-sua.docx")
	if err := os.WriteFile(sent, out.Bytes(), 0o600); err != nil {
		c.Fatal(err)
	}
	return sent
}

// compares reports whether a text is shown with its differences.
func (c *clerk) compares(words string) bool {
	for _, o := range c.inSight() {
		if r, ok := o.(*widget.RichText); ok && strings.Contains(r.String(), words) {
			return true
		}
	}
	return false
}

func TestACorrectedWordFileIsTakenOverAsOneStep(t *testing.T) {
	c := newClerk(t)
	c.begins()
	id := c.holdsTheSample().Plans[1].ID
	c.window.Documents.Open(id)
	before := planOn(c.window)
	c.picked = c.corrected(c.exports(), "đời sống vật chất", "đời sống của cải", ">101<", ">98<", "7.229,05", "7.300")
	ask := func() {
		c.chooses(text.MenuReadWord)
		c.look("the list", func() bool { return c.sees(text.ReadWordChosen(1, 2)) || c.sees(text.ReadWordChosen(1, 1)) })
	}
	ask()
	if !c.compares("Bản Word: - Nâng cao đời sống của cải") || !c.compares("Đã in: 101") || !c.sees("sửa ở nguồn") {
		t.Fatalf("the list says %s", c.said())
	}
	c.taps(text.ReadWordTake)
	words := func(p model.Plan) string { return p.Parts[0].Paragraphs[2].Text }
	quantity := func(p model.Plan) model.Opt[model.Quantity] { return p.Entries[0].Activities[0].Quantity }
	if p := planOn(c.window); !strings.Contains(words(p), "của cải") || quantity(p) != quantity(before) {
		t.Errorf("%q %v", words(p), quantity(p))
	}
	c.look("saved", func() bool { return c.sees(text.ReadWordTaken(1)) })
	c.window.Document().Undo()
	if p := planOn(c.window); words(p) != words(before) {
		t.Errorf("one step takes back %q", words(p))
	}
	ask()
	c.taps(text.ReadWordNone)
	for _, o := range c.inSight() {
		if tick, ok := o.(*kit.Tick); ok && strings.Contains(tick.Text, "số") && !strings.Contains(tick.Text, "chữ") {
			tick.SetChecked(true)
		}
	}
	c.taps(text.ReadWordTake)
	if p := planOn(c.window); words(p) != words(before) || quantity(p) != model.Known(model.Whole(98)) {
		t.Errorf("only the number: %q %v", words(p), quantity(p))
	}
	ask()
	c.presses(fyne.KeyEscape)
	if c.canvas().Overlays().Top() != nil {
		t.Error("Escape does not close the list")
	}
}

func TestAnUntouchedOrForeignFileSaysSo(t *testing.T) {
	c := newClerk(t)
	c.begins()
	s := c.holdsTheSample()
	c.window.Documents.Open(s.Plans[1].ID)
	c.picked = c.exports()
	c.chooses(text.MenuReadWord)
	c.look("nothing differs", func() bool { return c.sees(text.WordCount(model.WordReading{})) })
	c.presses(fyne.KeyEscape)
	c.window.Documents.Open(s.Plans[0].ID)
	c.chooses(text.MenuReadWord)
	c.look("of another document", func() bool { return c.sees("là của văn bản khác") })
}
