// Package ledger computes what reports tell: from plans and results, which are
// increments, what was planned, done and paid before a period, in it and up to
// its end. It stores nothing.
package ledger

import (
	"bytes"
	"cmp"
	"iter"
	"slices"

	"sokehoach/model"
)

// A Ledger (sổ theo dõi kết quả) is results in the order of their days.
type Ledger struct {
	of map[model.ID][]model.Result
}

// New sorts results by lineage and day.
func New(results []model.Result) Ledger {
	l := Ledger{of: map[model.ID][]model.Result{}}
	for _, r := range results {
		l.of[r.Of] = append(l.of[r.Of], r)
	}
	for _, all := range l.of {
		slices.SortFunc(all, func(a, b model.Result) int {
			return cmp.Or(compareDays(a.On, b.On), bytes.Compare(a.ID[:], b.ID[:]))
		})
	}
	return l
}

func compareDays(a, b model.Date) int {
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
}

// A Scope (phạm vi cộng) says which results of a lineage are summed.
type Scope struct {
	Budget int        // 0: all, as from the start of a work
	Span   model.Span // by the day of the result
}

// Upto is the scope that begins with the year, or with the work, and ends where s
// does: lũy kế.
func (s Scope) Upto() Scope { return Scope{s.Budget, model.Span{Until: s.Span.Until}} }

// Before is what Upto has and s has not. Without a first day nothing is before.
func (s Scope) Before() (Scope, bool) {
	return Scope{s.Budget, model.Span{Until: s.Span.After}}, !s.Span.After.IsZero()
}

// Results are those of a lineage in a scope, the oldest first.
func (l Ledger) Results(of model.ID, s Scope) []model.Result {
	var out []model.Result
	for r := range l.in(of, s) {
		out = append(out, *r)
	}
	return out
}

// in goes through the results of a lineage in a scope without copying them.
func (l Ledger) in(of model.ID, s Scope) iter.Seq[*model.Result] {
	return func(yield func(*model.Result) bool) {
		all := l.of[of]
		for i := range all {
			r := &all[i]
			if (s.Budget == 0 || r.Budget == s.Budget) && s.Span.Has(r.On) && !yield(r) {
				return
			}
		}
	}
}

// any reports whether a lineage has a result in a scope.
func (l Ledger) any(of model.ID, s Scope) bool {
	for range l.in(of, s) {
		return true
	}
	return false
}

// Lineages are those that have a result in a scope, in the order of their ids.
func (l Ledger) Lineages(s Scope) []model.ID {
	var out []model.ID
	for of := range l.of {
		if l.any(of, s) {
			out = append(out, of)
		}
	}
	slices.SortFunc(out, func(a, b model.ID) int { return bytes.Compare(a[:], b[:]) })
	return out
}

// Quantity is what was gained in a scope and how many results said so; a result
// in another unit is not added, and others counts it.
func (l Ledger) Quantity(of model.ID, unit string, s Scope) (sum model.Opt[model.Quantity], others int) {
	for r := range l.in(of, s) {
		switch {
		case !r.Quantity.Known:
		case r.Unit != "" && r.Unit != unit:
			others++
		default:
			sum = model.Known(sum.Value + r.Quantity.Value)
		}
	}
	return sum, others
}

// Unit is in what the results of a lineage are counted that no plan gives a unit: as
// the last of them says.
func (l Ledger) Unit(of model.ID) (unit string) {
	for _, r := range l.of[of] {
		if r.Unit != "" {
			unit = r.Unit
		}
	}
	return unit
}

// Paid is what was paid in a scope from one line of funding. A payment whose
// amount is not known makes it unknown.
func (l Ledger) Paid(of model.ID, key model.FundingKey, s Scope) model.Tally {
	return l.payments(of, key, s, func(p model.Payment) (model.Opt[model.Amount], bool) { return p.Amount, true })
}

// Advance is what of it is an advance that has not been recovered (tạm ứng chưa
// thu hồi).
func (l Ledger) Advance(of model.ID, key model.FundingKey, s Scope) model.Tally {
	return l.payments(of, key, s, func(p model.Payment) (model.Opt[model.Amount], bool) { return p.Advance, p.Advance.Known })
}

func (l Ledger) payments(of model.ID, key model.FundingKey, s Scope, take func(model.Payment) (model.Opt[model.Amount], bool)) model.Tally {
	var t model.Tally
	for r := range l.in(of, s) {
		for _, p := range r.Paid {
			if p.Key(r.Budget) != key {
				continue
			}
			if a, ok := take(p); ok {
				t.Add(a)
			}
		}
	}
	return t
}

// Keys are the lines of funding that results of a lineage speak of, in the order
// in which they come.
func (l Ledger) Keys(of model.ID, s Scope) []model.FundingKey {
	var out []model.FundingKey
	for r := range l.in(of, s) {
		for _, p := range r.Paid {
			out = once(out, p.Key(r.Budget))
		}
		for _, x := range r.Stated {
			out = once(out, x.Key(r.Budget))
		}
	}
	return out
}

func once(all []model.FundingKey, k model.FundingKey) []model.FundingKey {
	if slices.Contains(all, k) {
		return all
	}
	return append(all, k)
}

// Stated is the last cumulative figure that the treasury gave up to the end of a
// scope, with its day.
func (l Ledger) Stated(of model.ID, key model.FundingKey, s Scope) (amount model.Amount, on model.Date, ok bool) {
	for r := range l.in(of, s.Upto()) {
		for _, x := range r.Stated {
			if x.Key(r.Budget) == key && x.Amount.Known {
				amount, on, ok = x.Amount.Value, r.On, true
			}
		}
	}
	return amount, on, ok
}

// State is how a work stands at the end of a scope: of each thing what was said
// last.
func (l Ledger) State(of model.ID, s Scope) (out model.WorkState, ok bool) {
	for r := range l.in(of, s.Upto()) {
		if r.State == nil {
			continue
		}
		ok = true
		if r.State.Progress.Known {
			out.Progress = r.State.Progress
		}
		if !r.State.Started.IsZero() {
			out.Started = r.State.Started
		}
		if !r.State.Expected.IsZero() {
			out.Expected = r.State.Expected
		}
		out.Obstacle = r.State.Obstacle // an obstacle that is not named again is over
	}
	return out, ok
}

// Gained is the increment that leads to a cumulative figure on a day: what a
// clerk types from the treasury's paper becomes what is stored.
func (l Ledger) Gained(of model.ID, key model.FundingKey, budget int, on model.Date, cumulative model.Amount) model.Opt[model.Amount] {
	sum := l.Paid(of, key, Scope{budget, model.Span{Until: on}}).OrNone()
	if !sum.Known {
		return model.Opt[model.Amount]{}
	}
	return model.Known(cumulative - sum.Value)
}
