package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// A Verification is what Verify found in a file.
type Verification struct {
	Buckets   []BucketState // in the order of the package comment
	Damaged   []Damage      // records that cannot be read
	Structure []string      // what is wrong with the file around the records
}

// A BucketState is what Verify found in one bucket.
type BucketState struct {
	Name     string
	Records  int
	Mismatch bool // the records are not those that were last written: lost, added or set back
}

// maxStructure is how many findings on the structure are worth keeping: one
// broken page makes many.
const maxStructure = 100

// Sound reports whether nothing was found.
func (v Verification) Sound() bool {
	mismatch := slices.ContainsFunc(v.Buckets, func(b BucketState) bool { return b.Mismatch })
	return !mismatch && len(v.Damaged) == 0 && len(v.Structure) == 0
}

// Verify reads every record, compares each bucket with its digest and has bbolt
// check its pages. What it finds is in the Verification; an error means that it
// could not be carried out.
func (s *Store) Verify() (Verification, error) {
	var v Verification
	err := s.view("verify data file", func(tx *bolt.Tx) error {
		for _, name := range buckets() {
			if err := v.bucket(tx, name); err != nil {
				return err
			}
		}
		v.strangers(tx)
		v.structure(tx)
		return nil
	})
	return v, err
}

// bucket checks the records of one bucket.
func (v *Verification) bucket(tx *bolt.Tx, name string) error {
	in, err := bucketOf(tx, name)
	if err != nil {
		return err
	}
	state := BucketState{Name: name}
	err = in.ForEach(func(key, value []byte) error {
		state.Records++
		v.record(name, key, value)
		return nil
	})
	if err == nil && name != bucketDigest {
		state.Mismatch, err = v.mismatch(tx, name)
	}
	v.Buckets = append(v.Buckets, state)
	return err
}

// record checks one value.
func (v *Verification) record(bucket string, key, value []byte) {
	payload, err := unseal(bucket, key, value)
	if err == nil && !json.Valid(payload) {
		err = &Damage{Bucket: bucket, Key: bytes.Clone(key), Why: "the payload is no JSON"}
	}
	var d *Damage
	if errors.As(err, &d) {
		v.Damaged = append(v.Damaged, *d)
	}
}

// mismatch compares a bucket with its digest. A digest that is damaged was
// found as a record already, and fits nothing.
func (v *Verification) mismatch(tx *bolt.Tx, bucket string) (bool, error) {
	counted, err := countedDigest(tx, bucket)
	if err != nil {
		return false, err
	}
	stored, err := storedDigest(tx, bucket)
	return err != nil || counted != stored, nil
}

// strangers finds buckets that are not of this format.
func (v *Verification) strangers(tx *bolt.Tx) {
	known := buckets()
	_ = tx.ForEach(func(name []byte, _ *bolt.Bucket) error {
		if !slices.Contains(known, string(name)) {
			v.Structure = append(v.Structure, fmt.Sprintf("unknown bucket %q", name))
		}
		return nil
	})
}

// structure lets bbolt check its pages. The channel is read to its end, or the
// check would wait for ever.
func (v *Verification) structure(tx *bolt.Tx) {
	for err := range tx.Check() {
		if len(v.Structure) < maxStructure {
			v.Structure = append(v.Structure, err.Error())
		}
	}
}
