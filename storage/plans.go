package storage

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// PlanHeads lists all plans, newest year first, then newest id. When some are
// damaged it gives the others together with an ErrDamaged.
func (s *Store) PlanHeads() ([]model.PlanHead, error) {
	var heads []model.PlanHead
	err := s.view("list plans", func(tx *bolt.Tx) (err error) {
		heads, err = list[model.PlanHead](tx, bucketPlan) // its fields are named as in model.Plan
		return err
	})
	slices.SortFunc(heads, func(a, b model.PlanHead) int {
		return cmp.Or(cmp.Compare(b.Year, a.Year), bytes.Compare(b.ID[:], a.ID[:]))
	})
	return heads, err
}

// Plan reads a plan; ErrNotFound when there is none of that id.
func (s *Store) Plan(id model.ID) (model.Plan, error) {
	var p model.Plan
	err := s.view("read plan", func(tx *bolt.Tx) error {
		found, err := load(tx, bucketPlan, id[:], &p)
		if err == nil && !found {
			err = ErrNotFound
		}
		return err
	})
	if err != nil {
		return model.Plan{}, err
	}
	return p, nil
}

// PutPlan saves a plan under its id, new or changed; nil means that it is on
// disk. A plan that stands so already costs no writing.
func (s *Store) PutPlan(p model.Plan) error { return s.put("save plan", bucketPlan, p.ID, p) }

// DeletePlan deletes a plan; ErrNotFound when there is none of that id.
func (s *Store) DeletePlan(id model.ID) error {
	return s.update("delete plan", func(b *batch) error { return b.remove(bucketPlan, id[:]) })
}

// put saves a value that is kept under an id. It is encoded before it goes to
// the owning goroutine, so the caller may change it afterwards.
func (s *Store) put(what, bucket string, id model.ID, v any) error {
	if id.IsZero() {
		return fmt.Errorf("%s: %w", what, ErrNoID)
	}
	r, err := newRecord(bucket, id[:], v)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.update(what, func(b *batch) error { return b.put(r) })
}
