package storage

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/assets"
	"sokehoach/model"
)

// grownBook is the sample with its plans copied a few times, saved one by one
// and changed here and there, so that the file has stale pages as real ones do.
func grownBook(t testing.TB, copies int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book.db")
	s, err := Open(path, Options{AppVersion: "1.2.3"})
	must(t, err)
	sample, err := model.ParseSample(assets.Sample())
	must(t, err)
	for _, o := range sample.Book.Offices {
		must(t, s.PutOffice(o))
	}
	for _, c := range sample.Book.Communes {
		must(t, s.PutCommune(c))
	}
	for _, f := range sample.Book.Figures {
		must(t, s.PutFigures(f))
	}
	for _, c := range sample.Book.Catalogues {
		must(t, s.PutCatalogue(c))
	}
	for i := range copies {
		p := copied(s, sample.Plans[i%len(sample.Plans)])
		must(t, s.PutPlan(p))
		p.Title += " " + strconv.Itoa(i)
		p.Entries = p.Entries[:len(p.Entries)-i%2]
		must(t, s.PutPlan(p))
	}
	must(t, s.Close())
	return path
}

// copied is a plan with ids of its own.
func copied(s *Store, p model.Plan) model.Plan {
	p = p.Clone()
	p.ID = s.NewID()
	for i := range p.Entries {
		p.Entries[i].ID = s.NewID()
		for j := range p.Entries[i].Activities {
			p.Entries[i].Activities[j].ID = s.NewID()
		}
	}
	return p
}

func guarded(t testing.TB, content []byte) structure {
	t.Helper()
	s, err := guard(bytes.NewReader(content), uint64(len(content)), nil)
	must(t, err)
	return s
}

func TestTheGuardAdmitsWhatTheProgramWrites(t *testing.T) {
	content, err := os.ReadFile(grownBook(t, 6))
	must(t, err)
	s := guarded(t, content)
	if !s.sound() || s.headLost || len(s.lost) != 0 || len(s.buckets) != len(buckets()) {
		t.Errorf("got %+v", s)
	}
	records := 0
	_, err = guard(bytes.NewReader(content), uint64(len(content)), func(string, []byte, []byte) { records++ })
	must(t, err)
	if records < 100 {
		t.Errorf("%d records seen", records)
	}
}

func TestTheGuardAdmitsNestedBucketsLongValuesAndManyFreePages(t *testing.T) {
	for name, fill := range map[string]func(tx *bolt.Tx) error{
		"nested": func(tx *bolt.Tx) error {
			b, err := tx.CreateBucket([]byte("a"))
			for i := range 5 {
				if err == nil {
					b, err = b.CreateBucket([]byte{byte('a' + i)})
				}
			}
			for i := 0; err == nil && i < 2000; i++ {
				err = b.Put(fmt.Appendf(nil, "%08d", i), bytes.Repeat([]byte("x"), i%50))
			}
			return err
		},
		"long": func(tx *bolt.Tx) error {
			b, err := tx.CreateBucket([]byte("a"))
			if err != nil {
				return err
			}
			return errors.Join(b.Put([]byte("k"), make([]byte, 3<<20)), b.Put([]byte("l"), make([]byte, 5)))
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.db")
			edit(t, path, fill)
			content, err := os.ReadFile(path)
			must(t, err)
			if s := guarded(t, content); !s.sound() || len(s.lost) != 0 {
				t.Errorf("got %+v", s)
			}
		})
	}
}

func TestTheGuardReadsAFreeListOfMoreThan65535Pages(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	db, err := bolt.Open(path, fileMode, &bolt.Options{PageSize: minPageSize, NoSync: true})
	must(t, err)
	name := []byte("a")
	must(t, db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket(name)
		if err != nil {
			return err
		}
		return b.Put([]byte("k"), make([]byte, 70000*minPageSize))
	}))
	must(t, db.Update(func(tx *bolt.Tx) error { return tx.Bucket(name).Delete([]byte("k")) }))
	must(t, db.Update(func(tx *bolt.Tx) error { return tx.Bucket(name).Put([]byte("k"), nil) }))
	must(t, db.Close())
	file, err := os.Open(path)
	must(t, err)
	defer file.Close()
	s, err := inspect(file, nil)
	must(t, err)
	if !s.sound() || s.head.pages < 70000 {
		t.Errorf("got %+v", s)
	}
}

func TestALostHeadIsReported(t *testing.T) {
	content, err := os.ReadFile(grownBook(t, 2))
	must(t, err)
	newest := 0
	if s := guarded(t, content); s.head.txid%2 == 1 {
		newest = os.Getpagesize()
	}
	for name, at := range map[string]int{"newest": newest, "other": os.Getpagesize() - newest} {
		s := guarded(t, spliced(content, at+pageHead+50, 1))
		if !s.sound() || !s.headLost {
			t.Errorf("%s: got %+v", name, s)
		}
	}
}

func TestTheGuardNamesWhatIsWrong(t *testing.T) {
	content, err := os.ReadFile(grownBook(t, 4))
	must(t, err)
	page := os.Getpagesize()
	s := guarded(t, content)
	root, free := int(s.head.root)*page, int(s.head.freelist)*page
	blank := bytes.Clone(content)
	clear(blank[root : root+page])
	zeros := make([]byte, len(content))
	for name, c := range map[string]struct {
		content []byte
		want    model.DamageKind
	}{
		"empty":             {nil, model.DamageEmpty},
		"zeros":             {zeros, model.DamageZeros},
		"text":              {bytes.Repeat([]byte("text "), 9999), model.DamageForeign},
		"short text":        {[]byte("text"), model.DamageForeign},
		"both heads":        {spliced(spliced(content, 40, 1), page+40, 1), model.DamageHeads},
		"cut":               {content[:int(s.head.pages)*page-1], model.DamageCut},
		"blank page":        {blank, model.DamageBlank},
		"other number":      {spliced(content, root, 1), model.DamagePage},
		"other kind":        {spliced(content, root+8, 3), model.DamagePage},
		"overflow":          {spliced(content, root+14, 1), model.DamagePage},
		"many elements":     {spliced(content, root+11, 0x70), model.DamagePage},
		"element elsewhere": {spliced(content, root+pageHead+6, 1), model.DamagePage},
		"free page in use":  {spliced(content, free+pageHead, 0xff), model.DamageFreeList},
	} {
		got := model.DamageKind("")
		if s := guarded(t, c.content); len(s.flaws) > 0 {
			got = s.flaws[0].Kind
		}
		if got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestAPageThatHangsInItselfEnds(t *testing.T) {
	content, err := os.ReadFile(grownBook(t, 30))
	must(t, err)
	page := uint64(os.Getpagesize())
	st := guarded(t, content)
	for id := uint64(2); id < st.head.pages; id++ {
		at := id * page
		if binary.LittleEndian.Uint16(content[at+8:]) != branchPage {
			continue
		}
		cyclic := bytes.Clone(content)
		binary.LittleEndian.PutUint64(cyclic[at+pageHead+8:], id)
		s := guarded(t, cyclic)
		if len(s.flaws) > 0 && s.flaws[0].Kind == model.DamageTwice {
			return
		}
	}
	t.Error("no branch page points to itself")
}

func BenchmarkGuard(b *testing.B) {
	for _, megabytes := range []int{17, 130} {
		b.Run(strconv.Itoa(megabytes)+"MB", func(b *testing.B) {
			path := bigFile(b, int64(megabytes)<<20)
			b.ResetTimer()
			for b.Loop() {
				file, err := os.Open(path)
				must(b, err)
				s, err := inspect(file, nil)
				must(b, errors.Join(err, s.damage(), file.Close()))
			}
		})
	}
}

// bigFile is a file of that many bytes at least.
func bigFile(b *testing.B, size int64) string {
	path := filepath.Join(b.TempDir(), "big.db")
	s, err := Open(path, Options{})
	must(b, err)
	for info, err := os.Stat(path); info.Size() < size; info, err = os.Stat(path) {
		must(b, err)
		must(b, s.update("fill", func(batch *batch) error {
			for range 100 {
				if err := batch.putDocument(new(activePlan(s, 2024))); err != nil {
					return err
				}
			}
			return nil
		}))
	}
	must(b, s.Close())
	return path
}

// A failingDisk reads well up to some byte.
type failingDisk struct {
	*bytes.Reader
	good int64
}

// ReadAt fails as a disk does that has lost a sector.
func (d failingDisk) ReadAt(b []byte, at int64) (int, error) {
	if at+int64(len(b)) > d.good {
		return 0, errDisk
	}
	return d.Reader.ReadAt(b, at)
}

func TestADiskThatCannotBeReadIsNoDamageOfTheFile(t *testing.T) {
	content, err := os.ReadFile(grownBook(t, 2))
	must(t, err)
	used := int(guarded(t, content).head.pages) * os.Getpagesize()
	for _, good := range []int{0, os.Getpagesize(), used / 2} {
		_, err := guard(failingDisk{bytes.NewReader(content), int64(good)}, uint64(len(content)), nil)
		wantError(t, err, errDisk)
	}
}

// A head may say that there is less than itself: no way to look at such a file may
// end the program.
func TestAHeadOfAPageOrTwoEndsNothing(t *testing.T) {
	for _, pages := range []uint64{0, 1, 2, 3, 1 << 62} {
		for _, size := range []uint32{minPageSize, 3, 0, 1 << 31} {
			content := smallFiles(t)[0]
			content = append(content, make([]byte, 8*minPageSize)...)
			for _, at := range []int{pageHead, minPageSize + pageHead} {
				binary.LittleEndian.PutUint64(content[at+40:], pages)
				binary.LittleEndian.PutUint32(content[at+8:], size)
			}
			mendHeads(content)
			path := damagedFile(t, content)
			if d, err := Diagnose(path); err != nil || d.Kind == "" || d.CanPrevious {
				t.Errorf("%d pages of %d: %+v, %v", pages, size, d, err)
			}
			if _, err := Previous(path, path+".out", Options{}); err == nil {
				t.Errorf("%d pages of %d: a state before", pages, size)
			}
		}
	}
}
