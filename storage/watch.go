package storage

import (
	"sync"

	"sokehoach/model"
)

// A watch (người theo dõi) is who is told what each save changed.
type watch struct {
	sync.Mutex
	all []func([]model.Change)
}

// Watch has a function called after every save with what it changed, each record
// once, without its fields, its number and its time; settings too, which the
// history leaves out. It runs on the goroutine of who saved, before Put or Delete
// return, and may read the book. After a save that is not certain (model.ErrUnsure) it
// is called as well: read afresh what counts. After Restore the one change is
// model.Restored: everything may be another.
func (s *Store) Watch(f func([]model.Change)) {
	s.watch.Lock()
	defer s.watch.Unlock()
	s.watch.all = append(s.watch.all, f)
}

// tell calls who watches; nobody when nothing was changed.
func (w *watch) tell(changes []model.Change) {
	if len(changes) == 0 {
		return
	}
	w.Lock()
	all := w.all
	w.Unlock()
	for _, f := range all {
		f(changes)
	}
}

// told is what a batch changed, for who watches: all but what the file notes for
// itself.
func told(changes []change) []model.Change {
	var out []model.Change
	for _, c := range eachOnce(changes, func(bucket string) bool { return bucket == bucketSetting || inHistory(bucket) }) {
		r := recordChange{Kind: c.bucket, Act: c.act()}
		r.setKey(c.key)
		out = append(out, model.Change{Act: r.Act, Kind: r.Kind, Record: r.ID, Parent: r.Parent, Budget: r.Budget, Name: r.Name})
	}
	return out
}

// act is what was done to a record. One that was damaged counts as made.
func (c change) act() model.Act {
	_, err := unseal(c.bucket, c.key, c.old)
	switch {
	case c.value == nil:
		return model.Removed
	case c.old != nil && err == nil:
		return model.Altered
	}
	return model.Made
}
