package communes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/figures"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

func id(n uint64) model.ID { return model.MakeID(n, 0, n) }

// land is a commune with two villages and figures of two years.
func land() sheet {
	n := model.Known[int64]
	return sheet{
		Commune: model.Commune{ID: id(1), Kind: "xã", Name: "Sùng Phài", Villages: []model.Village{
			{ID: id(11), Word: "bản", Name: "Tả Chải", Certainty: model.CertaintyFound},
			{ID: id(12), Word: "bản", Name: "Sin Chải", To: model.Date{Year: 2023}},
		}},
		Years: []model.Figures{{ID: id(21), Commune: id(1), Year: 2023, Households: n(100)}, {ID: id(22), Commune: id(1), Year: 2024}},
		Parts: []model.Figures{{ID: id(31), Commune: id(1), Village: id(12), Year: 2023, Households: n(40)}},
	}
}

func TestFiguresStandWithTheirCommuneOldestFirst(t *testing.T) {
	b := model.Book{
		Communes: []model.Commune{{ID: id(1)}, {ID: id(2)}},
		Figures:  []model.Figures{{Commune: id(2), Year: 2024}, {Commune: id(2), Year: 2022}, {Commune: id(1), Village: id(5)}, {Commune: id(9)}},
	}
	all := sheets(b)
	if len(all) != 2 || len(all[0].Parts) != 1 || len(all[1].Years) != 2 || all[1].Years[0].Year != 2022 {
		t.Errorf("%+v", all)
	}
}

func TestFiguresOfAVillageComeAndGoWithWhatIsCounted(t *testing.T) {
	s := land()
	set := func(year, row int, n model.Opt[int64]) {
		s.setParts(year, func() model.ID { return id(99) }, func(rows []part) []part {
			rows[row].Figures.Households = n
			return rows
		})
	}
	set(2024, 0, model.Known[int64](55))
	want := model.Figures{ID: id(99), Commune: id(1), Village: id(11), Year: 2024, Households: model.Known[int64](55)}
	if len(s.Parts) != 2 || s.Parts[1].ID != want.ID || s.Parts[1].Village != want.Village || s.Parts[1].Year != 2024 {
		t.Fatalf("%+v", s.Parts)
	}
	set(2024, 0, model.Opt[int64]{})
	if len(s.Parts) != 1 || s.Parts[0].ID != id(31) {
		t.Errorf("figures that count nothing stay: %+v", s.Parts)
	}
}

func TestOnlyVillagesOfTheYearAreCounted(t *testing.T) {
	s := land()
	if got := s.parts(2023); len(got) != 2 || got[1].Figures.Households != model.Known[int64](40) {
		t.Errorf("2023: %+v", got)
	}
	if got := s.parts(2024); len(got) != 1 || got[0].Village.Name != "Tả Chải" {
		t.Errorf("2024: %+v", got)
	}
	if got := s.parts(0); got != nil {
		t.Errorf("no year: %+v", got)
	}
}

func TestAVillageTakesItsFiguresAlong(t *testing.T) {
	s := land()
	s.opened = s.Commune.Clone().Villages
	s.setVillages(func(all []model.Village) []model.Village { return all[:1] })
	if len(s.Parts) != 0 {
		t.Errorf("figures of no village: %+v", s.Parts)
	}
	s.setVillages(func(all []model.Village) []model.Village {
		all[0].Name = "Tả Chải 1"
		return all
	})
	s.setVillages(func(all []model.Village) []model.Village { // one more letter is no further name
		all[0].Name = "Tả Chải 12"
		return all
	})
	if s.Commune.Villages[0].Certainty != "" {
		t.Error("a name that the clerk typed is said to come with the program")
	}
	if f := s.Commune.Villages[0].Former; len(f) != 1 || f[0].FullName() != "bản Tả Chải" {
		t.Errorf("the old name is not kept: %v", f)
	}
}

func TestTheYearThatChangedIsFound(t *testing.T) {
	change := func(f func(*sheet)) int {
		s := land().clone()
		f(&s)
		return changedIn(land(), s)
	}
	for name, c := range map[string]struct {
		change func(*sheet)
		want   int
	}{
		"nothing":                {func(*sheet) {}, 0},
		"a name":                 {func(s *sheet) { s.Commune.Name = "A" }, 0},
		"a count of the commune": {func(s *sheet) { s.Years[1].Poor = model.Known[int64](1) }, 0},
		"a people":               {func(s *sheet) { s.Years[1].Groups = []model.EthnicCount{{}} }, 2024},
		"a village":              {func(s *sheet) { s.Parts[0].Poor = model.Known[int64](1) }, 2023},
		"a village less":         {func(s *sheet) { s.Parts = nil }, 2023},
		"a village more":         {func(s *sheet) { s.Parts = append(s.Parts, model.Figures{Year: 2024}) }, 2024},
	} {
		if got := change(c.change); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestThePlotHasItsNumbersInsideAtEveryZoom(t *testing.T) {
	n := model.Known[int64]
	years := figures.PoorYears([]model.Figures{
		{Year: 2022, Households: n(3), Poor: n(3), NearPoor: n(0)}, {Year: 2023}, {Year: 2024, Households: n(1045), Poor: n(109)},
	})
	for _, zoom := range []float32{1, 1.25, 1.5, 1.75} {
		test.NewTempApp(t)
		fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(zoom))
		p := newPlot()
		p.set(years)
		p.Resize(fyne.NewSize(900, p.MinSize().Height))
		seen := map[string]int{}
		for _, o := range test.WidgetRenderer(p).Objects() {
			if at, size := o.Position(), o.Size(); at.X < 0 || at.Y < 0 || at.X+size.Width > 900 || at.Y+size.Height > p.Size().Height {
				t.Errorf("zoom %v: %T at %v of %v is outside", zoom, o, at, size)
			}
			if words, ok := o.(*canvas.Text); ok {
				seen[words.Text]++
				if words.MinSize().Width > words.Size().Width+0.5 {
					t.Errorf("zoom %v: %q needs %v, has %v", zoom, words.Text, words.MinSize(), words.Size())
				}
			}
		}
		for words, times := range map[string]int{"2022": 1, "2023": 1, "2024": 1, "100,00": 1, "0,00": 1, "10,43": 1, text.PlotUnknown: 3} {
			if seen[words] != times {
				t.Errorf("zoom %v: %q is seen %d times, want %d", zoom, words, seen[words], times)
			}
		}
	}
}

func TestANarrowPlotKeepsTheNewestYears(t *testing.T) {
	test.NewTempApp(t)
	n := model.Known[int64]
	var all []model.Figures
	for year := 2000; year < 2030; year++ {
		all = append(all, model.Figures{Year: year, Households: n(10), Poor: n(1)})
	}
	p := newPlot()
	p.set(figures.PoorYears(all))
	p.Resize(fyne.NewSize(400, p.MinSize().Height))
	seen := map[string]bool{}
	for _, o := range test.WidgetRenderer(p).Objects() {
		if words, ok := o.(*canvas.Text); ok {
			seen[words.Text] = true
		}
	}
	if !seen["2029"] || seen["2000"] {
		t.Errorf("%v", seen)
	}
}

func TestAPlotOfNothingTakesNoRoom(t *testing.T) {
	test.NewTempApp(t)
	p := newPlot()
	if p.set(figures.PoorYears([]model.Figures{{Year: 2024}})); p.Visible() {
		t.Error("an empty plot is shown")
	}
}
