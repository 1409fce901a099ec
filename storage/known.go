package storage

import (
	"bytes"
	"errors"
	"hash/crc32"
	"maps"
	"slices"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// maxKnown is of how many plans the store knows what stands in the file: those
// that a clerk changes by turns.
const maxKnown = 4

// A knownState is what stands in the file of the plans that were read or saved
// last, so that a save encodes and compares only what it changes. It is known of
// one state of the file, the one that a transaction wrote. It is only ever a
// shorter way to what a look into the file would tell: when that state may not be
// the present one, or anything in the file is found damaged, nothing is known any
// more.
type knownState struct {
	at    int          // number of the transaction
	plans []*knownPlan // the one of last at the end
}

// A knownPlan is what stands in the file of one plan: all its records.
type knownPlan struct {
	id      model.ID
	records map[planRecord]knownRecord
}

// A planRecord names a record within a plan.
type planRecord struct {
	bucket string
	id     model.ID
}

// A knownRecord is a record as it stands.
type knownRecord struct {
	stands standing
	value  any // a pointer to what it is made from, which nobody else has; nil when that is not known
	sum    [crc32.Size]byte
}

// A knownNews is what a batch makes of a plan. Nobody is told before it is on
// disk.
type knownNews struct {
	plan *knownPlan // as it stood
	put  map[planRecord]knownRecord
	gone []planRecord
}

// told changes what was known of the plan to what is now.
func (n *knownNews) told() *knownPlan {
	for _, r := range n.gone {
		delete(n.plan.records, r)
	}
	maps.Copy(n.plan.records, n.put)
	return n.plan
}

// errNotAsKnown says that a record is not what it was known to be.
var errNotAsKnown = errors.New("a record is not as it was known to be")

func newKnownPlan(id model.ID) *knownPlan {
	return &knownPlan{id: id, records: map[planRecord]knownRecord{}}
}

// of gives what is known of a plan in the state that a transaction wrote; nil
// when nothing is.
func (k *knownState) of(plan model.ID, at int) *knownPlan {
	if k.at != at {
		return nil
	}
	i := slices.IndexFunc(k.plans, func(p *knownPlan) bool { return p.id == plan })
	if i < 0 {
		return nil
	}
	return k.plans[i]
}

// learn adds what is known of a plan in the state that a transaction wrote.
func (k *knownState) learn(p *knownPlan, at int) {
	if k.at != at {
		*k = knownState{at: at}
	}
	k.forget(p.id)
	k.plans = append(k.plans, p)
	if len(k.plans) > maxKnown {
		k.plans = slices.Delete(k.plans, 0, 1)
	}
}

func (k *knownState) forget(plan model.ID) {
	k.plans = slices.DeleteFunc(k.plans, func(p *knownPlan) bool { return p.id == plan })
}

// follow goes on to the state that a transaction has written: what it changed is
// not known any more.
func (k *knownState) follow(at int, changes []change) {
	if k.at != at-1 {
		k.plans = nil
	}
	k.at = at
	for _, c := range changes {
		switch c.bucket {
		case bucketPlan, bucketEntry, bucketActivity:
			var plan model.ID
			copy(plan[:], c.key)
			k.forget(plan)
		}
	}
}

// learn keeps what is known of a plan in the state that a transaction wrote,
// unless it is not certain what is on disk.
func (s *Store) learn(n *knownNews, at int) {
	if n != nil && !s.doubt && !s.options.ReadOnly {
		s.known.learn(n.told(), at)
	}
}

// recall gives what is known of a plan as a batch finds it.
func (s *Store) recall(plan model.ID, b *batch) *knownPlan {
	if s.doubt {
		return nil
	}
	return s.known.of(plan, b.tx.ID()-1)
}

// forget makes nothing known: something in the file is not what it should be.
func (s *Store) forget() { s.known = knownState{} }

// key is where the file has a record of the plan.
func (p *knownPlan) key(r planRecord) []byte {
	if r.bucket == bucketPlan {
		return bytes.Clone(r.id[:])
	}
	return childKey(p.id, r.id)
}

// learned is what is known of a plan that was just read: its head, and its
// entries and activities in the order of their keys. It is nil when they do not
// stand where a save would put them.
func learned(tx *bolt.Tx, head model.Plan, entries []entryRecord, activities []activityRecord) *knownNews {
	p := newKnownPlan(head.ID)
	fits := head.Entries == nil &&
		learnAll(p, tx, bucketPlan, []model.Plan{head}, func(h *model.Plan) (model.ID, standing) {
			return h.ID, standing{}
		}) &&
		learnAll(p, tx, bucketEntry, entries, func(e *entryRecord) (model.ID, standing) {
			return e.ID, standing{Order: e.Order}
		}) &&
		learnAll(p, tx, bucketActivity, activities, func(a *activityRecord) (model.ID, standing) {
			return a.ID, standing{a.Order, a.In}
		})
	if !fits {
		return nil
	}
	return &knownNews{plan: p}
}

// learnAll adds what was read from a bucket to what is known of a plan; false
// when it is not what the bucket has.
func learnAll[T any](p *knownPlan, tx *bolt.Tx, bucket string, all []T, describe func(*T) (model.ID, standing)) bool {
	fits := true
	err := each(tx, bucket, p.id[:], func(key, value []byte) error {
		if len(all) == 0 {
			fits = false
			return nil
		}
		id, stands := describe(&all[0])
		r := planRecord{bucket, id}
		fits = fits && bytes.Equal(key, p.key(r))
		p.records[r] = knownRecord{stands, ownCopy(&all[0]), sumIn(value)}
		all = all[1:]
		return nil
	})
	return err == nil && fits && len(all) == 0
}

// ownCopy is a deep copy of what a record of a plan is made from; nil, which is
// like nothing, for anything else.
func ownCopy(v any) any {
	switch v := v.(type) {
	case *model.Plan:
		return new(v.Clone())
	case *entryRecord:
		return &entryRecord{v.Order, v.Entry.Clone()}
	case *activityRecord:
		return &activityRecord{v.Order, v.In, v.Activity.Clone()}
	}
	return nil
}
