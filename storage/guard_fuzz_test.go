package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"testing"

	"sokehoach/model"

	bolt "go.etcd.io/bbolt"
)

// smallFiles are files of few pages, so that a fuzzer meets every byte.
func smallFiles(t testing.TB) [][]byte {
	t.Helper()
	var all [][]byte
	for _, fill := range []func(b *bolt.Bucket) error{
		func(b *bolt.Bucket) error { return b.Put([]byte("k"), []byte("v")) },
		func(b *bolt.Bucket) error { return b.Put([]byte("k"), make([]byte, 2500)) },
		func(b *bolt.Bucket) error {
			var err error
			for i := range 60 {
				err = errors.Join(err, b.Put(fmt.Appendf(nil, "%03d", i), make([]byte, 40)))
			}
			return err
		},
		func(b *bolt.Bucket) error {
			in, err := b.CreateBucketIfNotExists([]byte("in"))
			if err != nil {
				return err
			}
			return errors.Join(in.Put([]byte("k"), make([]byte, 400)), b.Put([]byte("l"), nil))
		},
	} {
		path := filepath.Join(t.TempDir(), "small.db")
		db, err := bolt.Open(path, fileMode, &bolt.Options{PageSize: minPageSize, NoSync: true})
		must(t, err)
		for range 3 { // the later ones free pages of the earlier
			must(t, db.Update(func(tx *bolt.Tx) error {
				b, err := tx.CreateBucketIfNotExists([]byte("b"))
				if err != nil {
					return err
				}
				return fill(b)
			}))
		}
		must(t, db.Close())
		content, err := os.ReadFile(path)
		must(t, err)
		all = append(all, bytes.TrimRight(content, "\x00"))
	}
	return all
}

// FuzzGuard asks of any bytes: what the guard admits can be opened, read, checked
// and changed; what salvage makes of them is nothing or sound. With mend the heads
// get checksums that fit, or no change to them would get further.
func FuzzGuard(f *testing.F) {
	for _, content := range smallFiles(f) {
		f.Add(content, true)
		f.Add(content[:len(content)/2], true)
	}
	f.Add([]byte("text"), false)
	f.Fuzz(func(t *testing.T, content []byte, mend bool) {
		content = append(bytes.Clone(content), make([]byte, minPageSize-len(content)%minPageSize)...)
		if mend {
			mendHeads(content)
		}
		if _, err := collectFrom(bytes.NewReader(content), uint64(len(content)), nil, false); err != nil && !errors.Is(err, model.ErrDamaged) && !errors.Is(err, model.ErrNewerFile) {
			t.Error(err)
		}
		s, err := guard(bytes.NewReader(content), uint64(len(content)), nil)
		must(t, err)
		if !s.sound() {
			return
		}
		err = workedOn(filepath.Join(t.TempDir(), "a.db"), content)
		if err != nil && !s.headLost && len(s.lost) == 0 {
			t.Error(err)
		}
	})
}

// mendHeads makes the checksums of both heads fit.
func mendHeads(content []byte) {
	for _, at := range []int{pageHead, minPageSize + pageHead} {
		if at+boltMetaSize > len(content) {
			return
		}
		sum := fnv.New64a()
		sum.Write(content[at : at+56])
		binary.LittleEndian.PutUint64(content[at+56:], sum.Sum64())
	}
}
