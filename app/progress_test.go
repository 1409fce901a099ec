package app

import (
	"testing"

	"sokehoach/app/progress"
	"sokehoach/model"
)

// stateOf finds the line of a key.
func stateOf(t *testing.T, all []progress.Line, key string) progress.Line {
	t.Helper()
	for _, s := range all {
		if s.Key == key {
			return s
		}
	}
	t.Fatalf("no line %s", key)
	return progress.Line{}
}

// progressOf lists the parts of a plan.
func progressOf(d *Desk, p model.Plan, b model.Book, seen map[string]bool) []progress.Line {
	w := d.Work(&p, b)
	return w.Progress(w.Paper().Findings, seen)
}

func TestTheSampleIsDoneAndEveryNodeIsListed(t *testing.T) {
	d, s := testDesk(t)
	p := s.Plans[1]
	b := d.withCatalogue(s.Book)
	all := progressOf(d, p, b, nil)
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
	for _, n := range d.catalogues[0].Nodes {
		stateOf(t, all, "node:"+n.Code)
	}
	if x := stateOf(t, all, "node:9.1"); x.Standing != progress.NotStarted {
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
	all := progressOf(d, p, b, map[string]bool{"opening": true, "node:9.1": true})
	want := map[string]struct {
		standing progress.Standing
		missing  int
	}{
		"head": {progress.NotStarted, 1}, "part:contents": {progress.Finished, 0}, "contents": {progress.Lacking, 2}, "funding": {progress.Lacking, 1}, "issue": {progress.NotStarted, 0}, "node:5": {progress.Lacking, 2}, "node:5.4": {progress.Lacking, 2},
		"node:6": {progress.Finished, 0}, "node:9": {progress.Finished, 0}, "node:9.1": {progress.Finished, 0}, "opening": {progress.Looked, 0}, "closing": {progress.Finished, 0},
	}
	for key, w := range want {
		if x := stateOf(t, all, key); x.Standing != w.standing || x.Total-x.Done != w.missing {
			t.Errorf("%s: %+v, want %v", key, x, w)
		}
	}
}

func TestAnEmptyPlanHasNotStarted(t *testing.T) {
	d, _ := testDesk(t)
	p := model.Plan{Document: model.Document{Catalogue: d.catalogues[0].ID, Parts: []model.Part{{Role: model.Contents}}}}
	b := d.withCatalogue(model.Book{})
	for _, x := range progressOf(d, p, b, nil) {
		if x.Standing != progress.NotStarted {
			t.Errorf("%+v", x)
		}
	}
}
