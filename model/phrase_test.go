package model

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"
)

// dossier is a plan of one activity in two villages, with money of two sources.
func dossier() Dossier {
	commune := Commune{ID: ID{1}, Kind: "xã", Name: "Sùng Phài", To: Date{2025, 6, 30}, Successor: ID{2}, Villages: []Village{
		{ID: ID{11}, Word: "bản", Name: "Tả Chải"}, {ID: ID{12}, Word: "bản", Name: "Trung Chải"},
	}}
	book := Book{
		Communes: []Commune{commune, {ID: ID{2}, Kind: "phường", Name: "Đoàn Kết", From: Date{2025, 7, 1}}},
		Offices:  []Office{{ID: ID{21}, Name: "Ủy ban nhân dân xã Sùng Phài", Label: "UBND xã Sùng Phài"}},
		Catalogues: []Catalogue{{
			ID: "X", From: Date{2021, 1, 1}, To: Date{2025, 12, 31},
			Capital: []CapitalKind{{"i", "vốn đầu tư", Investment}, {"r", "vốn sự nghiệp", Recurrent}},
			Sources: []MoneySource{{"c", "ngân sách trung ương", Central}, {"l", "ngân sách xã", Local}},
		}},
	}
	a := Activity{
		Quantity: Known(Whole(101)), Unit: "hộ", Places: []Place{{ID{1}, ID{11}}, {ID{1}, ID{12}}}, FirstMonth: 3, LastMonth: 9,
		Funding: []FundingLine{{Kind: "i", Source: "c", Amount: Known(Amount(1_250_000_000))}, {Kind: "i", Source: "l", Amount: Known(Amount(50_000_000))}},
	}
	return NewDossier(Plan{Document: Document{Year: 2024, Catalogue: "X", Date: Date{2024, 1, 5}}, Entries: []Entry{{Nodes: []string{"1.4"}, Units: []UnitRole{{Office: ID{21}}}, Activities: []Activity{a}}}}, book)
}

func TestPhrasesAreFilledFromTheData(t *testing.T) {
	d := dossier()
	e := d.Plan.Entries[0]
	a := e.Activities[0]
	for phrase, want := range map[string]string{
		"Nước đến {số lượng} {đơn vị tính} tại {địa bàn}": "Nước đến 101 hộ tại bản Tả Chải, bản Trung Chải, xã Sùng Phài",
		"tại {Bản} tại {XÃ}":                             "tại bản Tả Chải, Trung Chải tại xã Sùng Phài",
		"{số hộ} hộ":                                     "101 hộ",
		"{kinh phí} ({ kinh phí  bằng chữ })":            "1.300 triệu đồng (Một tỷ ba trăm triệu đồng)",
		"{đơn vị thực hiện}, {thời gian}":                "UBND xã Sùng Phài, từ tháng 3 đến tháng 9 năm 2024",
		"{năm}, {năm trước}, {giai đoạn}":                "2024, 2023, 2021-2025",
		"{ngân sách trung ương}; {ngân sách địa phương}": "1.250 triệu đồng; 50 triệu đồng",
		"{{số}} và }":                                    "{số}} và }",
	} {
		a.Phrase = phrase
		if got, flaws := d.FillActivity(a, d.UnitsFor(e, a)); got != want || len(flaws) > 0 {
			t.Errorf("%q: %q %v, want %q", phrase, got, flaws, want)
		}
	}
}

func TestPlacesWithoutAValueAreFlaws(t *testing.T) {
	for _, c := range []struct {
		phrase, want string
		flaw         PhraseFlaw
	}{
		{"cho {đối tượng}", "cho …", PhraseFlaw{Name: "đối tượng"}},
		{"cho {ai đó}", "cho …", PhraseFlaw{Name: "ai đó", Unknown: true}},
		{"cho {số lượng", "cho …", PhraseFlaw{Name: "số lượng", Unknown: true}},
	} {
		got, flaws := FillPhrase(c.phrase, PhraseValues{})
		if got != c.want || len(flaws) != 1 || flaws[0] != c.flaw {
			t.Errorf("%q: %q %v", c.phrase, got, flaws)
		}
	}
}

func TestAnUnknownPartMakesASumUnknown(t *testing.T) {
	d := dossier()
	d.Plan.Entries[0].Activities[0].Funding[1].Amount = Opt[Amount]{}
	if d.Tally(Any).Total().Known || d.Tally(d.OfGroup(Local)).Total().Known {
		t.Error("a sum with an unknown part is known")
	}
	if got := d.Tally(d.OfGroup(Central)).Total(); !got.Known || got.Value != 1_250_000_000 {
		t.Errorf("%+v", got)
	}
	if d.Tally(func(FundingLine) bool { return false }).Total().Known {
		t.Error("a sum of nothing is known")
	}
	if len(d.Under("2")) != 0 || len(d.Under("1")) != 1 || len(d.Under("")) != 1 {
		t.Error("an entry on 1.4 stands below 1, and not below 2")
	}
}

func TestASumGreaterThanAnyAmountIsUnknown(t *testing.T) {
	for _, a := range []Amount{math.MaxInt64, math.MinInt64} {
		var s Tally
		s.Add(Known(a))
		s.Add(Known(Amount(0)))
		if got := s.Total(); !got.Known || got.Value != a {
			t.Errorf("%d: %+v", a, got)
		}
		s.Add(Known(a))
		if got := s.Total(); got.Known {
			t.Errorf("%d twice: %+v", a, got)
		}
	}
}

func TestAWorkWithoutSourcesHasNoKnownCost(t *testing.T) {
	d := dossier()
	none, some := d.Cost(&Work{}, Central), d.Cost(&Work{Cost: []WorkCost{{"l", Known(Amount(1))}}}, Central)
	if none.Parts != 1 || none.Total().Known || some.Parts != 0 || d.Cost(nil, "").Parts != 0 {
		t.Errorf("%+v %+v", none, some)
	}
}

func TestQuantityTimesNormIsTheAmount(t *testing.T) {
	a := Activity{Norm: Known(Amount(40_000_000)), Quantity: Known(Quantity(2_500)), Funding: []FundingLine{{}}}
	if got := a.LineAmount(0); !got.Known || got.Value != 100_000_000 {
		t.Errorf("%+v", got)
	}
	a.Quantity.Known = false
	if a.LineAmount(0).Known {
		t.Error("an unknown quantity gave an amount")
	}
	for _, c := range []struct {
		norm Amount
		q    Quantity
		want Opt[Amount]
	}{
		{1 << 62, Whole(1000), Opt[Amount]{}},
		{math.MinInt64, Whole(1), Opt[Amount]{}},
		{-1, math.MinInt64, Known(Amount(9_223_372_036_854_776))},
		{1_000_000_000_000, Whole(1_000_000), Known(Amount(1_000_000_000_000_000_000))},
		{-3, 1500, Known(Amount(-5))},
		{333_333, 1500, Known(Amount(500_000))}, // 499.999,5
		{333, 100, Known(Amount(33))},           // 33,3
		{335, 100, Known(Amount(34))},           // 33,5
		{math.MaxInt64, 1000, Known(Amount(math.MaxInt64))},
	} {
		a.Norm, a.Quantity = Known(c.norm), Known(c.q)
		if got := a.ByNorm(); got != c.want {
			t.Errorf("%d × %d: %+v, want %+v", c.norm, c.q, got, c.want)
		}
	}
	if Whole(math.MaxInt64) <= Whole(1) || Whole(math.MinInt64) >= Whole(-1) {
		t.Error("a great count turned its sign")
	}
}

func TestNewDocumentsTakeTheNewNames(t *testing.T) {
	d := dossier()
	if got := d.PlaceNames([]Place{{Commune: ID{1}}}); got != "xã Sùng Phài" {
		t.Error(got)
	}
	d.Plan.Date = Date{2025, 7, 1}
	if got := d.PlaceNames([]Place{{Commune: ID{1}}}); got != "phường Đoàn Kết" {
		t.Error(got)
	}
}

func TestMergedPlacesAreNamedOnce(t *testing.T) {
	d := dossier()
	d.Book.Communes = []Commune{
		{ID: ID{1}, Kind: "xã", Name: "Sùng Phài", To: Date{2025, 6, 0}, Successor: ID{2}, Villages: []Village{
			{ID: ID{11}, Word: "bản", Name: "Tả Chải", To: Date{2025, 0, 0}, Successor: ID{14}},
			{ID: ID{12}, Word: "bản", Name: "Trung Chải", To: Date{2025, 6, 0}, Successor: ID{14}},
		}},
		{ID: ID{2}, Kind: "phường", Name: "Đoàn Kết", Villages: []Village{{ID: ID{14}, Word: "tổ dân phố", Name: "số 9"}}},
		{ID: ID{3}, Kind: "xã", Name: "Nậm Loỏng", To: Date{2025, 6, 30}, Successor: ID{2}, Villages: []Village{{ID: ID{31}, Word: "bản", Name: "Gia Khâu"}}},
	}
	places := []Place{{ID{1}, ID{11}}, {ID{3}, ID{31}}, {ID{1}, ID{12}}, {ID{1}, ID{12}}}
	for _, c := range []struct {
		date Date
		want string
	}{
		{Date{2025, 6, 30}, "bản Tả Chải, bản Trung Chải, xã Sùng Phài; bản Gia Khâu, xã Nậm Loỏng"},
		{Date{2025, 6, 0}, "bản Tả Chải, bản Trung Chải, xã Sùng Phài; bản Gia Khâu, xã Nậm Loỏng"},
		{Date{2025, 7, 0}, "bản Tả Chải, bản Gia Khâu, tổ dân phố số 9, phường Đoàn Kết"},
		{Date{2026, 1, 1}, "tổ dân phố số 9, bản Gia Khâu, phường Đoàn Kết"},
	} {
		d.Plan.Date = c.date
		if got := d.PlaceNames(places); got != c.want {
			t.Errorf("%v: %s, want %s", c.date, got, c.want)
		}
	}
	if got := d.communeNames(places) + "|" + d.villageNames(places); got != "phường Đoàn Kết|tổ dân phố số 9, bản Gia Khâu" {
		t.Error(got)
	}
}

func TestTheDayOfADraftIsTheLastThatItMayHave(t *testing.T) {
	for _, c := range []struct {
		year       int
		date, want Date
	}{
		{2024, Date{}, Date{2024, 12, 31}},
		{2024, Date{2023, 0, 0}, Date{2023, 12, 31}},
		{2024, Date{2024, 2, 0}, Date{2024, 2, 29}},
		{2024, Date{2024, 1, 5}, Date{2024, 1, 5}},
		{0, Date{}, Date{}},
	} {
		if got := NewDossier(Plan{Document: Document{Year: c.year, Date: c.date}}, Book{}).Day(); got != c.want {
			t.Errorf("%d %v: %v, want %v", c.year, c.date, got, c.want)
		}
	}
}

func TestEachLineOfATextIsFilled(t *testing.T) {
	got, flaws := FillText("Năm {năm}:\n{kinh phí};\n{gì}", PhraseValues{"năm": "2024"})
	if got != "Năm 2024:\n…;\n…" || len(flaws) != 2 {
		t.Errorf("%q %v", got, flaws)
	}
}

func FuzzFillPhrase(f *testing.F) {
	f.Add("{số lượng} {{ {x")
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := FillPhrase(s, PhraseValues{"số lượng": "{năm}"})
		if strings.Count(got, "{") > strings.Count(s, "{")+strings.Count(strings.ToLower(CleanLine(s)), "{số lượng}") {
			t.Fatalf("%q -> %q", s, got)
		}
	})
}

func TestANewActivitySaysWhatIsKnownOfIt(t *testing.T) {
	d := dossier()
	whole := d.Plan.Entries[0].Activities[0]
	whole.Name, whole.Phrase = "Hỗ trợ nước sinh hoạt.", DefaultPhrase
	for _, c := range []struct {
		lacks func(*Activity)
		want  string
	}{
		{func(*Activity) {}, "Hỗ trợ nước sinh hoạt: 101 hộ tại bản Tả Chải, bản Trung Chải, xã Sùng Phài, kinh phí 1.300 triệu đồng"},
		{func(a *Activity) { a.Quantity = Opt[Quantity]{} }, "Hỗ trợ nước sinh hoạt tại bản Tả Chải, bản Trung Chải, xã Sùng Phài, kinh phí 1.300 triệu đồng"},
		{func(a *Activity) { a.Unit, a.Places = "", nil }, "Hỗ trợ nước sinh hoạt, kinh phí 1.300 triệu đồng"},
		{func(a *Activity) { a.Funding[1].Amount = Opt[Amount]{} }, "Hỗ trợ nước sinh hoạt: 101 hộ tại bản Tả Chải, bản Trung Chải, xã Sùng Phài"},
		{func(a *Activity) { *a = Activity{Name: a.Name, Phrase: a.Phrase} }, "Hỗ trợ nước sinh hoạt"},
		{func(a *Activity) { a.Name = "" }, ""},
	} {
		a := whole.Clone()
		c.lacks(&a)
		if got, flaws := d.FillActivity(a, nil); got != c.want || len(flaws) > 0 {
			t.Errorf("%q %v, want %q", got, flaws, c.want)
		}
	}
}

func TestBracketsWithoutAPlaceAreLetters(t *testing.T) {
	values := PhraseValues{"năm": "2024"}
	for phrase, want := range map[string]string{
		"[1] theo {năm}": "[1] theo 2024",
		"a[ {năm}]":      "a 2024",
		"a[ {địa bàn}]":  "a",
		"a[ {ai đó}]":    "a …",
		"a [{năm":        "a […",
	} {
		got, flaws := FillPhrase(phrase, values)
		if unknown := len(flaws) > 0; got != want || unknown != strings.Contains(want, "…") {
			t.Errorf("%q: %q %v, want %q", phrase, got, flaws, want)
		}
	}
}

func TestTheNormIsOfAllLinesTogether(t *testing.T) {
	million := func(n int64) Opt[Amount] { return Known(Amount(n * 1_000_000)) }
	a := Activity{Norm: million(15), Quantity: Known(Whole(35)), Funding: []FundingLine{
		{Source: "nstw", Amount: million(500)}, {Source: "tinh"},
	}}
	if got := a.LineAmount(1); got != million(25) || a.Tally(Any).Total() != million(525) {
		t.Errorf("what is left: %+v", got)
	}
	a.Funding = append(a.Funding, FundingLine{Source: "xa"})
	if a.LineAmount(1).Known || a.LineAmount(2).Known {
		t.Error("of two open lines one was guessed")
	}
	a.Funding = []FundingLine{{Amount: million(600)}, {}}
	if a.LineAmount(1).Known {
		t.Error("a line below nothing was made up")
	}
}

// TestCarriedOverCapitalIsNoMoneyOfTheYear holds every place of money to the
// year's own, but those that are named for what is carried over.
func TestCarriedOverCapitalIsNoMoneyOfTheYear(t *testing.T) {
	million := func(n int64) Opt[Amount] { return Known(Amount(n * 1_000_000)) }
	a := Activity{Name: "Đường", Phrase: "{kinh phí}; {vốn kéo dài}; {tổng vốn được sử dụng}; {vốn đầu tư}", Funding: []FundingLine{
		{Kind: "dt", Source: "tw", Amount: million(300)},
		{Kind: "dt", Source: "tw", CapitalYear: 2023, Amount: million(40)},
		{Kind: "sn", Source: "xa", CapitalYear: 2022, Amount: million(5)},
		{Kind: "sn", Source: "xa", CapitalYear: 2024, Amount: million(60)},
	}}
	d := NewDossier(Plan{Document: Document{Year: 2024, Catalogue: "C"}, Entries: []Entry{{Activities: []Activity{a}}}}, Book{Catalogues: []Catalogue{{
		ID: "C", Capital: []CapitalKind{{Code: "dt", Role: Investment}, {Code: "sn", Role: Recurrent}},
		Sources: []MoneySource{{Code: "tw", Group: Central}, {Code: "xa", Group: Local}},
	}}})
	v := d.PlanValues()
	for name, want := range map[string]string{
		"tổng kinh phí": "360", "kinh phí": "360", "vốn đầu tư": "300", "vốn sự nghiệp": "60", "ngân sách trung ương": "300", "ngân sách địa phương": "60",
		"vốn kéo dài": "45", "vốn kéo dài đầu tư": "40", "vốn kéo dài sự nghiệp": "5", "tổng vốn được sử dụng": "405",
	} {
		if v[name] != want+" triệu đồng" {
			t.Errorf("{%s} is %q, want %s", name, v[name], want)
		}
		if _, flaws := FillPhrase("{"+name+" bằng chữ}", v); len(flaws) > 0 {
			t.Errorf("{%s bằng chữ}: %v", name, flaws)
		}
	}
	if got, flaws := d.FillActivity(a, nil); got != "360 triệu đồng; 45 triệu đồng; 405 triệu đồng; 300 triệu đồng" || len(flaws) > 0 {
		t.Errorf("%q %v", got, flaws)
	}
	a.Phrase = DefaultPhrase
	if got, _ := d.FillActivity(a, nil); got != "Đường, kinh phí 360 triệu đồng, vốn kéo dài 45 triệu đồng" {
		t.Errorf("%q", got)
	}
	if years := d.CarriedYears(); len(years) != 2 || years[0] != 2022 || years[1] != 2023 {
		t.Errorf("%v", years)
	}
}

func TestAHeadingNamesTheYearsOfCarriedOverCapital(t *testing.T) {
	for _, c := range []struct {
		years []int
		want  string
	}{{nil, "Vốn các năm trước kéo dài"}, {[]int{2023}, "Vốn năm 2023 kéo dài"}, {[]int{2022, 2023}, "Vốn các năm 2022, 2023 kéo dài"}} {
		if got := (Form{}).Words("Vốn {các năm kéo dài} kéo dài", 2024, Catalogue{}, c.years...); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestASumOfAWorkIsAListOfSources(t *testing.T) {
	for text, want := range map[string]string{
		`{"assignedBefore": 900}`: "900 of 1", `{"assignedBefore": null}`: "? of 0", `{}`: "? of 0", `{"assignedBefore": []}`: "? of 0",
		`{"assignedBefore": [{"source": "tw", "amount": 1}, {"source": "xa", "amount": 2}]}`: "3 of 2",
		`{"assignedBefore": [{"source": "tw"}]}`:                                             "? of 1",
	} {
		var w Work
		if err := json.Unmarshal([]byte(text), &w); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		got := "?"
		if sum := w.AssignedBefore.Total(); sum.Known {
			got = sum.Value.Format(Dong, 0)
		}
		if got += fmt.Sprintf(" of %d", len(w.AssignedBefore)); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	if json.Unmarshal([]byte(`{"assignedBefore": "900"}`), new(Work)) == nil {
		t.Error("a text is no sum")
	}
}
