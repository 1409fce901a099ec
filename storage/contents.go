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

// checkIDs refuses a document whose records could not be kept apart, or whose kind
// the file was not opened with.
func (s *Store) checkIDs(d model.AnyDocument) error {
	if d.Envelope().ID.IsZero() {
		return model.ErrNoID
	}
	if _, known := s.codec.kinds[d.Kind()]; !known {
		return fmt.Errorf("%w: kind %q", model.ErrNoKind, d.Kind())
	}
	if contents := s.codec.entries(d); contents != nil {
		return distinct(*contents)
	}
	return nil
}

// distinct refuses entries and activities without ids of their own.
func distinct(all []model.Entry) error {
	entries, activities := map[model.ID]bool{{}: true}, map[model.ID]bool{{}: true}
	for i, e := range all {
		if entries[e.ID] {
			return fmt.Errorf("%w: entries[%d] has none of its own: %q", model.ErrNoID, i, e.ID)
		}
		entries[e.ID] = true
		for j, a := range e.Activities {
			if activities[a.ID] {
				return fmt.Errorf("%w: entries[%d].activities[%d] has none of its own: %q", model.ErrNoID, i, j, a.ID)
			}
			activities[a.ID] = true
		}
	}
	return nil
}

// putDocument stores what is new or changed of a document, its entries and
// activities, and deletes what it no longer has.
func (b *batch) putDocument(d model.AnyDocument) error {
	was, err := standingDocument(b.tx, d.Envelope().ID)
	if err == nil {
		_, err = b.save(d, was)
	}
	return err
}

// putKnown does what putDocument does, by the shorter way when what stands of the
// document is known, and is found to be so. It must be the only change of its
// batch, which goes on knowing the document.
func (b *batch) putKnown(d model.AnyDocument, was *knownDocument) (err error) {
	if was != nil {
		if b.news, err = b.save(d, was); !errors.Is(err, errNotAsKnown) {
			return err
		}
	}
	if was, err = standingDocument(b.tx, d.Envelope().ID); err == nil {
		b.news, err = b.save(d, was)
	}
	return err
}

// A documentSave is the saving of one document in a batch.
type documentSave struct {
	*batch
	was      *knownDocument // the document as it stands
	stays    int            // how many records of that it goes on having
	news     *knownNews     // what becomes of the rest
	entry    entryRecord    // the one at hand
	activity activityRecord // the one at hand
}

// save stores a document of which it is known what stands, and gives what becomes
// of that.
func (b *batch) save(d model.AnyDocument, was *knownDocument) (*knownNews, error) {
	w := documentSave{batch: b, was: was, news: &knownNews{document: was, put: map[documentRecord]knownRecord{}}}
	if err := w.put(documentRecord{bucketDocument, was.id}, standing{}, b.head(d)); err != nil {
		return nil, err
	}
	var entries []model.Entry
	if contents := b.entries(d); contents != nil {
		entries = *contents
	}
	stored := make([]int64, len(entries))
	for i, e := range entries {
		stored[i] = was.records[documentRecord{bucketEntry, e.ID}].stands.Order
	}
	for i, order := range orderNumbers(stored) {
		if err := w.putEntry(order, entries[i]); err != nil {
			return nil, err
		}
	}
	return w.news, w.removeRest(entries)
}

// putEntry stores an entry with its activities.
func (w *documentSave) putEntry(order int64, e model.Entry) error {
	all := e.Activities
	e.Activities = nil
	w.entry = entryRecord{order, e}
	if err := w.put(documentRecord{bucketEntry, e.ID}, standing{Order: order}, &w.entry); err != nil {
		return err
	}
	stored := make([]int64, len(all))
	for i, a := range all {
		if was := w.was.records[documentRecord{bucketActivity, a.ID}].stands; was.In == e.ID {
			stored[i] = was.Order
		}
	}
	for i, order := range orderNumbers(stored) {
		w.activity = activityRecord{order, e.ID, all[i]}
		if err := w.put(documentRecord{bucketActivity, all[i].ID}, standing{order, e.ID}, &w.activity); err != nil {
			return err
		}
	}
	return nil
}

// put stores a record, made from what v points to, unless it is known to stand
// so.
func (w *documentSave) put(r documentRecord, stands standing, v any) error {
	was, found := w.was.records[r]
	if found {
		w.stays++
	}
	if was.value != nil && w.alike(was.value, v) {
		return nil
	}
	if err := w.confirmed(r); err != nil {
		return err
	}
	key := w.was.key(r)
	if err := w.putValue(r.bucket, key, v); err != nil {
		return err
	}
	w.news.put[r] = knownRecord{stands, w.ownCopy(v), sumIn(shelfOf(w.tx, r.bucket).get(key))}
	return nil
}

// confirmed makes sure that a record which is about to be written over or deleted
// stands as it is known to.
func (w *documentSave) confirmed(r documentRecord) error {
	stored := shelfOf(w.tx, r.bucket).get(w.was.key(r))
	was, found := w.was.records[r]
	if found != (stored != nil) || found && was.sum != sumIn(stored) {
		return errNotAsKnown
	}
	return nil
}

// removeRest deletes what the document no longer has.
func (w *documentSave) removeRest(entries []model.Entry) error {
	if w.stays == len(w.was.records) {
		return nil
	}
	rest := maps.Clone(w.was.records)
	delete(rest, documentRecord{bucketDocument, w.was.id})
	for _, e := range entries {
		delete(rest, documentRecord{bucketEntry, e.ID})
		for _, a := range e.Activities {
			delete(rest, documentRecord{bucketActivity, a.ID})
		}
	}
	for r := range rest {
		if err := w.confirmed(r); err != nil {
			return err
		}
		if err := w.remove(r.bucket, w.was.key(r)); err != nil {
			return err
		}
		w.news.gone = append(w.news.gone, r)
	}
	return nil
}

// standingDocument reads which records stand of a document, and where, not what is
// in them. A damaged one stands nowhere, but is among them: it will be replaced or
// deleted.
func standingDocument(tx *bolt.Tx, id model.ID) (*knownDocument, error) {
	p := newKnownDocument(id)
	for _, bucket := range []string{bucketDocument, bucketEntry, bucketActivity} {
		err := each(tx, bucket, id[:], func(key, value []byte) error {
			r := documentRecord{bucket: bucket}
			copy(r.id[:], key[max(0, len(key)-len(r.id)):])
			if !bytes.Equal(key, p.key(r)) {
				return nil // put there from outside; Verify tells
			}
			k := knownRecord{sum: sumIn(value)}
			if payload, err := unseal(bucket, key, value); err == nil && bucket != bucketDocument {
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
			err = &Damage{Kind: model.DamageRecord, Bucket: bucketEntry, Key: childKey(plan, a.In), Why: "missing, and has activities"}
		}
	}
	return entries, err
}
