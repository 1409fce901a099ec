package model

import "slices"

// A Document (văn bản) is what every kind of document has: the head, the text,
// who signs and who receives it. A kind embeds it and adds what only it has.
// Every text in it is clean (CleanLine, CleanText); what it refers to by id
// stands in a Book.
type Document struct {
	ID         ID           `json:"id"`
	Year       int          `json:"year"`
	Catalogue  string       `json:"catalogue,omitempty"` // danh mục chương trình, such as CT-1719
	Office     ID           `json:"office,omitzero"`
	Number     string       `json:"number,omitempty"` // số; given after the signature (Điều 15), so often blank
	Symbol     string       `json:"symbol,omitempty"` // ký hiệu: KH-UBND
	Place      string       `json:"place,omitempty"`  // địa danh
	Date       Date         `json:"date,omitzero"`
	Title      string       `json:"title,omitempty"` // trích yếu nội dung
	Copy       Copy         `json:"copy,omitempty"`
	State      State        `json:"state,omitempty"`
	Amends     ID           `json:"amends,omitzero"`   // the document that this one amends
	MadeFrom   ID           `json:"madeFrom,omitzero"` // the one that this one was copied from, or made from for another year
	Grounds    []GroundLine `json:"grounds,omitempty"`
	Opening    string       `json:"opening,omitempty"` // câu mở đầu: "… xây dựng Kế hoạch … như sau:"
	Parts      []Part       `json:"parts,omitempty"`
	Closing    string       `json:"closing,omitempty"` // câu kết: "Trên đây là Kế hoạch …"
	Absent     []string     `json:"absent,omitempty"`  // codes of nodes marked "không có nội dung trên địa bàn"
	Annexes    []Annex      `json:"annexes,omitempty"`
	Whole      bool         `json:"whole,omitempty"` // all villages of a commune are said as "toàn xã … (13 bản)"
	Recipients []Recipient  `json:"recipients,omitempty"`
	Filing     string       `json:"filing,omitempty"` // after "Lưu: ": VT, or VT and the drafting unit
	Signature  Signature    `json:"signature,omitzero"`
	Review     []ReviewNote `json:"review,omitempty"` // what to look at in a document made from another
	Origin     Origin       `json:"origin,omitzero"`
}

// An AnyDocument (văn bản thuộc loại bất kỳ) is a document of any kind; a pointer
// to a Plan is one.
type AnyDocument interface {
	Envelope() *Document        // what every kind has; what is changed in it is changed in the document
	Kind() string               // code of the kind, as in the data file of kinds: plan
	Duplicate() AnyDocument     // a deep copy
	EachText(visit func(Prose)) // every text that a clerk wrote; Document has it
	EachRef(visit func(Ref))    // every id that it holds; Document has it, and a kind with further ids its own
}

// Envelope is the document as every kind has it.
func (d *Document) Envelope() *Document { return d }

// Clone is a deep copy.
func (d Document) Clone() Document {
	d.Grounds = slices.Clone(d.Grounds)
	d.Parts = slices.Clone(d.Parts)
	for i := range d.Parts {
		d.Parts[i].Paragraphs = slices.Clone(d.Parts[i].Paragraphs)
	}
	d.Absent = slices.Clone(d.Absent)
	d.Annexes = slices.Clone(d.Annexes)
	for i := range d.Annexes {
		d.Annexes[i].Columns = slices.Clone(d.Annexes[i].Columns)
	}
	d.Recipients = slices.Clone(d.Recipients)
	d.Review = slices.Clone(d.Review)
	return d
}

// A Copy (bản giấy, bản điện tử) says which copy is printed: on paper the
// number and date of an annex reference are filled in, in an electronic copy
// they stay blank (PL III, mẫu 2.1 and 2.2).
type Copy string

// The copies; the empty Copy is paper.
const (
	Paper      Copy = "paper"
	Electronic Copy = "electronic"
)

// A State (trạng thái văn bản) tells a draft from what has left the office.
type State string

// The states; the empty State is a draft.
const (
	Draft   State = "draft"
	Issued  State = "issued"
	Amended State = "amended"
)

// A GroundLine (dòng căn cứ) is one line of the opening: a lead word and either
// a ground of the book or the clerk's own text, which may name its lead itself.
type GroundLine struct {
	Lead   string `json:"lead,omitempty"` // Căn cứ, Thực hiện, Theo đề nghị; empty is Căn cứ
	Ground ID     `json:"ground,omitzero"`
	Text   string `json:"text,omitempty"`
}

// A Part (phần, mục có số La Mã) is a section of the text with a heading.
type Part struct {
	Role       PartRole    `json:"role,omitempty"`
	Heading    string      `json:"heading,omitempty"` // printed in capitals
	Paragraphs []Paragraph `json:"paragraphs,omitempty"`
}

// A PartRole (vai trò của phần) says what a part is for, whatever its heading.
type PartRole string

// The roles; the empty role is free text.
const (
	Purpose      PartRole = "purpose"      // mục đích, yêu cầu
	Scope        PartRole = "scope"        // phạm vi, đối tượng, thời gian
	Targets      PartRole = "targets"      // mục tiêu, chỉ tiêu
	Contents     PartRole = "contents"     // nội dung, hoạt động
	FundingPart  PartRole = "funding"      // kinh phí
	Solutions    PartRole = "solutions"    // giải pháp
	Organisation PartRole = "organisation" // tổ chức thực hiện
)

// A Paragraph (đoạn văn) is one paragraph and its level; a line end in Text
// starts a further paragraph of the same number.
type Paragraph struct {
	Level Level  `json:"level,omitempty"`
	Text  string `json:"text"`
}

// A Level (cấp của đoạn) decides number and type of a paragraph; the numbers
// themselves are computed (Numbers). PL I, II.6.đ.
type Level string

// The levels; the empty Level is Plain.
const (
	ClauseTitle Level = "clause-title" // khoản có tiêu đề: "1. Mục đích" alone on its line
	Clause      Level = "clause"       // khoản: "1. …"
	Point       Level = "point"        // điểm: "a) …"
	Dash        Level = "dash"         // gạch đầu dòng: "- …"
	Plain       Level = "plain"        // đoạn thường
)

// A Recipient (nơi nhận) is an office of the book or a line of its own.
type Recipient struct {
	Office ID     `json:"office,omitzero"`
	Text   string `json:"text,omitempty"`
}

// A Signature (chữ ký) names who signs and in what right. Officer, when set,
// gives title and name; Title and Name are for a signer outside the book.
type Signature struct {
	Authority string `json:"authority,omitempty"` // code of an Authority: tm, tm-kt …
	Officer   ID     `json:"officer,omitzero"`
	Title     string `json:"title,omitempty"`
	Name      string `json:"name,omitempty"`
}

// Empty reports whether the part prints nothing; such a part bears no number.
func (p Part) Empty() bool {
	for _, g := range p.Paragraphs {
		if g.Text != "" {
			return false
		}
	}
	return p.Heading == ""
}
