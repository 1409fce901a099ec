package storage

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// PlanHeads lists all plans, newest year first, then newest id. When some are
// damaged it gives the others together with an ErrDamaged.
func (s *Store) PlanHeads() ([]model.PlanHead, error) {
	var heads []model.PlanHead
	columns := fieldsOf(reflect.TypeFor[model.PlanHead]()) // named as in model.Plan
	err := s.view("list plans", func(tx *bolt.Tx) error {
		return each(tx, bucketPlan, nil, func(key, value []byte) error {
			var h model.PlanHead
			err := decodeOnly(columns, key, value, &h)
			if err == nil {
				heads = append(heads, h)
			}
			return err
		})
	})
	slices.SortFunc(heads, func(a, b model.PlanHead) int {
		return cmp.Or(cmp.Compare(b.Year, a.Year), bytes.Compare(b.ID[:], a.ID[:]))
	})
	return heads, err
}

// decodeOnly checks a whole plan record and decodes some of its fields: its
// parts are long and not in the list.
func decodeOnly(columns fields, key, value []byte, h *model.PlanHead) error {
	payload, err := unseal(bucketPlan, key, value)
	if err != nil {
		return err
	}
	only := []byte{'{'}
	err = skim(payload, func(name string, value []byte) {
		if columns.knows(name) {
			only = appendField(only, name, value)
		}
	})
	if err == nil {
		err = json.Unmarshal(append(only, '}'), h)
	}
	if err != nil {
		return &Damage{Kind: DamageRecord, Bucket: bucketPlan, Key: bytes.Clone(key), Why: err.Error()}
	}
	return nil
}

// Plan reads a plan; ErrNotFound when there is none of that id. When some of
// its entries or activities are damaged it gives the rest together with an
// ErrDamaged; saving that rest would delete what is damaged for good.
func (s *Store) Plan(id model.ID) (model.Plan, error) {
	var p model.Plan
	err := s.view("read plan", func(tx *bolt.Tx) error {
		found, err := load(tx, bucketPlan, id[:], &p)
		if err == nil && !found {
			err = ErrNotFound
		}
		if err != nil {
			p = model.Plan{}
			return err
		}
		entries, err := list[entryRecord](tx, bucketEntry, id[:])
		activities, damaged := list[activityRecord](tx, bucketActivity, id[:])
		news := learned(tx, p, entries, activities)
		var lost error
		p.Entries, lost = assembled(id, entries, activities)
		if err == nil { // else what is missing may be what is damaged
			err = lost
		}
		if err = errors.Join(err, damaged); err == nil {
			s.learn(news, tx.ID())
		}
		return err
	})
	return p, err
}

// PutPlan saves a plan under its id, new or changed; nil means that it is on
// disk. Only records that differ from what stands are written: a plan that
// stands so already costs no writing. The plan, its entries and activities must
// have ids, and no two entries or activities the same. An issued plan is not
// changed any more (ErrIssued).
func (s *Store) PutPlan(p model.Plan) error {
	const what = "save plan"
	if err := checkIDs(p); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.update(what, func(b *batch) error { return b.putKnownPlan(p, s.recall(p.ID, b)) })
}

// DeletePlan deletes a plan and what it contains; ErrNotFound when there is
// none of that id, ErrIssued when it has been issued.
func (s *Store) DeletePlan(id model.ID) error {
	return s.update("delete plan", func(b *batch) error {
		return errors.Join(
			b.remove(bucketPlan, id[:]),
			b.removeUnder(bucketEntry, id[:]),
			b.removeUnder(bucketActivity, id[:]),
		)
	})
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
