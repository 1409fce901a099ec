package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"maps"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// A collection is what has been brought together of a damaged file.
type collection struct {
	buckets map[string]*gathered
	all     bool // nothing of the newest tree can be trusted to be complete
}

// A gathered is what has been brought together of one bucket.
type gathered struct {
	records  map[string][]byte // values by key
	older    int
	remade   int
	newer    int
	holes    []gap
	counted  bool
	expected digest
}

// A gap is a range of keys of which some may be missing: from low up to, but
// without, high. Nil is no limit.
type gap struct{ low, high []byte }

func (g gap) has(key []byte) bool {
	return bytes.Compare(key, g.low) >= 0 && (g.high == nil || bytes.Compare(key, g.high) < 0)
}

func newCollection() *collection {
	c := &collection{buckets: map[string]*gathered{}}
	for _, name := range buckets() {
		c.of(name)
	}
	return c
}

// of is what has been brought together of a bucket, which may be one that a newer
// program made.
func (c *collection) of(bucket string) *gathered {
	if c.buckets[bucket] == nil {
		c.buckets[bucket] = &gathered{records: map[string][]byte{}}
	}
	return c.buckets[bucket]
}

// names are all the buckets.
func (c *collection) names() []string {
	return withOthers(buckets(), slices.Collect(maps.Keys(c.buckets)))
}

// A trust says of the place of a record how much it is worth.
type trust int

// The places.
const (
	inTree    trust = iota // of the last save: what is there is taken
	cutOff                 // from that tree, by a broken page above: taken where one is missing
	elsewhere              // as cutOff, but perhaps not as last saved
)

// add takes a record that is well, is not there yet and may be missing. False
// says that a record of the tree is not well.
func (c *collection) add(bucket string, key, value []byte, place trust) bool {
	if g := c.buckets[bucket]; g != nil {
		if _, there := g.records[string(key)]; there || place != inTree && !c.wants(bucket, key) {
			return true
		}
	} else if place != inTree && !c.all {
		return true // a bucket that the last save did not have
	}
	if _, err := unseal(bucket, key, value); err != nil || (record{bucket: bucket, key: key}).fits(value) != nil {
		return false
	}
	g := c.of(bucket)
	g.records[string(key)] = bytes.Clone(value)
	if place == elsewhere {
		g.older++
	}
	return true
}

// wants reports whether a key may be one of those that are missing.
func (c *collection) wants(bucket string, key []byte) bool {
	g := c.buckets[bucket]
	if g.counted && len(g.records) >= g.expected.Count {
		return false
	}
	return c.all || slices.ContainsFunc(g.holes, func(h gap) bool { return h.has(key) })
}

// leaveOut notes that keys of a range may be missing.
func (c *collection) leaveOut(bucket string, low, high []byte) {
	if g := c.buckets[bucket]; g != nil {
		g.holes = append(g.holes, gap{low, high})
		return
	}
	c.all = c.all || bucket == ""
}

// expect takes over what the digests that were found so far say. A bucket without
// one is empty, when all digests are there.
func (c *collection) expect() {
	found := c.buckets[bucketDigest]
	for name, g := range c.buckets {
		if g.counted || name == bucketDigest {
			continue
		}
		value, there := found.records[name]
		if !there {
			g.counted = len(found.holes) == 0 && !c.all
			continue
		}
		payload, err := unseal(bucketDigest, []byte(name), value)
		g.counted = err == nil && json.Unmarshal(payload, &g.expected) == nil
	}
}

// complete reports whether nothing is missing any more, as far as is known.
func (c *collection) complete() bool {
	for name, g := range c.buckets {
		if name == bucketDigest {
			continue
		}
		if (c.all || len(g.holes) > 0) && (!g.counted || len(g.records) < g.expected.Count) {
			return false
		}
	}
	return true
}

// checkSchema refuses to bring back what this program does not know.
func (c *collection) checkSchema() error {
	p := portrait{meta: c.buckets[bucketMeta].records}
	var number int
	if err := p.load(metaSchema, &number); err == nil && number > schema {
		return &model.NewerFile{Known: schema, Schema: number, Version: p.version()}
	}
	if _, known := p.meta[metaWrites]; known {
		return p.checkWrites()
	}
	return nil
}

// remake makes what is lost and holds others: plans without a word, entries with
// nothing but their activities. Without them nobody would see what is in them.
func (c *collection) remake() {
	entries, plans := c.buckets[bucketEntry], c.buckets[bucketDocument]
	for key, value := range c.buckets[bucketActivity].records {
		plan, _, ok := childIDs(key)
		payload, err := unseal(bucketActivity, []byte(key), value)
		if !ok || err != nil {
			continue
		}
		in := standingOf(payload).In
		entries.remakeOne(bucketEntry, childKey(plan, in), entryRecord{orderStep, model.Entry{ID: in}})
	}
	for _, child := range []*gathered{entries, c.buckets[bucketActivity]} {
		for key := range child.records {
			if plan, _, ok := childIDs(key); ok {
				plans.remakeOne(bucketDocument, plan[:], &model.Plan{Document: model.Document{ID: plan, State: model.Draft}})
			}
		}
	}
}

// childIDs takes the key of a child apart.
func childIDs(key string) (parent, id model.ID, ok bool) {
	n := copy(parent[:], key)
	return parent, id, copy(id[:], key[n:]) == len(id)
}

// remakeOne puts a record where there is none.
func (g *gathered) remakeOne(bucket string, key []byte, v any) {
	if _, there := g.records[string(key)]; there {
		return
	}
	payload, err := encode(v)
	if err != nil {
		return // it has a JSON form
	}
	g.records[string(key)] = seal(bucket, key, payload)
	g.remade++
}

// salvaged counts what is there.
func (c *collection) salvaged() Salvaged {
	var all Salvaged
	dated := c.buckets[bucketDigest].older > 0 // such digests only tell what an earlier save had
	for _, name := range c.names() {
		if name == bucketMeta || name == bucketDigest {
			continue
		}
		g := c.buckets[name]
		s := SalvagedBucket{Name: name, Records: len(g.records), Older: g.older, Remade: g.remade, Newer: g.newer, Counted: g.counted}
		if g.counted {
			s.Missing = max(0, g.expected.Count-(len(g.records)-g.remade))
		}
		if g.counted && g.older > 0 && !dated && g.digest(name) == g.expected {
			s.Older = 0 // wherever they were found, they are those that were saved last
		}
		all = append(all, s)
	}
	return all
}

// digest sums up what is there.
func (g *gathered) digest(bucket string) digest {
	var d digest
	for key, value := range g.records {
		d.add(hashOf(bucket, []byte(key), value))
	}
	return d
}

// fillBatch is how many records one transaction of a new file takes.
const fillBatch = 2000

// fill writes everything into a new file.
func (c *collection) fill(db *bolt.DB, o Options) error {
	ids := &idMaker{now: o.Now, random: o.Random}
	ids.startAfter(c.lastClock(o.Now))
	err := db.Update(func(tx *bolt.Tx) error { return writeMeta(newBatch(tx, newCodec(nil)), c.names(), o, ids) })
	for _, bucket := range c.names() {
		if bucket == bucketDigest {
			continue
		}
		keys := slices.Sorted(maps.Keys(c.buckets[bucket].records))
		for some := range slices.Chunk(keys, fillBatch) {
			if err == nil {
				err = db.Update(func(tx *bolt.Tx) error { return c.putSome(newBatch(tx, newCodec(nil)), bucket, some, ids) })
			}
		}
	}
	return err
}

// putSome writes some records of a bucket. Of meta it takes only what names the
// file; the rest is that of the new one.
func (c *collection) putSome(b *batch, bucket string, keys []string, ids *idMaker) error {
	for _, key := range keys {
		if bucket == bucketMeta && key != metaFile && key != metaCreated && key != metaCreatedBy {
			continue
		}
		payload, err := unseal(bucket, []byte(key), c.buckets[bucket].records[key])
		if err != nil {
			return err
		}
		if err := b.put(record{bucket: bucket, key: []byte(key), payload: payload}); err != nil {
			return err
		}
	}
	if err := b.putValue(bucketMeta, []byte(metaLastClock), ids.newest()); err != nil {
		return err
	}
	if err := b.putValue(bucketMeta, []byte(metaCommit), b.tx.ID()); err != nil {
		return err
	}
	return b.finish()
}

// lastClock is the millisecond of the newest id in the file, which ids made later
// must not repeat. An id from years ahead was not made here.
func (c *collection) lastClock(now func() time.Time) uint64 {
	newest := portrait{meta: c.buckets[bucketMeta].records}.lastClock()
	ahead := uint64(now().AddDate(1, 0, 0).UnixMilli())
	var id model.ID
	for name, g := range c.buckets {
		for key := range g.records {
			if !ordered(name) || len(key) < len(id) {
				continue
			}
			if millis := binary.BigEndian.Uint64([]byte(key[len(key)-len(id):])) >> 16; millis < ahead {
				newest = max(newest, millis)
			}
		}
	}
	return newest
}
