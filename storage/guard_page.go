package storage

import (
	"encoding/binary"
	"iter"
)

// A page is the bytes of a page with what overflows from it, or of a bucket that
// is small enough to lie within its parent's page.
type page struct{ b []byte }

// elementSize is the length of an entry in the table at the head of a page.
const elementSize = 16

func (p page) number() uint64   { return binary.LittleEndian.Uint64(p.b) }
func (p page) kind() uint16     { return binary.LittleEndian.Uint16(p.b[8:]) }
func (p page) count() uint64    { return uint64(binary.LittleEndian.Uint16(p.b[10:])) }
func (p page) overflow() uint64 { return uint64(binary.LittleEndian.Uint32(p.b[12:])) }

// tableEnd is behind the table of elements.
func (p page) tableEnd() uint64 { return pageHead + p.count()*elementSize }

// tableFits reports whether the table of elements lies inside the page.
func (p page) tableFits() bool { return uint64(len(p.b)) >= p.tableEnd() }

// An element is one entry of a page: a record, a bucket or a child page.
type element struct {
	key, value []byte
	child      uint64 // of a branch
	flags      uint32 // of a leaf
}

// Flags of an element of a leaf.
const (
	recordElement = 0
	bucketElement = 1
)

// at reads an element; false when it has no key, or does not lie inside the page
// behind the one before it, which ended at after. Were elements allowed to lie
// in each other, a small file could hold more than can be walked in a lifetime.
func (p page) at(i, after uint64) (e element, end uint64, ok bool) {
	le := binary.LittleEndian
	from := pageHead + i*elementSize
	table := p.b[from : from+elementSize]
	var start, keySize, valueSize uint64
	if p.kind() == branchPage {
		start, keySize = uint64(le.Uint32(table)), uint64(le.Uint32(table[4:]))
		e.child = le.Uint64(table[8:])
	} else {
		e.flags = le.Uint32(table)
		start, keySize = uint64(le.Uint32(table[4:])), uint64(le.Uint32(table[8:]))
		valueSize = uint64(le.Uint32(table[12:]))
	}
	start += from
	end = start + keySize + valueSize
	if keySize == 0 || start < max(after, p.tableEnd()) || end > uint64(len(p.b)) {
		return element{}, after, false
	}
	e.key = p.b[start : start+keySize : start+keySize]
	e.value = p.b[start+keySize : end : end]
	return e, end, true
}

// bucketRoot reads the value of a bucket: the page of its root or, when that is
// 0, the page that lies in the value itself.
func (e element) bucketRoot() (root uint64, inside page, ok bool) {
	const headSize = 16 // root and sequence
	if len(e.value) < headSize {
		return 0, page{}, false
	}
	root = binary.LittleEndian.Uint64(e.value)
	if root != 0 {
		return root, page{}, true
	}
	inside = page{e.value[headSize:]}
	ok = len(inside.b) >= pageHead && inside.kind() == leafPage && inside.overflow() == 0 && inside.tableFits()
	return 0, inside, ok
}

// elements gives the elements of a leaf that can be read, whatever else is in it.
func (p page) elements() iter.Seq[element] {
	return func(yield func(element) bool) {
		var end uint64
		for i := range p.count() {
			if pageHead+(i+1)*elementSize > uint64(len(p.b)) {
				return
			}
			e, after, ok := p.at(i, end)
			if ok && !yield(e) {
				return
			}
			end = after
		}
	}
}
