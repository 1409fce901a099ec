// Package document says what a plan is made of as a document, component by
// component (thành phần thể thức) of Nghị định 30/2020/NĐ-CP, and how each is
// to look. It never says where a thing lands on paper: app/layout does.
package document

// A Content is what is printed, from top to bottom.
type Content struct {
	Title  string // for the file's properties, not printed
	Sheet  Sheet
	Blocks []Block
}

// A Block is a Text, Columns, a Table, a Figure or a NewSheet.
type Block interface{ block() }

// A Role (thành phần thể thức) says which component of the decree a text is.
type Role string

// The roles, in the order of a document.
const (
	Superior        Role = "superior"         // cơ quan chủ quản, II.2
	OfficeName      Role = "office-name"      // tên cơ quan ban hành, II.2
	NationalName    Role = "national-name"    // Quốc hiệu, II.1
	Motto           Role = "motto"            // Tiêu ngữ, II.1
	Number          Role = "number"           // số, ký hiệu, II.3
	PlaceDate       Role = "place-date"       // địa danh và thời gian, II.4
	Kind            Role = "kind"             // tên loại, II.5
	Title           Role = "title"            // trích yếu, II.5
	Addressed       Role = "addressed"        // Kính gửi: one addressee, II.9
	AddressedLabel  Role = "addressed-label"  // "Kính gửi:" above several
	AddressedLine   Role = "addressed-line"   // one of several
	Ground          Role = "ground"           // căn cứ, II.6
	Opening         Role = "opening"          // câu mở đầu
	PartHeading     Role = "part-heading"     // mục, II.6.đ
	ClauseTitle     Role = "clause-title"     // khoản có tiêu đề
	SubclauseTitle  Role = "subclause-title"  // tiểu dự án: "5.1. …" in bold
	Subclause       Role = "subclause"        // "7.1. …" as text
	Clause          Role = "clause"           // khoản
	Point           Role = "point"            // điểm
	Dash            Role = "dash"             // gạch đầu dòng
	Plain           Role = "plain"            // đoạn thường
	Closing         Role = "closing"          // câu kết
	RecipientsLabel Role = "recipients-label" // "Nơi nhận:", II.9
	RecipientLine   Role = "recipient-line"
	AuthorityLine   Role = "authority-line"  // quyền hạn, chức vụ, II.7
	SignerName      Role = "signer-name"     // họ tên
	PageNumber      Role = "page-number"     // số trang, I.7
	AnnexNumber     Role = "annex-number"    // "Phụ lục I", III.1.b
	AnnexTitle      Role = "annex-title"     // III.1.b
	AnnexReference  Role = "annex-reference" // "(Kèm theo Kế hoạch số …)", III.1.c
	UnitLine        Role = "unit-line"       // "Đơn vị tính: …", above a table
	TableGrid       Role = "table"
	TableRow        Role = "table-row"
	TableHead       Role = "table-head"     // a cell of the head
	TableCellText   Role = "table-cell"     // a cell of the body
	FigureBlock     Role = "figure"         // hình
	FigureCaption   Role = "figure-caption" // "Hình 1. …", below it
	Head            Role = "head"           // the two columns on top
	SignatureBlock  Role = "signature"      // the two columns at the end
)

// A Text is one paragraph.
type Text struct {
	Role    Role
	Path    string // field of the plan that it comes from
	Look    Look
	Runs    []Run
	Outline int // level in the file's outline; 0 is none
}

// A Run is a stretch of text in one face, or a blank to be filled by hand.
type Run struct {
	Text  string // U+00A0 binds two words: drawn as a space, parted only to spare a line its holes
	Face  Face   // added to the face of the Look
	Blank Zone   // a blank of Width, in place of Text
	Width Length
	Least Length // that a blank keeps when its line would not fit; 0 is Width
}

// A Zone is a place on paper that stays white for the hand or the stamp.
type Zone string

// The zones.
const (
	NumberZone    Zone = "number"
	DayZone       Zone = "day"
	MonthZone     Zone = "month"
	SignatureZone Zone = "signature"
	SealZone      Zone = "seal"
)

// An Align says how the lines of a text stand in their measure.
type Align uint8

// The alignments.
const (
	Justify Align = iota
	Left
	Center
	Right
)

// A Look is how a text is set.
type Look struct {
	Face      Face // the small fields stand together: a long table has a look for each cell
	Align     Align
	Capitals  bool
	KeepNext  bool
	Size      Size
	Smallest  Size   // steps down to this, when not 0, rather than take a second line: app/fit decides
	Indent    Length // of the first line
	Hanging   Length // of the other lines
	Before    Length // distance to what stands above, not kept at the top of a page
	After     Length
	Pitch     int // distance of baselines, in thousandths of Size
	RuleShare int // a rule below, in thousandths of the line of text; 0 is none
	RuleGap   Length
}

// A Cell is one field of Columns: texts and free space from top to bottom.
type Cell []CellItem

// A CellItem is a Text or a Space.
type CellItem interface{ cellItem() }

// A Space is free height in a cell, kept white for what Zones name.
type Space struct {
	Height Length
	Zones  []SpaceZone
}

// A SpaceZone is one white place of a Space, centred at Offset from the middle
// of the column.
type SpaceZone struct {
	Zone          Zone
	Offset, Width Length
}

// Columns stand side by side in rows; the first baselines of a row are level.
// The whole is one block that never breaks unless it is taller than a page.
type Columns struct {
	Role      Role
	Offset    Length // of the first column from the left margin
	Widths    []Length
	Rows      [][]Cell
	RowGap    Length
	Before    Length
	After     Length
	KeepLines int // lines of text that must stand above it on the same page
}

// A Sheet is the paper and its margins, PL I, I.1-I.3.
type Sheet struct {
	W, H                     Length
	Top, Bottom, Left, Right Length
	PageNumber               Look
	NumberBaseline           Length // of the page number, from the top edge
}

func (*Text) block()     {}
func (*Columns) block()  {}
func (*Text) cellItem()  {}
func (*Space) cellItem() {}
