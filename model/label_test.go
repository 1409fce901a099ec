package model

import "testing"

// labelled has parts in words and contents that count anew in each.
func labelled() Catalogue {
	return Catalogue{
		Kinds: []NodeKind{
			{Code: "part", Word: "Hợp phần", Ordinals: []string{"thứ nhất", "thứ hai"}},
			{Code: "content", Word: "Nội dung thành phần", Digits: 2, Repeats: true},
		},
		Nodes: []CatalogueNode{
			{Code: "2", Kind: "part"}, {Code: "2.1", Kind: "content", Name: "Đầu tư hạ tầng"}, {Code: "3", Kind: "part", Name: "Khác"},
		},
	}
}

func TestANodeIsCalledAsItsProgrammeCallsIt(t *testing.T) {
	c := labelled()
	for code, want := range map[string][3]string{
		"2":   {"Hợp phần thứ hai", "Hợp phần thứ hai", "Hợp phần thứ hai"},
		"2.1": {"Nội dung thành phần 01", "Nội dung thành phần 01 Hợp phần thứ hai", "Nội dung thành phần 01 Hợp phần thứ hai: Đầu tư hạ tầng"},
		"3":   {"Hợp phần 3", "Hợp phần 3", "Hợp phần 3: Khác"},
	} {
		n, _ := c.Node(code)
		if got := [3]string{c.Called(n), c.Label(n), c.Title(n)}; got != want {
			t.Errorf("%s: %q", code, got)
		}
	}
}

func TestTheProgrammeOfAYearIsTheOneThatRuns(t *testing.T) {
	all := []Catalogue{
		{ID: "old", From: Date{Year: 2021}, To: Date{Year: 2025}}, {ID: "new", From: Date{Year: 2026}, To: Date{Year: 2030}},
	}
	for year, want := range map[int]string{2021: "old", 2025: "old", 2026: "new", 2030: "new", 2031: "new"} {
		if got := CatalogueOf(all, year).ID; got != want {
			t.Errorf("%d: %s", year, got)
		}
	}
	if got := CatalogueOf(nil, 2027).ID; got != "" {
		t.Errorf("of none: %s", got)
	}
}
