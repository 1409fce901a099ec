package storage

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// contentOf reads all records of a sound file but those that the program notes
// for itself.
func contentOf(t testing.TB, path string) map[string]string {
	t.Helper()
	all := map[string]string{}
	file, err := os.Open(path)
	must(t, err)
	defer file.Close()
	s, err := inspect(file, func(bucket string, key, value []byte) {
		if bucket != bucketMeta && bucket != bucketDigest {
			all[bucket+"/"+string(key)] = string(value)
		}
	})
	must(t, err)
	must(t, s.damage())
	return all
}

// share is how many of the records were collected as they were, in hundredths.
func (c *collection) share(want map[string]string) float64 {
	same := 0
	for name, g := range c.buckets {
		for key, value := range g.records {
			if want[name+"/"+key] == string(value) {
				same++
			}
		}
	}
	return 100 * float64(same) / float64(len(want))
}

// damagedFile writes content beside a file.
func damagedFile(t testing.TB, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "damaged.db")
	must(t, os.WriteFile(path, content, fileMode))
	return path
}

func TestAnyOnePageDestroyedCostsFewRecords(t *testing.T) {
	t.Parallel()
	path := grownBook(t, 40)
	if n := destroyEachPage(t, path, nil); n < 400 {
		t.Errorf("%d records", n)
	}
}

// A page of a small book holds more than two of a hundred records; what it lacks
// then comes from the newest backup.
func TestAnyOnePageDestroyedCostsASmallBookFewRecordsWhenItHasABackup(t *testing.T) {
	t.Parallel()
	path := grownBook(t, 14)
	whole, err := os.ReadFile(path)
	must(t, err)
	backup := damagedFile(t, whole)
	s := reopened(t, path, Options{})
	heads, err := s.Documents()
	must(t, err)
	for i, h := range heads[:3] { // what was done since
		p, err := s.Plan(h.ID)
		must(t, err)
		p.Title += " since"
		must(t, s.PutPlan(p))
		must(t, s.PutFigures(model.Figures{ID: s.NewID(), Commune: s.NewID(), Year: 2000 + i}))
	}
	must(t, s.Close())
	if n := destroyEachPage(t, path, []string{backup}); n > 500 {
		t.Errorf("%d records are no small book", n)
	}
}

// destroyEachPage blanks one page after the other and holds what is salvaged to
// 98 of a hundred records as last saved; it gives how many there are.
func destroyEachPage(t *testing.T, path string, backups []string) int {
	t.Helper()
	want := contentOf(t, path)
	whole, err := os.ReadFile(path)
	must(t, err)
	page := os.Getpagesize()
	st := guarded(t, whole)
	worst, sum := 100.0, 0.0
	for id := range int(st.head.pages) {
		content := bytes.Clone(whole)
		clear(content[id*page : (id+1)*page])
		c, err := collectFrom(bytes.NewReader(content), uint64(len(content)), backups, false)
		must(t, err)
		share := c.share(want)
		if share < 98 {
			t.Errorf("page %d: %.1f %% of %d records", id, share, len(want))
		}
		worst, sum = min(worst, share), sum+share
	}
	t.Logf("%d records, each of %d pages destroyed in turn: worst %.2f %%, mean %.2f %% as last saved",
		len(want), st.head.pages, worst, sum/float64(st.head.pages))
	return len(want)
}

func TestSalvageWithoutHeadsAndWithoutAnEnd(t *testing.T) {
	path := grownBook(t, 40)
	want := contentOf(t, path)
	whole, err := os.ReadFile(path)
	must(t, err)
	page := os.Getpagesize()
	used := int(guarded(t, whole).head.pages) * page
	headless := bytes.Clone(whole)
	clear(headless[:2*page])
	beginning := bytes.Clone(whole)
	clear(beginning[:4*page])
	for name, c := range map[string]struct {
		content []byte
		least   float64
	}{
		"without heads":        {headless, 100},
		"without first pages":  {beginning, 95},
		"without last percent": {whole[:used*99/100], 97},
		"without last tenth":   {whole[:used*9/10], 85},
		"half":                 {whole[:used/2], 35},
		"as it is":             {whole, 100},
	} {
		got, err := collect(damagedFile(t, c.content), nil, false)
		must(t, err)
		share := got.share(want)
		t.Logf("%s: %.1f %%, %d older, %d missing", name, share, got.salvaged().Older(), got.salvaged().Missing())
		if share < c.least {
			t.Errorf("%s: %.1f %% of the records", name, share)
		}
	}
}

func TestWhatIsSalvagedIsASoundBook(t *testing.T) {
	path := grownBook(t, 8)
	want := contentOf(t, path)
	whole, err := os.ReadFile(path)
	must(t, err)
	clear(whole[:2*os.Getpagesize()])
	damaged := damagedFile(t, whole)
	out := filepath.Join(t.TempDir(), "saved.db")
	got, err := Salvage(damaged, out, Options{AppVersion: "9"})
	must(t, err)
	if got.Records() != len(want) || got.Older() != 0 || got.Missing() != 0 {
		t.Errorf("got %+v", got)
	}
	if after, err := os.ReadFile(damaged); err != nil || !bytes.Equal(after, whole) {
		t.Error("the damaged file was changed")
	}
	sound(t, out)
	for place, value := range contentOf(t, out) {
		if want[place] != value {
			t.Errorf("%q differs", place)
		}
	}
	s := reopened(t, out, Options{})
	heads, err := s.Documents()
	must(t, err)
	for _, h := range heads {
		p, err := s.Plan(h.ID)
		must(t, err)
		p.Title = "changed"
		must(t, s.PutPlan(p))
	}
	if len(heads) != 8 {
		t.Errorf("%d plans", len(heads))
	}
	_, err = Salvage(damaged, out, Options{})
	wantError(t, err, fs.ErrExist)
}

func TestWhatWasDeletedDoesNotComeBack(t *testing.T) {
	path, plans := bookOf(t, 12)
	s := reopened(t, path, Options{})
	for _, p := range plans[:4] {
		must(t, s.DeleteDocument(p.ID))
	}
	must(t, s.PutSetting("a", 1))
	must(t, s.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	clear(whole[:2*os.Getpagesize()])
	got, err := collect(damagedFile(t, whole), nil, false)
	must(t, err)
	for _, p := range plans[:4] {
		if _, there := got.buckets[bucketDocument].records[string(p.ID[:])]; there {
			t.Error("a deleted plan is back")
		}
	}
	if n := len(got.buckets[bucketDocument].records); n != 8 {
		t.Errorf("%d plans", n)
	}
}

func TestALostEntryOrPlanIsMadeAnewForWhatItHeld(t *testing.T) {
	s, path := start(t, Options{})
	p := model.Plan{Document: model.Document{ID: s.NewID(), Year: 2024}, Entries: []model.Entry{
		{ID: s.NewID(), Activities: []model.Activity{{ID: s.NewID(), Name: "a"}, {ID: s.NewID(), Name: "b"}}},
	}}
	must(t, s.PutPlan(p))
	must(t, s.Close())
	c, err := collect(path, nil, false)
	must(t, err)
	clear(c.buckets[bucketDocument].records)
	clear(c.buckets[bucketEntry].records)
	c.remake()
	out := filepath.Join(t.TempDir(), "saved.db")
	must(t, c.write(out, Options{}))
	got, err := reopened(t, out, Options{}).Plan(p.ID)
	must(t, err)
	if len(got.Entries) != 1 || len(got.Entries[0].Activities) != 2 || got.Entries[0].Activities[1].Name != "b" {
		t.Errorf("got %+v", got)
	}
	if n := c.salvaged()[0]; n.Name != bucketDocument || n.Remade != 1 || n.Missing != 1 {
		t.Errorf("got %+v", n)
	}
}

func TestABackupGivesWhatIsInNoOtherPlace(t *testing.T) {
	path, plans := bookOf(t, 3)
	whole, err := os.ReadFile(path)
	must(t, err)
	backup := damagedFile(t, whole)
	content := bytes.ReplaceAll(whole, []byte(`"number":"12"`), []byte(`"number":"13"`)) // no seal fits any more
	damaged := damagedFile(t, content)
	got, err := collect(damaged, []string{filepath.Join(t.TempDir(), "none.db"), backup}, false)
	must(t, err)
	for _, p := range plans {
		if got.buckets[bucketDocument].records[string(p.ID[:])] == nil {
			t.Error("a plan is lost")
		}
	}
	if n := got.salvaged(); n.Missing() > 0 || n.Older() > 0 { // the digests agree: these are what was saved last
		t.Errorf("got %+v", n)
	}
}

// Everything that the last save wrote is gone but the head: what an earlier save
// says of itself does not prove that it is the last.
func TestWhatAnEarlierSaveHadIsNotCalledTheLast(t *testing.T) {
	path, plans := bookOf(t, 3)
	before, err := os.ReadFile(path)
	must(t, err)
	s := reopened(t, path, Options{})
	last := plans[2]
	last.Title = "last save"
	must(t, s.PutPlan(last))
	must(t, s.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	size := os.Getpagesize()
	for at := 2 * size; at < len(whole); at += size {
		if page := whole[at : at+size]; at >= len(before) || !bytes.Equal(page, before[at:at+size]) {
			clear(page)
		}
	}
	got, err := collect(damagedFile(t, whole), nil, false)
	must(t, err)
	for _, b := range got.salvaged() {
		if b.Name == bucketDocument && (b.Records == 0 || b.Older != b.Records) {
			t.Errorf("of %d plans of the save before %d are said to be older", b.Records, b.Older)
		}
	}
}

func TestThePreviousStateIsTheOneBeforeTheLastSave(t *testing.T) {
	path, plans := bookOf(t, 3)
	s := reopened(t, path, Options{})
	last := plans[2]
	last.Title = "last save"
	must(t, s.PutPlan(last))
	must(t, s.Close())
	whole, err := os.ReadFile(path)
	must(t, err)
	st := guarded(t, whole)
	at := int(st.head.root) * os.Getpagesize()
	clear(whole[at : at+os.Getpagesize()])
	damaged := damagedFile(t, whole)
	_, err = Open(damaged, Options{ReadOnly: true})
	wantError(t, err, model.ErrDamaged)
	out := filepath.Join(t.TempDir(), "previous.db")
	saved, err := Previous(damaged, out, Options{})
	must(t, err)
	for _, b := range saved {
		if b.Name == bucketDocument && b.Newer != 1 || b.Name == bucketEntry && b.Newer != 0 {
			t.Errorf("of bucket %s %d records of the last save are told of", b.Name, b.Newer)
		}
	}
	sound(t, out)
	got, err := reopened(t, out, Options{}).Plan(last.ID)
	if err != nil || got.Title != plans[2].Title {
		t.Errorf("got %q %v", got.Title, err)
	}
}

func TestNothingIsSalvagedFromWhatIsNotOurs(t *testing.T) {
	for name, content := range map[string][]byte{
		"empty": nil, "zeros": make([]byte, 1<<16), "text": bytes.Repeat([]byte("text "), 9999), "other": otherDatabase(t),
	} {
		out := filepath.Join(t.TempDir(), "saved.db")
		_, err := Salvage(damagedFile(t, content), out, Options{})
		wantError(t, err, model.ErrDamaged)
		if _, err := os.Stat(out); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: a file was made", name)
		}
	}
}

func TestAFileOfANewerFormatIsNotSalvaged(t *testing.T) {
	path, _ := bookOf(t, 1)
	edit(t, path, func(tx *bolt.Tx) error {
		key := []byte(metaSchema)
		return tx.Bucket([]byte(bucketMeta)).Put(key, seal(bucketMeta, key, []byte("2")))
	})
	_, err := Salvage(path, filepath.Join(t.TempDir(), "saved.db"), Options{})
	wantError(t, err, model.ErrNewerFile)
}

func TestSalvageOutlivesEveryDamage(t *testing.T) {
	whole, err := os.ReadFile(grownBook(t, 6))
	must(t, err)
	r := rand.New(rand.NewPCG(6, 6))
	for range 300 {
		content, what := damagedCopy(whole, r)
		if _, err := collectFrom(bytes.NewReader(content), uint64(len(content)), nil, false); err != nil && !errors.Is(err, model.ErrDamaged) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
