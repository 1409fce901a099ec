package storage

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

func TestACommuneTakesItsFiguresWithIt(t *testing.T) {
	s, _ := start(t, Options{})
	a, b := model.Commune{ID: s.NewID(), Name: "a"}, model.Commune{ID: s.NewID(), Name: "b"}
	must(t, s.PutCommune(a))
	must(t, s.PutCommune(b))
	kept := model.Figures{ID: s.NewID(), Commune: b.ID, Year: 2024}
	must(t, s.PutFigures(kept))
	must(t, s.PutFigures(model.Figures{ID: s.NewID(), Commune: a.ID, Year: 2023}))
	must(t, s.PutFigures(model.Figures{ID: s.NewID(), Commune: a.ID, Year: 2024}))
	must(t, s.DeleteCommune(a.ID))
	wantError(t, s.DeleteCommune(a.ID), model.ErrNotFound)
	book, err := s.Book()
	must(t, err)
	want := model.Book{Communes: []model.Commune{b}, Figures: []model.Figures{kept}}
	if !reflect.DeepEqual(book, want) {
		t.Errorf("got %+v, want %+v", book, want)
	}
}

func TestFiguresMoveToAnotherCommuneWithWhatANewerProgramWrote(t *testing.T) {
	s, path := start(t, Options{})
	f := model.Figures{ID: s.NewID(), Commune: s.NewID(), Year: 2024}
	must(t, s.PutFigures(f))
	must(t, s.update("write as a newer program", func(b *batch) error {
		return b.putValue(bucketFigures, childKey(f.Commune, f.ID), map[string]any{"id": f.ID, "future": 1})
	}))
	f.Commune = s.NewID()
	must(t, s.PutFigures(f))
	must(t, s.Close())
	key, value := firstIn(t, path, bucketFigures)
	if keyText(key) != f.Commune.String()+"/"+f.ID.String() || !strings.Contains(string(value), `,"future":1}`) {
		t.Errorf("got %s: %s", keyText(key), value)
	}
	s = reopened(t, path, Options{})
	if book, err := s.Book(); err != nil || len(book.Figures) != 1 {
		t.Errorf("got %+v %v", book, err)
	}
}

func TestACommuneIsSavedWithItsFiguresOrNotAtAll(t *testing.T) {
	s, _ := start(t, Options{})
	c := model.Commune{ID: s.NewID(), Name: "a"}
	first := model.Figures{ID: s.NewID(), Commune: c.ID, Year: 2023}
	must(t, s.PutCommuneWith(c, []model.Figures{first}, nil))
	before, err := s.Book()
	must(t, err)

	changed, second := c, model.Figures{ID: s.NewID(), Commune: c.ID, Year: 2024}
	changed.Name = "b"
	wantError(t, s.PutCommuneWith(changed, []model.Figures{second, {}}, []model.ID{first.ID}), model.ErrNoID)
	s.commit = func(*bolt.Tx) error { return errors.New("the current fails") }
	if err := s.PutCommuneWith(changed, []model.Figures{second}, []model.ID{first.ID}); err == nil {
		t.Error("saved without a commit")
	}
	s.commit = (*bolt.Tx).Commit
	if book, err := s.Book(); err != nil || !reflect.DeepEqual(book, before) {
		t.Errorf("half is saved: %+v %v", book, err)
	}

	must(t, s.PutCommuneWith(changed, []model.Figures{second}, []model.ID{first.ID, s.NewID()}))
	want := model.Book{Communes: []model.Commune{changed}, Figures: []model.Figures{second}}
	if book, err := s.Book(); err != nil || !reflect.DeepEqual(book, want) {
		t.Errorf("got %+v %v", book, err)
	}
	saves := newestChange(t, s).Seq
	must(t, s.PutCommuneWith(changed, []model.Figures{second}, nil))
	if newestChange(t, s).Seq != saves {
		t.Error("what has not changed was written")
	}
	wantError(t, s.PutCommuneWith(model.Commune{}, nil, nil), model.ErrNoID)
}

func TestAllocationsAreDeletedByID(t *testing.T) {
	s, _ := start(t, Options{})
	a := model.Allocation{ID: s.NewID()}
	must(t, s.PutAllocation(a))
	must(t, s.DeleteAllocation(a.ID))
	wantError(t, s.DeleteAllocation(a.ID), model.ErrNotFound)
	if book, err := s.Book(); err != nil || !reflect.DeepEqual(book, model.Book{}) {
		t.Errorf("got %+v %v", book, err)
	}
}

func TestACatalogueHasOneNameInEveryForm(t *testing.T) {
	s, _ := start(t, Options{})
	must(t, s.PutCatalogue(model.Catalogue{ID: "B", Version: "1"}))
	must(t, s.PutCatalogue(model.Catalogue{ID: "A-ti\u1ebfng", Version: "1"}))        // composed
	must(t, s.PutCatalogue(model.Catalogue{ID: "A-tie\u0302\u0301ng", Version: "2"})) // decomposed
	wantError(t, s.PutCatalogue(model.Catalogue{ID: " "}), model.ErrNoID)
	book, err := s.Book()
	must(t, err)
	if len(book.Catalogues) != 2 || book.Catalogues[0].Version != "2" || book.Catalogues[1].ID != "B" {
		t.Errorf("got %+v", book.Catalogues)
	}
}

func TestCommunesFiguresAndAllocationsNeedIDs(t *testing.T) {
	s, _ := start(t, Options{})
	wantError(t, s.PutCommune(model.Commune{}), model.ErrNoID)
	wantError(t, s.PutAllocation(model.Allocation{}), model.ErrNoID)
	wantError(t, s.PutFigures(model.Figures{Commune: s.NewID()}), model.ErrNoID)
	wantError(t, s.PutFigures(model.Figures{ID: s.NewID()}), model.ErrNoID)
}

func TestUnknownFieldsSurviveInEveryKindOfRecord(t *testing.T) {
	f := &filler{}
	s, path := start(t, Options{})
	book, p := full[model.Book](f), full[model.Plan](f)
	putAll := func(s *Store, spoil func(string) string) {
		p.Title = spoil(p.Title)
		must(t, s.PutPlan(p))
		must(t, s.PutOffice(book.Offices[0]))
		must(t, s.PutOfficer(book.Officers[0]))
		must(t, s.PutGround(book.Grounds[0]))
		must(t, s.PutCommune(book.Communes[0]))
		must(t, s.PutFigures(book.Figures[0]))
		must(t, s.PutAllocation(book.Allocations[0]))
		must(t, s.PutCatalogue(book.Catalogues[0]))
	}
	putAll(s, strings.ToUpper)
	before := recordsOf(t, s)
	must(t, s.update("write as a newer program", func(b *batch) error { return addFuture(b) }))
	putAll(s, strings.ToLower)
	after := recordsOf(t, s)
	if len(after) != len(before) || len(after) != 1+3+9+7 {
		t.Errorf("%d records, then %d", len(before), len(after))
	}
	for key, value := range after {
		if !strings.Contains(value, `,"future":{"a":1}}`) {
			t.Errorf("%s lost a field: %s", key, value)
		}
	}
	must(t, s.Close())
	sound(t, path)
}

// addFuture adds a field to every record of a book.
func addFuture(b *batch) error {
	for _, name := range buckets() {
		if name == bucketMeta || name == bucketHistory || name == bucketDigest {
			continue
		}
		var records []record
		err := each(b.tx, name, nil, func(key, value []byte) error {
			payload, err := unseal(name, key, value)
			grown := strings.TrimSuffix(string(payload), "}") + `,"future":{"a":1}}`
			records = append(records, record{bucket: name, key: append([]byte(nil), key...), payload: []byte(grown)})
			return err
		})
		for _, r := range records {
			if err == nil {
				err = b.put(r)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
