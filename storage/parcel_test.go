package storage

import (
	"reflect"
	"testing"

	"sokehoach/model"
)

// parcelOf is something of every kind.
func parcelOf(s *Store) model.Parcel {
	f := &filler{}
	p := model.Parcel{Results: []model.Result{full[model.Result](f)}, Book: full[model.Book](f)}
	p.Book.Originals, p.Book.Told = nil, model.Told{}
	plan := full[model.Plan](f)
	p.Documents = []model.AnyDocument{&plan, &model.Report{Document: model.Document{ID: s.NewID(), Title: "b"}}}
	return p
}

func TestAParcelIsOneSave(t *testing.T) {
	s, path := start(t, Options{})
	p := parcelOf(s)
	p.Results[0].Budget = 2024
	must(t, s.PutAll(p))
	seqs := map[uint64]bool{}
	for _, c := range changed(t, s) {
		seqs[c.Seq] = true
	}
	if len(seqs) != 1 {
		t.Errorf("%d saves", len(seqs))
	}
	before, err := s.State()
	must(t, err)
	must(t, s.PutAll(p))
	if after, err := s.State(); err != nil || after != before {
		t.Errorf("the same parcel again was a change: %v", err)
	}
	must(t, s.Close())
	s = reopened(t, path, Options{})
	book, err := s.Book()
	must(t, err)
	if !reflect.DeepEqual(book, p.Book) {
		t.Errorf("got %+v, want %+v", book, p.Book)
	}
	for _, d := range p.Documents {
		if got, err := s.Document(d.Envelope().ID); err != nil || !reflect.DeepEqual(got, d) {
			t.Errorf("got %+v %v, want %+v", got, err, d)
		}
	}
	if got, err := s.Results([]model.ID{p.Results[0].Of}, 0); err != nil || !reflect.DeepEqual(got, p.Results) {
		t.Errorf("got %+v %v, want %+v", got, err, p.Results)
	}
}

func TestAParcelIsSavedWhollyOrNotAtAll(t *testing.T) {
	s, _ := start(t, Options{})
	out := sample(s, 2024)
	out.State = model.Issued
	must(t, s.PutIssued(&out, model.IssuedDocument{ID: out.ID}))
	before, err := s.State()
	must(t, err)
	changed := out.Clone()
	changed.Title = "changed"
	other := sample(s, 2025)
	for name, bad := range map[string]struct {
		parcel model.Parcel
		want   error
	}{
		"issued":       {model.Parcel{Documents: []model.AnyDocument{&other, &changed}}, model.ErrIssued},
		"without id":   {model.Parcel{Documents: []model.AnyDocument{&other}, Book: model.Book{Offices: []model.Office{{}}}}, model.ErrNoID},
		"without year": {model.Parcel{Documents: []model.AnyDocument{&other}, Results: []model.Result{{ID: out.ID, Of: out.ID}}}, model.ErrNoID},
	} {
		t.Run(name, func(t *testing.T) {
			wantError(t, s.PutAll(bad.parcel), bad.want)
			if after, err := s.State(); err != nil || after != before {
				t.Errorf("something was saved: %v", err)
			}
		})
	}
}
