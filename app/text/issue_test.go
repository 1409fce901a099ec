package text

import (
	"strings"
	"testing"

	"sokehoach/model"
)

func TestOpenFindingsSayEachSentenceOnce(t *testing.T) {
	same := model.Finding{Severity: model.Hint, Text: "Chưa có số tiền."}
	all := []model.Finding{{Severity: model.Error, Text: "Chưa có số."}, same, same, same}
	if got, want := OpenFindings(all), "Trước khi phát hành, còn 1 lỗi, 3 lưu ý:\n• Lỗi: Chưa có số.\n• Gợi ý: Chưa có số tiền. (3 chỗ)"; got != want {
		t.Errorf("%q", got)
	}
	for _, s := range "abcdefg" {
		all = append(all, model.Finding{Severity: model.Hint, Text: string(s)})
	}
	if got := OpenFindings(all); !strings.Contains(got, "và 4 điều khác") {
		t.Errorf("%q", got)
	}
}
