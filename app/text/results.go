package text

import (
	"cmp"
	"fmt"
	"strings"

	"sokehoach/model"
)

// Words of the room of results.
const (
	RoomResults     = "Kết quả"
	ResultsTitle    = "Kết quả"
	MenuResults     = "Kết quả thực hiện"
	NoResults       = "Chưa có kế hoạch nào để ghi kết quả. Lập kế hoạch trước, rồi trở lại đây."
	NounResult      = "dòng kết quả"
	BandQuantity    = "Khối lượng"
	BandAssigned    = "Vốn được giao"
	BandPaid        = "Giải ngân"
	WorkProgress    = "% KL"
	ResultName      = "Hoạt động"
	ResultUnit      = "ĐVT"
	ResultPlanned   = "Khối lượng kế hoạch"
	ResultNow       = "Khối lượng kỳ này"
	ResultTotal     = "Khối lượng lũy kế"
	ResultDone      = "Tỷ lệ khối lượng"
	ResultYear      = "Vốn năm nay"
	ResultCarried   = "Vốn kéo dài"
	ResultPaidNow   = "Giải ngân kỳ này"
	ResultPaid      = "Giải ngân lũy kế"
	ResultRate      = "Tỷ lệ giải ngân"
	ResultLeft      = "Còn lại"
	ResultReason    = "Lý do chậm"
	ShortPlanned    = "Kế hoạch"
	ShortNow        = "kỳ này"
	ShortTotal      = "Lũy kế"
	ShortRate       = "%"
	ShortYear       = "Năm nay"
	ShortCarried    = "Kéo dài"
	ClosedCell      = "Ô này tự tính; hoạt động có nhiều nguồn vốn thì nhập ở từng dòng nguồn bên dưới."
	CloseDetail     = "Đóng chi tiết (Ctrl+Enter)"
	SectionReason   = "Lý do và nguồn số liệu"
	SectionProgress = "Tiến độ công trình"

	DetailHouseholds  = "Hộ hưởng lợi mới"
	DetailPeople      = "Người"
	DetailWomen       = "Trong đó: nữ"
	DetailMinority    = "Người dân tộc thiểu số"
	DetailPoor        = "Hộ nghèo, cận nghèo"
	DetailProgress    = "Tiến độ lũy kế (% khối lượng)"
	DetailDone        = "Giá trị khối lượng kỳ này"
	DetailStarted     = "Ngày khởi công"
	DetailExpected    = "Dự kiến xong"
	DetailFinished    = "Số lượng hoàn thành trong kỳ"
	DetailObstacle    = "Vướng mắc"
	DetailKindDone    = "Khối lượng ghi là"
	DetailKindPaid    = "Giải ngân ghi là"
	DetailMoneyReason = "Lý do điều chỉnh giải ngân"
	ResultSource      = "Nguồn số liệu"
	HintOwnUnit       = "Nội dung này không có hoạt động riêng: ghi số liệu đếm bằng gì, ví dụ lớp, cuộc, hộ."
	DetailSource      = "Nguồn số liệu giải ngân"
	KindDone          = "Thực hiện trong kỳ"
	KindCorrection    = "Điều chỉnh số đã ghi"

	ResultsHint = "Ô trắng để nhập: nhập “kỳ này” hoặc “Lũy kế”, số còn lại tự tính. Ctrl+V: dán từ Excel theo tên. Ctrl+Enter: chi tiết."
)

// NoActivities tells that the plans of a year have nothing that could have results.
func NoActivities(year int) string {
	return fmt.Sprintf("Kế hoạch năm %d chưa có hoạt động nào. Chọn năm khác, hoặc nhập hoạt động trong kế hoạch.", year)
}

// UpTo heads a column of what was there before a period; without a day there was
// nothing.
func UpTo(d model.Date) string {
	if d.IsZero() {
		return "trước kỳ"
	}
	return fmt.Sprintf("đến %d/%d", d.Day, d.Month)
}

// Before heads such a column by its full name.
func Before(band string, d model.Date) string { return band + " " + UpTo(d) }

// CutOffs tells up to which days a period is typed, and in which unit.
func CutOffs(done, money model.Date) string {
	return fmt.Sprintf("Khối lượng chốt %s, giải ngân chốt %s, %s.", done.Short(), money.Short(), model.Million.Name())
}

// PeriodName is a period in a list.
func PeriodName(k model.PeriodKind) string { return strings.ToUpper(k.Name[:1]) + k.Name[1:] }

// ProgrammeName is a year in a list, with whose it is and under which catalogue where
// there are several.
func ProgrammeName(year int, office, catalogue string) string {
	s := fmt.Sprintf("Năm %d", year)
	for _, more := range []string{office, catalogue} {
		if more != "" {
			s += ", " + more
		}
	}
	return s
}

// FundingLineName is a line of funding among those of an activity.
func FundingLineName(c model.Catalogue, k model.FundingKey, year int) string {
	kind, source := "Chưa xác định loại vốn", "chưa xác định nguồn"
	if x, ok := c.CapitalKind(k.Kind); ok {
		kind = strings.ToUpper(x.Name[:1]) + x.Name[1:]
	}
	for _, x := range c.Sources {
		if x.Code == k.Source {
			source = x.Name
		}
	}
	if k.CapitalYear != 0 && k.CapitalYear != year {
		return fmt.Sprintf("%s, %s, vốn %d kéo dài", kind, source, k.CapitalYear)
	}
	return kind + ", " + source
}

// ProjectName heads the activities of a project of a catalogue.
func ProjectName(c model.Catalogue, code string) string {
	n, ok := c.Node(code)
	if !ok {
		return ProjectStray
	}
	return NodeTitle(c.Called(n), brief(n.Name))
}

// IndicatorName is an indicator in a list, with its unit.
func IndicatorName(c model.Catalogue, x model.PlanIndicator) (name, unit string) {
	if known, ok := c.Indicator(x.Indicator); ok {
		name, unit = known.Name, known.Unit
	}
	return cmp.Or(x.Name, name, "(chỉ tiêu chưa có tên)"), cmp.Or(x.Unit, unit)
}

// brief is the beginning of an official name up to where its sense may end.
func brief(name string) string {
	const most = 70 // letters, which two lines of a narrow column hold
	if len([]rune(name)) <= most {
		return name
	}
	begin := string([]rune(name)[:most])
	cut := 0
	for _, joint := range []string{", ", " gắn với ", " trong ", " của ", " cho ", " nhằm ", " để "} {
		cut = max(cut, strings.LastIndex(begin, joint))
	}
	if cut == 0 {
		return name
	}
	return begin[:cut]
}

// AboutQuantity says what a clerk compares a quantity with.
func AboutQuantity(before, planned model.Opt[model.Quantity], unit string) string {
	return about("Kỳ trước", quantityText(before), "kế hoạch", quantityText(planned), unit)
}

// AboutMoney says what a clerk compares a payment with.
func AboutMoney(before, assigned model.Opt[model.Amount]) string {
	return about("Kỳ trước", MillionsBare(before), "được giao", MillionsBare(assigned), model.Million.Name())
}

func quantityText(q model.Opt[model.Quantity]) string {
	if !q.Known {
		return ""
	}
	return q.Value.Format()
}

func about(was, before, of, whole, unit string) string {
	if before == "" {
		before = "chưa có số"
	}
	if whole == "" {
		whole = "chưa có số"
	}
	return fmt.Sprintf("%s: %s; %s: %s (%s).", was, before, of, whole, unit)
}
