package text

// What is said when no window can be made, with OpenGL or without.
const (
	NoWindow     = "Không mở được cửa sổ chương trình."
	NoWindowHint = "Khởi động lại máy rồi mở lại. Nếu vẫn không được, nhờ người quản lý máy cài lại trình điều khiển màn hình. Sổ vẫn an toàn."
)
