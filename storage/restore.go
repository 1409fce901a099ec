package storage

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// Restore puts a backup in the place of the data file, while the book is open.
// The present file stays beside it under another name, which is given; when
// anything fails the present file is what is open. The copy is checked before,
// and notes in its history that it was restored. All that was read before is of
// the other book then.
func (s *Store) Restore(ctx context.Context, b model.Backup, tell model.Progress) (aside string, err error) {
	const what = "restore"
	if err := s.refusesWrites(); err != nil {
		return "", fmt.Errorf("%s: %w", what, err)
	}
	var newest uint64
	_ = s.view(what, func(tx *bolt.Tx) error { // a broken book has no say in this
		newest, _ = newestNote(tx)
		return nil
	})
	ready, err := prepare(ctx, s.path, b, restoring{s.options, s.ids.newest(), newest, tell})
	if err != nil {
		return "", fmt.Errorf("%s: %w", what, explained(err))
	}
	defer os.Remove(ready) // not there any more when all went well
	err = s.unguarded(func() (err error) {
		aside, err = s.exchange(ready)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("%s: %w", what, explained(err))
	}
	s.watch.tell([]model.Change{{Act: model.Restored}})
	return aside, nil
}

// unguarded runs a job on the owning goroutine although the book may have broken:
// a job that is the way out of that.
func (s *Store) unguarded(job func() error) error {
	answer := make(chan error, 1)
	select {
	case s.jobs <- func() { answer <- job() }:
		return <-answer
	case <-s.done:
		return model.ErrClosed
	}
}

// RestoreFile puts a backup in the place of a data file that is not open, such as
// one that is damaged or gone, and gives where the file is now; nothing when
// there was none.
func RestoreFile(ctx context.Context, path string, b model.Backup, o Options) (aside string, err error) {
	o = o.complete()
	ready, err := prepare(ctx, path, b, restoring{options: o})
	if err == nil {
		defer os.Remove(ready)
		aside, err = unused(path, ready)
	}
	if err != nil {
		return "", fmt.Errorf("restore: %w", explained(err))
	}
	return aside, nil
}

// unused exchanges a file that nobody has open.
func unused(path, ready string) (string, error) {
	file, err := openRegular(path)
	if errors.Is(err, os.ErrNotExist) {
		return "", errors.Join(replaceFile(ready, path), syncFolder(filepath.Dir(path)))
	}
	if err != nil {
		return "", err
	}
	return exchangeUnused(file, path, ready)
}

// adopt makes a book that was put in the place of this one the one that is open.
func (s *Store) adopt(file *openFile) {
	s.forget()
	s.file, s.fault, s.doubt = file, nil, false
	s.newer.Store(nil)
	s.ids.startAfter(file.portrait.lastClock())
	s.lookAnew()
}

// lookAnew makes what is known of the book that was open before known of none, and
// has the records of the one that is open now read.
func (s *Store) lookAnew() {
	s.health.renew(s.file.portrait)
	if s.options.Checked != nil {
		go s.check(s.health.book) // only this goroutine changes the number
	}
}

// exchangeFile gives a data file a second name and puts another in its place in
// one step, so that there is no moment without a data file.
func exchangeFile(path, ready string) (string, error) {
	aside, err := asideName(path)
	if err != nil {
		return "", err
	}
	if err := os.Link(path, aside); err != nil { // such as FAT, which has no second names
		if err := copyFile(path, aside); err != nil {
			return "", err
		}
	}
	if err = syncFolder(filepath.Dir(path)); err == nil {
		err = replaceFile(ready, path)
	}
	if err != nil { // the present file has its own name still
		return "", errors.Join(err, os.Remove(aside))
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return "", errors.Join(err, putBack(aside, path))
	}
	return aside, nil
}

// putBack makes the file aside the data file again, by one step too. If that
// fails as well it is an model.ErrUnsure: both files are there, and nobody knows which
// of them will be the data file.
func putBack(aside, path string) error {
	err := replaceFile(aside, path)
	if err == nil {
		err = syncFolder(filepath.Dir(path))
	}
	if err != nil {
		return fmt.Errorf("%w: %w", model.ErrUnsure, err)
	}
	return nil
}

// asideName is the next free name such as book.before-restore-3.db.
func asideName(path string) (string, error) {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext) + asideMark
	for n := 1; n < 10000; n++ {
		name := stem + strconv.Itoa(n) + ext
		if _, err := os.Lstat(name); errors.Is(err, os.ErrNotExist) {
			return name, nil
		} else if err != nil {
			return "", err
		}
	}
	return "", os.ErrExist
}

// A restoring is what the restored book takes over from the present one: ids and
// numbers of saves go on rising.
type restoring struct {
	options Options
	millis  uint64
	seq     uint64
	tell    model.Progress
}

// prepare makes a checked copy of a backup beside the data file and notes in it
// that it was restored.
func prepare(ctx context.Context, path string, b model.Backup, r restoring) (string, error) {
	sweepBeside(path, time.Now())
	ready, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+restoreExt+"*")
	if err != nil {
		return "", err
	}
	m := &meter{ctx: ctx, tell: r.tell, total: b.Size}
	sum, err := m.copyTo(b.Path, ready)
	if err = errors.Join(err, ready.Close()); err == nil && b.Verified && sum != b.SHA256 {
		err = &Damage{Kind: model.DamageCopy, Why: "the backup is not what it was when it was checked"}
	}
	if err == nil {
		err = checkCopy(ready.Name())
	}
	if err == nil {
		err = r.note(ready.Name(), b.Number)
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(ready.Name()))
	}
	return ready.Name(), nil
}

// note adds to a book that was copied from a backup where it comes from.
func (r restoring) note(path string, number int) error {
	o := r.options
	o.Checked = nil // that is for the book that will be open
	s, err := Open(path, o)
	if err != nil {
		return err
	}
	s.ids.startAfter(r.millis)
	err = s.update("note", func(b *batch) error {
		newest, _ := newestNote(b.tx)
		now := saveNote{Time: r.options.Now().UTC(), Run: s.run, Changes: []recordChange{{Act: model.Restored, Name: strconv.Itoa(number)}}}
		if r.options.Who != nil {
			now.Who = r.options.Who()
		}
		return b.putNote(max(newest, r.seq)+1, now)
	})
	return errors.Join(err, s.Close())
}
