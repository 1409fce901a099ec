package ledger

import (
	"testing"

	"sokehoach/model"
)

// course is a result of some courses of an entry.
func course(n, of byte, on model.Date, count int64) model.Result {
	return model.Result{ID: id(n), Of: id(of), Budget: 2024, On: on, Quantity: model.Known(model.Whole(count)), Unit: "lớp", Served: model.Served{People: model.Known(10 * count)}}
}

// taught is a plan with an activity and an entry without any, and its amendment,
// which keeps both.
func taught() []model.Plan {
	entry := model.Entry{ID: id(50), Lineage: id(50), Nodes: []string{"5.1"}, Heading: "Dạy nghề"}
	first := planOf(1, 2024, model.Amended, day(1, 2, 2024), act(2, 10, line(100, 0)))
	first.Entries = append(first.Entries, entry)
	second := planOf(3, 2024, model.Issued, day(15, 8, 2024), act(2, 12, line(90, 0)))
	entry.ID = id(51)
	second.Amends, second.Entries = first.ID, append(second.Entries, entry)
	return []model.Plan{first, second}
}

func TestWhatWasDoneOfAnEntryWithoutActivitiesIsCountedOnce(t *testing.T) {
	src := Source{Plans: taught(), Results: []model.Result{
		course(60, 50, day(14, 3, 2024), 2), course(61, 50, day(14, 6, 2024), 1), course(62, 50, day(14, 9, 2024), 4),
		paid(63, 2, 2024, day(30, 6, 2024), 40, 0),
	}}
	a := Draw(src, 2024, model.Span{After: day(14, 3, 2024), Until: day(14, 9, 2024)})
	if len(a.Rows) != 2 {
		t.Fatalf("%d rows: %+v", len(a.Rows), a.Rows)
	}
	r := a.Rows[1]
	got := []int64{int64(r.Quantity.Before.Value / 1000), int64(r.Quantity.Now.Value / 1000), int64(r.Quantity.Total.Value / 1000)}
	if !r.Entry || r.Gone || r.Activity.Name != "Dạy nghề" || r.Activity.Unit != "lớp" || got[0] != 2 || got[1] != 5 || got[2] != 7 || r.OtherUnit != 0 {
		t.Errorf("%v of %+v", got, r)
	}
	if n := a.Served(r).People; n != model.Known[int64](70) {
		t.Errorf("served %v", n)
	}
	want(t, "the money", line4(a.Sum(All, Any)), "90 | 40 | 44,44 | 50")

	src.Results = src.Results[3:]
	if a = Draw(src, 2024, a.Span); len(a.Rows) != 1 {
		t.Errorf("of nothing that was recorded there are %d rows", len(a.Rows))
	}
	src.Entries = true
	if a = Draw(src, 2024, a.Span); len(a.Rows) != 2 || a.Rows[1].Quantity.Total.Known {
		t.Errorf("to be typed in: %+v", a.Rows)
	}
}

func TestWhatWasDoneOfAnEntryStaysWhenItsPlanHasItNoMore(t *testing.T) {
	plans := taught()
	plans[1].Entries = plans[1].Entries[:1]
	a := Draw(Source{Plans: plans, Results: []model.Result{course(60, 50, day(14, 3, 2024), 2)}}, 2024, model.Span{Until: day(14, 9, 2024)})
	if len(a.Rows) != 2 || !a.Rows[1].Gone || a.Rows[1].Quantity.Total != model.Known(model.Whole(2)) {
		t.Errorf("%+v", a.Rows)
	}
}

func TestAnIndicatorCameOutAsTheReportSaysElseAsWasRecorded(t *testing.T) {
	gain := func(n byte, on model.Date, q int64) model.Result {
		return model.Result{ID: id(n), Of: id(80), Budget: 2024, On: on, Quantity: model.Known(model.Whole(q))}
	}
	plans := taught()
	plans[1].Indicators = []model.PlanIndicator{{Lineage: id(80), Target: model.Known(model.Whole(50))}}
	b := model.Book{Told: model.Told{Plans: plans, Results: []model.Result{gain(81, day(14, 6, 2024), 45), gain(82, day(14, 9, 2024), -2), gain(83, day(14, 12, 2024), 5)}}}
	r := model.Report{Document: model.Document{Year: 2024}, Period: model.Span{Until: day(14, 9, 2024)}}
	if got := Tell(r, b).Outcome(id(80)); got != model.Known(model.Whole(43)) {
		t.Errorf("recorded: %v", got)
	}
	r.Indicators = []model.IndicatorResult{{Of: id(80), Value: model.Known(model.Whole(44))}}
	if got := Tell(r, b).Outcome(id(80)); got != model.Known(model.Whole(44)) {
		t.Errorf("typed: %v", got)
	}
}

func TestWhatWasDoneOfAnEntryStaysUnderItWhenItGetsActivitiesOrEntriesBelow(t *testing.T) {
	results := []model.Result{course(60, 50, day(14, 3, 2024), 2)}
	below := model.Entry{ID: id(52), Nodes: []string{"5.1.1"}, Activities: []model.Activity{act(53, 4)}}
	for what, change := range map[string]func(*model.Plan){
		"activities":    func(p *model.Plan) { p.Entries[1].Activities = []model.Activity{act(53, 4)} },
		"entries below": func(p *model.Plan) { p.Entries = append(p.Entries, below) },
	} {
		plans := taught()
		change(&plans[1])
		a := Draw(Source{Plans: plans, Results: results}, 2024, model.Span{Until: day(14, 9, 2024)})
		if len(a.Rows) != 3 || a.Rows[1].Of != id(50) || !a.Rows[1].Entry || a.Rows[1].Gone || a.Rows[1].Quantity.Total != model.Known(model.Whole(2)) || a.Rows[2].Of != id(53) {
			t.Errorf("%s: %+v", what, a.Rows)
		}
		if a = Draw(Source{Plans: plans, Entries: true}, 2024, a.Span); len(a.Rows) != 2 {
			t.Errorf("%s: of an entry that is divided there are %d rows", what, len(a.Rows))
		}
	}
}
