package text

import (
	"cmp"
	"fmt"
	"strings"

	"sokehoach/model"
)

// Product is the name of the program.
const Product = "Sổ Kế hoạch"

// Menus.
const (
	MenuFile    = "Tệp"
	MenuNew     = "Kế hoạch mới"
	MenuOffice  = "Cơ quan của tôi…"
	MenuPaper   = "In…"
	MenuPrint   = "In ra PDF"
	MenuWord    = "Xuất ra Word"
	MenuExcel   = "Xuất phụ lục ra Excel"
	MenuSave    = "Lưu ngay"
	MenuQuit    = "Thoát"
	MenuEdit    = "Sửa"
	MenuAddRow  = "Thêm dòng bên dưới"
	MenuUp      = "Chuyển dòng lên"
	MenuDown    = "Chuyển dòng xuống"
	MenuDelete  = "Xóa dòng"
	MenuNext    = "Đến lỗi tiếp theo"
	MenuHelp    = "Trợ giúp"
	MenuSample  = "Xem sổ mẫu"
	MenuNews    = "Có gì mới"
	MenuKeys    = "Phím tắt"
	MenuAbout   = "Giới thiệu"
	MenuTurn    = "Xem trang in hoặc mẫu nhập"
	MenuLicence = "Giấy phép"
	CloseDialog = "Đóng"
	MenuView    = "Xem"
	MenuFit     = "Trang in vừa chiều ngang"
	MenuLarger  = "Phóng to trang in"
	MenuSmaller = "Thu nhỏ trang in"
)

// Keys of the menus.
const (
	KeysUndo = "Ctrl+Z"
	KeysRedo = "Ctrl+Y"
	KeysUp   = "Ctrl+Mũi tên lên"
	KeysDown = "Ctrl+Mũi tên xuống"
)

// WithKeys is an entry of a menu and its keys.
func WithKeys(label, keys string) string { return label + "   (" + keys + ")" }

// Words of the list of plans.
const (
	PlansTitle    = "Văn bản"
	NewPlan       = "Lập kế hoạch mới"
	OpenPlan      = "Mở"
	CopyPlan      = "Lập bản sao"
	DeletePlan    = "Xóa văn bản"
	DeletePlanAsk = "Có xóa không?"
	KeepPlan      = "Giữ lại"
	ColumnYear    = "Năm"
	ColumnNumber  = "Số, ký hiệu"
	ColumnDate    = "Ngày"
	ColumnTitle   = "Trích yếu"
	ColumnState   = "Trạng thái"
	NoPlans       = "Chưa có văn bản nào. Bấm “Lập kế hoạch mới” để bắt đầu."
	ListHint      = "Chọn bằng phím mũi tên, mở bằng Enter hoặc bấm đúp."
	ListKeys      = " Ctrl+N: kế hoạch mới; Ctrl+B: báo cáo mới."
)

// PlanTitle is a plan in a list, which says that it is a copy of another one
// there.
func PlanTitle(h model.DocumentHead, isCopy bool) string {
	title := cmp.Or(h.Title, NoTitleYet)
	if isCopy {
		return "(bản sao) " + title
	}
	return title
}

// StateName is the state of a document.
func StateName(s model.State) string {
	switch s {
	case model.Issued:
		return "Đã ban hành"
	case model.Amended:
		return "Đã điều chỉnh"
	}
	return "Dự thảo"
}

// NumberSymbol is number and symbol in the list.
func NumberSymbol(h model.DocumentHead) string {
	if h.Number == "" {
		return "…/" + h.Symbol
	}
	return h.Number + "/" + h.Symbol
}

// Words of "Cơ quan của tôi".
const (
	OfficeTitle       = "Cơ quan của tôi"
	OfficeWelcome     = "Ghi một lần; mọi kế hoạch sẽ dùng. Chỉ ô có dấu * là cần ngay, các ô khác sửa sau cũng được."
	OfficeSection     = "Cơ quan ban hành"
	OfficerSection    = "Người ký"
	FieldOfficeName   = "Tên cơ quan"
	HintOfficeName    = "Viết đủ như trong câu: Ủy ban nhân dân phường Đoàn Kết"
	FieldHeadLines    = "Tên in ở đầu văn bản"
	HintHeadLines     = "Ngắt thành 1 đến 3 dòng như sẽ in, mỗi dòng một Enter."
	FieldParent       = "Cơ quan chủ quản"
	HintParent        = "Để trống với Ủy ban nhân dân; phòng, ban thì ghi cơ quan cấp trên."
	FieldShort        = "Tên viết tắt"
	HintShort         = "Dùng trong ký hiệu: UBND"
	FieldOfficePlace  = "Địa danh"
	HintOfficePlace   = "In trước ngày tháng: Sùng Phài"
	FieldSigns        = "Tập thể ký thay mặt (TM.)"
	HintSigns         = "Ủy ban nhân dân"
	FieldChief        = "Chức vụ người đứng đầu"
	HintChief         = "Chủ tịch"
	FieldOfficerName  = "Họ và tên"
	FieldOfficerTitle = "Chức vụ"
	OfficeSave        = "Lưu và bắt đầu"
	OfficeSaveAgain   = "Lưu"
	SeeSample         = "Xem sổ mẫu (chỉ đọc)"
	NeedOfficeName    = "Cần tên cơ quan để in đầu văn bản."
	NeedPlace         = "Cần địa danh để in trước ngày tháng."
)

// GuessOffice fills what was left empty from the name of a People's Committee.
func GuessOffice(o model.Office) model.Office {
	const committee = "Ủy ban nhân dân"
	area, ok := cutPrefixFold(o.Name, committee+" ")
	if !ok {
		return o
	}
	if len(o.HeadLines) == 0 {
		o.HeadLines = []string{committee, area}
	}
	fill(&o.Short, "UBND")
	fill(&o.Signs, committee)
	fill(&o.Chief, "Chủ tịch")
	for _, unit := range []string{"xã ", "phường ", "thị trấn ", "đặc khu "} {
		if name, ok := cutPrefixFold(area, unit); ok {
			fill(&o.Place, name)
		}
	}
	return o
}

func fill(s *string, with string) {
	if *s == "" {
		*s = with
	}
}

// cutPrefixFold is strings.CutPrefix without regard to capitals and marks.
func cutPrefixFold(s, prefix string) (string, bool) {
	rs, n := []rune(s), len([]rune(prefix))
	if len(rs) <= n || model.Fold(string(rs[:n])) != model.Fold(prefix) {
		return s, false
	}
	return string(rs[n:]), true
}

// Dialogs.
const (
	NotSavedTitle = "Chưa lưu được"
	TryAgain      = "Thử lưu lại"
	CloseAnyway   = "Đóng, bỏ phần chưa lưu"
	Stay          = "Ở lại"

	DraftsTitle  = "Còn chữ chưa đọc được"
	CloseLosing  = "Đóng, bỏ chữ đó"
	TroubleTitle = "Không làm được"
	CancelPrint  = "Chưa in"
	PrintedTitle = "Đã in ra PDF"
)

// Printed tells where the file is.
func Printed(path string) string { return "Đã in ra tệp " + path }

// PrintedNoViewer tells where the file is when nothing opens it.
func PrintedNoViewer(path string) string {
	return "Tệp ở: " + path + "\nMáy này chưa có chương trình mở được tệp này."
}

// About says what the program is.
func About(version string) string {
	return fmt.Sprintf("%s, phiên bản %s\n\nLập kế hoạch thực hiện Chương trình mục tiêu quốc gia, trình bày theo Nghị định 30/2020/NĐ-CP. Mọi dữ liệu nằm trên máy này.", Product, version)
}

// Keys lists the shortcuts.
const Keys = `Tab, Shift+Tab: sang ô sau, ô trước
Enter: sang ô sau (trong ô nhiều dòng: xuống dòng)
Ctrl+Z, Ctrl+Y: hoàn tác, làm lại
Ctrl+Enter: thêm dòng bên dưới
Ctrl+Mũi tên lên, Ctrl+Mũi tên xuống: chuyển dòng
Ctrl+-: xóa dòng
Alt+Mũi tên trái, phải: nâng, hạ cấp của đoạn
F4 hoặc Alt+Mũi tên xuống: mở lịch hoặc danh sách của ô
Ctrl+R: lấy lại giá trị của năm trước
F8, Shift+F8: đến lỗi tiếp theo, về lỗi trước
Ctrl+F: tìm trong sổ
Ctrl+H: tìm và thay thế trong văn bản
Ctrl+K: kết quả thực hiện
Ctrl+T: xem trang in hoặc mẫu nhập (khi cửa sổ hẹp)
Ctrl+0: trang in vừa chiều ngang
Ctrl+Alt+=, Ctrl+Alt+-: phóng to, thu nhỏ trang in (hoặc Ctrl và lăn chuột)
F1: hướng dẫn cho màn hình đang mở
Ctrl+P: in ra giấy
Ctrl+Shift+P: in ra PDF
Ctrl+S: lưu ngay (chương trình cũng tự lưu)
Ctrl+N: kế hoạch mới
Ctrl+B: báo cáo mới`

// Plain is a text without its title and the marks of Markdown.
func Plain(markdown string) string {
	if title, rest, ok := strings.Cut(markdown, "\n"); ok && strings.HasPrefix(title, "# ") {
		markdown = strings.TrimLeft(rest, "\n")
	}
	return strings.NewReplacer("# ", "", "#", "", "- ", "• ").Replace(markdown)
}
