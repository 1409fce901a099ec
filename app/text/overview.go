package text

import (
	"fmt"
	"strings"
	"time"

	"sokehoach/app/overview"
	"sokehoach/model"
)

// Words of the overview.
const (
	OverviewTitle   = "Tổng quan"
	OverviewLoading = "Đang đọc sổ…"
	TasksTitle      = "Việc cần làm"
	NoTasks         = "Không có việc nào đang chờ."
	FirstPlan       = "Lập kế hoạch đầu tiên"
	MoneyBySource   = "Kinh phí theo nguồn vốn (triệu đồng)"
	MoneyByProject  = "Kinh phí theo dự án (triệu đồng)"
	MoneyMissing    = "chưa đủ số"
	NotCounted      = "không tính vào kinh phí năm"
	NoMoney         = "chưa có."
	SourceUndecided = "Chưa chọn nguồn vốn"
	ProjectStray    = "Chưa gắn với dự án"
	AllPlans        = "Xem tất cả văn bản"
	NeverBackedUp   = "Chưa có bản sao lưu nào."
)

// OverviewYear is the heading of a year.
func OverviewYear(year int) string { return fmt.Sprintf("Năm %d", year) }

// YearMoney is the money of an office in a year; it is named where there are several.
func YearMoney(m overview.OfficeMoney, several bool) string {
	total := "Tổng kinh phí"
	if several && m.Office != "" {
		total += " của " + m.Office
	}
	total += ": " + tallySaid(m.Total)
	if m.Carried.Parts > 0 {
		total += "; vốn các năm trước kéo dài: " + tallySaid(m.Carried)
	}
	return strings.TrimSuffix(total, ".") + "."
}

// tallySaid is a sum inside a sentence.
func tallySaid(t model.Tally) string {
	switch {
	case t.Parts == 0:
		return NoMoney
	case t.Unknown > 0:
		return "đã có " + Millions(model.Known(t.Sum)) + ", " + MoneyMissing
	}
	return Millions(t.Total())
}

// MoneyCell is a sum in a table of millions; what is known of it is told, and
// that it is not all.
func MoneyCell(t model.Tally) string {
	known := t.Sum.Format(model.Million, 6)
	switch {
	case t.Unknown == 0:
		return known
	case t.Sum == 0:
		return MoneyMissing
	}
	return known + " (" + MoneyMissing + ")"
}

// DocumentName is a document in the overview, with whose it is where the year has
// documents of several offices.
func DocumentName(d overview.Line, several bool) string {
	title := PlanTitle(d.Head, d.Copy)
	if several && d.Office != "" {
		return d.Office + ": " + title
	}
	return title
}

// DocumentStanding is what a document still needs, in few words; first that its
// money is not the year's, when that is not plain from its state.
func DocumentStanding(d overview.Line) string {
	var parts []string
	if d.Kind.Costs && !d.Counts && d.Head.State != model.Amended {
		parts = append(parts, NotCounted)
	}
	add := func(n int, words string) {
		if n > 0 {
			parts = append(parts, fmt.Sprintf(words, n))
		}
	}
	add(d.Required-d.Done, "thiếu %d mục")
	parts = append(parts, found(d.Errors, d.Others)...)
	add(d.Unseen, "%d chỗ chưa rà soát")
	if len(parts) == 0 {
		return "Đủ, không có lỗi"
	}
	s := strings.Join(parts, ", ")
	return strings.ToUpper(s[:1]) + s[1:]
}

// TaskLine says what is to be done.
func TaskLine(t overview.Task, lastBackup time.Time) string {
	document := fmt.Sprintf("%s năm %d", t.Row.Name, t.Year)
	if t.Office != "" {
		document += " của " + t.Office
	}
	switch t.Kind {
	case overview.TaskErrors:
		return fmt.Sprintf("%s còn %d lỗi: mở đến lỗi đầu tiên", document, t.Count)
	case overview.TaskMissing:
		return fmt.Sprintf("%s còn thiếu %d mục: mở đến mục đầu tiên", document, t.Count)
	case overview.TaskUnseen:
		return fmt.Sprintf("%s còn %d chỗ chưa rà soát: mở danh sách", document, t.Count)
	case overview.TaskIssue:
		return document + " đã đủ, chưa phát hành: mở để xem lại"
	case overview.TaskReport:
		return reportDue(t)
	case overview.TaskSend:
		return reportDue(t) + ": đã phát hành, chưa ghi ngày gửi"
	case overview.TaskReturned:
		return cameBack(document, t)
	case overview.TaskForward:
		return fmt.Sprintf("Chưa có %s năm %d: lập từ %[1]s gần nhất", t.Row.Noun(), t.Year)
	}
	if lastBackup.IsZero() {
		return NeverBackedUp + " Nên sao lưu ngay"
	}
	return "Chưa sao lưu từ " + lastBackup.Local().Format("02/01/2006") + ": nên sao lưu ngay"
}

// reportDue says by which day a report is to be sent.
func reportDue(t overview.Task) string {
	s := "Báo cáo " + t.Period.TitleOf(t.Year, t.Due)
	s += ": hạn " + t.Due.Short()
	switch {
	case t.Count < 0:
		return fmt.Sprintf("%s, đã quá %d ngày", s, -t.Count)
	case t.Count == 0:
		return s + ", hết hạn hôm nay"
	}
	return fmt.Sprintf("%s, còn %d ngày", s, t.Count)
}

// cameBack says that a document came back, and why.
func cameBack(document string, t overview.Task) string {
	s := document + " bị trả lại"
	if t.Due.Full() {
		s += " ngày " + t.Due.Short()
	}
	if t.Reason != "" {
		s += ": " + t.Reason
	}
	return s
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
	return fmt.Sprintf("Còn %d năm trước đó: xem tất cả văn bản", n)
}
