package storage

import (
	"bytes"
	"errors"
	"slices"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// Book reads what documents refer to, each list by id, which is by age, and the
// catalogues by their names. When some records are damaged it gives the others
// together with an model.ErrDamaged.
func (s *Store) Book() (model.Book, error) {
	var book model.Book
	err := s.view("read book", func(tx *bolt.Tx) error {
		return errors.Join(
			listInto(&book.Offices, tx, bucketOffice),
			listInto(&book.Officers, tx, bucketOfficer),
			listInto(&book.Grounds, tx, bucketGround),
			listInto(&book.Communes, tx, bucketCommune),
			listInto(&book.Figures, tx, bucketFigures),
			listInto(&book.Allocations, tx, bucketAllocation),
			listInto(&book.Catalogues, tx, bucketCatalogue),
		)
	})
	slices.SortFunc(book.Figures, func(a, b model.Figures) int { return bytes.Compare(a.ID[:], b.ID[:]) })
	return book, err
}

// listInto reads a whole bucket.
func listInto[T any](all *[]T, tx *bolt.Tx, bucket string) (err error) {
	*all, err = list[T](tx, bucket, nil)
	return err
}

// PutOffice saves an office under its id.
func (s *Store) PutOffice(o model.Office) error { return s.put("save office", bucketOffice, o.ID, o) }

// PutOfficer saves an officer under its id.
func (s *Store) PutOfficer(o model.Officer) error {
	return s.put("save officer", bucketOfficer, o.ID, o)
}

// PutGround saves a ground under its id.
func (s *Store) PutGround(g model.Ground) error { return s.put("save ground", bucketGround, g.ID, g) }

// DeleteOffice deletes an office; model.ErrNotFound when there is none of that id.
// Whether anything still refers to it is the caller's to know.
func (s *Store) DeleteOffice(id model.ID) error {
	return s.update("delete office", func(b *batch) error { return b.remove(bucketOffice, id[:]) })
}

// DeleteOfficer is DeleteOffice for an officer.
func (s *Store) DeleteOfficer(id model.ID) error {
	return s.update("delete officer", func(b *batch) error { return b.remove(bucketOfficer, id[:]) })
}

// DeleteGround is DeleteOffice for a ground.
func (s *Store) DeleteGround(id model.ID) error {
	return s.update("delete ground", func(b *batch) error { return b.remove(bucketGround, id[:]) })
}

// PutAllocation saves an allocation under its id.
func (s *Store) PutAllocation(a model.Allocation) error {
	return s.put("save allocation", bucketAllocation, a.ID, a)
}

// DeleteAllocation deletes an allocation; model.ErrNotFound when there is none of
// that id.
func (s *Store) DeleteAllocation(id model.ID) error {
	return s.update("delete allocation", func(b *batch) error { return b.remove(bucketAllocation, id[:]) })
}

// PutCatalogue saves a catalogue under its name (Catalogue.ID), which counts in
// its clean form (NFC).
func (s *Store) PutCatalogue(c model.Catalogue) error {
	return s.putNamed("save catalogue", bucketCatalogue, c.ID, c)
}
