package text

import (
	"strings"
	"testing"

	"sokehoach/model"
)

func TestAnOfficeThatEndedIsSaidToHave(t *testing.T) {
	next := model.Office{Name: "Ủy ban nhân dân phường Đoàn Kết", Label: "UBND phường Đoàn Kết"}
	o := model.Office{Name: "Ủy ban nhân dân xã Sùng Phài", To: model.Date{Year: 2025, Month: 6, Day: 30}}
	if words := OfficeEnded(o, next); !strings.Contains(words, "đã nhập vào "+next.Called()) || !strings.Contains(words, "30/6/2025") {
		t.Error(words)
	}
}
