package storage

import (
	"bytes"
	"os"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// checkedHealth opens a file and waits for what is found in its records.
func checkedHealth(t *testing.T, path string) (*Store, Health) {
	t.Helper()
	found := make(chan Health, 1)
	s := reopened(t, path, Options{Checked: func(h Health) { found <- h }})
	select {
	case h := <-found:
		return s, h
	case <-time.After(30 * time.Second):
		t.Fatal("nothing was told")
	}
	return nil, Health{}
}

func TestRecordsAreCheckedAfterTheOpening(t *testing.T) {
	s, h := checkedHealth(t, grownBook(t, 20))
	if !h.Checked || !h.Sound() || h.HeadLost || len(h.Buckets) != len(buckets()) {
		t.Errorf("got %+v", h)
	}
	v, err := s.Verify()
	must(t, err)
	for i, b := range h.Buckets {
		if b != v.Buckets[i] {
			t.Errorf("%v, verified %v", b, v.Buckets[i])
		}
	}
	if got := s.Health(); !got.Checked {
		t.Errorf("got %+v", got)
	}
}

func TestADamagedRecordIsToldAfterTheOpening(t *testing.T) {
	path, plans := bookOf(t, 3)
	edit(t, path, func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucketDocument))
		value := bytes.Clone(b.Get(plans[1].ID[:]))
		value[20]++
		return b.Put(plans[1].ID[:], value)
	})
	_, h := checkedHealth(t, path)
	if len(h.Damaged) != 1 || !h.mismatched(bucketDocument) || h.Sound() {
		t.Errorf("got %+v", h)
	}
}

func TestALostHeadIsToldAtTheOpening(t *testing.T) {
	path, _ := bookOf(t, 3)
	content, err := os.ReadFile(path)
	must(t, err)
	at := 0
	if guarded(t, content).head.txid%2 == 1 {
		at = os.Getpagesize()
	}
	s := reopened(t, damagedFile(t, spliced(content, at+pageHead+50, 1)), Options{})
	if h := s.Health(); !h.HeadLost || h.Checked {
		t.Errorf("got %+v", h)
	}
}

func TestSavingGoesOnWhileRecordsAreChecked(t *testing.T) {
	path := grownBook(t, 20)
	found := make(chan Health, 1)
	s := reopened(t, path, Options{Checked: func(h Health) { found <- h }})
	for {
		must(t, s.PutPlan(sample(s, 2024)))
		select {
		case h := <-found:
			if !h.Sound() {
				t.Errorf("got %+v", h)
			}
			return
		default:
		}
	}
}

func TestAfterRestoringTheHealthIsThatOfTheBackup(t *testing.T) {
	path, plans := bookOf(t, 3)
	s := reopened(t, path, Options{})
	b := backedUp(t, s, t.TempDir())
	must(t, s.Close())
	edit(t, path, func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(bucketDocument)).Put(plans[1].ID[:], []byte("no record"))
	})
	found := make(chan Health, 2)
	s = reopened(t, path, Options{Checked: func(h Health) { found <- h }})
	if h := <-found; h.Sound() {
		t.Fatal("the damage is not found")
	}
	_, err := s.Restore(t.Context(), b, nil)
	must(t, err)
	if h := <-found; !h.Checked || !h.Sound() || !s.Health().Sound() {
		t.Errorf("after restoring %+v", h)
	}
}

func TestWhatWasFoundInABookThatIsOpenNoMoreIsNotTold(t *testing.T) {
	var h health
	h.renew(portrait{structure: structure{headLost: true}})
	if _, ours := h.found(Verification{}, 0); ours || h.now.Checked || !h.now.HeadLost {
		t.Errorf("got %+v", h.now)
	}
}
