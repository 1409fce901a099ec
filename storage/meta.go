package storage

import (
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"
)

// schema is the number of the one format that this program reads and writes.
const schema = 1

// The names in the bucket meta; the package comment says what they hold.
const (
	metaSchema    = "schema"
	metaFile      = "file"
	metaCreated   = "created"
	metaCreatedBy = "created_by"
	metaWrittenBy = "written_by"
	metaLastClock = "last_clock"
)

// writeMeta gives a new file its buckets and says what it is.
func writeMeta(b *batch, o Options, ids *idMaker) error {
	for _, name := range buckets() {
		if _, err := b.tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	id := ids.make()
	for _, m := range []struct {
		name  string
		value any
	}{
		{metaSchema, schema},
		{metaFile, id},
		{metaCreated, o.Now().UTC().Format(time.RFC3339)},
		{metaCreatedBy, o.AppVersion},
		{metaWrittenBy, o.AppVersion},
		{metaLastClock, ids.newest()},
	} {
		if err := b.putValue(bucketMeta, []byte(m.name), m.value); err != nil {
			return err
		}
	}
	return b.finish()
}

// checkMeta checks that a file is of our format and gives its last clock. The
// schema comes first: a newer format may have other buckets.
func checkMeta(tx *bolt.Tx) (lastClock uint64, err error) {
	var number int
	if err := loadMeta(tx, metaSchema, &number); err != nil {
		return 0, err
	}
	if number > schema {
		return 0, fmt.Errorf("%w: schema %d, this program knows %d", ErrNewerFile, number, schema)
	}
	if number < 1 {
		return 0, &Damage{Bucket: bucketMeta, Key: []byte(metaSchema), Why: fmt.Sprintf("schema %d", number)}
	}
	for _, name := range buckets() {
		if _, err := bucketOf(tx, name); err != nil {
			return 0, err
		}
	}
	return lastClock, loadMeta(tx, metaLastClock, &lastClock)
}

// loadMeta reads what every file has.
func loadMeta(tx *bolt.Tx, name string, v any) error {
	found, err := load(tx, bucketMeta, []byte(name), v)
	if err == nil && !found {
		err = &Damage{Bucket: bucketMeta, Key: []byte(name), Why: "missing"}
	}
	return err
}
