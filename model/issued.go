package model

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
)

// An IssuedDocument (văn bản đã phát hành) is a plan as it left the office: its
// number and day, the names that it printed and the file itself. The plan's own
// records stand beside it and are not changed any more.
type IssuedDocument struct {
	ID     ID     `json:"id"` // of the plan
	At     Date   `json:"at"` // ngày phát hành, by the clock of the computer
	Number string `json:"number"`
	Date   Date   `json:"date"`
	Book   Book   `json:"book"` // frozen: what the plan refers to, as it was called
	Pages  int    `json:"pages"`
	PDF    []byte `json:"pdf"`
	SHA256 string `json:"sha256"` // of PDF, in hexadecimal digits
}

// Sum is the SHA-256 of a file in hexadecimal digits.
func Sum(file []byte) string {
	sum := sha256.Sum256(file)
	return hex.EncodeToString(sum[:])
}

// Whole reports whether the file is the one that was issued.
func (d IssuedDocument) Whole() bool { return Sum(d.PDF) == d.SHA256 }

const (
	errIssued      = InputError("Kế hoạch này đã phát hành.")
	errNotIssued   = InputError("Kế hoạch này chưa phát hành.")
	errNoNumber    = InputError("Số văn bản chỉ gồm chữ số, ví dụ 15.")
	errNoDay       = InputError("Cần đủ ngày, tháng, năm ban hành.")
	errHasAmending = InputError("Kế hoạch này đã có kế hoạch điều chỉnh được phát hành, không hoàn lại thành dự thảo được.")
	errAmendDraft  = InputError("Chỉ điều chỉnh được kế hoạch đã phát hành; kế hoạch này còn là dự thảo, hãy sửa trực tiếp.")
	errAmendOld    = InputError("Kế hoạch này đã có kế hoạch điều chỉnh; hãy điều chỉnh tiếp từ bản mới nhất.")
)

// Out reports whether the document has left the office.
func (p Plan) Out() bool { return p.State == Issued || p.State == Amended }

// IssuedAs is the plan with the number and day that it leaves the office under;
// the error, an InputError, says what is missing.
func (p Plan) IssuedAs(number string, date Date) (Plan, error) {
	number = CleanLine(number)
	switch {
	case p.Out():
		return p, errIssued
	case number == "" || strings.Trim(number, "0123456789") != "":
		return p, errNoNumber
	case !date.Full() || !date.Valid():
		return p, errNoDay
	}
	p.Number, p.Date, p.State = number, date, Issued
	return p, nil
}

// TakenBack is the plan as a draft again, which it may become on the day of its
// issue; the error, an InputError, says why not.
func (p Plan) TakenBack(d IssuedDocument, today Date) (Plan, error) {
	switch {
	case p.State == Amended:
		return p, errHasAmending
	case p.State != Issued:
		return p, errNotIssued
	case d.At != today:
		return p, InputError(fmt.Sprintf("Kế hoạch đã phát hành ngày %s, chỉ hoàn lại thành dự thảo được trong ngày đó. Muốn thay đổi, hãy lập kế hoạch điều chỉnh.", d.At.Short()))
	}
	p.State = Draft
	return p, nil
}

// FrozenFor is the book as an issued plan keeps it: all names, its own
// catalogue, the allocations of its year; not the figures of communes.
func (b Book) FrozenFor(p Plan) Book {
	catalogues, allocations := b.Catalogues, b.Allocations
	b.Figures, b.Catalogues, b.Allocations = nil, nil, nil
	for _, c := range catalogues {
		if c.ID == p.Catalogue {
			b.Catalogues = append(b.Catalogues, c)
		}
	}
	for _, a := range allocations {
		if a.Year == p.Year && a.Catalogue == p.Catalogue {
			b.Allocations = append(b.Allocations, a)
		}
	}
	return b
}

// Original finds the plan that another amends among those that the book holds.
func (b Book) Original(id ID) (Plan, bool) {
	for _, p := range b.Originals {
		if p.ID == id && !id.IsZero() {
			return p, true
		}
	}
	return Plan{}, false
}
