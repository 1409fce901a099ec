// Package text holds every word of the interface, and turns errors into
// sentences. A word stands here once; screens use its name.
package text

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"sokehoach/model"
)

// Words of every form.
const (
	RequiredMark      = "*"
	DatePlaceHolder   = "ngày/tháng/năm"
	ChoosePlaceHolder = "Chọn…"
	Copy              = "Sao chép"
	Cut               = "Cắt"
	Paste             = "Dán"
	SelectAll         = "Chọn tất cả"
)

// Editing names the step of typing in a field.
func Editing(label string) string { return "sửa " + lower(label) }

// Adding names the step of adding a row.
func Adding(noun string) string { return "thêm " + noun }

// Deleting names the step of deleting a row.
func Deleting(noun string) string { return "xóa " + noun }

// Moving names the step of moving a row, up when by is negative.
func Moving(noun string, by int) string { return "chuyển " + noun + direction(by) }

// AddRow is the button that adds a row at the end.
func AddRow(noun string) string { return "Thêm " + noun }

// AddRowBelow is the button that adds a row below another.
func AddRowBelow(noun string) string { return "Thêm " + noun + " bên dưới (Ctrl+Enter)" }

// DeleteRow is the button that deletes a row.
func DeleteRow(noun string) string { return "Xóa " + noun + " này (Ctrl+-)" }

// MoveRow is the button that moves a row, up when by is negative.
func MoveRow(noun string, by int) string {
	key := "Ctrl+Mũi tên lên"
	if by > 0 {
		key = "Ctrl+Mũi tên xuống"
	}
	return "Chuyển " + noun + direction(by) + " (" + key + ")"
}

// Deleted tells that a row is gone, and how to get it back.
func Deleted(noun string) string { return "Đã xóa " + noun + ". Bấm Ctrl+Z để lấy lại." }

func direction(by int) string {
	if by < 0 {
		return " lên"
	}
	return " xuống"
}

// Counting is 1., 2., 3. …
func Counting(n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = strconv.Itoa(i+1) + "."
	}
	return out
}

// WrongDate says what is wrong with a typed date and which one stays.
func WrongDate(err error, kept model.Date) string {
	var input model.InputError
	sentence := "Chưa rõ ngày."
	if errors.As(err, &input) {
		sentence = input.Error()
	}
	if kept.IsZero() {
		return sentence + " Văn bản vẫn để trống ngày."
	}
	return fmt.Sprintf("%s Văn bản vẫn giữ %s.", sentence, kept.Field())
}

// DraftsKept says that texts which stand for nothing wait in their fields.
func DraftsKept(texts []string) string {
	first := "“" + clipped(texts[0]) + "”"
	if n := len(texts); n > 1 {
		return fmt.Sprintf("%s ô có chữ chưa đọc được (%s …): chữ vẫn chờ ở đó, sổ giữ số cũ.", count(n), first)
	}
	return fmt.Sprintf("Chưa đọc được %s: chữ vẫn chờ ở ô ấy, sổ giữ số cũ.", first)
}

// DraftsLost asks before texts that stand for nothing are lost.
func DraftsLost(texts []string) string {
	shown := texts[:min(len(texts), 5)]
	list := "“" + strings.Join(shown, "”, “") + "”"
	if len(shown) < len(texts) {
		list += " …"
	}
	return fmt.Sprintf("Những chữ sau đang chờ ở ô của mình vì sổ chưa đọc được: %s.\nĐóng chương trình thì mất những chữ ấy; sổ vẫn giữ số cũ.", list)
}

// Finding is a finding under its field.
func Finding(i model.Finding) string {
	if i.Source == "" {
		return i.Text
	}
	return i.Text + " (" + i.Source + ")"
}

func lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
