package results

import (
	"reflect"
	"sync"

	"sokehoach/app"
	"sokehoach/app/results"
	"sokehoach/model"
)

// sheet is what the room edits.
type sheet = results.Sheet

// A disk knows which results of the sheet are in the book, so that only those that
// changed are written.
type disk struct {
	desk  *app.Desk
	mutex sync.Mutex
	has   map[model.ID]model.Result
}

func newDisk(desk *app.Desk, s sheet) *disk { return &disk{desk: desk, has: byID(s)} }

func byID(s sheet) map[model.ID]model.Result {
	out := map[model.ID]model.Result{}
	for _, r := range s.Results() {
		out[r.ID] = r
	}
	return out
}

// put writes what changed. After an error it is tried again with the next put.
func (d *disk) put(s sheet) error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	now := byID(s.Clone())
	var changed []model.Result
	for _, r := range s.Results() {
		if old, ok := d.has[r.ID]; !ok || !reflect.DeepEqual(old, r) {
			changed = append(changed, r)
		}
	}
	var gone []model.ID
	for id := range d.has {
		if _, stays := now[id]; !stays {
			gone = append(gone, id)
		}
	}
	if err := d.desk.KeepResults(changed, gone); err != nil {
		return err
	}
	d.has = now
	return nil
}
