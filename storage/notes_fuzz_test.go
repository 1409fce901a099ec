package storage

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// FuzzProof reads any bytes as the proof beside a copy. What it says counts only
// where it agrees with the copy.
func FuzzProof(f *testing.F) {
	s, _ := start(f, Options{})
	b := backedUp(f, s, f.TempDir())
	proof, err := os.ReadFile(proofOf(b.Path))
	must(f, err)
	f.Add(proof, filepath.Base(b.Path))
	f.Add([]byte(`{"number":1,"size":0}`), "so-ke-hoach-000001-20260101-0000-abcdef.db")
	f.Add([]byte("{"), "so-ke-hoach-99999999999999999999-20260101-0000-abcdef.db")
	f.Fuzz(func(t *testing.T, proof []byte, name string) {
		folder := t.TempDir()
		path := filepath.Join(folder, filepath.Base(name))
		if os.WriteFile(path, []byte("copy"), fileMode) != nil || os.WriteFile(proofOf(path), proof, fileMode) != nil {
			return // no name of a file
		}
		all, err := listed(folder)
		must(t, err)
		for _, b := range all {
			if b.Number < 0 || b.Number > 999_999_999 || b.Verified && b.Size != 4 {
				t.Errorf("%q with %q is %+v", name, proof, b)
			}
		}
	})
}

// FuzzHistoryPath follows any path in any value: it is refused, or leads to the one
// place that it names.
func FuzzHistoryPath(f *testing.F) {
	f.Add(`parts[1].paragraphs[0].text`, `{"parts":[{},{"paragraphs":[{"text":"x"}]}]}`, `"x"`, `"y"`)
	f.Add(`a[1:]`, `{"a":[1,2]}`, `[2]`, `[]`)
	f.Add(`a\.b`, `{"a.b":1}`, `1`, `{}`)
	f.Add(`[0][99999999999999999999]`, `[[1]]`, `1`, `2`)
	f.Fuzz(func(t *testing.T, path, whole, from, to string) {
		for _, s := range []string{whole, from, to} {
			if !json.Valid([]byte(s)) {
				t.Skip()
			}
		}
		steps, ok := stepsOf(path)
		if !ok {
			return
		}
		was := compact(t, whole)
		got, ok := exchange(was, steps, compact(t, from), compact(t, to))
		if !ok {
			return
		}
		if len(got) > 0 && !json.Valid(got) {
			t.Fatalf("%s in %s made %s", path, whole, got)
		}
		if back, ok := exchange(got, steps, compact(t, to), compact(t, from)); len(got) > 0 && (!ok || !sameJSON(back, was)) {
			t.Errorf("%s in %s: %s, and back %s, %v", path, was, got, back, ok)
		}
	})
}

// FuzzSalvage spoils a book of ours here and there: what is brought back is a sound
// book of records that were in it, or nothing.
func FuzzSalvage(f *testing.F) {
	path, _ := bookOf(f, 3)
	whole, err := os.ReadFile(path)
	must(f, err)
	page := uint16(os.Getpagesize() >> 4)
	f.Add([]byte{}, uint16(0))
	f.Add([]byte{0, 0, 1, byte(page), byte(page >> 8), 9}, uint16(0))
	f.Add([]byte{8, 8, 8}, 2*page)
	f.Fuzz(func(t *testing.T, edits []byte, cut uint16) {
		content := bytes.Clone(whole)
		for e := range slices.Chunk(edits[:min(len(edits), 300)], 3) {
			if len(e) == 3 { // any place of the file, 16 bytes apart, and what stands there
				content[(int(binary.LittleEndian.Uint16(e))*16+int(e[2])%16)%len(content)] ^= e[2]
			}
		}
		content = content[:len(content)-min(len(content), int(cut)*16)]
		c, err := collectFrom(bytes.NewReader(content), uint64(len(content)), nil, false)
		if err != nil {
			if !errors.Is(err, model.ErrDamaged) && !errors.Is(err, model.ErrNewerFile) {
				t.Error(err)
			}
			return
		}
		out := filepath.Join(t.TempDir(), "b.db")
		db, err := bolt.Open(out, fileMode, &bolt.Options{NoSync: true, NoGrowSync: true}) // Salvage flushes, which takes longest
		must(t, err)
		must(t, errors.Join(c.fill(db, Options{}.complete()), db.Close()))
		if v, err := VerifyFile(out); err != nil || !v.Sound() {
			t.Errorf("%v: what was salvaged is %+v", err, v)
		}
	})
}
