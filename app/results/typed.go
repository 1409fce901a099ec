package results

import (
	"slices"

	"sokehoach/model"
)

// Apply takes what was typed into rows over into the sheet: was are the rows as they
// were drawn from it, now as they have been typed.
func (f *Frame) Apply(s *Sheet, was, now []Row) {
	for i := range min(len(was), len(now)) {
		a, b := was[i], now[i]
		if a.Line < 0 || a.ID != b.ID {
			continue
		}
		l := &s.Lines[a.Line]
		switch {
		case b.Now != a.Now:
			f.gain(l, a, b.Now, less(b.Now, a.Now))
		case b.Total != a.Total:
			f.gain(l, a, b.Total, less(b.Total, a.Total))
		}
		switch {
		case !a.Pays:
		case b.Paid != a.Paid: // where both came in one paste, the figure that can be compared counts
			l.pay(a.Key, b.Paid, paid(b.Paid)-paid(a.Paid))
			l.state(a.Key, b.Paid)
		case b.PaidNow != a.PaidNow:
			l.pay(a.Key, b.PaidNow, paid(b.PaidNow)-paid(a.PaidNow))
		}
		l.Done.Reason = b.Reason
	}
}

func paid(a model.Opt[model.Amount]) model.Amount { return a.Value }

func less(a, b model.Opt[model.Quantity]) model.Quantity { return a.Value - b.Value }

// gain takes over that a quantity, of the period or in all, is by so much more: only
// the gain is kept. Of a work the progress is.
func (f *Frame) gain(l *Line, row Row, typed model.Opt[model.Quantity], by model.Quantity) {
	switch {
	case row.Work && !typed.Known:
		l.State.Progress = model.Opt[model.Quantity]{}
	case row.Work:
		l.State.Progress = model.Known(row.Total.Value + by)
	case !typed.Known:
		l.Done.Quantity = model.Opt[model.Quantity]{}
	default:
		l.Done.Quantity = model.Known(l.Done.Quantity.Value + by)
	}
}

// pay takes over that what was paid of a line of funding is by so much more. A typed
// gain is compared with no figure of the treasury's any more.
func (l *Line) pay(key model.FundingKey, typed model.Opt[model.Amount], by model.Amount) {
	r := &l.Money
	if i := l.stated(key); i >= 0 {
		r.Stated = slices.Delete(r.Stated, i, i+1)
	}
	i := slices.IndexFunc(r.Paid, func(p model.Payment) bool { return p.Key(r.Budget) == key })
	switch {
	case !typed.Known && i >= 0:
		r.Paid = slices.Delete(r.Paid, i, i+1)
	case !typed.Known:
	case i < 0:
		r.Paid = append(r.Paid, model.Payment{Kind: key.Kind, Source: key.Source, CapitalYear: key.CapitalYear, Amount: model.Known(by)})
	default:
		r.Paid[i].Amount = model.Known(r.Paid[i].Amount.Value + by)
	}
}

// state keeps a cumulative figure as it was given, beside the gain that follows from
// it.
func (l *Line) state(key model.FundingKey, amount model.Opt[model.Amount]) {
	if amount.Known {
		l.Money.Stated = append(l.Money.Stated, model.Stated{Kind: key.Kind, Source: key.Source, CapitalYear: key.CapitalYear, Amount: amount})
	}
}

// stated is the place of such a figure; -1 when there is none.
func (l Line) stated(key model.FundingKey) int {
	return slices.IndexFunc(l.Money.Stated, func(s model.Stated) bool { return s.Key(l.Money.Budget) == key })
}
