package figures

import (
	"math"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

func TestSharesAreRoundedAndUnknownIsNotNothing(t *testing.T) {
	n := model.Known[int64]
	none := model.Opt[int64]{}
	for _, c := range []struct{ part, whole, want model.Opt[int64] }{
		{n(109), n(1045), n(1043)}, // a published page says 10,44
		{n(52), n(1045), n(498)},
		{n(0), n(1045), n(0)},
		{n(1), n(8), n(1250)},
		{n(1), n(20000), n(1)}, // half up
		{n(1045), n(1045), n(10000)},
		{none, n(1045), none},
		{n(109), none, none},
		{n(109), n(0), none},
		{n(-1), n(10), none},
		{n(math.MaxInt64), n(math.MaxInt64), n(10000)},
		{n(math.MaxInt64), n(1), none},
	} {
		if got := Share(c.part, c.whole); got != c.want {
			t.Errorf("%v of %v is %v, want %v", c.part, c.whole, got, c.want)
		}
	}
}

func TestYearsStandOldestFirstAndOnce(t *testing.T) {
	n := model.Known[int64]
	years := PoorYears([]model.Figures{
		{Year: 2024, Households: n(1045), Poor: n(109)},
		{Year: 2022, Households: n(1000), Poor: n(200)},
		{},
		{Year: 2024, Poor: n(7)},
		{Year: 2023, Households: n(1020)},
	})
	if len(years) != 3 || years[0].Year != 2022 || years[2].Rate != n(1043) || years[1].Rate.Known {
		t.Errorf("%+v", years)
	}
	before, now, ok := PoorSince(years)
	if !ok || before.Year != 2022 || now.Year != 2024 {
		t.Errorf("%d is compared with %d, %v", now.Year, before.Year, ok)
	}
	if _, _, ok := PoorSince(years[:2]); ok {
		t.Error("one year is compared with nothing")
	}
}

func TestVillagesThatDoNotAddUpAreTold(t *testing.T) {
	n := model.Known[int64]
	own := model.Figures{Households: n(100), People: n(400), Poor: n(20)}
	villages := []model.Figures{{Households: n(60), People: n(200), Poor: n(20)}, {Households: n(30), People: n(200)}}
	got := Differences(own, villages)
	if len(got) != 1 || got[0] != (Difference{"households", 100, 90}) {
		t.Errorf("%+v", got)
	}
	if got := Differences(own, nil); got != nil {
		t.Errorf("without villages: %+v", got)
	}
}

func TestHouseholdsServedAreComparedWithThoseThereAre(t *testing.T) {
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	sungPhai := s.Book.Communes[0].ID
	r := Reached(s.Plans[0], sungPhai)
	if r.Activities == 0 || r.Most < model.Whole(101) || r.Total < r.Most {
		t.Fatalf("%+v", r)
	}
	if one, together := r.Exceeds(model.Known[int64](100)); !one || !together {
		t.Error("101 households of 100 are served and nobody is warned")
	}
	if one, together := r.Exceeds(model.Known[int64](1045)); one || together {
		t.Error("a warning although there are 1045 households")
	}
	if one, together := r.Exceeds(model.Opt[int64]{}); one || together {
		t.Error("a warning although it is not known how many households there are")
	}
}

func TestAnActivityInTwoCommunesIsNotOfOne(t *testing.T) {
	a, b := model.MakeID(1, 1, 1), model.MakeID(2, 2, 2)
	served := model.Served{Households: model.Known[int64](30)}
	p := model.Plan{Entries: []model.Entry{{Activities: []model.Activity{
		{Places: []model.Place{{Commune: a}, {Commune: b}}, Served: served},
		{Places: []model.Place{{Commune: a}, {Commune: a, Village: b}}, Served: served},
		{Places: []model.Place{{Commune: a}}},
		{Places: []model.Place{{Commune: b}}, Served: served},
	}}}}
	if got := Reached(p, a); got.Activities != 1 || got.Total != model.Whole(30) || got.Unknown != 1 || got.Elsewhere != 1 {
		t.Errorf("%+v", got)
	}
}
