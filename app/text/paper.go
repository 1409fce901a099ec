package text

import (
	"fmt"
	"strconv"
	"strings"
)

// Words of the question "In…".
const (
	PrintersLooking   = "Đang tìm máy in"
	PaperPrint        = "In"
	PaperSending      = "Đang gửi sang máy in"
	PaperFailed       = "Chưa in được"
	PaperStopped      = "Đã dừng. Những trang đã đẩy sang máy in có thể vẫn ra giấy."
	FieldPrinter      = "Máy in"
	FieldCopies       = "Số bản"
	FieldPart         = "In phần nào"
	FieldSpans        = "Các trang"
	HintSpans         = "Ví dụ: 1-3, 5. Trang đếm từ trang đầu của văn bản."
	FieldSide         = "Mặt giấy"
	FieldDuplex       = "In hai mặt (lật theo cạnh dài)"
	FieldTray         = "Khay giấy"
	FieldDots         = "In dạng ảnh (khi chữ in ra bị lệch dấu)"
	AnnexesOnly       = "Chỉ các phụ lục"
	SomePages         = "Một số trang"
	AllSides          = "Mọi trang"
	OddPages          = "Chỉ trang lẻ (1, 3, 5…)"
	EvenPages         = "Chỉ trang chẵn (2, 4, 6…)"
	TrayAsSet         = "Theo cài đặt của máy in"
	PrinterProperties = "Thuộc tính máy in…"
	FileOnlyPrinter   = "Máy in này chỉ tạo tệp. Nên dùng “In ra PDF” để có tệp đúng chuẩn."
)

// PaperTitle is over the question.
func PaperTitle(pages int) string { return fmt.Sprintf("In ra giấy: %d trang", pages) }

// WholeDocument is the choice of all pages.
func WholeDocument(pages int) string { return fmt.Sprintf("Cả văn bản (%d trang)", pages) }

// SentToPrinter tells that a printer has everything; cut are pages of which it
// leaves an edge white.
func SentToPrinter(name string, cut []int) string {
	said := fmt.Sprintf("Đã gửi sang máy in “%s”.", name)
	if len(cut) == 0 {
		return said
	}
	var pages []string
	for _, n := range cut {
		pages = append(pages, strconv.Itoa(n))
	}
	return said + fmt.Sprintf(" Máy in này không in tới mép giấy: xem lại trang %s.", strings.Join(pages, ", "))
}

// PrinterFailure is why a printer took nothing, by the kind of the failure and the
// pages that it has got.
func PrinterFailure(kind, name string, pages int) string {
	switch kind {
	case "no-printer":
		return "Máy tính này chưa cài máy in nào. Có thể tạo tệp PDF để in ở máy khác."
	case "gone":
		return fmt.Sprintf("Không còn máy in “%s”. Hãy chọn máy in khác, hoặc tạo tệp PDF.", name)
	case "spooler":
		return "Dịch vụ in của Windows đang tắt. Khởi động lại máy tính rồi in lại, hoặc tạo tệp PDF để in ở máy khác."
	case "denied":
		return fmt.Sprintf("Tài khoản này không được phép in ra “%s”.", name)
	case "full":
		return "Ổ đĩa không đủ chỗ cho bản in. Xóa bớt tệp không cần rồi in lại."
	}
	return fmt.Sprintf("Máy in “%s” không nhận bản in (đã in %d trang). Kiểm tra máy in, hoặc tạo tệp PDF.", name, pages)
}

// JobWaits tells that what was sent waits for somebody: 0 the printer is off, 1 it
// has no paper, 2 it wants to be looked at.
func JobWaits(why int, name string) string {
	switch why {
	case 0:
		return fmt.Sprintf("Bản in đang chờ: máy in “%s” chưa bật hoặc mất kết nối.", name)
	case 1:
		return fmt.Sprintf("Máy in “%s” hết giấy. Bản in đang chờ.", name)
	}
	return fmt.Sprintf("Máy in “%s” cần người xem: kẹt giấy, hết mực hoặc mở nắp. Bản in đang chờ.", name)
}
