package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
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
// get checksums that fit, or no change to them would get further. The fuzzer is
// given places and bytes to put there, three bytes each, not whole files: it spends
// a minute on making a file of 20 kB shorter, and hardly tries any.
func FuzzGuard(f *testing.F) {
	files := append(smallFiles(f), []byte("text"), nil)
	for which := range files {
		f.Add(byte(which), uint16(0), []byte{}, true)
		f.Add(byte(which), uint16(minPageSize), []byte{8, 0, 1}, true)
	}
	f.Fuzz(func(t *testing.T, which byte, cut uint16, edits []byte, mend bool) {
		content := bytes.Clone(files[int(which)%len(files)])
		content = content[:len(content)-min(len(content), int(cut))]
		content = append(content, make([]byte, minPageSize-len(content)%minPageSize)...)
		for e := range slices.Chunk(edits[:min(len(edits), 300)], 3) {
			if len(e) == 3 {
				content[int(binary.LittleEndian.Uint16(e))%len(content)] = e[2]
			}
		}
		if mend {
			mendHeads(content)
		}
		guarding(t, content)
	})
}

// guarding wants of some bytes what FuzzGuard asks.
func guarding(t *testing.T, content []byte) {
	c, err := collectFrom(bytes.NewReader(content), uint64(len(content)), nil, false)
	if err != nil && !errors.Is(err, model.ErrDamaged) && !errors.Is(err, model.ErrNewerFile) {
		t.Error(err)
	}
	if err == nil && c.salvaged().Records() == 0 {
		t.Error("nothing was salvaged, and no error says so")
	}
	path := filepath.Join(t.TempDir(), "a.db")
	must(t, os.WriteFile(path, content, fileMode))
	c = newCollection()
	if err := reading(path, c.takePrevious); err != nil && !errors.Is(err, model.ErrDamaged) && !errors.Is(err, model.ErrNewerFile) {
		t.Error(err)
	}
	s, err := guard(bytes.NewReader(content), uint64(len(content)), nil)
	must(t, err)
	if !s.sound() {
		return
	}
	err = workedOn(path, content)
	if err != nil && !s.headLost && len(s.lost) == 0 {
		t.Error(err)
	}
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
