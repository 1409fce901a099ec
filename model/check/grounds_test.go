package check

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

func day(y, m, d int) model.Date { return model.Date{Year: y, Month: m, Day: d} }

// library puts grounds into a book and cites each in a plan, in their order.
func library(p *model.Plan, b *model.Book, all ...model.Ground) {
	p.Grounds, b.Grounds = nil, nil
	for i, g := range all {
		g.ID = model.MakeID(7, 7, uint64(i+1))
		b.Grounds = append(b.Grounds, g)
		p.Grounds = append(p.Grounds, model.GroundLine{Lead: "Căn cứ", Ground: g.ID})
	}
}

var (
	statute = model.Ground{Kind: "Luật", Title: "Tổ chức chính quyền địa phương"}
	resolve = model.Ground{Kind: "Nghị quyết", Number: "120/2020/QH14", Issued: day(2020, 6, 19), Issuer: "Quốc hội", Title: "phê duyệt chủ trương"}
	decreed = model.Ground{Kind: "Nghị định", Number: "27/2022/NĐ-CP", Issued: day(2022, 4, 19), Issuer: "Chính phủ", Title: "quy định cơ chế"}
	premier = model.Ground{Kind: "Quyết định", Number: "1719/QĐ-TTg", Issued: day(2021, 10, 14), Issuer: "Thủ tướng Chính phủ", Title: "phê duyệt Chương trình"}
	circle  = model.Ground{Kind: "Thông tư", Number: "02/2022/TT-UBDT", Issued: day(2022, 6, 30), Issuer: "Ủy ban Dân tộc", Title: "hướng dẫn"}
	council = model.Ground{Kind: "Nghị quyết", Number: "5/NQ-HĐND", Issued: day(2022, 7, 1), Issuer: "HĐND tỉnh Lai Châu", Title: "về phân bổ"}
	town    = model.Ground{Kind: "Quyết định", Number: "1737/QĐ-UBND", Issued: day(2022, 9, 27), Issuer: "UBND thành phố Lai Châu", Title: "về việc ban hành"}
	letter  = model.Ground{Kind: "Công văn", Number: "5114/UBND-TH", Issued: day(2023, 12, 28), Issuer: "UBND tỉnh Lai Châu", Title: "về việc vốn"}
)

func TestGroundsAreJudgedTogether(t *testing.T) {
	expired, coming := premier, circle
	expired.To, coming.From = day(2023, 6, 30), day(2024, 6, 1)
	newer := town
	newer.Number, newer.Issued = "1546/QĐ-UBND", day(2023, 12, 15)
	for _, c := range []struct {
		name string
		all  []model.Ground
		want []string
	}{
		{"in order", []model.Ground{statute, resolve, decreed, premier, circle, council, letter, town, newer}, nil},
		{"a letter stands anywhere", []model.Ground{letter, statute, letter2(), premier}, nil},
		{"one twice", []model.Ground{statute, premier, premier}, []string{"G1 grounds[2]"}},
		{"over before the plan", []model.Ground{expired}, []string{"G2 grounds[0]"}},
		{"not yet in force", []model.Ground{coming}, []string{"G2 grounds[0]"}},
		{"the law behind a decision", []model.Ground{premier, statute, resolve, town}, []string{"G3 grounds[1]", "G3 grounds[2]"}},
		{"the newer before the earlier", []model.Ground{newer, town}, []string{"G3 grounds[1]"}},
		{"the commune's council behind the town's committee", []model.Ground{town, council}, []string{"G3 grounds[1]"}},
	} {
		p, b := sample(t)
		p = p.Clone()
		library(&p, &b, c.all...)
		var got []string
		for _, i := range Plan(p, b, measure(t)) {
			if i.Code[0] == 'G' {
				got = append(got, i.Code+" "+i.Path)
				if i.Text == "" || i.Source == "" || i.Severity == model.Error {
					t.Errorf("%s: %+v", c.name, i)
				}
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func letter2() model.Ground {
	l := letter
	l.Number = "99/UBND-TH"
	return l
}

func TestWhatIsTypedIsJudgedWithTheLibrary(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	library(&p, &b, premier, town)
	p.Grounds = append(p.Grounds,
		model.GroundLine{Lead: "Căn cứ", Text: "Quyết định số 1719/QĐ-TTg ngày 14 tháng 10 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình"},
		model.GroundLine{Text: "Căn cứ Luật Tổ chức chính quyền địa phương"},
		model.GroundLine{Lead: "Thực hiện", Text: "Nghị quyết số 9/NQ-HĐND ngày 01/01/2020 của HĐND xã"},
		model.GroundLine{Lead: "Theo đề nghị của", Text: "Văn phòng"})
	var got []string
	for _, i := range Plan(p, b, measure(t)) {
		if i.Code[0] == 'G' {
			got = append(got, i.Code+" "+i.Path)
		}
	}
	if want := []string{"G1 grounds[2]", "G3 grounds[2]", "G3 grounds[3]"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	p.Grounds = measure(t).Ranking.Sorted(p.Grounds, b)
	if got := found(p, b, "G3"); len(got) > 0 {
		t.Errorf("sorted, and still %q", got)
	}
	if p.Grounds[0].Text != "Căn cứ Luật Tổ chức chính quyền địa phương" || p.Grounds[5].Lead != "Theo đề nghị của" {
		t.Errorf("%+v", p.Grounds)
	}
}

func TestTheMarkAtTheEndOfAGroundIsNoneOfIt(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  []string
	}{
		{[]string{"Luật Đầu tư công;", "Luật Đầu tư công"}, []string{"G1 grounds[1]"}},
		{[]string{"Nghị quyết số 5/NQ-HĐND ngày 01/7/2022 của HĐND tỉnh;", "Nghị quyết số 120/2020/QH14 ngày 19/6/2020 của Quốc hội;"}, []string{"G3 grounds[1]"}},
		{[]string{"Nghị quyết số 120/2020/QH14 ngày 19/6/2020 của Quốc hội;", "Nghị định số 27/2022/NĐ-CP của Chính phủ.", "Luật Đầu tư công."}, []string{"G3 grounds[2]"}},
		{[]string{"Luật Đầu tư công;", "Nghị quyết số 120/2020/QH14 ngày 19/6/2020 của Quốc hội ;"}, nil},
	} {
		p, b := sample(t)
		p = p.Clone()
		p.Grounds = nil
		for _, text := range c.lines {
			p.Grounds = append(p.Grounds, model.GroundLine{Lead: "Căn cứ", Text: text})
		}
		var got []string
		for _, i := range Plan(p, b, measure(t)) {
			if i.Code[0] == 'G' {
				got = append(got, i.Code+" "+i.Path)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.lines, got, c.want)
		}
	}
}

func TestAWayToSignThatDoesNotFitTheTitleIsFound(t *testing.T) {
	for _, c := range []struct {
		code, title string
		want        model.Severity
	}{
		{"tm", "Phó Chủ tịch", model.Error},
		{"head", "Phó Trưởng ban", model.Error},
		{"tm-kt", "Phó Chủ tịch", ""},
		{"kt", "Phó Giám đốc", model.Warning}, // of a committee, which signs with TM.
		{"tm", "Chủ tịch", ""},
		{"tm", "Phòng Nội vụ", ""},
		{"tm-kt", "Chủ tịch", model.Warning},
		{"tm-q", "Phó Chủ tịch", ""},
		{"tl", "Chánh Văn phòng", ""},
		{"tuq", "Phó Chánh Văn phòng", ""},
	} {
		p, b := sample(t)
		p.Signature = model.Signature{Authority: c.code, Title: c.title, Name: "Lò Văn A"}
		var got model.Severity
		for _, i := range Plan(p, b, measure(t)) {
			if i.Code == "E2" {
				got = i.Severity
				if i.Path != "signature.authority" || i.Source == "" {
					t.Errorf("%+v", i)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s signed by %s: %q, want %q", c.code, c.title, got, c.want)
		}
	}
}

// TestAGroundThatTheLibraryKnowsToBeOverIsFoundWithWhatCameInItsPlace: a book that
// was filled years ago knows of no end.
func TestAGroundThatTheLibraryKnowsToBeOverIsFoundWithWhatCameInItsPlace(t *testing.T) {
	shipped, err := model.ParseGrounds(assets.Grounds())
	if err != nil {
		t.Fatal(err)
	}
	m := measure(t)
	m.Library = shipped.Values()
	old := func(number string) model.Ground {
		known, ok := m.Library.Of(model.Ground{Kind: kindOf(number), Number: number})
		if !ok {
			t.Fatalf("%s is not in the library", number)
		}
		g := known.Ground
		g.To = model.Date{}
		return g
	}
	for _, c := range []struct {
		number string
		year   int
		want   string
	}{
		{"27/2022/NĐ-CP", 2027, "Nay là Nghị định số 358/2025/NĐ-CP ngày 31/12/2025."},
		{"38/2023/NĐ-CP", 2027, "Nay là Nghị định số 358/2025/NĐ-CP ngày 31/12/2025."},
		{"55/2023/TT-BTC", 2027, "Nay là Thông tư số 60/2026/TT-BTC ngày 31/5/2026."},
		{"27/2022/NĐ-CP", 2024, ""},
		{"358/2025/NĐ-CP", 2027, ""},
	} {
		p, b := sample(t)
		p = p.Clone()
		p.Year, p.Date = c.year, model.Date{Year: c.year, Month: 1, Day: 15}
		p.Grounds = nil
		library(&p, &b, old(c.number))
		var got []string
		for _, f := range Plan(p, b, m) {
			if f.Code == "G2" {
				got = append(got, f.Text)
			}
		}
		if want := c.want != ""; want != (len(got) == 1) || want && !strings.HasSuffix(got[0], c.want) {
			t.Errorf("%s in %d: %q, want %q", c.number, c.year, got, c.want)
		}
	}
}

func kindOf(number string) string {
	if strings.Contains(number, "NĐ-CP") {
		return "Nghị định"
	}
	return "Thông tư"
}
