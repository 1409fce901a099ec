package storage

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// changeMeta writes into meta of a closed file, as another program would.
func changeMeta(t testing.TB, path, name string, v any) {
	t.Helper()
	edit(t, path, func(tx *bolt.Tx) error {
		b := newBatch(tx, newCodec(nil))
		return errors.Join(b.putValue(bucketMeta, []byte(name), v), b.finish())
	})
}

// addLetters adds to a closed file a bucket that a newer program made, with one
// record in it.
func addLetters(t testing.TB, path string) {
	t.Helper()
	edit(t, path, func(tx *bolt.Tx) error {
		b := newBatch(tx, newCodec(nil))
		_, err := b.make("letter")
		return errors.Join(err, b.putValue("letter", killed[:], map[string]int{"n": 1}), b.finish())
	})
}

func TestABookWithABucketOfANewerProgramOpensAndKeepsIt(t *testing.T) {
	path, plans := bookOf(t, 2)
	addLetters(t, path)
	s := reopened(t, path, Options{})
	plans[0].Title = "changed"
	must(t, s.PutPlan(plans[0]))
	v, err := s.Verify()
	must(t, err)
	if at := slices.IndexFunc(v.Buckets, func(b BucketState) bool { return b.Name == "letter" }); !v.Sound() || at < 0 || v.Buckets[at].Records != 1 {
		t.Errorf("got %+v", v)
	}
	backup, err := s.Backup(t.Context(), filepath.Join(t.TempDir(), "b"), model.BackupAsked, nil)
	must(t, err)
	d, err := s.Compare(t.Context(), backup)
	must(t, err)
	if len(d.Kinds) > 0 {
		t.Errorf("got %+v", d)
	}
	must(t, s.Close())
	edit(t, path, func(tx *bolt.Tx) error { return tx.Bucket([]byte("letter")).Put(killed[:], []byte("x")) })
	if v, err := VerifyFile(path); err != nil || v.Sound() {
		t.Errorf("a damaged record of a newer program is not noticed: %+v %v", v, err)
	}
}

func TestWhatANewerProgramKeepsIsSalvagedToo(t *testing.T) {
	path, plans := bookOf(t, 2)
	addLetters(t, path)
	out := filepath.Join(t.TempDir(), "out.db")
	edit(t, path, func(tx *bolt.Tx) error { return tx.Bucket([]byte(bucketDocument)).Put(plans[0].ID[:], []byte("x")) })
	got, err := Salvage(path, out, Options{})
	must(t, err)
	if got[len(got)-1].Name != "letter" || got[len(got)-1].Records != 1 {
		t.Errorf("got %+v", got)
	}
	_, value := firstIn(t, out, "letter")
	if !strings.HasPrefix(string(value), `{"n":1}`) {
		t.Errorf("got %q", value)
	}
	sound(t, out)
}

func TestAListedBucketThatIsMissingIsDamage(t *testing.T) {
	path, _ := bookOf(t, 1)
	addLetters(t, path)
	for _, name := range []string{"letter", bucketDispatch} {
		edit(t, path, func(tx *bolt.Tx) error { return tx.DeleteBucket([]byte(name)) })
		_, err := Open(path, Options{ReadOnly: true})
		d, ok := errors.AsType[*Damage](err)
		if !ok || d.Kind != model.DamageBucket || d.Bucket != name {
			t.Errorf("got %v", err)
		}
		edit(t, path, func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte(name)); return err })
	}
}

// withoutBuckets makes a file what an older program would have made: without some
// buckets, which it does not list.
func withoutBuckets(t testing.TB, path string, names ...string) {
	t.Helper()
	left := slices.DeleteFunc(buckets(), func(name string) bool { return slices.Contains(names, name) })
	changeMeta(t, path, metaBuckets, left)
	edit(t, path, func(tx *bolt.Tx) error {
		var errs []error
		for _, name := range names {
			errs = append(errs, tx.DeleteBucket([]byte(name)))
		}
		return errors.Join(errs...)
	})
}

func TestAFileOfAnOlderProgramGetsNewBucketsAtItsFirstSave(t *testing.T) {
	path, plans := bookOf(t, 2)
	withoutBuckets(t, path, bucketAllocation, bucketDispatch, bucketIssued)
	looking := reopened(t, path, Options{ReadOnly: true})
	book, err := looking.Book()
	must(t, err)
	if len(book.Allocations) > 0 {
		t.Errorf("got %+v", book)
	}
	_, err = looking.Issued(plans[0].ID)
	wantError(t, err, model.ErrNotFound)
	must(t, looking.Close())

	s := reopened(t, path, Options{Checked: func(h Health) {
		if !h.Sound() {
			t.Errorf("%+v", h)
		}
	}})
	must(t, s.PutIssued(&plans[0], model.IssuedDocument{ID: plans[0].ID}))
	must(t, s.PutAllocation(model.Allocation{ID: s.NewID()}))
	must(t, s.Close())
	sound(t, path)
	var listed []string
	edit(t, path, func(tx *bolt.Tx) error {
		_, err := load(tx, bucketMeta, []byte(metaBuckets), &listed)
		return err
	})
	for _, name := range buckets() {
		if listed := slices.Contains(listed, name); listed == (name == bucketDispatch) {
			t.Errorf("%s: listed %v", name, listed)
		}
	}
}

func TestAFileThatOnlyNewerProgramsMayWriteIsOpenedToBeRead(t *testing.T) {
	path, plans := bookOf(t, 1)
	changeMeta(t, path, metaWrites, schema+1)
	changeMeta(t, path, metaWrittenBy, "9.1")
	s := reopened(t, path, Options{})
	if got, err := s.Plan(plans[0].ID); err != nil || got.Title != plans[0].Title {
		t.Errorf("got %+v %v", got, err)
	}
	if n := s.Newer(); !s.ReadOnly() || n == nil || n.Version != "9.1" || !n.Readable {
		t.Errorf("got %+v", n)
	}
	plans[0].Title = "changed"
	wantError(t, s.PutPlan(plans[0]), model.ErrNewerFile)
	_, err := s.Restore(t.Context(), model.Backup{}, nil)
	wantError(t, err, model.ErrNewerFile)
	must(t, s.Close())
	edit(t, path, func(tx *bolt.Tx) error { return tx.Bucket([]byte(bucketDocument)).Put(plans[0].ID[:], []byte("x")) })
	_, err = Salvage(path, filepath.Join(t.TempDir(), "out.db"), Options{})
	wantError(t, err, model.ErrNewerFile)
}
