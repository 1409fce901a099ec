package communes

import (
	"reflect"
	"sync"

	"sokehoach/app"
	"sokehoach/model"
)

// A disk knows what of every commune is in the book, so that only what changed
// is written. Each commune is written on a goroutine of its own.
type disk struct {
	store app.Store
	mutex sync.Mutex
	has   map[model.ID]*written
}

// What is written of one commune.
type written struct {
	commune model.Commune
	figures map[model.ID]model.Figures
}

func newDisk(store app.Store, all []sheet) *disk {
	d := &disk{store: store, has: map[model.ID]*written{}}
	for _, s := range all {
		w := &written{s.Commune, map[model.ID]model.Figures{}}
		for _, f := range s.figures() {
			w.figures[f.ID] = f
		}
		d.has[s.Commune.ID] = w
	}
	return d
}

// put writes what changed of a commune. After an error the rest is tried again
// with the next put.
func (d *disk) put(s sheet) error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	s = s.clone()
	w := d.has[s.Commune.ID]
	if w == nil {
		w = &written{figures: map[model.ID]model.Figures{}}
	}
	if !reflect.DeepEqual(w.commune, s.Commune) {
		if err := d.store.PutCommune(s.Commune); err != nil {
			return err
		}
		w.commune = s.Commune
		d.has[s.Commune.ID] = w
	}
	return d.putFigures(w, s.figures())
}

func (d *disk) putFigures(w *written, all []model.Figures) error {
	gone := map[model.ID]bool{}
	for id := range w.figures {
		gone[id] = true
	}
	for _, f := range all {
		delete(gone, f.ID)
		if old, ok := w.figures[f.ID]; ok && reflect.DeepEqual(old, f) {
			continue
		}
		if err := d.store.PutFigures(f); err != nil {
			return err
		}
		w.figures[f.ID] = f
	}
	for id := range gone {
		if err := d.store.DeleteFigures(id); err != nil {
			return err
		}
		delete(w.figures, id)
	}
	return nil
}

// remove deletes a commune and its figures.
func (d *disk) remove(s sheet) error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if err := d.store.DeleteCommune(s.Commune.ID); err != nil {
		return err
	}
	delete(d.has, s.Commune.ID)
	return nil
}
