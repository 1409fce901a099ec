package text

import (
	"fmt"
	"strings"
)

// Words of what keeps the commonest faults away.
const (
	SortGrounds       = "Sắp đúng thứ tự"
	GroundsInOrder    = "Các căn cứ đã đúng thứ tự."
	GroundsSorted     = "Đã sắp lại các căn cứ theo thứ bậc, rồi theo ngày ban hành."
	OwnTextDropped    = "Đã bỏ chữ tự ghi vì đã chọn trong sổ; Ctrl+Z để lấy lại."
	AuthorityFollowed = "Quyền hạn ký đã đổi theo chức vụ người ký."
)

// StandsBelow tells what the plan says below a node, so that it cannot be marked
// as having nothing.
func StandsBelow(titles []string) string {
	return "Không đánh dấu “" + NodeAbsentMark + "” được, vì bên dưới mục này đang có nội dung và vẫn in:\n• " + strings.Join(titles, "\n• ")
}

// MarkedButFull tells that a node is marked as having nothing though something
// stands below it.
func MarkedButFull(titles []string) string {
	return "Mục này được đánh dấu “" + NodeAbsentMark + "”, nhưng bên dưới đang có nội dung và vẫn in; hãy bỏ đánh dấu:\n• " + strings.Join(titles, "\n• ")
}

// OldFontRead tells that what was pasted had been written for an old font.
const OldFontRead = "Chữ vừa dán gõ bằng phông cũ (TCVN3 hoặc VNI), đã chuyển sang Unicode; Ctrl+Z để bỏ."

// PastingRows is the step that makes several rows of what was pasted.
func PastingRows(noun string) string { return "Dán thành các " + noun }

// PastedRows tells what was made of what was pasted.
func PastedRows(n int, noun string) string {
	return fmt.Sprintf("Đã dán thành %d %s; dấu đầu dòng và số do chương trình đánh. Ctrl+Z để bỏ.", n, noun)
}
