package storage

import (
	"reflect"
	"testing"

	"sokehoach/model"
)

// sentAndBack is a book with an issued plan that was sent, came back and was sent
// again, and another document's only sending.
func sentAndBack(t *testing.T) (*Store, string, model.Plan, model.Way, model.Dispatch) {
	t.Helper()
	s, path := start(t, Options{})
	p := model.Plan{Document: model.Document{ID: s.NewID(), Year: 2024, Title: "Một", State: model.Issued, Number: "7"}}
	must(t, s.PutIssued(&p, model.IssuedDocument{ID: p.ID}))
	way := model.Way{
		{ID: s.NewID(), Of: p.ID, Kind: model.Sent, On: model.Date{Year: 2024, Month: 6, Day: 14}},
		{ID: s.NewID(), Of: p.ID, Kind: model.SentBack, On: model.Date{Year: 2024, Month: 6, Day: 17}, Reason: "Thiếu biểu 03"},
		{ID: s.NewID(), Of: p.ID, Kind: model.Sent, On: model.Date{Year: 2024, Month: 6, Day: 18}},
	}
	other := model.Dispatch{ID: s.NewID(), Of: s.NewID(), Kind: model.Sent}
	must(t, s.PutDispatches(p.ID, way))
	must(t, s.PutDispatches(other.Of, model.Way{other}))
	return s, path, p, way, other
}

func TestHowADocumentWasSentIsReadInItsOrder(t *testing.T) {
	s, path, p, way, other := sentAndBack(t)
	must(t, s.Close())
	s = reopened(t, path, Options{})
	if got, err := s.Dispatches(p.ID); err != nil || !reflect.DeepEqual(got, []model.Dispatch(way)) {
		t.Errorf("got %+v %v", got, err)
	}
	if all, err := s.Dispatches(model.ID{}); err != nil || !reflect.DeepEqual(all, []model.Dispatch(append(way.Clone(), other))) {
		t.Errorf("of all: got %+v %v", all, err)
	}
	before, _, err := s.HistorySize()
	must(t, err)
	must(t, s.PutDispatches(p.ID, way))
	if after, _, _ := s.HistorySize(); after != before {
		t.Error("the same again was written")
	}
	if v, err := s.Verify(); err != nil || !v.Sound() {
		t.Errorf("%+v %v", v, err)
	}
}

func TestHowADocumentWasSentMayChangeAfterItsIssueAndComesBackFromTheHistory(t *testing.T) {
	s, _, p, way, other := sentAndBack(t)
	must(t, s.PutDispatches(p.ID, way[:1]))
	if got, err := s.Dispatches(p.ID); err != nil || !reflect.DeepEqual(got, []model.Dispatch(way[:1])) {
		t.Errorf("got %+v %v", got, err)
	}
	if got, err := s.Dispatches(other.Of); err != nil || len(got) != 1 {
		t.Errorf("another document's: %+v %v", got, err)
	}
	gone, err := s.History(model.HistoryFilter{Document: p.ID, Kind: "dispatch", Act: model.Removed}, 0)
	if err != nil || len(gone) != 2 {
		t.Fatalf("%+v %v", gone, err)
	}
	for _, c := range gone {
		must(t, s.BringBack(c, ""))
	}
	if got, err := s.Dispatches(p.ID); err != nil || !reflect.DeepEqual(got, []model.Dispatch(way)) {
		t.Errorf("brought back: %+v %v", got, err)
	}
}

func TestADispatchWithoutIDsOfItsOwnIsNotStored(t *testing.T) {
	s, _, p, way, _ := sentAndBack(t)
	for _, wrong := range []model.Way{
		{{Of: p.ID}}, {{ID: s.NewID()}}, {{ID: s.NewID(), Of: s.NewID()}}, {way[0], way[0]},
	} {
		wantError(t, s.PutDispatches(p.ID, wrong), model.ErrNoID)
	}
	wantError(t, s.PutDispatches(model.ID{}, model.Way{{ID: s.NewID()}}), model.ErrNoID)
	if got, err := s.Dispatches(p.ID); err != nil || !reflect.DeepEqual(got, []model.Dispatch(way)) {
		t.Errorf("got %+v %v", got, err)
	}
}

func TestWithADocumentGoesHowItWasSent(t *testing.T) {
	s, _, p, _, other := sentAndBack(t)
	p.State = model.Draft
	must(t, s.TakeBackIssued(&p))
	must(t, s.DeleteDocument(p.ID))
	if all, err := s.Dispatches(model.ID{}); err != nil || !reflect.DeepEqual(all, []model.Dispatch{other}) {
		t.Errorf("got %+v %v", all, err)
	}
}
