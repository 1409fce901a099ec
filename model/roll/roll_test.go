package roll

import (
	"strings"
	"testing"

	"sokehoach/model"
)

// forward rolls a plan of 2024 to 2025.
func forward(p model.Plan, b model.Book, edit func(*Input)) model.Plan {
	n := uint16(0)
	in := Input{Plan: p, Book: b, ToYear: 2025, NewID: func() model.ID { n++; return model.MakeID(1, n, 0) }}
	if edit != nil {
		edit(&in)
	}
	return Forward(in)
}

// noteOn finds the last note about a text or path: prose is read last.
func noteOn(p model.Plan, old string) model.ReviewNote {
	var last model.ReviewNote
	for _, n := range p.Review {
		if n.Old == old || n.Path == old {
			last = n
		}
	}
	return last
}

func TestTimesInProseAreMovedOrListed(t *testing.T) {
	for _, c := range []struct {
		text, old string
		kind      model.ReviewKind
		want      string // the text afterwards
	}{
		{"Kế hoạch năm 2024.", "năm 2024", model.ReviewMoved, "Kế hoạch năm 2025."},
		{"Năm 2024.", "Năm 2024", model.ReviewMoved, "Năm 2025."},
		{"Kế hoạch 2024", "Kế hoạch 2024", model.ReviewMoved, "Kế hoạch 2025"},
		{"trước 31/12/2024", "31/12/2024", model.ReviewMoved, "trước 31/12/2025"},
		{"trước 31/01/2025", "31/01/2025", model.ReviewMoved, "trước 31/01/2026"},
		{"ngày 15 tháng 6 năm 2024", "ngày 15 tháng 6 năm 2024", model.ReviewMoved, "ngày 15 tháng 6 năm 2025"},
		{"tháng 9/2024", "tháng 9/2024", model.ReviewMoved, "tháng 9/2025"},
		{"quý IV năm 2024", "quý IV năm 2024", model.ReviewMoved, "quý IV năm 2025"},
		{"năm học 2024-2025", "năm học 2024-2025", model.ReviewMoved, "năm học 2025-2026"},
		{"ngày 29/02/2024", "29/02/2024", model.ReviewLook, "ngày 29/02/2024"},
		{"ngày 31/12/2023", "31/12/2023", model.ReviewLook, "ngày 31/12/2023"},
		{"so với năm 2020", "năm 2020", model.ReviewLook, "so với năm 2020"},
		{"đến năm 2025", "năm 2025", model.ReviewLook, "đến năm 2025"},
		{"đến năm 2030", "năm 2030", model.ReviewKept, "đến năm 2030"},
		{"giai đoạn 2021-2025", "giai đoạn 2021-2025", model.ReviewKept, "giai đoạn 2021-2025"},
		{"giai đoạn 2022-2024", "giai đoạn 2022-2024", model.ReviewLook, "giai đoạn 2022-2024"},
		{"từ năm 2021 đến năm 2025", "từ năm 2021 đến năm 2025", model.ReviewKept, "từ năm 2021 đến năm 2025"},
		{"trồng 2024 cây", "2024", model.ReviewLook, "trồng 2024 cây"},
		{"31/12/24", "31/12/24", model.ReviewLook, "31/12/24"},
		{"Quyết định số 1719/QĐ-TTg ngày 14/10/2021", "số 1719/QĐ-TTg ngày 14/10/2021", model.ReviewKept, "Quyết định số 1719/QĐ-TTg ngày 14/10/2021"},
		{"Công văn số 9/CV-UBND ngày 05 tháng 01 năm 2024", "số 9/CV-UBND ngày 05 tháng 01 năm 2024", model.ReviewLook, "Công văn số 9/CV-UBND ngày 05 tháng 01 năm 2024"},
		{"Nghị định số 27/2022/NĐ-CP", "số 27/2022/NĐ-CP", model.ReviewKept, "Nghị định số 27/2022/NĐ-CP"},
		{"Luật Đất đai ngày 18 tháng 01 năm 2024", "Luật Đất đai ngày 18 tháng 01 năm 2024", model.ReviewLook, "Luật Đất đai ngày 18 tháng 01 năm 2024"},
		{"theo Quyết định số 5/QĐ-UBND ngày 15/12/2023 về giao vốn năm 2024; năm 2024", "năm 2024", model.ReviewMoved, "theo Quyết định số 5/QĐ-UBND ngày 15/12/2023 về giao vốn năm 2024; năm 2025"},
		{"Quyết định số 5/QĐ-UBND về giao vốn năm 2024", "năm 2024", model.ReviewLook, "Quyết định số 5/QĐ-UBND về giao vốn năm 2024"},
		{"Công văn số 9/2023/CV-UBND về vốn giai đoạn 2024-2025. Năm 2024", "giai đoạn 2024-2025", model.ReviewLook, "Công văn số 9/2023/CV-UBND về vốn giai đoạn 2024-2025. Năm 2025"},
		{"chi 12,5 triệu đồng", "12,5 triệu đồng", model.ReviewLook, "chi 12,5 triệu đồng"},
		{"trong các năm 2024, 2025", "năm 2024, 2025", model.ReviewLook, "trong các năm 2024, 2025"},
		{"hai năm 2023 và 2024.", "năm 2023 và 2024", model.ReviewLook, "hai năm 2023 và 2024."},
		{"năm 2024, năm 2025 và năm 2026", "năm 2024, năm 2025 và năm 2026", model.ReviewLook, "năm 2024, năm 2025 và năm 2026"},
		{"năm 2024 so với cùng kỳ năm 2023", "năm 2024 so với cùng kỳ năm 2023", model.ReviewLook, "năm 2024 so với cùng kỳ năm 2023"},
		{"quý IV/2024 và năm 2025", "quý IV/2024 và năm 2025", model.ReviewLook, "quý IV/2024 và năm 2025"},
		{"2023, 2024 và 2025", "2023, 2024 và 2025", model.ReviewLook, "2023, 2024 và 2025"},
		{"từ tháng 10/2024 đến tháng 3/2025", "tháng 3/2025", model.ReviewMoved, "từ tháng 10/2025 đến tháng 3/2026"},
		{"giai đoạn 2021-2025, năm 2024", "năm 2024", model.ReviewMoved, "giai đoạn 2021-2025, năm 2025"},
		{"kế hoạch năm 2024; năm 2030 xong", "năm 2024", model.ReviewMoved, "kế hoạch năm 2025; năm 2030 xong"},
		{"mã 120245, điện thoại 02133.2024.11", "", "", ""},
		{"năm {năm}, {năm trước}", "", "", ""},
	} {
		p := forward(model.Plan{Document: model.Document{Year: 2024, Title: c.text}}, model.Book{}, nil)
		if c.want == "" {
			c.want = c.text
		}
		n := noteOn(p, c.old)
		if p.Title != c.want || c.old != "" && (n.Kind != c.kind || n.Path != "title") {
			t.Errorf("%q became %q, note %+v", c.text, p.Title, n)
		}
	}
}

func TestTheHeadIsThatOfADraftOfTheNewYear(t *testing.T) {
	old := model.Plan{
		Document: model.Document{
			ID: model.ID{9}, Year: 2024, Number: "12", Date: model.Date{Year: 2023, Month: 12, Day: 29}, State: model.Issued, Amends: model.ID{8},
		},
		Entries: []model.Entry{{ID: model.ID{1}, Activities: []model.Activity{{ID: model.ID{2}}, {ID: model.ID{3}, Lineage: model.ID{4}}}}},
	}
	p := forward(old, model.Book{}, nil)
	if p.ID == old.ID || p.Year != 2025 || p.Number != "" || p.Date != (model.Date{Year: 2024, Month: 12, Day: 29}) || p.State != model.Draft || !p.Amends.IsZero() {
		t.Errorf("%+v", p)
	}
	a := p.Entries[0].Activities
	if p.Entries[0].ID == (model.ID{1}) || a[0].ID == (model.ID{2}) || a[0].Lineage != (model.ID{2}) || a[1].Lineage != (model.ID{4}) {
		t.Errorf("ids and lineage: %+v", a)
	}
	if old.Entries[0].ID != (model.ID{1}) {
		t.Error("the old plan was changed")
	}
	ids := map[model.ID]bool{}
	for _, n := range p.Review {
		if n.ID.IsZero() || ids[n.ID] {
			t.Errorf("a note without an id of its own: %+v", n)
		}
		ids[n.ID] = true
	}
}

func TestFiguresOfTheOldYearAreOpenedOrFlagged(t *testing.T) {
	known := model.Known(model.Amount(5_000_000))
	old := model.Plan{Document: model.Document{Year: 2024}, Entries: []model.Entry{{ID: model.ID{1}, Activities: []model.Activity{{
		ID: model.ID{2}, Quantity: model.Known(model.Whole(3)), Unit: "lớp", Norm: known,
		Funding: []model.FundingLine{
			{Amount: known, Assigned: true, CapitalYear: 2024, Ground: model.ID{7}},
			{CapitalYear: 2023},
		},
		Work: &model.Work{StartYear: 2024, EndYear: 2026, State: "khởi công mới", AssignedBefore: model.WorkCosts{{Source: "tw", Amount: known}}, DisbursedBefore: model.WorkCosts{{Amount: known}}, Decided: model.Date{Year: 2023}},
	}}}}, Indicators: []model.PlanIndicator{
		{Indicator: "a", LastYear: model.Known(model.Whole(1)), Target: model.Known(model.Whole(2))},
		{Indicator: "b", Target: model.Known(model.Whole(4))},
	}}
	p := forward(old, model.Book{}, func(in *Input) { in.Results = map[string]model.Quantity{"b": model.Whole(3)} })
	a, x := p.Entries[0].Activities[0], p.Indicators
	if a.Funding[0].Amount.Known || a.Funding[0].Assigned || !a.Funding[0].Ground.IsZero() || a.Funding[0].CapitalYear != 2025 || a.Funding[1].CapitalYear != 2023 || a.Norm.Known || a.Tally(model.Any).Unknown != 2 {
		t.Errorf("%+v", a.Funding)
	}
	if a.Work.State != "chuyển tiếp" || a.Work.AssignedBefore != nil || a.Work.DisbursedBefore != nil || !a.Quantity.Known {
		t.Errorf("%+v %+v", a.Work, a.Quantity)
	}
	if x[0].LastYear != model.Known(model.Whole(2)) || x[0].Target.Known || x[1].LastYear != model.Known(model.Whole(3)) {
		t.Errorf("%+v", x)
	}
	for _, path := range []string{"funding[0].amount", "funding[0].capitalYear", "funding[0].assigned", "norm", "funding[1].capitalYear", "quantity", "work.startYear", "work.state", "work.decided", "work.assignedBefore", "indicators[0].lastYear", "indicators[0].target"} {
		if n := noteOn(p, path); n.Path == "" || n.Value == "" && path != "work.state" {
			t.Errorf("%s: %+v", path, n)
		}
	}
	kept := forward(old, model.Book{}, func(in *Input) { in.KeepAmounts = true })
	if !kept.Entries[0].Activities[0].Funding[0].Amount.Known || !kept.Entries[0].Activities[0].Norm.Known || len(kept.Entries[0].Activities[0].Work.DisbursedBefore) != 1 || !kept.Indicators[0].Target.Known || noteOn(kept, "funding[0].amount").Kind != model.ReviewLook {
		t.Errorf("kept: %+v", kept.Review)
	}
}

func TestNamesFollowTheSuccessorsOfTheNewYear(t *testing.T) {
	end := model.Date{Year: 2025, Month: 6, Day: 30}
	b := model.Book{
		Offices: []model.Office{
			{ID: model.ID{1}, Name: "Ủy ban nhân dân xã Sùng Phài", Label: "UBND xã Sùng Phài", Short: "UBND", Place: "Sùng Phài", To: end, Successor: model.ID{2}},
			{ID: model.ID{2}, Name: "Ủy ban nhân dân phường Đoàn Kết", Label: "UBND phường Đoàn Kết", Short: "UBND", Place: "Đoàn Kết"},
			{ID: model.ID{3}, Name: "Phòng Nội vụ", To: end},
		},
		Officers: []model.Officer{{ID: model.ID{4}, Office: model.ID{1}, Name: "A", Title: "Chủ tịch"}},
		Communes: []model.Commune{
			{ID: model.ID{5}, Kind: "xã", Name: "Sùng Phài", To: end, Successor: model.ID{6}, Villages: []model.Village{{ID: model.ID{7}, Word: "bản", Name: "Tả Chải"}}},
			{ID: model.ID{6}, Kind: "phường", Name: "Đoàn Kết"},
		},
	}
	old := model.Plan{
		Document: model.Document{
			Year: 2024, Date: model.Date{Year: 2024, Month: 1, Day: 5}, Office: model.ID{1}, Place: "Sùng Phài", Title: "trên địa bàn xã Sùng Phài",
			Signature: model.Signature{Officer: model.ID{4}}, Recipients: []model.Recipient{{Office: model.ID{3}}},
		},
		Entries: []model.Entry{{Units: []model.UnitRole{{Office: model.ID{1}}}, Activities: []model.Activity{
			{Places: []model.Place{{Commune: model.ID{5}}, {Commune: model.ID{5}, Village: model.ID{7}}}},
		}}},
	}
	p := forward(old, b, func(in *Input) { in.Date = model.Date{Year: 2025, Month: 9, Day: 6} })
	if p.Office != (model.ID{2}) || p.Place != "Đoàn Kết" || p.Entries[0].Units[0].Office != (model.ID{2}) || !p.Signature.Officer.IsZero() {
		t.Errorf("%+v", p)
	}
	if p.Entries[0].Activities[0].Places[0].Commune != (model.ID{6}) || noteOn(p, "places[1]").Kind != model.ReviewLook || noteOn(p, "places[0]").Kind != model.ReviewMoved {
		t.Errorf("%+v", p.Entries[0].Activities[0].Places)
	}
	if noteOn(p, "recipients[0].office").Kind != model.ReviewLook || noteOn(p, "signature.officer").Kind != model.ReviewLook {
		t.Errorf("%+v", p.Review)
	}
	if n := noteOn(p, "xã Sùng Phài"); n.Kind != model.ReviewLook || n.Offer != "phường Đoàn Kết" || p.Title != old.Title {
		t.Errorf("%+v", n)
	}
	early := forward(old, b, nil) // expected on 5/1/2025, as the old one on 5/1/2024
	if early.Date != (model.Date{Year: 2025, Month: 1, Day: 5}) || early.Place != "Sùng Phài" || early.Office != (model.ID{1}) || noteOn(early, "xã Sùng Phài").Kind != "" {
		t.Errorf("before the merger: %+v", early)
	}
}

func TestWhatTheNewCatalogueLacksIsKeptAside(t *testing.T) {
	b := model.Book{Catalogues: []model.Catalogue{
		{
			ID: "A", Name: "Chương trình cũ", Kinds: []model.NodeKind{{Code: "p", Word: "Dự án"}}, Nodes: []model.CatalogueNode{{Code: "1", Kind: "p", Name: "Nước"}, {Code: "2", Kind: "p", Name: "Đường"}},
			Capital: []model.CapitalKind{{Code: "sn", Role: model.Recurrent, Name: "vốn sự nghiệp"}}, Indicators: []model.Indicator{{Code: "x", Name: "Tỷ lệ", Unit: "%"}}, From: model.Date{Year: 2021}, To: model.Date{Year: 2025},
		},
		{ID: "B", Name: "Chương trình mới", Nodes: []model.CatalogueNode{{Code: "7", Name: "Nước sạch"}}, Capital: []model.CapitalKind{{Code: "tx", Role: model.Recurrent, Name: "kinh phí thường xuyên"}}, From: model.Date{Year: 2026}, To: model.Date{Year: 2030}},
	}}
	old := model.Plan{
		Document: model.Document{
			Year: 2025, Catalogue: "A", Title: "Chương trình cũ giai đoạn 2021-2025, Dự án 2", Absent: []string{"2"},
		},
		Indicators: []model.PlanIndicator{{Indicator: "x"}},
		Entries: []model.Entry{
			{Nodes: []string{"1"}, Activities: []model.Activity{{Funding: []model.FundingLine{{Kind: "sn"}}}}},
			{Nodes: []string{"2"}},
		},
	}
	move := func(in *Input) { in.ToYear, in.Catalogue, in.Nodes = 2026, "B", map[string]string{"1": "7"} }
	p := forward(old, b, move)
	if p.Catalogue != "B" || p.Entries[0].Nodes[0] != "7" || p.Entries[0].Activities[0].Funding[0].Kind != "tx" {
		t.Errorf("%+v", p.Entries[0])
	}
	if e := p.Entries[1]; len(e.Nodes) != 0 || e.Heading != "Dự án 2: Đường" || noteOn(p, "Dự án 2: Đường").Kind != model.ReviewLook {
		t.Errorf("%+v", e)
	}
	if p.Indicators[0].Name != "Tỷ lệ" || p.Indicators[0].Indicator != "" || len(p.Absent) != 0 {
		t.Errorf("%+v %v", p.Indicators, p.Absent)
	}
	if p.Title != "Chương trình cũ giai đoạn 2026-2030, Dự án 2" || noteOn(p, "Chương trình cũ").Path == "" || noteOn(p, "Dự án 2").Kind != model.ReviewLook {
		t.Errorf("%q %+v", p.Title, p.Review)
	}
	same := ChangeCatalogue(Input{Plan: old, Book: b, Catalogue: "B", Nodes: map[string]string{"1": "7"}, NewID: func() model.ID { return model.ID{1} }})
	if same.Year != 2025 || !strings.Contains(same.Title, "2021-2025") || same.Entries[0].Nodes[0] != "7" || same.ID != old.ID {
		t.Errorf("%+v", same)
	}
}

func FuzzForward(f *testing.F) {
	f.Add("năm 2024, 31/12/2024, xã Sùng Phài", uint16(2024), uint16(2025))
	f.Add("số 1/2024/NĐ-CP giai đoạn 2021-2024\nLuật 2024", uint16(2024), uint16(2026))
	b := model.Book{Communes: []model.Commune{{ID: model.ID{1}, Kind: "xã", Name: "Sùng Phài", To: model.Date{Year: 2020}}}}
	f.Fuzz(func(t *testing.T, text string, from, to uint16) {
		text = model.CleanText(text)
		p := forward(model.Plan{Document: model.Document{Year: int(from), Title: text}}, b, func(in *Input) { in.ToYear = int(to) })
		for _, n := range p.Review {
			if n.Path == "title" && (!strings.Contains(text, n.Old) || !strings.Contains(p.Title, n.New)) {
				t.Errorf("%q -> %q: %+v", text, p.Title, n)
			}
		}
	})
}
