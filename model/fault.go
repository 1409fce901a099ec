package model

import "fmt"

// A Fault (sự cố) is a kind of error that callers branch on, with errors.Is, and
// that the interface has words for. Whoever meets one adds what it was doing; the
// text itself is for the log.
type Fault string

// The faults of the data file and of the window.
const (
	ErrNotFound  = Fault("not in the book")
	ErrInUse     = Fault("the data file is open elsewhere")
	ErrNewerFile = Fault("the data file is of a newer format")
	ErrDamaged   = Fault("the data file is damaged")
	ErrReadOnly  = Fault("the data file is open for reading only")
	ErrClosed    = Fault("the data file is closed")
	ErrFull      = Fault("no space left")
	ErrUnsure    = Fault("not certain whether the change is on disk")
	ErrNoID      = Fault("no id or name to keep it under")
	ErrMoved     = Fault("what is around it has changed since")
	ErrNoKind    = Fault("a kind of document that the file was not opened with")
	ErrIssued    = Fault("the document has been issued") // neither it nor what it contains is changed any more
	ErrTooLarge  = Fault("longer than what a record may be")
	ErrBookFull  = Fault("the data file has its greatest size")
	ErrAway      = Fault("the data file was deleted or replaced while it was open")
	ErrNoFile    = Fault("a folder, a pipe or a device, no file")
	ErrNoWindow  = Fault("the system gives no window")
)

func (f Fault) Error() string { return string(f) }

// A DamageKind (loại hư hỏng) is what is broken in a data file; it is an ErrDamaged.
type DamageKind string

// The kinds of damage. Those of the whole file come first.
const (
	DamageEmpty    DamageKind = "empty"     // 0 bytes
	DamageZeros    DamageKind = "zeros"     // nothing but zeros
	DamageForeign  DamageKind = "foreign"   // not a data file, or one of another program
	DamageHeads    DamageKind = "heads"     // both heads are destroyed
	DamageHead     DamageKind = "head"      // the head is valid and says what cannot be
	DamageCut      DamageKind = "cut"       // the end is missing
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

func (k DamageKind) Error() string { return string(ErrDamaged) + ": " + string(k) }

// Unwrap makes every kind an ErrDamaged.
func (k DamageKind) Unwrap() error { return ErrDamaged }

// A NewerFile (tệp của phiên bản mới hơn) is a file of a format that this program
// does not know, or to which it may not write because it does not know enough; it
// is an ErrNewerFile.
type NewerFile struct {
	Schema   int    // what a program must know
	Known    int    // what this one knows
	Version  string // of the program that wrote last, which knows it; empty when it is not known
	Readable bool   // by this program, which may not write
}

// Error names what is needed.
func (n *NewerFile) Error() string {
	return fmt.Sprintf("%v: schema %d, this program knows %d; written by version %q", ErrNewerFile, n.Schema, n.Known, n.Version)
}

// Unwrap makes a NewerFile an ErrNewerFile.
func (n *NewerFile) Unwrap() error { return ErrNewerFile }
