package text

import (
	"fmt"
	"strings"
	"time"

	"sokehoach/app"
	"sokehoach/model"
)

// Words of the overview.
const (
	OverviewTitle   = "Tổng quan"
	OverviewLoading = "Đang đọc sổ…"
	TasksTitle      = "Việc cần làm"
	NoTasks         = "Không có việc nào đang chờ."
	MoneyBySource   = "Kinh phí theo nguồn vốn (triệu đồng)"
	MoneyByProject  = "Kinh phí theo dự án (triệu đồng)"
	MoneyMissing    = "chưa đủ số"
	NoMoney         = "Chưa có kinh phí."
	SourceUndecided = "Chưa chọn nguồn vốn"
	ProjectStray    = "Chưa gắn với dự án"
	AllPlans        = "Xem tất cả kế hoạch"
	NeverBackedUp   = "Chưa có bản sao lưu nào."
)

// OverviewYear is the heading of a year.
func OverviewYear(year int) string { return fmt.Sprintf("Năm %d", year) }

// YearMoney is the money of a year.
func YearMoney(t model.Tally) string {
	switch {
	case t.Parts == 0:
		return NoMoney
	case t.Unknown > 0:
		return "Tổng kinh phí: " + MoneyMissing + "; đã có " + Millions(model.Known(t.Sum)) + "."
	}
	return "Tổng kinh phí: " + Millions(t.Total()) + "."
}

// MoneyCell is a sum in a table of millions.
func MoneyCell(t model.Tally) string {
	if t.Unknown > 0 {
		return MoneyMissing
	}
	return t.Sum.Format(model.Million, 6)
}

// DocumentName is a document in the overview.
func DocumentName(h model.PlanHead) string {
	if h.Title == "" {
		return NoTitleYet
	}
	return h.Title
}

// DocumentStanding is what a document still needs, in few words.
func DocumentStanding(d app.DocumentOverview) string {
	var parts []string
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(words, n))
		}
	}
	add(d.Required-d.Done, "thiếu %d mục")
	add(d.Errors, "%d lỗi")
	add(d.Warnings, "%d lưu ý")
	add(d.Unseen, "%d chỗ chưa rà soát")
	if len(parts) == 0 {
		return "Đủ, không có lỗi"
	}
	s := strings.Join(parts, ", ")
	return strings.ToUpper(s[:1]) + s[1:]
}

// TaskLine says what is to be done.
func TaskLine(t app.Task, lastBackup time.Time) string {
	switch t.Kind {
	case app.TaskErrors:
		return fmt.Sprintf("Kế hoạch năm %d còn %d lỗi: mở đến lỗi đầu tiên", t.Year, t.Count)
	case app.TaskMissing:
		return fmt.Sprintf("Kế hoạch năm %d còn thiếu %d mục: mở đến mục đầu tiên", t.Year, t.Count)
	case app.TaskUnseen:
		return fmt.Sprintf("Kế hoạch năm %d còn %d chỗ chưa rà soát: mở danh sách", t.Year, t.Count)
	case app.TaskIssue:
		return fmt.Sprintf("Kế hoạch năm %d đã đủ, chưa phát hành: mở để xem lại", t.Year)
	case app.TaskForward:
		return fmt.Sprintf("Chưa có kế hoạch năm %d: lập từ kế hoạch gần nhất", t.Year)
	}
	if lastBackup.IsZero() {
		return NeverBackedUp + " Nên sao lưu ngay"
	}
	return "Chưa sao lưu từ " + lastBackup.Local().Format("02/01/2006") + ": nên sao lưu ngay"
}

// LastBackup tells when the book was backed up last.
func LastBackup(t time.Time) string {
	if t.IsZero() {
		return NeverBackedUp
	}
	return "Bản sao lưu gần nhất: " + t.Local().Format("15:04 02/01/2006") + "."
}

// OlderYears leads to the years that are not shown.
func OlderYears(n int) string {
	return fmt.Sprintf("Còn %d năm trước đó: xem tất cả kế hoạch", n)
}
