package storage

import (
	"bytes"
	"errors"
	"fmt"

	"sokehoach/model"
)

// PutCommune saves a commune under its id.
func (s *Store) PutCommune(c model.Commune) error {
	return s.put("save commune", bucketCommune, c.ID, c)
}

// DeleteCommune deletes a commune and its figures; ErrNotFound when there is
// none of that id. Whether a document refers to it is not asked.
func (s *Store) DeleteCommune(id model.ID) error {
	return s.update("delete commune", func(b *batch) error {
		return errors.Join(b.remove(bucketCommune, id[:]), b.removeUnder(bucketFigures, id[:]))
	})
}

// PutFigures saves figures under the id of their commune and their own. They
// may belong to another commune than before.
func (s *Store) PutFigures(f model.Figures) error {
	const what = "save figures"
	if f.ID.IsZero() || f.Commune.IsZero() {
		return fmt.Errorf("%s: %w", what, ErrNoID)
	}
	r, err := newRecord(bucketFigures, childKey(f.Commune, f.ID), f)
	if err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return s.update(what, func(b *batch) error {
		old, err := b.figuresKey(f.ID)
		if err != nil {
			return err
		}
		if old != nil && !bytes.Equal(old, r.key) {
			return b.move(r, old)
		}
		return b.put(r)
	})
}

// DeleteFigures deletes figures; ErrNotFound when there are none of that id.
func (s *Store) DeleteFigures(id model.ID) error {
	return s.update("delete figures", func(b *batch) error {
		key, err := b.figuresKey(id)
		if err == nil && key == nil {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		return b.remove(bucketFigures, key)
	})
}

// figuresKey finds figures by their own id, which is the end of their key; nil
// when there are none.
func (b *batch) figuresKey(id model.ID) (found []byte, err error) {
	err = each(b.tx, bucketFigures, nil, func(key, _ []byte) error {
		if bytes.HasSuffix(key, id[:]) {
			found = bytes.Clone(key)
		}
		return nil
	})
	return found, err
}
