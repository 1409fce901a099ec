package model

import "time"

// A Backup (bản sao lưu) is a checked copy of the book in a file of its own.
type Backup struct {
	Path     string       `json:"-"`
	Number   int          `json:"number"` // rises in its folder, whatever the clock does
	Book     ID           `json:"book"`   // of which it is a copy
	Time     time.Time    `json:"time"`
	Reason   BackupReason `json:"reason"`
	Size     int64        `json:"size"` // bytes
	SHA256   string       `json:"sha256"`
	State    string       `json:"state"` // the same for the same contents
	Schema   int          `json:"schema"`
	Plans    int          `json:"plans"`
	Communes int          `json:"communes"`
	Records  int          `json:"records"` // of every kind that a clerk enters
	Verified bool         `json:"-"`       // the proof written when it was checked is beside it
}

// A BackupReason (lý do sao lưu) says why a copy was made.
type BackupReason string

// The reasons.
const (
	BackupAsked         BackupReason = "asked"
	BackupDaily         BackupReason = "daily"   // the first start of a day
	BackupRegular       BackupReason = "regular" // the program runs for some time
	BackupClosing       BackupReason = "closing"
	BackupBeforeRestore BackupReason = "restore"
	BackupBeforeImport  BackupReason = "import"
	BackupBeforeDelete  BackupReason = "delete"
)

// A Difference (khác biệt) is what a restored backup would change in the book.
type Difference struct {
	OtherBook bool             // the copy is of another book
	Kinds     []KindDifference // those that differ
	Plans     []PlanDifference // newest year first
}

// A KindDifference (khác biệt theo loại) counts records of one kind.
type KindDifference struct {
	Kind    string // as in Change
	Back    int    // in the copy only: they come back
	Changed int    // other in the copy: they become what they were
	Gone    int    // in the book only: they go
}

// A PlanDifference (khác biệt của một kế hoạch) is a plan that would change.
type PlanDifference struct {
	Head DocumentHead // as in the book, or in the copy when it is not in the book
	Act  Act          // Made when it comes back, Removed when it goes, or Altered
}

// A Progress (tiến độ) is told how much of a long work is done.
type Progress func(done, total int64)

// Mended (sổ đã sửa) is what became of a book of which a part could not be read.
type Mended struct {
	Records int    // that are there
	Older   int    // of these: from an earlier save or a backup
	Remade  int    // of these: made empty, for what was in them
	Missing int    // that are lost
	Aside   string // the file as it was
}
