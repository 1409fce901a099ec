package storage

import (
	"bytes"
	"errors"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// History lists changes, the newest first, up to a limit; 0 is no limit. When
// some of the history is damaged it gives the rest together with an model.ErrDamaged.
func (s *Store) History(f model.HistoryFilter, limit int) ([]model.Change, error) {
	var out []model.Change
	err := s.view("read history", func(tx *bolt.Tx) error {
		return backwards(tx, f.After, mention(f), func(seq uint64, save saveNote) bool {
			for _, r := range slices.Backward(save.Changes) {
				if c := r.public(tx, seq, save); r.Act == model.Restored && f == (model.HistoryFilter{After: f.After}) || matches(f, c) {
					out = append(out, c)
				}
			}
			return limit == 0 || len(out) < limit
		})
	})
	if limit > 0 && len(out) > limit {
		out = out[:limit]
	}
	return out, err
}

// ChangesSince lists what was changed after a save, the oldest first.
func (s *Store) ChangesSince(seq uint64) ([]model.Change, error) {
	all, err := s.History(model.HistoryFilter{After: seq}, 0)
	slices.Reverse(all)
	return all, err
}

// HistorySize is how many records the history has, and how many bytes they take.
func (s *Store) HistorySize() (records int, bytes int64, err error) {
	err = s.view("measure history", func(tx *bolt.Tx) error {
		return each(tx, bucketHistory, nil, func(key, value []byte) error {
			records, bytes = records+1, bytes+int64(len(key)+len(value))
			return nil
		})
	})
	return records, bytes, err
}

// LastUsed is when the book was last changed, by the clock of then; the zero
// time when it never was.
func (s *Store) LastUsed() (time.Time, error) {
	var last saveNote
	err := s.view("read history", func(tx *bolt.Tx) (err error) {
		_, last = newestNote(tx)
		return nil
	})
	return last.Time, err
}

func matches(f model.HistoryFilter, c model.Change) bool {
	of := c.Document()
	if c.Kind == bucketDispatch { // it is no part of the document, but of what became of it
		of = c.Parent
	}
	return (f.Document.IsZero() || of == f.Document) && (f.Record.IsZero() || c.Record == f.Record) &&
		(f.Kind == "" || c.Kind == f.Kind) && (f.Act == "" || c.Act == f.Act)
}

// mention is what a record of the history must have in it to be of interest.
func mention(f model.HistoryFilter) []byte {
	switch {
	case !f.Record.IsZero():
		return []byte(f.Record.String())
	case !f.Document.IsZero():
		return []byte(f.Document.String())
	case f.Act != "" && f.Kind != "": // in the order in which a recordChange is written
		return []byte(`"act":"` + string(f.Act) + `","kind":"` + f.Kind + `"`)
	}
	return nil
}

// backwards reads the saves after a number, the newest first, until read gives
// false. The number of a save is that of its first part. Those that do not mention a
// text are not decoded. A damaged one is passed over and makes the error.
func backwards(tx *bolt.Tx, after uint64, mention []byte, read func(seq uint64, s saveNote) bool) error {
	var errs []error
	for key, value := range shelfOf(tx, bucketHistory).fromEnd() {
		if seqOf(key) <= after {
			break
		}
		if !bytes.Contains(value, mention) {
			continue
		}
		var s saveNote
		if err := decode(bucketHistory, key, value, &s); err != nil {
			errs = append(errs, err)
		} else if seq := seqOf(key) - s.Part; seq > after && !read(seq, s) {
			break
		}
	}
	return errors.Join(errs...)
}

// public is a change as others see it.
func (r recordChange) public(tx *bolt.Tx, seq uint64, s saveNote) model.Change {
	c := model.Change{
		Seq: seq, Time: s.Time, Who: s.Who, Act: r.Act, Kind: r.Kind, Record: r.ID, Parent: r.Parent, Budget: r.Budget, Name: r.Name, Fields: r.Fields,
	}
	if r.Kind == "" {
		return c
	}
	payload := []byte(r.Was)
	if now, err := unseal(r.Kind, r.key(), shelfOf(tx, r.Kind).get(r.key())); err == nil {
		payload = now
	}
	if name := nameIn(payload); name != "" {
		c.Name = name
	}
	return c
}

// nameIn finds what a record is called.
func nameIn(payload []byte) (name string) {
	_ = skim(payload, func(field string, value []byte) {
		switch field {
		case "title", "name", "heading":
			if s, ok := unquoted(value); ok && s != "" {
				name = s
			}
		}
	})
	return name
}
