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

// PutIssued saves a plan together with the document as which it left the
// office; the plan that it amends becomes an amended one.
func (s *Store) PutIssued(p model.Plan, d model.IssuedDocument) error {
	const what = "issue plan"
	if err := checkIDs(p); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	r, err := newRecord(bucketIssued, p.ID[:], d)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.update(what, func(b *batch) error {
		in, err := bucketOf(b.tx, bucketIssued)
		if err != nil {
			return err
		}
		if in.Get(p.ID[:]) != nil {
			return ErrIssued
		}
		b.frees(p.ID)
		return errors.Join(b.putPlan(p), b.putState(p.Amends, model.Amended), b.put(r))
	})
}

// TakeBackIssued saves a plan as the draft that it is again, and deletes its
// document; the plan that it amended is an issued one again.
func (s *Store) TakeBackIssued(p model.Plan) error {
	const what = "take back plan"
	if err := checkIDs(p); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.update(what, func(b *batch) error {
		b.frees(p.ID)
		return errors.Join(b.remove(bucketIssued, p.ID[:]), b.putState(p.Amends, model.Issued), b.putPlan(p))
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

// putState changes the state of a plan alone; the zero id, and a plan that is
// not there, stand for none.
func (b *batch) putState(plan model.ID, state model.State) error {
	var head model.Plan
	found, err := load(b.tx, bucketPlan, plan[:], &head)
	if err != nil || !found {
		return err
	}
	b.frees(plan)
	head.State, head.Entries = state, nil
	return b.putValue(bucketPlan, plan[:], head)
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
	in, err := bucketOf(b.tx, bucketIssued)
	if err != nil {
		return err
	}
	for _, c := range b.changes {
		var plan model.ID
		copy(plan[:], c.key)
		switch c.bucket {
		case bucketPlan, bucketEntry, bucketActivity:
			if in.Get(plan[:]) != nil && !b.free[plan] {
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
