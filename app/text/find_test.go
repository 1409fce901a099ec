package text

import (
	"testing"

	"sokehoach/app/search"
	"sokehoach/model"
)

// planRow is the row of plans among the kinds of documents.
var planRow = model.DocumentKind{Code: model.PlanKind, Name: "Kế hoạch"}

func TestTheSecondLineOfAHitNamesTheProject(t *testing.T) {
	for _, c := range []struct {
		hit  search.Hit
		want string
	}{
		{search.Hit{Kind: search.Activity, Row: planRow, Year: 2024, Project: "Dự án 4, Tiểu dự án 1", Title: "Làm đường\nbản"}, "Kế hoạch năm 2024 › Dự án 4, Tiểu dự án 1 › Làm đường bản"},
		{search.Hit{Kind: search.Activity, Row: planRow, Year: 2024}, "Kế hoạch năm 2024 › Nội dung chưa gắn dự án › (hoạt động chưa có tên)"},
		{search.Hit{Kind: search.Entry, Row: planRow, Year: 2024, Project: "Dự án 6", Title: "Bảo tồn"}, "Kế hoạch năm 2024 › Dự án 6 › Bảo tồn"},
		{search.Hit{Kind: search.Document, Row: planRow, Year: 2025, Title: "Thực hiện"}, "Kế hoạch năm 2025 › Thực hiện"},
		{search.Hit{Kind: search.Village}, "Bản"},
	} {
		if got := HitPlace(c.hit); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestTheSecondLineOfAHitSaysWhatItIsOf(t *testing.T) {
	for _, c := range []struct {
		hit  search.Hit
		want string
	}{
		{search.Hit{Kind: search.Node, Row: planRow, Year: 2025, Project: "Dự án 7"}, "Kế hoạch năm 2025 › Dự án 7 › chưa có nội dung"},
		{search.Hit{Kind: search.Allocation, Year: 2025, Title: "Dự án 7: Chăm sóc sức khỏe"}, "Vốn được giao năm 2025 › Dự án 7: Chăm sóc sức khỏe"},
		{search.Hit{Kind: search.Allocation, Year: 2025}, "Vốn được giao năm 2025"},
		{search.Hit{Kind: search.Figures, Year: 2024, Title: "xã Sùng Phài"}, "Số liệu năm 2024 › xã Sùng Phài"},
	} {
		if got := HitPlace(c.hit); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
