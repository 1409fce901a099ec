package edit

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"sokehoach/model"
)

// A Draft is a text in a field that stands for no value yet: the record keeps
// what it had, and the text waits for the clerk.
type Draft struct {
	Text  string
	Wrong string // what is wrong with it
	Kept  string // what the record holds of the field, as the field shows it
}

// Drafts are those of one value, by lasting paths: they outlive the page that a
// field stands on.
type Drafts struct{ all map[string]Draft }

// At is the draft of a field that still holds what it held when that was left.
func (d *Drafts) At(path, held string) (Draft, bool) {
	draft, ok := d.all[path]
	if ok && draft.Kept != held {
		delete(d.all, path) // another value came in the meantime: it counts
		return Draft{}, false
	}
	return draft, ok
}

// Keep keeps the draft of a field.
func (d *Drafts) Keep(path string, draft Draft) {
	if d.all == nil {
		d.all = map[string]Draft{}
	}
	d.all[path] = draft
}

// Drop forgets the draft of a field.
func (d *Drafts) Drop(path string) { delete(d.all, path) }

// None reports whether there are no drafts.
func (d *Drafts) None() bool { return len(d.all) == 0 }

// Unread are the drafts of everything that was edited, by its id.
type Unread struct{ of map[model.ID]*Drafts }

// Of are the drafts of one thing.
func (w *Unread) Of(id model.ID) *Drafts {
	if w.of == nil {
		w.of = map[model.ID]*Drafts{}
	}
	if w.of[id] == nil {
		w.of[id] = &Drafts{}
	}
	return w.of[id]
}

// Forget forgets those of one thing that is gone.
func (w *Unread) Forget(id model.ID) { delete(w.of, id) }

// Texts are all that wait.
func (w *Unread) Texts() []string {
	var out []string
	for _, d := range w.of {
		out = append(out, d.Texts()...)
	}
	slices.Sort(out)
	return out
}

// Texts are the texts of all drafts, in the order of their paths.
func (d *Drafts) Texts() []string {
	var out []string
	for _, path := range slices.Sorted(maps.Keys(d.all)) {
		out = append(out, d.all[path].Text)
	}
	return out
}

// Carry keeps the drafts of rows that are known by their places with their rows,
// which are about to go elsewhere; -1 is gone. rows is the lasting path of the
// list.
func (d *Drafts) Carry(rows string, to func(row int) int) {
	moved := map[string]Draft{}
	for path, draft := range d.all {
		rest, inside := strings.CutPrefix(path, rows+"[")
		place, field, _ := strings.Cut(rest, "]")
		row, err := strconv.Atoi(place)
		switch {
		case !inside || err != nil:
			moved[path] = draft
		case to(row) >= 0:
			moved[rows+"["+strconv.Itoa(to(row))+"]"+field] = draft
		}
	}
	d.all = moved
}

// again is a copy that goes its own way.
func (d *Drafts) again() *Drafts { return &Drafts{maps.Clone(d.all)} }
