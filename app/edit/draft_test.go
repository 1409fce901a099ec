package edit

import (
	"testing"

	"sokehoach/model"
)

func TestALastingPathFollowsItsRow(t *testing.T) {
	a, b := model.ID{1}, model.ID{2}
	s := Open(model.Plan{Entries: []model.Entry{
		{ID: a},
		{ID: b, Activities: []model.Activity{{ID: model.ID{3}, Funding: []model.FundingLine{{}}}}},
	}}, model.Plan.Clone, nil)
	before := s.Lasting("entries[1].activities[0].funding[0].amount")
	s.Do(Step{}, func(p *model.Plan) { p.Entries = p.Entries[1:] })
	if after := s.Lasting("entries[0].activities[0].funding[0].amount"); before != after || after == "" {
		t.Errorf("%q became %q", before, after)
	}
	for _, path := range []string{"title", "signature.name", "no.such[3].thing", "entries[9].name", ""} {
		if got := s.Lasting(path); got != path {
			t.Errorf("%q became %q", path, got)
		}
	}
}

func TestADraftIsForgottenWhenItsFieldHoldsSomethingElse(t *testing.T) {
	var d Drafts
	d.Keep("date", Draft{Text: "31/02", Kept: "01/02/2024"})
	if _, ok := d.At("date", "01/02/2024"); !ok {
		t.Error("gone")
	}
	if _, ok := d.At("date", "05/02/2024"); ok || !d.None() {
		t.Error("still there")
	}
}

func TestDraftsOfRowsWithoutAnIDGoWithThem(t *testing.T) {
	var d Drafts
	d.Keep("funding[0].amount", Draft{Text: "a"})
	d.Keep("funding[1].amount", Draft{Text: "b"})
	d.Keep("other[1].amount", Draft{Text: "c"})
	d.Carry("funding", func(row int) int { return row - 1 })
	if got, _ := d.At("funding[0].amount", ""); got.Text != "b" || len(d.all) != 2 {
		t.Errorf("%+v", d.all)
	}
}
