package model

import "slices"

// A Result (kết quả thực hiện) is what one lineage gained up to a day since the
// result before: an increment, never a total, so that periods may overlap and
// nothing is counted twice. Only State is a standing: the last one up to a day
// counts.
type Result struct {
	ID       ID            `json:"id"`
	Of       ID            `json:"of"`     // lineage of an activity, an entry or an indicator
	Budget   int           `json:"budget"` // niên độ: the year whose money and plan it carries out
	On       Date          `json:"on"`     // ngày chốt số liệu
	Kind     ResultKind    `json:"kind,omitempty"`
	Corrects ID            `json:"corrects,omitzero"` // the result that a correction is about
	Quantity Opt[Quantity] `json:"quantity,omitzero"` // gained
	Unit     string        `json:"unit,omitempty"`    // of Quantity; empty is the activity's
	Served   Served        `json:"served,omitzero"`   // new beneficiaries only
	Paid     []Payment     `json:"paid,omitempty"`    // giải ngân, gained
	Done     Opt[Amount]   `json:"done,omitzero"`     // giá trị khối lượng hoàn thành, gained
	State    *WorkState    `json:"state,omitempty"`
	Stated   []Stated      `json:"stated,omitempty"` // lũy kế as the treasury gave it
	Reason   string        `json:"reason,omitempty"`
	Source   string        `json:"source,omitempty"` // where the figures are from
	Origin   Origin        `json:"origin,omitzero"`
}

// A ResultKind (loại kết quả) says how an increment came about.
type ResultKind string

// The kinds; the empty one is what was done in the ordinary way.
const (
	Opening    ResultKind = "opening"    // số dư đầu kỳ: what was done before the first period kept here
	Correction ResultKind = "correction" // điều chỉnh số đã ghi; needs a reason and may be negative
	Handover   ResultKind = "handover"   // nhận bàn giao từ đơn vị cũ
)

// A Payment (giải ngân) is money paid out of one line of funding.
type Payment struct {
	Kind        string      `json:"kind,omitempty"`
	Source      string      `json:"source,omitempty"`
	CapitalYear int         `json:"capitalYear,omitempty"` // năm giao; 0 is the budget year
	Amount      Opt[Amount] `json:"amount,omitzero"`
	Advance     Opt[Amount] `json:"advance,omitzero"` // trong đó tạm ứng; a recovery is negative
}

// A WorkState (tiến độ công trình) is how a work stands on the day of a result.
type WorkState struct {
	Progress Opt[Quantity] `json:"progress,omitzero"` // percent of the whole work
	Started  Date          `json:"started,omitzero"`
	Expected Date          `json:"expected,omitzero"` // dự kiến hoàn thành
	Obstacle string        `json:"obstacle,omitempty"`
}

// A Stated (số lũy kế Kho bạc xác nhận) is a cumulative figure from outside: it
// is kept beside the sum of the increments and compared with it.
type Stated struct {
	Kind        string      `json:"kind,omitempty"`
	Source      string      `json:"source,omitempty"`
	CapitalYear int         `json:"capitalYear,omitempty"`
	Amount      Opt[Amount] `json:"amount,omitzero"`
}

// Key is the line of funding that was paid from; year is the budget year of the
// result.
func (p Payment) Key(year int) FundingKey { return keyOf(p.Kind, p.Source, p.CapitalYear, year) }

// Key is the line of funding that the figure is about.
func (s Stated) Key(year int) FundingKey { return keyOf(s.Kind, s.Source, s.CapitalYear, year) }

// Key is the line's key in the plan of a year.
func (f FundingLine) Key(year int) FundingKey {
	return keyOf(f.Kind, f.Source, f.CapitalYear, year)
}

func keyOf(kind, source string, capital, year int) FundingKey {
	if capital == 0 {
		capital = year
	}
	return FundingKey{kind, source, capital}
}

// BudgetOf is the budget year (niên độ) that a payment made on a day out of the
// capital of a year most likely belongs to: to the end of the adjustment time
// (thời gian chỉnh lý quyết toán, 31/01; Luật Ngân sách nhà nước) it is still
// the year of the capital, later it is carried-over money of the day's year.
func BudgetOf(capitalYear int, on Date) int {
	const lastMonth = 1
	if capitalYear == on.Year-1 && on.Month <= lastMonth {
		return capitalYear
	}
	return on.Year
}

// Clone returns a deep copy.
func (r Result) Clone() Result {
	r.Paid = slices.Clone(r.Paid)
	r.Stated = slices.Clone(r.Stated)
	if r.State != nil {
		r.State = new(*r.State)
	}
	return r
}
