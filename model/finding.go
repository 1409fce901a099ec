package model

// An Finding (phát hiện) is one thing found wrong or doubtful in a document:
// which rule, how sure, where, in a sentence for the clerk, by what provision.
// Nothing blocks saving or printing.
type Finding struct {
	Code     string   `json:"code"` // rule of the decree's checklist (B8) or of the product (T1); never reused
	Severity Severity `json:"severity"`
	Path     string   `json:"path"` // the field, as in the stored record: parts[2].heading
	Text     string   `json:"text"`
	Source   string   `json:"source,omitempty"` // provision
}

// OldNameCode is the rule on names that something had before: those that can be
// changed all at once.
const OldNameCode = "L3"

// A Severity (mức độ) says how sure a finding is.
type Severity string

// The severities, gravest first.
const (
	Error   Severity = "error"   // certain
	Warning Severity = "warning" // suspected
	Hint    Severity = "hint"    // a matter of style
)

// Name is the severity in words.
func (s Severity) Name() string {
	switch s {
	case Error:
		return "Lỗi"
	case Warning:
		return "Cần xem"
	}
	return "Gợi ý"
}
