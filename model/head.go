package model

// A DocumentHead (dòng trong danh sách văn bản) is what a list shows of a
// document.
type DocumentHead struct {
	ID     ID
	Kind   string // code
	Year   int
	Office ID
	Number string
	Symbol string
	Date   Date
	Title  string
	State  State

	MadeFrom ID
}

// HeadOf is a document's line in a list.
func HeadOf(d AnyDocument) DocumentHead {
	e := d.Envelope()
	return DocumentHead{e.ID, d.Kind(), e.Year, e.Office, e.Number, e.Symbol, e.Date, e.Title, e.State, e.MadeFrom}
}

// Head is the plan's line in a list.
func (p Plan) Head() DocumentHead { return HeadOf(&p) }

// CopyOf reports whether h is a copy (bản sao) of another document: a draft of the
// same year that was made from it.
func (h DocumentHead) CopyOf(o DocumentHead) bool {
	return h.State != Issued && h.State != Amended && !o.ID.IsZero() && h.MadeFrom == o.ID && h.Year == o.Year
}
