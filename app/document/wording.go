package document

import (
	"fmt"
	"strconv"
	"strings"

	"sokehoach/model"
)

// Fixed words that the decree prints (PL = Phụ lục of Nghị định 30/2020/NĐ-CP).
const (
	nationalName   = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" // PL I, II.1.a
	motto          = "Độc lập - Tự do - Hạnh phúc"        // PL I, II.1.b
	numberLabel    = "Số: "                               // PL I, II.3.c
	dayWord        = "ngày "                              // PL I, II.4.b
	monthWord      = " tháng "
	yearWord       = " năm "
	addressedWord  = "Kính gửi:" // PL I, II.9.d
	recipientsWord = "Nơi nhận:" // PL I, II.9.d
	asAbove        = "Như trên"  // PL I, II.9.d: the first of a document that is addressed to someone
	filingLabel    = "Lưu: "
	defaultFiling  = "VT"
	unitsLabel     = "Đơn vị thực hiện: "
	targetLabel    = "Đối tượng: "
	nothingHere    = "Không có nội dung thực hiện trên địa bàn."
	totalRow       = "TỔNG SỐ"
	noNode         = "Nội dung chưa gắn với dự án của chương trình"
	endMark        = "./." // PL III, mẫu 1.4
)

// Words of reports.
const (
	figuresUpTo     = "Số liệu tính đến ngày "
	moneyUpTo       = "; số liệu giải ngân đến hết ngày "
	figuresFrom     = " Số liệu trong kỳ tính từ ngày "
	moneyFrom       = "; giải ngân trong kỳ tính từ ngày "
	withoutContent  = "Không có nội dung thực hiện trên địa bàn: "
	investmentBlock = "VỐN ĐẦU TƯ PHÁT TRIỂN"
	recurrentBlock  = "KINH PHÍ SỰ NGHIỆP VÀ VỐN KHÁC"
	figureLead      = "Tiến độ giải ngân theo dự án, so với thời gian đã qua, như Hình 1."
	figureWord      = "Hình 1. "
	progressTitle   = "Tỷ lệ giải ngân đến ngày "
	ofUsable        = ", trên tổng vốn được sử dụng"
	ofThisYear      = ", trên kế hoạch vốn năm"
	timePassed      = "thời gian đã qua "
	wholeProgramme  = "Toàn Chương trình"
	goneRow         = " (không còn trong kế hoạch)"
)

// Words of the annexes.
const (
	referenceLead   = "(Kèm theo " // PL I, III.1.c
	referenceNumber = " số\u00A0"
	moneyPlanned    = "dự kiến"
	moneyAssigned   = "giao năm"
	moneyCarried    = "kéo dài"
	goesOn          = " (tiếp)" // after the name of a row that goes on to this page
)

// moneyState says what stage a line of money is in: forecast, assigned, or
// carried over from an earlier year.
func moneyState(f model.FundingLine, year int) string {
	switch {
	case f.CarriedInto(year):
		return moneyCarried
	case f.Assigned:
		return moneyAssigned
	}
	return moneyPlanned
}

// monthsText is the time of an activity in a narrow column.
func monthsText(a model.Activity) string {
	if months := span(a.FirstMonth, a.LastMonth); months != "" {
		return "tháng " + months
	}
	return ""
}

// span is from a first to a last number; where only one is known, that one.
func span(first, last int) string {
	switch {
	case first == 0 && last == 0:
		return ""
	case first == 0 || last == 0 || first == last:
		return strconv.Itoa(max(first, last))
	}
	return fmt.Sprintf("%d-%d", first, last)
}

// decisionText is number and day of an investment decision.
func decisionText(w model.Work) string {
	return model.CleanLine(w.Decision + " " + w.Decided.Cited())
}

// noteText is what stands under Ghi chú: the state of a work, then the clerk's
// own words.
func noteText(a model.Activity) string {
	if a.Work == nil || a.Work.State == "" {
		return a.Note
	}
	return strings.TrimSuffix(a.Work.State+"; "+a.Note, "; ")
}

// yearsText is start and end of a work, 2023-2024.
func yearsText(w model.Work) string { return span(w.StartYear, w.EndYear) }
