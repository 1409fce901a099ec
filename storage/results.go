package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// Results reads the results of some lineages, one lineage after the other, each
// by age: those that carry out the plan of a budget year, or of all years when it
// is 0. When some are damaged it gives the others together with an model.ErrDamaged.
func (s *Store) Results(of []model.ID, budget int) ([]model.Result, error) {
	var all []model.Result
	err := s.view("read results", func(tx *bolt.Tx) error {
		var errs []error
		for _, lineage := range of {
			some, err := list[model.Result](tx, bucketResult, resultsOf(lineage, budget))
			all, errs = append(all, some...), append(errs, err)
		}
		return errors.Join(errs...)
	})
	return all, err
}

// PutResults saves results under their lineages, budget years and ids, and deletes
// those that are gone: all of it or nothing. A result may have been one of another
// lineage or year before; what is gone already is no error.
func (s *Store) PutResults(changed []model.Result, gone []model.ID) error {
	return s.update("save results", func(b *batch) error {
		if err := putEach(changed, b.putResult); err != nil {
			return err
		}
		for _, id := range gone {
			if err := b.removeChild(bucketResult, id); err != nil && !errors.Is(err, model.ErrNotFound) {
				return err
			}
		}
		return nil
	})
}

func (b *batch) putResult(r model.Result) error {
	if r.ID.IsZero() || r.Of.IsZero() || r.Budget < 1 || r.Budget > math.MaxUint16 {
		return model.ErrNoID
	}
	return b.putChild(bucketResult, append(resultsOf(r.Of, r.Budget), r.ID[:]...), r.ID, r)
}

// resultsOf is what the keys of a lineage's results of a year begin with, or of all
// years when it is 0.
func resultsOf(lineage model.ID, budget int) []byte {
	if budget == 0 {
		return bytes.Clone(lineage[:])
	}
	return binary.BigEndian.AppendUint16(bytes.Clone(lineage[:]), uint16(budget))
}

// putChild saves a record whose key ends in its own id. So far it may stand under
// another key.
func (b *batch) putChild(bucket string, key []byte, id model.ID, v any) error {
	r, err := newRecord(bucket, key, v)
	if err != nil {
		return err
	}
	if shelfOf(b.tx, bucket).get(key) == nil {
		if old := b.childKeyOf(bucket, id); old != nil {
			return b.move(r, old)
		}
	}
	return b.put(r)
}

// removeChild deletes the record whose key ends in an id; model.ErrNotFound when there is
// none.
func (b *batch) removeChild(bucket string, id model.ID) error {
	key := b.childKeyOf(bucket, id)
	if key == nil {
		return model.ErrNotFound
	}
	return b.remove(bucket, key)
}

// childKeyOf finds the key that ends in an id; nil when there is none.
func (b *batch) childKeyOf(bucket string, id model.ID) []byte {
	for key := range shelfOf(b.tx, bucket).from(nil) {
		if bytes.HasSuffix(key, id[:]) {
			return bytes.Clone(key)
		}
	}
	return nil
}
