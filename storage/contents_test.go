package storage

import (
	"bytes"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// planOf is a plan with that many activities in each of its entries.
func planOf(s *Store, activities ...int) model.Plan {
	p := sample(s, 2024)
	for i, n := range activities {
		e := model.Entry{ID: s.NewID(), Nodes: []string{fmt.Sprint(i)}}
		for j := range n {
			e.Activities = append(e.Activities, model.Activity{ID: s.NewID(), Name: fmt.Sprintf("%d.%d", i, j)})
		}
		p.Entries = append(p.Entries, e)
	}
	return p
}

// saved puts a plan, checks that it reads back as it is, and gives the records
// that differ from before, digests and meta apart.
func saved(t *testing.T, s *Store, p model.Plan) []string {
	t.Helper()
	before := recordsOf(t, s)
	must(t, s.PutPlan(p))
	got, err := s.Plan(p.ID)
	must(t, err)
	if !reflect.DeepEqual(got, p) {
		t.Fatalf("got %+v, want %+v", got, p)
	}
	after := recordsOf(t, s)
	var changed []string
	for key := range maps.Keys(after) {
		if before[key] != after[key] {
			changed = append(changed, key)
		}
	}
	for key := range maps.Keys(before) {
		if after[key] == "" {
			changed = append(changed, "-"+key)
		}
	}
	slices.Sort(changed)
	return changed
}

// recordsOf copies all records but those of digest, history and meta.
func recordsOf(t *testing.T, s *Store) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, s.view("copy", func(tx *bolt.Tx) error {
		for _, name := range buckets() {
			if name == bucketDigest || name == bucketHistory || name == bucketMeta {
				continue
			}
			err := each(tx, name, nil, func(key, value []byte) error {
				all[name+" "+keyText(key)] = string(value)
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	return all
}

// inPlan names a record of a plan as recordsOf does.
func inPlan(bucket string, p model.Plan, id model.ID) string {
	return bucket + " " + keyText(childKey(p.ID, id))
}

func wantRecords(t *testing.T, got []string, want ...string) {
	t.Helper()
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("changed %q, want %q", got, want)
	}
}

func TestChangingOneThingWritesItsRecordOnly(t *testing.T) {
	s, _ := start(t, Options{})
	p := planOf(s, 3, 0, 4)
	if n := len(saved(t, s, p)); n != 1+3+7 {
		t.Errorf("%d records of a new plan", n)
	}
	wantRecords(t, saved(t, s, p))

	p.Entries[2].Activities[1].Funding = []model.FundingLine{{Source: "a", Amount: model.Known[model.Amount](7)}}
	wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, p.Entries[2].Activities[1].ID))
	p.Entries[0].Heading = "changed"
	wantRecords(t, saved(t, s, p), inPlan(bucketEntry, p, p.Entries[0].ID))
	p.Title = "changed"
	wantRecords(t, saved(t, s, p), bucketDocument+" "+p.ID.String())

	added := model.Activity{ID: s.NewID(), Name: "new"}
	p.Entries[0].Activities = slices.Insert(p.Entries[0].Activities, 1, added)
	wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, added.ID))
	p.Entries[0].Activities = slices.Delete(p.Entries[0].Activities, 1, 2)
	wantRecords(t, saved(t, s, p), "-"+inPlan(bucketActivity, p, added.ID))
}

func TestTheOrderOfEntriesAndActivitiesIsKept(t *testing.T) {
	s, path := start(t, Options{})
	p := planOf(s, 4, 2, 1, 0)
	saved(t, s, p)

	last := p.Entries[3]
	p.Entries = append([]model.Entry{last}, p.Entries[:3]...)
	wantRecords(t, saved(t, s, p), inPlan(bucketEntry, p, last.ID))

	of := p.Entries[1].Activities
	of[0], of[1], of[2], of[3] = of[1], of[2], of[3], of[0]
	wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, of[3].ID))

	moved := of[2] // into another entry
	p.Entries[1].Activities = slices.Delete(of, 2, 3)
	p.Entries[2].Activities = slices.Insert(p.Entries[2].Activities, 1, moved)
	wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, moved.ID))

	slices.Reverse(p.Entries)
	slices.Reverse(p.Entries[1].Activities)
	saved(t, s, p)
	must(t, s.Close())
	got, err := reopened(t, path, Options{}).Plan(p.ID)
	must(t, err)
	if !reflect.DeepEqual(got, p) {
		t.Errorf("got %+v, want %+v", got, p)
	}
}

func TestAnEntryTakesItsActivitiesWithIt(t *testing.T) {
	s, _ := start(t, Options{})
	other := planOf(s, 2, 2)
	saved(t, s, other)
	p := planOf(s, 2, 3)
	saved(t, s, p)
	gone := p.Entries[1]
	p.Entries = p.Entries[:1]
	want := []string{"-" + inPlan(bucketEntry, p, gone.ID)}
	for _, a := range gone.Activities {
		want = append(want, "-"+inPlan(bucketActivity, p, a.ID))
	}
	wantRecords(t, saved(t, s, p), want...)

	must(t, s.DeleteDocument(p.ID))
	if n := len(recordsOf(t, s)); n != 1+2+4 {
		t.Errorf("%d records of the other plan", n)
	}
	if got, err := s.Plan(other.ID); err != nil || !reflect.DeepEqual(got, other) {
		t.Errorf("got %+v %v", got, err)
	}
}

func TestEntriesAndActivitiesHaveIDsOfTheirOwn(t *testing.T) {
	s, _ := start(t, Options{})
	for name, spoil := range map[string]func(p *model.Plan){
		"entry without":        func(p *model.Plan) { p.Entries[1].ID = model.ID{} },
		"activity without":     func(p *model.Plan) { p.Entries[1].Activities[0].ID = model.ID{} },
		"two entries":          func(p *model.Plan) { p.Entries[1].ID = p.Entries[0].ID },
		"two in one entry":     func(p *model.Plan) { p.Entries[0].Activities[1].ID = p.Entries[0].Activities[0].ID },
		"two in other entries": func(p *model.Plan) { p.Entries[1].Activities[0].ID = p.Entries[0].Activities[0].ID },
	} {
		p := planOf(s, 2, 2)
		spoil(&p)
		if err := s.PutPlan(p); err == nil {
			t.Errorf("%s: stored", name)
		} else {
			wantError(t, err, model.ErrNoID)
		}
	}
	if n := len(recordsOf(t, s)); n != 0 {
		t.Errorf("%d records", n)
	}
}

func TestAPlanThatFailsInAnActivityIsNotStoredInPart(t *testing.T) {
	s, _ := start(t, Options{})
	p := planOf(s, 2, 2)
	saved(t, s, p)
	bad := p.Clone()
	bad.Title, bad.Entries[0].Target = "changed", "changed"
	bad.Entries[1].Activities[1].Work = &model.Work{Decided: model.Date{Year: 2024, Month: 13, Day: 1}}
	if err := s.PutPlan(bad); err == nil {
		t.Error("a work decided in month 13 was stored")
	}
	wantRecords(t, saved(t, s, p))
}

func TestADamagedActivityIsNamedAndDoesNotHideTheRest(t *testing.T) {
	path, p := contentsOf(t, 2, 3)
	key := childKey(p.ID, p.Entries[1].Activities[1].ID)
	edit(t, path, func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucketActivity))
		value := bytes.Clone(b.Get(key))
		value[20]++
		return b.Put(key, value)
	})
	s := reopened(t, path, Options{})
	got, err := s.Plan(p.ID)
	wantError(t, err, model.ErrDamaged)
	rest := p.Clone()
	rest.Entries[1].Activities = slices.Delete(rest.Entries[1].Activities, 1, 2)
	if !reflect.DeepEqual(got, rest) {
		t.Errorf("got %+v", got)
	}
	v, err := s.Verify()
	must(t, err)
	if len(v.Damaged) != 1 || !bytes.Equal(v.Damaged[0].Key, key) || !v.mismatched(bucketActivity) {
		t.Errorf("got %+v", v)
	}
	wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, p.Entries[1].Activities[1].ID)) // from the screen
}

func TestALostEntryIsNoticedByItsActivities(t *testing.T) {
	path, p := contentsOf(t, 2, 3)
	edit(t, path, func(tx *bolt.Tx) error {
		return tx.Bucket([]byte(bucketEntry)).Delete(childKey(p.ID, p.Entries[1].ID))
	})
	s := reopened(t, path, Options{})
	got, err := s.Plan(p.ID)
	wantError(t, err, model.ErrDamaged)
	if len(got.Entries) != 1 || len(got.Entries[0].Activities) != 2 {
		t.Errorf("got %+v", got)
	}
	wantRecords(t, saved(t, s, p), inPlan(bucketEntry, p, p.Entries[1].ID))
}

func TestTheDigestCoversEntriesAndActivities(t *testing.T) {
	for _, bucket := range []string{bucketEntry, bucketActivity} {
		for name, change := range map[string]func(b *bolt.Bucket, key, before []byte) error{
			"removed":  func(b *bolt.Bucket, key, _ []byte) error { return b.Delete(key) },
			"set back": func(b *bolt.Bucket, key, before []byte) error { return b.Put(key, before) },
		} {
			t.Run(bucket+" "+name, func(t *testing.T) {
				path, p := contentsOf(t, 1)
				key, before := firstIn(t, path, bucket)
				s := reopened(t, path, Options{})
				p.Entries[0].Target, p.Entries[0].Activities[0].Target = "changed", "changed"
				must(t, s.PutPlan(p))
				must(t, s.Close())
				sound(t, path)
				edit(t, path, func(tx *bolt.Tx) error { return change(tx.Bucket([]byte(bucket)), key, before) })

				v, err := reopened(t, path, Options{ReadOnly: true}).Verify()
				must(t, err)
				if !v.mismatched(bucket) || v.mismatched(bucketDocument) || len(v.Damaged) != 0 {
					t.Errorf("got %+v", v)
				}
			})
		}
	}
}

// contentsOf makes a file of one plan, as planOf does, and closes it.
func contentsOf(t testing.TB, activities ...int) (string, model.Plan) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book.db")
	s, err := Open(path, Options{})
	must(t, err)
	p := planOf(s, activities...)
	must(t, s.PutPlan(p))
	must(t, s.Close())
	return path, p
}

// firstIn copies the first record of a bucket.
func firstIn(t testing.TB, path, bucket string) (key, value []byte) {
	t.Helper()
	edit(t, path, func(tx *bolt.Tx) error {
		k, v := tx.Bucket([]byte(bucket)).Cursor().First()
		key, value = bytes.Clone(k), bytes.Clone(v)
		return nil
	})
	return key, value
}
