package roll

import (
	"strings"
	"testing"

	"sokehoach/model"
)

// merged is a book in which an office, its commune and one village have
// successors from 1/7/2025 on.
func merged() model.Book {
	day := model.Date{Year: 2025, Month: 7, Day: 1}
	return model.Book{
		Offices: []model.Office{
			{ID: model.ID{1}, Name: "UBND xã Sùng Phài", Short: "UBND", Place: "Sùng Phài", To: day, Successor: model.ID{2}},
			{ID: model.ID{2}, Name: "UBND phường Đoàn Kết", Short: "UBNDP", Place: "Đoàn Kết", From: day},
		},
		Officers: []model.Officer{
			{ID: model.ID{3}, Office: model.ID{1}, Name: "Giàng A Páo", Title: "Chủ tịch"},
			{ID: model.ID{4}, Office: model.ID{2}, Name: "Lò Thị Ươm", Title: "Chủ tịch", From: model.Date{Year: 2026, Month: 1, Day: 1}},
		},
		Communes: []model.Commune{
			{ID: model.ID{5}, Kind: "xã", Name: "Sùng Phài", To: day, Successor: model.ID{6}, Villages: []model.Village{
				{ID: model.ID{7}, Word: "bản", Name: "Tả Chải", Successor: model.ID{9}, To: day}, {ID: model.ID{8}, Word: "bản", Name: "Lùng Thàng", To: day},
			}},
			{ID: model.ID{6}, Kind: "phường", Name: "Đoàn Kết", From: day, Villages: []model.Village{{ID: model.ID{9}, Word: "tổ dân phố", Name: "Tả Chải", From: day}}},
		},
	}
}

func after(in *Input) { in.ToYear, in.Date = 2026, model.Date{Year: 2025, Month: 12, Day: 20} }

func TestHeadWordsFollowTheOfficeOnlyWhereTheyWereItsOwn(t *testing.T) {
	for _, c := range []struct{ place, symbol, wantPlace, wantSymbol string }{
		{"Sùng Phài", "KH-UBND", "Đoàn Kết", "KH-UBNDP"},
		{"Lai Châu", "KH-BDT", "Lai Châu", "KH-BDT"},
		{"", "", "", ""},
	} {
		p := forward(model.Plan{Document: model.Document{Year: 2025, Office: model.ID{1}, Place: c.place, Symbol: c.symbol}}, merged(), after)
		if p.Place != c.wantPlace || p.Symbol != c.wantSymbol {
			t.Errorf("%q %q became %q %q", c.place, c.symbol, p.Place, p.Symbol)
		}
		if moved := c.place != c.wantPlace; (noteOn(p, "place").Kind == model.ReviewMoved) != moved || (noteOn(p, "symbol").Kind == model.ReviewMoved) != moved {
			t.Errorf("%q: %+v", c.place, p.Review)
		}
	}
}

func TestAChoiceOfOfficeGoesBeforeTheSuccessorOfTheBook(t *testing.T) {
	b := merged()
	b.Offices = append(b.Offices, model.Office{ID: model.ID{11}, Name: "UBND phường Tân Phong", Short: "UBND", Place: "Tân Phong"})
	old := model.Plan{Document: model.Document{Year: 2025, Office: model.ID{1}, Place: "Sùng Phài", Title: "của UBND xã Sùng Phài"}}
	p := forward(old, b, func(in *Input) {
		after(in)
		in.Offices = map[model.ID]model.ID{{1}: {11}}
	})
	if p.Office != (model.ID{11}) || p.Place != "Tân Phong" {
		t.Errorf("%v %q", p.Office, p.Place)
	}
	if n := noteOn(p, "UBND xã Sùng Phài"); n.Kind != model.ReviewLook || n.Offer != "UBND phường Tân Phong" {
		t.Errorf("%+v", n)
	}
}

func TestAVillageGoesToItsSuccessorAndOneWithoutIsListed(t *testing.T) {
	places := []model.Place{{Commune: model.ID{5}, Village: model.ID{7}}, {Commune: model.ID{5}, Village: model.ID{8}}}
	p := forward(model.Plan{Document: model.Document{Year: 2025, Date: model.Date{Year: 2025, Month: 1, Day: 6}}, Entries: []model.Entry{{Activities: []model.Activity{{Places: places}}}}}, merged(), after)
	got := p.Entries[0].Activities[0].Places
	if got[0] != (model.Place{Commune: model.ID{6}, Village: model.ID{9}}) || got[1] != places[1] {
		t.Errorf("%+v", got)
	}
	if n := noteOn(p, "places[0]"); n.Kind != model.ReviewMoved || n.Old != "bản Tả Chải, xã Sùng Phài" || n.New != "tổ dân phố Tả Chải, phường Đoàn Kết" {
		t.Errorf("%+v", n)
	}
	if n := noteOn(p, "places[1]"); n.Kind != model.ReviewLook || n.Why != whyNoVillage {
		t.Errorf("%+v", n)
	}
}

func TestWhoDoesNotSignForTheOfficeOnTheDayIsTakenOut(t *testing.T) {
	for name, c := range map[string]struct {
		office, officer model.ID
		date            model.Date
		stays           bool
	}{
		"of the old office":   {model.ID{1}, model.ID{3}, model.Date{Year: 2025, Month: 12, Day: 20}, false},
		"before the merger":   {model.ID{1}, model.ID{3}, model.Date{Year: 2025, Month: 3, Day: 1}, true},
		"not yet in office":   {model.ID{2}, model.ID{4}, model.Date{Year: 2025, Month: 12, Day: 20}, false},
		"in office that day":  {model.ID{2}, model.ID{4}, model.Date{Year: 2026, Month: 1, Day: 5}, true},
		"nobody, as before":   {model.ID{1}, model.ID{}, model.Date{Year: 2025, Month: 12, Day: 20}, true},
		"for another's paper": {model.ID{2}, model.ID{3}, model.Date{Year: 2026, Month: 1, Day: 5}, true}, // it was so last year
	} {
		old := model.Plan{Document: model.Document{Year: 2025, Office: c.office, Signature: model.Signature{Officer: c.officer}}}
		p := forward(old, merged(), func(in *Input) { in.ToYear, in.Date = 2026, c.date })
		if stays := p.Signature.Officer == c.officer; stays != c.stays {
			t.Errorf("%s: %+v", name, p.Signature)
		}
	}
}

func TestANoteShowsWholeWordsAroundWhatItIsAbout(t *testing.T) {
	long := strings.Repeat("nương rẫy ", 12)
	p := forward(model.Plan{Document: model.Document{Year: 2024, Title: long + "năm 2024 " + long + "\nDòng hai"}}, model.Book{}, nil)
	got := noteOn(p, "năm 2024").Around
	if !strings.Contains(got, "năm 2025") || strings.Contains(got, "Dòng") || len([]rune(got)) > 140 {
		t.Errorf("%q", got)
	}
	for _, word := range strings.Fields(got) {
		if !strings.Contains(" nương rẫy năm 2025 ", " "+word+" ") {
			t.Errorf("half a word %q in %q", word, got)
		}
	}
}
