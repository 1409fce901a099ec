package text

import "fmt"

// Words over work that may take long.
const (
	Printing         = "Đang in ra PDF"
	PrintWriting     = "Đang ghi tệp PDF"
	PrintStop        = "Dừng in"
	PrintStopped     = "Đã dừng in, không có tệp nào được ghi."
	ForwardWorking   = "Đang lập kế hoạch năm sau"
	ForwardStop      = "Không lập nữa"
	IssueWorking     = "Đang phát hành kế hoạch"
	CatalogueWorking = "Đang nạp danh mục"
	CatalogueStop    = "Không nạp nữa"
)

// PagesDrawn tells how far a print is; how many pages there will be is known
// from the preview, unless likely is 0, and may be some more.
func PagesDrawn(done, likely int) string {
	if done > likely {
		return fmt.Sprintf("Đã dàn xong %d trang", done)
	}
	return fmt.Sprintf("Đã dàn xong %d trang trong khoảng %d trang", done, likely)
}
