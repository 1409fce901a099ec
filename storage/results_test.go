package storage

import (
	"reflect"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"sokehoach/model"
)

func TestResultsAreFoundByLineageAndBudgetYear(t *testing.T) {
	s, path := start(t, Options{})
	a, b, c := s.NewID(), s.NewID(), s.NewID()
	result := func(of model.ID, budget int) model.Result {
		r := model.Result{ID: s.NewID(), Of: of, Budget: budget, Reason: "x"}
		must(t, s.PutResults([]model.Result{r}, nil))
		return r
	}
	first, carried, second, other := result(a, 2024), result(a, 2025), result(a, 2024), result(b, 2024)
	must(t, s.Close())
	s = reopened(t, path, Options{})
	for _, want := range []struct {
		of     []model.ID
		budget int
		all    []model.Result
	}{
		{[]model.ID{a}, 2024, []model.Result{first, second}},
		{[]model.ID{a}, 2025, []model.Result{carried}},
		{[]model.ID{b, c, a}, 0, []model.Result{other, first, second, carried}},
		{[]model.ID{c}, 0, nil},
	} {
		if got, err := s.Results(want.of, want.budget); err != nil || !reflect.DeepEqual(got, want.all) {
			t.Errorf("got %+v %v, want %+v", got, err, want.all)
		}
	}
	must(t, s.PutResults(nil, []model.ID{first.ID}))
	must(t, s.PutResults(nil, []model.ID{first.ID})) // gone already
	for _, r := range []model.Result{{Of: a, Budget: 2024}, {ID: c, Budget: 2024}, {ID: c, Of: a}, {ID: c, Of: a, Budget: 1 << 16}} {
		wantError(t, s.PutResults([]model.Result{r}, nil), model.ErrNoID)
	}
}

func TestAResultOfAnotherYearMovesWithWhatANewerProgramWrote(t *testing.T) {
	s, path := start(t, Options{})
	r := model.Result{ID: s.NewID(), Of: s.NewID(), Budget: 2024}
	must(t, s.PutResults([]model.Result{r}, nil))
	must(t, s.Close())
	key, _ := firstIn(t, path, bucketResult)
	rewrite(t, path, bucketResult, key, func(payload string) string { return strings.TrimSuffix(payload, "}") + `,"later":1}` })
	s = reopened(t, path, Options{})
	r.Budget = 2025
	must(t, s.PutResults([]model.Result{r}, nil))
	if got, err := s.Results([]model.ID{r.Of}, 0); err != nil || !reflect.DeepEqual(got, []model.Result{r}) {
		t.Errorf("got %+v %v", got, err)
	}
	must(t, s.view("look", func(tx *bolt.Tx) error {
		for key, value := range shelfOf(tx, bucketResult).from(nil) {
			if want := r.Of.String() + "/2025/" + r.ID.String(); keyText(key) != want || !strings.Contains(string(value), `"later":1`) {
				t.Errorf("got %s: %s", keyText(key), value)
			}
		}
		return nil
	}))
}

func TestAResultComesBack(t *testing.T) {
	s, _ := start(t, Options{})
	r := model.Result{ID: s.NewID(), Of: s.NewID(), Budget: 2024, Reason: "a"}
	must(t, s.PutResults([]model.Result{r}, nil))
	changed := r
	changed.Reason = "b"
	must(t, s.PutResults([]model.Result{changed}, nil))
	c := newestChange(t, s)
	if c.Kind != "result" || c.Record != r.ID || c.Parent != r.Of || c.Budget != 2024 {
		t.Errorf("got %+v", c)
	}
	must(t, s.BringBack(c, "reason"))
	must(t, s.PutResults(nil, []model.ID{r.ID}))
	must(t, s.BringBack(newestChange(t, s), ""))
	if got, err := s.Results([]model.ID{r.Of}, 0); err != nil || !reflect.DeepEqual(got, []model.Result{r}) {
		t.Errorf("got %+v %v", got, err)
	}
}

func TestResultsAreSavedAndDeletedInOneTransaction(t *testing.T) {
	s, _ := start(t, Options{})
	old := model.Result{ID: s.NewID(), Of: s.NewID(), Budget: 2024, Reason: "a"}
	must(t, s.PutResults([]model.Result{old}, nil))
	var told [][]model.Change
	s.Watch(func(all []model.Change) { told = append(told, all) })
	fresh := model.Result{ID: s.NewID(), Of: old.Of, Budget: 2024, Reason: "b"}
	wantError(t, s.PutResults([]model.Result{fresh, {}}, []model.ID{old.ID}), model.ErrNoID)
	if got, err := s.Results([]model.ID{old.Of}, 0); err != nil || !reflect.DeepEqual(got, []model.Result{old}) {
		t.Errorf("a save that failed left %+v %v", got, err)
	}
	must(t, s.PutResults([]model.Result{fresh}, []model.ID{old.ID, s.NewID()}))
	if got, err := s.Results([]model.ID{old.Of}, 0); err != nil || !reflect.DeepEqual(got, []model.Result{fresh}) {
		t.Errorf("got %+v %v", got, err)
	}
	if len(told) != 1 || len(told[0]) != 2 {
		t.Errorf("it was told of as %+v, not as one save of two records", told)
	}
}
