package storage

import (
	"errors"
	"io"
	"os"
)

// A structure is what the guard found out about a file by ordinary reads, which
// neither fault nor change anything. bbolt maps a file into memory and believes
// what it reads there: handed a file that was cut off or whose pages point
// wrong, it ends the program, loops for ever or, on Windows, first pads the file
// with zeros. So it gets only files without flaws.
type structure struct {
	size     uint64
	head     head     // what the newest valid head says
	previous head     // what the other says; its page size is 0 when it is not valid
	headLost bool     // one head is not valid, or older than it can be: the last save may be lost
	later    uint64   // how many saves after that of the head have left pages in the file
	flaws    []Damage // what is wrong with the pages
	buckets  []string // at the top level
	lost     []uint64 // pages neither used nor free; harmless when every record is there
}

// Limits of what the guard reads. This program writes nothing near them.
const (
	maxFlaws     = 50       // one broken page makes many
	maxDepth     = 32       // pages from the root of a tree to its leaf
	maxNesting   = 8        // buckets within buckets
	maxLeafRun   = 64 << 20 // bytes of a leaf page with what overflows from it
	maxBranchRun = 1 << 20
)

// sound reports whether bbolt may be given the file; lost pages are not asked.
func (s structure) sound() bool { return len(s.flaws) == 0 }

// laterSaves is how many saves after the last one have left pages.
func (s structure) laterSaves() int { return int(min(s.later, maxFileSize)) }

// damage is the first flaw as an error.
func (s structure) damage() error {
	if s.sound() {
		return nil
	}
	return &s.flaws[0]
}

// A visitor is shown every record that a walk comes by. Key and value are valid
// until it returns.
type visitor func(bucket string, key, value []byte)

// inspect has the guard look at a whole file. Damage is in the structure; an
// error means that the file could not be read.
func inspect(file *os.File, visit visitor) (structure, error) {
	info, err := file.Stat()
	if err != nil {
		return structure{}, err
	}
	if !info.Mode().IsRegular() {
		return structure{}, &os.PathError{Op: "read", Path: file.Name(), Err: errors.New("not an ordinary file")}
	}
	return guard(file, uint64(info.Size()), visit)
}

// guard checks the bytes of a file: its heads, its free list, and that every
// page below the heads has its number, its kind, its place in one tree only, and
// keys in order within the range that its parent gives it. Time and memory are
// bounded by the size of the file, whatever is in it.
func guard(file io.ReaderAt, size uint64, visit visitor) (structure, error) {
	s := structure{size: size}
	if err := s.readHeads(file); err != nil || !s.sound() {
		return s, err
	}
	if err := readThrough(file, s.head.pages*s.head.pageSize); err != nil {
		return s, err
	}
	w := newWalk(file, s.head, visit)
	w.freeList()
	w.tree(s.head.root)
	if len(w.flaws) == 0 {
		s.lost = w.unused()
	}
	s.flaws, s.buckets = w.flaws, w.buckets
	if w.err == nil && s.sound() {
		s.later, w.err = laterSaves(file, size, s.head, w.used)
		s.headLost = s.headLost || s.later > 1
	}
	return s, w.err
}

// readThrough reads a file once from its beginning, so that the walk through its
// trees finds the pages in memory: a hard disk that seeks for every page takes
// minutes for what it reads in a second.
func readThrough(file io.ReaderAt, size uint64) error {
	buffer := make([]byte, 1<<20)
	for at := uint64(0); at < size; at += uint64(len(buffer)) {
		b := buffer[:min(uint64(len(buffer)), size-at)]
		if n, err := file.ReadAt(b, int64(at)); n < len(b) {
			return err
		}
	}
	return nil
}

// allZero reports whether there is nothing in a file but zeros, which is what
// some disks leave after the current failed.
func allZero(file io.ReaderAt, size uint64) (bool, error) {
	buffer := make([]byte, 1<<20)
	for at := uint64(0); at < size; at += uint64(len(buffer)) {
		b := buffer[:min(uint64(len(buffer)), size-at)]
		if n, err := file.ReadAt(b, int64(at)); n < len(b) {
			return false, err
		}
		if !isZero(b) {
			return false, nil
		}
	}
	return true, nil
}

func isZero(b []byte) bool {
	for _, v := range b {
		if v != 0 {
			return false
		}
	}
	return true
}
