package app

import "sokehoach/model"

// On is a desk with another book, and the same typeface and data files.
func (d *Desk) On(s Store) *Desk {
	other := *d
	other.store, other.beyond = bound(s)
	return &other
}

// Empty reports whether no book is on the desk: it could not be opened.
func (d *Desk) Empty() bool { return d.store.DocumentStore == nil }

// ReadOnly reports whether the book is only to be looked at.
func (d *Desk) ReadOnly() bool { return d.store.ReadOnly() }

// NewID is an id that nothing has yet.
func (d *Desk) NewID() model.ID { return d.store.NewID() }

// Book is what documents refer to, as it is today; of one that is damaged in part
// the rest is given with the error.
func (d *Desk) Book() (model.Book, error) { return d.store.Book() }

// KeepOffice puts an office into the book.
func (d *Desk) KeepOffice(o model.Office) error { return d.store.PutOffice(o) }

// RemoveOffice takes an office out that nothing refers to.
func (d *Desk) RemoveOffice(o model.Office) error { return d.store.DeleteOffice(o.ID) }

// KeepOfficer puts an officer into the book.
func (d *Desk) KeepOfficer(o model.Officer) error { return d.store.PutOfficer(o) }

// RemoveOfficer takes an officer out that nothing refers to.
func (d *Desk) RemoveOfficer(o model.Officer) error { return d.store.DeleteOfficer(o.ID) }

// KeepGround puts a ground into the book.
func (d *Desk) KeepGround(g model.Ground) error { return d.store.PutGround(g) }

// RemoveGround takes a ground out that nothing refers to.
func (d *Desk) RemoveGround(g model.Ground) error { return d.store.DeleteGround(g.ID) }

// KeepAllocation puts what was assigned into the book.
func (d *Desk) KeepAllocation(a model.Allocation) error { return d.store.PutAllocation(a) }

// RemoveAllocation takes out what was not assigned after all.
func (d *Desk) RemoveAllocation(a model.Allocation) error { return d.store.DeleteAllocation(a.ID) }

// KeepCommune puts a commune into the book with those of its figures that changed
// and without those that are gone: all of it or nothing.
func (d *Desk) KeepCommune(c model.Commune, figures []model.Figures, gone []model.ID) error {
	return d.store.PutCommuneWith(c, figures, gone)
}

// RemoveCommune takes out a commune that nothing refers to, with its figures.
func (d *Desk) RemoveCommune(c model.Commune) error { return d.store.DeleteCommune(c.ID) }

// Changes are what was changed in the book, the newest first.
func (d *Desk) Changes(f model.HistoryFilter, limit int) ([]model.Change, error) {
	return d.store.History(f, limit)
}

// Watch has f hear of every save in the book what it changed, on the goroutine of
// who saved; after a restore the one change is model.Restored.
func (d *Desk) Watch(f func([]model.Change)) { d.store.Watch(f) }

// BringBack takes a change back: of one field, or with no path all of it.
func (d *Desk) BringBack(c model.Change, path string) error { return d.store.BringBack(c, path) }
