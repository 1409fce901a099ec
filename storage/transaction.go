package storage

import (
	"errors"
	"fmt"

	"sokehoach/model"

	bolt "go.etcd.io/bbolt"
)

// view runs a reading on the owning goroutine. What it reads must be decoded or
// copied before it returns.
func (s *Store) view(what string, read func(*bolt.Tx) error) error {
	return s.do(what, func() error {
		tx, err := s.begin(false)
		if err != nil {
			return err
		}
		defer tx.Rollback()
		err = read(tx)
		if errors.Is(err, model.ErrDamaged) {
			s.forget()
			s.suspect()
		}
		return err
	})
}

// update runs a change on the owning goroutine, commits it and tells who watches.
// Without any difference to what stands nothing is written.
func (s *Store) update(what string, work func(*batch) error) error {
	if err := s.refusesWrites(); err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	var b *batch
	err := s.do(what, func() error {
		tx, err := s.begin(true)
		if err != nil {
			return err
		}
		defer tx.Rollback() // does nothing after a commit
		if err := s.away(); err != nil {
			return err
		}
		b = newBatch(tx, s.codec)
		if err := work(b); err != nil {
			return err
		}
		at := tx.ID()
		if len(b.changes) == 0 && !s.doubt {
			s.learn(b.news, at-1)
			return nil
		}
		if err := errors.Join(b.keepsIssued(), s.finish(b)); err != nil {
			return err
		}
		if err := s.commit(tx); err != nil {
			_ = tx.Rollback()
			return s.settle(b.changes, explained(err))
		}
		s.doubt = false
		s.known.follow(at, b.changes)
		s.learn(b.news, at)
		return s.away()
	})
	if b != nil && (err == nil || errors.Is(err, model.ErrUnsure)) {
		s.watch.tell(told(b.changes))
	}
	return err
}

// refusesWrites says why the file is open for reading only; nil when it is not.
func (s *Store) refusesWrites() error {
	if newer := s.newer.Load(); newer != nil {
		return newer
	}
	if s.options.ReadOnly {
		return model.ErrReadOnly
	}
	return nil
}

// begin starts a transaction. A file that was lost to an earlier error, or that
// bbolt no longer has in its view, is opened afresh once.
func (s *Store) begin(writable bool) (*bolt.Tx, error) {
	if s.file == nil {
		if err := s.reopen(); err != nil {
			return nil, err
		}
	}
	tx, err := s.file.db.Begin(writable)
	if err != nil && isUnmapped(err) {
		if err := s.reopen(); err != nil {
			return nil, err
		}
		tx, err = s.file.db.Begin(writable)
	}
	return tx, err
}

// finish notes in a batch its history, who made it and the newest id, and ends
// it.
func (s *Store) finish(b *batch) error {
	if err := s.note(b); err != nil {
		return err
	}
	if err := b.putValue(bucketMeta, []byte(metaWrittenBy), s.options.AppVersion); err != nil {
		return err
	}
	if err := b.putValue(bucketMeta, []byte(metaLastClock), s.ids.newest()); err != nil {
		return err
	}
	if err := b.putValue(bucketMeta, []byte(metaCommit), b.tx.ID()); err != nil {
		return err
	}
	return b.finish()
}

// settle finds out what a commit that reported an error has done: bbolt may
// fail after the change became visible. The file is opened afresh, since after
// a failed flush the system may call success what never reached the disk. If
// the change stands there, one more commit has to carry it to the disk; only
// then it is saved and settle gives nil. If that fails, or the file cannot be
// opened, it is an model.ErrUnsure, and the next change is committed even if it finds
// its record as it wants it.
func (s *Store) settle(changes []change, cause error) error {
	s.doubt = true
	if err := s.reopen(); err != nil {
		return fmt.Errorf("%w: %w; opening it afresh: %w", model.ErrUnsure, cause, err)
	}
	tx, err := s.file.db.Begin(true)
	if err != nil {
		return fmt.Errorf("%w: %w; reading it back: %w", model.ErrUnsure, cause, err)
	}
	defer tx.Rollback()
	if !standsIn(tx, changes) {
		return cause
	}
	if err := s.commit(tx); err != nil {
		return fmt.Errorf("%w: %w; writing it again: %w", model.ErrUnsure, cause, err)
	}
	s.doubt = false
	return nil
}
