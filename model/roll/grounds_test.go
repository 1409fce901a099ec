package roll

import (
	"testing"

	"sokehoach/model"
)

func TestEveryGroundIsListedWithWhatIsKnownOfIt(t *testing.T) {
	day := func(year, month, d int) model.Date { return model.Date{Year: year, Month: month, Day: d} }
	for why, c := range map[string]struct {
		ground model.Ground
		kind   model.ReviewKind
	}{
		whyGroundKept: {model.Ground{Kind: "Nghị định", Number: "30/2020/NĐ-CP", Issued: day(2020, 3, 5)}, model.ReviewKept},
		whyOver:       {model.Ground{Kind: "Quyết định", Number: "7/QĐ-UBND", Issued: day(2020, 1, 1), To: day(2024, 12, 31)}, model.ReviewLook},
		whyReplaced:   {model.Ground{Kind: "Nghị định", Number: "27/2022/NĐ-CP", Issued: day(2022, 4, 19)}, model.ReviewLook},
		whyAmended:    {model.Ground{Kind: "Thông tư", Number: "2/2022/TT-UBDT", Issued: day(2022, 6, 30)}, model.ReviewLook},
		whyRecent:     {model.Ground{Kind: "Quyết định", Number: "1/QĐ-UBND", Issued: day(2023, 12, 29)}, model.ReviewLook},
		whyOldName:    {model.Ground{Kind: "Nghị quyết", Number: "9/NQ-HĐND", Issued: day(2021, 5, 1), Title: "của Phòng Dân tộc"}, model.ReviewLook},
		whyGroundGone: {model.Ground{}, model.ReviewLook},
	} {
		id := model.ID{5}
		b := model.Book{Offices: []model.Office{
			{ID: model.ID{1}, Name: "Phòng Dân tộc", To: day(2025, 1, 1), Successor: model.ID{2}},
			{ID: model.ID{2}, Name: "Phòng Dân tộc và Tôn giáo", From: day(2025, 1, 1)},
		}}
		if c.ground.Kind != "" {
			c.ground.ID = id
			b.Grounds = []model.Ground{c.ground}
		}
		old := model.Plan{Document: model.Document{Year: 2024, Date: day(2024, 3, 1), Grounds: []model.GroundLine{{Ground: id}}}}
		p := forward(old, b, func(in *Input) {
			in.Library = []model.LibraryGround{
				{Ground: model.Ground{Kind: "Nghị định", Number: "27/2022/NĐ-CP"}, Status: model.GroundReplaced},
				{Ground: model.Ground{Kind: "Thông tư", Number: "2/2022/TT-UBDT"}, Status: model.GroundAmended},
				{Ground: model.Ground{Kind: "Quyết định", Number: "30/2020/NĐ-CP"}, Status: model.GroundReplaced}, // of another kind
			}
		})
		n := noteOn(p, "grounds[0].ground")
		if n.Why != why || n.Kind != c.kind || n.New != n.Old || p.Grounds[0].Ground != id {
			t.Errorf("%s %s: %+v, want %q", c.ground.Kind, c.ground.Number, n, why)
		}
	}
}

func TestATitleOfTheOldYearMakesAnOlderGroundWorthALook(t *testing.T) {
	b := model.Book{Grounds: []model.Ground{{ID: model.ID{5}, Kind: "Nghị quyết", Number: "8/NQ-HĐND", Issued: model.Date{Year: 2021, Month: 12, Day: 9}, Title: "dự toán năm 2024"}}}
	p := forward(model.Plan{Document: model.Document{Year: 2024, Grounds: []model.GroundLine{{Ground: model.ID{5}}, {Text: "Căn cứ năm 2024"}}}}, b, nil)
	if n := noteOn(p, "grounds[0].ground"); n.Why != whyRecent {
		t.Errorf("%+v", n)
	}
	if n := noteOn(p, "grounds[1].ground"); n.Path != "" {
		t.Errorf("own words are read as prose: %+v", n)
	}
	if p.Grounds[1].Text != "Căn cứ năm 2025" {
		t.Errorf("%q", p.Grounds[1].Text)
	}
}
