package text

import "fmt"

// What is said when no window can be made, with OpenGL or without.
const (
	NoWindow     = "Không mở được cửa sổ chương trình."
	NoWindowHint = "Khởi động lại máy rồi mở lại. Nếu vẫn không được, nhờ người quản lý máy cài lại trình điều khiển màn hình. Sổ vẫn an toàn."
)

// PaintedPlainly is said after a start that the graphics of the computer have
// broken off.
const PaintedPlainly = "Lần mở trước bị ngắt giữa chừng nên chương trình đang dùng chế độ hiển thị tương thích. Mọi việc vẫn làm như thường."

// Words of the way in which the window is painted.
const (
	DisplayLabel      = "Chế độ hiển thị"
	DisplayAuto       = "Tự động"
	DisplayCompatible = "Tương thích"
	DisplayHint       = "Chọn “Tương thích” nếu màn hình chớp, đen hoặc thiếu nút. Có hiệu lực từ lần mở sau."
)

// HeldBy says who has the book open.
func HeldBy(account, computer, since string) string {
	return fmt.Sprintf("Sổ đang được %s mở trên máy %s từ %s.", account, computer, since)
}

// LookOnly asks whether to open a book for reading that somebody else has open.
const LookOnly = "Bạn có muốn mở sổ để xem không? Khi người kia đóng sổ, mở lại chương trình để sửa."
