package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/layout"
	"sokehoach/app/text"
	"sokehoach/app/ui"
	"sokehoach/app/windows"
	"sokehoach/model"
	"sokehoach/storage"
)

// A clerk works with the real program in a headless window: the real data file,
// the real form, the real pages. Only the window's goroutine is the test's own:
// what is posted to it waits in a queue until the clerk looks.
type clerk struct {
	*testing.T
	program *program
	window  *ui.Window
	posts   chan func()
	folder  string
	opened  []string          // files shown to the clerk
	picked  string            // the file that the clerk chooses when asked for one
	world   func(*ui.Options) // what else is different; may be nil
	kinds   kinds             // of documents, besides plans
}

func newClerk(t *testing.T) *clerk {
	t.Helper()
	c := &clerk{T: t, posts: make(chan func(), 1000), folder: t.TempDir()}
	c.start()
	t.Cleanup(func() {
		if c.program != nil {
			c.program.Close()
		}
	})
	return c
}

// onTheDay is when clerks sit down in these tests: the next year's plans are the
// last ones of the programme whose tree the tests know.
func onTheDay() time.Time { return time.Date(2024, 11, 20, 9, 0, 0, 0, time.Local) }

func (c *clerk) start() {
	c.Helper()
	p, err := open(config{file: filepath.Join(c.folder, "so.db"), folder: c.folder, kinds: c.kinds})
	if err != nil {
		c.Fatal(err)
	}
	p.options.Now = onTheDay
	p.options.Post = func(f func()) { c.posts <- f }
	p.options.Files = func() (string, error) { return c.folder, nil }
	p.options.Open = func(path string) error { c.opened = append(c.opened, path); return nil }
	p.options.OpenFile = func(windows.Question) (string, bool, error) { return c.picked, c.picked != "", nil }
	if c.world != nil {
		c.world(&p.options)
	}
	c.program = p
	if c.window, err = ui.New(test.NewTempApp(c.T), p.options); err != nil {
		c.Fatal(err)
	}
}

// look runs what is posted until something is so.
func (c *clerk) look(what string, so func() bool) {
	c.Helper()
	late := time.After(20 * time.Second)
	for !so() {
		select {
		case f := <-c.posts:
			f()
		case <-late:
			c.Fatalf("waited in vain: %s", what)
		}
	}
}

func (c *clerk) types(words string) {
	c.Helper()
	focused := c.window.Fyne().Canvas().Focused()
	if focused == nil {
		c.Fatal("nothing has the focus")
	}
	test.Type(focused, words)
}

func (c *clerk) leaves() { c.window.Fyne().Canvas().FocusNext() }

// stored is the only plan in the data file.
func (c *clerk) stored() model.Plan {
	c.Helper()
	heads, err := c.program.store.Documents()
	if err != nil || len(heads) != 1 {
		c.Fatalf("%d plans, %v", len(heads), err)
	}
	p, err := c.program.store.Plan(heads[0].ID)
	if err != nil {
		c.Fatal(err)
	}
	return p
}

// begins fills in "Cơ quan của tôi" and makes a plan.
func (c *clerk) begins() {
	c.Helper()
	if c.window.Office() == nil {
		c.Fatal("an empty book does not ask for the office")
	}
	c.window.Office().Focus("office.name")
	c.types("Ủy ban nhân dân xã Sùng Phài")
	c.leaves()
	c.window.Office().Focus("officer.name")
	c.types("Lò Văn Hùng")
	c.leaves()
	c.types("Chủ tịch")
	c.leaves()
	c.window.Office().Save()
	c.window.Documents.NewPlan()
	if c.window.Document() == nil {
		c.Fatal("no plan on screen")
	}
}

func (c *clerk) pages(x model.AnyDocument) string {
	c.Helper()
	book, err := c.program.store.Book()
	if err != nil {
		c.Fatal(err)
	}
	var b strings.Builder
	for _, page := range c.window.Desk().Work(x, book).Paper().Pages {
		for _, it := range page.Items {
			if it.Kind == layout.TextItem {
				b.WriteString(strings.ReplaceAll(it.Text, "\u00a0", " ") + " ")
			}
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestFromTheKeyToThePaper(t *testing.T) {
	c := newClerk(t)
	c.begins()
	before := c.stored().Title
	c.window.Document().Focus("title")
	c.types("Thử nghiệm ")
	c.look("saved by itself", func() bool { return c.stored().Title != before })
	if got := c.stored().Title; got != "Thử nghiệm "+before {
		t.Fatalf("stored %q", got)
	}
	if got := c.pages(new(c.stored())); !strings.Contains(got, "Thử nghiệm") || !strings.Contains(got, "XÃ SÙNG PHÀI") || !strings.Contains(got, "Lò Văn Hùng") {
		t.Errorf("the pages say %.300q", got)
	}

	c.window.Document().Print()
	c.look("printed", func() bool { return len(c.opened) == 1 })
	pdf, err := os.ReadFile(c.opened[0])
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF-")) || len(pdf) < 10_000 {
		t.Errorf("%s: %d bytes, %v", c.opened[0], len(pdf), err)
	}

	c.window.Document().Undo()
	c.look("undone on the disk", func() bool { return c.stored().Title == before })
}

func TestPrintingWithErrorsAsksOnce(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Document().Focus("place")
	for range 20 {
		c.window.Fyne().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	}
	c.window.Document().Print()
	c.look("asked", func() bool { return c.window.Fyne().Canvas().Focused() != nil })
	if len(c.opened) != 0 || len(c.printed()) != 0 {
		t.Fatal("printed without asking")
	}
	c.window.Fyne().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	c.look("printed", func() bool { return len(c.opened) == 1 })
}

func TestClosingWaitsForTheDisk(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.Document().Focus("closing")
	c.types("Xong ")
	left := c.window.Document()
	c.window.Close()
	c.look("left", func() bool { return c.window.Document() != left })
	c.program.Close()
	c.start()
	if got := c.stored().Closing; !strings.Contains(got, "Xong") {
		t.Errorf("stored %q", got)
	}
}

func TestWhatCannotBeSavedIsNotLeftSilently(t *testing.T) {
	c := newClerk(t)
	c.begins()
	if err := c.program.store.Close(); err != nil { // as a pulled USB stick would
		t.Fatal(err)
	}
	c.window.Document().Focus("title")
	c.types("Mất ")
	c.window.List.Show()
	canvas := c.window.Fyne().Canvas()
	c.look("asked", func() bool { return canvas.Overlays().Top() != nil })
	canvas.Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if c.window.Document() == nil || canvas.Overlays().Top() != nil {
		t.Error("Escape did not stay in the plan")
	}
}

func TestTheListLeadsToThePlanAndBack(t *testing.T) {
	c := newClerk(t)
	c.begins()
	c.window.List.Show()
	c.look("the list", func() bool { return c.window.Document() == nil })
	test.Type(c.window.Fyne().Canvas().Focused(), "") // the list has the keyboard
	c.window.Documents.Open(c.stored().ID)
	if c.window.Document() == nil {
		t.Error("the plan did not open")
	}
}

func TestTheSampleIsForReading(t *testing.T) {
	c := newClerk(t)
	c.window.Sample.Open()
	if c.window.Document() == nil { // the sample has several plans
		heads, err := c.program.sample.store.Documents()
		if err != nil || len(heads) == 0 {
			t.Fatalf("%d plans, %v", len(heads), err)
		}
		c.window.Documents.Open(heads[0].ID)
	}
	c.window.Document().Focus("title")
	if c.window.Fyne().Canvas().Focused() != nil {
		t.Error("a field of the sample can be typed in")
	}
	c.window.Sample.Leave()
	c.look("back in the own book", func() bool { return c.window.Document() == nil })
	if c.window.Office() == nil {
		t.Error("not back at the question for the office")
	}
}

func TestTheProgramStartsOnTheSampleAlone(t *testing.T) {
	p, err := open(config{folder: t.TempDir(), sample: true})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if !p.options.Store.ReadOnly() {
		t.Error("the sample can be changed")
	}
}

func TestEveryErrorOfTheDataFileIsExplained(t *testing.T) {
	seen := map[string]error{}
	for _, err := range []error{
		model.ErrNotFound, model.ErrInUse, model.ErrNewerFile, model.ErrDamaged,
		model.ErrReadOnly, model.ErrClosed, model.ErrFull, &storage.Damage{Why: "x"},
	} {
		sentence, hint := text.Explain(fmt.Errorf("save plan: %w", err))
		if sentence == text.Unexplained || hint == "" {
			t.Errorf("%v is not explained", err)
		}
		if other := seen[sentence]; other != nil && !errors.Is(err, other) {
			t.Errorf("%v and %v are told alike", err, other)
		}
		seen[sentence] = err
	}
}

// planOn is the plan on a window's screen.
func planOn(w *ui.Window) model.Plan { return *w.Document().Document().(*model.Plan) }

// kindOf is the row of a document's kind.
func (c *clerk) kindOf(x interface{ Kind() string }) model.DocumentKind {
	return c.window.Desk().Kind(x.Kind()).Row()
}
