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

// errNotAsKnown says that a record is not what it was known to be.
var errNotAsKnown = errors.New("a record is not as it was known to be")

// putPlan stores what is new or changed of a plan, its entries and activities,
// and deletes what it no longer has.
func (b *batch) putPlan(p model.Plan) error {
	_, err := b.savePlan(p, nil)
	return err
}

// putKnownPlan does what putPlan does, by the shorter way if what was known of
// the plan is found to be so. It keeps of the plan what is known from now on.
func (b *batch) putKnownPlan(p model.Plan, was *knownPlan) (err error) {
	b.knows, err = b.savePlan(p, was)
	if errors.Is(err, errNotAsKnown) {
		b.knows, err = b.savePlan(p, nil)
	}
	return err
}

// A planSave is the saving of one plan in a batch.
type planSave struct {
	*batch
	was *knownPlan // the plan as it stands; nil when it has to be looked for
	now *knownPlan // as it will stand
}

// savePlan stores a plan of which something may be known, and gives what is
// known of it then; that is of one piece with p.
func (b *batch) savePlan(p model.Plan, was *knownPlan) (*knownPlan, error) {
	w := planSave{b, was, newKnownPlan(p.ID)}
	head := p
	head.Entries = nil
	if err := w.put(planRecord{bucketPlan, p.ID}, standing{}, &head); err != nil {
		return nil, err
	}
	entries, err := w.standings(bucketEntry)
	if err != nil {
		return nil, err
	}
	activities, err := w.standings(bucketActivity)
	if err != nil {
		return nil, err
	}
	stored := make([]int64, len(p.Entries))
	for i, e := range p.Entries {
		stored[i] = entries[e.ID].Order
		delete(entries, e.ID)
	}
	for i, order := range orderNumbers(stored) {
		if err := w.putEntry(order, p.Entries[i], activities); err != nil {
			return nil, err
		}
	}
	return w.now, errors.Join(w.removeAll(bucketEntry, entries), w.removeAll(bucketActivity, activities))
}

// putEntry stores an entry with its activities, and takes them out of what is
// stored of the plan.
func (w planSave) putEntry(order int64, e model.Entry, activities map[model.ID]standing) error {
	all := e.Activities
	e.Activities = nil
	if err := w.put(planRecord{bucketEntry, e.ID}, standing{Order: order}, &entryRecord{order, e}); err != nil {
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
		a := &activityRecord{order, e.ID, all[i]}
		if err := w.put(planRecord{bucketActivity, a.ID}, standing{order, e.ID}, a); err != nil {
			return err
		}
	}
	return nil
}

// put stores a record, made from what v points to, unless it is known to stand
// so.
func (w planSave) put(r planRecord, stands standing, v any) error {
	if w.was != nil {
		if was, known := w.was.records[r]; known && alike(was.value, v) {
			w.now.records[r] = was
			return nil
		}
	}
	in, err := w.confirmed(r)
	if err != nil {
		return err
	}
	key := w.now.key(r)
	if err := w.putValue(r.bucket, key, v); err != nil {
		return err
	}
	w.now.records[r] = knownRecord{stands, v, sumIn(in.Get(key))}
	return nil
}

// confirmed gives the bucket of a record that is about to be written over or
// deleted, if it stands there as it is known to.
func (w planSave) confirmed(r planRecord) (*bolt.Bucket, error) {
	in, err := bucketOf(w.tx, r.bucket)
	if err != nil || w.was == nil {
		return in, err
	}
	stored := in.Get(w.was.key(r))
	was, known := w.was.records[r]
	if known != (stored != nil) || known && was.sum != sumIn(stored) {
		return nil, errNotAsKnown
	}
	return in, nil
}

// standings gives where the entries or activities of the plan stand.
func (w planSave) standings(bucket string) (map[model.ID]standing, error) {
	if w.was != nil {
		return w.was.standings(bucket), nil
	}
	return standings(w.tx, bucket, w.now.id)
}

// removeAll deletes the entries or activities of the plan that are named.
func (w planSave) removeAll(bucket string, gone map[model.ID]standing) error {
	for id := range gone {
		r := planRecord{bucket, id}
		if _, err := w.confirmed(r); err != nil {
			return err
		}
		if err := w.remove(bucket, w.now.key(r)); err != nil {
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
