package search

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/model"
)

// factIndex holds two plans of a programme in which every fact stands once.
func factIndex(t *testing.T) *Index {
	t.Helper()
	b := sample(t).Book
	c := b.Catalogues[0]
	b.Grounds = append(b.Grounds, model.Ground{ID: model.ID{50}, Kind: "Quyết định", Number: "77/QĐ-UBND", Issued: model.Date{Year: 2024, Month: 3, Day: 5}})
	b.Allocations = []model.Allocation{{
		ID: model.ID{51}, Year: 2025, Catalogue: c.ID, Node: "7", Amount: model.Known(model.Amount(4_321_000_000)), Ground: model.ID{50},
	}}
	b.Figures = []model.Figures{{
		ID: model.ID{52}, Commune: b.Communes[0].ID, Year: 2024, CutOff: model.Date{Year: 2024, Month: 9, Day: 3}, Source: "Báo cáo số 88/BC-UBND rà soát hộ nghèo",
	}}
	old := model.Plan{Document: model.Document{ID: model.ID{1}, Year: 2024, Catalogue: c.ID}}
	now := model.Plan{
		Document: model.Document{
			ID: model.ID{2}, Year: 2025, Catalogue: c.ID, Date: model.Date{Year: 2025, Month: 4, Day: 29},
			Opening: "kế hoạch này bàn về Dự án 7",
		},
		Indicators: []model.PlanIndicator{{Name: "Chỉ tiêu riêng"}, {Indicator: c.Indicators[1].Code}},
		Entries: []model.Entry{{ID: model.ID{3}, Nodes: []string{"6"}, Activities: []model.Activity{{
			ID: model.ID{4}, Name: "Xây nhà", Quantity: model.Known(model.Whole(3)), Norm: model.Known(model.Amount(42_222_222)),
			Funding: []model.FundingLine{{Amount: model.Known(model.Amount(120_500_000))}, {}},
			Work: &model.Work{
				Decided:    model.Date{Year: 2023, Month: 12, Day: 29},
				Cost:       []model.WorkCost{{Source: "nstw", Amount: model.Known(model.Amount(987_654_321))}},
				MediumTerm: model.Known(model.Amount(55_000_000)),
			},
		}}}},
	}
	x := New()
	x.PutBook(b)
	put(x, old, b)
	put(x, now, b)
	return x
}

func TestTheDayThatACommuneEndsOnFindsIt(t *testing.T) {
	x := New()
	x.PutBook(model.Book{Communes: []model.Commune{{ID: model.ID{1}, Kind: "xã", Name: "Sùng Phài", To: model.Date{Year: 2025, Month: 6, Day: 30}}}})
	for _, query := range []string{"30/6/2025", "30/06/2025", "sung phai 30/6/2025"} {
		if hits := x.Find(query, 5); len(hits) != 1 || hits[0].Snippet != "xã Sùng Phài" {
			t.Errorf("%s: %+v", query, hits)
		}
	}
}

func TestAmountsAndDaysAreFoundAsTheyAreTyped(t *testing.T) {
	x := factIndex(t)
	const activity = "entries[0].activities[0]."
	for query, path := range map[string]string{
		"120,5": "funding[0].amount", "120.500.000": "funding[0].amount", "120500000": "funding[0].amount", "120,5 trieu dong": "funding[0].amount",
		"6.166.666": "funding[1].amount", "42,222222": "norm", "987.654.321": "work.cost[0].amount", "55.000.000": "work.mediumTerm",
		"29/12/2023": "work.decided", "ngay 29/12/2023": "work.decided",
	} {
		hits := x.Find(query, 5)
		if len(hits) != 1 || hits[0].Path != activity+path || hits[0].Document != (model.ID{2}) || hits[0].Title != "Xây nhà" {
			t.Errorf("%s: %+v", query, hits)
		}
	}
	for _, query := range []string{"29/4/2025", "29/04/2025"} {
		if hits := x.Find(query, 5); len(hits) != 1 || hits[0].Path != "date" || hits[0].Kind != Document {
			t.Errorf("%s: %+v", query, hits)
		}
	}
	for _, query := range []string{"5/3/2024", "05/03/2024"} {
		if hits := x.Find(query, 5); len(hits) != 2 || hits[0].Of != (model.ID{50}) {
			t.Errorf("%s: %+v", query, hits)
		}
	}
}

func TestAnAllocationIsFoundByItsDecisionAndItsAmount(t *testing.T) {
	x := factIndex(t)
	for _, query := range []string{"77/qd-ubnd", "4.321", "4.321.000.000", "4321000000", "cham soc suc khoe 77/QĐ-UBND"} {
		hits := x.Find(query, 5)
		if !slices.ContainsFunc(hits, func(h Hit) bool { return h.Kind == Allocation && h.Of == model.ID{51} && h.Year == 2025 }) {
			t.Errorf("%s: %+v", query, hits)
		}
	}
}

func TestFiguresAreFoundByTheirSourceAndDay(t *testing.T) {
	x := factIndex(t)
	for _, query := range []string{"88/bc-ubnd", "bao cao ra soat ho ngheo", "3/9/2024", "03/09/2024"} {
		if hits := x.Find(query, 5); len(hits) != 1 || hits[0].Kind != Figures || hits[0].Of != (model.ID{52}) || hits[0].Year != 2024 {
			t.Errorf("%s: %+v", query, hits)
		}
	}
}

func TestAnIndicatorThatWasChosenIsFoundByItsName(t *testing.T) {
	x, name := factIndex(t), sample(t).Book.Catalogues[0].Indicators[1].Name
	if hits := x.Find(name, 5); len(hits) != 1 || hits[0].Path != "indicators[1].indicator" || hits[0].Document != (model.ID{2}) {
		t.Errorf("%s: %+v", name, hits)
	}
}

// TestANodeWithoutContentLeadsToTheNewestPlan looks for one that no plan speaks
// of; what the plan has something of is found there.
func TestANodeWithoutContentLeadsToTheNewestPlan(t *testing.T) {
	x := factIndex(t)
	for _, query := range []string{"Dự án 7", "du an 7", "chăm sóc sức khỏe", "cham soc suc khoe"} {
		hits := x.Find(query, 5)
		if len(hits) == 0 || hits[0].Kind != Node || hits[0].Path != NodePages+"7" || hits[0].Document != (model.ID{2}) || hits[0].Year != 2025 {
			t.Errorf("%s: %+v", query, hits)
		}
	}
	for _, h := range x.Find("du an 6", 20) {
		if h.Kind == Node && h.Path == NodePages+"6" {
			t.Error("a node with content is listed as one without")
		}
	}
	for _, query := range []string{"du an 4 tieu du an 2", "Tiểu dự án 2 Dự án 4"} {
		if hits := x.Find(query, 1); len(hits) != 1 || hits[0].Path != NodePages+"4.2" {
			t.Errorf("%s: %+v", query, hits)
		}
	}
	x.Drop(model.ID{2})
	if hits := x.Find("cham soc suc khoe", 5); len(hits) == 0 || hits[0].Document != (model.ID{1}) {
		t.Errorf("without the newest plan: %+v", hits)
	}
	x.Drop(model.ID{1})
	for _, h := range x.Find("cham soc suc khoe", 5) {
		if h.Kind == Node {
			t.Errorf("without any plan the node leads nowhere: %+v", h)
		}
	}
}

func TestNamesComeBeforeMentions(t *testing.T) {
	hits := factIndex(t).Find("du an 7", 20)
	mention := slices.IndexFunc(hits, func(h Hit) bool { return h.Path == "opening" })
	assigned := slices.IndexFunc(hits, func(h Hit) bool { return h.Kind == Allocation })
	if mention < 1 || assigned < 1 || !strings.HasPrefix(hits[0].Snippet, "Dự án 7: Chăm sóc") {
		t.Errorf("the mention is at %d, the money at %d of %+v", mention, assigned, hits)
	}
	x := New()
	put(x, model.Plan{Document: model.Document{ID: model.ID{1}, Year: 2025, Opening: "trồng chè"}}, model.Book{})
	put(x, model.Plan{Document: model.Document{ID: model.ID{2}, Year: 2023}, Entries: []model.Entry{{ID: model.ID{3}, Activities: []model.Activity{{ID: model.ID{4}, Name: "Trồng chè"}}}}}, model.Book{})
	if hits := x.Find("trong che", 1); len(hits) != 1 || hits[0].Kind != Activity {
		t.Errorf("%+v", hits)
	}
}
