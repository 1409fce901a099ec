package text

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// Words over work that may take long.
const (
	Printing         = "Đang in ra PDF"
	Exporting        = "Đang xuất ra Word"
	ExportingExcel   = "Đang xuất phụ lục ra Excel"
	PrintWriting     = "Đang ghi tệp PDF"
	PrintStop        = "Dừng in"
	PrintStopped     = "Đã dừng in, không có tệp nào được ghi."
	ForwardWorking   = "Đang lập kế hoạch năm sau"
	ForwardStop      = "Không lập nữa"
	CatalogueWorking = "Đang nạp danh mục"
	CatalogueStop    = "Không nạp nữa"
)

// IssueWorking is over the work of issuing a document.
func IssueWorking(k model.DocumentKind) string { return "Đang phát hành " + k.Noun() }

// PagesDrawn tells how far a print is; how many pages there will be is known
// from the preview, unless likely is 0, and may be some more.
func PagesDrawn(done, likely int) string {
	if done > likely {
		return fmt.Sprintf("Đã dàn xong %d trang", done)
	}
	return fmt.Sprintf("Đã dàn xong %d trang trong khoảng %d trang", done, likely)
}

// HintSymbol is what the symbol of a document looks like; a letter's begins with its
// office.
func HintSymbol(k model.DocumentKind) string {
	if k.Short == "" {
		return "Ví dụ: UBND-VHXH"
	}
	return "Ví dụ: " + k.Short + "-UBND"
}

// HintTitle says where the title of a document stands.
func HintTitle(k model.DocumentKind) string {
	return "In đậm dưới chữ " + strings.ToUpper(k.Name) + "; viết liền sau là được, không cần dấu chấm."
}
