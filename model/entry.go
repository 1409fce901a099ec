package model

import "slices"

// An Entry (nội dung theo danh mục) is what a plan says of one node of the
// catalogue, or of several together ("Nội dung số 01 và số 03").
type Entry struct {
	ID         ID          `json:"id"`
	Lineage    ID          `json:"lineage,omitzero"`  // the same entry in an amended plan and in next year's
	Nodes      []string    `json:"nodes"`             // codes, at least one; the first says where it stands
	Heading    string      `json:"heading,omitempty"` // in place of the catalogue's name
	Paragraphs []Paragraph `json:"paragraphs,omitempty"`
	Target     string      `json:"target,omitempty"` // đối tượng, in words
	Units      []UnitRole  `json:"units,omitempty"`  // serve what is below unless that has its own
	Activities []Activity  `json:"activities,omitempty"`
}

// A UnitRole (đơn vị thực hiện, chủ trì, phối hợp) charges a unit.
type UnitRole struct {
	Office ID       `json:"office,omitzero"`
	Name   string   `json:"name,omitempty"` // for a unit outside the book
	Role   UnitDuty `json:"role,omitempty"`
}

// A UnitDuty (vai trò của đơn vị) is what a unit is charged with.
type UnitDuty string

// The duties; the empty one is thực hiện.
const (
	Carries  UnitDuty = ""        // thực hiện
	Leads    UnitDuty = "lead"    // chủ trì
	Supports UnitDuty = "support" // phối hợp
)

// An Activity (hoạt động) is one thing to be done. Its lineage stays the same
// in an amended plan and in next year's.
type Activity struct {
	ID         ID            `json:"id"`
	Lineage    ID            `json:"lineage,omitzero"`
	Name       string        `json:"name"`             // for tables
	Phrase     string        `json:"phrase,omitempty"` // for the text, with named places; empty: the name
	Places     []Place       `json:"places,omitempty"`
	Quantity   Opt[Quantity] `json:"quantity,omitzero"`
	Unit       string        `json:"unit,omitempty"` // hộ, km, công trình …
	Norm       Opt[Amount]   `json:"norm,omitzero"`  // định mức for one unit: of the sum of all lines of money
	Served     Served        `json:"served,omitzero"`
	Target     string        `json:"target,omitempty"` // đối tượng, in words
	Units      []UnitRole    `json:"units,omitempty"`
	FirstMonth int           `json:"firstMonth,omitempty"`
	LastMonth  int           `json:"lastMonth,omitempty"`
	Funding    []FundingLine `json:"funding,omitempty"`
	Work       *Work         `json:"work,omitempty"`
	Note       string        `json:"note,omitempty"`
}

// Served (đối tượng thụ hưởng) counts who benefits. When the activity's unit is
// hộ or người, that count is its quantity and not repeated here.
type Served struct {
	Households     Opt[int64] `json:"households,omitzero"`
	People         Opt[int64] `json:"people,omitzero"`
	Women          Opt[int64] `json:"women,omitzero"`
	Minority       Opt[int64] `json:"minority,omitzero"` // người dân tộc thiểu số
	PoorHouseholds Opt[int64] `json:"poorHouseholds,omitzero"`
}

// The units that are themselves a count of beneficiaries.
const (
	unitHousehold = "hộ"
	unitPerson    = "người"
)

// Households is the number of households served.
func (a Activity) Households() Opt[Quantity] { return a.served(unitHousehold, a.Served.Households) }

// People is the number of people served.
func (a Activity) People() Opt[Quantity] { return a.served(unitPerson, a.Served.People) }

// Reached is who was served in all, of an activity of which so much was done: where
// its unit is hộ or người, that count is the quantity, unless it was typed.
func (a Activity) Reached(typed Served, done Opt[Quantity]) Served {
	if !done.Known {
		return typed
	}
	count := Known(int64(done.Value) / int64(Whole(1)))
	switch {
	case a.Unit == unitHousehold && !typed.Households.Known:
		typed.Households = count
	case a.Unit == unitPerson && !typed.People.Known:
		typed.People = count
	}
	return typed
}

func (a Activity) served(unit string, typed Opt[int64]) Opt[Quantity] {
	if a.Unit == unit {
		return a.Quantity
	}
	if !typed.Known {
		return Opt[Quantity]{}
	}
	return Known(Whole(typed.Value))
}

// A PlanIndicator (chỉ tiêu của kế hoạch) is one line of the target table: an
// indicator of the catalogue or one of the plan's own.
type PlanIndicator struct {
	Lineage   ID            `json:"lineage,omitzero"`    // the same indicator in an amended plan and in next year's
	Indicator string        `json:"indicator,omitempty"` // code
	Name      string        `json:"name,omitempty"`
	Unit      string        `json:"unit,omitempty"`
	LastYear  Opt[Quantity] `json:"lastYear,omitzero"`
	Sign      string        `json:"sign,omitempty"` // ≥, >, ≤, <; empty is =
	Target    Opt[Quantity] `json:"target,omitzero"`
	Note      string        `json:"note,omitempty"`
}

// The signs (dấu so sánh) that may stand before a target; none is =. They are
// printed; the typeface of the screen lacks two of them, so there they are words.
const (
	SignAtLeast = string('≥')
	SignOver    = ">"
	SignAtMost  = string('≤')
	SignUnder   = "<"
)

// An Annex (phụ lục) is a table drawn from the plan's data; the form gives its
// columns.
type Annex struct {
	Form    string   `json:"form"`              // 01, 02, 04
	Title   string   `json:"title,omitempty"`   // empty: the form's
	Columns []string `json:"columns,omitempty"` // keys shown, in order; empty: all
}

// Clone returns a deep copy.
func (e Entry) Clone() Entry {
	e.Nodes = slices.Clone(e.Nodes)
	e.Paragraphs = slices.Clone(e.Paragraphs)
	e.Units = slices.Clone(e.Units)
	e.Activities = slices.Clone(e.Activities)
	for i := range e.Activities {
		e.Activities[i] = e.Activities[i].Clone()
	}
	return e
}

// Clone returns a deep copy.
func (a Activity) Clone() Activity {
	a.Places = slices.Clone(a.Places)
	a.Units = slices.Clone(a.Units)
	a.Funding = slices.Clone(a.Funding)
	if a.Work != nil {
		a.Work = new(a.Work.clone())
	}
	return a
}
