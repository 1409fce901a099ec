package check

import (
	"testing"

	"sokehoach/model"
)

func TestFindingsOfACommune(t *testing.T) {
	n := model.Known[int64]
	good := model.Commune{Kind: "xã", Name: "Sùng Phài", Villages: []model.Village{{Word: "bản", Name: "Tả Chải"}}}
	year := model.Figures{Year: 2024, Households: n(1045), People: n(4538), Women: n(2200), Poor: n(109), NearPoor: n(52), PoorMinority: n(109)}
	for name, c := range map[string]struct {
		change func(*model.Commune, *model.Figures)
		path   string // of the one finding; empty: none
	}{
		"nothing wrong": {func(*model.Commune, *model.Figures) {}, ""},
		"no name":       {func(c *model.Commune, _ *model.Figures) { c.Name = "" }, "name"},
		"no kind":       {func(c *model.Commune, _ *model.Figures) { c.Kind = "" }, "kind"},
		"an end before the beginning": {func(c *model.Commune, _ *model.Figures) {
			c.From, c.To = model.Date{Year: 2025}, model.Date{Year: 2024}
		}, "to"},
		"a village without a name":      {func(c *model.Commune, _ *model.Figures) { c.Villages[0].Name = "" }, "villages[0].name"},
		"a village twice":               {func(c *model.Commune, _ *model.Figures) { c.Villages = append(c.Villages, c.Villages[0]) }, "villages[1].name"},
		"no year":                       {func(_ *model.Commune, f *model.Figures) { f.Year = 0 }, "figures[0].year"},
		"a cut-off day of another time": {func(_ *model.Commune, f *model.Figures) { f.CutOff = model.Date{Year: 2014, Month: 12, Day: 1} }, "figures[0].cutOff"},
		"more women than people":        {func(_ *model.Commune, f *model.Figures) { f.Women = n(4539) }, "figures[0].women"},
		"more households than people":   {func(_ *model.Commune, f *model.Figures) { f.Households = n(5000) }, "figures[0].households"},
		"more poor than there are":      {func(_ *model.Commune, f *model.Figures) { f.Poor = n(1000) }, "figures[0].poor"},
		"more of minorities than poor":  {func(_ *model.Commune, f *model.Figures) { f.PoorMinority = n(110) }, "figures[0].poorMinority"},
		"more in the groups than there are": {func(_ *model.Commune, f *model.Figures) {
			f.Groups = []model.EthnicCount{{Group: "Mông", Households: n(1046)}}
		}, "figures[0]"},
		"what is not known is not less": {func(_ *model.Commune, f *model.Figures) { f.People = model.Opt[int64]{} }, ""},
	} {
		m, f := good.Clone(), year.Clone()
		c.change(&m, &f)
		got := Commune(m, []model.Figures{f})
		switch {
		case c.path == "" && len(got) == 0:
		case len(got) != 1 || got[0].Path != c.path || got[0].Text == "" || got[0].Code == "":
			t.Errorf("%s: got %+v, want one at %q", name, got, c.path)
		}
	}
}

func TestAYearIsCountedOnce(t *testing.T) {
	got := Commune(model.Commune{Kind: "xã", Name: "A"}, []model.Figures{{Year: 2024}, {Year: 2023}, {Year: 2024}})
	if len(got) != 1 || got[0].Path != "figures[2].year" {
		t.Errorf("%+v", got)
	}
}
