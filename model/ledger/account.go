package ledger

import (
	"slices"

	"sokehoach/model"
)

// A Source is all that an account is drawn from: plans with their amendments,
// drafts among them, and results, whatever their years.
type Source struct {
	Plans   []model.Plan
	Results []model.Result
	Book    model.Book
	Entries bool // those without activities have a row although nothing was recorded of them
}

// An Account (tình hình thực hiện) is what was planned and done of a year's plans
// in a span.
type Account struct {
	Year int
	Span model.Span
	Rows []Row // in the order of the plans in force, then what is in none any more
	book model.Book
	from Ledger
}

// A Row (một dòng tình hình thực hiện) is one lineage in an account.
type Row struct {
	Of        model.ID
	Activity  model.Activity // as the plan in force has it; as it was last when none has it
	Nodes     []string       // of its entry
	Gone      bool           // không còn trong kế hoạch
	Entry     bool           // it is a whole entry, which has no activities
	Planned   model.Opt[model.Quantity]
	Quantity  Progress
	Money     []Line
	OtherUnit int // results in another unit, which are not added
	Last      []model.Result
}

// A Progress (số lượng trước, trong và đến hết kỳ) is what was gained; unknown
// where no result says anything.
type Progress struct {
	Before, Now, Total model.Opt[model.Quantity]
}

// A Line (tình hình một nguồn vốn) is the money of one key in a row.
type Line struct {
	model.FundingKey
	Assigned           model.Tally // by the plan in force
	Before, Now, Total model.Tally // giải ngân
	Advance            model.Tally // of Total, not recovered
}

// Carried reports whether the line is money of an earlier year (vốn kéo dài).
func (l Line) Carried(year int) bool { return l.CapitalYear < year }

// Draw computes the account of a budget year in a span.
func Draw(s Source, year int, span model.Span) Account {
	return New(s.Results).draw(s, year, span)
}

// draw is Draw with results that are in their order already.
func (l Ledger) draw(s Source, year int, span model.Span) Account {
	a := Account{Year: year, Span: span, book: s.Book, from: l}
	scope := Scope{year, span}
	plans := slices.DeleteFunc(slices.Clone(s.Plans), func(p model.Plan) bool { return p.Year != year })
	seen := map[model.ID]bool{}
	for _, p := range s.promises(plans, span.Until) {
		seen[p.LineageID()] = true
		if p.entry && (p.divided || !s.Entries) && !l.any(p.LineageID(), scope.Upto()) {
			continue
		}
		a.Rows = append(a.Rows, a.row(p, scope, false))
	}
	ever := s.everPromised(plans)
	for _, of := range a.from.Lineages(scope.Upto()) {
		if p, ok := ever[of]; ok && !seen[of] {
			a.Rows = append(a.Rows, a.row(p, scope, true))
		}
	}
	return a
}

// everPromised are activities by lineage, as the latest of all plans has them.
func (s Source) everPromised(plans []model.Plan) map[model.ID]promise {
	out := map[model.ID]promise{}
	old := slices.Clone(plans)
	slices.SortStableFunc(old, func(a, b model.Plan) int { return compareDays(a.Date, b.Date) })
	for _, p := range old {
		for _, x := range promised(p, s.Book.Catalogue(p.Catalogue)) {
			out[x.LineageID()] = x
		}
	}
	return out
}

func (a *Account) row(p promise, scope Scope, gone bool) Row {
	of := p.LineageID()
	if p.entry {
		p.Unit = a.from.Unit(of)
	}
	r := Row{Of: of, Activity: p.Activity, Nodes: p.nodes, Gone: gone, Entry: p.entry, Last: a.from.Results(of, scope)}
	if !gone {
		r.Planned = p.Quantity
	}
	r.Quantity, r.OtherUnit = a.counted(of, p.Unit, scope)
	before, any := scope.Before()
	for _, key := range a.keys(p, gone, scope) {
		l := Line{FundingKey: key, Total: a.from.Paid(of, key, scope.Upto()), Now: a.from.Paid(of, key, scope), Advance: a.from.Advance(of, key, scope.Upto())}
		if any {
			l.Before = a.from.Paid(of, key, before)
		}
		if !gone {
			l.Assigned = p.Tally(func(f model.FundingLine) bool { return f.Key(a.Year) == key })
		}
		r.Money = append(r.Money, l)
	}
	return r
}

// keys are the lines of funding of a row: those planned, then those only paid.
func (a *Account) keys(p promise, gone bool, scope Scope) []model.FundingKey {
	var out []model.FundingKey
	if !gone {
		for _, f := range p.Funding {
			out = once(out, f.Key(a.Year))
		}
	}
	for _, k := range a.from.Keys(p.LineageID(), scope.Upto()) {
		out = once(out, k)
	}
	return out
}

// A Money (tình hình vốn) sums lines.
type Money struct {
	Assigned, Before, Now, Total model.Tally
}

// Add counts a line.
func (m *Money) Add(l Line) {
	m.Assigned.AddTally(l.Assigned)
	m.Before.AddTally(l.Before)
	m.Now.AddTally(l.Now)
	m.Total.AddTally(l.Total)
}

// Rate is how much of the assigned money was paid; false where one of them is
// not known.
func (m Money) Rate() (model.Rate, bool) {
	paid, assigned := m.Total.OrNone(), m.Assigned.OrNone()
	return model.Rate{Part: int64(paid.Value), Whole: int64(assigned.Value)}, paid.Known && assigned.Known
}

// Remaining is what may still be paid: assigned less paid.
func (m Money) Remaining() model.Opt[model.Amount] {
	paid, assigned := m.Total.OrNone(), m.Assigned.OrNone()
	if !paid.Known || !assigned.Known {
		return model.Opt[model.Amount]{}
	}
	return model.Known(assigned.Value - paid.Value)
}

// Tally sums the lines of a row that match.
func (r Row) Tally(match func(Line) bool) Money {
	var m Money
	for _, l := range r.Money {
		if match(l) {
			m.Add(l)
		}
	}
	return m
}

// Any takes every line.
func Any(Line) bool { return true }

// Sum sums lines over rows.
func (a Account) Sum(row func(Row) bool, line func(Line) bool) Money {
	var m Money
	for _, r := range a.Rows {
		if !row(r) {
			continue
		}
		for _, l := range r.Money {
			if line(l) {
				m.Add(l)
			}
		}
	}
	return m
}

// Carried takes money of earlier years; Current takes the year's own.
func (a Account) Carried(l Line) bool { return l.Carried(a.Year) }

// Current takes money of the year itself.
func (a Account) Current(l Line) bool { return !l.Carried(a.Year) }

// All takes every row.
func All(Row) bool { return true }

// Under takes the rows at or below a node.
func Under(code string) func(Row) bool {
	return func(r Row) bool { return model.Entry{Nodes: r.Nodes}.Under(code) }
}

// Stated is the treasury's last cumulative figure for a line of a row, by the end
// of the account.
func (a Account) Stated(r Row, l Line) (amount model.Amount, on model.Date, ok bool) {
	return a.from.Stated(r.Of, l.FundingKey, Scope{a.Year, a.Span})
}

// PaidBy is what was paid of a line by a day.
func (a Account) PaidBy(r Row, l Line, on model.Date) model.Opt[model.Amount] {
	return a.from.Paid(r.Of, l.FundingKey, Scope{a.Year, model.Span{Until: on}}).OrNone()
}

// State is how the work of a row stands.
func (a Account) State(r Row) (model.WorkState, bool) { return a.from.State(r.Of, Scope{0, a.Span}) }

// Counting is the account with the quantities of another span, and the results of
// both: what was done is cut off on another day than money.
func (a Account) Counting(span model.Span) Account {
	a.Rows = slices.Clone(a.Rows)
	scope := Scope{a.Year, span}
	for i := range a.Rows {
		r := &a.Rows[i]
		r.Quantity, r.OtherUnit = a.counted(r.Of, r.Activity.Unit, scope)
		for x := range a.from.in(r.Of, scope) {
			if !slices.ContainsFunc(r.Last, func(y model.Result) bool { return y.ID == x.ID }) {
				r.Last = append(r.Last[:len(r.Last):len(r.Last)], *x)
			}
		}
	}
	return a
}

// counted is what was gained before, in and up to the end of a scope.
func (a Account) counted(of model.ID, unit string, scope Scope) (q Progress, others int) {
	q.Total, others = a.from.Quantity(of, unit, scope.Upto())
	q.Now, _ = a.from.Quantity(of, unit, scope)
	if before, any := scope.Before(); any {
		q.Before, _ = a.from.Quantity(of, unit, before)
	}
	return q, others
}

// Gained is what was gained of a lineage that has no row, such as an indicator, before,
// in and up to the end of a span.
func (a Account) Gained(of model.ID, span model.Span) Progress {
	q, _ := a.counted(of, "", Scope{a.Year, span})
	return q
}

// Progress is how far the work of a row was before a span and at its end, in
// percent of the whole.
func (a Account) Progress(r Row, span model.Span) (before, now model.Opt[model.Quantity]) {
	scope := Scope{0, span}
	if was, any := scope.Before(); any {
		state, _ := a.from.State(r.Of, was)
		before = state.Progress
	}
	state, _ := a.from.State(r.Of, scope)
	return before, state.Progress
}

// Done is the value of what was built of a row, up to the end of the account.
func (a Account) Done(r Row) model.Opt[model.Amount] {
	var t model.Tally
	for _, x := range a.from.Results(r.Of, Scope{0, a.Span}.Upto()) {
		if x.Done.Known {
			t.Add(x.Done)
		}
	}
	return t.Total()
}

// Served are the new beneficiaries of a row, up to the end of the account.
func (a Account) Served(r Row) model.Served {
	var sum model.Served
	add := func(to *model.Opt[int64], n model.Opt[int64]) {
		if n.Known {
			*to = model.Known(to.Value + n.Value)
		}
	}
	for _, x := range a.from.Results(r.Of, Scope{a.Year, a.Span}.Upto()) {
		add(&sum.Households, x.Served.Households)
		add(&sum.People, x.Served.People)
		add(&sum.Women, x.Served.Women)
		add(&sum.Minority, x.Served.Minority)
		add(&sum.PoorHouseholds, x.Served.PoorHouseholds)
	}
	done, _ := a.from.Quantity(r.Of, r.Activity.Unit, Scope{a.Year, a.Span}.Upto())
	return r.Activity.Reached(sum, done)
}

// Households is how many households a row has served.
func (a Account) Households(r Row) (int64, bool) {
	n := a.Served(r).Households
	return n.Value, n.Known
}

// HouseholdsThere is how many households the communes of a row have by the
// book's newest figures up to the account's year; 0 when one of them has none.
func (a Account) HouseholdsThere(r Row) int64 {
	seen := map[model.ID]bool{}
	var sum int64
	for _, p := range r.Activity.Places {
		if seen[p.Commune] {
			continue
		}
		seen[p.Commune] = true
		f, ok := a.newest(p.Commune)
		if !ok || !f.Households.Known {
			return 0
		}
		sum += f.Households.Value
	}
	return sum
}

// newest are the figures of a whole commune that are the latest by the
// account's year.
func (a Account) newest(commune model.ID) (out model.Figures, ok bool) {
	for _, f := range a.book.Figures {
		if f.Commune == commune && f.Village.IsZero() && f.Year <= a.Year && (!ok || f.Year > out.Year) {
			out, ok = f, true
		}
	}
	return out, ok
}

// Reason is why a row is behind: what the report says, else the last result.
func (a Account) Reason(r Row, report model.Report) string {
	for _, e := range report.Entries {
		if e.Of == r.Of && e.Reason != "" {
			return e.Reason
		}
	}
	for i := len(r.Last) - 1; i >= 0; i-- {
		if r.Last[i].Kind == "" && r.Last[i].Reason != "" {
			return r.Last[i].Reason
		}
	}
	return ""
}
