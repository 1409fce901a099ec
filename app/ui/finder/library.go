// Package finder is the search over everything: it keeps an index of the book in
// step with what is saved, and shows what it finds.
package finder

import (
	"slices"
	"sync"

	"sokehoach/app"
	"sokehoach/app/search"
	"sokehoach/model"
)

// A Library holds the index of a book. It is made in the background and follows
// what is saved; it may be used from any goroutine.
type Library struct {
	desk  *app.Desk
	built chan struct{} // closed once the whole book was read

	mu    sync.Mutex
	index *search.Index
	names model.Book // with the catalogues
	work  sync.WaitGroup
}

// NewLibrary begins to read the book on a desk, and follows what is saved in it.
func NewLibrary(desk *app.Desk) *Library {
	l := &Library{desk: desk, built: make(chan struct{}), index: search.New()}
	desk.Watch(l.saved)
	l.work.Go(l.build)
	return l
}

func (l *Library) build() {
	defer close(l.built)
	l.read()
}

// read takes in the whole book. What cannot be read is told when it is opened; it
// is not found.
func (l *Library) read() {
	l.renewBook()
	heads, err := l.desk.Documents()
	if err != nil {
		return
	}
	for _, h := range heads {
		l.renewDocument(h.ID)
	}
}

// renewBook and renewDocument read under the lock, so that of two at once the later
// one reads what is newer.
func (l *Library) renewBook() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if b, err := l.desk.Book(); err == nil {
		b.Catalogues = l.desk.Catalogues(b)
		l.names = b
		l.index.PutBook(b)
	}
}

func (l *Library) renewDocument(id model.ID) {
	l.mu.Lock()
	defer l.mu.Unlock()
	x, _ := l.desk.Read(id)
	if x == nil {
		l.index.Drop(id)
		return
	}
	l.index.Put(l.desk.Work(x, l.names).Texts())
}

// renew reads everything again: another book stands in its place.
func (l *Library) renew() {
	l.mu.Lock()
	l.index = search.New()
	l.mu.Unlock()
	l.read()
}

// Ready reports whether the whole book was read.
func (l *Library) Ready() bool {
	select {
	case <-l.built:
		return true
	default:
		return false
	}
}

// WhenReady calls a function, on another goroutine, once the book was read.
func (l *Library) WhenReady(do func()) {
	go func() {
		<-l.built
		do()
	}()
}

// Wait returns when everything that was saved so far can be found.
func (l *Library) Wait() { l.work.Wait() }

// Find gives at most so many places with all words of a query.
func (l *Library) Find(query string, most int) []search.Hit {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.index.Find(query, most)
}

// saved follows what was saved, beside the work of the clerk.
func (l *Library) saved(changes []model.Change) {
	documents, book := map[model.ID]bool{}, false
	for _, c := range changes {
		switch id := c.Document(); {
		case c.Act == model.Restored:
			l.work.Go(l.renew)
			return
		case !id.IsZero():
			documents[id] = true
		case c.Kind == "dispatch":
			documents[c.Parent] = true
		case !slices.Contains([]string{"setting", "issued", "result"}, c.Kind): // of which nothing is found
			book = true
		}
	}
	if book {
		l.work.Go(l.renewBook)
	}
	for id := range documents {
		l.work.Go(func() { l.renewDocument(id) })
	}
}
