// Package results is what a clerk types of one period: of every activity of a
// year's plans what was done and paid since the period before. Whether the gain or
// the cumulative figure is typed, the gain is what is kept.
package results

import (
	"slices"

	"sokehoach/model"
	"sokehoach/model/ledger"
)

// A Span (kỳ nhập kết quả) is what is typed at one time: what was done is cut off on
// one day, money on another.
type Span struct {
	Year  int // niên độ
	Done  model.Span
	Money model.Span
}

// A Sheet (bảng kết quả của kỳ) is what is typed, a line of each lineage. The ids of
// its results are given when it is opened; a result that says nothing is not kept.
type Sheet struct {
	Lines []Line `json:"lines"`
}

// A Line (kết quả của một dòng) is what is typed of one lineage: what was done, with
// the cut-off day of offices, and what was paid, with that of the treasury.
type Line struct {
	ID    model.ID        `json:"id"` // lineage
	Done  model.Result    `json:"done"`
	State model.WorkState `json:"state"` // of Done
	Money model.Result    `json:"money"`
}

// A Frame is all that does not change while a sheet is typed.
type Frame struct {
	Span      Span
	Catalogue model.Catalogue
	plans     []model.Plan
	book      model.Book
	others    []model.Result // that are not typed here
	names     Names

	indicators []model.PlanIndicator // of the plan in force
}

// Names are the words of a sheet that the window gives.
type Names struct {
	Project  func(model.Catalogue, string) string           // of a code
	Activity func(model.Activity) string                    // in a list
	Money    func(model.Catalogue, model.FundingKey) string // of a line of funding
	Percent  string                                         // unit of the progress of a work

	Indicators string                                                         // above them
	Indicator  func(model.Catalogue, model.PlanIndicator) (name, unit string) // in a list
}

// Open takes the sheet of a period out of all results of the plans.
func Open(src ledger.Source, c model.Catalogue, span Span, names Names, newID func() model.ID) (*Frame, Sheet) {
	f := &Frame{Span: span, Catalogue: c, plans: src.Plans, book: src.Book, names: names}
	var s Sheet
	of := map[model.ID][]model.Result{}
	for _, r := range src.Results {
		of[r.Of] = append(of[r.Of], r)
	}
	taken := map[model.ID]bool{}
	for _, lineage := range f.lineages(src) {
		l := Line{ID: lineage}
		l.Done = take(of[lineage], taken, span.Year, span.Done.Until)
		l.Money = take(of[lineage], taken, span.Year, span.Money.Until)
		for _, r := range []*model.Result{&l.Done, &l.Money} {
			if r.ID.IsZero() {
				r.ID = newID()
			}
		}
		l.Done.Of, l.Done.Budget, l.Done.On = lineage, span.Year, span.Done.Until
		l.Money.Of, l.Money.Budget, l.Money.On = lineage, span.Year, span.Money.Until
		if l.Done.State != nil {
			l.State, l.Done.State = *l.Done.State, nil
		}
		s.Lines = append(s.Lines, l)
	}
	f.others = slices.DeleteFunc(slices.Clone(src.Results), func(r model.Result) bool { return taken[r.ID] })
	return f, s
}

// lineages are all that something is typed of: activities, entries without them, and
// the indicators of the newest plan in force that has some.
func (f *Frame) lineages(src ledger.Source) []model.ID {
	var out []model.ID
	for _, row := range f.account(src.Results).Rows {
		out = append(out, row.Of)
	}
	for _, p := range ledger.InForce(src.Plans, f.Span.Done.Until) {
		if len(f.indicators) == 0 && p.Year == f.Span.Year {
			f.indicators = p.Indicators
		}
	}
	for _, x := range f.indicators {
		if of := x.LineageID(); !slices.Contains(out, of) {
			out = append(out, of)
		}
	}
	return out
}

// take finds among the results of a lineage the one that is typed on a day: an
// opening and what was handed over have their own days and stay.
func take(all []model.Result, taken map[model.ID]bool, budget int, on model.Date) model.Result {
	for _, kind := range []model.ResultKind{"", model.Correction} {
		for _, r := range all {
			if !taken[r.ID] && r.Budget == budget && r.On == on && r.Kind == kind && r.Corrects.IsZero() {
				taken[r.ID] = true
				return r.Clone()
			}
		}
	}
	return model.Result{}
}

// Clone returns a deep copy.
func (s Sheet) Clone() Sheet {
	out := Sheet{Lines: make([]Line, len(s.Lines))}
	for i, l := range s.Lines {
		l.Done, l.Money = l.Done.Clone(), l.Money.Clone()
		out.Lines[i] = l
	}
	return out
}

// Results are those of the sheet that say something.
func (s Sheet) Results() []model.Result {
	var out []model.Result
	for _, l := range s.Lines {
		for _, r := range l.results() {
			if says(r) {
				out = append(out, r)
			}
		}
	}
	return out
}

func (l Line) results() [2]model.Result {
	done := l.Done
	if l.State != (model.WorkState{}) {
		done.State = new(l.State)
	}
	return [2]model.Result{done, l.Money}
}

// says reports whether a result says anything.
func says(r model.Result) bool {
	return r.Quantity.Known || r.Served != (model.Served{}) || len(r.Paid) > 0 || r.Done.Known || r.State != nil ||
		len(r.Stated) > 0 || r.Reason != "" || r.Kind != ""
}

// account is what is done by the end of the period, with the money of its own day.
func (f *Frame) account(results []model.Result) ledger.Account {
	src := ledger.Source{Plans: f.plans, Results: results, Book: f.book, Entries: true}
	return ledger.Draw(src, f.Span.Year, f.Span.Money).Counting(f.Span.Done)
}
