package storage

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"syscall"

	bolterrors "go.etcd.io/bbolt/errors"

	"sokehoach/model"
)

// What can go wrong, to be told apart with errors.Is. Every error of the
// package says what it was doing and wraps one of these or the system's own.
const (
	ErrNotFound  = fault("not in the book")
	ErrInUse     = fault("the data file is open elsewhere")
	ErrNewerFile = fault("the data file is of a newer format")
	ErrDamaged   = fault("the data file is damaged")
	ErrReadOnly  = fault("the data file is open for reading only")
	ErrClosed    = fault("the data file is closed")
	ErrFull      = fault("no space left")
	ErrNoID      = fault("no id or name to keep it under")
)

// A fault is an error that callers branch on. Fault names it for those who may
// not import this package, such as the words of the interface.
type fault string

func (f fault) Error() string { return string(f) }

// Fault is the name of the error, the same in every release.
func (f fault) Fault() string {
	switch f {
	case ErrNotFound:
		return "not-found"
	case ErrInUse:
		return "in-use"
	case ErrNewerFile:
		return "newer-file"
	case ErrDamaged:
		return "damaged"
	case ErrReadOnly:
		return "read-only"
	case ErrClosed:
		return "closed"
	case ErrFull:
		return "full"
	}
	return "no-id"
}

// A Damage says what is broken and where; it is an ErrDamaged. Bucket and Key
// are empty when it is not about one record.
type Damage struct {
	Bucket string
	Key    []byte
	Why    string // for the log, in English
}

// Error names the place by id, never by content.
func (d *Damage) Error() string {
	switch {
	case d.Bucket == "":
		return fmt.Sprintf("%v: %s", ErrDamaged, d.Why)
	case len(d.Key) == 0:
		return fmt.Sprintf("%v: bucket %s: %s", ErrDamaged, d.Bucket, d.Why)
	}
	return fmt.Sprintf("%v: bucket %s, key %s: %s", ErrDamaged, d.Bucket, keyText(d.Key), d.Why)
}

// Unwrap makes a Damage an ErrDamaged.
func (d *Damage) Unwrap() error { return ErrDamaged }

// keyText writes an id as an id, the key of a child as two, and any other key
// as a quoted text.
func keyText(key []byte) string {
	var id model.ID
	switch len(key) {
	case len(id):
		copy(id[:], key)
		return id.String()
	case 2 * len(id):
		return keyText(key[:len(id)]) + "/" + keyText(key[len(id):])
	}
	return fmt.Sprintf("%q", key)
}

// explained adds to an error of bbolt or the system the one of ours that it
// means. Errors of growth reach us as text only, hence the search in it.
func explained(err error) error {
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return ErrInUse
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrVersionMismatch), errors.Is(err, bolterrors.ErrChecksum):
		return &Damage{Why: err.Error()}
	case isFull(err):
		return fmt.Errorf("%w: %w", ErrFull, err)
	}
	return err
}

// isFull recognises a full disk, a used-up quota and the limit on our file.
func isFull(err error) bool {
	if errors.Is(err, bolterrors.ErrMaxSizeReached) {
		return true
	}
	causes := []syscall.Errno{syscall.ENOSPC, syscall.EDQUOT}
	if runtime.GOOS == "windows" {
		const handleDiskFull, diskFull = 39, 112
		causes = append(causes, handleDiskFull, diskFull)
	}
	for _, c := range causes {
		if errors.Is(err, c) || strings.Contains(err.Error(), c.Error()) {
			return true
		}
	}
	return false
}

// isUnmapped recognises the state in which bbolt serves nothing until the file
// is opened afresh: it could not grow its view of the file.
func isUnmapped(err error) bool {
	return errors.Is(err, bolterrors.ErrInvalidMapping) || errors.Is(err, bolterrors.ErrDatabaseNotOpen)
}
