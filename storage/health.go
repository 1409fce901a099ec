package storage

import (
	"bytes"
	"math"
	"sync"

	bolt "go.etcd.io/bbolt"
)

// A Health is what is known of an open file. Its pages were checked when it was
// opened, or it would not be open; its records are read afterwards.
type Health struct {
	Verification
	Checked bool // every record was read since the opening
}

// health is a Health that one goroutine writes and any may read.
type health struct {
	sync.Mutex
	now     Health
	book    int  // rises when another book takes the place of this one
	suspect bool // the file is being read again, because something in it could not be
}

// renew forgets what was found in the book that was open before.
func (h *health) renew(p portrait) {
	h.Lock()
	defer h.Unlock()
	h.now = Health{}
	h.now.HeadLost, h.now.Later = p.headLost, p.laterSaves()
	h.book++
}

// found notes what the reading of all records has found, unless they are of a
// book that is open no more.
func (h *health) found(v Verification, book int) (Health, bool) {
	h.Lock()
	defer h.Unlock()
	if h.book != book {
		return Health{}, false
	}
	h.now.Buckets, h.now.Damaged, h.now.Structure, h.now.Checked = v.Buckets, v.Damaged, v.Structure, true
	return h.now, true
}

// doubts reports whether something that could not be read is news: the book was
// read to its end, and found sound. Whoever is told yes reads it again.
func (h *health) doubts() (book int, news bool) {
	h.Lock()
	defer h.Unlock()
	news = h.now.Checked && h.now.Sound() && !h.suspect
	h.suspect = h.suspect || news
	return h.book, news
}

// suspect has the whole file read again after something in it could not be read,
// so that who opened it hears at once of what broke since the opening.
func (s *Store) suspect() {
	if s.options.Checked == nil {
		return
	}
	book, news := s.health.doubts()
	if !news {
		return
	}
	go func() {
		v, err := s.Verify()
		if err == nil {
			s.tellFound(v, book)
		}
		s.health.Lock()
		s.health.suspect = false
		s.health.Unlock()
	}()
}

// tellFound notes what was found in a book and tells who opened it.
func (s *Store) tellFound(v Verification, book int) {
	h, ours := s.health.found(v, book)
	if !ours {
		return
	}
	if !h.Sound() && s.do("forget", func() error { s.forget(); return nil }) != nil {
		return // closed, or broken
	}
	s.options.Checked(h)
}

// Health gives what is known of the file so far.
func (s *Store) Health() Health {
	s.health.Lock()
	defer s.health.Unlock()
	return s.health.now
}

// How records are read in the background: in slices, so that no save waits
// longer than a few milliseconds; and when a save comes between the slices of a
// bucket, from its beginning, but not for ever.
const (
	sliceSize  = 256 << 10 // bytes
	sliceTries = 3
)

// check reads every record of a book and tells what it has found.
func (s *Store) check(book int) {
	all := newTally()
	names, err := s.names()
	if err != nil {
		return
	}
	for _, name := range names {
		t, err := s.checkBucket(name)
		if err != nil {
			return // closed, or broken; then every other call tells
		}
		all.counted[name], all.damaged = t.counted[name], append(all.damaged, t.damaged...)
		all.stored[name] = t.stored[name]
	}
	s.tellFound(Verification{Buckets: all.states(), Damaged: all.damaged}, book)
}

// names are the buckets that the open file has or may get.
func (s *Store) names() (names []string, err error) {
	err = s.view("check records", func(*bolt.Tx) error {
		names = s.file.portrait.names()
		return nil
	})
	return names, err
}

// checkBucket reads one bucket as it was at one moment.
func (s *Store) checkBucket(name string) (*tally, error) {
	for try := 1; ; try++ {
		c := &bucketCheck{name: name, tally: newTally(), size: sliceSize}
		if try > sliceTries {
			c.size = math.MaxInt
		}
		for !c.done && !c.stale {
			if err := s.view("check records", c.slice); err != nil {
				return nil, err
			}
		}
		if c.done {
			return c.tally, nil
		}
	}
}

// A bucketCheck is a bucket that is being read in slices.
type bucketCheck struct {
	*tally
	name  string
	size  int
	at    int    // number of the save that the first slice has seen
	next  []byte // the key that the next slice begins with; nil in the first
	done  bool
	stale bool // something was saved in between
}

// slice reads some records.
func (c *bucketCheck) slice(tx *bolt.Tx) error {
	if c.next == nil {
		c.at = tx.ID()
	}
	if c.stale = c.at != tx.ID(); c.stale {
		return nil
	}
	read := 0
	for key, value := range shelfOf(tx, c.name).from(c.next) {
		if read > c.size {
			c.next = bytes.Clone(key)
			return nil
		}
		c.record(c.name, key, value)
		read += len(key) + len(value)
	}
	c.done = true
	if c.name == bucketDigest {
		return nil
	}
	var err error
	if c.stored[c.name], err = storedDigest(tx, c.name); err != nil {
		c.stored[c.name] = digest{Count: -1} // damaged, and found among the records of its own bucket
	}
	return nil
}
