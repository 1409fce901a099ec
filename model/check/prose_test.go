package check

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

// said gives the sentences of findings of some codes about a text, which stands
// as a paragraph of the shipped plan of 2024.
func said(t *testing.T, text string, codes ...string) []string {
	t.Helper()
	p, b := sample(t)
	p = p.Clone()
	const at = "parts[0].paragraphs[2].text"
	p.Parts[0].Paragraphs[2].Text = text
	var out []string
	for _, i := range Plan(p, b, measure(t)) {
		if !slices.Contains(codes, i.Code) {
			continue
		}
		if i.Path != at || i.Severity == model.Error || i.Source == "" {
			t.Errorf("%q: %+v", text, i)
		}
		out = append(out, i.Text)
	}
	return out
}

func TestAYearThatIsNotThePlansIsFound(t *testing.T) {
	for text, want := range map[string]string{
		"Thực hiện Chương trình năm 2023 trên địa bàn xã.":                                "Năm 2023 khác năm kế hoạch 2024.",
		"Ủy ban nhân dân xã xây dựng Kế hoạch thực hiện Chương trình năm 2025 như sau:":   "Năm 2025 khác năm kế hoạch 2024.",
		"Theo Quyết định số 12/QĐ-UBND ngày 05/01/2022, UBND xã xây dựng kế hoạch 2023:":  "Năm 2023 khác năm kế hoạch 2024.",
		"Hoàn thành trước ngày 30/6/2023.":                                                "Năm 2023 khác năm kế hoạch 2024.",
		"Giải ngân xong trong tháng 9/2022; họp bản trong quý III/2022.":                  "Năm 2022 khác năm kế hoạch 2024.",
		"Vốn của năm ngân sách 2022 và năm 2023.":                                         "Năm 2022 khác năm kế hoạch 2024.|Năm 2023 khác năm kế hoạch 2024.",
		"Chương trình giai đoạn 2016-2020 trên địa bàn xã.":                               "Giai đoạn 2016-2020 đã qua trước năm kế hoạch 2024.",
		"Chương trình năm 2024; cùng kỳ năm 2022 đạt 9 hộ. Năm 2021 làm tiếp.":            "Năm 2021 khác năm kế hoạch 2024.",
		"Tỷ lệ hộ nghèo năm 2024 giảm so với năm 2023.":                                   "",
		"Kết quả năm 2023 đạt 95%.":                                                       "",
		"Công trình chuyển tiếp từ năm 2022, khởi công năm 2021.":                         "",
		"Giai đoạn 2021-2025, từ năm 2021 đến năm 2025, 2021 - 2030, 2026-2030.":          "",
		"Mục tiêu đến năm 2030, tầm nhìn 2045; vốn giải ngân đến 31/01/2025.":             "",
		"Nghị quyết số 120/2020/QH14 ngày 19/6/2020 về giai đoạn 2016-2018 và năm 2019.":  "",
		"Quyết định số 39/2021/QĐ-TTg ngày 30 tháng 12 năm 2021 của Thủ tướng Chính phủ.": "",
		"Luật Ngân sách nhà nước năm 2015 và Luật Đất đai ngày 18/01/2024.":               "",
		"Trồng 2023 cây chè cho 2.022 hộ, dài 2021 m, tại km 2020.":                       "",
		"Thời gian thực hiện: Năm 2024, năm học 2023-2024.":                               "",
		"Chuẩn bị xây dựng kế hoạch năm 2025.":                                            "",
		"Tăng so với năm {năm trước}.":                                                    "",
		"Thực hiện Nghị quyết số 04-NQ/TU ngày 10/2/2023 của Tỉnh ủy":                     "",
		"Theo Kết luận số 12-KL/TU ngày 01/3/2023 về nhiệm vụ năm 2022":                   "",
		"Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị":                             "",
		"Công văn số 12 ngày 05/5/2023 của Sở Tài chính về dự toán năm 2022":              "",
		"Theo Quyết định của UBND tỉnh ngày 05/5/2023, tại Thông báo ngày 6/6/2023":       "",
		"Quyết định giao vốn của UBND tỉnh ngày 05 tháng 5 năm 2023":                      "",
		"Bản đồ tỷ lệ 1/2000; điện thoại 0213.2034.567 hoặc 021.12.2034.567":              "",
		"Kế hoạch 2021–2025 của xã; kế hoạch 2021 – 2025":                                 "",
		"Theo báo cáo năm 2023, vốn lũy kế: năm 2022 là 5 tỷ đồng":                        "",
		"Cuối năm 2023 xã có 20 hộ nghèo; tại thời điểm tháng 12/2023 còn 9 hộ":           "",
		"Người sinh năm 1990; thu nhập (bình quân) năm 2023":                              "",
		"Trong 03 năm 2021, 2022, 2023 xã có 9 công trình; 2021, 2022 và 2023":            "",
		"Từ đến 6/2022 thì xong; tháng 06/2022":                                           "Năm 2022 khác năm kế hoạch 2024.",
		"Hoàn thành 30.6.2023, 15-7-2022.":                                                "Năm 2023 khác năm kế hoạch 2024.|Năm 2022 khác năm kế hoạch 2024.",
		"Kế hoạch của UBND xã, xong trước ngày 30/6/2023":                                 "Năm 2023 khác năm kế hoạch 2024.",
		"Quyết định hỗ trợ hộ nghèo trước ngày 30/6/2023":                                 "Năm 2023 khác năm kế hoạch 2024.",
		"Kế hoạch năm 2022, 2023":                                                         "Năm 2022 khác năm kế hoạch 2024.",
	} {
		if got := strings.Join(said(t, text, "Y1"), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestAYearIsLookedForInAllThatThePlanSaysItself(t *testing.T) {
	const stray = "Thực hiện năm 2019"
	p, b := sample(t)
	p = p.Clone()
	p.Title, p.Opening, p.Closing, p.Parts[1].Heading, p.Indicators[5].Name = stray, stray, stray, stray, stray
	p.Entries[3].Heading, p.Entries[4].Activities[0].Phrase, p.Entries[4].Activities[0].Name = stray, stray, stray
	p.Entries[4].Activities[0].Note, p.Recipients[5].Text, p.Filing = stray, stray, stray
	p.Grounds = append(p.Grounds, model.GroundLine{Lead: "Căn cứ", Text: stray})
	want := []string{
		"title", "opening", "parts[1].heading", "entries[3].heading", "entries[4].activities[0].name",
		"entries[4].activities[0].phrase", "indicators[5].name", "closing",
	}
	var got []string
	for _, i := range Plan(p, b, measure(t)) {
		if i.Code == "Y1" {
			got = append(got, i.Path)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	p.Year = 0
	if got := found(p, b, "Y1"); len(got) > 0 {
		t.Errorf("without a year of the plan: %q", got)
	}
}

func TestAPartThatTellsOfThePastMayNameItsYears(t *testing.T) {
	for heading, want := range map[string]int{
		"Đánh giá kết quả thực hiện năm 2023":   0,
		"Tình hình thực hiện Chương trình":      0,
		"KẾT QUẢ NĂM TRƯỚC":                     0,
		"Mục đích, yêu cầu":                     1,
		"Kiểm tra, giám sát, đánh giá; báo cáo": 1,
		"Kết quả dự kiến":                       1,
	} {
		p, b := sample(t)
		p = p.Clone()
		p.Parts[0].Heading = heading
		p.Parts[0].Paragraphs[1].Text = "Năm 2023 xã có 9 công trình, năm 2027 thêm 2 công trình."
		p.Parts[1].Paragraphs[0].Text = "Thực hiện năm 2022"
		got := 0
		for _, i := range Plan(p, b, measure(t)) {
			if i.Code == "Y1" {
				got++
			}
		}
		if got != want+2 { // that of 2027 and that of the part behind
			t.Errorf("%s: %d found, want %d", heading, got, want+2)
		}
	}
}

func TestAYearThatTheReviewListsIsNotFoundTwice(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	p.Opening = "Thực hiện năm 2019 và năm 2018."
	p.Review = []model.ReviewNote{{Path: "opening", Kind: model.ReviewLook, New: "năm 2019", Done: true}}
	var got []string
	for _, i := range Plan(p, b, measure(t)) {
		if i.Code == "Y1" {
			got = append(got, i.Text)
		}
	}
	if len(got) != 1 || got[0] != "Năm 2018 khác năm kế hoạch 2024." {
		t.Errorf("%q", got)
	}
}

func TestAWordThatStandsTwiceIsFound(t *testing.T) {
	for text, want := range map[string]string{
		"Thực hiện thực hiện Chương trình.":                      "Từ viết hai lần: “Thực hiện thực hiện”.",
		"Theo Quyết định số Quyết định số 12/QĐ-UBND.":           "Từ viết hai lần: “Quyết định số Quyết định số”.",
		"Trong năm năm 2024 các các hộ.":                         "Từ viết hai lần: “năm năm”.|Từ viết hai lần: “các các”.",
		"Ủy ban nhân dân Ủy ban nhân dân xã":                     "Từ viết hai lần: “Ủy ban nhân dân Ủy ban nhân dân”.",
		"hỗ trợ hộ nghèo hộ nghèo, hộ cận nghèo":                 "Từ viết hai lần: “hộ nghèo hộ nghèo”.",
		"Dần dần, thường thường, xanh xanh, con ba ba bơi":       "",
		"Từng bước từng bước; nhà nhà, người người thi đua":      "",
		"Kế hoạch năm năm 2021-2025, trong năm năm tới":          "",
		"Người dân tộc Lô Lô ở bản Lao Lao":                      "",
		"hộ nghèo, hộ nghèo dân tộc; xã, xã":                     "",
		"Mật độ 20 20, 1 1 1; - - -":                             "",
		"Vốn xã hội hóa, kinh tế - xã hội, xã hội":               "",
		"Hỗ trợ 10 hộ.\nHộ nghèo được ưu tiên.\nƯu tiên":         "",
		"Bản Sin Chải: Sin Chải có 20 hộ (hộ nghèo: nghèo 5)":    "",
		"Nâng cao nâng cao nâng cao năng lực":                    "Từ viết hai lần: “Nâng cao nâng cao”.",
		"vùng đồng bào dân tộc thiểu số vùng đồng bào dân tộc":   "",
		"người dân dân tộc thiểu số, thiết bị bị hư hỏng":        "",
		"đầu tư tư nhân; giao thông thông suốt":                  "",
		"Cộng đồng đồng bào được ổn định định cư":                "",
		"(người dân dân bản) phục vụ vụ đông":                    "",
		"cán bộ Bộ Chỉ huy quân sự tại bản Bản Mới":              "",
		"trồng cây su su; nhà nhà, ngành ngành":                  "",
		"lương thực thực phẩm, thi công công trình, đất ở ở bản": "",
		"vốn đầu tư công công trình nước, phân bổ bổ sung":       "",
		"CÁN BỘ BỘ CHỈ HUY, LƯƠNG THỰC THỰC PHẨM":                "",
		"cho các các hộ và các các xã\nCác các":                  "Từ viết hai lần: “các các”.",
		"người, dân dân bản; Của của bản; hỗ trợ hỗ trợ trợ":     "Từ viết hai lần: “dân dân”.|Từ viết hai lần: “Của của”.|Từ viết hai lần: “hỗ trợ hỗ trợ”.",
	} {
		if got := strings.Join(said(t, text, "V1"), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestAPhraseThatStandsTwiceIsSurerThanASyllable(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	p.Title, p.Opening = "Cho các các hộ", "Thực hiện thực hiện"
	got := map[string]model.Severity{}
	for _, i := range Plan(p, b, measure(t)) {
		if i.Code == "V1" {
			got[i.Path] = i.Severity
		}
	}
	if len(got) != 2 || got["title"] != model.Hint || got["opening"] != model.Warning {
		t.Errorf("%v", got)
	}
}

// Each word of the list acquits its last syllable, so it has two or three, in the
// letters in which a text is looked at, and stands there once.
func TestCompoundsAreWrittenAsTheyAreAskedFor(t *testing.T) {
	seen := map[string]bool{}
	for _, w := range measure(t).Wording.Compounds {
		if n := len(strings.Fields(w)); n < 2 || n > 3 || w != model.CleanLine(strings.ToLower(w)) || seen[w] {
			t.Errorf("%q", w)
		}
		seen[w] = true
	}
}

func TestSlipsOfPunctuationAreFound(t *testing.T) {
	for text, want := range map[string]string{
		"tại bản, , các xã":       "Thừa dấu câu: “tại bản, , các xã”.",
		"các xã , bản":            "Thừa dấu cách trước dấu câu: “các xã , bản”.",
		"các xã .":                "Thừa dấu cách trước dấu câu: “các xã .”.",
		"xong ;; rồi..":           "Thừa dấu câu: “xong ;; rồi..”.|Thừa dấu cách trước dấu câu: “xong ;; rồi..”.",
		"ở xã,bản":                "Thiếu dấu cách: “ở xã,bản”.",
		"đã xong.Các hộ":          "Thiếu dấu cách: “đã xong.Các hộ”.",
		"hộ nghèo(hộ Mông) ở bản": "Thiếu dấu cách: “hộ nghèo(hộ Mông) ở bản”.",
		"( hộ nghèo":              "Thừa dấu cách sau dấu mở ngoặc: “( hộ nghèo”.",
		"1.234,5 triệu đồng; 01/2022/TT-UBDT; 8:30; 10,5%; 15.000": "",
		"TP. Lai Châu, TP.HCM, PGS.TS, v.v., v.v…; vốn khác...)":   "",
		"nộp tại https://abc.gov.vn/a,b hoặc a,b@xa.gov.vn":        "",
		"một, hai, ... và khác (nếu có); “Nếp nghĩ, cách làm”./.":  "",
		"Điểm a) khoản 1; giao nhiệm vụ/đặt hàng/đấu thầu":         "",
	} {
		if got := strings.Join(said(t, text, "V2"), "|"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A phrase is judged as it is printed: {bản} brings its word along.
func TestAPhraseIsLookedAtInItsPrintedForm(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	p.Entries[5].Activities[0].Phrase = "Hỗ trợ tại bản {bản},{xã}"
	got := found(p, b, "V")
	if !slices.Equal(got, []string{"V1 entries[5].activities[0].phrase", "V2 entries[5].activities[0].phrase"}) {
		t.Errorf("%q", got)
	}
}

// A new activity's phrase prints its name, so a slip in the name would be said
// twice.
func TestASlipInANameIsSaidAtTheName(t *testing.T) {
	for _, c := range []struct {
		name, phrase string
		want         []string
	}{
		{"Hỗ trợ các các hộ , bản", model.DefaultPhrase, []string{"V1 name", "V2 name"}},
		{"Hỗ trợ hộ,bản", "{tên hoạt động} cho cho hộ", []string{"V2 name", "V1 phrase"}},
		{"Hỗ trợ hộ", "Hỗ trợ {tên hoạt động}", []string{"V1 phrase"}},
		{"KÕ ho¹ch, thùc hiÖn", model.DefaultPhrase, []string{"V3 name"}},
		{"Hỗ trợ hộ", model.DefaultPhrase, nil},
	} {
		p, b := sample(t)
		p = p.Clone()
		a := &p.Entries[5].Activities[0]
		a.Name, a.Phrase = c.name, c.phrase
		var got []string
		for _, i := range Plan(p, b, measure(t)) {
			if at, ok := strings.CutPrefix(i.Path, "entries[5].activities[0]."); ok && i.Code[0] == 'V' {
				got = append(got, i.Code+" "+at)
			}
		}
		slices.Sort(got)
		slices.Sort(c.want)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, %s: %q, want %q", c.name, c.phrase, got, c.want)
		}
	}
}

func TestLettersOfAnOldFontAreFound(t *testing.T) {
	got := said(t, "KÕ ho¹ch, thùc hiÖn", "V1", "V2", "V3")
	if len(got) != 1 || !strings.Contains(got[0], "“Kế hoạch, thực hiện”") {
		t.Errorf("%q", got)
	}
}

// Both plans of the sample were written by hand and are what clerks see first.
func TestTheRulesOnWordsFindNothingInTheSamples(t *testing.T) {
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	_, b := sample(t)
	for _, p := range s.Plans {
		for _, i := range Plan(p, b, measure(t)) {
			if strings.Contains("Y V G M", i.Code[:1]) || i.Code == "E2" || i.Code == "N8" {
				t.Errorf("%d: %+v", p.Year, i)
			}
		}
	}
}

// A line that is not suspect is not looked at, so it must have no slip.
func FuzzEverySlipIsSuspect(f *testing.F) {
	for _, s := range []string{"a , b", "a,b", "( a", "a)b", "a..", "xong.Các", "a; ;", "“ a ”", ",.", "a, .b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, m := range marks {
			if m.form().MatchString(line) && !suspect(line) {
				t.Errorf("%q: %s", line, m.sentence)
			}
		}
	})
}
