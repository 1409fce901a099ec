package app

import (
	"bytes"
	"slices"
	"testing"

	"sokehoach/app/internal/judge"
	"sokehoach/assets"
	"sokehoach/model"
)

// reportsOfTheYear are the reports of the sample, each on what was planned and
// recorded by its day.
func reportsOfTheYear(t *testing.T) []Work {
	t.Helper()
	d, s := testDesk(t)
	steps, err := model.ParseSteps(assets.SampleSteps())
	if err != nil {
		t.Fatal(err)
	}
	b, told := s.Book, model.Told{Plans: []model.Plan{s.Plans[1].Clone()}}
	var out []Work
	for _, step := range steps {
		b.Figures = append(slices.Clone(b.Figures), step.Figures...)
		told.Plans = append(slices.Clone(told.Plans), step.Plans...)
		told.Results = append(slices.Clone(told.Results), step.Results...)
		for _, x := range step.Issues {
			for i := range told.Plans {
				if p := &told.Plans[i]; p.ID == x.Document {
					p.State, p.Number, p.Date = model.Issued, x.Number, step.Day
				}
			}
		}
		for i := range step.Reports {
			r := &step.Reports[i]
			told.Of, told.Year = r.ID, r.Year
			b.Told = told
			out = append(out, d.Work(r, b))
		}
	}
	return out
}

// Rules A1 to H8 judge words and pages, Kính gửi and Như trên among them; the judge
// reads the file as archives and readers do.
func TestTheReportsOfTheSampleKeepTheRulesAndTheStandards(t *testing.T) {
	reports := reportsOfTheYear(t)
	if len(reports) != 3 {
		t.Fatalf("%d reports", len(reports))
	}
	for _, w := range reports {
		title := w.Document.Envelope().Title
		paper := w.Paper()
		for _, f := range paper.Findings {
			// An activity was paid and then dropped: that is told, and is no fault of the paper.
			if f.Severity != model.Hint && f.Code != "Q12" {
				t.Errorf("%s: %s %s: %s", title, f.Code, f.Path, f.Text)
			}
		}
		file, err := w.PDF(paper)
		if err != nil {
			t.Fatal(err)
		}
		again, err := w.PDF(w.Paper())
		if err != nil || !bytes.Equal(file, again) {
			t.Errorf("%s: other bytes the second time (%v)", title, err)
		}
		var printed bytes.Buffer
		if _, err := w.Print(t.Context(), &printed, nil); err != nil || !bytes.Equal(file, printed.Bytes()) {
			t.Errorf("%s: printed page by page it is another file (%v)", title, err)
		}
		for _, f := range judge.Faults(file) {
			t.Errorf("%s: %s", title, f)
		}
	}
}
