package storage

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"time"

	"sokehoach/model"
)

// lockPause is how long a wait for the lock sleeps between two tries.
const lockPause = 25 * time.Millisecond

// A portrait is all that is known of a file before bbolt sees it.
type portrait struct {
	structure
	meta map[string][]byte // values of the bucket meta
}

// portray has the guard look at a file and keeps what the file says of itself.
func portray(file *os.File, visit visitor) (portrait, error) {
	p := portrait{meta: map[string][]byte{}}
	var err error
	p.structure, err = inspect(file, func(bucket string, key, value []byte) {
		if bucket == bucketMeta {
			p.meta[string(key)] = bytes.Clone(value)
		}
		if visit != nil {
			visit(bucket, key, value)
		}
	})
	return p, err
}

// admit decides whether bbolt may be given a file. It looks at it under the lock
// of bbolt, so that nobody writes meanwhile, and gives the lock back.
func admit(file *os.File, readOnly bool) (p portrait, err error) {
	err = locked(file, readOnly, func() error {
		if p, err = portray(file, nil); err != nil {
			return err
		}
		if err = p.check(); err == nil && !readOnly {
			err = p.checkWrites()
		}
		if err != nil || len(p.lost) == 0 {
			return err
		}
		return p.allThere(file)
	})
	return p, err
}

// locked runs a job under the lock on a file; model.ErrInUse when another holds it.
func locked(file *os.File, shared bool, job func() error) error {
	for end := time.Now().Add(lockTimeout); ; time.Sleep(lockPause) {
		ok, err := tryLock(file, shared)
		if err != nil {
			return err
		}
		if ok {
			break
		}
		if time.Now().After(end) {
			return model.ErrInUse
		}
	}
	return errors.Join(job(), unlock(file))
}

// check refuses a file that is not sound, not ours, or newer. The schema comes
// before the buckets: a newer format may have others.
func (p portrait) check() error {
	if err := p.damage(); err != nil {
		return err
	}
	if p.meta[metaSchema] == nil {
		return &Damage{Kind: model.DamageForeign, Why: "a database of another program"}
	}
	var number int
	if err := p.load(metaSchema, &number); err != nil {
		return err
	}
	if number > schema {
		return &model.NewerFile{Known: schema, Schema: number, Version: p.version()}
	}
	if number < 1 {
		return &Damage{Kind: model.DamageRecord, Bucket: bucketMeta, Key: []byte(metaSchema), Why: fmt.Sprintf("schema %d", number)}
	}
	var listed []string
	if err := p.load(metaBuckets, &listed); err != nil {
		return err
	}
	for _, name := range listed {
		if !slices.Contains(p.buckets, name) {
			return &Damage{Kind: model.DamageBucket, Bucket: name, Why: "the bucket is missing"}
		}
	}
	if err := p.load(metaWrites, new(int)); err != nil {
		return err
	}
	return p.load(metaLastClock, new(uint64))
}

// checkWrites refuses a file that only programs may write to which know more than
// this one.
func (p portrait) checkWrites() error {
	var least int
	if err := p.load(metaWrites, &least); err != nil || least <= schema {
		return err
	}
	return &model.NewerFile{Known: schema, Schema: least, Version: p.version(), Readable: true}
}

// version is the version of the program that wrote last, empty when it is not
// known.
func (p portrait) version() (version string) {
	_ = p.load(metaWrittenBy, &version)
	return version
}

// names are the buckets that the file has or may get: those that this program
// makes, and those that a newer one has made.
func (p portrait) names() []string {
	var listed []string
	_ = p.load(metaBuckets, &listed)
	return withOthers(buckets(), listed)
}

// load reads what every file has in its bucket meta.
func (p portrait) load(name string, v any) error {
	value, found := p.meta[name]
	if !found {
		return &Damage{Kind: model.DamageRecord, Bucket: bucketMeta, Key: []byte(name), Why: "missing"}
	}
	return decode(bucketMeta, []byte(name), value, v)
}

// lastClock is the millisecond of the newest id made in the file.
func (p portrait) lastClock() (millis uint64) {
	if err := p.load(metaLastClock, &millis); err != nil {
		return 0 // check has refused such a file
	}
	return millis
}

// allThere accepts lost pages when no record is missing: then only their space
// is lost.
func (p portrait) allThere(file *os.File) error {
	v, err := verifyFile(file)
	if err == nil && !v.Sound() {
		err = &Damage{Kind: model.DamageLost, Page: p.lost[0], Why: fmt.Sprintf("%d pages are lost, and records with them", len(p.lost))}
	}
	return err
}
