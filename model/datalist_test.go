package model

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"sokehoach/assets"
)

func TestAnOldPlanKeepsTheCommuneAndANewOneGetsTheWard(t *testing.T) {
	l, err := ParseCommunes(assets.Communes())
	if err != nil {
		t.Fatal(err)
	}
	b := Book{Communes: l.Values()}
	for _, c := range []struct {
		code string
		on   Date
		want string
	}{
		{"03403", Date{2024, 1, 5}, "xã Sùng Phài"},
		{"03403", Date{2025, 6, 30}, "xã Sùng Phài"},
		{"03403", Date{2025, 7, 1}, "phường Đoàn Kết"},
		{"03409", Date{2024, 1, 5}, "xã San Thàng"},
		{"03409", Date{2026, 2, 3}, "phường Tân Phong"},
		{"03388", Date{2026, 2, 3}, "phường Đoàn Kết"},
		{"03408", Date{2026, 2, 3}, "phường Tân Phong"},
	} {
		found := false
		for _, x := range b.Communes {
			if x.Code != c.code {
				continue
			}
			found = true
			if got := b.Commune(x.ID, c.on).FullName(); got != c.want {
				t.Errorf("%s on %s is %s, want %s", c.code, c.on, got, c.want)
			}
		}
		if !found {
			t.Errorf("no commune has the code %s", c.code)
		}
	}
}

func TestVillagesComeOnlyAsExamplesAndWithoutInventedFigures(t *testing.T) {
	l, err := ParseCommunes(assets.Communes())
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{"Sùng Phài": "bản Tả Chải, bản Trung Chải, bản Sin Chải, bản Suối Thầu", "San Thàng": "bản San Thàng"}
	for _, e := range l.Entries {
		var names []string
		for _, v := range e.Value.Villages {
			names = append(names, v.FullName())
			if v.Hardship.Known || !v.Certainty.valid() {
				t.Errorf("%s: hardship %v, certainty %q", v.FullName(), v.Hardship, v.Certainty)
			}
		}
		if got := strings.Join(names, ", "); got != want[e.Value.Name] {
			t.Errorf("%s has %q, want %q", e.Value.Name, got, want[e.Value.Name])
		}
		if e.Value.Zone != "" {
			t.Errorf("%s: nobody knows its zone", e.Value.Name)
		}
		if e.Value.Area.Known != (e.Value.Name == "Sùng Phài") {
			t.Errorf("%s: area %v", e.Value.Name, e.Value.Area)
		}
	}
}

func TestEveryCommuneHasItsCommittee(t *testing.T) {
	communes, err := ParseCommunes(assets.Communes())
	if err != nil {
		t.Fatal(err)
	}
	offices, err := ParseOffices(assets.Offices())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range communes.Values() {
		found := false
		for _, o := range offices.Values() {
			if o.Code != c.Code {
				continue
			}
			found = true
			if o.Name != "Ủy ban nhân dân "+c.FullName() || o.Label != "UBND "+c.FullName() || o.Place != c.Name {
				t.Errorf("%s: %+v", c.FullName(), o)
			}
			if o.From != c.From || o.To != c.To || o.Successor.IsZero() != c.Successor.IsZero() {
				t.Errorf("%s: its committee holds %s-%s", c.FullName(), o.From, o.To)
			}
			if strings.Join(o.HeadLines, " ") != o.Name || o.Short != "UBND" || o.Signs == "" || o.Chief == "" {
				t.Errorf("%s: head of a document %+v", c.FullName(), o)
			}
		}
		if !found {
			t.Errorf("%s has no committee", c.FullName())
		}
	}
}

// The names are those of the city's plan, letter by letter.
func TestUnitsAreCalledAsInTheSample(t *testing.T) {
	offices, err := ParseOffices(assets.Offices())
	if err != nil {
		t.Fatal(err)
	}
	called := map[string]bool{}
	for _, o := range offices.Values() {
		called[o.Called()] = true
	}
	for _, want := range []string{
		"UBND thành phố", "UBND xã Sùng Phài", "UBND xã San Thàng", "UBND phường Đoàn Kết", "UBND phường Tân Phong", "Ban QLDA",
		"Phòng Giáo dục và Đào tạo thành phố", "Phòng Nội vụ thành phố", "Phòng Lao động - Thương binh và Xã hội thành phố",
		"Phòng Văn hóa và Thông tin", "Trung tâm Văn hóa, Thể thao và Truyền thông", "Hội Liên hiệp Phụ nữ thành phố",
		"Văn phòng HĐND và UBND thành phố",
	} {
		if !called[want] {
			t.Errorf("no office is called %q", want)
		}
	}
}

func TestTheSampleAndTheListsSayTheSame(t *testing.T) {
	sample, err := ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	offices, err := ParseOffices(assets.Offices())
	if err != nil {
		t.Fatal(err)
	}
	grounds, err := ParseGrounds(assets.Grounds())
	if err != nil {
		t.Fatal(err)
	}
	city, found := ID{}, 0
	for _, o := range offices.Values() {
		if s := sample.Book.Office(o.ID); s.Name != "" {
			found++
			city = o.ID
			if !reflect.DeepEqual(s, o) {
				t.Errorf("office %s: %+v and %+v", o.ID, s, o)
			}
		}
	}
	if want, _ := ParseID("018cb3d0-0000-7000-8000-000000000001"); found == 0 || sample.Book.Office(want).Name == "" {
		t.Errorf("the sample's committee %s is not in the list", city)
	}
	found = 0
	for _, g := range grounds.Values() {
		if s := sample.Book.Ground(g.ID); !s.ID.IsZero() {
			found++
			if s.Citation() != g.Citation() {
				t.Errorf("ground %s: %q and %q", g.ID, s.Citation(), g.Citation())
			}
		}
	}
	if found != 3 {
		t.Errorf("%d grounds of the sample are in the list, want 3", found)
	}
	communes, err := ParseCommunes(assets.Communes())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range communes.Values() {
		if s := sample.Book.Commune(c.ID, Date{}); !reflect.DeepEqual(s, c) {
			t.Errorf("commune %s: %+v and %+v", c.ID, s, c)
		}
	}
}

func TestGroundsAreCitedInFull(t *testing.T) {
	grounds, err := ParseGrounds(assets.Grounds())
	if err != nil {
		t.Fatal(err)
	}
	cited := map[string]string{}
	for _, e := range grounds.Entries {
		g := e.Value
		if law := g.Kind == "Luật" && g.Number == ""; !law && (!g.Issued.Full() || g.Number == "" || g.Issuer == "") { // a law is cited by its name and year
			t.Errorf("%s: number, day or issuer missing", g.Citation())
		}
		if g.Title == "" && e.Basis.Note == "" {
			t.Errorf("%s: no title and no word of it", g.Number)
		}
		if cited[g.Number] != "" {
			t.Errorf("%s stands twice", g.Number)
		}
		if (g.Status == GroundAmended || g.Status == GroundReplaced) != (len(g.ChangedBy) > 0) {
			t.Errorf("%s is %q by %v", g.Number, g.Status, g.ChangedBy)
		}
		cited[g.Number] = g.Citation()
	}
	want := "Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ quy định cơ chế quản lý, tổ chức thực hiện các chương trình mục tiêu quốc gia"
	if got := cited["27/2022/NĐ-CP"]; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Điều 7 has 29 kinds of documents, Phụ lục III three kinds of copies.
func TestKindsOfDocumentsHaveTheDecreesShortForms(t *testing.T) {
	k, err := ParseKinds(assets.DocumentKinds())
	if err != nil {
		t.Fatal(err)
	}
	copies, folded := 0, map[string]bool{}
	for _, x := range k.List {
		if x.Copy {
			copies++
		}
		folded[Fold(x.Name)] = true
	}
	if len(k.List)-copies != 29 || copies != 3 || len(folded) != len(k.List) {
		t.Errorf("%d kinds, %d of them copies, %d apart without marks", len(k.List), copies, len(folded))
	}
	for name, short := range map[string]string{
		"Kế hoạch": "KH", "báo cáo": "BC", "TỜ TRÌNH": "TTr", "Quyết định": "QĐ", "Quy định": "QyĐ", "Đề án": "ĐA",
		"Dự án": "DA", "Chương trình": "CTr", "Công văn": "", "Thư công": "", "Bản sao y": "SY",
	} {
		if x, ok := k.ByName(name); !ok || x.Short != short {
			t.Errorf("%s: got %q, %v, want %q", name, x.Short, ok, short)
		}
	}
	if x, ok := k.ByShort("KH"); !ok || x.Name != "Kế hoạch" {
		t.Errorf("KH is %q", x.Name)
	}
	for code, want := range map[string]string{PlanKind: "kế hoạch ke-hoach false", ReportKind: "báo cáo bao-cao true", "letter": "công văn cong-van true"} {
		x, ok := k.ByCode(code)
		if got := fmt.Sprint(x.Noun(), " ", x.File, " ", x.To); !ok || got != want {
			t.Errorf("%s: got %s, want %s", code, got, want)
		}
	}
	for _, none := range []string{"", "kh", "XX"} {
		if x, ok := k.ByShort(none); ok {
			t.Errorf("%q is %q", none, x.Name)
		}
	}
	if _, ok := k.ByName("Hịch"); ok {
		t.Error("a kind that is none was found")
	}
}
