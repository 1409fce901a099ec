package model

// A PlanHead (dòng trong danh sách kế hoạch) is what a list shows of a plan.
type PlanHead struct {
	ID     ID
	Year   int
	Office ID
	Number string
	Symbol string
	Date   Date
	Title  string
	State  State

	MadeFrom ID
}

// Head is the plan's line in a list.
func (p Plan) Head() PlanHead {
	return PlanHead{p.ID, p.Year, p.Office, p.Number, p.Symbol, p.Date, p.Title, p.State, p.MadeFrom}
}

// CopyOf reports whether h is a copy (bản sao) of another plan: a draft of the
// same year that was made from it.
func (h PlanHead) CopyOf(o PlanHead) bool {
	return h.State != Issued && h.State != Amended && !o.ID.IsZero() && h.MadeFrom == o.ID && h.Year == o.Year
}
