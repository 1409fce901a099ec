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
	at    int              // number of the transaction
	plans []*knownDocument // the one of last at the end
}

// A knownDocument is what stands in the file of one plan: all its records.
type knownDocument struct {
	id      model.ID
	records map[documentRecord]knownRecord
}

// A documentRecord names a record within a plan.
type documentRecord struct {
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
	document *knownDocument // as it stood
	put      map[documentRecord]knownRecord
	gone     []documentRecord
}

// told changes what was known of the plan to what is now.
func (n *knownNews) told() *knownDocument {
	for _, r := range n.gone {
		delete(n.document.records, r)
	}
	maps.Copy(n.document.records, n.put)
	return n.document
}

// errNotAsKnown says that a record is not what it was known to be.
var errNotAsKnown = errors.New("a record is not as it was known to be")

func newKnownDocument(id model.ID) *knownDocument {
	return &knownDocument{id: id, records: map[documentRecord]knownRecord{}}
}

// of gives what is known of a plan in the state that a transaction wrote; nil
// when nothing is.
func (k *knownState) of(plan model.ID, at int) *knownDocument {
	if k.at != at {
		return nil
	}
	i := slices.IndexFunc(k.plans, func(p *knownDocument) bool { return p.id == plan })
	if i < 0 {
		return nil
	}
	return k.plans[i]
}

// learn adds what is known of a plan in the state that a transaction wrote.
func (k *knownState) learn(p *knownDocument, at int) {
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
	k.plans = slices.DeleteFunc(k.plans, func(p *knownDocument) bool { return p.id == plan })
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
		case bucketDocument, bucketEntry, bucketActivity:
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
func (s *Store) recall(plan model.ID, b *batch) *knownDocument {
	if s.doubt {
		return nil
	}
	return s.known.of(plan, b.tx.ID()-1)
}

// forget makes nothing known: something in the file is not what it should be.
func (s *Store) forget() { s.known = knownState{} }

// key is where the file has a record of the plan.
func (p *knownDocument) key(r documentRecord) []byte {
	if r.bucket == bucketDocument {
		return bytes.Clone(r.id[:])
	}
	return childKey(p.id, r.id)
}

// learned is what is known of a plan that was just read: its head, and its
// entries and activities in the order of their keys. It is nil when they do not
// stand where a save would put them.
func (c *codec) learned(tx *bolt.Tx, head model.AnyDocument, entries []entryRecord, activities []activityRecord) *knownNews {
	l := &learning{c, tx, newKnownDocument(head.Envelope().ID)}
	fits := learnAll(l, bucketDocument, []model.AnyDocument{head}, func(h *model.AnyDocument) (documentRecord, knownRecord) {
		return documentRecord{id: (*h).Envelope().ID}, knownRecord{value: *h}
	}) &&
		learnAll(l, bucketEntry, entries, func(e *entryRecord) (documentRecord, knownRecord) {
			return documentRecord{id: e.ID}, knownRecord{stands: standing{Order: e.Order}, value: e}
		}) &&
		learnAll(l, bucketActivity, activities, func(a *activityRecord) (documentRecord, knownRecord) {
			return documentRecord{id: a.ID}, knownRecord{stands: standing{a.Order, a.In}, value: a}
		})
	if !fits {
		return nil
	}
	return &knownNews{document: l.document}
}

// A learning is a document whose records are becoming known.
type learning struct {
	*codec
	tx       *bolt.Tx
	document *knownDocument
}

// learnAll adds what was read from a bucket to what is known of a document; false
// when it is not what the bucket has.
func learnAll[T any](l *learning, bucket string, all []T, describe func(*T) (documentRecord, knownRecord)) bool {
	for key, value := range shelfOf(l.tx, bucket).under(l.document.id[:]) {
		if len(all) == 0 {
			return false
		}
		r, k := describe(&all[0])
		r.bucket, k.value, k.sum = bucket, l.ownCopy(k.value), sumIn(value)
		if !bytes.Equal(key, l.document.key(r)) {
			return false
		}
		l.document.records[r] = k
		all = all[1:]
	}
	return len(all) == 0
}
