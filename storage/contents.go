package storage

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
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
	was, err := standingPlan(b.tx, p.ID)
	if err == nil {
		_, err = b.savePlan(p, was)
	}
	return err
}

// putKnownPlan does what putPlan does, by the shorter way when what stands of the
// plan is known, and is found to be so. It must be the only change of its batch,
// which goes on knowing the plan.
func (b *batch) putKnownPlan(p model.Plan, was *knownPlan) (err error) {
	if was != nil {
		if b.news, err = b.savePlan(p, was); !errors.Is(err, errNotAsKnown) {
			return err
		}
	}
	if was, err = standingPlan(b.tx, p.ID); err == nil {
		b.news, err = b.savePlan(p, was)
	}
	return err
}

// A planSave is the saving of one plan in a batch.
type planSave struct {
	*batch
	was      *knownPlan     // the plan as it stands
	stays    int            // how many records of that it goes on having
	news     *knownNews     // what becomes of the rest
	entry    entryRecord    // the one at hand
	activity activityRecord // the one at hand
}

// savePlan stores a plan of which it is known what stands, and gives what
// becomes of that.
func (b *batch) savePlan(p model.Plan, was *knownPlan) (*knownNews, error) {
	w := planSave{batch: b, was: was, news: &knownNews{plan: was, put: map[planRecord]knownRecord{}}}
	head := p
	head.Entries = nil
	if err := w.put(planRecord{bucketPlan, p.ID}, standing{}, &head); err != nil {
		return nil, err
	}
	stored := make([]int64, len(p.Entries))
	for i, e := range p.Entries {
		stored[i] = was.records[planRecord{bucketEntry, e.ID}].stands.Order
	}
	for i, order := range orderNumbers(stored) {
		if err := w.putEntry(order, p.Entries[i]); err != nil {
			return nil, err
		}
	}
	return w.news, w.removeRest(p)
}

// putEntry stores an entry with its activities.
func (w *planSave) putEntry(order int64, e model.Entry) error {
	all := e.Activities
	e.Activities = nil
	w.entry = entryRecord{order, e}
	if err := w.put(planRecord{bucketEntry, e.ID}, standing{Order: order}, &w.entry); err != nil {
		return err
	}
	stored := make([]int64, len(all))
	for i, a := range all {
		if was := w.was.records[planRecord{bucketActivity, a.ID}].stands; was.In == e.ID {
			stored[i] = was.Order
		}
	}
	for i, order := range orderNumbers(stored) {
		w.activity = activityRecord{order, e.ID, all[i]}
		if err := w.put(planRecord{bucketActivity, all[i].ID}, standing{order, e.ID}, &w.activity); err != nil {
			return err
		}
	}
	return nil
}

// put stores a record, made from what v points to, unless it is known to stand
// so.
func (w *planSave) put(r planRecord, stands standing, v any) error {
	was, found := w.was.records[r]
	if found {
		w.stays++
	}
	if was.value != nil && alike(was.value, v) {
		return nil
	}
	in, err := w.confirmed(r)
	if err != nil {
		return err
	}
	key := w.was.key(r)
	if err := w.putValue(r.bucket, key, v); err != nil {
		return err
	}
	w.news.put[r] = knownRecord{stands, ownCopy(v), sumIn(in.Get(key))}
	return nil
}

// confirmed gives the bucket of a record that is about to be written over or
// deleted, if it stands there as it is known to.
func (w *planSave) confirmed(r planRecord) (*bolt.Bucket, error) {
	in, err := bucketOf(w.tx, r.bucket)
	if err != nil {
		return nil, err
	}
	stored := in.Get(w.was.key(r))
	was, found := w.was.records[r]
	if found != (stored != nil) || found && was.sum != sumIn(stored) {
		return nil, errNotAsKnown
	}
	return in, nil
}

// removeRest deletes what the plan no longer has.
func (w *planSave) removeRest(p model.Plan) error {
	if w.stays == len(w.was.records) {
		return nil
	}
	rest := maps.Clone(w.was.records)
	delete(rest, planRecord{bucketPlan, p.ID})
	for _, e := range p.Entries {
		delete(rest, planRecord{bucketEntry, e.ID})
		for _, a := range e.Activities {
			delete(rest, planRecord{bucketActivity, a.ID})
		}
	}
	for r := range rest {
		if _, err := w.confirmed(r); err != nil {
			return err
		}
		if err := w.remove(r.bucket, w.was.key(r)); err != nil {
			return err
		}
		w.news.gone = append(w.news.gone, r)
	}
	return nil
}

// standingPlan reads which records stand of a plan, and where, not what is in
// them. A damaged one stands nowhere, but is among them: it will be replaced or
// deleted.
func standingPlan(tx *bolt.Tx, plan model.ID) (*knownPlan, error) {
	p := newKnownPlan(plan)
	for _, bucket := range []string{bucketPlan, bucketEntry, bucketActivity} {
		err := each(tx, bucket, plan[:], func(key, value []byte) error {
			r := planRecord{bucket: bucket}
			copy(r.id[:], key[max(0, len(key)-len(r.id)):])
			if !bytes.Equal(key, p.key(r)) {
				return nil // put there from outside; Verify tells
			}
			k := knownRecord{sum: sumIn(value)}
			if payload, err := unseal(bucket, key, value); err == nil && bucket != bucketPlan {
				k.stands = standingOf(payload)
			}
			p.records[r] = k
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return p, nil
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
