package text

import (
	"cmp"
	"fmt"

	"sokehoach/model"
)

// Words of putting documents aside and of bringing back what was deleted.
const (
	ArchivePlan    = "Lưu trữ"
	UnarchivePlan  = "Bỏ lưu trữ"
	DeletedTitle   = "Đã xóa gần đây"
	DeletedPlans   = "Đã xóa gần đây…"
	DeletedIntro   = "Chọn văn bản để lấy lại như lúc bị xóa."
	NothingDeleted = "Không có văn bản nào bị xóa gần đây."
	BringingBack   = "lấy lại văn bản đã xóa"
	PlanIsBack     = "Đã lấy lại văn bản."
)

// Archiving is the step of putting a document aside, or of taking it back.
func Archiving(k model.DocumentKind, aside bool) string {
	if aside {
		return "lưu trữ " + k.Noun()
	}
	return "bỏ lưu trữ " + k.Noun()
}

// Archived tells that it is done.
func Archived(k model.DocumentKind, aside bool) string {
	if aside {
		return "Đã lưu trữ " + k.Noun() + ": xem ở cuối danh sách. Bấm Ctrl+Z để đưa lại."
	}
	return "Đã đưa " + k.Noun() + " ra khỏi phần lưu trữ."
}

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

// AskDelete asks before a document is deleted.
func AskDelete(k model.DocumentKind, h model.DocumentHead) string {
	return fmt.Sprintf("%s năm %d “%s” sẽ không còn trong sổ.\n\nLấy lại được bằng Ctrl+Z, hoặc sau này bằng nút “%s” dưới danh sách.",
		named(k), h.Year, cmp.Or(h.Title, NoTitleYet), DeletedPlans)
}

// NotDeleted tells why a document that has left the office stays.
func NotDeleted(k model.DocumentKind, h model.DocumentHead) string {
	return fmt.Sprintf("%s năm %d “%s” đã phát hành nên không xóa được.\n\nMuốn danh sách gọn lại, hãy lưu trữ %s: vẫn mở, in và tìm được.",
		named(k), h.Year, cmp.Or(h.Title, NoTitleYet), k.Noun())
}
