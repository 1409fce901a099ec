package text

import (
	"fmt"

	"sokehoach/model"
)

// Words of finding and replacing in a document.
const (
	MenuReplace    = "Tìm và thay thế…"
	ReplaceTitle   = "Tìm và thay thế"
	OldNamesTitle  = "Đổi tên cũ thành tên mới"
	ReplaceOldWord = "Tìm"
	ReplaceNewWord = "Thay bằng"
	ReplaceExact   = "Phân biệt chữ hoa, chữ thường"
	ReplaceWhole   = "Chỉ tìm nguyên từ"
	ReplaceChosen  = "Thay các chỗ đã chọn"
	ReplaceAll     = "Chọn tất cả"
	ReplaceNone    = "Bỏ chọn tất cả"
	ReplaceStep    = "thay thế"
	ReplaceHint    = "Gõ chữ cần tìm; tìm trong mọi đoạn chữ của văn bản này."
	ReplaceNothing = "Không có chỗ nào."
	OldNamesHint   = "Bỏ chọn chỗ nào cần giữ tên cũ, ví dụ trong tên văn bản được dẫn."
	ChangeOldNames = "Đổi hết tên cũ…"
)

// ReplaceCount tells how many places are listed and chosen; more were found than
// are listed when all is greater.
func ReplaceCount(chosen, listed, all int) string {
	s := fmt.Sprintf("Có %d chỗ, đã chọn %d.", all, chosen)
	if all > listed {
		s = fmt.Sprintf("Có %d chỗ, chỉ liệt kê %d chỗ đầu, đã chọn %d; thay xong thì tìm lại để thay tiếp.", all, listed, chosen)
	}
	return s
}

// Replaced tells how many places were changed.
func Replaced(n int) string {
	return fmt.Sprintf("Đã thay %d chỗ. Ctrl+Z để hoàn tác.", n)
}

// HitSaid is a place with what stands there and what is to stand there.
func HitSaid(h model.Hit) string {
	const around = 40
	before, after := h.Around(around)
	to := h.New
	if to == "" {
		to = "(bỏ)"
	}
	return before + "[" + h.Old + " » " + to + "]" + after
}
