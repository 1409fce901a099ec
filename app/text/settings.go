package text

import (
	"fmt"

	"sokehoach/model"
)

// Words of the settings.
const (
	SettingsTitle   = "Cài đặt"
	SettingsScreen  = "Màn hình"
	SettingsWork    = "Người làm việc và sao lưu"
	FieldZoom       = "Cỡ chữ"
	HintZoom        = "Chữ, ô và nút cùng to lên hay nhỏ lại. Có tác dụng ngay."
	FieldClerk      = "Tên người sửa"
	HintClerk       = "Ghi vào lịch sử thay đổi, như: Lò Thị Mai. Để trống thì ghi tên tài khoản của máy."
	FieldSecond     = "Nơi để bản sao lưu thứ hai"
	HintSecond      = "Thư mục trên USB hoặc ổ khác, như: E:\\Sao luu. Màn hình Sao lưu dùng nơi này khi chép ra."
	ChooseFolder    = "Chọn thư mục…"
	FolderTitle     = "Chọn nơi để bản sao lưu"
	SettingsKept    = "Đã ghi cài đặt."
	SettingsRead    = "Sổ đang mở chỉ để xem nên không đổi được cài đặt."
	DisplayNextTime = "Chế độ hiển thị mới dùng từ lần mở sau."
)

// ZoomName is a zoom in the choice of zooms.
func ZoomName(hundredths int) string {
	percent := fmt.Sprintf("%d %%", hundredths)
	if name := map[int]string{90: "Nhỏ", 100: "Vừa", 110: "Hơi to", 125: "To", 150: "Rất to", 175: "To nhất"}[hundredths]; name != "" {
		return name + " (" + percent + ")"
	}
	return percent
}

// ZoomCapped tells that the screen has no room for the zoom that was chosen.
func ZoomCapped(hundredths int) string {
	return fmt.Sprintf("Màn hình chỉ đủ chỗ cho cỡ %d %%, nên chương trình dùng cỡ ấy.", hundredths)
}

// ClerkName cleans the name that stands in the history.
func ClerkName(s string) string { return model.CleanLine(s) }
