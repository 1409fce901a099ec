package model

import "slices"

// PlanKind is the code of a plan's kind (loại văn bản kế hoạch).
const PlanKind = "plan"

// A Plan (kế hoạch) is one document of a year, from its first draft to its
// issue.
type Plan struct {
	Document
	Entries    []Entry         `json:"entries,omitempty"`    // drawn in the part with role Contents
	EmptyNodes bool            `json:"emptyNodes,omitempty"` // nêu cả dự án không có nội dung
	Indicators []PlanIndicator `json:"indicators,omitempty"` // drawn in the part with role Targets
}

// Kind is PlanKind.
func (Plan) Kind() string { return PlanKind }

// Duplicate is Clone, for who knows only AnyDocument.
func (p Plan) Duplicate() AnyDocument { return new(p.Clone()) }

// Clone returns a deep copy.
func (p Plan) Clone() Plan {
	p.Document = p.Document.Clone()
	p.Entries = slices.Clone(p.Entries)
	for i := range p.Entries {
		p.Entries[i] = p.Entries[i].Clone()
	}
	p.Indicators = slices.Clone(p.Indicators)
	return p
}
