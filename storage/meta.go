package storage

import "time"

// schema is the number of the format that this program knows. A file names the
// least number that a program must know to read it, and another to write to it.
const schema = 1

// The names in the bucket meta; the package comment says what they hold.
const (
	metaSchema    = "schema"
	metaWrites    = "writes"
	metaBuckets   = "buckets"
	metaFile      = "file"
	metaCreated   = "created"
	metaCreatedBy = "created_by"
	metaWrittenBy = "written_by"
	metaLastClock = "last_clock"
	metaCommit    = "commit"
)

// writeMeta gives a new file its buckets and says what it is.
func writeMeta(b *batch, names []string, o Options, ids *idMaker) error {
	for _, name := range names {
		if _, err := b.make(name); err != nil {
			return err
		}
	}
	id := ids.make()
	for _, m := range []struct {
		name  string
		value any
	}{
		{metaSchema, schema},
		{metaWrites, schema},
		{metaFile, id},
		{metaCreated, o.Now().UTC().Format(time.RFC3339)},
		{metaCreatedBy, o.AppVersion},
		{metaWrittenBy, o.AppVersion},
		{metaLastClock, ids.newest()},
		{metaCommit, b.tx.ID()},
	} {
		if err := b.putValue(bucketMeta, []byte(m.name), m.value); err != nil {
			return err
		}
	}
	return b.finish()
}
