//go:build !windows

package storage

import (
	"errors"
	"os"
)

// replaceFile gives a file that is on the disk another name, also one that
// another file has so far, in one step. The folder is the caller's to flush.
func replaceFile(from, to string) error { return os.Rename(from, to) }

// exchange puts another file in the place of the open one and goes on with that.
// Both are locked until it is done, so nobody else opens either meanwhile. When
// anything fails the first stays open.
func (s *Store) exchange(ready string) (string, error) {
	next, err := openBolt(ready, false)
	if err != nil {
		return "", err
	}
	aside, err := exchangeFile(s.path, ready)
	if err != nil {
		return "", errors.Join(err, next.close())
	}
	_ = s.file.close() // what is on disk counts
	s.adopt(next)
	return aside, nil
}

// exchangeUnused exchanges a file that nobody has open, under its lock. Who waits
// for that sees then that its file has another name.
func exchangeUnused(file *os.File, path, ready string) (aside string, err error) {
	err = locked(file, false, func() (err error) {
		aside, err = exchangeFile(path, ready)
		return err
	})
	return aside, errors.Join(err, file.Close())
}
