package document

import (
	"strings"
	"testing"

	"sokehoach/model"
)

func TestTheWordsThatAPlanBeganWithFollowItsYearAndOffice(t *testing.T) {
	one, two := model.Office{ID: model.MakeID(1, 1, 1), Name: "Ủy ban nhân dân xã A", Short: "UBND"}, model.Office{ID: model.MakeID(1, 1, 2), Name: "Ban Quản lý xã A", Short: "BQL"}
	b, k := model.Book{Offices: []model.Office{one, two}}, planKind(t)
	old := OutlinePlan(k, model.Plan{Document: model.Document{Year: 2027, Office: one.ID}}, one)
	for _, c := range []struct {
		name string
		edit func(*model.Plan)
		want model.Plan
	}{
		{"another year", func(p *model.Plan) { p.Year = 2026 }, OutlinePlan(k, model.Plan{Document: model.Document{Year: 2026, Office: one.ID}}, one)},
		{"another office", func(p *model.Plan) { p.Office = two.ID }, OutlinePlan(k, model.Plan{Document: model.Document{Year: 2027, Office: two.ID}}, two)},
		{"no office any more", func(p *model.Plan) { p.Office = model.ID{} }, OutlinePlan(k, model.Plan{Document: model.Document{Year: 2027}}, model.Office{})},
	} {
		p := old.Clone()
		c.edit(&p)
		FollowPlan(k, &p, old, b)
		if p.Title != c.want.Title || p.Opening != c.want.Opening || p.Closing != c.want.Closing || p.Symbol != c.want.Symbol {
			t.Errorf("%s: %q %q %q %q", c.name, p.Title, p.Opening, p.Closing, p.Symbol)
		}
	}
	own := old.Clone()
	own.Title, own.Year = own.Title+" trên địa bàn xã A", 2026
	FollowPlan(k, &own, old, b)
	if !strings.HasSuffix(own.Title, "năm 2027 trên địa bàn xã A") || !strings.Contains(own.Closing, "2026") {
		t.Errorf("what the clerk wrote: %q, what the program wrote: %q", own.Title, own.Closing)
	}
}

// Projects count 1., 2., 3. in their part, so nothing that a new document begins
// with may count there.
func TestTheOutlineCountsNothingBesideTheProjects(t *testing.T) {
	k := model.DocumentKind{Code: "plan", Name: "Kế hoạch", Short: "KH"}
	parts := OutlinePlan(k, model.Plan{Document: model.Document{Year: 2027}}, model.Office{}).Parts
	parts = append(parts, OutlineReport(k, model.Report{Document: model.Document{Year: 2027}}, model.Office{}, model.Periods{}).Parts...)
	found := 0
	for _, part := range parts {
		if part.Role != model.Contents {
			continue
		}
		found++
		for _, g := range part.Paragraphs {
			if g.Level == model.Clause || g.Level == model.ClauseTitle {
				t.Errorf("%q begins with a %s", part.Heading, g.Level)
			}
		}
	}
	if found != 2 {
		t.Errorf("%d parts of contents", found)
	}
}
