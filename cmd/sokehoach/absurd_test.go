package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"sokehoach/app"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/results"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/storage"
)

// What opening a book may take, whatever is in it.
const (
	absurdTime   = 5 * time.Second
	absurdMemory = 500 << 20 // bytes
)

// absurdBook makes a data file of values that no office has, sealed as any other.
func absurdBook(t *testing.T, path string, seed uint64) bool {
	t.Helper()
	sample, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	sample.Book.Catalogues = append(sample.Book.Catalogues, catalogue)
	if sample.Steps, err = model.ParseSteps(assets.SampleSteps()); err != nil {
		t.Fatal(err)
	}
	chosen := absurd(&sample, seed)
	s, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	steps := sample.Steps
	sample.Steps = nil // they would issue, too
	err = app.FillSample(app.StoreOf(s), sample)
	for _, step := range steps {
		if err == nil {
			err = s.PutAll(step.Parcel())
		}
	}
	if err == nil {
		err = s.PutSetting("preferences", chosen)
	}
	if err != nil && !errors.Is(err, model.ErrTooLarge) && !errors.Is(err, model.ErrNoID) { // no year, no key
		t.Fatalf("%d: %v", seed, err)
	}
	return err == nil
}

// allAbsurd asks for so many absurd books in place of what a minute has room for;
// oneAbsurd names the one that a process of its own opens.
const (
	allAbsurd = "ABSURD_BOOKS"
	oneAbsurd = "ABSURD_BOOK"
)

// TestAbsurdBooksOpenAtOnce opens books and every document in them: a few, or as
// many as ABSURD_BOOKS says.
func TestAbsurdBooksOpenAtOnce(t *testing.T) {
	books := uint64(18)
	if testing.Short() {
		books = 6
	}
	if all, err := strconv.ParseUint(os.Getenv(allAbsurd), 10, 32); err == nil {
		books = all
	}
	if one, err := strconv.ParseUint(os.Getenv(oneAbsurd), 10, 64); err == nil {
		opensAtOnce(t, one)
		return
	}
	for seed := range books {
		t.Run(strconv.FormatUint(seed, 10), func(t *testing.T) { opensByItself(t, seed) })
	}
}

// opensByItself has another process open a book: what it takes is not mixed with
// what others left, and its death is not that of the test.
func opensByItself(t *testing.T, seed uint64) {
	cmd := exec.Command(os.Args[0], "-test.run=^TestAbsurdBooksOpenAtOnce$", "-test.v", "-test.short")
	cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%d", oneAbsurd, seed))
	said, err := cmd.CombinedOutput()
	for line := range strings.Lines(string(said)) {
		if strings.Contains(line, "absurd_test.go") {
			t.Log(strings.TrimSpace(line))
		}
	}
	if err != nil {
		t.Errorf("%v: %.3000s", err, said)
	}
}

// opensAtOnce opens one book; one that the file does not take is passed over.
func opensAtOnce(t *testing.T, seed uint64) {
	c := &clerk{T: t, posts: make(chan func(), 1000), folder: t.TempDir()}
	if !absurdBook(t, filepath.Join(c.folder, "so.db"), seed) {
		t.Skip("the file does not take it")
	}
	runtime.GC()
	peak := watchMemory()
	begun := processorTime()
	c.start()
	c.rest()
	c.everyDocument(func() {})
	took, memory := processorTime()-begun, peak()
	t.Logf("%v, %d MB", took, memory>>20)
	if took > absurdTime || memory > absurdMemory {
		t.Errorf("%v, %d MB", took, memory>>20)
	}
	if seed%10 == 0 {
		c.rooms()
	}
	c.program.Close()
}

// everyDocument opens one document after the other.
func (c *clerk) everyDocument(then func()) {
	c.Helper()
	heads, err := c.window.Desk().Documents()
	if err != nil {
		c.Error(err)
	}
	for _, h := range heads {
		c.window.Documents.Open(h.ID)
		c.rest()
		if d := c.window.Document(); d == nil || d.ID() != h.ID {
			c.Errorf("%s does not open", h.ID)
			continue
		}
		then()
	}
}

// rooms goes through the window and prints every document.
func (c *clerk) rooms() {
	for _, show := range []func(){
		c.window.Rooms.Overview, c.window.Rooms.Communes, c.window.Rooms.Lists,
		c.window.Rooms.Backups, c.window.Rooms.Settings, func() { c.window.Rooms.Results(results.Place{}) }, c.window.List.Show,
	} {
		show()
		c.rest()
	}
	c.everyDocument(func() {
		for _, page := range []string{envelope.PageGrounds, envelope.PageParts, envelope.PageEnding, envelope.PageIssue} {
			c.window.Document().Open(page)
			c.rest()
		}
		if w, err := c.window.Desk().Open(c.window.Document().ID()); err != nil {
			c.Error(err)
		} else if _, err := w.Print(context.Background(), io.Discard, nil); err != nil {
			c.Error(err)
		}
	})
}

// rest runs what is posted until nothing comes for a moment.
func (c *clerk) rest() {
	for {
		select {
		case f := <-c.posts:
			f()
		case <-time.After(20 * time.Millisecond):
			return
		}
	}
}

// watchMemory watches what the program has of the system's memory until the
// answer is asked for: the most that there was beyond the beginning.
func watchMemory() func() uint64 {
	inUse := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapInuse + m.StackInuse
	}
	end, most := make(chan struct{}), make(chan uint64)
	begun := inUse()
	go func() {
		top := begun
		for {
			select {
			case <-end:
				most <- top - begun
				return
			case <-time.After(20 * time.Millisecond):
				top = max(top, inUse())
			}
		}
	}()
	return func() uint64 { close(end); return <-most }
}
