package text

import "strings"

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
