package storage

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"sokehoach/model"

	bolt "go.etcd.io/bbolt"
)

// A Salvaged is what was brought back from a damaged file: the buckets in the
// order of the package comment, without those in which the program notes what it
// needs itself.
type Salvaged []SalvagedBucket

// A SalvagedBucket is what was brought back of one bucket.
type SalvagedBucket struct {
	Name    string
	Records int  // that are there now
	Older   int  // of these: from an earlier state or a backup, so perhaps not as last saved
	Remade  int  // of these: made empty, to hold what was in one that is lost
	Missing int  // that were there and are not any more
	Newer   int  // of the last save that can be read in the damaged file and were left there, for the state before
	Counted bool // how many were there is known, and so is Missing
}

// Records is how many records there are.
func (s Salvaged) Records() (n int) {
	for _, b := range s {
		n += b.Records
	}
	return n
}

// Older is how many of the records are perhaps not as last saved.
func (s Salvaged) Older() (n int) {
	for _, b := range s {
		n += b.Older
	}
	return n
}

// Remade is how many of the records were made empty.
func (s Salvaged) Remade() (n int) {
	for _, b := range s {
		n += b.Remade
	}
	return n
}

// Newer is how many readable records of the last save were left out.
func (s Salvaged) Newer() (n int) {
	for _, b := range s {
		n += b.Newer
	}
	return n
}

// Missing is how many records are known to be lost.
func (s Salvaged) Missing() (n int) {
	for _, b := range s {
		n += b.Missing
	}
	return n
}

// Salvage collects every record that can still be read in a damaged file, and
// writes them to a new file, sealed and summed up afresh. The damaged file is
// only read. Out must not exist. Backups, the newest first, are asked for what is
// in no place of the file; those that are not sound are passed over, and so are
// those of another book, unless Options say that they count.
//
// Which copy of a record counts: the one that the newest valid head leads to.
// Where its tree is broken, and only for keys that the broken pages may have had,
// the first of these: pages that are neither in the rest of the tree nor free;
// the tree of the other head; the trees of earlier saves that are still in free
// pages, and the backups of the same line of saves, the latest save first; the
// backups from before another was restored; any other page. No more are taken than the
// digest of the bucket has counted, so that what was deleted does not come back
// where nothing is missing.
func Salvage(path, out string, o Options, backups ...string) (Salvaged, error) {
	c, err := collect(path, backups, o.AnyBook)
	if err == nil {
		err = c.write(out, o)
	}
	if err != nil {
		return nil, fmt.Errorf("salvage data file: %w", err)
	}
	return c.salvaged(), nil
}

// Previous writes the state before the last save to a new file, when that state
// is whole in a file whose last one is not. Out must not exist.
func Previous(path, out string, o Options) (Salvaged, error) {
	c := newCollection()
	err := reading(path, func(file *os.File) error { return c.takePrevious(file) })
	if err == nil {
		err = c.write(out, o)
	}
	if err != nil {
		return nil, fmt.Errorf("take back the last save: %w", err)
	}
	return c.salvaged(), nil
}

// reading runs a job on a file that nobody writes to meanwhile.
func reading(path string, job func(*os.File) error) error {
	file, err := openRegular(path)
	if err != nil {
		return err
	}
	return errors.Join(locked(file, true, func() error { return job(file) }), file.Close())
}

// takePrevious takes all records of the state before the last save.
func (c *collection) takePrevious(file *os.File) error {
	s, err := inspect(file, nil)
	if err != nil {
		return err
	}
	if !isPageSize(s.previous.pageSize) || s.previous.pages < minPages {
		return &Damage{Kind: model.DamageHeads, Why: "there is no other head"}
	}
	if have := s.size / s.previous.pageSize; have < s.previous.pages {
		return &Damage{Kind: model.DamageCut, Have: have, Want: s.previous.pages, Why: "the other head is of a longer file"}
	}
	t := newTally()
	w := newWalk(file, s.previous, func(bucket string, key, value []byte) {
		t.record(bucket, key, value)
		c.add(bucket, key, value, inTree)
	})
	w.freeList()
	w.tree(s.previous.root)
	c.expect()
	wrong := slices.ContainsFunc(t.states(), func(b BucketState) bool { return b.Mismatch })
	switch {
	case w.err != nil:
		return w.err
	case len(w.flaws) > 0:
		return &w.flaws[0]
	case wrong, len(t.damaged) > 0:
		return &Damage{Kind: model.DamageRecord, Why: "the state before has damaged records"}
	}
	if err := c.passOver(file, s.size); err != nil {
		return err
	}
	return c.checkSchema()
}

// passOver counts what can be read of the last save and is not so in the state
// before, which is all that is taken. What was in pages that are destroyed is
// not known, nor what the last save deleted.
func (c *collection) passOver(file *os.File, size uint64) error {
	last := &scan{collection: newCollection(), file: file, size: size, known: map[uint64]bool{}}
	if err := last.newest(); err != nil {
		return err
	}
	for name, g := range last.buckets {
		for key, value := range g.records {
			if !bytes.Equal(c.of(name).records[key], value) {
				c.of(name).newer++
			}
		}
	}
	return nil
}

// collect brings together what can be read of a damaged file.
func collect(path string, backups []string, anyBook bool) (c *collection, err error) {
	err = reading(path, func(file *os.File) error {
		info, err := file.Stat()
		if err == nil {
			c, err = collectFrom(file, uint64(info.Size()), backups, anyBook)
		}
		return err
	})
	return c, err
}

// collectFrom brings together what can be read of some bytes.
func collectFrom(file io.ReaderAt, size uint64, backups []string, anyBook bool) (*collection, error) {
	c := newCollection()
	s := &scan{collection: c, file: file, size: size, known: map[uint64]bool{}, anyBook: anyBook}
	if err := s.newest(); err != nil {
		return nil, err
	}
	if err := s.rest(backups); err != nil {
		return nil, err
	}
	if err := c.checkSchema(); err != nil {
		return nil, err
	}
	if c.salvaged().Records() == 0 {
		return nil, &Damage{Kind: model.DamageForeign, Why: "no record of ours is in the file"}
	}
	c.remake()
	return c, nil
}

// write makes the new file: complete under another name first.
func (c *collection) write(out string, o Options) error {
	if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
		return cmp.Or(err, error(&os.PathError{Op: "create", Path: out, Err: fs.ErrExist}))
	}
	o = o.complete()
	return create(out, func(db *bolt.DB) error { return c.fill(db, o) })
}
