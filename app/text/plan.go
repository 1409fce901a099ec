package text

import (
	"fmt"
	"time"

	"sokehoach/model"
)

// Sections of the form of a plan, in the order of the paper.
const (
	SectionHead       = "Đầu văn bản"
	SectionGrounds    = "Căn cứ"
	SectionOpening    = "Câu mở đầu"
	SectionParts      = "Nội dung"
	SectionEntries    = "Dự án và hoạt động"
	SectionClosing    = "Câu kết"
	SectionRecipients = "Nơi nhận"
	SectionSignature  = "Chữ ký"
)

// Fields of a plan.
const (
	FieldOffice         = "Cơ quan ban hành"
	FieldYear           = "Năm"
	FieldNumber         = "Số"
	HintNumber          = "Chưa ký thì để trống"
	FieldSymbol         = "Ký hiệu"
	FieldPlace          = "Địa danh"
	HintPlace           = "Ví dụ: Sùng Phài"
	FieldDate           = "Ngày ban hành"
	HintDate            = "Có thể chỉ ghi tháng/năm hoặc năm"
	FieldTitle          = "Trích yếu"
	FieldLead           = "Từ mở đầu"
	FieldGround         = "Văn bản căn cứ trong sổ"
	FieldGroundText     = "Nội dung căn cứ"
	HintGrounds         = "Mỗi căn cứ một dòng; dấu chấm phẩy và dấu chấm cuối dòng tự in."
	FieldOpening        = "Câu mở đầu"
	HintOpening         = "Kết thúc bằng “như sau:”"
	FieldRole           = "Loại phần"
	FieldHeading        = "Tên phần"
	FieldParagraphs     = "Các đoạn"
	FieldLevel          = "Cấp của đoạn"
	FieldParagraph      = "Nội dung đoạn"
	FieldClosing        = "Câu kết"
	HintClosing         = "Dấu kết thúc ./. tự in."
	HintRecipients      = "Dòng “Lưu” in ở cuối, ghi ở ô dưới."
	FieldRecipient      = "Nơi nhận"
	FieldFiling         = "Lưu"
	HintFiling          = "VT và đơn vị soạn thảo, như: VT, VHXH"
	FieldAuthority      = "Quyền hạn ký"
	FieldOfficer        = "Người ký trong sổ"
	HintOfficer         = "Người không có trong sổ: chọn “(người khác, ghi ở dưới)”."
	FieldSignerTitle    = "Chức vụ người ký"
	FieldSignerName     = "Họ và tên người ký"
	FieldCopy           = "Bản in"
	OptionPaper         = "Bản giấy"
	OptionElectronic    = "Bản điện tử"
	OptionOwnText       = "(tự ghi ở dưới)"
	OptionOtherSigner   = "(người khác, ghi ở dưới)"
	OptionNoLead        = "(không có)"
	FieldRecipientGiven = "Cơ quan trong sổ"
)

// What one row of a list is called.
const (
	NounGround    = "căn cứ"
	NounPart      = "phần"
	NounParagraph = "đoạn"
	NounRecipient = "nơi nhận"
)

// Leads are the words that a ground may begin with.
func Leads() []string { return []string{"Căn cứ", "Thực hiện", "Theo đề nghị của"} }

// LevelName is the level of a paragraph as chosen in the form.
func LevelName(l model.Level) string {
	switch l {
	case model.ClauseTitle:
		return "Khoản có tiêu đề (1.)"
	case model.Clause:
		return "Khoản (1.)"
	case model.Point:
		return "Điểm (a)"
	case model.Dash:
		return "Gạch đầu dòng (-)"
	}
	return "Đoạn thường"
}

// RoleName is what a part is for, as chosen in the form.
func RoleName(r model.PartRole) string {
	switch r {
	case model.Purpose:
		return "Mục đích, yêu cầu"
	case model.Scope:
		return "Phạm vi, đối tượng"
	case model.Targets:
		return "Mục tiêu, chỉ tiêu"
	case model.Contents:
		return "Nội dung, hoạt động"
	case model.FundingPart:
		return "Kinh phí"
	case model.Solutions:
		return "Giải pháp"
	case model.Organisation:
		return "Tổ chức thực hiện"
	}
	return "Phần khác"
}

// SignerOption is an officer in the choice of signers.
func SignerOption(o model.Officer) string { return o.Name + " – " + o.Title }

// NoPart stands in place of the number of a part that is empty and so is not
// printed.
const NoPart = "–"

// Words of the screen of one plan.
const (
	BackToList     = "Danh sách văn bản"
	ShowPaper      = "Xem trang in"
	ShowForm       = "Quay lại nhập"
	Print          = "In ra PDF"
	ZoomFit        = "Vừa chiều ngang"
	NoTitleYet     = "(chưa có trích yếu)"
	SavingNow      = "Đang lưu…"
	SavesItself    = "Mọi thay đổi tự lưu ngay."
	NotSavedYet    = "Chưa lưu được"
	Composing      = "Đang dàn trang…"
	SampleBanner   = "Sổ mẫu, chỉ để xem. Vẫn in ra PDF được."
	BackToOwn      = "Về sổ của tôi"
	HideFindings   = "Đóng danh sách"
	FindingsTitle  = "Lỗi và lưu ý"
	PrintAnyway    = "Vẫn in"
	LookAtFindings = "Xem lỗi"
	Understood     = "Đã hiểu"
)

// SavedAt tells when the plan was last written to the disk.
func SavedAt(t time.Time) string { return "Đã lưu " + t.Format("15:04") }

// NotSaved tells why the plan is not on the disk.
func NotSaved(err error) string {
	sentence, hint := Explain(err)
	return "Chưa lưu được – " + sentence + " " + hint
}

// PageOf is the page in sight and how many there are.
func PageOf(page, pages int) string { return fmt.Sprintf("Trang %d/%d", page, pages) }

// PrintAsk is over the question of PrintWithErrors.
const PrintAsk = "Có in luôn không?"

// PrintWithErrors asks before a plan with errors is printed.
func PrintWithErrors(n int) string {
	return fmt.Sprintf("Văn bản còn %d lỗi. Có thể xem và sửa trước khi in.", n)
}

// Undo and Redo name the step they would take, for the menu.
func Undo(step string) string { return withStep("Hoàn tác", step) }

// Redo names the step that would be done again.
func Redo(step string) string { return withStep("Làm lại", step) }

// Undone tells what was taken back.
func Undone(step string) string { return "Đã hoàn tác: " + step }

// Redone tells what was done again.
func Redone(step string) string { return "Đã làm lại: " + step }

func withStep(verb, step string) string {
	if step == "" {
		return verb
	}
	return verb + ": " + step
}

// ScreenName is how a document is called on its screen.
func ScreenName(d *model.Document) string {
	title := d.Title
	if title == "" {
		title = NoTitleYet
	}
	return fmt.Sprintf("%d – %s", d.Year, title)
}
