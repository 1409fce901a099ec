package text

import (
	"fmt"
	"strconv"
	"strings"

	"sokehoach/model"
)

// Pages of the form of a plan, in the order of the paper.
const (
	PageGrounds    = "Căn cứ và câu mở đầu"
	PageParts      = "Các phần của văn bản"
	PageIndicators = "Chỉ tiêu"
	PageFunding    = "Kinh phí"
	PageEnding     = "Câu kết và nơi nhận"
	PageAnnexes    = "Phụ lục"
	PageIssue      = "Phát hành"
)

// NodeTitle is a node of the catalogue in a narrow list: "Dự án 1. Giải quyết…".
// One without a name of its own is only called something.
func NodeTitle(called, name string) string {
	if called == "" || name == "" {
		return called + name
	}
	return called + ". " + name
}

// StrayEntry is an entry whose node the catalogue does not know.
func StrayEntry(e model.Entry) string {
	if e.Heading != "" {
		return "Chưa gắn dự án: " + e.Heading
	}
	return "Chưa gắn dự án: " + strings.Join(e.Nodes, ", ")
}

// ActivityTitle is an activity in a narrow list.
func ActivityTitle(a model.Activity) string {
	if a.Name == "" {
		return "(hoạt động chưa có tên)"
	}
	return a.Name
}

// Words of the page of a node.
const (
	NodeEmpty          = "Chưa có nội dung nào ở mục này."
	NodeAbsentMark     = "Không có nội dung trên địa bàn"
	AddEntry           = "Nhập nội dung cho mục này"
	AddSecondEntry     = "Thêm một nội dung khác cho mục này"
	DeleteEntry        = "Xóa nội dung này"
	DeletingEntry      = "xóa nội dung"
	AddingEntry        = "thêm nội dung"
	DeletingActivity   = "xóa hoạt động"
	EntryDeleted       = "Đã xóa nội dung. Bấm Ctrl+Z để lấy lại."
	ActivityDeleted    = "Đã xóa hoạt động. Bấm Ctrl+Z để lấy lại."
	FieldEntryHeading  = "Tên in thay cho tên trong danh mục"
	HintEntryHeading   = "Để trống thì in tên chính thức của mục."
	FieldEntryTarget   = "Đối tượng"
	SectionParagraphs  = "Lời văn"
	HintParagraphs     = "Viết câu dẫn; các hoạt động bên dưới tự in thành gạch đầu dòng."
	SectionUnits       = "Đơn vị thực hiện"
	HintUnits          = "Dùng chung cho các hoạt động bên dưới, trừ hoạt động ghi đơn vị riêng."
	FieldUnit          = "Đơn vị"
	FieldDuty          = "Nhiệm vụ"
	SectionActivities  = "Hoạt động"
	NounActivity       = "hoạt động"
	NounUnit           = "đơn vị"
	NounCost           = "nguồn"
	NounAnnex          = "phụ lục"
	FieldActivityName  = "Tên hoạt động"
	OpenDetails        = "Chi tiết"
	BackToNode         = "Về mục"
	SectionActivity    = "Hoạt động"
	FieldPhrase        = "Câu in trong văn bản"
	HintPhrase         = "Chỗ điền như {số lượng}, {địa bàn} tự lấy số liệu bên dưới; phần trong [ ] chỉ in khi đã có số liệu; để trống thì chỉ in tên hoạt động."
	DefaultPhrase      = "Dùng câu mẫu"
	WillPrint          = "Sẽ in: "
	InsertPlace        = "Chèn chỗ điền…"
	SectionPlaces      = "Địa bàn"
	FieldWhere         = "Xã, bản"
	SectionAmount      = "Khối lượng và đối tượng"
	FieldQuantity      = "Số lượng"
	FieldUnitOf        = "Đơn vị tính"
	FieldHouseholds    = "Số hộ"
	FieldPeople        = "Số người"
	FieldWomen         = "Phụ nữ"
	FieldMinority      = "Người dân tộc thiểu số"
	FieldPoor          = "Hộ nghèo"
	FieldTarget        = "Đối tượng"
	FieldFirstMonth    = "Từ tháng"
	FieldLastMonth     = "Đến tháng"
	SectionOwnUnits    = "Đơn vị thực hiện riêng"
	SectionFunding     = "Kinh phí"
	FieldKind          = "Loại vốn"
	FieldSource        = "Nguồn"
	FieldCapitalYear   = "Năm giao vốn"
	FieldAmount        = "Số tiền"
	FieldNorm          = "Định mức"
	FieldAssigned      = "Vốn"
	SectionWork        = "Công trình"
	FieldIsWork        = "Là công trình xây dựng"
	FieldScale         = "Quy mô"
	FieldStartYear     = "Năm khởi công"
	FieldEndYear       = "Năm hoàn thành"
	FieldDecision      = "Số quyết định đầu tư"
	FieldDecided       = "Ngày quyết định"
	FieldMediumTerm    = "Kế hoạch trung hạn"
	FieldAssignedUntil = "Đã giao đến hết năm trước"
	FieldPaidUntil     = "Đã giải ngân đến hết năm trước"
	FieldInvestor      = "Chủ đầu tư"
	FieldWorkState     = "Tình trạng"
	SectionCost        = "Tổng mức đầu tư"
	FieldNote          = "Ghi chú"
	DeleteActivity     = "Xóa hoạt động này"
	FieldCatalogue     = "Danh mục chương trình"
	FieldEmptyNodes    = "In cả dự án không có nội dung trên địa bàn"
)

// Words of the other pages.
const (
	HintIndicators  = "Chọn chỉ tiêu của chương trình, hoặc tự ghi tên; bảng này in trong phần Mục tiêu và Biểu 04."
	NounIndicator   = "chỉ tiêu"
	FieldIndicator  = "Chỉ tiêu"
	FieldMeasure    = "Đơn vị"
	FieldLastYear   = "Kết quả năm trước"
	FieldSign       = "Dấu"
	FieldYearTarget = "Kế hoạch năm nay"
	FieldWhole      = "Đủ các bản của xã thì ghi gọn “toàn xã (số bản)”"
	HintAnnexes     = "Phụ lục in theo thứ tự dưới đây, đánh số La Mã."
	FieldForm       = "Mẫu biểu"
	FieldAnnexTitle = "Tên phụ lục"
	HintAnnexTitle  = "Để trống thì in tên của mẫu biểu."
	DropBlank       = "Bỏ các cột trống"
	AllColumns      = "Hiện lại đủ các cột"
	NoneBlank       = "Biểu này không có cột nào trống."
	AllBlank        = "Biểu này chưa có số liệu nào nên chưa bỏ cột nào."
	ColumnsAreBack  = "Biểu này lại in đủ các cột của mẫu."
	AddUnitsPlanned = "Thêm các đơn vị được giao việc"
	FundingUnknown  = "chưa đủ số"
	FundingTotal    = "Tổng cộng"
	ColumnCentral   = "Trung ương"
	ColumnLocal     = "Địa phương"
	ColumnAmount    = "Số tiền (triệu đồng)"
	ColumnOther     = "Khác"
	ColumnTotal     = "Tổng số"
	ColumnThisYear  = "Năm nay"
	ColumnCarried   = "Kéo dài"
	ColumnUsable    = "Được sử dụng"
	FundingCarried  = "Vốn các năm trước kéo dài"
	ColumnCeiling   = "Được giao"
	ColumnRemaining = "Còn lại"
	ColumnPlanned   = "Kế hoạch"
	HintCeilings    = "Vốn được giao và phần còn lại (vốn được giao nhập ở Danh mục)."
	HintFundingPage = "Đơn vị: triệu đồng. Số ở đây tự cộng từ các hoạt động; bấm một dòng để đến dự án đó. Dấu “+ …” là còn hoạt động chưa có số tiền."
	OptionNoKind    = "(chưa xác định)"
	SignEqual       = "="
	ChooseCommune   = "Chưa có xã nào trong sổ. Thêm ở màn hình Xã, bản."
	NodeLead        = "Cơ quan chủ trì: "
	NodeUncertain   = "Tên mục này chưa đối chiếu được với bản gốc; nên kiểm tra trước khi ký."
)

// DutyName is what a unit is charged with, as chosen in the form.
func DutyName(d model.UnitDuty) string {
	switch d {
	case model.Leads:
		return "Chủ trì"
	case model.Supports:
		return "Phối hợp"
	}
	return "Thực hiện"
}

// WorkStates are the stages of a work that the annexes know.
func WorkStates() []string {
	return []string{"khởi công mới", "chuyển tiếp", "hoàn thành", "trả nợ"}
}

// UnitsOfCount are the usual units of a quantity.
func UnitsOfCount() []string {
	return []string{
		"hộ", "người", "công trình", "km", "m", "ha", "phòng", "lớp", "buổi", "mô hình", "con", "cây", "bộ",
		"cuộc", "đợt", "chuyến", "bản", "nhà", "dự án", "tổ", "nhóm", "máy", "cái",
	}
}

// Signs are those that may stand before a target.
func Signs() []string {
	return []string{model.SignAtLeast, model.SignOver, model.SignAtMost, model.SignUnder}
}

// MoneyElsewhere stands for a sum that has no room in the list of activities.
const MoneyElsewhere = "Kinh phí: xem chi tiết"

// ActivitySummary is quantity and money of an activity in the list of its node.
func ActivitySummary(money, carried model.Tally, lines int) string {
	switch {
	case lines == 0:
		return "Chưa có kinh phí"
	case money.Parts > 0 && !money.Total().Known || carried.Parts > 0 && !carried.Total().Known:
		return "Kinh phí: " + FundingUnknown
	case carried.Parts > 0:
		return "Kinh phí: " + Millions(money.OrNone()) + "; vốn kéo dài: " + Millions(carried.Total())
	}
	return "Kinh phí: " + Millions(money.Total())
}

// AssignedOf takes a mark in a table for what was assigned.
func AssignedOf(s string) string {
	switch YesNoOf(s) {
	case YesNo(true):
		return IsAssigned
	case YesNo(false):
		return NotAssigned
	}
	return s
}

// IsCarried reports whether a text says that money was carried over.
func IsCarried(s string) bool {
	s = model.Fold(s)
	return s == "keo dai" || s == "von keo dai" || s == "chuyen nguon"
}

// Millions is a sum in triệu đồng, or that it is not known.
func Millions(a model.Opt[model.Amount]) string {
	if !a.Known {
		return FundingUnknown
	}
	return a.Value.Format(model.Million, 6) + " " + model.Million.Name()
}

// AtLeast is a sum in triệu đồng of which a part is not known yet.
func AtLeast(a model.Amount) string { return a.Format(model.Million, 6) + " + …" }

// MillionsBare is Millions without the unit; what is not known is empty.
func MillionsBare(a model.Opt[model.Amount]) string {
	if !a.Known {
		return ""
	}
	return a.Value.Format(model.Million, 6)
}

// InheritedUnits tells whose units serve an activity that has none of its own.
func InheritedUnits(names string) string {
	if names == "" {
		return "Chưa có đơn vị nào; ghi ở đây hoặc ở nội dung bên trên."
	}
	return "Để trống thì dùng đơn vị của nội dung: " + names + "."
}

// Shared tells that a node is written of under another one.
func Shared(title string) string { return "Mục này được nêu chung ở: " + title }

// CatalogueOption is a catalogue in the choice of catalogues.
func CatalogueOption(c model.Catalogue) string { return c.ID + " – " + c.Name }

// FormOption is a form in the choice of annexes.
func FormOption(f model.Form, title string) string { return "Biểu " + f.Code + " – " + title }

// SlotName is a named place as it is typed.
func SlotName(name string) string { return "{" + name + "}" }

// VillageOption is a village in the choice of places.
func VillageOption(v model.Village, c model.Commune) string {
	return v.FullName() + ", " + c.FullName()
}

// YearOption is a year as chosen.
func YearOption(y int) string { return strconv.Itoa(y) }

// More words of the pages.
const (
	FieldIndicatorName = "Tên chỉ tiêu"
	HintAmount         = "Triệu đồng. Dòng duy nhất để trống thì lấy phần còn lại của số lượng nhân định mức, nếu có."
	HintNorm           = "Triệu đồng cho một đơn vị tính; số lượng nhân định mức là tổng các dòng kinh phí."
	HintCapitalYear    = "Để trống là năm kế hoạch; năm trước là vốn kéo dài."
	HintIndicatorName  = "Chỉ ghi khi không chọn chỉ tiêu của chương trình."
	NotAssigned        = "Dự kiến"
	IsAssigned         = "Đã giao"
	NoUnitsMissing     = "Các đơn vị được giao việc đều đã có trong nơi nhận."
	OptionOwnIndicator = "(chỉ tiêu tự đặt, ghi tên ở dưới)"
)

// SignName is a sign before a target in words: the screen's typeface lacks some
// of the signs.
func SignName(s string) string {
	switch s {
	case model.SignAtLeast:
		return "từ … trở lên"
	case model.SignOver:
		return "trên"
	case model.SignAtMost:
		return "không quá"
	case model.SignUnder:
		return "dưới"
	}
	return s
}

// RomanCounting is I., II., III. …
func RomanCounting(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = model.Roman(i+1) + "."
	}
	return out
}

// What became of a plan.
const (
	Issued       = "Đã phát hành. Bản in và tên gọi được giữ nguyên như lúc này."
	Unissued     = "Đã hoàn lại thành dự thảo."
	ForwardEmpty = "Để trống số tiền"
	ForwardKept  = "Giữ số tiền cũ để sửa"
)

// IssuedTwice tells that the number of a document that was issued is that of
// another, which is of kind k.
func IssuedTwice(d *model.Document, k model.DocumentKind) string {
	return fmt.Sprintf("Đã phát hành; xin xem lại số: năm %d có %s khác cũng mang số %s.", d.Date.Year, k.Noun(), d.Number)
}

// named is the name of a kind at the beginning of a sentence.
func named(k model.DocumentKind) string { return upperFirst(k.Noun()) }

// Amending tells that a document was begun that amends another.
func Amending(k model.DocumentKind) string {
	return named(k) + " điều chỉnh bắt đầu từ bản đã phát hành; bản cũ giữ nguyên."
}

// OutOf is how many of the needed fields are filled.
func OutOf(done, total int) string { return fmt.Sprintf("%d/%d", done, total) }

// Words of the screens of records.
const (
	SearchIn    = "Tìm trong danh sách"
	DeleteShort = "Xóa"
	SavedNow    = "Đã lưu."
)

// Unnamed is a record that has no name yet.
func Unnamed(noun string) string { return "(" + noun + " chưa có tên)" }

// CeilingTitle names a ceiling: its node, kind and source, and the year when it
// was carried over.
func CeilingTitle(node string, c model.Catalogue, x model.Ceiling) string {
	s := node + " – mọi loại vốn"
	if kind, ok := c.CapitalKind(x.Kind); ok {
		s = node + " – " + kind.Name
	}
	for _, source := range c.Sources {
		if source.Code == x.Source {
			s += ", " + source.Name
		}
	}
	return fmt.Sprintf("%s, năm %d", s, x.CapitalYear)
}

// ColumnsDropped tells which columns an annex prints no more.
func ColumnsDropped(headings []string) string {
	return fmt.Sprintf("Đã bỏ %d cột trống: %s. Ctrl+Z hoặc “%s” để in lại.", len(headings), strings.Join(headings, "; "), AllColumns)
}
