package text

import (
	"fmt"
	"time"
)

// What is said when no window can be made, with OpenGL or without.
const (
	NoWindow     = "Không mở được cửa sổ chương trình."
	NoWindowHint = "Khởi động lại máy rồi mở lại. Nếu vẫn không được, nhờ người quản lý máy cài lại trình điều khiển màn hình. Sổ vẫn an toàn."
)

// PaintedPlainly is said after a start that the graphics of the computer have
// broken off.
const PaintedPlainly = "Lần mở trước bị ngắt giữa chừng; chương trình đang hiển thị ở chế độ tương thích."

// Words of the way in which the window is painted.
const (
	DisplayLabel      = "Chế độ hiển thị"
	DisplayAuto       = "Tự động"
	DisplayCompatible = "Tương thích"
	DisplayHint       = "Chọn “Tương thích” nếu màn hình chớp, đen hoặc thiếu nút. Có hiệu lực từ lần mở sau."
)

// HeldBy says who has the book open.
func HeldBy(account, computer string, since time.Time) string {
	return fmt.Sprintf("%s đang mở sổ này trên máy %s, từ %s.", account, computer, since.Local().Format("15 giờ 04 phút ngày 02/01/2006"))
}

// Looking is said while a book that is open elsewhere is shown.
const Looking = "Sổ đang mở ở nơi khác nên chỉ xem được, theo lần lưu gần nhất."
