package overview

import (
	"slices"
	"testing"

	"sokehoach/model"
)

// costing is a plan of 2025 with so many triệu đồng.
func costing(id byte, edit func(*model.Plan)) model.Plan {
	p := model.Plan{Document: model.Document{ID: model.ID{id}, Year: 2025, Office: model.ID{100}, Catalogue: "A"}, Entries: []model.Entry{{Activities: []model.Activity{{
		Funding: []model.FundingLine{{Amount: model.Known(model.Amount(id) * 1_000_000)}},
	}}}}}
	if edit != nil {
		edit(&p)
	}
	return p
}

func TestOfAnOfficeOneDocumentCountsInAYear(t *testing.T) {
	issued := func(p *model.Plan) { p.State = model.Issued }
	copied := func(p *model.Plan) { p.MadeFrom = model.ID{1} }
	for _, c := range []struct {
		name  string
		plans []model.Plan
		want  model.Amount // triệu
	}{
		{"a plan", []model.Plan{costing(1, nil)}, 1},
		{"a copy beside its original, the newest first", []model.Plan{costing(4, copied), costing(2, copied), costing(1, nil)}, 1},
		{"a copy whose original is gone", []model.Plan{costing(2, copied)}, 2},
		{"an issued plan before an older draft", []model.Plan{costing(2, issued), costing(1, nil)}, 2},
		{"a draft with money before an empty trial that was there first", []model.Plan{costing(3, nil), costing(2, nil), costing(1, func(p *model.Plan) { p.Entries = nil })}, 2},
		{"another programme", []model.Plan{costing(2, func(p *model.Plan) { p.Catalogue = "B" }), costing(1, nil)}, 3},
		{"an amendment that is not issued", []model.Plan{costing(2, func(p *model.Plan) { p.Amends = model.ID{1} }), costing(1, issued)}, 1},
		{"an amendment that is issued", []model.Plan{
			costing(2, func(p *model.Plan) { p.Amends, p.State = model.ID{1}, model.Issued }),
			costing(1, func(p *model.Plan) { p.State = model.Amended }),
		}, 2},
	} {
		var heads []model.DocumentHead
		for _, p := range c.plans {
			heads = append(heads, p.Head())
		}
		o, err := Of(Source{Heads: heads, Detailed: 1, Kind: func(string) Kind { return Kind{Costs: true} }, Read: func(id model.ID) (Document, error) {
			i := slices.IndexFunc(c.plans, func(p model.Plan) bool { return p.ID == id })
			return Document{AnyDocument: &c.plans[i], Money: MoneyOf(model.NewDossier(c.plans[i], model.Book{}))}, nil
		}})
		if err != nil {
			t.Fatal(err)
		}
		if got := o.Years[0].Money[0].Total.Sum; len(o.Years[0].Money) != 1 || got != c.want*1_000_000 {
			t.Errorf("%s: %d đồng", c.name, got)
		}
	}
}
