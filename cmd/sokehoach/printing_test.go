package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/model"
)

// printed are the files that prints have left so far, whole or not.
func (c *clerk) printed() []string {
	c.Helper()
	var found []string
	for _, pattern := range []string{"*.pdf", "*.tmp"} {
		names, err := filepath.Glob(filepath.Join(c.folder, pattern))
		if err != nil {
			c.Fatal(err)
		}
		found = append(found, names...)
	}
	return found
}

// opensLong opens a plan of so many activities.
func (c *clerk) opensLong(activities int) {
	c.Helper()
	p := c.holdsTheSample().Plans[1].Clone()
	seeds := p.Entries[0].Activities
	var all []model.Activity
	for n := range activities {
		a := seeds[n%len(seeds)].Clone()
		a.ID, a.Lineage = model.MakeID(uint64(n), 1, 1), model.ID{}
		all = append(all, a)
	}
	p.Entries[0].Activities = all
	if err := c.program.store.PutPlan(p); err != nil {
		c.Fatal(err)
	}
	c.window.Documents.Open(p.ID)
}

// reachesSlowly looks at one post after the other with a pause: who tells the
// window of his progress waits for it, so that work does not end before its
// dialog shows.
func (c *clerk) reachesSlowly(what string, so func() bool) {
	c.Helper()
	for range 1000 {
		if so() {
			return
		}
		select {
		case f := <-c.posts:
			f()
		default:
		}
		time.Sleep(20 * time.Millisecond)
	}
	c.Fatalf("waited in vain: %s", what)
}

func newPatientClerk(t *testing.T) *clerk {
	t.Helper()
	c := &clerk{T: t, posts: make(chan func(), 4), folder: t.TempDir()}
	c.start()
	t.Cleanup(func() {
		for {
			select {
			case <-c.posts: // who still tells something shall not wait for ever
			case <-time.After(time.Second):
				c.program.Close()
				return
			}
		}
	})
	return c
}

func TestALongPrintShowsHowFarItIsAndIsStoppedWithoutATrace(t *testing.T) {
	c := newPatientClerk(t)
	c.opensLong(3000)
	canvas := c.window.Fyne().Canvas()
	c.window.Document().Print() // and the window is free again
	c.reachesSlowly("the progress", func() bool { return canvas.Overlays().Top().Visible() && canvas.Focused() != nil })
	c.reachesSlowly("pages", func() bool { return strings.Contains(strings.Join(c.texts(), " "), "Đã dàn xong") })
	c.chooses(text.MenuNew) // nothing acts under the dialog
	c.key(fyne.KeyEscape)
	c.look("stopped", func() bool { return canvas.Overlays().Top() == nil })
	if left := c.printed(); len(left) != 0 || len(c.opened) != 0 {
		t.Errorf("left %q, opened %q", left, c.opened)
	}
	if c.window.Document() == nil || !strings.Contains(c.said(), text.PrintStopped) {
		t.Errorf("it says %q", c.said())
	}
}

func TestTheWindowClosesDuringALongPrint(t *testing.T) {
	c := newPatientClerk(t)
	c.opensLong(3000)
	closed := false
	c.window.Fyne().SetOnClosed(func() { closed = true })
	c.window.Document().Print()
	c.window.Close()
	c.look("closed", func() bool { return closed })
	canvas := c.window.Fyne().Canvas()
	c.look("the print has ended", func() bool { return canvas.Overlays().Top() == nil })
	if left := c.printed(); len(left) != 0 || len(c.opened) != 0 {
		t.Errorf("left %q, opened %q", left, c.opened)
	}
}

// TestAPrintIsStoppedWhileItIsWritten stops a print for which there is no
// question, on a disk that does not answer.
func TestAPrintIsStoppedWhileItIsWritten(t *testing.T) {
	c := newClerk(t)
	answer := make(chan struct{})
	c.world = func(o *ui.Options) {
		o.Files = func() (string, error) { <-answer; return c.folder, nil }
	}
	c.begins()
	c.reopens()
	c.window.Documents.Open(c.stored().ID)
	old := filepath.Join(c.folder, "older.pdf")
	if err := os.WriteFile(old, []byte("older"), 0o600); err != nil {
		t.Fatal(err)
	}
	canvas := c.window.Fyne().Canvas()
	c.window.Document().Print()
	c.look("a dialog", func() bool { return canvas.Overlays().Top().Visible() && canvas.Focused() != nil })
	if !strings.Contains(strings.Join(c.texts(), " "), text.PrintWriting) {
		t.Fatalf("it asks %q", c.texts())
	}
	c.key(fyne.KeyEscape)
	close(answer)
	c.look("stopped", func() bool { return canvas.Overlays().Top() == nil })
	if left := c.printed(); len(left) != 1 || len(c.opened) != 0 {
		t.Errorf("left %q, opened %q", left, c.opened)
	}
}
