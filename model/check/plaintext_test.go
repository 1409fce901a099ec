package check

import (
	"os"
	"slices"
	"testing"
)

// foundIn lists what is found in a plain text, without the sentences.
func foundIn(t *testing.T, text string, year int) []string {
	t.Helper()
	var got []string
	for _, f := range Text(text, Setting{Year: year}, measure(t)) {
		got = append(got, f.Code+" "+f.Path)
	}
	return got
}

func TestAPlainTextIsJudgedByItsWords(t *testing.T) {
	const end = "\nTrên đây là Kế hoạch./."
	for text, want := range map[string][]string{
		"": nil,
		"Thực hiện thực hiện Kế hoạch." + end: {"V1 dòng 1"},
		"Vốn sự nghiệp , vốn đầu tư." + end:   {"V2 dòng 1"},
		"Uû ban nh©n d©n x· Sïng Phµi" + end:  {"V3 dòng 1"},
		"Hoàn thành trong năm 2023." + end:    {"Y1 dòng 1"},
		"Sùng Phài, ngày 29 tháng 12 năm 2023\nCăn cứ Quyết định của UBND tỉnh về giao vốn năm 2023." + end: nil,
		"Giải ngân 130/100 triệu đồng, đạt 30%." + end:                                                      {"R3 dòng 1"},
		"Không có câu kết.":                                                                                  {"D11 dòng 1"},
		"I. MỤC ĐÍCH\n\nVI. KINH PHÍ\nVII. GIẢI PHÁP" + end:                                                  {"D5 dòng 3"},
		"I. MỤC ĐÍCH\nI. KINH PHÍ" + end:                                                                     {"D5 dòng 2"},
		"I. MỤC ĐÍCH\n1. Một\n2. Hai\n2. Ba\nII. KINH PHÍ\n1. Vốn\n3. Chi" + end:                             {"D6 dòng 4", "D6 dòng 7"},
		"I. MỤC ĐÍCH\n1. Một\n1.1. Một\n1.2. Hai\n2. Hai\n2.1. Một\n2.3. Ba" + end:                           {"D6 dòng 7"},
		"I. MỤC ĐÍCH\na) một\nb) hai\nd) ba\nđ) bốn" + end:                                                   {"D8 dòng 4"},
		"I. MỤC ĐÍCH\n- một\n* hai\n* ba" + end:                                                              {"D10 dòng 3"},
		"Căn cứ Quyết định số 1.\nCăn cứ Luật Đất đai.\nI. MỤC ĐÍCH" + end:                                   {"C1 dòng 1"},
		"I. KINH PHÍ\n(có biểu chi tiết kèm theo)" + end:                                                     {"D12 dòng 2"},
		"I. KINH PHÍ\n(có biểu chi tiết kèm theo)" + end + "\nNơi nhận:\n- Lưu: VT.\nPhụ lục\nBIỂU CHI TIẾT": nil,
		"ỦY BAN NHÂN DÂN\nXÃ A\nI. KINH PHÍ" + end + "\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn A":           {"E2 dòng 7"},
		"UBND XÃ A\nI. KINH PHÍ" + end + "\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH":                                      {"E2 dòng 4"},
		"ỦY BAN NHÂN DÂN\nI. KINH PHÍ" + end + "\nNơi nhận: TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH":                   nil,
		"PHÒNG DÂN TỘC\nI. KINH PHÍ" + end + "\nNơi nhận:\nTRƯỞNG PHÒNG":                                     nil,
		"I. KINH PHÍ" + end + "\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN":                                 nil,
	} {
		if got := foundIn(t, text, 2024); !slices.Equal(got, want) {
			t.Errorf("%s:\nfound %q, want %q", text, got, want)
		}
	}
	if got := foundIn(t, "Hoàn thành trong năm 2023./.", 0); len(got) > 0 {
		t.Errorf("without a year: %q", got)
	}
}

func TestWordsAreFoundAtTheCallersPath(t *testing.T) {
	got := Words("reason", "Chậm chậm tiến độ do do năm 2022", Setting{Year: 2024}, measure(t))
	var all []string
	for _, f := range got {
		all = append(all, f.Code+" "+f.Path)
	}
	if !slices.Equal(all, []string{"Y1 reason", "V1 reason"}) {
		t.Errorf("%q", all)
	}
}

// TestTheCitysPlanAsItWasTyped holds what is found in a real text with all its
// slips.
func TestTheCitysPlanAsItWasTyped(t *testing.T) {
	text, err := os.ReadFile("testdata/ke-hoach-2024.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"V1 dòng 13", "D5 dòng 138", "D10 dòng 102", "C1 dòng 11", "D12 dòng 140"}
	if got := foundIn(t, string(text), 2024); !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}
