package storage

import (
	"errors"
	"reflect"
	"testing"

	"sokehoach/model"
)

// A letter is a document of a kind that the program does not bring.
type letter struct {
	model.Document
	Urgent bool `json:"urgent,omitempty"`
}

func (letter) Kind() string { return "letter" }

func (l letter) Duplicate() model.AnyDocument { return &l }

func letters() Options {
	return Options{Kinds: []Kind{{New: func() model.AnyDocument { return new(letter) }}}}
}

func TestAKindOfDocumentCostsItsCodeAndAnEmptyValue(t *testing.T) {
	s, path := start(t, letters())
	l := &letter{Document: model.Document{ID: s.NewID(), Year: 2027, Title: "Về việc báo cáo", State: model.Draft}, Urgent: true}
	must(t, s.PutDocument(l))
	p := sample(s, 2024)
	must(t, s.PutDocument(&p))
	must(t, s.PutDocument(&model.Report{Document: model.Document{ID: s.NewID(), Year: 2025}, PeriodKind: "half"}))
	heads, err := s.Documents()
	must(t, err)
	var kinds []string
	for _, h := range heads {
		kinds = append(kinds, h.Kind)
	}
	if want := []string{"letter", model.ReportKind, model.PlanKind}; !reflect.DeepEqual(kinds, want) {
		t.Errorf("got %q, want %q", kinds, want)
	}
	l.Title = "Về việc gửi báo cáo"
	must(t, s.PutDocument(l))
	changes, err := s.History(model.HistoryFilter{Document: l.ID}, 0)
	if err != nil || len(changes) != 2 {
		t.Errorf("%+v, %v", changes, err)
	}
	must(t, s.PutIssued(l, model.IssuedDocument{ID: l.ID}))
	l.Title = "Khác"
	wantError(t, s.PutDocument(l), model.ErrIssued)
	must(t, s.TakeBackIssued(l))
	must(t, s.Close())

	again, err := Open(path, letters())
	must(t, err)
	defer again.Close()
	got, err := again.Document(l.ID)
	if err != nil || !reflect.DeepEqual(got, l) {
		t.Errorf("got %+v, %v", got, err)
	}
	before, err := again.DocumentAt(l.ID, changes[1].Seq)
	if err != nil || before.Envelope().Title != "Về việc báo cáo" {
		t.Errorf("got %+v, %v", before, err)
	}
}

func TestADocumentOfAKindThatIsNotKnownIsListedAndLeftAlone(t *testing.T) {
	s, path := start(t, letters())
	l := &letter{Document: model.Document{ID: s.NewID(), Year: 2027}}
	must(t, s.PutDocument(l))
	must(t, s.Close())
	plain, err := Open(path, Options{})
	must(t, err)
	defer plain.Close()
	heads, err := plain.Documents()
	if err != nil || len(heads) != 1 || heads[0].Kind != "letter" {
		t.Errorf("%+v, %v", heads, err)
	}
	if _, err := plain.Document(l.ID); !errors.Is(err, model.ErrNoKind) {
		t.Errorf("got %v", err)
	}
	wantError(t, plain.PutDocument(l), model.ErrNoKind)
}

func TestADocumentIsSavedWithItsKindAndReadByIt(t *testing.T) {
	s, _ := start(t, Options{})
	p := sample(s, 2024)
	must(t, s.PutDocument(&p))
	d, err := s.Document(p.ID)
	must(t, err)
	if got, ok := d.(*model.Plan); !ok || !reflect.DeepEqual(*got, p) {
		t.Errorf("got %+v", d)
	}
	if len(p.Entries) == 0 && len(p.Parts) == 0 {
		t.Error("the plan that was saved is not whole any more")
	}
}
