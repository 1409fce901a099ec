package text

import (
	"cmp"
	"fmt"

	"sokehoach/model"
)

// Words of putting plans aside and of bringing back what was deleted.
const (
	ArchivePlan    = "Lưu trữ"
	UnarchivePlan  = "Bỏ lưu trữ"
	Archiving      = "lưu trữ kế hoạch"
	Unarchiving    = "bỏ lưu trữ kế hoạch"
	Archived       = "Đã lưu trữ kế hoạch: xem ở cuối danh sách. Bấm Ctrl+Z để đưa lại."
	Unarchived     = "Đã đưa kế hoạch ra khỏi phần lưu trữ."
	DeletedTitle   = "Đã xóa gần đây"
	DeletedPlans   = "Đã xóa gần đây…"
	DeletedIntro   = "Chọn kế hoạch để lấy lại như lúc bị xóa."
	NothingDeleted = "Không có kế hoạch nào bị xóa gần đây."
	BringingBack   = "lấy lại kế hoạch đã xóa"
	PlanIsBack     = "Đã lấy lại kế hoạch."
)

// ArchiveFold is the line that opens and closes the archived plans of a list.
func ArchiveFold(n int, open bool) string {
	if open {
		return fmt.Sprintf("Đã lưu trữ (%d): bấm để thu lại", n)
	}
	return fmt.Sprintf("Đã lưu trữ (%d): bấm để xem", n)
}

// DeletedLine is a plan that was deleted, and when.
func DeletedLine(c model.Change) string {
	return clipped(cmp.Or(c.Name, NoTitleYet)) + ", xóa lúc " + c.Time.Local().Format("15:04 02/01/2006")
}

// AskDelete asks before a plan is deleted.
func AskDelete(h model.DocumentHead) string {
	return fmt.Sprintf("Kế hoạch năm %d “%s” sẽ không còn trong sổ.\n\nLấy lại được bằng Ctrl+Z, hoặc sau này bằng nút “%s” dưới danh sách.",
		h.Year, cmp.Or(h.Title, NoTitleYet), DeletedPlans)
}

// NotDeleted tells why a plan that has left the office stays.
func NotDeleted(h model.DocumentHead) string {
	return fmt.Sprintf("Kế hoạch năm %d “%s” đã phát hành nên không xóa được.\n\nMuốn danh sách gọn lại, hãy lưu trữ kế hoạch: vẫn mở, in và tìm được.",
		h.Year, cmp.Or(h.Title, NoTitleYet))
}
