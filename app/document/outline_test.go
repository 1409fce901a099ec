package document

import (
	"strings"
	"testing"

	"sokehoach/model"
)

func TestTheWordsThatAPlanBeganWithFollowItsYearAndOffice(t *testing.T) {
	one, two := model.Office{ID: model.MakeID(1, 1, 1), Name: "Ủy ban nhân dân xã A", Short: "UBND"}, model.Office{ID: model.MakeID(1, 1, 2), Name: "Ban Quản lý xã A", Short: "BQL"}
	b, k := model.Book{Offices: []model.Office{one, two}}, planKind(t)
	all := []model.Catalogue{
		{ID: "A", Name: "Chương trình A", From: model.Date{Year: 2021}, To: model.Date{Year: 2025}},
		{ID: "B", Name: "Chương trình B", From: model.Date{Year: 2026}, To: model.Date{Year: 2030}},
	}
	b.Catalogues = all
	outline := func(year int, o model.Office) model.Plan {
		return OutlinePlan(k, model.Plan{Document: model.Document{Year: year, Office: o.ID}}, o, all)
	}
	old := outline(2027, one)
	for _, c := range []struct {
		name string
		edit func(*model.Plan)
		want model.Plan
	}{
		{"another year", func(p *model.Plan) { p.Year = 2026 }, outline(2026, one)},
		{"a year of another programme", func(p *model.Plan) { p.Year = 2024 }, outline(2024, one)},
		{"another office", func(p *model.Plan) { p.Office = two.ID }, outline(2027, two)},
		{"no office any more", func(p *model.Plan) { p.Office = model.ID{} }, outline(2027, model.Office{})},
	} {
		p := old.Clone()
		c.edit(&p)
		FollowPlan(k, &p, old, b)
		if p.Title != c.want.Title || p.Opening != c.want.Opening || p.Closing != c.want.Closing || p.Symbol != c.want.Symbol || p.Catalogue != c.want.Catalogue {
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
	parts := OutlinePlan(k, model.Plan{Document: model.Document{Year: 2027}}, model.Office{}, nil).Parts
	parts = append(parts, OutlineReport(k, model.Report{Document: model.Document{Year: 2027}}, model.Office{}, model.Periods{}, nil).Parts...)
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
