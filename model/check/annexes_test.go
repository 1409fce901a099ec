package check

import (
	"slices"
	"testing"

	"sokehoach/model"
)

// findings are codes and paths of what is found in a plan.
func findings(t *testing.T, p model.Plan, b model.Book) []string {
	t.Helper()
	var got []string
	for _, i := range Plan(p, b, measure(t)) {
		got = append(got, i.Code+" "+i.Path)
	}
	return got
}

func TestAnAnnexOfAnotherDocumentIsNotMissed(t *testing.T) {
	own := []string{"D12 annexes"}
	for text, want := range map[string][]string{
		"theo Phụ lục IV của Nghị định số 30/2020/NĐ-CP":                          nil,
		"theo Phụ lục IV Nghị định số 30/2020/NĐ-CP":                              nil,
		"theo Phụ lục IV, Thông tư số 55/2023/TT-BTC":                             nil,
		"theo Phụ lục IV ban hành kèm theo Quyết định số 1719/QĐ-TTg":             nil,
		"theo Phụ lục IV kèm theo Thông tư số 02/2022/TT-UBDT":                    nil,
		"theo Phụ lục IV, V và Phụ lục VI ban hành kèm theo Nghị quyết số 12":     nil,
		"theo Phụ lục IV kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2024":         nil,
		"theo Phụ lục IV kèm theo":                                                own,
		"theo Phụ lục IV kèm theo Kế hoạch này":                                   own,
		"theo Phụ lục IV Kế hoạch này":                                            own,
		"theo Phụ lục IV; Quyết định số 1719/QĐ-TTg có hiệu lực":                  own,
		"theo Phụ lục IV của Nghị định số 30 và Phụ lục IV kèm theo Kế hoạch này": own,
	} {
		p, b := sample(t)
		p = p.Clone()
		p.Parts[4].Paragraphs[1].Text += " (" + text + ")."
		if got := findings(t, p, b); !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}

func TestAnAnnexIsPointedToByItsOwnNameOnly(t *testing.T) {
	for text, want := range map[string][]string{
		"chi tiết tại Phụ lục kèm theo":                         nil,
		"chi tiết tại phụ lục của Nghị định số 30/2020/NĐ-CP":   {"D12 annexes[0]"},
		"chi tiết tại Phụ lục I của Nghị định số 30/2020/NĐ-CP": {"D12 annexes[0]"},
	} {
		p, b := sample(t)
		p = p.Clone()
		for i := range p.Parts {
			p.Parts[i].Paragraphs = []model.Paragraph{{Text: text}}
		}
		p.Annexes = p.Annexes[:1]
		if got := findings(t, p, b); !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
	p, b := sample(t)
	p = p.Clone()
	for i := range p.Parts {
		p.Parts[i].Paragraphs = []model.Paragraph{{Text: "theo phụ lục kèm theo Nghị định số 30/2020/NĐ-CP"}}
	}
	p.Annexes = nil
	if got := findings(t, p, b); len(got) > 0 {
		t.Errorf("an annex of a decree is missed: %q", got)
	}
}

func TestAnAnnexWithoutAFormTakesNoNumber(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	p.Annexes = slices.Insert(p.Annexes, 1, model.Annex{Form: "99"})
	if got := findings(t, p, b); !slices.Equal(got, []string{"N6 annexes[1].form"}) {
		t.Errorf("found %q", got)
	}
}

func TestEntriesAndActivitiesOfOneIdAreFound(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	p.Entries[3].ID = p.Entries[1].ID
	p.Entries[5].Activities[0].ID = p.Entries[4].Activities[0].ID
	if got := findings(t, p, b); !slices.Equal(got, []string{"N7 entries[3]", "N7 entries[5].activities[0]"}) {
		t.Errorf("found %q", got)
	}
}

func TestATextPointsToItsAnnexesInManyWays(t *testing.T) {
	all := []string{"D12 annexes[0]", "D12 annexes[1]", "D12 annexes[2]"}
	for text, want := range map[string][]string{
		"(chi tiết tại các Phụ lục I, II, III kèm theo)":                  nil,
		"theo các Phụ lục I, II và III kèm theo Kế hoạch này":             nil,
		"theo Phụ lục I, Phụ lục II, Phụ lục III":                         nil,
		"theo các phụ lục từ Phụ lục I đến Phụ lục III":                   nil,
		"theo Phụ lục I đến III":                                          nil,
		"theo Phụ lục số I, số II và số III":                              nil,
		"theo Phụ lục 1, 2, 3":                                            nil,
		"có các biểu chi tiết kèm theo":                                   nil,
		"(có các phụ lục, biểu mẫu kèm theo)":                             nil,
		"các bảng số liệu đính kèm.":                                      nil,
		"vốn đầu tư (có biểu chi tiết kèm theo)":                          all[1:],
		"(có biểu chi tiết kèm theo), (có danh mục kèm theo), biểu kèm":   nil,
		"các Phụ lục I, III kèm theo":                                     all[1:2],
		"các Phụ lục I, II, III ban hành kèm theo Thông tư số 02/2022":    all,
		"các biểu mẫu ban hành kèm theo Thông tư số 02/2022/TT-UBDT":      all,
		"các loại hồ sơ, danh mục giấy tờ kèm theo đơn đăng ký":           all,
		"các Phụ lục I, II, III, IV kèm theo":                             {"D12 annexes"},
		"các phụ lục chung":                                               all,
		"Phụ lục Các xã; Phụ lục Chỉ tiêu":                                all,
		"phụ lục I kèm theo; phụ lục II và III của Kế hoạch này":          nil,
		"Phụ lục I, II. Vốn năm 2024 kèm theo dự toán, Phụ lục III: biểu": nil,
	} {
		p, b := sample(t)
		p = p.Clone()
		for i := range p.Parts {
			p.Parts[i].Paragraphs = []model.Paragraph{{Text: "Theo quy định."}}
		}
		p.Parts[0].Paragraphs[0].Text = text
		p.Opening, p.Closing = "", "Hết."
		var got []string
		for _, f := range findings(t, p, b) {
			if f[:3] == "D12" {
				got = append(got, f)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}

func TestTheOnlyAnnexBearsNoNumber(t *testing.T) {
	for text, want := range map[string][]string{
		"theo Phụ lục kèm theo":            nil,
		"theo biểu chi tiết kèm theo":      nil,
		"theo Phụ lục I kèm theo":          {"H1 annexes"},
		"theo các Phụ lục I, II kèm theo ": {"H1 annexes", "D12 annexes"},
	} {
		p, b := sample(t)
		p = p.Clone()
		for i := range p.Parts {
			p.Parts[i].Paragraphs = []model.Paragraph{{Text: text}}
		}
		p.Annexes = p.Annexes[:1]
		if got := findings(t, p, b); !slices.Equal(got, want) {
			t.Errorf("%s: found %q, want %q", text, got, want)
		}
	}
}
