package storage

import (
	"bytes"
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"sokehoach/model"
)

func TestABackupIsAskedBeforeTheEarlierSavesInTheFile(t *testing.T) {
	path, plans := bookOf(t, 3)
	early, err := os.ReadFile(path)
	must(t, err)
	s := reopened(t, path, Options{})
	for i := range 9 {
		plans[0].Number = strconv.Itoa(i)
		must(t, s.PutPlan(plans[0]))
	}
	must(t, s.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	late := damagedFile(t, whole)
	sc := &scan{collection: newCollection(), file: bytes.NewReader(whole), size: uint64(len(whole)), pageSize: uint64(os.Getpagesize()), anyBook: true}
	none := filepath.Join(t.TempDir(), "none.db")
	all, err := sc.earlierStates([]string{late, none, damagedFile(t, early)})
	must(t, err)
	if len(all) < 4 || !slices.IsSortedFunc(all, func(a, b earlierState) int { return cmp.Compare(b.commit, a.commit) }) {
		t.Fatalf("got %+v", all)
	}
	if all[1].backup != late || all[len(all)-1].backup != none {
		t.Errorf("got %+v", all)
	}
}

// The saves that a restore gave up have higher numbers than those after it.
func TestWhatARestoreGaveUpDoesNotComeBackBeforeWhatWasSavedAfterIt(t *testing.T) {
	s, path := start(t, Options{})
	folder, p, other := t.TempDir(), sample(s, 2024), sample(s, 2025)
	saves := func(p *model.Plan, title string, n int) {
		for i := range n {
			p.Title = title + strconv.Itoa(i)
			must(t, s.PutPlan(*p))
		}
	}
	saves(&p, "first ", 1)
	first := backedUp(t, s, folder)
	saves(&p, "abandoned ", 30)
	backedUp(t, s, folder)
	_, err := s.Restore(context.Background(), first, nil)
	must(t, err)
	saves(&p, "wanted ", 4)
	backedUp(t, s, folder)
	saves(&other, "other ", 2)
	must(t, s.Close())

	whole, err := os.ReadFile(path)
	must(t, err)
	damaged := damagedFile(t, bytes.ReplaceAll(whole, []byte(`"title":"wanted `), []byte(`"title":"Wanted `))) // no seal fits any more
	backups, err := ListBackups(folder)
	must(t, err)
	var paths []string
	for _, b := range backups {
		paths = append(paths, b.Path)
	}
	got, err := collect(damaged, paths, false)
	must(t, err)
	if record := got.buckets[bucketDocument].records[string(p.ID[:])]; !bytes.Contains(record, []byte(`"title":"wanted 3"`)) {
		t.Errorf("got %q", record)
	}
	if n := got.salvaged(); n.Missing() > 0 || n.Older() > 0 {
		t.Errorf("got %+v", n)
	}
}
