package text

import (
	"testing"

	"sokehoach/app"
)

func TestTheSecondLineOfAHitNamesTheProject(t *testing.T) {
	for _, c := range []struct {
		hit  app.Hit
		want string
	}{
		{app.Hit{Kind: app.HitActivity, Year: 2024, Project: "Dự án 4, Tiểu dự án 1", Title: "Làm đường\nbản"}, "Kế hoạch năm 2024 › Dự án 4, Tiểu dự án 1 › Làm đường bản"},
		{app.Hit{Kind: app.HitActivity, Year: 2024}, "Kế hoạch năm 2024 › Nội dung chưa gắn dự án › (hoạt động chưa có tên)"},
		{app.Hit{Kind: app.HitEntry, Year: 2024, Project: "Dự án 6", Title: "Bảo tồn"}, "Kế hoạch năm 2024 › Dự án 6 › Bảo tồn"},
		{app.Hit{Kind: app.HitPlan, Year: 2025, Title: "Thực hiện"}, "Kế hoạch năm 2025 › Thực hiện"},
		{app.Hit{Kind: app.HitVillage}, "Bản"},
	} {
		if got := HitPlace(c.hit); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestTheSecondLineOfAHitSaysWhatItIsOf(t *testing.T) {
	for _, c := range []struct {
		hit  app.Hit
		want string
	}{
		{app.Hit{Kind: app.HitNode, Year: 2025, Project: "Dự án 7"}, "Kế hoạch năm 2025 › Dự án 7 › chưa có nội dung"},
		{app.Hit{Kind: app.HitAllocation, Year: 2025, Title: "Dự án 7: Chăm sóc sức khỏe"}, "Vốn được giao năm 2025 › Dự án 7: Chăm sóc sức khỏe"},
		{app.Hit{Kind: app.HitAllocation, Year: 2025}, "Vốn được giao năm 2025"},
		{app.Hit{Kind: app.HitFigures, Year: 2024, Title: "xã Sùng Phài"}, "Số liệu năm 2024 › xã Sùng Phài"},
	} {
		if got := HitPlace(c.hit); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
