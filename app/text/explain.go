package text

import (
	"errors"
	"io/fs"

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
	if newer, ok := errors.AsType[*model.NewerFile](err); ok {
		return newerFile(newer.Version)
	}
	if damage, ok := errors.AsType[model.DamageKind](err); ok {
		return explainDamage(damage)
	}
	if fault, ok := errors.AsType[model.Fault](err); ok {
		sentence, hint = explainFault(fault)
		if cause, help := explainSystem(err); fault == model.ErrUnsure && cause != "" {
			return sentence + " " + cause, help
		}
		return sentence, hint
	}
	if word, ok := errors.AsType[model.WordFault](err); ok {
		return explainWord(word)
	}
	if table, ok := errors.AsType[model.TableFault](err); ok {
		return explainTable(table)
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
	if sentence, hint := explainSystem(err); sentence != "" {
		return sentence, hint
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "Windows không cho ghi vào thư mục này.", "Chọn thư mục khác, hoặc nhờ người quản lý máy cấp quyền ghi."
	case errors.Is(err, fs.ErrExist):
		return "Đã có tệp mang tên này.", "Chọn tên khác; chương trình không ghi đè lên tệp đã có."
	case errors.Is(err, fs.ErrNotExist):
		return "Không tìm thấy tệp.", "Tệp có thể đã bị chuyển, đổi tên hoặc xóa; USB có thể đã rút ra."
	}
	return Unexplained, "Nội dung đã lưu vẫn an toàn, chữ đang gõ vẫn còn trên màn hình. Hãy thử lại; nếu còn lỗi, gửi tệp nhật ký cho người hỗ trợ."
}

// explainFault explains an error by its kind.
func explainFault(kind model.Fault) (sentence, hint string) {
	switch kind {
	case model.ErrInUse:
		return "Sổ đang mở ở một cửa sổ khác.", "Tìm cửa sổ Sổ Kế hoạch đang mở trên thanh tác vụ, hoặc hỏi ai đang mở sổ này từ máy khác; khi nơi kia đã đóng sổ thì mở được."
	case model.ErrNewerFile:
		return newerFile("")
	case model.ErrDamaged:
		return explainDamage("")
	case model.ErrUnsure:
		return "Chưa chắc thay đổi cuối đã được ghi vào sổ.", "Cứ để chương trình mở: chữ đang gõ vẫn còn trên màn hình và chương trình ghi lại. Kiểm tra ổ đĩa còn chỗ trống, USB còn cắm."
	case model.ErrIssued:
		return "Văn bản này đã phát hành nên không sửa, xóa được.", "Trong ngày phát hành có thể hoàn lại thành dự thảo để sửa; sau đó hãy lập bản điều chỉnh."
	case model.ErrReadOnly:
		return "Sổ này chỉ mở để xem.", "Muốn sửa, hãy mở sổ của cơ quan mình."
	case model.ErrClosed:
		return "Sổ đã đóng.", "Nếu trên màn hình còn chữ chưa lưu, chép ra nơi khác trước, rồi mở sổ lại."
	case model.ErrFull:
		return "Ổ đĩa đã đầy.", "Xóa bớt tệp không cần trên ổ đĩa; chương trình tự lưu lại khi có chỗ trống."
	case model.ErrBookFull:
		return "Sổ đã đến cỡ lớn nhất là 2 GB nên không ghi thêm được.", "Sao lưu sổ, rồi nhờ người hỗ trợ lập sổ mới cho những năm sau; chữ đang gõ vẫn còn trên màn hình."
	case model.ErrAway:
		return "Tệp sổ đã bị xóa, chuyển đi hoặc thay bằng tệp khác trong lúc đang mở, nên chưa lưu được.", "Đưa tệp về chỗ cũ thì chương trình tự lưu tiếp. Nếu không tìm thấy tệp, vào Sao lưu và khôi phục, bấm “" + BackupNow + "” để giữ sổ đang mở. Đừng tắt chương trình trước khi có bản sao lưu ấy."
	case model.ErrTooLarge:
		return "Mục này quá dài nên sổ không ghi được; phần đã lưu trước đó vẫn còn.", "Bớt nội dung của mục, hoặc tách thành nhiều mục; nội dung đang gõ vẫn còn trên màn hình."
	case model.ErrNoWindow:
		return NoWindow, NoWindowHint
	case model.ErrNoFile:
		return "Đây là thư mục hoặc thiết bị, không phải tệp.", "Chọn đúng tệp sổ (thường là sokehoach.db)."
	case model.ErrMoved:
		return "Không lấy lại riêng ô này được: các dòng quanh nó đã thêm, bớt từ lúc đó.", "Hãy lấy lại cả văn bản như trước thay đổi này."
	case model.ErrNotFound:
		return "Không còn thấy văn bản này trong sổ.", "Quay lại danh sách văn bản và chọn lại."
	}
	return Unexplained, "Nội dung đã lưu vẫn an toàn, chữ đang gõ vẫn còn trên màn hình. Hãy thử lại; nếu còn lỗi, gửi tệp nhật ký cho người hỗ trợ."
}
