package storage

import (
	"bytes"
	"cmp"
	"encoding/json"
	"io"
	"os"
	"slices"

	"sokehoach/model"
)

// A scan looks for records in every place of a damaged file, the most trusted
// place first.
type scan struct {
	*collection
	file     io.ReaderAt
	size     uint64
	pageSize uint64
	commit   uint64 // the number of the last save, when a head tells it
	used     []byte // by page, of the newest tree; nil when its free list cannot be read
	known    map[uint64]bool
	anyBook  bool // backups of other books count too
}

// maxStates is how many earlier states are looked at: what is still missing then
// is hardly in one that is older still.
const maxStates = 24

// An oldRoot is the page of a root in which an earlier save can be recognised.
type oldRoot struct{ page, commit uint64 }

// newest takes what the newest tree has, and notes its holes. Without a valid
// head it is that of the latest save whose root can be found.
func (s *scan) newest() error {
	st := structure{size: s.size}
	if s.size >= minPages*minPageSize {
		if err := st.readHeads(s.file); err != nil {
			return err
		}
	}
	s.pageSize = st.head.pageSize
	if !isPageSize(s.pageSize) {
		var err error
		if s.pageSize, _, err = likelyPageSize(s.file, s.size); err != nil {
			return err
		}
		st.head, st.previous = head{}, head{}
	}
	if st.head.pageSize == 0 {
		roots, err := s.oldRoots()
		if err != nil || len(roots) == 0 {
			s.all = true
			return err
		}
		st.head = head{root: roots[0].page}
	}
	s.commit = st.head.txid
	if err := s.tree(st.head, inTree); err != nil {
		return err
	}
	if s.used != nil {
		if err := s.pages(cutOff, func(id uint64) bool { return id < uint64(len(s.used)) && s.used[id] == unusedPage }); err != nil {
			return err
		}
	}
	s.expect()
	if st.previous.pageSize == 0 || s.complete() {
		return nil
	}
	return s.tree(st.previous, elsewhere)
}

// An earlierState is an earlier save that may still have what is missing: a tree
// in the file, or a backup.
type earlierState struct {
	commit uint64
	page   uint64 // of the root
	backup string // its path, in place of page
}

// earlierStates are all that there are, the latest first; of the same save the
// tree comes before the backup. After a restore the saves are numbered on from
// the backup that came back, so that a number tells before from after along one
// line only: backups stand among the trees while their numbers fall with their
// own order. Where one does not, something else came before the restore; from
// there on they are asked last.
func (s *scan) earlierStates(backups []string) ([]earlierState, error) {
	roots, err := s.oldRoots()
	last := s.commit
	var line, others []earlierState
	for _, r := range roots[:min(len(roots), maxStates)] {
		last = max(last, r.commit)
		line = append(line, earlierState{commit: r.commit, page: r.page})
	}
	falling := true
	if backups, err = s.ofThisBook(backups, roots, err); err != nil {
		return nil, err
	}
	for _, path := range backups {
		b := earlierState{commit: commitOf(path), backup: path}
		falling = falling && b.commit <= last
		if b.commit == 0 || !falling {
			others = append(others, b)
			continue
		}
		last = b.commit
		line = append(line, b)
	}
	slices.SortStableFunc(line, func(a, b earlierState) int { return cmp.Compare(b.commit, a.commit) })
	return append(line, others...), err
}

// ofThisBook leaves out backups of another book: its records have their own ids,
// and would be taken for some of those that are missing. When it is not known which
// book this is, none counts.
func (s *scan) ofThisBook(backups []string, roots []oldRoot, err error) ([]string, error) {
	if err != nil || s.anyBook || len(backups) == 0 {
		return backups, err
	}
	own, known := s.book(roots)
	var ours []string
	for _, path := range backups {
		if o, err := OwnerOf(path); err == nil && known && o.Book == own {
			ours = append(ours, path)
		}
	}
	return ours, nil
}

// book is the id of the book in the damaged file, from the newest tree or one of an
// earlier save.
func (s *scan) book(roots []oldRoot) (id model.ID, known bool) {
	if value, there := s.buckets[bucketMeta].records[metaFile]; there {
		return id, decode(bucketMeta, []byte(metaFile), value, &id) == nil
	}
	room := make([]byte, s.pageSize)
	for _, r := range roots {
		if n, _ := s.file.ReadAt(room, int64(r.page*s.pageSize)); n < len(room) {
			continue
		}
		for e := range (page{room}).elements() {
			if _, inside, ok := e.bucketRoot(); ok && inside.b != nil && string(e.key) == bucketMeta {
				known = known || bookIn(inside, &id)
			}
		}
		if known {
			return id, true
		}
	}
	return id, false
}

// bookIn reads the id of the book out of the bucket meta.
func bookIn(meta page, id *model.ID) bool {
	for e := range meta.elements() {
		if string(e.key) == metaFile && decode(bucketMeta, e.key, e.value, id) == nil {
			return true
		}
	}
	return false
}

// commitOf is the number of the save that a backup has, 0 when it has none that
// can be read.
func commitOf(path string) (commit uint64) {
	_ = reading(path, func(file *os.File) error {
		info, err := file.Stat()
		if err != nil {
			return err
		}
		st := structure{size: uint64(info.Size())}
		if st.size >= minPages*minPageSize {
			err = st.readHeads(file)
		}
		commit = st.head.txid
		return err
	})
	return commit
}

// rest fills the holes from elsewhere.
func (s *scan) rest(backups []string) error {
	s.expect()
	if s.complete() {
		return nil
	}
	states, err := s.earlierStates(backups)
	if err != nil {
		return err
	}
	for _, e := range states {
		if s.complete() {
			return nil
		}
		if e.backup != "" {
			s.backup(e.backup)
			continue
		}
		if err := s.tree(head{root: e.page}, elsewhere); err != nil {
			return err
		}
		s.expect()
	}
	if s.complete() {
		return nil
	}
	return s.pages(elsewhere, func(uint64) bool { return true })
}

// tree takes what hangs on a root. Of the newest tree it notes what is left out,
// and which pages are in use when its free list can be read.
func (s *scan) tree(h head, place trust) error {
	if s.known[h.root] {
		return nil
	}
	s.known[h.root] = true
	if h.pageSize = s.pageSize; h.pages < minPages || h.pages > maxFileSize/s.pageSize {
		h.pages = s.size / s.pageSize
	}
	var w *walk
	w = newWalk(s.file, h, func(bucket string, key, value []byte) {
		if !s.add(bucket, key, value, place) && place == inTree {
			s.leaveOut(bucket, bytes.Clone(w.now.from), bytes.Clone(w.now.high))
		}
	})
	if place == inTree {
		w.hole = s.leaveOut
		if h.freelist != 0 {
			w.freeList()
		}
	}
	listed := h.freelist != 0 && len(w.flaws) == 0
	w.tree(h.root)
	if place != inTree {
		return w.err
	}
	if listed {
		s.used = w.used
	}
	for _, name := range buckets() {
		if !slices.Contains(w.buckets, name) {
			s.leaveOut(name, nil, nil)
		}
	}
	return w.err
}

// backup takes from a backup what is missing, when it is sound.
func (s *scan) backup(path string) {
	_ = reading(path, func(file *os.File) error {
		v, err := verifyFile(file)
		if err != nil || !v.Sound() {
			return err
		}
		_, err = inspect(file, func(bucket string, key, value []byte) { s.add(bucket, key, value, elsewhere) })
		return err
	})
}

// oldRoots finds the roots of all saves that are still in the file, the latest
// first. The bucket meta lies in the root's own page and tells the number of the
// save.
func (s *scan) oldRoots() ([]oldRoot, error) {
	var roots []oldRoot
	err := s.leaves(func(id uint64, p page) {
		if commit := commitOfRoot(p, id); commit > 0 {
			roots = append(roots, oldRoot{id, commit})
		}
	})
	slices.SortFunc(roots, func(a, b oldRoot) int {
		return cmp.Or(cmp.Compare(b.commit, a.commit), cmp.Compare(a.page, b.page))
	})
	return roots, err
}

// commitIn reads the number of a save in the bucket meta, 0 when there is none.
func commitIn(meta page) (commit uint64) {
	if meta.b == nil {
		return 0
	}
	for e := range meta.elements() {
		if string(e.key) != metaCommit {
			continue
		}
		if payload, err := unseal(bucketMeta, e.key, e.value); err == nil {
			_ = json.Unmarshal(payload, &commit)
		}
	}
	return commit
}

// pages takes what is missing from the leaves among some pages, whatever tree
// they are or were in. In which bucket a record was is told by its checksum.
func (s *scan) pages(place trust, among func(id uint64) bool) error {
	names := s.names()
	take := func(key, value []byte) {
		for _, name := range names {
			if _, err := unseal(name, key, value); err == nil {
				s.add(name, key, value, place)
				return
			}
		}
	}
	return s.leaves(func(id uint64, p page) {
		if !among(id) {
			return
		}
		for e := range p.elements() {
			_, inside, ok := e.bucketRoot()
			switch {
			case e.flags == recordElement:
				take(e.key, e.value)
			case ok && inside.b != nil:
				for r := range inside.elements() {
					s.add(string(e.key), r.key, r.value, place)
				}
			}
		}
	})
}

// leaves shows every page of the file that looks like a leaf.
func (s *scan) leaves(show func(id uint64, p page)) error {
	room := make([]byte, s.pageSize)
	for id := uint64(2); (id+1)*s.pageSize <= s.size; id++ {
		if n, err := s.file.ReadAt(room, int64(id*s.pageSize)); n < len(room) {
			return err
		}
		p := page{room}
		if p.number() != id || p.kind() != leafPage {
			continue
		}
		if run := min((p.overflow()+1)*s.pageSize, s.size-id*s.pageSize); run > s.pageSize && run <= maxLeafRun {
			p.b = make([]byte, run)
			if n, err := s.file.ReadAt(p.b, int64(id*s.pageSize)); n < len(p.b) {
				return err
			}
		}
		show(id, p)
	}
	return nil
}
