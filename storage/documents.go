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

// Documents lists all documents, newest year first, then newest id. When some are
// damaged it gives the others together with an model.ErrDamaged.
func (s *Store) Documents() ([]model.DocumentHead, error) {
	var heads []model.DocumentHead
	columns := shapeOf(reflect.TypeFor[model.DocumentHead]()) // named as in model.Document
	err := s.view("list documents", func(tx *bolt.Tx) error {
		return each(tx, bucketDocument, nil, func(key, value []byte) error {
			var h model.DocumentHead
			err := decodeOnly(columns, key, value, &h)
			if err == nil {
				heads = append(heads, h)
			}
			return err
		})
	})
	slices.SortFunc(heads, func(a, b model.DocumentHead) int {
		return cmp.Or(cmp.Compare(b.Year, a.Year), bytes.Compare(b.ID[:], a.ID[:]))
	})
	return heads, err
}

// decodeOnly checks a whole document record and decodes some of its fields: its
// parts are long and not in the list.
func decodeOnly(columns *shape, key, value []byte, h *model.DocumentHead) error {
	payload, err := unseal(bucketDocument, key, value)
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
		return &Damage{Kind: model.DamageRecord, Bucket: bucketDocument, Key: bytes.Clone(key), Why: err.Error()}
	}
	return nil
}

// Document reads a document; model.ErrNotFound when there is none of that id. When some
// of its entries or activities are damaged it gives the rest together with an
// model.ErrDamaged; saving that rest would delete what is damaged for good.
func (s *Store) Document(id model.ID) (model.AnyDocument, error) {
	var d model.AnyDocument
	err := s.view("read document", func(tx *bolt.Tx) error {
		value := shelfOf(tx, bucketDocument).get(id[:])
		if value == nil {
			return model.ErrNotFound
		}
		head, err := s.codec.decode(id[:], value)
		if err != nil {
			return err
		}
		d = head
		contents := s.codec.entries(head)
		if contents == nil {
			s.learn(s.codec.learned(tx, head, nil, nil), tx.ID())
			return nil
		}
		entries, err := list[entryRecord](tx, bucketEntry, id[:])
		activities, damaged := list[activityRecord](tx, bucketActivity, id[:])
		news := s.codec.learned(tx, head, entries, activities)
		all, lost := assembled(id, entries, activities)
		*contents = all
		if err == nil { // else what is missing may be what is damaged
			err = lost
		}
		if err = errors.Join(err, damaged); err == nil {
			s.learn(news, tx.ID())
		}
		return err
	})
	return d, err
}

// PutDocument saves a document under its id, new or changed; nil means that it is
// on disk. Only records that differ from what stands are written: a document that
// stands so already costs no writing. It, its entries and activities must have
// ids, and no two entries or activities the same. An issued document is not
// changed any more (model.ErrIssued). The document must not change meanwhile.
func (s *Store) PutDocument(d model.AnyDocument) error {
	const what = "save document"
	if err := s.checkIDs(d); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.update(what, func(b *batch) error { return b.putKnown(d, s.recall(d.Envelope().ID, b)) })
}

// DeleteDocument deletes a document and what it contains; model.ErrNotFound when there
// is none of that id, model.ErrIssued when it has been issued.
func (s *Store) DeleteDocument(id model.ID) error {
	return s.update("delete document", func(b *batch) error {
		return errors.Join(
			b.remove(bucketDocument, id[:]),
			b.removeUnder(bucketEntry, id[:], none),
			b.removeUnder(bucketActivity, id[:], none),
			b.removeUnder(bucketDispatch, id[:], none),
		)
	})
}

// put saves a value that is kept under an id.
func (s *Store) put(what, bucket string, id model.ID, v any) error {
	return s.update(what, func(b *batch) error { return b.putUnder(bucket, id, v) })
}
