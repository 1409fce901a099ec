package model

import "testing"

// budgeted is a plan with money at two nodes, and what was assigned to it.
func budgeted() (Plan, Book) {
	line := func(source string, year int, amount Opt[Amount]) FundingLine {
		return FundingLine{Kind: "sn", Source: source, CapitalYear: year, Amount: amount}
	}
	p := Plan{Document: Document{Year: 2024, Catalogue: "C"}, Entries: []Entry{
		{Nodes: []string{"1.1"}, Activities: []Activity{{Funding: []FundingLine{line("tw", 0, Known(Amount(60))), line("tw", 2023, Known(Amount(5)))}}}},
		{Nodes: []string{"1.2"}, Activities: []Activity{{Funding: []FundingLine{line("tw", 2024, Known(Amount(30)))}}}},
		{Nodes: []string{"2"}, Activities: []Activity{{Funding: []FundingLine{line("tw", 0, Opt[Amount]{})}}}},
	}}
	give := func(node string, year int, amount Opt[Amount]) Allocation {
		return Allocation{Year: 2024, Catalogue: "C", Node: node, Kind: "sn", Source: "tw", CapitalYear: year, Amount: amount}
	}
	other := give("1", 0, Known(Amount(1)))
	other.Year = 2023
	return p, Book{
		Catalogues: []Catalogue{{ID: "C", Nodes: []CatalogueNode{{Code: "1"}, {Code: "1.1"}, {Code: "1.2"}, {Code: "2"}}}},
		Allocations: []Allocation{
			give("2", 0, Known(Amount(10))), give("1", 0, Known(Amount(50))), give("1", 2024, Known(Amount(50))),
			give("1", 2023, Known(Amount(4))), give("1.2", 0, Opt[Amount]{}), other,
		},
	}
}

func TestWhatRemainsIsAssignedLessPlanned(t *testing.T) {
	p, b := budgeted()
	got := NewDossier(p, b).Ceilings()
	want := []struct {
		node      string
		year      int
		remaining Opt[Amount]
		over      bool
	}{
		{"1", 2024, Known(Amount(10)), false}, // two decisions, two entries below
		{"1", 2023, Known(Amount(-1)), true},
		{"1.2", 2024, Opt[Amount]{}, false}, // assigned is not known
		{"2", 2024, Opt[Amount]{}, false},   // planned is not known
	}
	if len(got) != len(want) {
		t.Fatalf("%+v", got)
	}
	for i, w := range want {
		if c := got[i]; c.Node != w.node || c.CapitalYear != w.year || c.Remaining() != w.remaining || c.Over() != w.over {
			t.Errorf("%+v: remaining %v, over %v, want %+v", c, c.Remaining(), c.Over(), w)
		}
	}
}

func TestWhereNothingIsPlannedAllRemains(t *testing.T) {
	p, b := budgeted()
	p.Entries = nil
	for _, c := range NewDossier(p, b).Ceilings() {
		if c.Remaining() != c.Given.Total() {
			t.Errorf("%+v", c)
		}
	}
}

func TestADecisionWithoutSourceAddsToThoseWithOne(t *testing.T) {
	plan := func(amount Amount) Plan {
		return Plan{Document: Document{Year: 2024, Catalogue: "C"}, Entries: []Entry{{Nodes: []string{"5"}, Activities: []Activity{{
			Funding: []FundingLine{{Kind: "sn", Source: "tw", Amount: Known(amount)}},
		}}}}}
	}
	give := func(kind, source string, year int, amount Amount) Allocation {
		return Allocation{Year: 2024, Catalogue: "C", Node: "5", Kind: kind, Source: source, CapitalYear: year, Amount: Known(amount)}
	}
	b := Book{
		Catalogues: []Catalogue{{ID: "C", Nodes: []CatalogueNode{{Code: "5"}}}},
		Allocations: []Allocation{
			give("sn", "tw", 0, 64), give("sn", "", 2024, 10), give("", "", 0, 3), give("dt", "tw", 0, 100), give("sn", "tw", 2023, 1000),
		},
	}
	remaining := func(planned Amount) map[FundingKey]Opt[Amount] {
		out := map[FundingKey]Opt[Amount]{}
		for _, c := range NewDossier(plan(planned), b).Ceilings() {
			if got := c.Remaining(); c.Over() != (got.Value < 0) {
				t.Errorf("%+v: over %v", c, c.Over())
			}
			out[c.FundingKey] = c.Remaining()
		}
		return out
	}
	all := FundingKey{"", "", 2024}
	ofKind, narrow := FundingKey{"sn", "", 2024}, FundingKey{"sn", "tw", 2024}
	for _, c := range []struct {
		key           FundingKey
		planned, left Amount
	}{{narrow, 64, 0}, {ofKind, 64, 10}, {ofKind, 75, -1}, {all, 64, 113}} {
		if got := remaining(c.planned)[c.key]; got != Known(c.left) {
			t.Errorf("%v of %d: %v remain, want %d", c.key, c.planned, got, c.left)
		}
	}
}
