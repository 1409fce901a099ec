package text

import (
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

func TestAPlaceIsSaidInTheWordsOfTheForm(t *testing.T) {
	c, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	p := model.Plan{Entries: []model.Entry{{Nodes: []string{"4.1"}}, {Nodes: []string{"6"}}, {Nodes: []string{"none"}}, {}}}
	for path, want := range map[string]string{
		"":                                  "Cả kế hoạch",
		"title":                             "Trích yếu",
		"date":                              "Ngày ban hành",
		"grounds[1].text":                   "Căn cứ 2",
		"parts[2].heading":                  "Phần III › Tên phần",
		"parts[2].paragraphs[0].text":       "Phần III › Đoạn 1",
		"entries":                           "Dự án và hoạt động",
		"entries[0]":                        "Dự án 4 › Tiểu dự án 1",
		"entries[1].activities[1].quantity": "Dự án 6 › Hoạt động 2 › Số lượng",
		"entries[1].activities[0].funding[2].amount": "Dự án 6 › Hoạt động 1 › Nguồn kinh phí 3 › Số tiền",
		"entries[1].activities[0].served.households": "Dự án 6 › Hoạt động 1 › Đối tượng thụ hưởng › Số hộ",
		"entries[2].heading":                         "Nội dung chưa gắn dự án › Tên trong văn bản",
		"entries[3].nodes":                           "Nội dung chưa gắn dự án › Dự án của nội dung",
		"entries[9].heading":                         "Nội dung chưa gắn dự án › Tên trong văn bản",
		"indicators[0].target":                       "Chỉ tiêu 1 › Chỉ tiêu năm kế hoạch",
		"annexes[1].title":                           "Phụ lục II › Tên phụ lục",
		"recipients[3]":                              "Nơi nhận 4",
		"signature.title":                            "Chữ ký › Chức vụ người ký",
		"parts[99999999999999999999].strange":        "Phần",
		"[[..]":                                      "Cả kế hoạch",
	} {
		if got := PlanPlace(model.DocumentKind{Name: "Kế hoạch"}, p, c, path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}

func TestFindingsAreCountedAndCopied(t *testing.T) {
	mistake := model.Finding{Severity: model.Error, Path: "title", Text: "Thiếu trích yếu.", Source: "Điều 8"}
	doubt := model.Finding{Severity: model.Warning, Path: "date", Text: "Xem lại ngày."}
	hint := model.Finding{Severity: model.Hint, Text: "Nên ngắn hơn."}
	for want, all := range map[string][]model.Finding{
		"Kiểm tra (không có lỗi)":   nil,
		"Kiểm tra (1 lỗi)":          {mistake},
		"Kiểm tra (2 lưu ý)":        {doubt, hint},
		"Kiểm tra (1 lỗi, 2 lưu ý)": {hint, mistake, doubt},
	} {
		if got := CheckButton(all); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	got := FindingsText([]model.Finding{mistake, doubt}, func(path string) string { return strings.ToUpper(path) })
	if want := "Lỗi\tTITLE\tThiếu trích yếu.\tĐiều 8\nCần xem\tDATE\tXem lại ngày.\t\n"; got != want {
		t.Errorf("%q", got)
	}
	if got := MarkWords([]model.Finding{mistake, doubt}); got != "Lỗi: Thiếu trích yếu. (và 1 điều nữa)" {
		t.Error(got)
	}
}
