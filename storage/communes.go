package storage

import (
	"errors"
	"fmt"

	"sokehoach/model"
)

// PutCommune saves a commune under its id.
func (s *Store) PutCommune(c model.Commune) error {
	return s.put("save commune", bucketCommune, c.ID, c)
}

// DeleteCommune deletes a commune and its figures; model.ErrNotFound when there is
// none of that id. Whether a document refers to it is not asked.
func (s *Store) DeleteCommune(id model.ID) error {
	return s.update("delete commune", func(b *batch) error {
		return errors.Join(b.remove(bucketCommune, id[:]), b.removeUnder(bucketFigures, id[:], none))
	})
}

// PutCommuneWith saves a commune, some of its figures, and that others of them
// are gone: all of it or nothing. What is gone already is no error.
func (s *Store) PutCommuneWith(c model.Commune, figures []model.Figures, gone []model.ID) error {
	const what = "save commune with figures"
	if c.ID.IsZero() {
		return fmt.Errorf("%s: %w", what, model.ErrNoID)
	}
	return s.update(what, func(b *batch) error {
		if err := b.putValue(bucketCommune, c.ID[:], c); err != nil {
			return err
		}
		for _, f := range figures {
			if err := b.putFigures(f); err != nil {
				return err
			}
		}
		for _, id := range gone {
			if err := b.removeChild(bucketFigures, id); err != nil && !errors.Is(err, model.ErrNotFound) {
				return err
			}
		}
		return nil
	})
}

// PutFigures saves figures under the id of their commune and their own. They
// may belong to another commune than before.
func (s *Store) PutFigures(f model.Figures) error {
	return s.update("save figures", func(b *batch) error { return b.putFigures(f) })
}

func (b *batch) putFigures(f model.Figures) error {
	if f.ID.IsZero() || f.Commune.IsZero() {
		return model.ErrNoID
	}
	return b.putChild(bucketFigures, childKey(f.Commune, f.ID), f.ID, f)
}
