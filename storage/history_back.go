package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// A past is the payloads of some records as they stood at some time, by their
// place.
type past map[string]pastRecord

type pastRecord struct {
	bucket  string
	key     []byte
	payload []byte
}

// DocumentAt gives a document as it stood when a save was the newest; model.ErrNotFound
// when there was none then.
func (s *Store) DocumentAt(id model.ID, seq uint64) (model.AnyDocument, error) {
	var d model.AnyDocument
	err := s.view("read document of before", func(tx *bolt.Tx) error {
		then, err := documentAt(tx, id, seq)
		if err == nil {
			d, err = then.document(id, s.codec.kinds)
		}
		return err
	})
	return d, err
}

// FieldAt gives a field of a record as it stood when a save was the newest;
// nothing when it was empty. The record is that of any of its changes.
func (s *Store) FieldAt(of model.Change, path string, seq uint64) (json.RawMessage, error) {
	steps, ok := stepsOf(path)
	if !ok {
		return nil, fmt.Errorf("read field of before: %w", model.ErrNotFound)
	}
	var value json.RawMessage
	err := s.view("read field of before", func(tx *bolt.Tx) error {
		then, _, err := recordAt(tx, keyOf(of), seq)
		value = bytes.Clone(valueAt(then.payload, steps))
		return err
	})
	return value, err
}

// BringBack takes a change back: one field of it, or with an empty path all of
// its record, and the whole plan when the record belongs to one, as they stood
// before that save. What was changed since in a record or plan that is brought
// back as a whole is gone from it, but stays in the history, as does this. What
// was issued is not changed (model.ErrIssued).
func (s *Store) BringBack(c model.Change, path string) error {
	return s.update("bring back", func(b *batch) error {
		err := b.bringBack(c, path)
		return errors.Join(err, b.keepsIssued(), b.keepsDrafts())
	})
}

// keepsDrafts refuses a batch that makes a plan an issued one again: the document
// as which it left is gone since it was taken back, and without it nobody could
// change the plan or take it back any more.
func (b *batch) keepsDrafts() error {
	for _, c := range b.changes {
		if c.bucket != bucketDocument || c.value == nil {
			continue
		}
		now, err := b.decode(c.key, c.value)
		if err != nil {
			return err
		}
		was, err := b.decode(c.key, c.old)
		draft := err != nil || !was.Envelope().Out() // none, or damaged: a draft
		if now.Envelope().Out() && draft {
			return model.ErrIssued
		}
	}
	return nil
}

func (b *batch) bringBack(c model.Change, path string) error {
	switch {
	case c.Kind == bucketIssued: // without its plan it would be a lie
		return model.ErrIssued
	case path != "":
		return b.bringBackField(c, path)
	case !c.Document().IsZero():
		return b.bringBackDocument(c.Document(), c.Seq-1)
	}
	then, _, err := recordAt(b.tx, keyOf(c), c.Seq-1)
	if err != nil {
		return err
	}
	if then.payload == nil {
		return model.ErrNotFound
	}
	return b.put(b.back(then))
}

// keyOf is the record that a change is about.
func keyOf(c model.Change) recordChange {
	r := recordChange{Kind: c.Kind, Parent: c.Parent, Budget: c.Budget, ID: c.Record}
	if c.Record.IsZero() {
		r.Name = c.Name
	}
	return r
}

// bringBackField puts a field back where it stood. A row that is not in its old
// place any more cannot be found.
func (b *batch) bringBackField(c model.Change, path string) error {
	steps, ok := stepsOf(path)
	if !ok {
		return model.ErrNotFound
	}
	r := keyOf(c)
	then, moved, err := recordAt(b.tx, r, c.Seq-1)
	if err != nil {
		return err
	}
	value := shelfOf(b.tx, r.Kind).get(r.key())
	if value == nil {
		return model.ErrNotFound
	}
	now, err := unseal(r.Kind, r.key(), value)
	if err != nil {
		return err
	}
	if last := steps[len(steps)-1]; last.rows || moved(steps) {
		return model.ErrMoved
	}
	back, ok := exchange(now, steps, valueAt(now, steps), valueAt(then.payload, steps))
	if !ok {
		return model.ErrMoved
	}
	return b.put(b.back(pastRecord{r.Kind, r.key(), back}))
}

// bringBackDocument makes a document what it was, with what a newer program had
// written into it.
func (b *batch) bringBackDocument(id model.ID, seq uint64) error {
	then, err := documentAt(b.tx, id, seq)
	if err != nil {
		return err
	}
	if _, err := then.document(id, b.kinds); err != nil {
		return err
	}
	for _, bucket := range []string{bucketEntry, bucketActivity} {
		stays := func(key []byte) bool {
			_, stood := then[string(place(bucket, key))]
			return stood
		}
		if err := b.removeUnder(bucket, id[:], stays); err != nil {
			return err
		}
	}
	for _, r := range then {
		if err := b.put(b.back(r)); err != nil {
			return err
		}
	}
	return nil
}

// back is a payload of before on its way into the file.
func (k kinds) back(r pastRecord) record {
	of := typeIn(r.bucket)
	if r.bucket == bucketDocument {
		of = k.typeOf(r.payload)
	}
	return record{bucket: r.bucket, key: r.key, payload: r.payload, of: of}
}

// typeIn is what the records of a bucket are made from; nil when this program
// does not write them. Those of documents differ by their kind.
func typeIn(bucket string) reflect.Type {
	return map[string]reflect.Type{
		bucketEntry:      reflect.TypeFor[entryRecord](),
		bucketActivity:   reflect.TypeFor[activityRecord](),
		bucketAllocation: reflect.TypeFor[model.Allocation](),
		bucketResult:     reflect.TypeFor[model.Result](),
		bucketDispatch:   reflect.TypeFor[model.Dispatch](),
		bucketOffice:     reflect.TypeFor[model.Office](),
		bucketOfficer:    reflect.TypeFor[model.Officer](),
		bucketCommune:    reflect.TypeFor[model.Commune](),
		bucketFigures:    reflect.TypeFor[model.Figures](),
		bucketGround:     reflect.TypeFor[model.Ground](),
		bucketCatalogue:  reflect.TypeFor[model.Catalogue](),
	}[bucket]
}

// documentAt gives the records of a document as they stood.
func documentAt(tx *bolt.Tx, id model.ID, seq uint64) (past, error) {
	then := past{}
	for _, bucket := range []string{bucketDocument, bucketEntry, bucketActivity} {
		err := each(tx, bucket, id[:], func(key, value []byte) error {
			payload, err := unseal(bucket, key, value)
			then[string(place(bucket, key))] = pastRecord{bucket, bytes.Clone(key), bytes.Clone(payload)}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return then, then.undo(tx, seq, []byte(id.String()), func(r recordChange) bool {
		switch r.Kind {
		case bucketDocument:
			return r.ID == id
		case bucketEntry, bucketActivity:
			return r.Parent == id
		}
		return false
	})
}

// recordAt gives a record as it stood, and tells of paths whether rows came or
// went on the way to it since.
func recordAt(tx *bolt.Tx, of recordChange, seq uint64) (pastRecord, func([]step) bool, error) {
	then := past{}
	at := string(place(of.Kind, of.key()))
	if value := shelfOf(tx, of.Kind).get(of.key()); value != nil {
		payload, err := unseal(of.Kind, of.key(), value)
		if err != nil {
			return pastRecord{}, nil, err
		}
		then[at] = pastRecord{of.Kind, of.key(), bytes.Clone(payload)}
	}
	var exchanged []model.FieldChange
	mention := []byte(of.ID.String()) // nothing, for what is kept under a name
	err := then.undo(tx, seq, mention, func(r recordChange) bool {
		if r.Kind != of.Kind || !bytes.Equal(r.key(), of.key()) {
			return false
		}
		exchanged = append(exchanged, r.Fields...)
		return true
	})
	moved := func(steps []step) bool {
		for _, f := range exchanged {
			if at, ok := stepsOf(f.Path); ok && movesRows(at, steps) {
				return true
			}
		}
		return false
	}
	return then[at], moved, err
}

// movesRows reports whether the exchange of rows at a path may have moved what
// another path leads to.
func movesRows(at, steps []step) bool {
	n := len(at) - 1
	if n < 0 || !at[n].rows || len(steps) <= n || !steps[n].row || steps[n].index < at[n].index {
		return false
	}
	return reflect.DeepEqual(at[:n], steps[:n])
}

// undo takes back all changes after a save that are of these records, the
// newest first.
func (then past) undo(tx *bolt.Tx, seq uint64, mention []byte, ours func(recordChange) bool) error {
	var failed error
	err := backwards(tx, seq, mention, func(_ uint64, s saveNote) bool {
		for i := len(s.Changes) - 1; i >= 0 && failed == nil; i-- {
			if r := s.Changes[i]; ours(r) {
				failed = then.undoOne(r)
			}
		}
		return failed == nil
	})
	return errors.Join(err, failed)
}

// undoOne takes one change back.
func (then past) undoOne(r recordChange) error {
	at := string(place(r.Kind, r.key()))
	now, stands := then[at]
	fits := stands
	switch r.Act {
	case model.Made:
		delete(then, at)
	case model.Removed:
		fits = !stands
		if r.Was != nil { // it was damaged already
			then[at] = pastRecord{r.Kind, r.key(), r.Was}
		}
	case model.Altered:
		if stands {
			now.payload, fits = undoFields(now.payload, r.Fields)
			then[at] = now
		}
	}
	if !fits {
		return &Damage{Kind: model.DamageRecord, Bucket: r.Kind, Key: r.key(), Why: "the history does not fit the record"}
	}
	return nil
}

// undoFields takes the changes of a record's fields back.
func undoFields(payload []byte, fields []model.FieldChange) ([]byte, bool) {
	for i := len(fields) - 1; i >= 0; i-- {
		steps, ok := stepsOf(fields[i].Path)
		if ok {
			payload, ok = exchange(payload, steps, fields[i].New, fields[i].Old)
		}
		if !ok {
			return nil, false
		}
	}
	return payload, true
}

// document puts the document together.
func (then past) document(id model.ID, k kinds) (model.AnyDocument, error) {
	head, found := then[string(place(bucketDocument, id[:]))]
	if !found {
		return nil, model.ErrNotFound
	}
	d, err := k.parse(head.payload)
	if err != nil {
		return nil, err
	}
	contents := k.entries(d)
	if contents == nil {
		return d, nil
	}
	entries, activities, err := then.contents()
	if err == nil {
		*contents, err = assembled(id, entries, activities)
	}
	return d, err
}

// contents are the entries and activities of before.
func (then past) contents() (entries []entryRecord, activities []activityRecord, err error) {
	var errs []error
	for _, r := range then {
		switch r.bucket {
		case bucketEntry:
			var e entryRecord
			errs = append(errs, json.Unmarshal(r.payload, &e))
			entries = append(entries, e)
		case bucketActivity:
			var a activityRecord
			errs = append(errs, json.Unmarshal(r.payload, &a))
			activities = append(activities, a)
		}
	}
	return entries, activities, errors.Join(errs...)
}
