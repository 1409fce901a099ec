package text

import (
	"cmp"
	"fmt"
	"strings"

	"sokehoach/app/search"
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
func HitPlace(h search.Hit) string {
	switch h.Kind {
	case search.Document:
		return documentHit(h, cmp.Or(h.Title, NoTitleYet))
	case search.Entry:
		return documentHit(h, cmp.Or(h.Project, NoProject), h.Title)
	case search.Activity:
		return documentHit(h, cmp.Or(h.Project, NoProject), cmp.Or(h.Title, ActivityTitle(model.Activity{})))
	case search.Node:
		return documentHit(h, h.Project, NothingYet)
	case search.Allocation:
		return yearHit(ListAllocations, h)
	case search.Figures:
		return yearHit(YearFigures, h)
	case search.Commune:
		return "Xã, phường"
	case search.Village:
		return "Bản"
	case search.Office:
		return "Cơ quan, đơn vị"
	case search.Officer:
		return "Người ký"
	}
	return "Căn cứ"
}

// documentHit is a place in a document, from the document inwards.
func documentHit(h search.Hit, inwards ...string) string {
	place := fmt.Sprintf("%s năm %d", h.Row.Name, h.Year)
	for _, s := range inwards {
		if s != "" {
			place += placeArrow + strings.ReplaceAll(s, "\n", " ")
		}
	}
	return place
}

// yearHit is a thing of the book that belongs to a year.
func yearHit(sort string, h search.Hit) string {
	place := fmt.Sprintf("%s năm %d", sort, h.Year)
	if h.Title != "" {
		place += placeArrow + h.Title
	}
	return place
}

// HitWords are the words around a hit, on one line.
func HitWords(h search.Hit) string { return strings.ReplaceAll(h.Snippet, "\n", " ") }
