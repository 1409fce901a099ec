package model

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// An IssuedDocument (văn bản đã phát hành) is a document as it left the office:
// its number and day, the names that it printed and the file itself. The
// document's own records stand beside it and are not changed any more.
type IssuedDocument struct {
	ID     ID     `json:"id"` // of the document
	At     Date   `json:"at"` // ngày phát hành, by the clock of the computer
	Number string `json:"number"`
	Date   Date   `json:"date"`
	Book   Book   `json:"book"` // frozen: what the document refers to, as it was called
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
	errNoNumber = InputError("Số văn bản chỉ gồm chữ số, ví dụ 15.")
	errNoDay    = InputError("Cần đủ ngày, tháng, năm ban hành.")
)

// refused is an InputError that names a kind of document: with {} inside a
// sentence, with {Kind} at its beginning.
func (k DocumentKind) refused(sentence string) error {
	return InputError(strings.NewReplacer("{}", k.Noun(), "{Kind}", k.Name).Replace(sentence))
}

// Out reports whether the document has left the office.
func (d Document) Out() bool { return d.State == Issued || d.State == Amended }

// IssuedAs is the document, of a kind, with the number and day that it leaves the
// office under; the error, an InputError, says what is missing.
func (d Document) IssuedAs(k DocumentKind, number string, date Date) (Document, error) {
	number = CleanLine(number)
	switch {
	case d.Out():
		return d, k.refused("{Kind} này đã phát hành.")
	case number == "" || strings.Trim(number, "0123456789") != "":
		return d, errNoNumber
	case !date.Full() || !date.Valid():
		return d, errNoDay
	}
	d.Number, d.Date, d.State = number, date, Issued
	return d, nil
}

// TakenBack is the document, of a kind, as a draft again, which it may become on
// the day of its issue and before it was sent; the error, an InputError, says why
// not.
func (d Document) TakenBack(k DocumentKind, issued IssuedDocument, way Way, today Date) (Document, error) {
	switch {
	case len(way) > 0:
		return d, k.refused("{Kind} này đã ghi ngày gửi; xóa lần gửi đó rồi mới hoàn lại thành dự thảo được.")
	case d.State == Amended:
		return d, k.refused("{Kind} này đã có {} điều chỉnh được phát hành, không hoàn lại thành dự thảo được.")
	case d.State != Issued:
		return d, k.refused("{Kind} này chưa phát hành.")
	case issued.At != today:
		return d, k.refused("{Kind} đã phát hành ngày " + issued.At.Short() + ", chỉ hoàn lại thành dự thảo được trong ngày đó. Muốn thay đổi, hãy lập {} điều chỉnh.")
	}
	d.State = Draft
	return d, nil
}

// Amendable says, as an InputError, why a document of a kind cannot be amended:
// only the newest issued one can.
func (d Document) Amendable(k DocumentKind) error {
	switch d.State {
	case Amended:
		return k.refused("{Kind} này đã có {} điều chỉnh; hãy điều chỉnh tiếp từ bản mới nhất.")
	case Issued:
		return nil
	}
	return k.refused("Chỉ điều chỉnh được {} đã phát hành; {} này còn là dự thảo, hãy sửa trực tiếp.")
}

// Day is the day that names are valid on: the document's, or the last that it may
// have when day or month are not known.
func (d Document) Day() Date {
	if d.Date.IsZero() {
		return Date{Year: d.Year}.Last()
	}
	return d.Date.Last()
}

// FrozenFor is the book as an issued document keeps it: all names, its own
// catalogue, the allocations of its year; the figures of communes only where a
// report tells of them.
func (b Book) FrozenFor(d *Document) Book {
	catalogues, allocations := b.Catalogues, b.Allocations
	b.Catalogues, b.Allocations = nil, nil
	if b.Told.Of.IsZero() {
		b.Figures = nil
	}
	for _, c := range catalogues {
		if c.ID == d.Catalogue {
			b.Catalogues = append(b.Catalogues, c)
		}
	}
	for _, a := range allocations {
		if a.Year == d.Year && a.Catalogue == d.Catalogue {
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
