package results

import (
	"testing"

	"sokehoach/model"
)

func TestAnEntryWithoutActivitiesAndAnIndicatorAreTypedOfLikeAnActivity(t *testing.T) {
	src := year()
	plan := &src.Plans[0]
	plan.Entries = append(plan.Entries, model.Entry{ID: model.ID{52}, Nodes: []string{"5.1"}, Heading: "courses"})
	plan.Indicators = []model.PlanIndicator{{Lineage: model.ID{60}, Name: "poor", Unit: "%", Target: things(12)}}
	src.Results = append(src.Results, model.Result{ID: model.ID{204}, Of: model.ID{60}, Budget: 2024, On: day(14, 6, 2024), Quantity: things(15)})
	f, s := nine(src)
	s = typed(t, f, s, "courses", func(r *Row) { r.Now = things(3) })
	s = typed(t, f, s, "poor", func(r *Row) { r.Total, r.Reason = things(13), "mưa" })
	kept := s.Results()
	if len(kept) != 2 || kept[0].Of != (model.ID{52}) || kept[0].Quantity != things(3) || kept[1].Of != (model.ID{60}) || kept[1].Quantity != things(-2) {
		t.Fatalf("kept %+v", kept)
	}
	if r := row(t, f, s, "courses"); !r.Own || r.Pays || r.Total != things(3) || r.Planned.Known {
		t.Errorf("%+v", r)
	}
	r := row(t, f, s, "poor")
	if !r.Aim || r.Before != things(15) || r.Now != things(-2) || r.Total != things(13) || r.Planned != things(12) || r.Unit != "%" || r.Reason != "mưa" {
		t.Errorf("%+v", r)
	}
	table := f.Table(s)
	if len(table.Findings) != 0 || table.Sum.Year != million(1500) {
		t.Errorf("found %+v, sum %+v", table.Findings, table.Sum)
	}

	for i := range s.Lines {
		if s.Lines[i].ID == (model.ID{52}) {
			s.Lines[i].Done.Unit = "lớp"
		}
	}
	if r := row(t, f, s, "courses"); r.Unit != "lớp" || r.Total != things(3) {
		t.Errorf("with a unit: %+v", r)
	}
	src.Results = append(src.Results, s.Results()...)
	again, opened := nine(src)
	for _, name := range []string{"courses", "poor"} {
		if a, b := row(t, f, s, name), row(t, again, opened, name); a != b {
			t.Errorf("%s: %+v, opened again %+v", name, a, b)
		}
	}
}
