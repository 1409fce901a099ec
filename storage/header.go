package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"time"
)

// A header is what the two meta pages of a bbolt file say, the newer one
// leading. It is read with ordinary reads, because bbolt maps a file into
// memory: handed one that was cut off, it ends the program or, on Windows,
// first pads the file with zeros.
type header struct {
	pageSize uint64
	root     uint64 // page of the bucket of buckets
	freelist uint64 // page of the free list
	pages    uint64 // number of pages in use, free ones included
	txid     uint64
}

// secondLook is after how long a file that looks damaged is looked at again.
const secondLook = 20 * time.Millisecond

// Numbers of the bbolt format.
const (
	boltMagic        = 0xED0CDAED
	boltVersion      = 2
	boltMetaAt       = 16 // offset of the meta in its page
	boltMetaSize     = 64
	boltFreelistFlag = 0x10
	boltLongCount    = 0xFFFF // the count stands in front of the list
	minPageSize      = 1 << 10
	maxPageSize      = 1 << 16
	minPages         = 4
)

// inspect refuses a file that bbolt must not see. It reads three pages at most
// and changes nothing; a missing file is an fs.ErrNotExist. A second look tells
// damage from a file that another program was writing during the first.
func inspect(path string) error {
	err := look(path)
	if errors.Is(err, ErrDamaged) {
		time.Sleep(secondLook)
		err = look(path)
	}
	return err
}

// look is one look at the file.
func look(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no ordinary file", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	h, err := readHeader(file, uint64(info.Size()))
	if err == nil {
		err = h.check(file, uint64(info.Size()))
	}
	return err
}

// readHeader finds the newer valid meta page as bbolt does.
func readHeader(file io.ReaderAt, size uint64) (header, error) {
	if size < minPages*minPageSize {
		return header{}, damagef("the file has %d bytes only", size)
	}
	first, err := readMeta(file, 0)
	at := first.pageSize
	if err != nil {
		if first, at, err = findSecondMeta(file, size); err != nil {
			return header{}, err
		}
	}
	if at < minPageSize || at > maxPageSize || at&(at-1) != 0 || first.pageSize != at {
		return header{}, damagef("page size %d", first.pageSize)
	}
	second, err := readMeta(file, at)
	if err == nil && second.pageSize == at && second.txid > first.txid {
		return second, nil
	}
	return first, nil
}

// findSecondMeta looks for the second meta page where the first, which would
// tell the size of a page, cannot be read.
func findSecondMeta(file io.ReaderAt, size uint64) (header, uint64, error) {
	for at := uint64(minPageSize); at <= maxPageSize && at < size; at *= 2 {
		if h, err := readMeta(file, at); err == nil {
			return h, at, nil
		}
	}
	return header{}, 0, damagef("no valid meta page")
}

// readMeta reads the meta of the page that begins at an offset.
func readMeta(file io.ReaderAt, at uint64) (header, error) {
	b := make([]byte, boltMetaSize)
	if _, err := file.ReadAt(b, int64(at+boltMetaAt)); err != nil {
		return header{}, damagef("meta page: %v", err)
	}
	le := binary.LittleEndian
	if le.Uint32(b) != boltMagic || le.Uint32(b[4:]) != boltVersion {
		return header{}, damagef("not a data file")
	}
	sum := fnv.New64a()
	sum.Write(b[:56])
	if sum.Sum64() != le.Uint64(b[56:]) {
		return header{}, damagef("meta page does not fit its checksum")
	}
	return header{
		pageSize: uint64(le.Uint32(b[8:])),
		root:     le.Uint64(b[16:]),
		freelist: le.Uint64(b[32:]),
		pages:    le.Uint64(b[40:]),
		txid:     le.Uint64(b[48:]),
	}, nil
}

// check compares the header with the file: all pages there, root and free list
// among them, the free list no longer than its pages. A file without a stored
// free list is none of ours, and rebuilding one cannot be made safe.
func (h header) check(file io.ReaderAt, size uint64) error {
	switch {
	case h.pages < minPages || h.pages > size/h.pageSize:
		return damagef("the file has %d pages of %d", size/h.pageSize, h.pages)
	case h.root < 2 || h.root >= h.pages:
		return damagef("root page %d of %d", h.root, h.pages)
	case h.freelist < 2 || h.freelist >= h.pages:
		return damagef("free list page %d of %d", h.freelist, h.pages)
	}
	b := make([]byte, 24)
	if _, err := file.ReadAt(b, int64(h.freelist*h.pageSize)); err != nil {
		return damagef("free list: %v", err)
	}
	le := binary.LittleEndian
	id, flags, count, overflow := le.Uint64(b), le.Uint16(b[8:]), uint64(le.Uint16(b[10:])), uint64(le.Uint32(b[12:]))
	if id != h.freelist || flags != boltFreelistFlag || overflow >= h.pages-h.freelist {
		return damagef("page %d is no free list", h.freelist)
	}
	if count == boltLongCount {
		count = le.Uint64(b[16:])
	}
	if count > h.pages || (count+1)*8+boltMetaAt > (overflow+1)*h.pageSize {
		return damagef("free list of %d pages", count)
	}
	return nil
}

// damagef is a Damage of the file as a whole.
func damagef(format string, args ...any) error {
	return &Damage{Why: fmt.Sprintf(format, args...)}
}
