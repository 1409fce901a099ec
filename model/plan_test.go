package model

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestNumbersFollowTheVietnameseAlphabet(t *testing.T) {
	var letters []string
	for i := range 25 {
		letters = append(letters, Letter(i+1))
	}
	if got, want := strings.Join(letters, " "), "a b c d đ e g h i k l m n o p q r s t u v x y aa ab"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for n, want := range map[int]string{1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 1999: "MCMXCIX", 0: "0"} {
		if got := Roman(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func TestParagraphsAreNumberedByTheirLevel(t *testing.T) {
	p := Part{Paragraphs: []Paragraph{
		{ClauseTitle, "x"}, {Dash, "x"}, {Clause, "x"}, {Point, "x"}, {Point, "x"}, {Clause, ""}, {Plain, "x"}, {Clause, "x"}, {Point, "x"},
	}}
	if got, want := strings.Join(p.Numbers(), "|"), "1.|-|2.|a)|b)|||3.|a)"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestCloneSharesNothing(t *testing.T) {
	p := Plan{
		Document: Document{
			Grounds: []GroundLine{{Text: "a"}}, Recipients: []Recipient{{Text: "a"}},
			Parts: []Part{{Paragraphs: []Paragraph{{Text: "a"}}}},
		},
	}
	c := p.Clone()
	c.Grounds[0].Text, c.Recipients[0].Text, c.Parts[0].Heading, c.Parts[0].Paragraphs[0].Text = "b", "b", "b", "b"
	if p.Grounds[0].Text+p.Recipients[0].Text+p.Parts[0].Heading+p.Parts[0].Paragraphs[0].Text != "aaa" {
		t.Errorf("the copy wrote through: %+v", p)
	}
}

func TestPlansSurviveJSON(t *testing.T) {
	p := Plan{Document: Document{ID: MakeID(1, 2, 3), Year: 2024, Date: Date{2024, 1, 0}, Title: "Kế hoạch", Amends: MakeID(4, 5, 6)}}
	b, err := json.Marshal(p)
	var got Plan
	if err != nil || json.Unmarshal(b, &got) != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("%s -> %+v", b, got)
	}
}

func TestGroundsAreCitedAsTheDecreeAsks(t *testing.T) {
	g := Ground{Kind: "Quyết định", Number: "1737/QĐ-UBND", Issued: Date{2022, 9, 27}, Issuer: "UBND thành phố", Title: "về việc ban hành Kế hoạch"}
	if got, want := g.Citation(), "Quyết định số 1737/QĐ-UBND ngày 27/9/2022 của UBND thành phố về việc ban hành Kế hoạch"; got != want {
		t.Errorf("%s", got)
	}
	for d, want := range map[Date]string{{2022, 9, 0}: "tháng 9/2022", {2022, 0, 0}: "năm 2022", {2022, 1, 5}: "ngày 05/01/2022"} {
		if got := (Ground{Kind: "Công văn", Issued: d, Issuer: "UBND"}).Citation(); got != "Công văn "+want+" của UBND" {
			t.Errorf("%v: %s", d, got)
		}
	}
	if got := (Ground{Kind: "Luật", Title: "Tổ chức chính quyền địa phương"}).Citation(); got != "Luật Tổ chức chính quyền địa phương" {
		t.Errorf("%s", got)
	}
}

func TestIDsSortByAgeAndSurviveText(t *testing.T) {
	a, b, c := MakeID(1000, 0xfff, ^uint64(0)), MakeID(1001, 0, 0), MakeID(1001, 1, 0)
	if !(a.String() < b.String() && b.String() < c.String()) {
		t.Errorf("%s %s %s", a, b, c)
	}
	if got, err := ParseID(c.String()); err != nil || got != c {
		t.Errorf("%s: %v, %v", c, got, err)
	}
	if a.String()[14] != '7' || !strings.ContainsAny(a.String()[19:20], "89ab") {
		t.Errorf("%s is not a UUID of version 7", a)
	}
	for _, bad := range []string{"x", "018cb3d0-0000-7000-8000-00000000000", "018cb3d0x0000-7000-8000-000000000001", "zzzzzzzz-0000-7000-8000-000000000001"} {
		if _, err := ParseID(bad); err == nil {
			t.Errorf("%q is no id", bad)
		}
	}
}

func TestAuthoritiesFillTheOfficeIn(t *testing.T) {
	a := Authority{Lines: []string{"TM. {tập thể}", "KT. {cấp trưởng}", "{chức vụ}"}}
	got := strings.Join(a.Fill(Office{Signs: "Ủy ban nhân dân", Chief: "Chủ tịch"}, "Phó Chủ tịch"), "|")
	if got != "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH" {
		t.Error(got)
	}
}
