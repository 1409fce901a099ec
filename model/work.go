package model

import (
	"encoding/json"
	"slices"
)

// A Work (công trình) is what an investment activity builds.
type Work struct {
	Scale           string      `json:"scale,omitempty"` // quy mô
	StartYear       int         `json:"startYear,omitempty"`
	EndYear         int         `json:"endYear,omitempty"`
	Decision        string      `json:"decision,omitempty"` // số quyết định đầu tư
	Decided         Date        `json:"decided,omitzero"`
	Cost            WorkCosts   `json:"cost,omitempty"`            // tổng mức đầu tư
	MediumTerm      Opt[Amount] `json:"mediumTerm,omitzero"`       // kế hoạch trung hạn
	AssignedBefore  WorkCosts   `json:"assignedBefore,omitempty"`  // đã bố trí đến hết năm trước; what of it is carried over is in it
	DisbursedBefore WorkCosts   `json:"disbursedBefore,omitempty"` // đã giải ngân đến hết năm trước
	Investor        UnitRole    `json:"investor,omitzero"`         // chủ đầu tư
	State           string      `json:"state,omitempty"`           // khởi công mới, chuyển tiếp, hoàn thành, trả nợ
}

// A WorkCost (phần vốn theo nguồn) is one source's share of a sum of a work.
type WorkCost struct {
	Source string      `json:"source"`
	Amount Opt[Amount] `json:"amount,omitzero"`
}

// WorkCosts (vốn của công trình theo nguồn) are a sum by its sources; without
// any it is not known.
type WorkCosts []WorkCost

// UnmarshalJSON reads a list, or a bare number as one share without a source.
func (c *WorkCosts) UnmarshalJSON(b []byte) error {
	var sum Opt[Amount]
	if err := json.Unmarshal(b, &sum); err == nil {
		if *c = nil; sum.Known {
			*c = WorkCosts{{Amount: sum}}
		}
		return nil
	}
	var list []WorkCost
	err := json.Unmarshal(b, &list)
	*c = list
	return err
}

// Tally sums the shares that match.
func (c WorkCosts) Tally(match func(source string) bool) Tally {
	var t Tally
	for _, x := range c {
		if match(x.Source) {
			t.Add(x.Amount)
		}
	}
	return t
}

// Total is the sum of all shares; unknown when one is or there is none.
func (c WorkCosts) Total() Opt[Amount] { return c.Tally(func(string) bool { return true }).Total() }

// clone is a deep copy.
func (w Work) clone() Work {
	w.Cost, w.AssignedBefore, w.DisbursedBefore = slices.Clone(w.Cost), slices.Clone(w.AssignedBefore), slices.Clone(w.DisbursedBefore)
	return w
}
