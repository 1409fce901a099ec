package text

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// Words of reading a corrected Word file.
const (
	MenuReadWord   = "Đọc bản Word đã sửa…"
	ReadWordTitle  = "Đọc bản Word đã sửa"
	ReadWordFilter = "Tệp Word (*.docx)"
	ReadWordDoing  = "Đang đọc tệp Word"
	ReadWordStop   = "Dừng đọc"
	ReadWordTake   = "Nhận các chỗ đã chọn"
	ReadWordSafe   = "Chọn hết chỗ chắc chắn"
	ReadWordNone   = "Bỏ chọn"
	ReadWordStep   = "nhận chỗ sửa từ bản Word"
	ReadWordGo     = "Đến chỗ này"
	ReadWordAmend  = "Lập bản điều chỉnh"
	ReadWordFirst  = "Mở văn bản đã xuất ra tệp Word này, rồi chọn Tệp, " + MenuReadWord
	ReadWordOld    = "Đã in: "
	ReadWordNew    = "Bản Word: "
	ReadWordNow    = "Trong sổ: "
	ReadWordBlank  = "(trống)"
)

// ReadWordChosen tells how many changes are chosen of how many that can be.
func ReadWordChosen(chosen, can int) string {
	return fmt.Sprintf("Đã chọn %d trên %d chỗ nhận được.", chosen, can)
}

// ReadWordTaken tells how many changes were taken over.
func ReadWordTaken(n int) string {
	return fmt.Sprintf("Đã nhận %d chỗ từ bản Word. Ctrl+Z để hoàn tác.", n)
}

// WordChangeHead is the first line of a change.
func WordChangeHead(c model.WordChange, place string) string {
	head := place + " · " + WordClass(c.Class)
	if by := WordBy(c); by != "" {
		head += " · " + by
	}
	return head
}

// explainWord is why a Word file is not read.
func explainWord(f model.WordFault) (sentence, hint string) {
	switch f {
	case model.WordOld:
		return "Tệp này là Word đời cũ (.doc) hoặc có đặt mật khẩu nên chương trình không đọc được.", "Mở bằng Word, bỏ mật khẩu, chọn Lưu thành (Save As) kiểu Word Document (.docx) rồi đọc lại."
	case model.WordTooLarge:
		return "Tệp Word này lớn hơn mức chương trình đọc được.", "Kiểm tra có chọn đúng tệp của văn bản không; nếu tệp có nhiều ảnh, hãy bỏ ảnh rồi lưu lại."
	case model.WordDangerous:
		return "Tệp Word này có nội dung bất thường nên chương trình không mở.", "Tệp do Word lưu không như vậy; hãy hỏi lại người gửi, đừng mở tệp."
	case model.WordElsewhere:
		return "Tệp Word này lấy nội dung từ nơi khác (ảnh hoặc đối tượng liên kết ngoài tệp) nên chương trình không đọc.", "Trong Word, bỏ liên kết hoặc nhúng hẳn vào tệp, lưu rồi đọc lại."
	case model.WordOther:
		return "Tệp Word này là của văn bản khác, không phải văn bản đang chọn.", "Mở đúng văn bản đã xuất ra tệp này, rồi đọc lại."
	}
	return "Tệp này không phải tệp Word (.docx), hoặc đã hỏng.", "Chọn lại tệp; nếu đúng tệp, mở bằng Word, lưu lại rồi đọc lại."
}

// WordClass is what a change of a Word file is.
func WordClass(c model.WordClass) string {
	switch c {
	case model.WordNumber:
		return "số"
	case model.WordComputed:
		return "lấy từ sổ"
	case model.WordGone:
		return "bỏ"
	case model.WordLost:
		return "không còn trong sổ"
	case model.WordNew:
		return "thêm"
	case model.WordMoved:
		return "chuyển chỗ"
	case model.WordRemarked:
		return "ghi chú"
	}
	return "chữ"
}

// WordPlace is where a change stands.
func WordPlace(c model.WordChange) string {
	place := "Phần in sẵn"
	switch {
	case c.Class == model.WordLost:
		place = "Chỗ đã bỏ trong sổ"
	case c.Path != "":
		place = FieldPath(c.Path)
	}
	if c.Class == model.WordNew {
		return "Sau " + lower(place)
	}
	return place
}

// WordAdvice is what the clerk can do with a change that is not taken over with the
// others; "" of one that is.
func WordAdvice(c model.WordChange) string {
	switch {
	case c.Meanwhile && c.Takes:
		return "Trong sổ chỗ này đã đổi sau khi xuất tệp: xem cả hai rồi chọn."
	case c.Class == model.WordNumber && c.Takes:
		return "Số do cán bộ nhập: nhận riêng từng chỗ; các tổng tính theo."
	case c.Class == model.WordComputed && c.Path == "":
		return "Chữ in sẵn theo thể thức: không nhận."
	case c.Class == model.WordComputed:
		return "Chương trình tính hoặc lấy từ danh mục: sửa ở nguồn, " + lower(WordPlace(c)) + "."
	case c.Class == model.WordLost:
		return "Trong sổ đã xóa chỗ này sau khi xuất tệp: nếu cần, thêm lại rồi gõ chữ mới."
	case c.Class == model.WordGone && c.Takes:
		return "Nhận riêng thì dòng này được xóa."
	case c.Class == model.WordGone && c.Returned != "":
		return "Đã nhập vào chỗ trên; nhận chỗ trên thì dòng này được xóa."
	case c.Class == model.WordGone:
		return "Nếu bỏ thật, hãy xóa ở " + lower(WordPlace(c)) + "."
	case c.Class == model.WordNew && c.Takes:
		return "Nhận riêng thì thêm thành dòng mới; số thứ tự do chương trình đánh."
	case c.Class == model.WordNew:
		return "Chưa có ô chứa: nếu cần, thêm đoạn hoặc dòng ở đó."
	case c.Class == model.WordMoved:
		return "Thứ tự do chương trình xếp hoặc đổi trong danh sách."
	}
	return ""
}

// WordBy is who changed something, and when; or that it was changed with tracking
// off.
func WordBy(c model.WordChange) string {
	if c.Class == model.WordRemarked {
		return ""
	}
	if !c.Tracked {
		return "sửa khi tắt Theo dõi thay đổi"
	}
	name := model.CleanLine(c.Author)
	if name == "" {
		name = "không rõ tên"
	}
	if day := wordDay(c.Day); day != "" {
		return name + ", " + day
	}
	return name
}

// wordDay is 16/9/2024 of 2024-09-16.
func wordDay(s string) string {
	var y, m, d int
	if n, _ := fmt.Sscanf(s, "%4d-%2d-%2d", &y, &m, &d); n != 3 {
		return ""
	}
	return fmt.Sprintf("%d/%d/%d", d, m, y)
}

// WordRemark is a comment with its author.
func WordRemark(r model.WordRemark) string {
	line := "Ghi chú"
	if name := model.CleanLine(r.Author); name != "" {
		line += " của " + name
	}
	if day := wordDay(r.Day); day != "" {
		line += ", " + day
	}
	return line + ": " + strings.ReplaceAll(r.Text, "\n", " ")
}

// WordReading says what is to be known of a reading before its changes.
func WordReading(r model.WordReading) []string {
	var out []string
	switch r.Pairing {
	case model.ByWords:
		out = append(out, "Tệp đã mất dấu chỗ (thường do chép sang tệp mới): chỗ sửa được dò theo chữ, có thể không đúng ô.")
	case model.ByNow:
		out = append(out, "Tệp không còn danh sách chỗ đã in: so với văn bản hiện nay theo chữ, có thể không đúng ô.")
	}
	if r.Other {
		out = append(out, "Tệp được xuất từ văn bản gốc của văn bản này.")
	}
	if r.Unread {
		out = append(out, "Tệp có ảnh, khung chữ hoặc chú thích cuối trang: những thứ này không được so.")
	}
	if r.Issued {
		out = append(out, "Văn bản đã phát hành nên không nhận chỗ sửa nào; muốn sửa, hãy lập bản điều chỉnh rồi đọc lại tệp vào bản đó.")
	}
	return out
}

// WordCount counts the changes of a reading.
func WordCount(r model.WordReading) string {
	safe, numbers := 0, 0
	for _, c := range r.Changes {
		if c.Safe {
			safe++
		}
		if c.Class == model.WordNumber {
			numbers++
		}
	}
	if len(r.Changes) == 0 {
		return "Không có chỗ nào khác với bản đã xuất."
	}
	return fmt.Sprintf("%d chỗ khác: %d chỗ chữ nhận được cùng lúc, %d chỗ số hỏi riêng, %d chỗ khác để xem.", len(r.Changes), safe, numbers, len(r.Changes)-safe-numbers)
}

// WordChangeLines are a change as lines of plain text, with its number.
func WordChangeLines(n int, c model.WordChange) []string {
	head := fmt.Sprintf("%d. %s [%s]", n, WordPlace(c), WordClass(c.Class))
	if by := WordBy(c); by != "" {
		head += " (" + by + ")"
	}
	out := []string{head}
	line := func(label, text string) {
		if text == "" {
			text = "(trống)"
		}
		out = append(out, "   "+label+": "+strings.ReplaceAll(text, "\n", " ¶ "))
	}
	if c.Class != model.WordNew {
		line("Đã in", c.Written)
	}
	if c.Class != model.WordGone && c.Class != model.WordMoved && c.Class != model.WordRemarked {
		line("Bản Word", c.Returned)
	}
	if c.Meanwhile {
		line("Trong sổ", c.Now)
	}
	for _, r := range c.Remarks {
		out = append(out, "   "+WordRemark(r))
	}
	if advice := WordAdvice(c); advice != "" {
		out = append(out, "   "+advice)
	}
	return out
}
