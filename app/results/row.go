package results

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// A RowKind says what a row of the table is.
type RowKind int

// The kinds of rows.
const (
	Project  RowKind = iota // sums of what stands below
	Activity                // what was done, and paid where there is one line of funding
	Source                  // one line of funding of several
)

// A Row is one row of the table, with what is typed in it and what follows from it.
type Row struct {
	ID   string `json:"id"`
	Kind RowKind
	Line int // of the sheet; -1: nothing is typed in it
	Gone bool
	Work bool // its progress is counted in percent
	Own  bool // its unit is typed with it: an entry without activities
	Aim  bool // it is an indicator
	Key  model.FundingKey
	Pays bool // money is typed in it

	Name, Unit                  string
	Planned, Before, Now, Total model.Opt[model.Quantity]
	Year, Carried               model.Opt[model.Amount] // assigned
	PaidBefore, PaidNow, Paid   model.Opt[model.Amount]
	Left                        model.Opt[model.Amount]
	Done, Rate                  string // in percent
	Stated                      bool   // Paid was typed, PaidNow follows from it
	Reason                      string
}

// A Table is the sheet with all that follows from it.
type Table struct {
	Rows     []Row
	Sum      Row // of all
	Findings []model.Finding
	account  ledger.Account
	at       []int // for each row of the account its row here
}

// Table draws the table of a sheet.
func (f *Frame) Table(s Sheet) Table {
	t := Table{account: f.account(append(s.Results(), f.others...))}
	t.at = make([]int, len(t.account.Rows))
	lines := map[model.ID]int{}
	for i, l := range s.Lines {
		lines[l.ID] = i
	}
	for _, code := range f.projects(t.account) {
		under := func(r ledger.Row) bool { return top(r) == code }
		t.Rows = append(t.Rows, f.sum("project "+code, f.names.Project(f.Catalogue, code), t.account, under))
		for i, r := range t.account.Rows {
			if line, ok := lines[r.Of]; ok && under(r) {
				t.at[i] = len(t.Rows)
				t.Rows = append(t.Rows, f.rows(t.account, r, s, line)...)
			}
		}
	}
	t.Rows = append(t.Rows, f.aims(t.account, s, lines)...)
	t.Sum = f.sum("sum", "", t.account, ledger.All)
	t.Findings = t.judge(f.Span)
	return t
}

// top is the project of a row; what the catalogue does not know has none.
func top(r ledger.Row) string {
	if len(r.Nodes) == 0 {
		return ""
	}
	code, _, _ := strings.Cut(r.Nodes[0], ".")
	return code
}

// projects are those that have rows, in the order of the catalogue.
func (f *Frame) projects(a ledger.Account) []string {
	var out, known []string
	for _, n := range f.Catalogue.Children("") {
		known = append(known, n.Code)
	}
	for _, r := range a.Rows {
		if code := top(r); !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	rank := func(code string) int {
		if i := slices.Index(known, code); i >= 0 {
			return i
		}
		return len(known)
	}
	slices.SortStableFunc(out, func(a, b string) int { return rank(a) - rank(b) })
	return out
}

// sum is a row of sums of money.
func (f *Frame) sum(id, name string, a ledger.Account, match func(ledger.Row) bool) Row {
	row := Row{ID: id, Kind: Project, Line: -1, Name: name}
	row.assigned(a.Sum(match, a.Current), a.Sum(match, a.Carried))
	row.paid(a.Sum(match, ledger.Any))
	return row
}

func (r *Row) assigned(current, carried ledger.Money) {
	if current.Assigned.Parts > 0 {
		r.Year = current.Assigned.OrNone()
	}
	if carried.Assigned.Parts > 0 {
		r.Carried = carried.Assigned.OrNone()
	}
}

func (r *Row) paid(m ledger.Money) {
	r.PaidBefore, r.PaidNow, r.Paid = known(m.Before), known(m.Now), known(m.Total)
	if m.Assigned.Parts == 0 {
		return
	}
	r.Left = m.Remaining()
	if rate, ok := m.Rate(); ok {
		r.Rate = rate.Percent(2)
	}
}

// known is a sum of which there are parts.
func known(t model.Tally) model.Opt[model.Amount] {
	if t.Parts == 0 {
		return model.Opt[model.Amount]{}
	}
	return t.OrNone()
}

// rows are those of one activity: its own, and below it its lines of funding when it
// has several.
func (f *Frame) rows(a ledger.Account, r ledger.Row, s Sheet, line int) []Row {
	row := Row{
		ID: r.Of.String(), Kind: Activity, Line: line, Gone: r.Gone, Unit: r.Activity.Unit,
		Planned: r.Planned, Before: r.Quantity.Before, Now: r.Quantity.Now, Total: r.Quantity.Total,
		Reason: s.Lines[line].Done.Reason, Pays: len(r.Money) == 1,
	}
	if r.Activity.Work != nil {
		f.progress(&row, a, r)
	}
	row.Name, row.Own = f.called(r), r.Entry
	row.rate()
	all := r.Tally(ledger.Any)
	row.assigned(r.Tally(a.Current), r.Tally(a.Carried))
	row.paid(all)
	out := []Row{row}
	if row.Pays {
		out[0].Key = r.Money[0].FundingKey
		out[0].Stated = s.Lines[line].stated(out[0].Key) >= 0
		return out
	}
	for k, l := range r.Money {
		sub := Row{
			ID: fmt.Sprintf("%s/%d", row.ID, k), Kind: Source, Line: line, Gone: r.Gone, Key: l.FundingKey, Pays: true,
			Name: f.names.Money(f.Catalogue, l.FundingKey), Stated: s.Lines[line].stated(l.FundingKey) >= 0,
		}
		var one ledger.Money
		one.Add(l)
		if l.Carried(a.Year) {
			sub.assigned(ledger.Money{}, one)
		} else {
			sub.assigned(one, ledger.Money{})
		}
		sub.paid(one)
		out = append(out, sub)
	}
	return out
}

// called is the name of an activity, or of an entry that has none.
func (f *Frame) called(r ledger.Row) string {
	if r.Entry && r.Activity.Name == "" && len(r.Nodes) > 0 {
		return f.names.Project(f.Catalogue, r.Nodes[0])
	}
	return f.names.Activity(r.Activity)
}

// aims are the rows of the indicators, under their heading.
func (f *Frame) aims(a ledger.Account, s Sheet, lines map[model.ID]int) []Row {
	if len(f.indicators) == 0 {
		return nil
	}
	out := []Row{{ID: "indicators", Kind: Project, Line: -1, Name: f.names.Indicators}}
	for _, x := range f.indicators {
		line, gained := lines[x.LineageID()], a.Gained(x.LineageID(), f.Span.Done)
		row := Row{
			ID: x.LineageID().String(), Kind: Activity, Line: line, Aim: true, Planned: x.Target,
			Before: gained.Before, Now: gained.Now, Total: gained.Total, Reason: s.Lines[line].Done.Reason,
		}
		row.Name, row.Unit = f.names.Indicator(f.Catalogue, x)
		row.rate()
		out = append(out, row)
	}
	return out
}

// rate compares what was done with what was planned.
func (r *Row) rate() {
	if r.Total.Known && r.Planned.Known {
		r.Done = model.Rate{Part: int64(r.Total.Value), Whole: int64(r.Planned.Value)}.Percent(2)
	}
}

// progress shows how a work stands in place of a quantity: in percent of the whole.
func (f *Frame) progress(row *Row, a ledger.Account, r ledger.Row) {
	row.Work, row.Unit, row.Planned = true, f.names.Percent, model.Known(model.Whole(100))
	before, now := a.Progress(r, f.Span.Done)
	row.Before, row.Total, row.Now = before, now, model.Opt[model.Quantity]{}
	if now.Known {
		row.Now = model.Known(now.Value - before.Value)
	}
}
