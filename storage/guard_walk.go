package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"slices"

	"sokehoach/model"
)

// A walk goes through the trees of a file. It goes on behind what is broken.
type walk struct {
	file  io.ReaderAt
	head  head
	visit visitor                               // nil when nobody looks
	hole  func(bucket string, low, high []byte) // told what a broken page leaves out; nil when nobody asks

	used    []byte   // by page: how it is used
	buckets []string // at the top level
	flaws   []Damage
	err     error // the file could not be read: the walk ends
	todo    []subtree
	room    []byte  // memory of the page that is looked at
	now     subtree // the page that is looked at
}

// A subtree is a page that the walk has yet to go to, with what its parent says
// of it: keys from low up to, but without, high. Nil is no limit.
type subtree struct {
	page      uint64
	bucket    string // names of the buckets around it, joined by '/'
	low, high []byte
	from      []byte // as low, but of the first child what its parent has: no key may lie there, but none lies elsewhere
	depth     int
	nesting   int
}

// How a page is used.
const (
	unusedPage = iota
	usedPage
	freedPage
)

func newWalk(file io.ReaderAt, h head, visit visitor) *walk {
	w := &walk{file: file, head: h, visit: visit, used: make([]byte, max(h.pages, minPages))}
	w.used[0], w.used[1] = usedPage, usedPage
	return w
}

// tree goes through all that hangs on a page, the lowest keys first.
func (w *walk) tree(root uint64) {
	w.todo = append(w.todo, subtree{page: root})
	for len(w.todo) > 0 && w.err == nil {
		w.now = w.todo[len(w.todo)-1]
		w.todo = w.todo[:len(w.todo)-1]
		w.step()
	}
}

// step looks at one page.
func (w *walk) step() {
	if w.now.depth > maxDepth || w.now.nesting > maxNesting {
		w.broken(model.DamagePage, "the tree is too deep")
		return
	}
	p, ok := w.take(w.now.page, branchPage, leafPage)
	if !ok {
		w.leaveOut()
		return
	}
	if p.kind() == branchPage {
		w.branch(p)
		return
	}
	w.records(p)
}

// take reads a page and marks it and what overflows from it as used.
func (w *walk) take(id uint64, kinds ...uint16) (page, bool) {
	if id < 2 || id >= w.head.pages {
		return w.refuse(model.DamagePage, id, "the number is not one of %d", w.head.pages)
	}
	b := w.memory(w.head.pageSize)
	if !w.read(b, id) {
		return page{}, false
	}
	p := page{b}
	run := (p.overflow() + 1) * w.head.pageSize
	switch {
	case isZero(b[:pageHead]):
		return w.refuse(model.DamageBlank, id, "the page is blank")
	case p.number() != id:
		return w.refuse(model.DamagePage, id, "the page says that it is page %d", p.number())
	case !slices.Contains(kinds, p.kind()):
		return w.refuse(model.DamagePage, id, "the page is of kind %#x", p.kind())
	case p.overflow() >= w.head.pages-id, run > maxLeafRun, p.kind() == branchPage && run > maxBranchRun:
		return w.refuse(model.DamagePage, id, "%d pages overflow", p.overflow())
	}
	for i := id; i <= id+p.overflow(); i++ {
		if w.used[i] != unusedPage {
			return w.refuse(model.DamageTwice, i, "the page is used twice")
		}
	}
	for i := id; i <= id+p.overflow(); i++ {
		w.used[i] = usedPage
	}
	if p.overflow() > 0 {
		p = page{w.memory(run)}
		if !w.read(p.b, id) {
			return page{}, false
		}
	}
	if p.kind() == branchPage {
		p.b = bytes.Clone(p.b) // the limits of its children lie in it
	}
	if p.kind() != freePage && !p.tableFits() {
		return w.refuse(model.DamagePage, id, "%d elements", p.count())
	}
	return p, true
}

// memory gives room for the page that is looked at.
func (w *walk) memory(size uint64) []byte {
	if uint64(cap(w.room)) < size {
		w.room = make([]byte, size)
	}
	return w.room[:size]
}

// read fills b from the beginning of a page. A file that got shorter is damage;
// any other trouble ends the walk.
func (w *walk) read(b []byte, id uint64) bool {
	n, err := w.file.ReadAt(b, int64(id*w.head.pageSize))
	if n == len(b) {
		return true
	}
	if errors.Is(err, io.EOF) {
		w.refuse(model.DamageCut, id, "the file ends before")
	} else {
		w.err = err
	}
	return false
}

// branch looks at a page of pages and notes its children, the last one first.
func (w *walk) branch(p page) {
	elements := make([]element, 0, p.count())
	var end uint64
	var last []byte
	for i := range p.count() {
		e, after, ok := p.at(i, end)
		if !ok {
			w.broken(model.DamagePage, "element %d is not in the page", i)
			return
		}
		if !w.inRange(e.key, last) {
			return
		}
		elements, end, last = append(elements, e), after, e.key
	}
	if len(elements) == 0 {
		w.broken(model.DamagePage, "a branch without children")
		return
	}
	child, first := w.now, w.now.from
	child.depth++
	for i := len(elements) - 1; i >= 0; i-- {
		child.page, child.low, child.from = elements[i].child, elements[i].key, elements[i].key
		if i == 0 {
			child.from = first
		}
		w.todo = append(w.todo, child)
		child.high = child.low
	}
}

// inRange checks a key against the limits of the page and the key before it.
func (w *walk) inRange(key, last []byte) bool {
	switch {
	case last != nil && bytes.Compare(key, last) <= 0:
		w.broken(model.DamageOrder, "the keys are not in order")
	case w.now.low != nil && bytes.Compare(key, w.now.low) < 0, w.now.high != nil && bytes.Compare(key, w.now.high) >= 0:
		w.broken(model.DamageOrder, "a key is not in the range of the page")
	default:
		return true
	}
	return false
}

// records looks at a leaf, and shows what is in it.
func (w *walk) records(p page) {
	var last []byte
	var end uint64
	for i := range p.count() {
		e, after, ok := p.at(i, end)
		if !ok {
			w.broken(model.DamagePage, "element %d is not in the page", i)
			continue
		}
		end = after
		if !w.inRange(e.key, last) {
			continue
		}
		last = e.key
		switch {
		case e.flags == bucketElement:
			w.bucket(e)
		case e.flags != recordElement:
			w.broken(model.DamagePage, "element %d is of kind %#x", i, e.flags)
		case w.visit != nil:
			w.visit(w.now.bucket, e.key, e.value)
		}
	}
}

// bucket notes the tree of a bucket, or looks at it when it lies in the page.
func (w *walk) bucket(e element) {
	in := subtree{bucket: string(e.key), depth: w.now.depth + 1, nesting: w.now.nesting + 1}
	if w.now.nesting > 0 {
		in.bucket = w.now.bucket + "/" + in.bucket
	}
	if w.now.nesting == 0 {
		w.buckets = append(w.buckets, in.bucket)
	}
	root, inside, ok := e.bucketRoot()
	outer := w.now
	in.page = root
	switch {
	case !ok || in.nesting > maxNesting:
		in.page = outer.page
		w.now = in
		w.broken(model.DamagePage, "a bucket cannot be read")
	case root == 0:
		in.page = outer.page
		w.now = in
		w.records(inside)
	default:
		w.todo = append(w.todo, in)
	}
	w.now = outer
}

// freeList marks the pages that are free.
func (w *walk) freeList() {
	p, ok := w.take(w.head.freelist, freePage)
	if !ok {
		return
	}
	const idSize = 8
	const longCount = 0xFFFF // the count stands in front of the list
	count, ids := p.count(), p.b[pageHead:]
	if count == longCount {
		count, ids = binary.LittleEndian.Uint64(ids), ids[idSize:]
	}
	if count > uint64(len(ids))/idSize {
		w.refuse(model.DamageFreeList, w.head.freelist, "a free list of %d pages", count)
		return
	}
	last := uint64(1)
	for i := range count {
		id := binary.LittleEndian.Uint64(ids[i*idSize:])
		if id <= last || id >= w.head.pages || w.used[id] != unusedPage {
			w.refuse(model.DamageFreeList, w.head.freelist, "free page %d", id)
			return
		}
		w.used[id], last = freedPage, id
	}
}

// unused lists the pages that the walk did not come by.
func (w *walk) unused() []uint64 {
	var ids []uint64
	for id, how := range w.used {
		if how == unusedPage {
			ids = append(ids, uint64(id))
		}
	}
	return ids
}

// broken notes a flaw of the page that is looked at, and that it leaves out
// something.
func (w *walk) broken(kind model.DamageKind, format string, args ...any) {
	w.refuse(kind, w.now.page, format, args...)
	w.leaveOut()
}

// leaveOut tells who asks that something of this page's range may be missing.
func (w *walk) leaveOut() {
	if w.hole != nil {
		w.hole(w.now.bucket, bytes.Clone(w.now.from), bytes.Clone(w.now.high))
	}
}

// refuse notes a flaw.
func (w *walk) refuse(kind model.DamageKind, id uint64, format string, args ...any) (page, bool) {
	if len(w.flaws) < maxFlaws {
		f := flaw(kind, id, format, args...)
		f.Bucket = w.now.bucket
		w.flaws = append(w.flaws, f)
	}
	return page{}, false
}
