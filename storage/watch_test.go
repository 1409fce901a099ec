package storage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

// aSave is one call that changes a book, by the name of the method.
type aSave struct {
	method string
	call   func() error
}

// everySave is a walk through every method that writes.
func everySave(s *Store, folder string) []aSave {
	id := s.NewID
	plan := model.Plan{Document: model.Document{ID: id(), Year: 2024, Title: "Một"}, Entries: []model.Entry{{ID: id(), Activities: []model.Activity{{ID: id()}}}}}
	gone := model.Plan{Document: model.Document{ID: id(), Year: 2024}, Entries: []model.Entry{{ID: id()}}}
	issued := plan.Clone()
	issued.State, issued.Number = model.Issued, "7"
	office, officer, ground := model.Office{ID: id(), Name: "a"}, model.Officer{ID: id()}, model.Ground{ID: id()}
	commune, allocation := model.Commune{ID: id(), Name: "b"}, model.Allocation{ID: id()}
	figures, more := model.Figures{ID: id(), Commune: commune.ID, Year: 2023}, model.Figures{ID: id(), Commune: commune.ID, Year: 2024}
	result := model.Result{ID: id(), Of: id(), Budget: 2024}
	sent := model.Dispatch{ID: id(), Of: plan.ID, Kind: model.Sent, On: model.Date{Year: 2024, Month: 1, Day: 9}}
	back := model.Dispatch{ID: id(), Of: plan.ID, Kind: model.SentBack, Reason: "Thiếu phụ lục"}
	return []aSave{
		{"PutOffice", func() error { return s.PutOffice(office) }},
		{"PutOfficer", func() error { return s.PutOfficer(officer) }},
		{"PutGround", func() error { return s.PutGround(ground) }},
		{"PutAllocation", func() error { return s.PutAllocation(allocation) }},
		{"PutCatalogue", func() error { return s.PutCatalogue(model.Catalogue{ID: "x"}) }},
		{"PutCommune", func() error { return s.PutCommune(commune) }},
		{"PutFigures", func() error { return s.PutFigures(figures) }},
		{"PutCommuneWith", func() error { return s.PutCommuneWith(commune, []model.Figures{more}, []model.ID{figures.ID}) }},
		{"PutSetting", func() error { return s.PutSetting("x", 1) }},
		{"PutResults", func() error { return s.PutResults([]model.Result{result}, nil) }},
		{"PutPlan", func() error { return s.PutPlan(plan) }},
		{"PutDocument", func() error { return s.PutDocument(&gone) }},
		{"PutAll", func() error {
			return s.PutAll(model.Parcel{Documents: []model.AnyDocument{&model.Report{Document: model.Document{ID: id()}}}, Results: []model.Result{{ID: id(), Of: id(), Budget: 2025}}})
		}},
		{"PutIssued", func() error { return s.PutIssued(&issued, model.IssuedDocument{ID: plan.ID}) }},
		{"PutDispatches", func() error { return s.PutDispatches(plan.ID, model.Way{sent, back}) }},
		{"PutDispatches", func() error { return s.PutDispatches(plan.ID, model.Way{back}) }},
		{"TakeBackIssued", func() error { return s.TakeBackIssued(&plan) }},
		{"DeleteDocument", func() error { return s.DeleteDocument(gone.ID) }},
		{"DeleteOffice", func() error { return s.DeleteOffice(office.ID) }},
		{"DeleteOfficer", func() error { return s.DeleteOfficer(officer.ID) }},
		{"DeleteGround", func() error { return s.DeleteGround(ground.ID) }},
		{"BringBack", func() error {
			all, err := s.History(model.HistoryFilter{Record: ground.ID}, 1)
			return errors.Join(err, s.BringBack(all[0], ""))
		}},
		{"DeleteAllocation", func() error { return s.DeleteAllocation(allocation.ID) }},
		{"DeleteCommune", func() error { return s.DeleteCommune(commune.ID) }},
		{"PutResults", func() error { return s.PutResults(nil, []model.ID{result.ID}) }},
		{"Restore", func() error {
			backup, err := s.Backup(context.Background(), folder, model.BackupAsked, nil)
			if err == nil {
				_, err = s.Restore(context.Background(), backup, nil)
			}
			return err
		}},
	}
}

// onDisk is every record that a clerk may see, by bucket and key.
func onDisk(t *testing.T, s *Store) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	must(t, s.view("read", func(tx *bolt.Tx) error {
		for _, bucket := range buckets() {
			if bucket != bucketSetting && !inHistory(bucket) {
				continue
			}
			_ = each(tx, bucket, nil, func(key, value []byte) error {
				all[bucket+" "+keyText(key)] = bytes.Clone(value)
				return nil
			})
		}
		return nil
	}))
	return all
}

// between is what differs, as it is told.
func between(before, after map[string][]byte) (out []string) {
	for place, value := range after {
		switch old, was := before[place]; {
		case !was:
			out = append(out, string(model.Made)+" "+place)
		case !bytes.Equal(old, value):
			out = append(out, string(model.Altered)+" "+place)
		}
	}
	for place := range before {
		if _, is := after[place]; !is {
			out = append(out, string(model.Removed)+" "+place)
		}
	}
	slices.Sort(out)
	return out
}

func heardOf(c model.Change) string {
	place := recordChange{Kind: c.Kind, ID: c.Record, Parent: c.Parent, Budget: c.Budget, Name: c.Name}
	return fmt.Sprintf("%s %s %s", c.Act, c.Kind, keyText(place.key()))
}

func TestWhoWatchesHearsOfEverySaveWhatItChanged(t *testing.T) {
	s, _ := start(t, Options{})
	var heard []model.Change
	s.Watch(func(all []model.Change) { heard = append(heard, all...) })
	walked := map[string]bool{}
	for _, save := range everySave(s, t.TempDir()) {
		before := onDisk(t, s)
		heard = nil
		must(t, save.call())
		walked[save.method] = true
		if save.method == "Restore" {
			if len(heard) != 1 || heard[0].Act != model.Restored {
				t.Errorf("Restore told %v", heard)
			}
			continue
		}
		var got []string
		for _, c := range heard {
			got = append(got, heardOf(c))
		}
		slices.Sort(got)
		if want := between(before, onDisk(t, s)); len(want) == 0 || !slices.Equal(got, want) {
			t.Errorf("%s changed %q and told %q", save.method, want, got)
		}
	}
	writes := []string{"Put", "Delete", "TakeBack", "BringBack", "Restore"}
	for m := range reflect.TypeFor[*Store]().Methods() {
		if slices.ContainsFunc(writes, func(prefix string) bool { return strings.HasPrefix(m.Name, prefix) }) && !walked[m.Name] {
			t.Errorf("%s is not in the walk: have everySave call it", m.Name)
		}
	}
	for name := range maps.Keys(walked) {
		if _, is := reflect.TypeFor[*Store]().MethodByName(name); !is {
			t.Errorf("%s is no method", name)
		}
	}
}

func TestWhoWatchesMayReadTheBookAndHearsNothingOfWhatFailedOrCameToNothing(t *testing.T) {
	s, _ := start(t, Options{})
	office := model.Office{ID: s.NewID(), Name: "a"}
	told := 0
	s.Watch(func([]model.Change) {
		told++
		if b, err := s.Book(); err != nil || len(b.Offices) != 1 {
			t.Errorf("%+v %v", b.Offices, err)
		}
	})
	must(t, s.PutOffice(office))
	must(t, s.PutOffice(office))
	wantError(t, s.DeleteGround(s.NewID()), model.ErrNotFound)
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}

func TestWhoWatchesHearsOfASaveThatIsNotCertain(t *testing.T) {
	s, _ := start(t, Options{})
	told := 0
	s.Watch(func([]model.Change) { told++ })
	s.commit = func(tx *bolt.Tx) error { return errors.Join(tx.Commit(), errors.New("flush failed")) }
	err := s.PutOffice(model.Office{ID: s.NewID(), Name: "a"})
	if !errors.Is(err, model.ErrUnsure) || told != 1 {
		t.Errorf("%v, told %d times", err, told)
	}
	s.commit = (*bolt.Tx).Commit
	must(t, s.PutOffice(model.Office{ID: s.NewID(), Name: "b"}))
}
