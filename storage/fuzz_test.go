package storage

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"sokehoach/model"
)

// FuzzRecord decodes arbitrary bytes as a stored plan, and the payload of what
// is stored as the record that a save has to keep fields of.
func FuzzRecord(f *testing.F) {
	key := killed[:]
	f.Add(seal(bucketDocument, key, []byte(`{"id":"","year":2024,"x":[1]}`)))
	f.Add([]byte(`{"id":"`))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, value []byte) {
		var p model.Plan
		if err := decode(bucketDocument, key, value, &p); err != nil && !errors.Is(err, model.ErrDamaged) {
			t.Error(err)
		}
		if err := decode(bucketDocument, key, seal(bucketDocument, key, value), &p); err != nil && !errors.Is(err, model.ErrDamaged) {
			t.Error(err)
		}
		got, err := unseal(bucketDocument, key, seal(bucketDocument, key, value))
		if err != nil || !bytes.Equal(got, value) {
			t.Errorf("sealed %q, got %q %v", value, got, err)
		}
		_ = standingOf(value)
		payload, err := encode(&p)
		must(t, err)
		if kept := shapeOf(reflect.TypeFor[model.Plan]()).keepUnknown(payload, value); !json.Valid(kept) && json.Valid(value) {
			t.Errorf("made %q of %q", kept, value)
		}
	})
}

// FuzzOpen opens a small file with a few bytes overwritten or its end cut off.
func FuzzOpen(f *testing.F) {
	path, plans := bookOf(f, 12)
	whole, err := os.ReadFile(path)
	must(f, err)
	page := uint32(os.Getpagesize())
	f.Add(uint32(0), uint32(len(whole)), []byte{})
	f.Add(page, uint32(len(whole)), []byte{0xff})
	f.Add(3*page+8, uint32(len(whole)), []byte{1, 0, 200, 0})
	f.Add(uint32(0), 5*page, []byte{})
	f.Fuzz(func(t *testing.T, at, size uint32, content []byte) {
		edited := bytes.Clone(whole)
		copy(edited[int(at)%len(edited):], content)
		if int(size) < len(edited) {
			edited = edited[:size]
		} else if int(size)%7 == 1 {
			edited = append(edited, content...)
		}
		path := filepath.Join(t.TempDir(), "book.db")
		must(t, os.WriteFile(path, edited, fileMode))
		s, err := Open(path, Options{})
		if err != nil {
			return
		}
		_, _ = s.Documents()
		_ = s.PutPlan(plans[0])
		_ = s.Close()
	})
}
