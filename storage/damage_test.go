package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/fnv"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

func TestTheSealDetectsEveryFlippedByte(t *testing.T) {
	key := killed[:]
	payload := []byte(`{"id":"x","title":"<&>"}`)
	value := seal(bucketDocument, key, payload)
	got, err := unseal(bucketDocument, key, value)
	must(t, err)
	if !bytes.Equal(got, payload) {
		t.Errorf("got %s", got)
	}
	for i := range value {
		for flip := 1; flip < 256; flip++ {
			bad := bytes.Clone(value)
			bad[i] ^= byte(flip)
			if _, err := unseal(bucketDocument, key, bad); !errors.Is(err, model.ErrDamaged) {
				t.Fatalf("byte %d ^ %#x: %v", i, flip, err)
			}
		}
	}
}

func TestTheSealFitsOneLengthKeyAndBucketOnly(t *testing.T) {
	key, value := []byte("key"), seal("plan", []byte("key"), []byte("{}"))
	for name, c := range map[string]struct {
		bucket string
		key    []byte
		value  []byte
	}{
		"other key":    {"plan", []byte("kez"), value},
		"other bucket": {"play", key, value},
		"moved border": {"pla", []byte("nkey"), value},
		"shorter":      {"plan", key, value[1:]},
		"longer":       {"plan", key, append(bytes.Clone(value), 0)},
		"empty":        {"plan", key, nil},
	} {
		_, err := unseal(c.bucket, c.key, c.value)
		var d *Damage
		if !errors.As(err, &d) || d.Bucket != c.bucket || !bytes.Equal(d.Key, c.key) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestADamagedPlanIsNamedAndDoesNotHideTheOthers(t *testing.T) {
	path, plans := bookOf(t, 3)
	edit(t, path, func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucketDocument))
		value := bytes.Clone(b.Get(plans[1].ID[:]))
		value[20]++
		return b.Put(plans[1].ID[:], value)
	})
	s := reopened(t, path, Options{})
	_, err := s.Plan(plans[1].ID)
	var d *Damage
	if !errors.As(err, &d) || d.Bucket != bucketDocument || !bytes.Equal(d.Key, plans[1].ID[:]) {
		t.Errorf("got %v", err)
	}
	heads, err := s.Documents()
	wantError(t, err, model.ErrDamaged)
	if len(heads) != 2 {
		t.Errorf("%d other plans", len(heads))
	}
	v, err := s.Verify()
	must(t, err)
	if len(v.Damaged) != 1 || !v.mismatched(bucketDocument) || v.Sound() {
		t.Errorf("got %+v", v)
	}
	must(t, s.PutPlan(plans[1])) // what the clerk still has on screen can be saved
	if got, err := s.Plan(plans[1].ID); err != nil || got.Title != plans[1].Title {
		t.Errorf("got %v %v", got, err)
	}
}

func TestTheDigestDetectsWhatChangedFromOutside(t *testing.T) {
	for name, change := range map[string]func(b *bolt.Bucket, id model.ID, before []byte) error{
		"removed":  func(b *bolt.Bucket, id model.ID, _ []byte) error { return b.Delete(id[:]) },
		"set back": func(b *bolt.Bucket, id model.ID, before []byte) error { return b.Put(id[:], before) },
		"added": func(b *bolt.Bucket, id model.ID, _ []byte) error {
			id[15]++
			return b.Put(id[:], seal(bucketDocument, id[:], []byte("{}")))
		},
	} {
		t.Run(name, func(t *testing.T) {
			path, plans := bookOf(t, 2)
			id := plans[0].ID
			before := rawPlan(t, path, id)
			s := reopened(t, path, Options{})
			plans[0].Title = "changed"
			must(t, s.PutPlan(plans[0]))
			must(t, s.Close())
			sound(t, path)
			edit(t, path, func(tx *bolt.Tx) error { return change(tx.Bucket([]byte(bucketDocument)), id, before) })

			v, err := reopened(t, path, Options{ReadOnly: true}).Verify()
			must(t, err)
			if !v.mismatched(bucketDocument) || v.mismatched(bucketMeta) || len(v.Damaged) != 0 || len(v.Structure) != 0 {
				t.Errorf("got %+v", v)
			}
		})
	}
}

func TestADamagedDigestIsReportedAndBlocksNoSaving(t *testing.T) {
	path, plans := bookOf(t, 2)
	edit(t, path, func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(bucketDigest)).Put([]byte(bucketDocument), []byte("nonsense"))
	})
	s := reopened(t, path, Options{})
	v, err := s.Verify()
	must(t, err)
	if len(v.Damaged) != 1 || !v.mismatched(bucketDocument) {
		t.Errorf("got %+v", v)
	}
	plans[0].Title = "changed"
	must(t, s.PutPlan(plans[0]))
	if v, err = s.Verify(); err != nil || !v.Sound() {
		t.Errorf("got %+v %v", v, err)
	}
}

func TestVerifyCountsTheRecords(t *testing.T) {
	path, _ := bookOf(t, 3)
	v, err := reopened(t, path, Options{}).Verify()
	must(t, err)
	counts := map[string]int{}
	for _, b := range v.Buckets {
		counts[b.Name] = b.Records
	}
	if len(counts) != 17 || counts[bucketDocument] != 3 || counts[bucketMeta] != 9 || counts[bucketHistory] != 3 || counts[bucketDigest] != 3 {
		t.Errorf("got %v", counts)
	}
}

func TestAFileThatIsNotWholeOrNotOursIsRefusedAndLeftAsItIs(t *testing.T) {
	path, _ := bookOf(t, 30)
	whole, err := os.ReadFile(path)
	must(t, err)
	page := os.Getpagesize()
	st, err := guard(bytes.NewReader(whole), uint64(len(whole)), nil)
	must(t, err)
	used := int(st.head.pages) * page
	for name, content := range map[string][]byte{
		"empty":             {},
		"text":              []byte("hello"),
		"long text":         bytes.Repeat([]byte("hello "), 10000),
		"zeros":             make([]byte, len(whole)),
		"one page":          whole[:page],
		"two pages":         whole[:2*page],
		"cut in the middle": whole[:used/2],
		"cut by one byte":   whole[:used-1],
		"both metas broken": spliced(spliced(whole, 40, 1), page+40, 1),
		"no meta bucket":    otherDatabase(t),
		"old bolt":          spliced(spliced(whole, 20, 9), page+20, 9),
		"no free list":      rewrittenMetas(whole, func(m []byte) { binary.LittleEndian.PutUint64(m[32:], ^uint64(0)) }),
		"more pages":        rewrittenMetas(whole, func(m []byte) { binary.LittleEndian.PutUint64(m[40:], 1<<40) }),
		"root past the end": rewrittenMetas(whole, func(m []byte) { binary.LittleEndian.PutUint64(m[16:], 1<<30) }),
		"odd page size":     rewrittenMetas(whole, func(m []byte) { binary.LittleEndian.PutUint32(m[8:], 3) }),
	} {
		t.Run(name, func(t *testing.T) { refused(t, content, model.ErrDamaged) })
	}
}

func TestEveryCutIsRefusedOrHarmless(t *testing.T) {
	path, plans := bookOf(t, 30)
	whole, err := os.ReadFile(path)
	must(t, err)
	cut := filepath.Join(t.TempDir(), "book.db")
	for size := 0; size < min(len(whole), 1<<17); size += 3001 {
		must(t, os.WriteFile(cut, whole[:size], fileMode))
		s, err := Open(cut, Options{})
		if err != nil {
			wantError(t, err, model.ErrDamaged)
			continue
		}
		if got, err := s.Plan(plans[29].ID); err != nil || got.Title != plans[29].Title { // only unused space was cut
			t.Errorf("cut to %d: %v", size, err)
		}
		must(t, s.Close())
	}
}

func TestAnUnknownSchemaIsRefused(t *testing.T) {
	for number, want := range map[string]error{"2": model.ErrNewerFile, "99": model.ErrNewerFile, "0": model.ErrDamaged, `"1"`: model.ErrDamaged} {
		t.Run(number, func(t *testing.T) {
			path, _ := bookOf(t, 1)
			edit(t, path, func(tx *bolt.Tx) error {
				key := []byte(metaSchema)
				return tx.Bucket([]byte(bucketMeta)).Put(key, seal(bucketMeta, key, []byte(number)))
			})
			content, err := os.ReadFile(path)
			must(t, err)
			refused(t, content, want)
		})
	}
}

func TestAFolderIsNoDataFile(t *testing.T) {
	if s, err := Open(t.TempDir(), Options{}); err == nil {
		t.Error("opened", s.Close())
	}
}

// refused opens a file of that content for writing and for reading.
func refused(t *testing.T, content []byte, want error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book.db")
	must(t, os.WriteFile(path, content, fileMode))
	for _, readOnly := range []bool{false, true} {
		_, err := Open(path, Options{ReadOnly: readOnly})
		wantError(t, err, want)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, content) {
		t.Errorf("the file changed; %v", err)
	}
	files, err := os.ReadDir(DamagedFolder(path))
	if errors.Is(want, model.ErrDamaged) != (err == nil && len(files) == 2) { // the copy and its report
		t.Errorf("put aside: %v %v", files, err)
	}
	if files, err := os.ReadDir(filepath.Dir(path)); err != nil || len(files) > 2 {
		t.Errorf("left in the folder: %v %v", files, err)
	}
}

// bookOf makes a file of some plans and closes it.
func bookOf(t testing.TB, plans int) (string, []model.Plan) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book.db")
	s, err := Open(path, Options{})
	must(t, err)
	var all []model.Plan
	for range plans {
		p := sample(s, 2024)
		must(t, s.PutPlan(p))
		all = append(all, p)
	}
	must(t, s.Close())
	return path, all
}

// rawPlan reads a stored value.
func rawPlan(t testing.TB, path string, id model.ID) (value []byte) {
	t.Helper()
	edit(t, path, func(tx *bolt.Tx) error {
		value = bytes.Clone(tx.Bucket([]byte(bucketDocument)).Get(id[:]))
		return nil
	})
	return value
}

func (v Verification) mismatched(bucket string) bool {
	for _, b := range v.Buckets {
		if b.Name == bucket {
			return b.Mismatch
		}
	}
	return false
}

func spliced(content []byte, at int, b byte) []byte {
	content = bytes.Clone(content)
	content[at] ^= b
	return content
}

// rewrittenMetas changes both metas and makes their checksums fit again.
func rewrittenMetas(content []byte, change func(meta []byte)) []byte {
	content = bytes.Clone(content)
	for _, at := range []int{pageHead, os.Getpagesize() + pageHead} {
		m := content[at : at+boltMetaSize]
		change(m)
		sum := fnv.New64a()
		sum.Write(m[:56])
		binary.LittleEndian.PutUint64(m[56:], sum.Sum64())
	}
	return content
}

// otherDatabase is a bbolt file of another program.
func otherDatabase(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.db")
	edit(t, path, func(tx *bolt.Tx) error {
		_, err := tx.CreateBucket([]byte("other"))
		return err
	})
	content, err := os.ReadFile(path)
	must(t, err)
	return content
}
