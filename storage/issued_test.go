package storage

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

func TestAnIssuedPlanStaysAsItIs(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.db")
	s, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := model.Plan{Document: model.Document{ID: s.NewID(), Year: 2024, Title: "Một"}, Entries: []model.Entry{{ID: s.NewID(), Activities: []model.Activity{{ID: s.NewID(), Name: "a"}}}}}
	wantNone(t, s.PutPlan(p))
	p.Number, p.State = "12", model.Issued
	doc := model.IssuedDocument{ID: p.ID, At: model.Date{Year: 2024, Month: 1, Day: 5}, PDF: []byte("%PDF"), SHA256: model.Sum([]byte("%PDF"))}
	wantNone(t, s.PutIssued(&p, doc))
	wantNone(t, s.Close())
	if s, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got, err := s.Issued(p.ID); err != nil || !reflect.DeepEqual(got, doc) || !got.Whole() {
		t.Errorf("%+v, %v", got, err)
	}
	wantNone(t, s.PutPlan(p)) // as it stands
	for name, change := range map[string]func(*model.Plan){
		"head":     func(p *model.Plan) { p.Title = "Hai" },
		"entry":    func(p *model.Plan) { p.Entries[0].Heading = "x" },
		"activity": func(p *model.Plan) { p.Entries[0].Activities[0].Name = "b" },
		"fewer":    func(p *model.Plan) { p.Entries = nil },
		"state":    func(p *model.Plan) { p.State = model.Draft },
	} {
		other := p.Clone()
		change(&other)
		if err := s.PutPlan(other); err == nil {
			t.Errorf("%s: was changed", name)
		} else {
			wantError(t, err, model.ErrIssued)
		}
	}
	wantError(t, s.DeleteDocument(p.ID), model.ErrIssued)
	if got, err := s.Plan(p.ID); err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("%+v, %v", got, err)
	}
	draft := p
	draft.State = model.Draft
	wantNone(t, s.TakeBackIssued(&draft))
	_, err = s.Issued(p.ID)
	wantError(t, err, model.ErrNotFound)
	draft.Title = "Ba"
	wantNone(t, s.PutPlan(draft))
}

func TestThePlanThatIsAmendedChangesItsStateInTheSameTransaction(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "so.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	old := model.Plan{Document: model.Document{ID: s.NewID(), State: model.Issued}, Entries: []model.Entry{{ID: s.NewID()}}}
	wantNone(t, s.PutIssued(&old, model.IssuedDocument{ID: old.ID}))
	amending := model.Plan{Document: model.Document{ID: s.NewID(), State: model.Issued, Amends: old.ID}}
	wantNone(t, s.PutIssued(&amending, model.IssuedDocument{ID: amending.ID}))
	if got, err := s.Plan(old.ID); err != nil || got.State != model.Amended || len(got.Entries) != 1 {
		t.Errorf("%+v, %v", got, err)
	}
	amending.State = model.Draft
	wantNone(t, s.TakeBackIssued(&amending))
	if got, err := s.Plan(old.ID); err != nil || got.State != model.Issued {
		t.Errorf("%+v, %v", got, err)
	}
	missing := model.Plan{Document: model.Document{ID: s.NewID(), Amends: s.NewID(), State: model.Issued}}
	wantNone(t, s.PutIssued(&missing, model.IssuedDocument{ID: missing.ID}))
}

func wantNone(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestHistoryBringsNothingBackIntoAnIssuedPlan(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "so.db"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	p := model.Plan{Document: model.Document{ID: s.NewID(), Title: "Một"}}
	wantNone(t, s.PutPlan(p))
	p.Title, p.State = "Hai", model.Issued
	wantNone(t, s.PutIssued(&p, model.IssuedDocument{ID: p.ID}))
	wantError(t, s.PutIssued(&p, model.IssuedDocument{ID: p.ID, Number: "2"}), model.ErrIssued)
	changes, err := s.History(model.HistoryFilter{}, 100)
	wantNone(t, err)
	if len(changes) == 0 {
		t.Fatal("no history")
	}
	for _, c := range changes {
		if err := s.BringBack(c, ""); err == nil {
			t.Errorf("brought back: %+v", c)
		}
	}
	if got, err := s.Plan(p.ID); err != nil || got.Title != "Hai" {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestTheHistoryKeepsOfAnIssuedDocumentOnlyWhichItWas(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	wantNone(t, s.PutPlan(p))
	pdf := bytes.Repeat([]byte("%PDF large"), 50_000)
	doc := model.IssuedDocument{ID: p.ID, Number: "secret", PDF: pdf, SHA256: model.Sum(pdf), Book: model.Book{Offices: []model.Office{{Name: "frozen"}}}}
	p.State = model.Issued
	wantNone(t, s.PutIssued(&p, doc))
	p.State = model.Draft
	wantNone(t, s.TakeBackIssued(&p))
	_, size, err := s.HistorySize()
	wantNone(t, err)
	if size > 10_000 {
		t.Errorf("the history has %d bytes", size)
	}
	want := `{"id":"` + p.ID.String() + `","sha256":"` + doc.SHA256 + `"}`
	wantNone(t, s.view("read history", func(tx *bolt.Tx) error {
		_, last := newestNote(tx)
		for _, c := range last.Changes {
			if c.Kind == bucketIssued && (c.Act != model.Removed || string(c.Was) != want) {
				t.Errorf("got %s %s, want %s", c.Act, c.Was, want)
			}
		}
		if len(last.Changes) != 2 {
			t.Errorf("got %d changes", len(last.Changes))
		}
		return nil
	}))
	if got, err := planAt(s, p.ID, 2); err != nil || got.State != model.Issued { // the plan itself is kept whole
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestTheHistoryTellsOfAnExchangedDocumentByItsSum(t *testing.T) {
	key := make([]byte, 16)
	c := change{bucket: bucketIssued, key: key}
	c.old = seal(bucketIssued, key, []byte(`{"id":"a","number":"1","pdf":"AAAA","sha256":"x"}`))
	c.value = seal(bucketIssued, key, []byte(`{"id":"a","number":"2","pdf":"BBBB","sha256":"y"}`))
	want := []model.FieldChange{{Path: "sha256", Old: json.RawMessage(`"x"`), New: json.RawMessage(`"y"`)}}
	if got := c.recorded(); !reflect.DeepEqual(got.Fields, want) {
		t.Errorf("got %+v", got.Fields)
	}
}

func TestHistoryMakesNoDraftAnIssuedPlanWithoutItsDocument(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "so.db"), Options{})
	wantNone(t, err)
	defer s.Close()
	draft := model.Plan{Document: model.Document{ID: s.NewID(), Title: "Một", State: model.Draft}}
	wantNone(t, s.PutPlan(draft))
	issued := draft
	issued.State = model.Issued
	wantNone(t, s.PutIssued(&issued, model.IssuedDocument{ID: draft.ID}))
	wantNone(t, s.TakeBackIssued(&draft))
	changes, err := s.History(model.HistoryFilter{Document: draft.ID}, 0)
	wantNone(t, err)
	taken := changes[slices.IndexFunc(changes, func(c model.Change) bool { return c.Kind == bucketDocument })]
	wantError(t, s.BringBack(taken, "state"), model.ErrIssued)
	wantError(t, s.BringBack(taken, ""), model.ErrIssued)
	if got, err := s.Plan(draft.ID); err != nil || !reflect.DeepEqual(got, draft) {
		t.Errorf("%+v, %v", got, err)
	}
}
