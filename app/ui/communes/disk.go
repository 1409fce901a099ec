package communes

import (
	"reflect"
	"sync"

	"sokehoach/app"
	"sokehoach/model"
)

// A disk knows which figures of every commune are in the book, so that only those
// that changed are written. Each commune is written on a goroutine of its own.
type disk struct {
	desk  *app.Desk
	mutex sync.Mutex
	has   map[model.ID]*written
}

// What is written of one commune.
type written struct {
	figures map[model.ID]model.Figures
}

func newDisk(desk *app.Desk, all []sheet) *disk {
	d := &disk{desk: desk, has: map[model.ID]*written{}}
	for _, s := range all {
		d.has[s.Commune.ID] = writes(s)
	}
	return d
}

// writes is what is written when a commune is.
func writes(s sheet) *written {
	w := &written{map[model.ID]model.Figures{}}
	for _, f := range s.figures() {
		w.figures[f.ID] = f
	}
	return w
}

// put writes what changed of a commune, all of it or nothing. After an error it
// is tried again with the next put.
func (d *disk) put(s sheet) error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	s = s.clone()
	now, before := writes(s), d.has[s.Commune.ID]
	if before == nil {
		before = &written{}
	}
	var changed []model.Figures
	for _, f := range s.figures() {
		if old, ok := before.figures[f.ID]; !ok || !reflect.DeepEqual(old, f) {
			changed = append(changed, f)
		}
	}
	var gone []model.ID
	for id := range before.figures {
		if _, stays := now.figures[id]; !stays {
			gone = append(gone, id)
		}
	}
	if err := d.desk.KeepCommune(s.Commune, changed, gone); err != nil {
		return err
	}
	d.has[s.Commune.ID] = now
	return nil
}

// remove deletes a commune and its figures.
func (d *disk) remove(s sheet) error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if err := d.desk.RemoveCommune(s.Commune); err != nil {
		return err
	}
	delete(d.has, s.Commune.ID)
	return nil
}
