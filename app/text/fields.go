package text

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"sokehoach/model"
)

// Words of the fields of forms.
const (
	PickPlaceHolder = "Gõ để tìm"
	PickGone        = "(không còn trong danh sách)"
	PickNothing     = "Không có mục nào khớp"
	PickMore        = "Thêm: gõ để tìm, Enter để thêm"
	OpenCalendar    = "Mở lịch (F4)"
	OpenList        = "Mở danh sách (F4)"
	CalendarKeys    = "Mũi tên: chọn ngày; PageUp, PageDown: đổi tháng; Ctrl+PageUp, Ctrl+PageDown: đổi năm; Home: hôm nay; Enter: lấy; Esc: đóng"
	PickKeys        = "Mũi tên lên, xuống: chọn; Enter: lấy; Esc: đóng"
	ChipKeys        = "Delete: bỏ mục này"
	KeysLastYear    = "Ctrl+R"
)

// LongAt is the number of letters from which on a field tells how long its text
// is, and LongEnd the number that a text should not exceed.
const (
	LongAt  = 6000
	LongEnd = 8000
)

// Weekdays are the heads of a calendar, which begins on Monday.
func Weekdays() []string { return []string{"T2", "T3", "T4", "T5", "T6", "T7", "CN"} }

// MonthTitle is the head of a month in a calendar.
func MonthTitle(d model.Date) string { return fmt.Sprintf("Tháng %d năm %d", d.Month, d.Year) }

// Today is the button that leads to this day.
func Today(d model.Date) string { return "Hôm nay: " + d.Field() }

// LastYear is the line with last year's value under a field.
func LastYear(value string) string { return "Năm trước: " + value }

// TakeLastYear is what its button does.
func TakeLastYear(label string) string {
	return "Lấy lại của năm trước vào ô " + label + " (" + KeysLastYear + ")"
}

// TakingLastYear names the step of taking last year's value.
func TakingLastYear(label string) string { return "lấy " + lower(label) + " của năm trước" }

// Shifting names the step of changing the level of a row, up when by is negative.
func Shifting(noun string, by int) string {
	if by < 0 {
		return "nâng cấp " + noun
	}
	return "hạ cấp " + noun
}

// ShiftRow is the button that changes the level of a row, up when by is negative.
func ShiftRow(noun string, by int) string {
	if by < 0 {
		return "Nâng " + noun + " lên một cấp (Alt+Mũi tên trái)"
	}
	return "Hạ " + noun + " xuống một cấp (Alt+Mũi tên phải)"
}

// RemovingChip names the step of taking a value from a field of several.
func RemovingChip(label, value string) string { return "bỏ " + value + " khỏi " + lower(label) }

// AddingChip names the step of adding a value to a field of several.
func AddingChip(label, value string) string { return "thêm " + value + " vào " + lower(label) }

// WrongFigure says what is wrong with a typed number and which one stays.
func WrongFigure(err error, kept string) string {
	var input model.InputError
	sentence := "Chưa rõ số này."
	if errors.As(err, &input) {
		sentence = input.Error()
	}
	if kept == "" {
		return sentence + " Sổ vẫn để trống ô này."
	}
	return sentence + " Sổ vẫn giữ " + kept + "."
}

// NumberBetween is why a number was not taken.
func NumberBetween(lo, hi int) error {
	return model.InputError(fmt.Sprintf("Ô này nhận số từ %d đến %d.", lo, hi))
}

// NotListed says that a text is none of a list, and what stays.
func NotListed(typed, kept string) string {
	sentence := fmt.Sprintf("Danh sách không có “%s”.", typed)
	if kept == "" {
		return sentence + " Sổ vẫn để trống ô này."
	}
	return sentence + " Sổ vẫn giữ “" + kept + "”."
}

// NotAdded says that a text is none of a list of which several can be chosen.
func NotAdded(typed string) string {
	return fmt.Sprintf("Danh sách không có “%s”, hoặc mục này đã được chọn.", typed)
}

// Length says how long a long text is: how much of the room it takes, and from
// LongEnd on that it would be read more easily in parts.
func Length(n int) string {
	count := groupDigits(n) + "/" + groupDigits(LongEnd) + " chữ"
	switch {
	case n <= LongAt:
		return ""
	case n <= LongEnd:
		return count
	}
	return count + ". Văn bản vẫn được giữ đủ; nên tách thành nhiều đoạn cho dễ đọc và gõ nhanh hơn."
}

func groupDigits(n int) string {
	s := strconv.Itoa(n)
	var parts []string
	for len(s) > 3 {
		parts = append([]string{s[len(s)-3:]}, parts...)
		s = s[:len(s)-3]
	}
	return strings.Join(append([]string{s}, parts...), ".")
}
