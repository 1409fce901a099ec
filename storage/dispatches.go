package storage

import (
	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// Dispatches reads how a document was sent and came back, the oldest first, or that
// of all documents when the id is zero, one document after the other. When some are
// damaged it gives the others together with an model.ErrDamaged.
func (s *Store) Dispatches(document model.ID) ([]model.Dispatch, error) {
	var all []model.Dispatch
	err := s.view("read dispatches", func(tx *bolt.Tx) (err error) {
		prefix := document[:]
		if document.IsZero() {
			prefix = nil
		}
		all, err = list[model.Dispatch](tx, bucketDispatch, prefix)
		return err
	})
	return all, err
}

// PutDispatches makes the way of a document what it is told to be: what differs is
// saved, and what is no longer there is deleted.
func (s *Store) PutDispatches(document model.ID, way model.Way) error {
	return s.update("save dispatches", func(b *batch) error { return b.putDispatches(document, way) })
}

func (b *batch) putDispatches(document model.ID, way model.Way) error {
	stays := map[string]bool{}
	for _, d := range way {
		key := childKey(document, d.ID)
		if document.IsZero() || d.ID.IsZero() || d.Of != document || stays[string(key)] {
			return model.ErrNoID
		}
		stays[string(key)] = true
		if err := b.putValue(bucketDispatch, key, d); err != nil {
			return err
		}
	}
	return b.removeUnder(bucketDispatch, document[:], func(key []byte) bool { return stays[string(key)] })
}
