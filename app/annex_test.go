package app

import (
	"slices"
	"testing"

	"sokehoach/app/layout"
	"sokehoach/model"
)

func TestAnAnnexAloneHasThePagesItHasInTheWhole(t *testing.T) {
	d, p, b := commune(t)
	p.Annexes = append(p.Annexes[:1:1], append([]model.Annex{{Form: "no such form"}}, p.Annexes[1:]...)...)
	whole := d.Work(&p, b).Paper()
	at := slices.IndexFunc(whole.Pages[1:], func(page layout.Page) bool { return page.Number == 1 }) + 1
	for n, want := range map[int]bool{-1: false, 0: false, 1: true, 2: false, 3: true, 4: true, 5: false} {
		if _, ok := whole.Annex(n); ok != want {
			t.Errorf("annex %d: printed %v", n, ok)
		}
	}
	for _, n := range []int{1, 3, 4} {
		alone, _ := whole.Annex(n)
		if len(alone.Pages) == 0 || at+len(alone.Pages) > len(whole.Pages) {
			t.Fatalf("annex %d: %d pages after page %d of %d", n, len(alone.Pages), at, len(whole.Pages))
		}
		if got, want := printed(alone.Pages), printed(whole.Pages[at:at+len(alone.Pages)]); got != want {
			t.Errorf("annex %d: %.80s, want %.80s", n, got, want)
		}
		if _, err := d.Work(&p, model.Book{}).PDF(alone); err != nil {
			t.Error(err)
		}
		at += len(alone.Pages)
	}
	if at != len(whole.Pages) {
		t.Errorf("%d pages are in annexes, want %d", at, len(whole.Pages))
	}
	if !slices.ContainsFunc(whole.Findings, func(i model.Finding) bool { return i.Code == "N6" && i.Path == "annexes[1].form" }) {
		t.Error("an annex that is not printed is not found")
	}
	if alone, _ := whole.Annex(1); alone.Title != "Phụ lục I - BIỂU CHI TIẾT KẾ HOẠCH VỐN ĐẦU TƯ NĂM 2024" {
		t.Error(alone.Title)
	}
}
