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

// A batch is what one transaction changes, with the digests of the buckets it
// touches.
type batch struct {
	tx *bolt.Tx
	*codec
	changes []change
	made    []string // buckets
	digests map[string]digest
	free    map[model.ID]bool // plans that may change although they were issued
	news    *knownNews        // what becomes of a plan that goes on being known
}

// A change is one record as it will stand; without a value it is gone.
type change struct {
	bucket string
	key    []byte
	value  []byte
	old    []byte // as it stood
}

func newBatch(tx *bolt.Tx, c *codec) *batch {
	return &batch{tx: tx, codec: c, digests: map[string]digest{}}
}

// put stores a record and keeps what a newer program wrote into it; a record
// that stands so already is no change. One that is damaged is replaced: the
// payload is the whole of it.
func (b *batch) put(r record) error {
	in, err := b.bucket(r.bucket)
	if err != nil {
		return err
	}
	old := in.Get(r.key)
	r.keepUnknown(r.key, old, b.codec)
	value := seal(r.bucket, r.key, r.payload)
	if bytes.Equal(old, value) {
		return nil
	}
	if err := cmp.Or(r.fits(value), r.readBack()); err != nil {
		return err
	}
	b.count(r.bucket, r.key, old, value)
	if ordered(r.bucket) {
		in.FillPercent = fillOrdered
	}
	b.changes = append(b.changes, change{r.bucket, r.key, value, bytes.Clone(old)})
	return in.Put(r.key, value)
}

// move stores a record that so far stands under another key.
func (b *batch) move(r record, from []byte) error {
	r.keepUnknown(from, shelfOf(b.tx, r.bucket).get(from), b.codec)
	if err := b.remove(r.bucket, from); err != nil {
		return err
	}
	return b.put(r)
}

// putValue encodes and stores a value.
func (b *batch) putValue(bucket string, key []byte, v any) error {
	r, err := newRecord(bucket, key, v)
	if err != nil {
		return err
	}
	return b.put(r)
}

// removeUnder deletes the records under a prefix but those that stay, by their keys.
func (b *batch) removeUnder(bucket string, prefix []byte, stays func(key []byte) bool) error {
	var gone [][]byte // the bucket must not change under what walks through it
	for key := range shelfOf(b.tx, bucket).under(prefix) {
		if !stays(key) {
			gone = append(gone, bytes.Clone(key))
		}
	}
	var err error
	for _, key := range gone {
		err = errors.Join(err, b.remove(bucket, key))
	}
	return err
}

// none is no key at all.
func none([]byte) bool { return false }

// remove deletes a record; model.ErrNotFound when there is none.
func (b *batch) remove(bucket string, key []byte) error {
	in, err := b.bucket(bucket)
	if err != nil {
		return err
	}
	old := in.Get(key)
	if old == nil {
		return model.ErrNotFound
	}
	b.count(bucket, key, old, nil)
	b.changes = append(b.changes, change{bucket: bucket, key: key, old: bytes.Clone(old)})
	return in.Delete(key)
}

// count takes the old value out of the bucket's digest and the new one in. A
// digest that is damaged itself is counted afresh.
func (b *batch) count(bucket string, key, old, value []byte) {
	d, known := b.digests[bucket]
	if !known {
		var err error
		if d, err = storedDigest(b.tx, bucket); err != nil {
			d = countedDigest(b.tx, bucket)
		}
	}
	if old != nil {
		d.remove(hashOf(bucket, key, old))
	}
	if value != nil {
		d.add(hashOf(bucket, key, value))
	}
	b.digests[bucket] = d
}

// bucket finds a bucket to write into. One that this program knows and the file
// does not have yet is made.
func (b *batch) bucket(name string) (*bolt.Bucket, error) {
	if in := b.tx.Bucket([]byte(name)); in != nil {
		return in, nil
	}
	if !slices.Contains(buckets(), name) {
		return nil, model.ErrNotFound
	}
	return b.make(name)
}

func (b *batch) make(name string) (*bolt.Bucket, error) {
	b.made = append(b.made, name)
	return b.tx.CreateBucket([]byte(name))
}

// list notes in meta which buckets were made.
func (b *batch) list() error {
	if len(b.made) == 0 {
		return nil
	}
	var listed []string
	if _, err := load(b.tx, bucketMeta, []byte(metaBuckets), &listed); err != nil {
		return err
	}
	return b.putValue(bucketMeta, []byte(metaBuckets), withOthers(listed, b.made))
}

// finish lists new buckets and writes the digests; the batch changes nothing after
// it.
func (b *batch) finish() error {
	if err := b.list(); err != nil {
		return err
	}
	in, err := b.bucket(bucketDigest)
	if err != nil {
		return err
	}
	for _, bucket := range slices.Sorted(maps.Keys(b.digests)) {
		payload, err := json.Marshal(b.digests[bucket])
		if err != nil {
			return fmt.Errorf("digest: %w", err)
		}
		key := []byte(bucket)
		if err := in.Put(key, seal(bucketDigest, key, payload)); err != nil {
			return err
		}
	}
	return nil
}

// standsIn reports whether a transaction sees every change of a batch.
func standsIn(tx *bolt.Tx, changes []change) bool {
	for _, c := range changes {
		value := shelfOf(tx, c.bucket).get(c.key)
		if (value == nil) != (c.value == nil) || !bytes.Equal(value, c.value) {
			return false
		}
	}
	return true
}
