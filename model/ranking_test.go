package model

import (
	"slices"
	"testing"

	"sokehoach/assets"
)

func ranking(t testing.TB) Ranking {
	t.Helper()
	r, err := ParseRanking(assets.Ranking())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestGroundsAreSortedByRankAndThenByDay(t *testing.T) {
	line := func(text string) GroundLine { return GroundLine{Lead: "Căn cứ", Text: text} }
	in := []GroundLine{
		line("Quyết định số 2/QĐ-UBND ngày 02/02/2023 của UBND tỉnh"),
		line("Công văn số 1/UBND ngày 01/01/2020 của UBND tỉnh"),
		line("Nghị định số 3/2021/NĐ-CP ngày 03/3/2021 của Chính phủ"),
		line("Quyết định số 1/QĐ-UBND ngày 01/02/2023 của UBND tỉnh"),
		{Lead: "Theo đề nghị của", Text: "Luật sư"},
		line("Luật Đầu tư công"),
	}
	want := []int{5, 1, 2, 3, 4, 0}
	out := ranking(t).Sorted(in, Book{})
	for i, k := range want {
		if out[i] != in[k] {
			t.Errorf("%d: %q, want %q", i, out[i].Text, in[k].Text)
		}
	}
	if again := ranking(t).Sorted(out, Book{}); !slices.Equal(again, out) {
		t.Errorf("sorted twice: %+v", again)
	}
}

func TestWhatIsReadOfATypedGroundHasNoMarkAtItsEnd(t *testing.T) {
	for text, want := range map[string]string{
		"Nghị quyết số 120/2020/QH14 ngày 19/6/2020 của Quốc hội;":    "Quốc hội",
		"Nghị quyết số 120/2020/QH14 ngày 19/6/2020 của Quốc hội ; ":  "Quốc hội",
		"Quyết định số 1719/QĐ-TTg của Thủ tướng Chính phủ.":          "Thủ tướng Chính phủ",
		"Quyết định số 12/QĐ-UBND ngày 05/01/2023 của UBND tỉnh, ./.": "UBND tỉnh",
	} {
		if got := ranking(t).read(text); got.Issuer != want {
			t.Errorf("%q: %q, want %q", text, got.Issuer, want)
		}
	}
}

func TestRankingsThatRankNothingAreRefused(t *testing.T) {
	for _, s := range []string{`{`, `{}`, `{"version":"1","source":"x","ranks":[{"name":"luật"}]}`, `{"version":"1","source":"x","ranks":[{"name":"luật","kinds":["Luật"],"issuers":[""]}]}`} {
		if _, err := ParseRanking([]byte(s)); err == nil {
			t.Errorf("%s was read", s)
		}
	}
	for _, s := range []string{`{`, `{}`, `{"version":"1","source":"x"}`} {
		if _, err := ParseWording([]byte(s)); err == nil {
			t.Errorf("%s was read", s)
		}
	}
}

func FuzzSortedGroundsAreTheSameLines(f *testing.F) {
	f.Add("Luật Đầu tư", "Quyết định số 1/QĐ-TTg ngày 1/1/2020 của Thủ tướng", "Nghị quyết của Quốc hội")
	r := ranking(f)
	f.Fuzz(func(t *testing.T, a, b, c string) {
		in := []GroundLine{{Lead: "Căn cứ", Text: a}, {Text: b}, {Lead: "Căn cứ", Text: c}}
		out := r.Sorted(in, Book{})
		for _, l := range in {
			if !slices.Contains(out, l) {
				t.Errorf("%q is lost", l.Text)
			}
		}
		for i, l := range r.Lines(out, Book{}) {
			for _, before := range r.Lines(out, Book{})[:i] {
				if before.Rank != "" && l.Rank != "" && before.After(l) {
					t.Errorf("%q before %q", before.Ground.Kind, l.Ground.Kind)
				}
			}
		}
	})
}
