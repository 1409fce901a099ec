package text

import (
	"errors"
	"io/fs"
	"strings"

	"sokehoach/model"
)

// Unexplained is the sentence for an error that nobody foresaw.
const Unexplained = "Chương trình gặp lỗi chưa rõ nguyên nhân."

// Explain turns an error into what happened and what to do about it. The error
// itself, in English, belongs to the log.
func Explain(err error) (sentence, hint string) {
	if err == nil {
		return "", ""
	}
	if named, ok := errors.AsType[interface {
		error
		Fault() string
	}](err); ok {
		if newer, ok := errors.AsType[interface {
			error
			Needs() string
		}](err); ok {
			return newerFile(newer.Needs())
		}
		return explainFault(named.Fault())
	}
	if typed, ok := errors.AsType[model.InputError](err); ok {
		return string(typed), ""
	}
	if file, ok := errors.AsType[model.FileError](err); ok {
		if file.File == model.SampleFile {
			return file.Text, "" // handed over by who can mend it
		}
		return file.Text, "Cài lại chương trình, hoặc dùng tệp danh mục khác."
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "Windows không cho ghi vào thư mục này.", "Chọn thư mục khác, hoặc nhờ người quản lý máy cấp quyền ghi."
	case errors.Is(err, fs.ErrExist):
		return "Đã có tệp mang tên này.", "Chọn tên khác; chương trình không ghi đè lên tệp đã có."
	case errors.Is(err, fs.ErrNotExist):
		return "Không tìm thấy tệp.", "Tệp có thể đã bị chuyển, đổi tên hoặc xóa; USB có thể đã rút ra."
	}
	return Unexplained, "Nội dung đã lưu vẫn an toàn. Hãy đóng và mở lại chương trình; nếu còn lỗi, gửi tệp nhật ký cho người hỗ trợ."
}

// explainFault explains an error of the data file by the name that storage
// gives it: words and storage do not know each other.
func explainFault(name string) (sentence, hint string) {
	if kind, ok := strings.CutPrefix(name, "damaged-"); ok {
		return explainDamage(kind)
	}
	switch name {
	case "in-use":
		return "Sổ đang mở ở một cửa sổ khác.", "Tìm cửa sổ Sổ Kế hoạch đang mở trên thanh tác vụ; nếu không thấy, khởi động lại máy rồi mở lại."
	case "newer-file":
		return newerFile("")
	case "damaged":
		return explainDamage("")
	case "unsure":
		return "Chưa chắc thay đổi cuối đã được ghi vào sổ.", "Đóng chương trình, mở lại và xem lại thay đổi cuối; kiểm tra ổ đĩa còn chỗ trống và USB còn cắm."
	case "issued":
		return "Kế hoạch này đã phát hành nên không sửa, xóa được.", "Trong ngày phát hành có thể hoàn lại thành dự thảo để sửa; sau đó hãy lập kế hoạch điều chỉnh."
	case "read-only":
		return "Sổ này chỉ mở để xem.", "Muốn sửa, hãy mở sổ của cơ quan mình."
	case "closed":
		return "Sổ đã đóng.", "Đóng và mở lại chương trình."
	case "full":
		return "Ổ đĩa đã đầy.", "Xóa bớt tệp không cần trên ổ đĩa; chương trình tự lưu lại khi có chỗ trống."
	case "too-large":
		return "Mục này quá dài nên sổ không ghi được; phần đã lưu trước đó vẫn còn.", "Bớt nội dung của mục, hoặc tách thành nhiều mục; nội dung đang gõ vẫn còn trên màn hình."
	case "no-window":
		return NoWindow, NoWindowHint
	case "moved":
		return "Không lấy lại riêng ô này được: các dòng quanh nó đã thêm, bớt từ lúc đó.", "Hãy lấy lại cả kế hoạch như trước thay đổi này."
	case "not-found":
		return "Không còn thấy văn bản này trong sổ.", "Quay lại danh sách kế hoạch và chọn lại."
	}
	return Unexplained, "Đóng và mở lại chương trình; nội dung đã lưu vẫn an toàn."
}
