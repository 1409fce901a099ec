package text

import (
	"errors"
	"fmt"
	"strings"

	"sokehoach/model"
)

// Words of every table that is typed into.
const (
	TableTotal       = "Cộng"
	SortAscending    = "Sắp xếp tăng dần theo cột này"
	SortDescending   = "Sắp xếp giảm dần theo cột này"
	FillDown         = "Chép ô trên xuống (Ctrl+D)"
	ClearCells       = "Xóa nội dung ô (Delete)"
	FillingDown      = "chép ô trên xuống"
	NotInList        = "Không có trong danh sách. Bấm F2 rồi chọn một dòng."
	WrongYear        = "Năm viết bằng bốn chữ số, ví dụ 2024."
	WrongCount       = "Số đếm viết bằng chữ số, không âm."
	ReadOnlyColumn   = "Cột này tự tính."
	NothingFits      = "(không có dòng nào khớp)"
	PasteTitle       = "Kiểm tra trước khi dán"
	PasteNow         = "Dán"
	PasteNot         = "Không dán"
	CommaIsDecimal   = "Dấu phẩy là thập phân: 1.234,5"
	PointIsDecimal   = "Dấu chấm là thập phân: 1,234.5"
	PasteAskNotation = "Chọn cách đọc:"
	PasteCells       = "Những ô cần xem lại:"
	HeadColumn       = "Cột"
	HeadRow          = "Dòng"
	HeadReadAs       = "Đọc thành"
	HeadWritten      = "Ô dán vào"
	HeadNotation     = "Cách đọc"
	HeadExample      = "Ví dụ"
	HeadDoubtful     = "Chưa chắc"
	HeadUnread       = "Không đọc được"
	HeadReason       = "Lý do"
	ReadAsComma      = "dấu phẩy là thập phân"
	ReadAsPoint      = "dấu chấm là thập phân"
	ReadAsBoth       = "lẫn cả hai cách viết"
	ReadAsNumber     = "số"
	ReadAsDate       = "ngày/tháng/năm"
	ReadAsText       = "chữ"
	ReadAsChoice     = "danh sách"
	ReasonBoth       = "Đọc được hai cách; hãy chọn dấu thập phân ở trên."
	ReasonMixed      = "Cột này lẫn cả hai cách viết số."
	ReasonPercent    = "Bỏ dấu %."
	ReasonMonthFirst = "Viết tháng trước ngày sau."
	ReasonLines      = "Ô có xuống dòng; dán thành một dòng."
	PasteRagged      = "Các dòng dán vào không cùng số ô: xem kỹ từng cột."
	PasteByPlace     = "Dán lần lượt từ trên xuống"
	PasteAskUnit     = "Số dán vào tính bằng:"
	KeptAsIs         = "giữ nguyên ô cũ"
	BlankCell        = "(trống)"
)

// NoRoom stands for a number that is wider than its column can be.
const NoRoom = "#####"

// WholeFigure says a number for which there is no room in its cell.
func WholeFigure(s string) string { return "Số đầy đủ trong ô: " + s + "." }

// WholeTotal says a total for which there is no room under its column.
func WholeTotal(s string) string { return "Số cộng đầy đủ của cột: " + s + "." }

// Keys of tables, as shown beside what they do.
const (
	KeysCopy  = "Ctrl+C"
	KeysCut   = "Ctrl+X"
	KeysPaste = "Ctrl+V"
)

// TypeToAdd stands in the empty row below a table.
func TypeToAdd(noun string) string { return "Gõ để thêm " + noun }

// Clearing names the step of emptying cells.
func Clearing(cells int) string {
	if cells == 1 {
		return "xóa nội dung ô"
	}
	return fmt.Sprintf("xóa nội dung %d ô", cells)
}

// DeletingRows names the step of deleting rows.
func DeletingRows(n int, noun string) string {
	if n == 1 {
		return Deleting(noun)
	}
	return fmt.Sprintf("xóa %d %s", n, noun)
}

// DeletedRows tells that rows are gone, and how to get them back.
func DeletedRows(n int, noun string) string {
	if n == 1 {
		return Deleted(noun)
	}
	return fmt.Sprintf("Đã xóa %d %s. Bấm Ctrl+Z để lấy lại.", n, noun)
}

// Sorting names the step of sorting by a column.
func Sorting(heading string) string { return "sắp xếp theo " + lower(heading) }

// Pasting names the step of pasting rows.
func Pasting(rows int) string { return fmt.Sprintf("dán %d dòng", rows) }

// Pasted tells what was pasted, how many cells could not be read and stayed as
// they were, and what had no room.
func Pasted(rows, columns, kept, lost int) string {
	s := fmt.Sprintf("Đã dán %d dòng × %d cột.", rows, columns)
	if kept > 0 {
		s += fmt.Sprintf(" %d ô không đọc được, giữ nguyên như cũ.", kept)
	}
	if lost > 0 {
		s += fmt.Sprintf(" %d ô nằm ngoài bảng, không dán.", lost)
	}
	return s
}

// ClosedLeft tells of cells in which nothing is typed.
func ClosedLeft(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" %d ô chỉ để xem, không dán.", n)
}

// ReasonUnit says in which unit a sum was read.
func ReasonUnit(unit model.MoneyUnit) string {
	return "Đọc là " + unit.Name() + "; hãy chọn đơn vị ở trên nếu không phải."
}

// HeadingsLeft and TotalsLeft tell which rows are not pasted.
func HeadingsLeft(n int) string { return fmt.Sprintf("Bỏ %d dòng tiêu đề.", n) }

// TotalsLeft tells of rows of sums.
func TotalsLeft(n int) string { return fmt.Sprintf("Bỏ %d dòng cộng.", n) }

// TotalDiffers tells of a row of sums that its rows do not make.
func TotalDiffers(column, said, made string) string {
	return fmt.Sprintf("Cột “%s”: dòng cộng ghi %s, các dòng cộng lại được %s.", column, said, made)
}

// RowsByName tells that rows go to those of the same names.
func RowsByName(n int) string {
	return fmt.Sprintf("%d dòng được dán đúng vào dòng cùng tên, không theo thứ tự.", n)
}

// NamesAdded tells of rows that the table does not have yet.
func NamesAdded(names []string) string { return "Thêm dòng mới: " + someOf(names) + "." }

// NamesLeft tells of rows whose names the table does not have.
func NamesLeft(names []string) string {
	return "Không có trong bảng, bỏ qua: " + someOf(names) + "."
}

// NamesAgain tells of rows whose names stand above already.
func NamesAgain(names []string) string {
	return "Lặp lại tên đã có ở trên, bỏ qua: " + someOf(names) + "."
}

// someOf lists names, or the first of them.
func someOf(names []string) string {
	const most = 8
	var out []string
	for _, s := range names[:min(len(names), most)] {
		if s = clipped(s); s == "" {
			s = BlankCell
		}
		out = append(out, s)
	}
	if more := len(names) - most; more > 0 {
		out = append(out, fmt.Sprintf("… và %d dòng nữa", more))
	}
	return strings.Join(out, "; ")
}

// Copied tells what is on the clipboard now.
func Copied(rows, columns int) string {
	return fmt.Sprintf("Đã sao chép %d dòng × %d cột.", rows, columns)
}

// PasteSummary says why a paste is asked about.
func PasteSummary(rows, columns, doubtful, unread int) string {
	s := fmt.Sprintf("%d dòng × %d cột.", rows, columns)
	if doubtful > 0 {
		s += fmt.Sprintf(" %d ô chưa chắc.", doubtful)
	}
	if unread > 0 {
		s += fmt.Sprintf(" %d ô không đọc được sẽ giữ nguyên như cũ.", unread)
	}
	if doubtful+unread == 0 {
		s += " Ô nào cũng đọc được."
	}
	return s
}

// ReadAs is an example of how a cell was read.
func ReadAs(raw, as string) string { return raw + " đọc là " + as }

// PasteMore says how many cells are not listed.
func PasteMore(n int) string { return fmt.Sprintf("… và %d ô nữa.", n) }

// Wrong is what is wrong with a typed text, as a sentence.
func Wrong(err error) string {
	var input model.InputError
	if errors.As(err, &input) {
		return input.Error()
	}
	return err.Error()
}

// WrongCell says what is wrong with a cell and which value stays.
func WrongCell(sentence, kept string) string {
	if kept == "" {
		return sentence + " Ô này vẫn để trống."
	}
	return sentence + " Sổ vẫn giữ " + kept + "."
}
