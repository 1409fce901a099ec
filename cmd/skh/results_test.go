package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"sokehoach/app"
	"sokehoach/app/results"
	"sokehoach/model"
	"sokehoach/model/ledger"
)

// wordsOf is what the new report of a plan's programme prints for a period.
func wordsOf(t *testing.T, d *app.Desk, p model.Plan, period string) string {
	t.Helper()
	b, err := d.Book()
	must(t, err)
	x := d.NewReport(app.ProgrammeOf(&p.Document), period, model.Date{Year: 2024, Month: 9, Day: 16}, b)
	must(t, d.Keep(x))
	w, err := d.Open(x.Envelope().ID)
	must(t, err)
	var out strings.Builder
	for _, page := range w.Paper().Pages {
		for _, it := range page.Items {
			out.WriteString(it.Text + " ")
		}
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(out.String(), "\u00a0", " ")), " ")
}

func TestAnIndicatorFromBeforeLineagesIsTypedOfAndPrinted(t *testing.T) {
	d, _, p := sampleDesk(t)
	p = p.Clone()
	for i := range p.Indicators {
		p.Indicators[i].Lineage = model.ID{}
	}
	must(t, d.Keep(&p))
	x := p.Indicators[0]
	known := d.Indicators(app.ProgrammeOf(&p.Document))
	if len(known) != len(p.Indicators) || known[0].Lineage != x.LineageID() || known[0].Name == "" {
		t.Fatalf("of %d indicators %d are known: %+v", len(p.Indicators), len(known), known)
	}
	must(t, d.KeepResults([]model.Result{{
		ID: d.NewID(), Of: x.LineageID(), Budget: 2024, On: model.Date{Year: 2024, Month: 6, Day: 14}, Quantity: model.Known(model.Quantity(87_125)),
	}}, nil))
	b, err := d.Book()
	must(t, err)
	r := d.NewReport(app.ProgrammeOf(&p.Document), "half", model.Date{Year: 2024, Month: 6, Day: 16}, b).(*model.Report)
	if len(r.Indicators) != len(p.Indicators) || r.Indicators[0].Of != x.LineageID() {
		t.Errorf("the report lists %+v", r.Indicators)
	}
	if words := wordsOf(t, d, p, "half"); strings.Count(words, "87,125") != 2 {
		t.Errorf("not printed in the text and in the annex: %s", words)
	}
}

func TestWhatWasRecordedOfAnEntryStaysUnderItWhenItGetsActivities(t *testing.T) {
	d, _, p := sampleDesk(t)
	p = p.Clone()
	bare := model.Entry{ID: d.NewID(), Nodes: []string{"5.1"}, Heading: "Mở lớp xóa mù chữ"}
	p.Entries = append(p.Entries, bare)
	must(t, d.Keep(&p))
	must(t, d.KeepResults([]model.Result{{
		ID: d.NewID(), Of: bare.ID, Budget: 2024, On: model.Date{Year: 2024, Month: 6, Day: 14}, Quantity: model.Known(model.Whole(3)), Unit: "lớp",
	}}, nil))
	last := &p.Entries[len(p.Entries)-1]
	last.Activities = []model.Activity{{ID: d.NewID(), Name: "Lớp xóa mù chữ tại bản Sin Chải", Unit: "lớp", Quantity: model.Known(model.Whole(2))}}
	must(t, d.Keep(&p))
	words := wordsOf(t, d, p, "nine")
	if !strings.Contains(words, "Mở lớp xóa mù chữ, lũy kế thực hiện 03 lớp.") || strings.Contains(words, "không còn trong kế hoạch") {
		t.Errorf("printed is %s", words)
	}
}

// grid is the grid of results of a period of a plan's year.
func grid(t *testing.T, d *desk, p model.Plan, period string) []results.Row {
	t.Helper()
	plans := d.PlansOf(app.ProgrammeOf(&p.Document))
	all, err := d.Results(model.Lineages(plans), 0)
	must(t, err)
	k, _ := d.Periods().Of(period)
	span := results.Span{Year: p.Year}
	span.Done, span.Money = d.Periods().Spans(k, p.Year)
	none := func(model.Catalogue, string) string { return "" }
	names := results.Names{
		Project: none, Activity: func(a model.Activity) string { return a.Name }, Money: func(model.Catalogue, model.FundingKey) string { return "" },
		Indicator: func(model.Catalogue, model.PlanIndicator) (string, string) { return "", "" },
	}
	f, s := results.Open(ledger.Source{Plans: plans, Results: all, Book: d.book}, model.Catalogue{}, span, names, d.NewID)
	return f.Table(s).Rows
}

func TestTheGridAndTheReportTellTheSamePeriod(t *testing.T) {
	_, d := yearOfReports(t)
	columns := form(t, "05").Columns
	place := func(key string) int {
		return slices.IndexFunc(columns, func(c model.FormColumn) bool { return c.Key == key })
	}
	for id, period := range map[string]string{halfID: "half", nineID: "nine", yearID: "year"} {
		w, _ := d.work(id, new(bytes.Buffer))
		plan := audits(t, d)[id].plan
		cells := cellsOf(w.Paper().Pages, 2)
		compared := 0
		for _, r := range grid(t, d, plan, period) {
			if r.Kind != results.Activity || r.Work || r.Aim || r.Gone || !r.Now.Known {
				continue
			}
			for _, line := range cells {
				if line[1] == r.Name && line[place("unit")] == r.Unit && line[place("total")] == r.Total.Value.Format() {
					compared++
					if got, want := line[place("now")], r.Now.Value.Format(); got != want {
						t.Errorf("%s: %s: printed %s, in the grid %s", period, r.Name, got, want)
					}
				}
			}
		}
		if compared < 4 {
			t.Errorf("%s: only %d rows were compared", period, compared)
		}
		r := w.Document.(*model.Report)
		k, _ := d.Periods().Of(period)
		done, money := d.Periods().Spans(k, 2024)
		if r.Period != done || r.SpanOf(ledger.MoneyForm) != money {
			t.Errorf("%s: the report tells of %v and %v, the grid of %v and %v", period, r.Period, r.SpanOf(ledger.MoneyForm), done, money)
		}
	}
}
