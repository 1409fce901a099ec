package storage

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strconv"

	"sokehoach/model"

	bolt "go.etcd.io/bbolt"
)

// A digest sums up a bucket so that a record lost, added or set back shows. It
// is kept up to date in the transaction of each change.
type digest struct {
	Count int   `json:"count"`
	XOR   hex64 `json:"xor"`
}

// A hex64 is 64 bits, in JSON a text, because many readers of JSON round
// numbers to 53 bits.
type hex64 uint64

// MarshalText writes 16 digits.
func (h hex64) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "%016x", uint64(h)), nil }

// UnmarshalText reads what MarshalText writes.
func (h *hex64) UnmarshalText(b []byte) error {
	v, err := strconv.ParseUint(string(b), 16, 64)
	*h = hex64(v)
	return err
}

func (d *digest) add(hash hex64)    { d.Count, d.XOR = d.Count+1, d.XOR^hash }
func (d *digest) remove(hash hex64) { d.Count, d.XOR = d.Count-1, d.XOR^hash }

// hashOf is the share of one record in its bucket's digest.
func hashOf(bucket string, key, value []byte) hex64 {
	h := sha256.New()
	h.Write(place(bucket, key))
	h.Write(value)
	return hex64(binary.BigEndian.Uint64(h.Sum(nil)))
}

// storedDigest reads the digest of a bucket; one never written is zero.
func storedDigest(tx *bolt.Tx, bucket string) (digest, error) {
	var d digest
	value := shelfOf(tx, bucketDigest).get([]byte(bucket))
	if value == nil {
		return d, nil
	}
	payload, err := unseal(bucketDigest, []byte(bucket), value)
	if err != nil {
		return d, err
	}
	if err := json.Unmarshal(payload, &d); err != nil {
		return digest{}, &Damage{Kind: model.DamageRecord, Bucket: bucketDigest, Key: []byte(bucket), Why: err.Error()}
	}
	return d, nil
}

// countedDigest computes the digest of a bucket from its records.
func countedDigest(tx *bolt.Tx, bucket string) (d digest) {
	for key, value := range shelfOf(tx, bucket).from(nil) {
		d.add(hashOf(bucket, key, value))
	}
	return d
}
