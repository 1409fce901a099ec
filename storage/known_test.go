package storage

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// knows reports whether a save of the plan would go the shorter way.
func knows(t testing.TB, s *Store, plan model.ID) bool {
	t.Helper()
	var k *knownDocument
	must(t, s.view("ask", func(tx *bolt.Tx) error { k = s.known.of(plan, tx.ID()); return nil }))
	return k != nil
}

// spoilInFile changes a value in the open file behind the back of everything.
func spoilInFile(t *testing.T, path string, s *Store, bucket string, key []byte) {
	t.Helper()
	var value []byte
	must(t, s.view("find", func(tx *bolt.Tx) error {
		value = bytes.Clone(tx.Bucket([]byte(bucket)).Get(key))
		return nil
	}))
	content, err := os.ReadFile(path)
	must(t, err)
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	must(t, err)
	for at := 0; ; at++ { // older states of the page hold the value too
		next := bytes.Index(content[at:], value)
		if next < 0 {
			break
		}
		at += next
		_, err = file.WriteAt([]byte{content[at+30] ^ 1}, int64(at+30))
		must(t, err)
	}
	must(t, file.Close())
}

func TestAPlanIsKnownUntilSomethingElseChangesIt(t *testing.T) {
	s, path := start(t, Options{})
	p, other := planOf(s, 2, 3), planOf(s, 1)
	must(t, s.PutPlan(p))
	must(t, s.PutPlan(other))
	must(t, s.PutOffice(model.Office{ID: s.NewID(), Name: "o"}))
	if !knows(t, s, p.ID) || !knows(t, s, other.ID) {
		t.Error("saving something else made a plan unknown")
	}
	issued := p
	issued.State = model.Issued
	for _, c := range []struct {
		name   string
		change func() error
	}{
		{"issued", func() error { return s.PutIssued(&issued, model.IssuedDocument{ID: p.ID}) }},
		{"taken back", func() error { return s.TakeBackIssued(&p) }},
		{"state", func() error {
			return s.update("put", func(b *batch) error { return b.putState(p.ID, model.Amended) })
		}},
		{"deleted", func() error { return s.DeleteDocument(p.ID) }},
	} {
		_, err := s.Plan(p.ID)
		must(t, err)
		must(t, c.change())
		if knows(t, s, p.ID) || !knows(t, s, other.ID) {
			t.Errorf("%s: still known, or the other is not", c.name)
		}
	}
	saved(t, s, p)
	must(t, s.Close())
	s = reopened(t, path, Options{})
	if knows(t, s, p.ID) {
		t.Error("known to another opening")
	}
	if got, err := s.Plan(p.ID); err != nil || !knows(t, s, got.ID) {
		t.Errorf("not known after reading: %v", err)
	}
}

func TestAPlanChangedByAnotherWayIsSavedInFull(t *testing.T) {
	s, _ := start(t, Options{})
	p := planOf(s, 2, 3)
	must(t, s.PutPlan(p))
	q := p.Clone()
	q.Entries[1].Activities[2].Name = "changed"
	must(t, s.PutPlan(q))
	for _, c := range changed(t, s) {
		if c.Act == model.Altered {
			must(t, s.BringBack(c, ""))
		}
	}
	if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %+v %v", got, err)
	}
	wantRecords(t, saved(t, s, q), inPlan(bucketActivity, p, p.Entries[1].Activities[2].ID))
	must(t, s.DeleteDocument(p.ID))
	if n := len(saved(t, s, q)); n != 1+2+5 {
		t.Errorf("%d records of a plan that was deleted", n)
	}
}

func TestWhatTheCallerChangesAfterASaveIsSeen(t *testing.T) {
	s, _ := start(t, Options{})
	p := planOf(s, 2)
	must(t, s.PutPlan(p))
	p.Entries[0].Activities[1].Name = "changed in place"
	wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, p.Entries[0].Activities[1].ID))
	one := planOf(s, 1)
	one.Entries[0].Activities[0].Funding = []model.FundingLine{{Source: "a"}}
	must(t, s.PutPlan(one))
	one.Entries[0].Activities[0].Funding[0].Source = "changed in a list"
	wantRecords(t, saved(t, s, one), inPlan(bucketActivity, one, one.Entries[0].Activities[0].ID))
	read, err := s.Plan(p.ID)
	must(t, err)
	read.Entries[0].Nodes[0] = "changed in what was read"
	wantRecords(t, saved(t, s, read), inPlan(bucketEntry, p, p.Entries[0].ID))
}

func TestAFailedCommitLeavesNothingKnown(t *testing.T) {
	for name, commit := range map[string]func(*bolt.Tx) error{
		"early": func(*bolt.Tx) error { return errDisk },
		"late":  func(tx *bolt.Tx) error { return errors.Join(tx.Commit(), errDisk) },
	} {
		s, _ := start(t, Options{})
		p := planOf(s, 2, 3)
		must(t, s.PutPlan(p))
		s.commit = commit
		changed := p.Clone()
		changed.Entries[0].Heading = "changed"
		if err := s.PutPlan(changed); err == nil {
			t.Errorf("%s: reported as saved", name)
		}
		_, err := s.Plan(p.ID)
		must(t, err)
		if s.doubt && knows(t, s, p.ID) {
			t.Errorf("%s: known although it is in doubt", name)
		}
		s.commit = (*bolt.Tx).Commit
		must(t, s.PutPlan(changed))
		if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, changed) {
			t.Errorf("%s: got %+v %v", name, got, err)
		}
		saved(t, s, p)
	}
}

func TestARestoredBookIsNotTakenForTheOneBefore(t *testing.T) {
	s, path := start(t, Options{})
	p := planOf(s, 2, 3)
	must(t, s.PutPlan(p))
	backup, err := s.Backup(t.Context(), filepath.Join(filepath.Dir(path), "backups"), model.BackupAsked, nil)
	must(t, err)
	changed := p.Clone()
	changed.Entries[1].Activities[0].Name = "changed"
	must(t, s.PutPlan(changed))
	_, err = s.Restore(t.Context(), backup, nil)
	must(t, err)
	if knows(t, s, p.ID) {
		t.Error("still known")
	}
	wantRecords(t, saved(t, s, changed), inPlan(bucketActivity, p, p.Entries[1].Activities[0].ID))
}

func TestADamagedRecordIsNotHiddenByWhatIsKnown(t *testing.T) {
	s, path := start(t, Options{})
	p := planOf(s, 2, 3)
	must(t, s.PutPlan(p))
	gone := p.Entries[1].Activities[1].ID
	spoilInFile(t, path, s, bucketActivity, childKey(p.ID, gone))
	v, err := s.Verify()
	must(t, err)
	if len(v.Damaged) != 1 || knows(t, s, p.ID) {
		t.Errorf("got %+v", v)
	}
	_, err = s.Plan(p.ID)
	wantError(t, err, model.ErrDamaged)
	wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, gone)) // from the screen

	spoilInFile(t, path, s, bucketActivity, childKey(p.ID, gone)) // known again, and changed now
	p.Entries[1].Activities[1].Name = "changed"
	wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, gone))
}

func TestWhatIsNotAsItWasKnownIsLookedUp(t *testing.T) {
	s, _ := start(t, Options{})
	p := planOf(s, 3, 2)
	saved(t, s, p)
	for name, lie := range map[string]func(k *knownDocument){
		"sum": func(k *knownDocument) {
			for r, v := range k.records {
				v.sum[0]++
				k.records[r] = v
			}
		},
		"missing": func(k *knownDocument) { clear(k.records) },
		"more": func(k *knownDocument) {
			k.records[documentRecord{bucketEntry, s.NewID()}] = knownRecord{}
		},
	} {
		must(t, s.do("lie", func() error { lie(s.known.plans[0]); return nil }))
		p.Entries[0].Heading += name
		wantRecords(t, saved(t, s, p), inPlan(bucketEntry, p, p.Entries[0].ID))
	}
}

func TestFieldsOfANewerProgramSurviveAShorterSave(t *testing.T) {
	path, p := contentsOf(t, 2)
	a := p.Entries[0].Activities[0].ID
	edit(t, path, func(tx *bolt.Tx) error {
		key := childKey(p.ID, a)
		b := tx.Bucket([]byte(bucketActivity))
		payload, err := unseal(bucketActivity, key, b.Get(key))
		must(t, err)
		payload = append(bytes.Clone(payload[:len(payload)-1]), `,"newer":[1]}`...)
		return b.Put(key, seal(bucketActivity, key, payload))
	})
	s := reopened(t, path, Options{})
	p, err := s.Plan(p.ID)
	must(t, err)
	for i := range 3 {
		p.Entries[0].Activities[0].Note = strconv.Itoa(i)
		wantRecords(t, saved(t, s, p), inPlan(bucketActivity, p, a))
		if value := recordsOf(t, s)[inPlan(bucketActivity, p, a)]; !bytes.Contains([]byte(value), []byte(`,"newer":[1]}`)) {
			t.Fatalf("got %s", value)
		}
	}
}

func TestOnlyAFewPlansAreKnown(t *testing.T) {
	s, _ := start(t, Options{})
	var plans []model.Plan
	for range maxKnown + 2 {
		plans = append(plans, planOf(s, 1))
		must(t, s.PutPlan(plans[len(plans)-1]))
	}
	for i, p := range plans {
		if knows(t, s, p.ID) != (i >= 2) {
			t.Errorf("plan %d: known %v", i, i < 2)
		}
	}
}

// TestKnowingAPlanChangesNothingInTheFile makes the same random changes in two
// books, of which one never knows anything.
func TestKnowingAPlanChangesNothingInTheFile(t *testing.T) {
	for seed := range uint64(6) {
		random := rand.New(rand.NewPCG(seed, 1))
		clock := morning()
		short, _ := start(t, withClock(clock, Options{}))
		long, _ := start(t, withClock(clock, Options{}))
		var plans []model.Plan
		for range 3 {
			plans = append(plans, planOf(short, 3, 0, 4))
		}
		for step := range 60 {
			p := &plans[random.IntN(len(plans))]
			if random.IntN(5) == 0 { // from what was read, if it was saved yet
				if read, err := short.Plan(p.ID); err == nil {
					*p = read
				}
			}
			for range random.IntN(4) {
				scramble(random, short, p)
			}
			must(t, short.PutPlan(*p))
			must(t, long.do("forget", func() error { long.forget(); return nil }))
			must(t, long.PutPlan(*p))
			if got, want := recordsOf(t, short), recordsOf(t, long); !reflect.DeepEqual(got, want) {
				t.Fatalf("seed %d, step %d: the records differ", seed, step)
			}
		}
		if got, want := historyOf(t, short), historyOf(t, long); !reflect.DeepEqual(got, want) {
			t.Errorf("seed %d: the histories differ", seed)
		}
	}
}

// historyOf is the whole history, the changes of each save by their place.
func historyOf(t *testing.T, s *Store) []model.Change {
	all := changed(t, s)
	slices.SortStableFunc(all, func(a, b model.Change) int {
		if a.Seq != b.Seq {
			return int(a.Seq) - int(b.Seq)
		}
		return bytes.Compare(a.Record[:], b.Record[:])
	})
	return all
}

// scramble changes something of a plan in place.
func scramble(random *rand.Rand, s *Store, p *model.Plan) {
	text := strconv.Itoa(random.IntN(3)) // often what stands already
	e := &model.Entry{}
	if len(p.Entries) > 0 {
		e = &p.Entries[random.IntN(len(p.Entries))]
	}
	a := &model.Activity{}
	if len(e.Activities) > 0 {
		a = &e.Activities[random.IntN(len(e.Activities))]
	}
	switch random.IntN(11) {
	case 0:
		p.Title = text
	case 1:
		e.Target = text
	case 2:
		a.Name = text
	case 3:
		a.Funding = append(a.Funding, model.FundingLine{Source: text, Amount: model.Known[model.Amount](1)})
	case 4:
		a.Work = &model.Work{Scale: text}
	case 5:
		e.Nodes = []string{}
	case 6:
		p.Entries = append(p.Entries, model.Entry{ID: s.NewID(), Activities: []model.Activity{{ID: s.NewID()}}})
	case 7:
		random.Shuffle(len(p.Entries), func(i, k int) { p.Entries[i], p.Entries[k] = p.Entries[k], p.Entries[i] })
	case 8:
		random.Shuffle(len(e.Activities), func(i, k int) { e.Activities[i], e.Activities[k] = e.Activities[k], e.Activities[i] })
	case 9: // into another entry
		if n := len(e.Activities); n > 0 {
			to := &p.Entries[random.IntN(len(p.Entries))]
			last := e.Activities[n-1]
			e.Activities = e.Activities[: n-1 : n-1]
			to.Activities = append(to.Activities, last)
		}
	case 10:
		if n := len(p.Entries); n > 3 {
			p.Entries = p.Entries[: n-1 : n-1]
		}
	}
}
