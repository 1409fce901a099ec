package model

import (
	"encoding/json"
	"time"
)

// A Change (thay đổi) is what one save did to one record of the book. Several
// records changed by one save bear the same number.
type Change struct {
	Seq    uint64 // number of the save; rises, whatever the clock does
	Time   time.Time
	Who    Who
	Act    Act
	Kind   string // name of the kind of record: plan, entry, activity, office …
	Record ID     // zero for what is kept under a name
	Parent ID     // the plan of an entry or activity, the commune of figures, the lineage of a result
	Budget int    // the year of a result
	Name   string // title or name of the record as it stands, or stood at last
	Fields []FieldChange
}

// Document is the document that the change belongs to, or zero.
func (c Change) Document() ID {
	switch c.Kind {
	case "document":
		return c.Record
	case "entry", "activity":
		return c.Parent
	}
	return ID{}
}

// An Act (việc đã làm) is what was done to a record.
type Act string

// The acts.
const (
	Made     Act = "made"
	Altered  Act = "altered"
	Removed  Act = "removed"
	Restored Act = "restored" // the whole book, from the copy whose number is the Name
)

// A FieldChange (thay đổi của một ô) is one field with its old and new value as
// JSON; without a value there was none, or is none any more. The path of rows
// that came or went ends in the place of the first of them, as in
// "paragraphs[2:]", and the values are the lists of those rows.
type FieldChange struct {
	Path string          `json:"path"`
	Old  json.RawMessage `json:"old,omitempty"`
	New  json.RawMessage `json:"new,omitempty"`
}

// Who (người sửa) is who was at the computer.
type Who struct {
	Account string `json:"account,omitempty"` // of the system
	Clerk   string `json:"clerk,omitempty"`   // the name chosen in the program
}

// A HistoryFilter (điều kiện lọc) picks changes; what is zero picks all.
type HistoryFilter struct {
	Document ID
	Record   ID
	Kind     string
	Act      Act
	After    uint64 // saves with a higher number
}
