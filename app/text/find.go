package text

import (
	"cmp"
	"fmt"
	"strings"

	"sokehoach/app"
	"sokehoach/model"
)

// Words of the search.
const (
	MenuFind      = "Tìm…"
	FindTitle     = "Tìm trong sổ"
	FindHolder    = "Gõ vài chữ, có dấu hay không đều được"
	FindHint      = "Tìm chữ, số tiền, ngày trong cả sổ. Mũi tên để chọn, Enter để mở."
	FindNothing   = "Không tìm thấy. Thử ít chữ hơn."
	FindPreparing = "Đang đọc sổ, kết quả sẽ hiện ngay khi đọc xong…"
	OpenFound     = "Mở"
	NothingYet    = "chưa có nội dung"
	YearFigures   = "Số liệu"
)

// FoundMany tells that there are more hits than are listed.
func FoundMany(n int) string {
	return fmt.Sprintf("Chỉ hiện %d kết quả đầu; gõ thêm chữ để thu hẹp.", n)
}

// Found tells how many hits there are.
func Found(n int) string { return fmt.Sprintf("%d kết quả.", n) }

// HitPlace says where a hit is.
func HitPlace(h app.Hit) string {
	switch h.Kind {
	case app.HitPlan:
		return planHit(h, cmp.Or(h.Title, NoTitleYet))
	case app.HitEntry:
		return planHit(h, cmp.Or(h.Project, NoProject), h.Title)
	case app.HitActivity:
		return planHit(h, cmp.Or(h.Project, NoProject), cmp.Or(h.Title, ActivityTitle(model.Activity{})))
	case app.HitNode:
		return planHit(h, h.Project, NothingYet)
	case app.HitAllocation:
		return yearHit(ListAllocations, h)
	case app.HitFigures:
		return yearHit(YearFigures, h)
	case app.HitCommune:
		return "Xã, phường"
	case app.HitVillage:
		return "Bản"
	case app.HitOffice:
		return "Cơ quan, đơn vị"
	case app.HitOfficer:
		return "Người ký"
	}
	return "Căn cứ"
}

// planHit is a place in a plan, from the plan inwards.
func planHit(h app.Hit, inwards ...string) string {
	place := fmt.Sprintf("Kế hoạch năm %d", h.Year)
	for _, s := range inwards {
		if s != "" {
			place += placeArrow + strings.ReplaceAll(s, "\n", " ")
		}
	}
	return place
}

// yearHit is a thing of the book that belongs to a year.
func yearHit(sort string, h app.Hit) string {
	place := fmt.Sprintf("%s năm %d", sort, h.Year)
	if h.Title != "" {
		place += placeArrow + h.Title
	}
	return place
}

// HitWords are the words around a hit, on one line.
func HitWords(h app.Hit) string { return strings.ReplaceAll(h.Snippet, "\n", " ") }
