package storage

import (
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// ErrIssued says that a plan has been issued: neither it nor what it contains
// is changed any more.
const ErrIssued = lock("the document has been issued")

// A lock is a fault of its own kind.
type lock string

func (l lock) Error() string { return string(l) }

// Fault is the name of the error, the same in every release.
func (l lock) Fault() string { return "issued" }

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
			return ErrIssued
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

// Issued reads the document as which a plan left the office; ErrNotFound when
// it has not.
func (s *Store) Issued(plan model.ID) (model.IssuedDocument, error) {
	var d model.IssuedDocument
	err := s.view("read issued document", func(tx *bolt.Tx) error {
		found, err := load(tx, bucketIssued, plan[:], &d)
		if err == nil && !found {
			err = ErrNotFound
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
				return ErrIssued
			}
		case bucketIssued:
			if !b.free[plan] {
				return ErrIssued
			}
		}
	}
	return nil
}
