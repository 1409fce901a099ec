package storage

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// Compare tells what restoring a backup would change. The backup is checked
// before it is read.
func (s *Store) Compare(ctx context.Context, b model.Backup) (model.Difference, error) {
	var d model.Difference
	err := ctx.Err()
	if err == nil {
		err = checkCopy(b.Path)
	}
	if err == nil {
		var other *Store
		if other, err = Open(b.Path, Options{ReadOnly: true}); err == nil {
			d, err = s.compare(other)
			err = errors.Join(err, other.Close())
		}
	}
	if err != nil {
		return d, fmt.Errorf("compare with backup: %w", err)
	}
	return d, nil
}

func (s *Store) compare(other *Store) (model.Difference, error) {
	theirs, err := other.contents()
	if err != nil {
		return model.Difference{}, err
	}
	ours, err := s.contents()
	if err != nil {
		return model.Difference{}, err
	}
	d := model.Difference{OtherBook: ours.book != theirs.book}
	touched := map[model.ID]bool{}
	for _, bucket := range withOthers(ours.names, theirs.names) {
		if k := kindDifference(bucket, ours.sums[bucket], theirs.sums[bucket], touched); k != (model.KindDifference{Kind: bucket}) {
			d.Kinds = append(d.Kinds, k)
		}
	}
	for id := range touched {
		now, here := ours.plans[id]
		then, there := theirs.plans[id]
		switch {
		case here && there:
			d.Plans = append(d.Plans, model.PlanDifference{Head: now, Act: model.Altered})
		case here:
			d.Plans = append(d.Plans, model.PlanDifference{Head: now, Act: model.Removed})
		case there:
			d.Plans = append(d.Plans, model.PlanDifference{Head: then, Act: model.Made})
		}
	}
	slices.SortFunc(d.Plans, func(a, b model.PlanDifference) int {
		return cmp.Or(cmp.Compare(b.Head.Year, a.Head.Year), bytes.Compare(b.Head.ID[:], a.Head.ID[:]))
	})
	return d, nil
}

// kindDifference compares the records of one bucket and collects the plans that
// differ in it.
func kindDifference(bucket string, ours, theirs map[string]hex64, touched map[model.ID]bool) model.KindDifference {
	k := model.KindDifference{Kind: bucket}
	touch := func(key string) {
		if bucket == bucketDocument || bucket == bucketEntry || bucket == bucketActivity {
			var id model.ID
			copy(id[:], key)
			touched[id] = true
		}
	}
	for key, sum := range ours {
		switch then, there := theirs[key]; {
		case !there:
			k.Gone++
			touch(key)
		case then != sum:
			k.Changed++
			touch(key)
		}
	}
	for key := range theirs {
		if _, here := ours[key]; !here {
			k.Back++
			touch(key)
		}
	}
	return k
}

// A summary is what is compared of a book.
type summary struct {
	book  model.ID
	names []string                    // of the buckets
	sums  map[string]map[string]hex64 // of the records, by bucket and key
	plans map[model.ID]model.DocumentHead
}

// contents sums up a book. A damaged record differs from any other; a plan that
// cannot be read has no title.
func (s *Store) contents() (summary, error) {
	c := summary{sums: map[string]map[string]hex64{}, plans: map[model.ID]model.DocumentHead{}}
	columns := shapeOf(reflect.TypeFor[model.DocumentHead]())
	err := s.view("sum up", func(tx *bolt.Tx) error {
		c.names = s.file.portrait.names()
		for _, bucket := range c.names {
			if !inHistory(bucket) {
				continue
			}
			sums := map[string]hex64{}
			c.sums[bucket] = sums
			err := each(tx, bucket, nil, func(key, value []byte) error {
				sums[string(key)] = hashOf(bucket, key, value)
				if bucket == bucketDocument {
					h := model.DocumentHead{}
					_ = decodeOnly(columns, key, value, &h)
					copy(h.ID[:], key)
					c.plans[h.ID] = h
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		_, err := load(tx, bucketMeta, []byte(metaFile), &c.book)
		return err
	})
	return c, err
}
