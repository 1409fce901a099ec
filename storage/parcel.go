package storage

import (
	"errors"
	"fmt"

	"sokehoach/model"
)

// PutAll saves documents and records, new or changed: all of them or none, as one
// save in the history. What stands so already is not written.
func (s *Store) PutAll(p model.Parcel) error {
	const what = "save all"
	for _, d := range p.Documents {
		if err := s.checkIDs(d); err != nil {
			return fmt.Errorf("%s: %w", what, err)
		}
	}
	return s.update(what, func(b *batch) error {
		for _, d := range p.Documents {
			if err := b.putDocument(d); err != nil {
				return err
			}
		}
		return errors.Join(b.putBook(p.Book), putEach(p.Results, b.putResult))
	})
}

// putBook stores what documents refer to.
func (b *batch) putBook(all model.Book) error {
	return errors.Join(
		putEach(all.Offices, func(o model.Office) error { return b.putUnder(bucketOffice, o.ID, o) }),
		putEach(all.Officers, func(o model.Officer) error { return b.putUnder(bucketOfficer, o.ID, o) }),
		putEach(all.Grounds, func(g model.Ground) error { return b.putUnder(bucketGround, g.ID, g) }),
		putEach(all.Communes, func(c model.Commune) error { return b.putUnder(bucketCommune, c.ID, c) }),
		putEach(all.Figures, b.putFigures),
		putEach(all.Allocations, func(a model.Allocation) error { return b.putUnder(bucketAllocation, a.ID, a) }),
		putEach(all.Catalogues, func(c model.Catalogue) error { return b.putNamed(bucketCatalogue, c.ID, c) }),
	)
}

// putEach stores one after another and stops at the first that fails.
func putEach[T any](all []T, put func(T) error) error {
	for _, v := range all {
		if err := put(v); err != nil {
			return err
		}
	}
	return nil
}

// putUnder stores a value under an id.
func (b *batch) putUnder(bucket string, id model.ID, v any) error {
	if id.IsZero() {
		return model.ErrNoID
	}
	return b.putValue(bucket, id[:], v)
}

// putNamed stores a value under a name, which counts in its clean form (NFC).
func (b *batch) putNamed(bucket, name string, v any) error {
	key := model.CleanLine(name)
	if key == "" {
		return model.ErrNoID
	}
	return b.putValue(bucket, []byte(key), v)
}
