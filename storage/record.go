package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	bolt "go.etcd.io/bbolt"
)

// A record is a value on its way into the file.
type record struct {
	bucket  string
	key     []byte
	payload []byte
	fields  fields // of its Go type
}

// newRecord encodes a value, and decodes it again: what could not be read back
// must not replace what can.
func newRecord(bucket string, key []byte, v any) (record, error) {
	payload, err := json.Marshal(v)
	if err != nil {
		return record{}, fmt.Errorf("encode: %w", err)
	}
	r := record{bucket: bucket, key: key, payload: payload}
	if t := reflect.TypeOf(v); t != nil {
		if err := json.Unmarshal(payload, reflect.New(t).Interface()); err != nil {
			return record{}, fmt.Errorf("could not be read back: %w", err)
		}
		r.fields = fieldsOf(t)
	}
	return r, nil
}

// load decodes the record under a key into v, a pointer; false when there is none.
func load(tx *bolt.Tx, bucket string, key []byte, v any) (bool, error) {
	b, err := bucketOf(tx, bucket)
	if err != nil {
		return false, err
	}
	value := b.Get(key)
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
		return &Damage{Bucket: bucket, Key: append([]byte(nil), key...), Why: err.Error()}
	}
	return nil
}

// list decodes all records of a bucket in the order of their keys. Damaged ones
// are left out and make the error, so that one of them does not hide the rest.
func list[T any](tx *bolt.Tx, bucket string) ([]T, error) {
	b, err := bucketOf(tx, bucket)
	if err != nil {
		return nil, err
	}
	var all []T
	var damaged []error
	err = b.ForEach(func(key, value []byte) error {
		var v T
		if err := decode(bucket, key, value, &v); err != nil {
			damaged = append(damaged, err)
			return nil
		}
		all = append(all, v)
		return nil
	})
	return all, errors.Join(append(damaged, err)...)
}
