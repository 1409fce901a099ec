package check

import (
	"slices"
	"testing"

	"sokehoach/model"
)

// merged is a plan of phường Đoàn Kết on a day before and after two communes
// became that ward.
func merged(day model.Date) (model.Plan, model.Book) {
	end, begin := model.Date{Year: 2025, Month: 6, Day: 30}, model.Date{Year: 2025, Month: 7, Day: 1}
	old := func(id byte, name string) model.Commune {
		return model.Commune{ID: model.ID{id}, Kind: "xã", Name: name, To: end, Successor: model.ID{3}}
	}
	b := model.Book{
		Offices: []model.Office{
			{ID: model.ID{11}, Name: "UBND xã Sùng Phài", To: end, Successor: model.ID{12}},
			{ID: model.ID{12}, Name: "UBND phường Đoàn Kết", From: begin},
		},
		Officers: []model.Officer{{ID: model.ID{13}, Office: model.ID{12}, Name: "A", Title: "Chủ tịch", From: begin}},
		Communes: []model.Commune{old(1, "Sùng Phài"), old(2, "San Thàng"), {
			ID: model.ID{3}, Kind: "phường", Name: "Đoàn Kết", From: begin,
			Villages: []model.Village{{ID: model.ID{22}, Word: "tổ", Name: "Tả Chải", From: begin}},
		}},
	}
	b.Communes[0].Villages = []model.Village{{ID: model.ID{21}, Word: "bản", Name: "Tả Chải", To: end, Successor: model.ID{22}}}
	ward := model.Place{Commune: model.ID{3}}
	return model.Plan{
		Document: model.Document{
			Year: 2025, Date: day, Office: model.ID{12}, Signature: model.Signature{Officer: model.ID{13}},
			Recipients: []model.Recipient{{Office: model.ID{12}}},
		},
		Entries: []model.Entry{{Activities: []model.Activity{{
			Units:  []model.UnitRole{{Office: model.ID{12}}},
			Places: []model.Place{ward, {Commune: ward.Commune, Village: model.ID{22}}},
		}}}},
	}, b
}

func TestWhatIsNotThereYetOnTheDayOfThePlanIsFound(t *testing.T) {
	p, b := merged(model.Date{Year: 2025, Month: 1, Day: 10})
	var got []string
	for _, i := range Plan(p, b, Measure{Kind: model.DocumentKind{Name: "Kế hoạch"}}) {
		if slices.Contains([]string{"office", "recipients[0]", "signature.officer"}, i.Path) || i.Code == "L2" {
			got = append(got, i.Code+" "+i.Path+": "+i.Text)
		}
	}
	const again = ": hãy chọn lại ở đây, hoặc sửa ngày của kế hoạch."
	want := []string{
		"B6 office: UBND phường Đoàn Kết có từ ngày 01/7/2025, sau ngày của kế hoạch. Vào ngày 10/01/2025 là UBND xã Sùng Phài" + again,
		"L2 entries[0].activities[0].places[0]: phường Đoàn Kết có từ ngày 01/7/2025, sau ngày của kế hoạch. Vào ngày 10/01/2025 là xã Sùng Phài hoặc xã San Thàng" + again,
		"L2 entries[0].activities[0].places[1]: tổ Tả Chải có từ ngày 01/7/2025, sau ngày của kế hoạch. Vào ngày 10/01/2025 là bản Tả Chải, xã Sùng Phài" + again,
		"F2 recipients[0]: UBND phường Đoàn Kết có từ ngày 01/7/2025, sau ngày của kế hoạch. Vào ngày 10/01/2025 là UBND xã Sùng Phài" + again,
		"E4 signature.officer: Người ký không giữ chức vụ này vào ngày của kế hoạch.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("found\n%q\nwant\n%q", got, want)
	}
}

func TestWhatIsThereOnTheDayOfThePlanIsNotFound(t *testing.T) {
	for _, day := range []model.Date{{Year: 2025, Month: 7, Day: 1}, {Year: 2025, Month: 7}, {Year: 2025}, {}} {
		p, b := merged(day)
		for _, i := range Plan(p, b, Measure{Kind: model.DocumentKind{Name: "Kế hoạch"}}) {
			if i.Code == "L2" || i.Code == "E4" && i.Path == "signature.officer" || i.Code == "B6" {
				t.Errorf("%v: %s %s", day, i.Path, i.Text)
			}
		}
	}
}

func TestAnOfficeFromNowhereIsFoundWithoutAnOther(t *testing.T) {
	p, b := merged(model.Date{Year: 2025, Month: 1, Day: 10})
	b.Offices = b.Offices[1:]
	for _, i := range Plan(p, b, Measure{Kind: model.DocumentKind{Name: "Kế hoạch"}}) {
		if want := "UBND phường Đoàn Kết có từ ngày 01/7/2025, sau ngày của kế hoạch."; i.Path == "office" && i.Text != want {
			t.Error(i.Text)
		}
	}
}
