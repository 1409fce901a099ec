package app

import (
	"testing"

	"sokehoach/model"
)

// stateOf finds the line of a key.
func stateOf(t *testing.T, all []PartState, key string) PartState {
	t.Helper()
	for _, s := range all {
		if s.Key == key {
			return s
		}
	}
	t.Fatalf("no line %s", key)
	return PartState{}
}

func TestTheSampleIsDoneAndEveryNodeIsListed(t *testing.T) {
	d, s := testDesk(t)
	p := s.Plans[1]
	b := d.withCatalogue(s.Book)
	all := Progress(p, b, d.Work(&p, b).Paper().Findings, nil)
	total := 0
	for _, x := range all {
		if x.Done != x.Total {
			t.Errorf("%s %q: %d of %d", x.Key, x.Title, x.Done, x.Total)
		}
		if x.Depth == 0 {
			total += x.Total
		}
	}
	if total < 60 {
		t.Errorf("only %d required fields in the sample", total)
	}
	for _, n := range d.catalogue.Nodes {
		stateOf(t, all, "node:"+n.Code)
	}
	if x := stateOf(t, all, "node:9.1"); x.Standing != NotStarted {
		t.Errorf("a node without entries: %+v", x)
	}
}

func TestWhatIsBlankedIsLackingInItsPartAlone(t *testing.T) {
	d, s := testDesk(t)
	b := d.withCatalogue(s.Book)
	p := s.Plans[1].Clone()
	p.Title, p.Entries[4].Activities[0].Funding[0].Amount = "", model.Opt[model.Amount]{}
	p.Absent = []string{"9"}
	p.Opening = ""
	all := Progress(p, b, d.Work(&p, b).Paper().Findings, map[string]bool{"opening": true, "node:9.1": true})
	want := map[string]struct {
		standing Standing
		missing  int
	}{
		"head": {NotStarted, 1}, "part:contents": {Finished, 0}, "contents": {Lacking, 2}, "funding": {Lacking, 1}, "issue": {NotStarted, 0}, "node:5": {Lacking, 2}, "node:5.4": {Lacking, 2},
		"node:6": {Finished, 0}, "node:9": {Finished, 0}, "node:9.1": {Finished, 0}, "opening": {Looked, 0}, "closing": {Finished, 0},
	}
	for key, w := range want {
		if x := stateOf(t, all, key); x.Standing != w.standing || x.Total-x.Done != w.missing {
			t.Errorf("%s: %+v, want %v", key, x, w)
		}
	}
}

func TestAnEmptyPlanHasNotStarted(t *testing.T) {
	d, _ := testDesk(t)
	p := model.Plan{Document: model.Document{Catalogue: d.catalogue.ID, Parts: []model.Part{{Role: model.Contents}}}}
	b := d.withCatalogue(model.Book{})
	for _, x := range Progress(p, b, d.Work(&p, b).Paper().Findings, nil) {
		if x.Standing != NotStarted {
			t.Errorf("%+v", x)
		}
	}
}
