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

// A record is a value on its way into the file.
type record struct {
	bucket  string
	key     []byte
	payload []byte
	of      reflect.Type // what the payload was made from; nil for null
}

// newRecord encodes a value.
func newRecord(bucket string, key []byte, v any) (record, error) {
	payload, err := encode(v)
	if err != nil {
		return record{}, fmt.Errorf("encode: %w", err)
	}
	return record{bucket, key, payload, reflect.TypeOf(v)}, nil
}

// encode is the JSON of a value; that of a document says its kind.
func encode(v any) ([]byte, error) {
	if d, ok := v.(model.AnyDocument); ok {
		return documentPayload(d)
	}
	return json.Marshal(v)
}

// readBack decodes the record again: what could not be read back must not
// replace what can.
func (r record) readBack() error {
	if r.of == nil {
		return nil
	}
	if err := json.Unmarshal(r.payload, reflect.New(r.of).Interface()); err != nil {
		return fmt.Errorf("could not be read back: %w", err)
	}
	return nil
}

// keepUnknown adds to a record what a newer program wrote into the value that
// it replaces, unless that is damaged.
func (r *record) keepUnknown(key, old []byte, c *codec) {
	stored, err := unseal(r.bucket, key, old)
	if err != nil || r.of == nil || bytes.Equal(stored, r.payload) {
		return
	}
	r.payload = c.shape(r.of).keepUnknown(r.payload, stored)
}

// load decodes the record under a key into v, a pointer; false when there is none.
func load(tx *bolt.Tx, bucket string, key []byte, v any) (bool, error) {
	value := shelfOf(tx, bucket).get(key)
	if value == nil {
		return false, nil
	}
	return true, decode(bucket, key, value, v)
}

// decode unseals a value and decodes it into v, a pointer. Nothing of v lies in
// the memory of the file afterwards.
func decode(bucket string, key, value []byte, v any) error {
	payload, err := unseal(bucket, key, value)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(payload, v); err != nil {
		return &Damage{Kind: model.DamageRecord, Bucket: bucket, Key: bytes.Clone(key), Why: err.Error()}
	}
	return nil
}

// list decodes all records under a prefix in the order of their keys; an empty
// prefix is that of all. Damaged ones are left out and make the error.
func list[T any](tx *bolt.Tx, bucket string, prefix []byte) ([]T, error) {
	var all []T
	err := each(tx, bucket, prefix, func(key, value []byte) error {
		var v T
		err := decode(bucket, key, value, &v)
		if err == nil {
			all = append(all, v)
		}
		return err
	})
	return all, err
}

// each reads all records under a prefix in the order of their keys. An error
// does not end it, so that one damaged record does not hide the rest.
func each(tx *bolt.Tx, bucket string, prefix []byte, read func(key, value []byte) error) error {
	var errs []error
	for key, value := range shelfOf(tx, bucket).under(prefix) {
		errs = append(errs, read(key, value))
	}
	return errors.Join(errs...)
}

// childKey is the key of a record that belongs to another.
func childKey(parent, id model.ID) []byte { return append(parent[:], id[:]...) }
