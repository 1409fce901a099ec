package text

import (
	"fmt"

	"sokehoach/model"
)

// Words of reading a table of Excel into the book.
const (
	MenuReadTable   = "Đọc bảng Excel…"
	ReadTableTitle  = "Đọc bảng Excel"
	ReadTableFilter = "Bảng tính Excel (*.xlsx)"
	ReadTableDoing  = "Đang đọc bảng tính"
	ReadTableStop   = "Dừng đọc"
	ReadTableFirst  = "Mở trang có bảng cần nhập số liệu, bấm vào một ô của bảng ấy, rồi chọn Sửa, " + MenuReadTable
	ReadTableSheet  = "Tệp có nhiều trang tính. Chọn trang cần đọc:"
	ReadTableNot    = "Không đọc"
	ReadTableClosed = "Bảng này chỉ để xem, không nhận số liệu."
)

// SheetButton names a sheet of a workbook to choose.
func SheetButton(name string, rows int) string { return fmt.Sprintf("%s (%d dòng)", name, rows) }

// explainTable is why a workbook is not read.
func explainTable(f model.TableFault) (sentence, hint string) {
	switch f {
	case model.TableOld:
		return "Tệp này là Excel đời cũ (.xls) hoặc có đặt mật khẩu nên chương trình không đọc được.", "Mở bằng Excel, bỏ mật khẩu, chọn Lưu thành (Save As) kiểu Excel Workbook (.xlsx) rồi đọc lại."
	case model.TableTooLarge:
		return "Bảng tính này lớn hơn mức chương trình đọc được (20.000 dòng, 200 cột).", "Chép riêng phần bảng cần dùng sang tệp mới, lưu rồi đọc lại."
	case model.TableDangerous:
		return "Bảng tính này có nội dung bất thường nên chương trình không mở.", "Tệp do Excel lưu không như vậy; hãy hỏi lại người gửi, đừng mở tệp."
	case model.TableEmpty:
		return "Bảng tính này không có ô nào có chữ hay số.", "Kiểm tra có chọn đúng tệp không; trang tính bị ẩn thì không được đọc."
	}
	return "Tệp này không phải bảng tính Excel (.xlsx), hoặc đã hỏng.", "Chọn lại tệp; nếu đúng tệp, mở bằng Excel, lưu lại rồi đọc lại."
}
