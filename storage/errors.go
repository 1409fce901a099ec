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
	ErrUnsure    = fault("not certain whether the change is on disk")
	ErrNoID      = fault("no id or name to keep it under")
	ErrMoved     = fault("what is around it has changed since")
	ErrNoKind    = fault("a kind of document that the file was not opened with")
	ErrTooLarge  = fault("longer than what a record may be")
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
	case ErrUnsure:
		return "unsure"
	case ErrMoved:
		return "moved"
	case ErrNoKind:
		return "no-kind"
	case ErrTooLarge:
		return "too-large"
	}
	return "no-id"
}

// A DamageKind tells damages apart for who puts them into words.
type DamageKind string

// The kinds of damage. Those of the whole file come first.
const (
	DamageEmpty    DamageKind = "empty"     // 0 bytes
	DamageZeros    DamageKind = "zeros"     // nothing but zeros
	DamageForeign  DamageKind = "foreign"   // not a data file, or one of another program
	DamageHeads    DamageKind = "heads"     // both heads are destroyed
	DamageHead     DamageKind = "head"      // the head is valid and says what cannot be
	DamageCut      DamageKind = "cut"       // the end is missing: Have pages of Want
	DamageFreeList DamageKind = "free-list" // the list of free pages
	DamageBlank    DamageKind = "blank"     // a page is blank
	DamagePage     DamageKind = "page"      // a page is not what it should be
	DamageTwice    DamageKind = "twice"     // a page is used twice: copied while it was written to, often
	DamageOrder    DamageKind = "order"     // keys are not in order
	DamageLost     DamageKind = "lost"      // pages are neither used nor free, and records are missing
	DamageBucket   DamageKind = "bucket"    // a bucket is missing
	DamageStranger DamageKind = "stranger"  // a bucket is not of this format
	DamageRecord   DamageKind = "record"    // a record cannot be read
	DamageChanged  DamageKind = "changed"   // records are lost, added or set back
	DamageFault    DamageKind = "fault"     // the file broke while it was open
	DamageCopy     DamageKind = "copy"      // a copy is not what was copied
)

// A Damage says what is broken and where; it is an ErrDamaged.
type Damage struct {
	Kind       DamageKind
	Page       uint64 // 0 when it is not about a page
	Have, Want uint64 // of DamageCut
	Bucket     string // empty when it is not known
	Key        []byte // of DamageRecord
	Why        string // for the log, in English
}

// flaw is a Damage of a page, or of the file as a whole.
func flaw(kind DamageKind, page uint64, format string, args ...any) Damage {
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
	return fmt.Sprintf("%v%s: %s", ErrDamaged, place, d.Why)
}

// Fault is the name of the error with its kind.
func (d *Damage) Fault() string { return ErrDamaged.Fault() + "-" + string(d.Kind) }

// Unwrap makes a Damage an ErrDamaged.
func (d *Damage) Unwrap() error { return ErrDamaged }

// A NewerFile is a file of a format that this program does not know, or to which
// it may not write because it does not know enough; it is an ErrNewerFile.
type NewerFile struct {
	Schema   int    // what a program must know
	Version  string // of the program that wrote last, which knows it; empty when it is not known
	Readable bool   // by this program, which may not write
}

// Error names what is needed.
func (n *NewerFile) Error() string {
	return fmt.Sprintf("%v: schema %d, this program knows %d; written by version %q", ErrNewerFile, n.Schema, schema, n.Version)
}

// Fault is the name of the error.
func (n *NewerFile) Fault() string { return ErrNewerFile.Fault() }

// Needs is the version of the program that can read the file.
func (n *NewerFile) Needs() string { return n.Version }

// Unwrap makes a NewerFile an ErrNewerFile.
func (n *NewerFile) Unwrap() error { return ErrNewerFile }

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
		return ErrInUse
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrVersionMismatch), errors.Is(err, bolterrors.ErrChecksum):
		return &Damage{Kind: DamageHeads, Why: err.Error()}
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
