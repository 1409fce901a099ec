package storage

import (
	"bytes"
	"iter"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// The buckets of a file; the package comment says what is in them.
const (
	bucketMeta       = "meta"
	bucketDocument   = "document"
	bucketEntry      = "entry"
	bucketActivity   = "activity"
	bucketAllocation = "allocation"
	bucketResult     = "result"
	bucketDispatch   = "dispatch"
	bucketIssued     = "issued"
	bucketOffice     = "office"
	bucketOfficer    = "officer"
	bucketCommune    = "commune"
	bucketFigures    = "figures"
	bucketGround     = "ground"
	bucketCatalogue  = "catalogue"
	bucketSetting    = "setting"
	bucketHistory    = "history"
	bucketDigest     = "digest"
)

// fillOrdered is how full bbolt packs a page of keys that arrive in order: the
// space behind them is never needed.
const fillOrdered = 0.9

// buckets names all that this program makes, in the order of the package comment.
func buckets() []string {
	return []string{
		bucketMeta, bucketDocument, bucketEntry, bucketActivity, bucketAllocation, bucketResult,
		bucketIssued, bucketDispatch, bucketOffice, bucketOfficer, bucketCommune, bucketFigures,
		bucketGround, bucketCatalogue, bucketSetting, bucketHistory, bucketDigest,
	}
}

// ordered reports whether the keys of a bucket are ids, which arrive in order.
func ordered(bucket string) bool {
	switch bucket {
	case bucketMeta, bucketCatalogue, bucketSetting, bucketDigest:
		return false
	}
	return true
}

// withOthers adds to a list of buckets those that a newer program made.
func withOthers(all, others []string) []string {
	for _, name := range slices.Sorted(slices.Values(others)) {
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// A shelf is a bucket that is read. One that the file does not have yet, because an
// older program made it, is empty.
type shelf struct{ b *bolt.Bucket }

func shelfOf(tx *bolt.Tx, name string) shelf { return shelf{tx.Bucket([]byte(name))} }

// get is the value of a key, nil when there is none.
func (s shelf) get(key []byte) []byte {
	if s.b == nil {
		return nil
	}
	return s.b.Get(key)
}

// from gives the records from a key on, in the order of their keys; from nil on it
// gives all.
func (s shelf) from(first []byte) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		if s.b == nil {
			return
		}
		c := s.b.Cursor()
		for key, value := c.Seek(first); key != nil && yield(key, value); key, value = c.Next() {
		}
	}
}

// under gives the records whose keys begin with a prefix, in order.
func (s shelf) under(prefix []byte) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		for key, value := range s.from(prefix) {
			if !bytes.HasPrefix(key, prefix) || !yield(key, value) {
				return
			}
		}
	}
}

// fromEnd gives all records, the last key first.
func (s shelf) fromEnd() iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		if s.b == nil {
			return
		}
		c := s.b.Cursor()
		for key, value := c.Last(); key != nil && yield(key, value); key, value = c.Prev() {
		}
	}
}
