// Package figures computes what the figures of communes say: shares, how many are
// poor, where villages do not add up, and how many households a plan serves.
package figures

import (
	"cmp"
	"math/bits"
	"slices"

	"sokehoach/model"
	"sokehoach/model/check"
)

// Check gives all that is found in the data of a commune; years are its
// own figures, not those of its villages.
func Check(c model.Commune, years []model.Figures) []model.Finding {
	return check.Commune(c, years)
}

// Share is a part of a whole in hundredths of a percent, rounded half up;
// unknown when one of them is, or when there is nothing to be a part of.
func Share(part, whole model.Opt[int64]) model.Opt[int64] {
	if !part.Known || !whole.Known || part.Value < 0 || whole.Value <= 0 {
		return model.Opt[int64]{}
	}
	w := uint64(whole.Value)
	hi, lo := bits.Mul64(uint64(part.Value), 10_000)
	lo, carry := bits.Add64(lo, w/2, 0)
	if hi += carry; hi >= w {
		return model.Opt[int64]{} // no number of a commune
	}
	share, _ := bits.Div64(hi, lo, w)
	return model.Opt[int64]{Value: int64(share), Known: int64(share) >= 0}
}

// A PoorYear is how many households of a place were poor in a year.
type PoorYear struct {
	Year           int
	Poor, NearPoor model.Opt[int64] // households
	Rate, NearRate model.Opt[int64] // hundredths of a percent of all households
}

// PoorYears are the years of figures, oldest first; of a year that stands there
// twice the first counts.
func PoorYears(all []model.Figures) []PoorYear {
	var out []PoorYear
	for _, f := range all {
		if f.Year == 0 || slices.ContainsFunc(out, func(y PoorYear) bool { return y.Year == f.Year }) {
			continue
		}
		out = append(out, PoorYear{f.Year, f.Poor, f.NearPoor, Share(f.Poor, f.Households), Share(f.NearPoor, f.Households)})
	}
	slices.SortFunc(out, func(a, b PoorYear) int { return cmp.Compare(a.Year, b.Year) })
	return out
}

// PoorSince compares the newest year of which the poor are known with the one
// before it of which they are; false when there are no two.
func PoorSince(all []PoorYear) (before, now PoorYear, ok bool) {
	known := slices.DeleteFunc(slices.Clone(all), func(y PoorYear) bool { return !y.Poor.Known })
	if len(known) < 2 {
		return PoorYear{}, PoorYear{}, false
	}
	return known[len(known)-2], known[len(known)-1], true
}

// A CountOf is one of the counts of figures.
type CountOf struct {
	Key string // the field's name in the stored record
	At  func(*model.Figures) *model.Opt[int64]
}

// Counts are the counts that the figures of villages add up to.
func Counts() []CountOf {
	return []CountOf{
		{"households", func(f *model.Figures) *model.Opt[int64] { return &f.Households }},
		{"people", func(f *model.Figures) *model.Opt[int64] { return &f.People }},
		{"women", func(f *model.Figures) *model.Opt[int64] { return &f.Women }},
		{"poor", func(f *model.Figures) *model.Opt[int64] { return &f.Poor }},
		{"nearPoor", func(f *model.Figures) *model.Opt[int64] { return &f.NearPoor }},
		{"poorMinority", func(f *model.Figures) *model.Opt[int64] { return &f.PoorMinority }},
	}
}

// A Difference is a count of a commune that its villages do not add up to.
type Difference struct {
	Key      string
	Own, Sum int64
}

// Differences compares the figures of a commune with those of all its villages
// in the same year. What is not known of one of them is not compared.
func Differences(own model.Figures, villages []model.Figures) []Difference {
	var out []Difference
	for _, c := range Counts() {
		var sum model.Tally
		for i := range villages {
			n := *c.At(&villages[i])
			sum.Add(model.Opt[model.Amount]{Value: model.Amount(n.Value), Known: n.Known})
		}
		all, have := sum.Total(), *c.At(&own)
		if all.Known && have.Known && int64(all.Value) != have.Value {
			out = append(out, Difference{c.Key, have.Value, int64(all.Value)})
		}
	}
	return out
}

// A Reach is how many households of one commune the activities of a plan serve.
type Reach struct {
	Plan       model.DocumentHead
	Activities int            // in this commune alone, with known households
	Total      model.Quantity // of them together: a household may be served by several
	Most       model.Quantity // by one of them
	Unknown    int            // activities there whose households are not known
	Elsewhere  int            // activities there and in other communes, which are not counted
}

// Reached counts the households of a commune that a plan serves.
func Reached(p model.Plan, commune model.ID) Reach {
	r := Reach{Plan: p.Head()}
	for _, e := range p.Entries {
		for _, a := range e.Activities {
			r.count(a, commune)
		}
	}
	return r
}

func (r *Reach) count(a model.Activity, commune model.ID) {
	here, there := false, false
	for _, p := range a.Places {
		here = here || p.Commune == commune
		there = there || p.Commune != commune
	}
	households := a.Households()
	switch {
	case !here:
	case !households.Known || households.Value < 0:
		r.Unknown++
	case there:
		r.Elsewhere++
	default:
		r.Activities++
		r.Most = max(r.Most, households.Value)
		if sum := r.Total + households.Value; sum >= r.Total {
			r.Total = sum
		}
	}
}

// Exceeds tells whether more households are served than there are: by one
// activity, which cannot be, or by several together, which may be.
func (r Reach) Exceeds(households model.Opt[int64]) (one, together bool) {
	if !households.Known {
		return false, false
	}
	there := model.Whole(households.Value)
	return r.Most > there, r.Total > there
}
