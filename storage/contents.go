package storage

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// An entryRecord is what is stored of an entry: all but its activities.
type entryRecord struct {
	Order int64 `json:"order"` // among the entries of the plan
	model.Entry
}

// An activityRecord is what is stored of an activity.
type activityRecord struct {
	Order int64    `json:"order"` // among the activities of the entry
	In    model.ID `json:"entry"`
	model.Activity
}

// A standing is where a stored entry or activity stands in its plan.
type standing struct {
	Order int64    `json:"order"`
	In    model.ID `json:"entry"` // zero for an entry
}

// checkIDs refuses a plan whose records could not be kept apart.
func checkIDs(p model.Plan) error {
	entries, activities := map[model.ID]bool{{}: true}, map[model.ID]bool{{}: true}
	if p.ID.IsZero() {
		return ErrNoID
	}
	for i, e := range p.Entries {
		if entries[e.ID] {
			return fmt.Errorf("%w: entries[%d] has none of its own: %q", ErrNoID, i, e.ID)
		}
		entries[e.ID] = true
		for j, a := range e.Activities {
			if activities[a.ID] {
				return fmt.Errorf("%w: entries[%d].activities[%d] has none of its own: %q", ErrNoID, i, j, a.ID)
			}
			activities[a.ID] = true
		}
	}
	return nil
}

// putPlan stores what is new or changed of a plan, its entries and activities,
// and deletes what it no longer has.
func (b *batch) putPlan(p model.Plan) error {
	head := p
	head.Entries = nil
	if err := b.putValue(bucketPlan, p.ID[:], head); err != nil {
		return err
	}
	entries, err := standings(b.tx, bucketEntry, p.ID)
	if err != nil {
		return err
	}
	activities, err := standings(b.tx, bucketActivity, p.ID)
	if err != nil {
		return err
	}
	stored := make([]int64, len(p.Entries))
	for i, e := range p.Entries {
		stored[i] = entries[e.ID].Order
		delete(entries, e.ID)
	}
	for i, order := range orderNumbers(stored) {
		if err := b.putEntry(p.ID, order, p.Entries[i], activities); err != nil {
			return err
		}
	}
	if err := b.removeAll(bucketEntry, p.ID, entries); err != nil {
		return err
	}
	return b.removeAll(bucketActivity, p.ID, activities)
}

// putEntry stores an entry with its activities, and takes them out of what is
// stored of the plan.
func (b *batch) putEntry(plan model.ID, order int64, e model.Entry, activities map[model.ID]standing) error {
	all := e.Activities
	e.Activities = nil
	if err := b.putValue(bucketEntry, childKey(plan, e.ID), entryRecord{order, e}); err != nil {
		return err
	}
	stored := make([]int64, len(all))
	for i, a := range all {
		if was := activities[a.ID]; was.In == e.ID {
			stored[i] = was.Order
		}
		delete(activities, a.ID)
	}
	for i, order := range orderNumbers(stored) {
		if err := b.putValue(bucketActivity, childKey(plan, all[i].ID), activityRecord{order, e.ID, all[i]}); err != nil {
			return err
		}
	}
	return nil
}

// removeAll deletes the entries or activities of a plan that are named.
func (b *batch) removeAll(bucket string, plan model.ID, gone map[model.ID]standing) error {
	for id := range gone {
		if err := b.remove(bucket, childKey(plan, id)); err != nil {
			return err
		}
	}
	return nil
}

// standings reads where the entries or activities of a plan stand. A damaged
// one stands nowhere, but is among them: it will be replaced or deleted.
func standings(tx *bolt.Tx, bucket string, plan model.ID) (map[model.ID]standing, error) {
	all := map[model.ID]standing{}
	err := each(tx, bucket, plan[:], func(key, value []byte) error {
		var id model.ID
		if copy(id[:], key[len(plan):]) < len(id) {
			return nil // put there from outside; Verify tells
		}
		var s standing
		if payload, err := unseal(bucket, key, value); err == nil {
			s = standingOf(payload)
		}
		all[id] = s
		return nil
	})
	return all, err
}

// standingOf reads the standing out of a record without decoding the rest. What
// cannot be read stands nowhere.
func standingOf(payload []byte) (s standing) {
	_ = skim(payload, func(name string, value []byte) {
		switch name {
		case "order":
			_ = json.Unmarshal(value, &s.Order)
		case "entry":
			_ = json.Unmarshal(value, &s.In)
		}
	})
	return s
}

// contents reads the entries of a plan with their activities, in their order.
// Damaged ones are left out and make the error.
func contents(tx *bolt.Tx, plan model.ID) ([]model.Entry, error) {
	records, err := list[entryRecord](tx, bucketEntry, plan[:])
	activities, damaged := list[activityRecord](tx, bucketActivity, plan[:])
	entries, lost := assembled(plan, records, activities)
	if err == nil { // else what is missing may be what is damaged
		err = lost
	}
	return entries, errors.Join(err, damaged)
}

// assembled puts activities into their entries, all in their order.
func assembled(plan model.ID, records []entryRecord, activities []activityRecord) ([]model.Entry, error) {
	var err error
	slices.SortFunc(records, func(a, b entryRecord) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), bytes.Compare(a.ID[:], b.ID[:]))
	})
	slices.SortFunc(activities, func(a, b activityRecord) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), bytes.Compare(a.ID[:], b.ID[:]))
	})
	var entries []model.Entry
	at := map[model.ID]int{}
	for i, r := range records {
		r.Activities = nil
		entries = append(entries, r.Entry)
		at[r.ID] = i
	}
	for _, a := range activities {
		if i, ok := at[a.In]; ok {
			entries[i].Activities = append(entries[i].Activities, a.Activity)
		} else if err == nil {
			err = &Damage{Kind: DamageRecord, Bucket: bucketEntry, Key: childKey(plan, a.In), Why: "missing, and has activities"}
		}
	}
	return entries, err
}
