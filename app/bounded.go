package app

import (
	"sync"

	"sokehoach/model"
)

// A boundedStore is a store between which and the program stand the limits of
// model: what it gives is within them, so that no room, page or rule need fear
// a value, and what it keeps is. A record that has more on the disk is only looked
// at: kept as it was read, it would lose the rest.
type boundedStore struct {
	Store
	beyond *beyond
}

// Beyond are the records that were read and have values beyond the limits.
type beyond struct {
	sync.Mutex
	of map[string][]model.Excess // by id or name
}

// bound puts the limits before a store; one that is not there has none.
func bound(s Store) (Store, *beyond) {
	b := &beyond{of: map[string][]model.Excess{}}
	if s.DocumentStore == nil {
		return s, b
	}
	return StoreOf(boundedStore{s, b}), b
}

// read brings a record within the limits, and notes what was beyond them.
func (b *beyond) read(key string, v any) {
	found := model.Confine(v)
	b.Lock()
	defer b.Unlock()
	if len(found) == 0 {
		delete(b.of, key)
		return
	}
	b.of[key] = found
}

// found are the excesses of a record that was read.
func (b *beyond) found(key string) []model.Excess {
	b.Lock()
	defer b.Unlock()
	return b.of[key]
}

// refuse says why a record is not kept; nil when it is.
func (b *beyond) refuse(key string, v any) error {
	if len(b.found(key)) > 0 {
		return model.ErrBeyond
	}
	if found := model.Excesses(v); len(found) > 0 {
		return model.InputError(found[0].Sentence())
	}
	return nil
}

func (s boundedStore) Document(id model.ID) (model.AnyDocument, error) {
	x, err := s.Store.Document(id)
	if x != nil {
		s.beyond.read(id.String(), x)
	}
	return x, err
}

func (s boundedStore) Documents() ([]model.DocumentHead, error) {
	all, err := s.Store.Documents()
	for i := range all {
		model.Confine(&all[i])
	}
	return all, err
}

func (s boundedStore) PutDocument(d model.AnyDocument) error {
	return keepBounded(s.beyond, d.Envelope().ID.String(), d, func() error { return s.Store.PutDocument(d) })
}

func (s boundedStore) PutAll(p model.Parcel) error {
	for _, d := range p.Documents {
		if err := s.beyond.refuse(d.Envelope().ID.String(), d); err != nil {
			return err
		}
	}
	return keepBounded(s.beyond, "", &p, func() error { return s.Store.PutAll(p) })
}

func (s boundedStore) PutIssued(d model.AnyDocument, issued model.IssuedDocument) error {
	return keepBounded(s.beyond, d.Envelope().ID.String(), d, func() error { return s.Store.PutIssued(d, issued) })
}

func (s boundedStore) TakeBackIssued(d model.AnyDocument) error {
	return keepBounded(s.beyond, d.Envelope().ID.String(), d, func() error { return s.Store.TakeBackIssued(d) })
}

func (s boundedStore) Issued(document model.ID) (model.IssuedDocument, error) {
	doc, err := s.Store.Issued(document)
	model.Confine(&doc)
	return doc, err
}

func (s boundedStore) Dispatches(document model.ID) ([]model.Dispatch, error) {
	all, err := s.Store.Dispatches(document)
	readEach(s.beyond, all, func(d model.Dispatch) model.ID { return d.ID })
	return all, err
}

func (s boundedStore) PutDispatches(document model.ID, way model.Way) error {
	for _, d := range way {
		if err := s.beyond.refuse(d.ID.String(), &d); err != nil {
			return err
		}
	}
	return s.Store.PutDispatches(document, way)
}

func (s boundedStore) Results(of []model.ID, budget int) ([]model.Result, error) {
	all, err := s.Store.Results(of, budget)
	readEach(s.beyond, all, func(r model.Result) model.ID { return r.ID })
	return all, err
}

func (s boundedStore) PutResults(changed []model.Result, gone []model.ID) error {
	for i := range changed {
		if err := s.beyond.refuse(changed[i].ID.String(), &changed[i]); err != nil {
			return err
		}
	}
	return s.Store.PutResults(changed, gone)
}

func (s boundedStore) Book() (model.Book, error) {
	b, err := s.Store.Book()
	readEach(s.beyond, b.Offices, func(o model.Office) model.ID { return o.ID })
	readEach(s.beyond, b.Officers, func(o model.Officer) model.ID { return o.ID })
	readEach(s.beyond, b.Grounds, func(g model.Ground) model.ID { return g.ID })
	readEach(s.beyond, b.Communes, func(c model.Commune) model.ID { return c.ID })
	readEach(s.beyond, b.Figures, func(f model.Figures) model.ID { return f.ID })
	readEach(s.beyond, b.Allocations, func(a model.Allocation) model.ID { return a.ID })
	for i := range b.Catalogues {
		s.beyond.read(b.Catalogues[i].ID, &b.Catalogues[i])
	}
	return b, err
}

func readEach[T any](b *beyond, all []T, id func(T) model.ID) {
	for i := range all {
		b.read(id(all[i]).String(), &all[i])
	}
}

func (s boundedStore) PutOffice(o model.Office) error {
	return keepBounded(s.beyond, o.ID.String(), &o, func() error { return s.Store.PutOffice(o) })
}

func (s boundedStore) PutOfficer(o model.Officer) error {
	return keepBounded(s.beyond, o.ID.String(), &o, func() error { return s.Store.PutOfficer(o) })
}

func (s boundedStore) PutGround(g model.Ground) error {
	return keepBounded(s.beyond, g.ID.String(), &g, func() error { return s.Store.PutGround(g) })
}

func (s boundedStore) PutCommune(c model.Commune) error {
	return keepBounded(s.beyond, c.ID.String(), &c, func() error { return s.Store.PutCommune(c) })
}

func (s boundedStore) PutFigures(f model.Figures) error {
	return keepBounded(s.beyond, f.ID.String(), &f, func() error { return s.Store.PutFigures(f) })
}

func (s boundedStore) PutCommuneWith(c model.Commune, figures []model.Figures, gone []model.ID) error {
	for _, f := range figures {
		if err := s.beyond.refuse(f.ID.String(), &f); err != nil {
			return err
		}
	}
	return keepBounded(s.beyond, c.ID.String(), &c, func() error { return s.Store.PutCommuneWith(c, figures, gone) })
}

func (s boundedStore) PutAllocation(a model.Allocation) error {
	return keepBounded(s.beyond, a.ID.String(), &a, func() error { return s.Store.PutAllocation(a) })
}

func (s boundedStore) PutCatalogue(c model.Catalogue) error {
	return keepBounded(s.beyond, c.ID, &c, func() error { return s.Store.PutCatalogue(c) })
}

func (s boundedStore) Setting(name string, v any) (bool, error) {
	known, err := s.Store.Setting(name, v)
	model.Confine(v)
	return known, err
}

// History is given with values cut that nobody could look through.
func (s boundedStore) History(f model.HistoryFilter, limit int) ([]model.Change, error) {
	all, err := s.Store.History(f, limit)
	for i := range all {
		model.Confine(&all[i])
		for k := range all[i].Fields {
			c := &all[i].Fields[k]
			c.Old, c.New = shownValue(c.Old), shownValue(c.New)
		}
	}
	return all, err
}

// shownValue is a value of the history, or three dots in the place of one that is
// longer than anybody looks through.
func shownValue(v []byte) []byte {
	const shown = 1 << 20 // bytes
	if len(v) > shown {
		return []byte(`"\u2026"`)
	}
	return v
}

// keepBounded keeps a record that is within the limits, and was when it was read.
func keepBounded(b *beyond, key string, v any, keep func() error) error {
	if err := b.refuse(key, v); err != nil {
		return err
	}
	return keep()
}

// Beyond says what of a document that was read is beyond the limits: such a one is
// only looked at.
func (d *Desk) Beyond(id model.ID) []model.Excess { return d.beyond.found(id.String()) }

// beyondFindings are the findings of it.
func (w Work) beyondFindings() []model.Finding {
	var all []model.Finding
	for _, e := range w.desk.Beyond(w.Document.Envelope().ID) {
		all = append(all, model.Finding{Code: "Z1", Severity: model.Error, Path: e.Path, Text: e.Sentence()})
	}
	return all
}
