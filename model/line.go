package model

import (
	"math"
	"math/bits"
)

// A FundingLine (nguồn kinh phí) is money of one kind, source and capital year;
// these three are its key.
type FundingLine struct {
	Kind        string      `json:"kind,omitempty"` // capital kind; empty: chưa xác định
	Source      string      `json:"source,omitempty"`
	CapitalYear int         `json:"capitalYear,omitempty"` // năm giao; 0 is the plan's year, an earlier one is vốn kéo dài
	Amount      Opt[Amount] `json:"amount,omitzero"`
	Assigned    bool        `json:"assigned,omitempty"`
	Ground      ID          `json:"ground,omitzero"`
}

// AssignedIn is the capital year of the line in the plan of a year.
func (f FundingLine) AssignedIn(year int) int {
	if f.CapitalYear == 0 {
		return year
	}
	return f.CapitalYear
}

// CarriedInto reports whether the line is money of an earlier year that is
// carried over into the plan of a year (vốn kéo dài).
func (f FundingLine) CarriedInto(year int) bool { return f.AssignedIn(year) < year }

// ByNorm is quantity × norm of an activity, rounded half away from zero to whole
// đồng; unknown where one of them is, or where the product is greater than any
// amount.
func (a Activity) ByNorm() Opt[Amount] {
	if !a.Norm.Known || !a.Quantity.Known {
		return Opt[Amount]{}
	}
	hi, lo := bits.Mul64(size(a.Norm.Value), size(a.Quantity.Value))
	lo, carry := bits.Add64(lo, 500, 0) // quantities count in thousandths
	if hi += carry; hi >= 1000 {
		return Opt[Amount]{}
	}
	product, _ := bits.Div64(hi, lo, 1000)
	switch {
	case product > math.MaxInt64:
		return Opt[Amount]{}
	case (a.Norm.Value < 0) != (a.Quantity.Value < 0):
		return Known(-Amount(product))
	}
	return Known(Amount(product))
}

// LineAmount is the amount of the i-th line of money: the one typed, else, where
// no other is open, what the norm leaves beside the others.
func (a Activity) LineAmount(i int) Opt[Amount] {
	if a.Funding[i].Amount.Known {
		return a.Funding[i].Amount
	}
	all := a.ByNorm()
	if !all.Known {
		return all
	}
	var rest Tally
	rest.Add(all)
	for k, f := range a.Funding {
		if k == i {
			continue
		}
		if !f.Amount.Known {
			return Opt[Amount]{}
		}
		rest.AddTally(Tally{Sum: -f.Amount.Value, Parts: 1})
	}
	if left := rest.Total(); left.Value >= 0 || all.Value < 0 {
		return left
	}
	return Opt[Amount]{}
}

// size is a number without its sign.
func size[N ~int64](n N) uint64 {
	if n < 0 {
		return uint64(-(n + 1)) + 1
	}
	return uint64(n)
}
