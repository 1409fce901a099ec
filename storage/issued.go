package storage

import (
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// PutIssued saves a document together with the document as which it left the
// office; the one that it amends becomes an amended one.
func (s *Store) PutIssued(d model.AnyDocument, issued model.IssuedDocument) error {
	const what = "issue document"
	if err := s.checkIDs(d); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	e := d.Envelope()
	r, err := newRecord(bucketIssued, e.ID[:], issued)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.update(what, func(b *batch) error {
		if shelfOf(b.tx, bucketIssued).get(e.ID[:]) != nil {
			return model.ErrIssued
		}
		b.frees(e.ID)
		return errors.Join(b.putDocument(d), b.putState(e.Amends, model.Amended), b.put(r))
	})
}

// TakeBackIssued saves a document as the draft that it is again, and deletes what
// left the office; the one that it amended is an issued one again.
func (s *Store) TakeBackIssued(d model.AnyDocument) error {
	const what = "take back document"
	if err := s.checkIDs(d); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.update(what, func(b *batch) error {
		e := d.Envelope()
		b.frees(e.ID)
		return errors.Join(b.remove(bucketIssued, e.ID[:]), b.putState(e.Amends, model.Issued), b.putDocument(d))
	})
}

// Issued reads the document as which a plan left the office; model.ErrNotFound when
// it has not.
func (s *Store) Issued(plan model.ID) (model.IssuedDocument, error) {
	var d model.IssuedDocument
	err := s.view("read issued document", func(tx *bolt.Tx) error {
		found, err := load(tx, bucketIssued, plan[:], &d)
		if err == nil && !found {
			err = model.ErrNotFound
		}
		return err
	})
	return d, err
}

// putState changes the state of a document alone; the zero id, and one that is
// not there, stand for none.
func (b *batch) putState(document model.ID, state model.State) error {
	value := shelfOf(b.tx, bucketDocument).get(document[:])
	if value == nil {
		return nil
	}
	head, err := b.decode(document[:], value)
	if err != nil {
		return err
	}
	b.frees(document)
	head.Envelope().State = state
	return b.putValue(bucketDocument, document[:], head)
}

// frees lets a batch change a plan that has been issued.
func (b *batch) frees(plan model.ID) {
	if b.free == nil {
		b.free = map[model.ID]bool{}
	}
	b.free[plan] = true
}

// keepsIssued refuses a batch that changes what has been issued, or the document
// itself, unless it was freed for that.
func (b *batch) keepsIssued() error {
	left := shelfOf(b.tx, bucketIssued)
	for _, c := range b.changes {
		var plan model.ID
		copy(plan[:], c.key)
		switch c.bucket {
		case bucketDocument, bucketEntry, bucketActivity:
			if left.get(plan[:]) != nil && !b.free[plan] {
				return model.ErrIssued
			}
		case bucketIssued:
			if !b.free[plan] {
				return model.ErrIssued
			}
		}
	}
	return nil
}
