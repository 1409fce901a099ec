package text

import (
	"fmt"
	"strings"

	"sokehoach/app/figures"
	"sokehoach/model"
)

// Words of the room of communes.
const (
	NoCommunes         = "Chưa có xã, phường nào."
	SectionCommune     = "Thông tin chung"
	SectionVillages    = "Bản, thôn, tổ dân phố"
	SectionYears       = "Số liệu từng năm"
	SectionDetail      = "Chi tiết một năm"
	SectionServed      = "Đối tượng thụ hưởng"
	FieldCommuneKind   = "Loại"
	FieldCommuneName   = "Tên"
	FieldArea          = "Diện tích tự nhiên"
	UnitArea           = "ha"
	FieldZone          = "Khu vực"
	FieldZoneGround    = "Văn bản xếp khu vực"
	FieldCommuneSource = "Nguồn thông tin"
	HintSuccessor      = "Sau ngày hết hiệu lực, văn bản mới dùng tên của xã, phường thay thế; văn bản cũ giữ tên cũ."
	HintVillages       = "Gõ như trong Excel; dán được cả khối từ Excel, dòng thiếu tự thêm."
	HintYears          = "Mỗi năm một dòng. Chỉ gõ số đếm; tỷ lệ do chương trình tính. Chưa biết thì để trống, không ghi 0."
	HintGroups         = "Số hộ theo dân tộc của cả xã. Chưa biết thì để trống."
	HintParts          = "Số liệu của từng bản, không bắt buộc. Dòng cuối tự cộng khi đã đủ các bản."
	NounYear           = "dòng số liệu"
	NounGroup          = "dân tộc"
	DetailYear         = "Năm"
	DetailNone         = "Ghi năm ở bảng Số liệu từng năm trước, rồi xem chi tiết ở đây."
)

// Columns of the tables of communes.
const (
	ColumnWord         = "Từ gọi"
	ColumnVillage      = "Tên"
	ColumnHardship     = "Đặc biệt khó khăn"
	HintHardship       = "Có hoặc không; chưa rõ thì để trống."
	ColumnHardGround   = "Văn bản công nhận"
	ColumnFrom         = "Từ ngày"
	ColumnTo           = "Đến hết ngày"
	ColumnSuccessor    = "Được thay bằng"
	ColumnCertainty    = "Độ tin cậy của tên"
	ColumnFigureYear   = "Năm"
	ColumnCutOff       = "Ngày chốt"
	ColumnHouseholds   = "Số hộ"
	ColumnPeople       = "Nhân khẩu"
	ColumnWomen        = "Nữ"
	ColumnPoor         = "Hộ nghèo"
	ColumnNearPoor     = "Hộ cận nghèo"
	ColumnPoorMinority = "Hộ nghèo dân tộc thiểu số"
	ColumnPoorRate     = "Hộ nghèo (%)"
	ColumnNearRate     = "Hộ cận nghèo (%)"
	ColumnWomenRate    = "Nữ (%)"
	ColumnSource       = "Nguồn số liệu"
	ColumnGroup        = "Dân tộc"
	ColumnGroupRate    = "So với số hộ (%)"
	ColumnPart         = "Bản, tổ dân phố"
)

// Words of the picture of poor households.
const (
	PlotPoor    = "Hộ nghèo"
	PlotNear    = "Hộ cận nghèo"
	PlotOf      = "% số hộ"
	PlotNone    = "Biểu đồ tỷ lệ hộ nghèo hiện ra khi đã có số hộ và số hộ nghèo của ít nhất một năm."
	PlotUnknown = "chưa rõ"
)

// CommuneKinds are the kinds of communes.
func CommuneKinds() []string { return []string{"xã", "phường", "thị trấn", "đặc khu"} }

// VillageWords are what settlements are called.
func VillageWords() []string {
	return []string{"bản", "thôn", "tổ dân phố", "khu phố", "xóm", "làng"}
}

// Peoples are the peoples that live in the north-west, the most numerous first.
func Peoples() []string {
	return []string{
		"Thái", "Mông", "Kinh", "Dao", "Hà Nhì", "Giáy", "La Hủ", "Lự", "Lào", "Khơ Mú", "Mảng", "Si La", "Cống",
		"Kháng", "Tày", "Nùng", "Mường", "Hoa", "Phù Lá", "Lô Lô",
	}
}

// Zones are the zones of communes as stored; the empty one is not known.
func Zones() []string { return []string{"", "I", "II", "III", "-"} }

// ZoneName is a zone as chosen.
func ZoneName(zone string) string {
	switch zone {
	case "":
		return "(chưa rõ)"
	case "-":
		return "Không thuộc khu vực nào"
	}
	return "Khu vực " + zone
}

// YesNo is an answer in a table.
func YesNo(yes bool) string {
	if yes {
		return "có"
	}
	return "không"
}

// YesNoOf takes a mark in a table for yes, and a hyphen or a nought for no.
func YesNoOf(s string) string {
	const tick, heavyTick, tickedBox = 0x2713, 0x2714, 0x2611 // no letters of the screen's typeface
	if r := []rune(s); len(r) == 1 && (r[0] == tick || r[0] == heavyTick || r[0] == tickedBox) {
		return YesNo(true)
	}
	switch model.Fold(s) {
	case "x", "v", "1", "co", "dung", "yes", "dbkk":
		return YesNo(true)
	case "0", "khong", "no", "-":
		return YesNo(false)
	}
	return s
}

// CommuneOption is a commune in the choice of communes, told from those of the
// same name.
func CommuneOption(c model.Commune) string {
	s := c.FullName()
	switch {
	case !c.To.IsZero():
		return s + " (đến " + c.To.Short() + ")"
	case !c.From.IsZero():
		return s + " (từ " + c.From.Short() + ")"
	}
	return s
}

// CommuneNote stands behind a commune in the list.
func CommuneNote(c model.Commune) string {
	if c.To.IsZero() {
		return ""
	}
	return "đến " + c.To.Short()
}

// Shipped tells where the data of a commune that came with the program are
// from.
func Shipped(b model.Basis) string {
	s := "Dữ liệu có sẵn trong chương trình. Nguồn: " + b.Source + ". Độ tin cậy: " + b.Certainty.Name() + "."
	if b.Note != "" {
		s += " " + b.Note
	}
	return s
}

// VillageUsed tells why a village must stay.
func VillageUsed(v model.Village, plans int) string {
	return fmt.Sprintf("Chưa xóa được %s: còn %d văn bản đang dùng. Có thể ghi ngày hết hiệu lực thay vì xóa.", v.FullName(), plans)
}

// VillageReplaces tells why a village must stay.
func VillageReplaces(v model.Village) string {
	return "Chưa xóa được " + v.FullName() + ": bản khác trong sổ ghi được thay bằng bản này."
}

// Percent is a share in hundredths of a percent; what is not known is empty.
func Percent(share model.Opt[int64]) string {
	if !share.Known {
		return ""
	}
	return groupDigits(int(share.Value/100)) + fmt.Sprintf(",%02d", share.Value%100)
}

// PoorCompared says how many more or fewer households are poor than before.
func PoorCompared(before, now figures.PoorYear) string {
	s := fmt.Sprintf("Hộ nghèo năm %d: %s hộ, ", now.Year, counted(now.Poor.Value))
	switch by := now.Poor.Value - before.Poor.Value; {
	case by == 0:
		s += fmt.Sprintf("bằng năm %d", before.Year)
	default:
		s += fmt.Sprintf("%s %s hộ so với năm %d", moreOrFewer(by), counted(max(by, -by)), before.Year)
	}
	if before.Rate.Known && now.Rate.Known {
		by := now.Rate.Value - before.Rate.Value
		s += "; tỷ lệ " + moreOrFewer(by) + " " + Percent(model.Known(max(by, -by))) + " điểm phần trăm"
	}
	return s + "."
}

func moreOrFewer(by int64) string {
	if by < 0 {
		return "giảm"
	}
	return "tăng"
}

func counted(n int64) string { return model.Amount(n).Format(model.Dong, 0) }

// CountName is what a count of figures is called.
func CountName(key string) string {
	return map[string]string{
		"households": ColumnHouseholds, "people": ColumnPeople, "women": ColumnWomen,
		"poor": ColumnPoor, "nearPoor": ColumnNearPoor, "poorMinority": ColumnPoorMinority,
	}[key]
}

// VillagesDiffer tells where the villages do not add up to the commune.
func VillagesDiffer(all []figures.Difference) string {
	var parts []string
	for _, d := range all {
		by := d.Sum - d.Own
		word := "thừa"
		if by < 0 {
			word, by = "thiếu", -by
		}
		parts = append(parts, fmt.Sprintf("%s: các bản cộng lại %s, số của xã %s (%s %s)",
			CountName(d.Key), counted(d.Sum), counted(d.Own), word, counted(by)))
	}
	return strings.Join(parts, "; ") + "."
}

// Served tells how many households of a commune a plan serves.
func Served(r figures.Reach, office string, households model.Opt[int64], year int) string {
	s := fmt.Sprintf("Kế hoạch năm %d", r.Plan.Year)
	if office != "" {
		s += " của " + office
	}
	s += fmt.Sprintf(": %d hoạt động phục vụ cộng %s lượt hộ", r.Activities, r.Total.Format())
	if households.Known {
		s += fmt.Sprintf("; địa bàn có %s hộ (số liệu năm %d)", counted(households.Value), year)
	} else {
		s += "; chưa có số hộ của địa bàn để so sánh"
	}
	var rest []string
	if r.Unknown > 0 {
		rest = append(rest, fmt.Sprintf("%d hoạt động chưa rõ số hộ", r.Unknown))
	}
	if r.Elsewhere > 0 {
		rest = append(rest, fmt.Sprintf("%d hoạt động ở nhiều xã, không tính vào đây", r.Elsewhere))
	}
	if len(rest) > 0 {
		s += "; ngoài ra có " + strings.Join(rest, ", ")
	}
	return s + "."
}

// ServedTooMany warns that more households are served than there are: by one
// activity, or by several together.
func ServedTooMany(one bool) string {
	if one {
		return "Có hoạt động phục vụ nhiều hộ hơn số hộ của địa bàn; cần xem lại một trong hai số."
	}
	return "Cộng các hoạt động thì nhiều hơn số hộ của địa bàn. Một hộ có thể được nhiều hoạt động phục vụ; nếu không phải vậy thì cần xem lại."
}

// TypeMore stands in the empty row below a table whose first column is narrow.
const TypeMore = "Gõ thêm"

// ServedNone tells that no plan serves a commune.
const ServedNone = "Kế hoạch mới nhất không có hoạt động nào tại địa bàn này."
