package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"syscall"

	bolterrors "go.etcd.io/bbolt/errors"

	"sokehoach/model"
)

// A Damage says what is broken and where; it is an model.ErrDamaged.
type Damage struct {
	Kind       model.DamageKind
	Page       uint64 // 0 when it is not about a page
	Have, Want uint64 // of model.DamageCut
	Bucket     string // empty when it is not known
	Key        []byte // of model.DamageRecord
	Why        string // for the log, in English
}

// flaw is a Damage of a page, or of the file as a whole.
func flaw(kind model.DamageKind, page uint64, format string, args ...any) Damage {
	return Damage{Kind: kind, Page: page, Why: fmt.Sprintf(format, args...)}
}

// Error names the place by number and id, never by content.
func (d *Damage) Error() string {
	place := ""
	if d.Page != 0 {
		place += fmt.Sprintf(", page %d", d.Page)
	}
	if d.Bucket != "" {
		place += fmt.Sprintf(", bucket %q", d.Bucket)
	}
	if len(d.Key) != 0 {
		place += ", key " + keyText(d.Key)
	}
	return fmt.Sprintf("%v%s: %s", model.ErrDamaged, place, d.Why)
}

// Unwrap makes a Damage one of its kind, and with that an model.ErrDamaged.
func (d *Damage) Unwrap() error { return d.Kind }

// keyText writes an id as an id, the key of a child as two, that of a result with its year between, a number of the
// history as a number, and any other key as a quoted text.
func keyText(key []byte) string {
	var id model.ID
	switch len(key) {
	case len(id):
		copy(id[:], key)
		return id.String()
	case 2 * len(id):
		return keyText(key[:len(id)]) + "/" + keyText(key[len(id):])
	case 2*len(id) + 2:
		budget := binary.BigEndian.Uint16(key[len(id):])
		return fmt.Sprintf("%s/%d/%s", keyText(key[:len(id)]), budget, keyText(key[len(id)+2:]))
	}
	if len(key) == 8 && key[0] == 0 { // no name begins so
		return strconv.FormatUint(binary.BigEndian.Uint64(key), 10)
	}
	return fmt.Sprintf("%q", key)
}

// explained adds to an error of bbolt or the system the one of ours that it
// means. Errors of growth reach us as text only, hence the search in it.
func explained(err error) error {
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return model.ErrInUse
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrVersionMismatch), errors.Is(err, bolterrors.ErrChecksum):
		return &Damage{Kind: model.DamageHeads, Why: err.Error()}
	case errors.Is(err, bolterrors.ErrMaxSizeReached):
		return fmt.Errorf("%w: %w", model.ErrBookFull, err)
	case isFull(err):
		return fmt.Errorf("%w: %w", model.ErrFull, err)
	}
	return withCause(err)
}

// withCause adds to an error that reached us as text only the number that the
// system gave for it.
func withCause(err error) error {
	if _, numbered := errors.AsType[syscall.Errno](err); numbered || err == nil {
		return err
	}
	causes := []syscall.Errno{syscall.EIO, syscall.EROFS, syscall.EFBIG, syscall.EBUSY, syscall.EMFILE}
	if runtime.GOOS == "windows" { // IO_DEVICE, WRITE_PROTECT, FILE_TOO_LARGE, SHARING_VIOLATION, USER_MAPPED_FILE, NO_SYSTEM_RESOURCES
		causes = []syscall.Errno{1117, 19, 223, 32, 1224, 1450}
	}
	for _, c := range causes {
		if strings.Contains(err.Error(), c.Error()) {
			return fmt.Errorf("%w: %w", c, err)
		}
	}
	return err
}

// isFull recognises a full disk and a used-up quota.
func isFull(err error) bool {
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
