package main

import (
	"sync"

	"sokehoach/app/text"
	"sokehoach/storage"
)

// A watch brings what is found in the open book to the window, whichever of the
// two is there first.
type watch struct {
	mu    sync.Mutex
	tell  func(string)
	early []string
}

// Tell says to whom; it is not called on the goroutine that finds.
func (w *watch) Tell(tell func(string)) {
	w.mu.Lock()
	w.tell = tell
	early := w.early
	w.early = nil
	w.mu.Unlock()
	for _, words := range early {
		tell(words)
	}
}

func (w *watch) found(words string) {
	w.mu.Lock()
	tell := w.tell
	if tell == nil {
		w.early = append(w.early, words)
	}
	w.mu.Unlock()
	if tell != nil {
		tell(words)
	}
}

// mostLogged is how many damaged records one start writes into the log.
const mostLogged = 50

// checked is told, on a goroutine of the store, what the reading of all records
// has found. The log gets ids only: settings and catalogues are kept under names.
func (p *program) checked(h storage.Health) {
	for i, d := range h.Damaged {
		if i == mostLogged {
			break
		}
		if d.Bucket == "setting" || d.Bucket == "catalogue" {
			d.Key = nil
		}
		p.log.Error("a damaged record", "error", d.Error())
	}
	for _, b := range h.Buckets {
		if b.Mismatch {
			p.log.Error("records lost, added or set back", "bucket", b.Name, "records", b.Records)
		}
	}
	switch {
	case !h.Sound():
		p.watch.found(text.FoundDamage)
	case h.HeadLost || h.Later > 0:
		p.log.Warn("a head of the file is lost or behind", "later", h.Later)
		p.watch.found(text.FoundHeadLost)
	}
}
