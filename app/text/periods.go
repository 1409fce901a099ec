package text

import (
	"fmt"

	"sokehoach/model"
)

// Words of the days on which figures are cut off and reports are due.
const (
	ListPeriods    = "Kỳ báo cáo"
	NounPeriod     = "kỳ báo cáo"
	SectionDone    = "Chốt số liệu thực hiện"
	SectionMoney   = "Chốt số liệu vốn theo Kho bạc"
	SectionDue     = "Hạn gửi báo cáo"
	FieldDayOf     = "Ngày"
	FieldMonthOf   = "Tháng"
	FieldYearOf    = "Của năm"
	SameYear       = "năm báo cáo"
	YearAfter      = "năm sau"
	FieldDueSource = "Căn cứ của hạn gửi"
	HintDayOf      = "Để trống ngày là ngày cuối tháng. Kết quả và báo cáo đã ghi giữ ngày của mình."
	HintDueSource  = "Số, ký hiệu, ngày của văn bản cấp trên quy định hạn này; để trống là chưa có căn cứ."
	ShippedDays    = "Lấy lại ngày kèm chương trình"
	ResettingDays  = "lấy lại ngày kèm chương trình"
	NoDue          = "chưa có hạn"
	NoGround       = "chưa có căn cứ"
)

// YearDay is a day of any year: "14/6", "cuối tháng 6", "31/01 năm sau".
func YearDay(d model.YearDay) string {
	day := model.Date{Month: d.Month, Day: d.Day}
	s := day.DayText() + "/" + day.MonthText()
	if d.Day == 0 {
		s = "cuối tháng " + day.MonthText()
	}
	switch d.Year {
	case 1:
		s += " năm sau"
	case -1:
		s += " năm trước"
	}
	return s
}

// DueNote stands behind a period in the list.
func DueNote(v model.PeriodDays) string {
	if v.Due.IsZero() {
		return NoDue
	}
	s := "hạn " + YearDay(v.Due)
	if v.Source == "" {
		s += ", " + NoGround
	}
	return s
}

// AboutShippedDays tells the days that come with the program, where they are from,
// and how sure the deadline is.
func AboutShippedDays(source string, v model.PeriodDays, row model.Deadline) string {
	s := fmt.Sprintf("Kèm chương trình: chốt số liệu thực hiện %s, số liệu vốn %s. Nguồn: %s.\n", YearDay(v.Until), YearDay(v.MoneyUntil), source)
	switch {
	case v.Due.IsZero():
		return s + "Hạn gửi: " + NoGround + "."
	case row.Source == "":
		return s + "Hạn gửi: " + YearDay(v.Due) + ", " + NoGround + "."
	}
	return s + fmt.Sprintf("Hạn gửi: %s (%s). Nguồn: %s.", YearDay(v.Due), row.Certainty.Name(), row.Source)
}
