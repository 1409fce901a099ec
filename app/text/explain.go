package text

import (
	"errors"
	"io/fs"
	"strings"
)

// Unexplained is the sentence for an error that nobody foresaw.
const Unexplained = "Chương trình gặp lỗi chưa rõ nguyên nhân."

// Explain turns an error into what happened and what to do about it. The error
// itself, in English, belongs to the log.
func Explain(err error) (sentence, hint string) {
	if err == nil {
		return "", ""
	}
	said := err.Error()
	for _, t := range troubles() {
		if strings.Contains(said, t.said) {
			return t.sentence, t.hint
		}
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "Windows không cho ghi vào thư mục này.", "Chọn thư mục khác, hoặc nhờ người quản lý máy cấp quyền ghi."
	case errors.Is(err, fs.ErrNotExist):
		return "Không tìm thấy tệp.", "Tệp có thể đã bị chuyển, đổi tên hoặc xóa; USB có thể đã rút ra."
	}
	return Unexplained, "Nội dung đã lưu vẫn an toàn. Hãy đóng và mở lại chương trình; nếu còn lỗi, gửi tệp nhật ký cho người hỗ trợ."
}

// A trouble is one thing that can be wrong with the data file. It is known by
// what storage says, because storage and the words do not know each other; a
// test of cmd/sokehoach, which knows both, keeps them together.
type trouble struct{ said, sentence, hint string }

func troubles() []trouble {
	return []trouble{
		{
			"the data file is open elsewhere", "Sổ đang mở ở một cửa sổ khác.",
			"Tìm cửa sổ Sổ Kế hoạch đang mở trên thanh tác vụ; nếu không thấy, khởi động lại máy rồi mở lại.",
		},
		{
			"the data file is of a newer format", "Sổ này do phiên bản mới hơn của chương trình tạo ra.",
			"Cài phiên bản mới của Sổ Kế hoạch rồi mở lại. Sổ chưa bị thay đổi.",
		},
		{
			"the data file is damaged", "Tệp sổ bị hỏng.",
			"Đừng xóa tệp này. Sao chép cả thư mục dữ liệu ra USB rồi liên hệ người hỗ trợ để lấy lại nội dung.",
		},
		{
			"the data file is open for reading only", "Sổ này chỉ mở để xem.",
			"Muốn sửa, hãy mở sổ của cơ quan mình.",
		},
		{
			"the data file is closed", "Sổ đã đóng.",
			"Đóng và mở lại chương trình.",
		},
		{
			"no space left", "Ổ đĩa đã đầy.",
			"Xóa bớt tệp không cần trên ổ đĩa; chương trình tự lưu lại khi có chỗ trống.",
		},
		{
			"not in the book", "Không còn thấy văn bản này trong sổ.",
			"Quay lại danh sách kế hoạch và chọn lại.",
		},
		{
			"no id or name to keep it under", Unexplained,
			"Đóng và mở lại chương trình; nội dung đã lưu vẫn an toàn.",
		},
	}
}
