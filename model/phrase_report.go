package model

import "strconv"

// The named places of the sentences of a report. Those of money may be followed by
// the words of ReportCapitals.
const (
	SlotActivity   = slotName
	SlotUnit       = slotUnit
	SlotYear       = slotYear
	SlotYearBefore = slotLastYear
	SlotFrom       = "từ ngày"
	SlotUntil      = "đến ngày"
	SlotPaidUntil  = "đến ngày giải ngân"
	SlotPlanned    = "kế hoạch"
	SlotNow        = "kỳ này"
	SlotTotal      = "lũy kế"
	SlotRate       = "tỷ lệ"
	SlotAssigned   = "vốn giao"
	SlotCarried    = "vốn kéo dài"
	SlotPaidNow    = "giải ngân kỳ"
	SlotPaid       = "giải ngân lũy kế"
	SlotPaidRate   = "tỷ lệ giải ngân"
	SlotLeft       = "còn lại"
	SlotEstimate   = "ước cả năm"
	SlotReason     = "nguyên nhân"
	SlotLastYears  = "so cùng kỳ"
)

// The words behind a place of money that say which money.
const (
	OfInvestment = " đầu tư"
	OfRecurrent  = " sự nghiệp"
	OfCarried    = " kéo dài"
	OfCurrent    = " năm nay"
	OfCentral    = " ngân sách trung ương"
	OfLocal      = " ngân sách địa phương"
)

// ReportCapitals are these words; "" is all money.
func ReportCapitals() []string {
	return []string{"", OfInvestment, OfRecurrent, OfCarried, OfCurrent, OfCentral, OfLocal}
}

// LastYearText compares with the same time of a year: what was paid, and at what
// rate where that is known. Without a year there is nothing to compare with.
func LastYearText(year int, paid, percent string) string {
	if year == 0 {
		return "chưa có kỳ trước để so"
	}
	text := "cùng kỳ năm " + strconv.Itoa(year) + " giải ngân " + paid
	if percent != "" {
		text += ", đạt " + percent + "%"
	}
	return text
}

// ReportPhraseNames are all named places of a report, as a list to choose from.
func ReportPhraseNames() []string {
	names := []string{
		SlotActivity, SlotUnit, SlotYear, SlotYearBefore, SlotFrom, SlotUntil, SlotPaidUntil, SlotPlanned, SlotNow, SlotTotal, SlotRate,
		SlotCarried, SlotReason, SlotLastYears,
	}
	for _, m := range []string{SlotAssigned, SlotPaidNow, SlotPaid, SlotPaidRate, SlotLeft, SlotEstimate} {
		for _, words := range ReportCapitals() {
			names = append(names, m+words)
		}
	}
	return names
}

// ReportPhrase (câu mẫu của báo cáo) is what a report says of an activity of which
// the clerk has written nothing.
const ReportPhrase = "{" + SlotActivity + "}[: kế hoạch {" + SlotPlanned + "} {" + SlotUnit + "}][, lũy kế thực hiện {" + SlotTotal + "} {" + SlotUnit + "}][, đạt {" + SlotRate + "}% kế hoạch]" +
	"[; vốn được sử dụng {" + SlotAssigned + "}][, lũy kế giải ngân {" + SlotPaid + "}][, đạt {" + SlotPaidRate + "}%][; nguyên nhân: {" + SlotReason + "}]"
