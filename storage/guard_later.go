package storage

import "io"

// laterSaves tells from pages that are free, or behind the last that the head knows
// of, how many saves there were after the one that the head leads to. A save writes its pages, and then its head; so the
// pages of one further save may be there after a failing current, of a save that
// nobody was told of. Pages of the second cannot, unless a head was written and is
// gone: it was set back, or a disk has said that it was written when it was not.
func laterSaves(file io.ReaderAt, size uint64, h head, used []byte) (later uint64, err error) {
	room := make([]byte, h.pageSize)
	for id := uint64(2); (id+1)*h.pageSize <= size; id++ {
		if id < uint64(len(used)) && used[id] == usedPage {
			continue
		}
		at := int64(id * h.pageSize)
		if n, err := file.ReadAt(room[:pageHead], at); n < pageHead {
			return later, err
		}
		if p := (page{room}); p.number() != id || p.kind() != leafPage {
			continue
		}
		if n, err := file.ReadAt(room, at); n < len(room) {
			return later, err
		}
		if commit := commitOfRoot(page{room}, id); commit > h.txid {
			later = max(later, commit-h.txid)
		}
	}
	return later, nil
}

// commitOfRoot is the number of the save whose root a page is; 0 when it is none.
// The bucket meta lies in the root's own page and tells the number.
func commitOfRoot(p page, id uint64) (commit uint64) {
	if p.number() != id || p.kind() != leafPage {
		return 0
	}
	for e := range p.elements() {
		_, inside, ok := e.bucketRoot()
		if e.flags == bucketElement && string(e.key) == bucketMeta && ok {
			commit = commitIn(inside)
		}
	}
	return commit
}
