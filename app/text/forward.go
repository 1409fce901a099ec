package text

import (
	"errors"
	"fmt"
	"strings"

	"sokehoach/model"
)

// Words of making next year's plan from a plan.
const (
	ForwardTitle     = "Lập kế hoạch năm sau"
	ForwardShort     = "Lập năm sau"
	ForwardMenu      = "Lập kế hoạch năm sau…"
	ForwardIntro     = "Năm, ngày, thời kỳ, căn cứ tự chuyển sang năm mới; tên cơ quan và địa bàn lấy theo ngày dự kiến ban hành. Chỗ nào chưa chắc được liệt kê để rà soát. Kế hoạch cũ giữ nguyên."
	FieldForwardYear = "Kế hoạch cho năm"
	FieldForwardDay  = "Ngày dự kiến ban hành"
	FieldAmounts     = "Số tiền, chỉ tiêu của năm cũ"
	MakePlan         = "Lập kế hoạch"
	ForwardGoOn      = "Tiếp tục"
	ForwardBack      = "Quay lại"
	ForwardNot       = "Thôi, không lập"
	ForwardMade      = "Đã lập kế hoạch năm sau. Rà soát từng mục dưới đây; kế hoạch vẫn in được lúc nào cũng được."
)

// SuccessorMissing tells that the programme's next catalogue is not in the book.
func SuccessorMissing(id string) string {
	return fmt.Sprintf("Danh mục kế tiếp (%s) chưa có trong sổ. Có tệp danh mục thì nạp ở mục %s, %s.", id, RoomLists, ListCatalogues)
}

// Words of taking a plan to another catalogue.
const (
	MappingTitle   = "Chuyển mục cũ sang mục mới"
	MappingNone    = "Kế hoạch chưa có nội dung ở mục nào của danh mục cũ, nên không phải chọn gì."
	OptionNotMoved = "(không chuyển, giữ lại để xem)"
	FieldNewNode   = "mục mới"
	Recatalogue    = "Chuyển kế hoạch sang danh mục khác…"
	RecatalogueNow = "Chuyển"
	RecatalogueNot = "Thôi, không chuyển"
	RecatalogueTo  = "Chuyển sang danh mục"
	Recataloguing  = "chuyển danh mục"
	Recatalogued   = "Đã chuyển sang danh mục khác. Bấm Ctrl+Z để trở lại danh mục cũ."
	RecatalogueWhy = "Nội dung, hoạt động và số tiền giữ nguyên; mỗi mục được chuyển sang mục tương ứng của danh mục mới. Hoàn tác được bằng Ctrl+Z."
)

// MappingIntro tells what the mapping is and how sure its lines are.
func MappingIntro(lines []model.MapLine, others int) string {
	n := map[model.MapSurity]int{}
	for _, l := range lines {
		n[l.Sure]++
	}
	s := fmt.Sprintf("%d mục có nội dung trong kế hoạch.", len(lines))
	if doubt := n[model.MapAlike] + n[model.MapNone]; doubt > 0 {
		s += fmt.Sprintf(" %d mục cần xem lại: chưa chắc hoặc chưa có mục tương ứng.", doubt)
	}
	if others > 0 {
		s += fmt.Sprintf(" %d mục khác của danh mục cũ không có nội dung nên không phải chuyển.", others)
	}
	return s + " Gõ vài chữ của tên để tìm, không cần dấu."
}

// SurityName is how a proposal for a node came about.
func SurityName(s model.MapSurity) string {
	switch s {
	case model.MapChosen:
		return "Như đã chọn lần trước"
	case model.MapStated:
		return "Do danh mục ghi sẵn"
	case model.MapSame:
		return "Cùng mã, cùng tên"
	case model.MapAlike:
		return "Tên gần giống, cần xem lại"
	}
	return "Chưa có mục tương ứng, cần chọn"
}

// Words of the review of a plan that was made from another.
const (
	PageReview     = "Cần rà soát"
	ReviewDone     = "Đã rà soát hết."
	ReviewIntro    = "Kế hoạch này được lập từ một kế hoạch khác. Mỗi mục là một chỗ đã chuyển, giữ nguyên hoặc chưa chắc; sửa chỗ đó thì mục tự hết."
	ReviewGo       = "Đến chỗ này"
	ReviewOffer    = "Dùng đề xuất"
	ReviewSeen     = "Đã xem"
	ReviewAllSeen  = "Đã xem hết nhóm này"
	ReviewingOne   = "đánh dấu đã xem"
	ReviewingGroup = "đánh dấu đã xem cả nhóm"
	TakingOffer    = "dùng đề xuất"
	nothingThere   = "(để trống)"
)

// ReviewGroup names a group of notes and how many there are.
func ReviewGroup(k model.ReviewKind, n int) string {
	name := "Phải xem"
	switch k {
	case model.ReviewMoved:
		name = "Đã chuyển"
	case model.ReviewKept:
		name = "Giữ nguyên"
	}
	return fmt.Sprintf("%s (%d)", name, n)
}

// ReviewMore tells how many notes are not listed yet.
func ReviewMore(n int) string {
	return fmt.Sprintf("Còn %d mục nữa, hiện ra khi các mục trên đã xem.", n)
}

// NotePlace is where a note of a plan is, in words.
func NotePlace(p model.Plan, c model.Catalogue, path string) string {
	var i, k int
	n, _ := fmt.Sscanf(path, "entries[%d].activities[%d]", &i, &k)
	if n == 0 || i >= len(p.Entries) {
		for _, itself := range []string{".ground", ".text"} { // the row says what it is
			path = strings.TrimSuffix(path, itself)
		}
		return FieldPath(path)
	}
	e := p.Entries[i]
	rest := strings.TrimPrefix(path, fmt.Sprintf("entries[%d].", i))
	place := StrayEntry(e)
	if len(e.Nodes) > 0 {
		if node, ok := c.Node(e.Nodes[0]); ok {
			place = c.Label(node)
		}
	}
	if n == 2 && k < len(e.Activities) {
		place += ", hoạt động “" + clipped(ActivityTitle(e.Activities[k])) + "”"
		rest = strings.TrimPrefix(rest, fmt.Sprintf("activities[%d].", k))
	}
	return clipped(place) + ": " + lower(FieldPath(rest))
}

// NoteChange tells what stood at the place of a note, and what stands there now.
func NoteChange(n model.ReviewNote) string {
	s := quoted(n.New)
	if n.Old != n.New && n.Old != "" {
		s = quoted(n.Old) + " thành " + s
	}
	if n.Offer != "" {
		s += "\nĐề xuất: " + quoted(n.Offer)
	}
	if n.Around != "" && n.Around != n.New {
		s += "\nTrong câu: … " + n.Around + " …"
	}
	return s
}

func quoted(s string) string {
	if s == "" {
		return nothingThere
	}
	return "“" + s + "”"
}

// Words of the page that shows what an amended plan changes.
const (
	PageAdjust       = "Điều chỉnh"
	AdjustIntro      = "So với kế hoạch đã phát hành, đơn vị: triệu đồng. Số tự tính từ hai kế hoạch; bấm một dòng để đến hoạt động đó."
	AdjustNoOriginal = "Không thấy kế hoạch được điều chỉnh trong sổ, nên không so sánh được."
	AdjustNothing    = "Chưa có hoạt động nào khác kế hoạch đã phát hành."
	ColumnOld        = "Cũ"
	ColumnIncrease   = "Tăng"
	ColumnDecrease   = "Giảm"
	ColumnNew        = "Mới"
)

// AdjustedActivity is an activity in the list of adjustments.
func AdjustedActivity(k model.ChangeKind, a model.Activity) string {
	kind := "Điều chỉnh"
	switch k {
	case model.ChangeAdded:
		kind = "Thêm mới"
	case model.ChangeRemoved:
		kind = "Bỏ"
	}
	return kind + ": " + ActivityTitle(a)
}

// AdjustUnchanged tells how many activities stay as they are.
func AdjustUnchanged(n int) string { return fmt.Sprintf("%d hoạt động giữ nguyên.", n) }

// Words of taking in a catalogue from a file.
const (
	LoadTitle        = "Nạp danh mục chương trình"
	LoadIntro        = "Chép đường dẫn của tệp danh mục vào ô dưới, hoặc kéo tệp thả vào cửa sổ này."
	FieldFile        = "Tệp danh mục"
	LoadNow          = "Nạp"
	LoadNot          = "Thôi, không nạp"
	LoadFilter       = "Tệp danh mục"
	LoadRefusedTitle = "Chưa nạp được danh mục"
	LoadedTitle      = "Đã nạp danh mục"
	LoadTooLarge     = "Tệp quá lớn, không phải tệp danh mục."
	loadAsBefore     = "Sổ vẫn như trước, chưa có gì thay đổi."
)

// Loaded tells what a catalogue holds that was taken in, and what can be done
// with it.
func Loaded(c model.Catalogue, before string) string {
	s := fmt.Sprintf("%s, phiên bản %s: %d mục, %d chỉ tiêu, %d loại vốn, %d nguồn vốn.",
		CatalogueOption(c), c.Version, len(c.Nodes), len(c.Indicators), len(c.Capital), len(c.Sources))
	if before != "" {
		s += fmt.Sprintf("\nThay cho phiên bản %s cùng mã.", before)
	}
	return s + "\n\nKế hoạch đang có vẫn theo danh mục cũ. Để chuyển một kế hoạch: mở kế hoạch, vào trang “" + SectionEntries + "”, bấm “" + Recatalogue + "”. Lập kế hoạch năm sau cũng chọn được danh mục này."
}

// LoadRefused tells why a catalogue file was not taken in.
func LoadRefused(err error) string {
	sentence, hint := Explain(err)
	if _, bad := errors.AsType[model.FileError](err); bad || hint == "" {
		return sentence + "\n\n" + loadAsBefore
	}
	return sentence + "\n" + hint + "\n\n" + loadAsBefore
}
