package storage

import (
	"encoding/binary"
	"hash/fnv"
	"io"
	"slices"

	"sokehoach/model"
)

// A head is what a meta page of a bbolt file says. There are two, written in
// turn; the valid one of the higher number counts.
type head struct {
	pageSize uint64
	root     uint64 // page of the bucket of buckets
	freelist uint64 // page of the free list
	pages    uint64 // number of pages in use, free ones included
	txid     uint64 // number of the transaction that wrote it
}

// Numbers of the bbolt format.
const (
	boltMagic    = 0xED0CDAED
	boltVersion  = 2
	pageHead     = 16 // bytes before what a page holds
	boltMetaSize = 64
	minPageSize  = 1 << 10
	maxPageSize  = 1 << 16
	minPages     = 4

	branchPage = 0x01
	leafPage   = 0x02
	metaPage   = 0x04
	freePage   = 0x10
)

// readHeads finds the heads and checks what they say of the file. It chooses as
// bbolt does.
func (s *structure) readHeads(file io.ReaderAt) error {
	if s.size < minPages*minPageSize {
		return s.withoutHead(file)
	}
	first, firstWell, err := readHead(file, 0, 0)
	pageSize := first.pageSize
	if err == nil && pageSize == 0 {
		pageSize, err = secondHead(file, s.size)
	}
	if err != nil {
		return err
	}
	if pageSize == 0 {
		return s.withoutHead(file)
	}
	second, secondWell, err := readHead(file, pageSize, 1)
	if err != nil {
		return err
	}
	s.headLost = !firstWell || !secondWell
	s.head, s.previous = first, second
	if first.pageSize == 0 || second.pageSize != 0 && second.txid > first.txid {
		s.head, s.previous = second, first
	}
	s.headLost = s.headLost || s.stale(s.head.txid == second.txid)
	s.checkHead(pageSize)
	return nil
}

// stale reports whether the heads cannot be those of two saves that followed each
// other: they are written in turn, even numbers to the first. A copy that bbolt makes
// has the newest number in the first, whatever it is, until it is written to twice.
func (s *structure) stale(newestIsSecond bool) bool {
	place := uint64(1)
	if newestIsSecond {
		place = 0
	}
	return s.head.txid != s.previous.txid+1 && s.previous.txid%2 == place
}

// secondHead looks for the second head where the first, which would tell the
// size of a page, is not valid. It gives where the head begins, 0 for nowhere.
func secondHead(file io.ReaderAt, size uint64) (uint64, error) {
	for at := uint64(minPageSize); at <= maxPageSize && at < size; at *= 2 {
		if h, _, err := readHead(file, at, 1); err != nil || h.pageSize != 0 {
			return at, err
		}
	}
	return 0, nil
}

// readHead reads the head that begins at an offset; its page size is 0 when it
// is not valid. Well is whether the page around it says what it is, too, which
// bbolt does not ask.
func readHead(file io.ReaderAt, at, number uint64) (h head, well bool, err error) {
	b := make([]byte, pageHead+boltMetaSize)
	if n, err := file.ReadAt(b, int64(at)); n < len(b) {
		if err == io.EOF {
			return h, false, nil
		}
		return h, false, err
	}
	le := binary.LittleEndian
	well = le.Uint64(b) == number && le.Uint16(b[8:]) == metaPage
	b = b[pageHead:]
	if le.Uint32(b) != boltMagic || le.Uint32(b[4:]) != boltVersion {
		return h, false, nil
	}
	sum := fnv.New64a()
	sum.Write(b[:56])
	if sum.Sum64() != le.Uint64(b[56:]) {
		return h, false, nil
	}
	return head{
		pageSize: uint64(le.Uint32(b[8:])),
		root:     le.Uint64(b[16:]),
		freelist: le.Uint64(b[32:]),
		pages:    le.Uint64(b[40:]),
		txid:     le.Uint64(b[48:]),
	}, well, nil
}

// isPageSize reports whether a file may have pages of so many bytes.
func isPageSize(n uint64) bool { return n >= minPageSize && n <= maxPageSize && n&(n-1) == 0 }

// checkHead compares what the heads say with the file.
func (s *structure) checkHead(pageSize uint64) {
	h, other := s.head, s.previous.pageSize
	switch {
	case !isPageSize(pageSize),
		h.pageSize != pageSize, other != 0 && other != pageSize:
		s.flaw(model.DamageHead, 0, "pages of %d and %d bytes", h.pageSize, other)
	case h.pages < minPages || h.pages > maxFileSize/h.pageSize:
		s.flaw(model.DamageHead, 0, "%d pages", h.pages)
	case h.pages > s.size/h.pageSize:
		s.flaws = append(s.flaws, Damage{
			Kind: model.DamageCut, Have: s.size / h.pageSize, Want: h.pages,
			Why: "the file was cut off",
		})
	}
}

// withoutHead says what a file is that has no valid head.
func (s *structure) withoutHead(file io.ReaderAt) error {
	zero, err := allZero(file, s.size)
	if err != nil {
		return err
	}
	_, pages, err := likelyPageSize(file, s.size)
	switch {
	case err != nil:
		return err
	case s.size == 0:
		s.flaw(model.DamageEmpty, 0, "the file has 0 bytes")
	case zero:
		s.flaw(model.DamageZeros, 0, "the file has nothing but zeros")
	case pages > 0:
		s.flaw(model.DamageHeads, 0, "both heads are destroyed")
	default:
		s.flaw(model.DamageForeign, 0, "not a data file")
	}
	return nil
}

// likelyPageSize is the size at which most pages have their numbers.
func likelyPageSize(file io.ReaderAt, size uint64) (likely uint64, pages int, err error) {
	likely = 4096
	for pageSize := uint64(minPageSize); pageSize <= maxPageSize; pageSize *= 2 {
		n, err := numberedPages(file, size, pageSize)
		if err != nil {
			return 0, 0, err
		}
		if n > pages {
			likely, pages = pageSize, n
		}
	}
	return likely, pages, nil
}

// numberedPages counts pages that look like those of a data file. It looks at a
// hundred places and no more.
func numberedPages(file io.ReaderAt, size, pageSize uint64) (found int, err error) {
	for id := uint64(2); id < 102 && (id+1)*pageSize <= size; id++ {
		b := make([]byte, pageHead)
		if n, err := file.ReadAt(b, int64(id*pageSize)); n < len(b) {
			return 0, err
		}
		p := page{b}
		if p.number() == id && slices.Contains([]uint16{leafPage, branchPage, freePage}, p.kind()) {
			found++
		}
	}
	return found, nil
}

func (s *structure) flaw(kind model.DamageKind, page uint64, format string, args ...any) {
	s.flaws = append(s.flaws, flaw(kind, page, format, args...))
}
