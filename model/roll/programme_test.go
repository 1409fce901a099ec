package roll

import (
	"slices"
	"testing"

	"sokehoach/model"
)

// twoProgrammes are an old catalogue and its successor, with other words, other
// kinds of capital and other sources.
func twoProgrammes() model.Book {
	node := func(code, name string) model.CatalogueNode {
		return model.CatalogueNode{Code: code, Kind: "p", Name: name}
	}
	return model.Book{Catalogues: []model.Catalogue{
		{
			ID: "A", Name: "Chương trình cũ", From: model.Date{Year: 2021}, To: model.Date{Year: 2025},
			Kinds: []model.NodeKind{{Code: "p", Word: "Dự án"}},
			Nodes: []model.CatalogueNode{node("1", "Nước"), node("2", "Đường"), node("3", "Chợ đến năm 2025")},
			Capital: []model.CapitalKind{
				{Code: "dt", Role: model.Investment, Name: "vốn đầu tư"}, {Code: "sn", Role: model.Recurrent, Name: "vốn sự nghiệp"},
			},
			Sources: []model.MoneySource{
				{Code: "tw", Group: model.Central, Name: "ngân sách trung ương"}, {Code: "huyen", Group: model.Local, Name: "ngân sách huyện"},
			},
			Indicators: []model.Indicator{{Code: "a", Name: "Tỷ lệ hộ nghèo", Unit: "%"}, {Code: "b", Name: "Số mô hình", Unit: "mô hình"}, {Code: "c", Name: "Đường đến bản", Unit: "km"}},
		},
		{
			ID: "B", Name: "Chương trình mới", From: model.Date{Year: 2026}, To: model.Date{Year: 2030},
			Kinds:      []model.NodeKind{{Code: "p", Word: "Hợp phần"}},
			Nodes:      []model.CatalogueNode{node("7", "Hạ tầng giai đoạn 2026-2030")},
			Capital:    []model.CapitalKind{{Code: "cong", Role: model.Investment, Name: "vốn đầu tư công"}},
			Sources:    []model.MoneySource{{Code: "nstw", Group: model.Central, Name: "NSTW"}, {Code: "tinh", Group: model.Local, Name: "tỉnh"}, {Code: "xa", Group: model.Local, Name: "xã"}},
			Indicators: []model.Indicator{{Code: "a", Name: "Hộ nghèo"}, {Code: "z", Name: "SỐ MÔ HÌNH"}},
		},
	}}
}

func toNew(in *Input) {
	in.ToYear, in.Catalogue, in.Nodes = 2026, "B", map[string]string{"1": "7", "2": "7"}
}

func TestMoneyGoesToTheKindAndSourceThatAloneAreTheSame(t *testing.T) {
	line := func(kind, source string) model.FundingLine { return model.FundingLine{Kind: kind, Source: source} }
	old := model.Plan{Document: model.Document{Year: 2025, Catalogue: "A"}, Entries: []model.Entry{{Activities: []model.Activity{
		{Funding: []model.FundingLine{line("dt", "tw"), line("sn", "huyen"), line("", "")}, Work: &model.Work{Cost: []model.WorkCost{{Source: "tw"}}}},
	}}}}
	p := forward(old, twoProgrammes(), toNew)
	a := p.Entries[0].Activities[0]
	for i, want := range []struct {
		kind, source           string
		kindWhy, sourceWhy     string
		kindNote, sourceNoteOf model.ReviewKind
	}{
		{"cong", "nstw", whyMapped, whyMapped, model.ReviewMoved, model.ReviewMoved},
		{"", "", whyNoKind, whyNoKind, model.ReviewLook, model.ReviewLook}, // none, and two of the group
		{"", "", "", "", "", ""},
	} {
		path := []string{"funding[0].", "funding[1].", "funding[2]."}[i]
		kind, source := noteOn(p, path+"kind"), noteOn(p, path+"source")
		if f := a.Funding[i]; f.Kind != want.kind || f.Source != want.source {
			t.Errorf("%s: %+v", path, f)
		}
		if kind.Why != want.kindWhy || kind.Kind != want.kindNote || source.Why != want.sourceWhy || source.Kind != want.sourceNoteOf {
			t.Errorf("%s: kind %+v, source %+v", path, kind, source)
		}
	}
	if a.Work.Cost[0].Source != "nstw" || noteOn(p, "work.cost[0].source").Kind != model.ReviewMoved {
		t.Errorf("the cost of the work: %+v", a.Work.Cost)
	}
}

func TestSeveralNodesThatBecomeOneStandOnce(t *testing.T) {
	old := model.Plan{Document: model.Document{Year: 2025, Catalogue: "A", Absent: []string{"2", "1", "3"}}, Entries: []model.Entry{
		{Nodes: []string{"1", "2"}}, {Nodes: []string{"3"}, Heading: "Chợ phiên"}, {},
	}}
	p := forward(old, twoProgrammes(), toNew)
	if !slices.Equal(p.Entries[0].Nodes, []string{"7"}) || !slices.Equal(p.Absent, []string{"7"}) {
		t.Errorf("%v, absent %v", p.Entries[0].Nodes, p.Absent)
	}
	if p.Entries[1].Heading != "Chợ phiên" || len(p.Entries[1].Nodes) != 0 {
		t.Errorf("the clerk's own heading stays: %+v", p.Entries[1])
	}
	if n := noteOn(p, "absent"); n.Kind != model.ReviewLook || n.Old != "2, 1, 3" || n.New != "7" {
		t.Errorf("%+v", n)
	}
	if n := noteOn(p, "Hạ tầng giai đoạn 2026-2030"); n.Kind != model.ReviewKept || n.Why != whyOfficial {
		t.Errorf("years of an official name: %+v", n)
	}
}

func TestIndicatorsAreFoundByCodeThenByNameElseBecomeThePlansOwn(t *testing.T) {
	old := model.Plan{Document: model.Document{Year: 2025, Catalogue: "A"}, Indicators: []model.PlanIndicator{
		{Indicator: "a", Target: model.Known(model.Quantity(5000))}, {Indicator: "b"}, {Indicator: "c", Unit: "m"}, {Name: "Riêng"},
	}}
	p := forward(old, twoProgrammes(), func(in *Input) {
		toNew(in)
		in.Results = map[string]model.Quantity{"a": 4500}
	})
	for i, want := range []struct {
		code, name, unit string
		why              string
	}{{"a", "", "", whyMapped}, {"z", "", "", whyMapped}, {"", "Đường đến bản", "m", whyNoIndicator}, {"", "Riêng", "", ""}} {
		x := p.Indicators[i]
		n := noteOn(p, "indicators["+string(rune('0'+i))+"].indicator")
		if x.Indicator != want.code || x.Name != want.name || x.Unit != want.unit || n.Why != want.why {
			t.Errorf("%d: %+v, %+v", i, x, n)
		}
	}
	if x := p.Indicators[0]; x.LastYear != model.Known(model.Quantity(4500)) || x.Target.Known {
		t.Errorf("last year's column is the result, the target is open: %+v", x)
	}
}

func TestAProgrammeThatEndedBeforeTheNewYearIsListed(t *testing.T) {
	old := model.Plan{Document: model.Document{Year: 2025, Catalogue: "A", Absent: []string{"2"}}}
	p := forward(old, twoProgrammes(), func(in *Input) { in.ToYear = 2026 })
	if n := noteOn(p, "catalogue"); n.Kind != model.ReviewLook || n.Why != whyProgrammeEnd || p.Catalogue != "A" {
		t.Errorf("%+v", n)
	}
	if n := noteOn(p, "absent"); n.Kind != model.ReviewLook || n.Why != whyAbsent || !slices.Equal(p.Absent, []string{"2"}) {
		t.Errorf("%+v %v", n, p.Absent)
	}
	if n := noteOn(forward(old, twoProgrammes(), func(in *Input) { in.ToYear = 2025 }), "catalogue"); n.Path != "" {
		t.Errorf("in its last year it goes on: %+v", n)
	}
}
