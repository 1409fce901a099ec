package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"sokehoach/app"
	"sokehoach/app/ui/envelope"
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
	absurd(&sample, seed)
	s, err := storage.Open(path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = app.FillSample(app.StoreOf(s), sample)
	if err != nil && !errors.Is(err, model.ErrTooLarge) {
		t.Fatalf("%d: %v", seed, err)
	}
	return err == nil
}

// TestAbsurdBooksOpenAtOnce opens books and every document in them.
func TestAbsurdBooksOpenAtOnce(t *testing.T) {
	books := uint64(100)
	if testing.Short() {
		books = 6
	}
	for seed := uint64(0); seed < books; seed++ {
		c := &clerk{T: t, posts: make(chan func(), 1000), folder: t.TempDir()}
		if !absurdBook(t, filepath.Join(c.folder, "so.db"), seed) {
			books++
			continue // the file does not take it
		}
		runtime.GC()
		peak := watchMemory()
		begun := processorTime()
		c.start()
		c.rest()
		c.everyDocument(func() {})
		took, memory := processorTime()-begun, peak()
		t.Logf("book %d: %v, %d MB", seed, took, memory>>20)
		if took > absurdTime || memory > absurdMemory {
			t.Errorf("book %d: %v, %d MB", seed, took, memory>>20)
		}
		if seed%10 == 0 {
			c.rooms()
		}
		c.program.Close()
	}
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
	for _, show := range []func(){c.window.Rooms.Overview, c.window.Rooms.Communes, c.window.Rooms.Lists, c.window.List.Show} {
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
