package model

import (
	"slices"
	"strings"
	"testing"
)

// typed is a plan with texts of every sort.
func typed() *Plan {
	return &Plan{
		Document: Document{
			ID: ID{1}, Title: "Kế hoạch tại bản Tả Chải", Opening: "Tả Chải, tả chải, TẢ CHẢI",
			Parts:      []Part{{Heading: "Bản Tả Chải", Paragraphs: []Paragraph{{Text: "Tả Chải 1\nTả Chải."}}}},
			Recipients: []Recipient{{Text: "Trưởng bản Tả Chải"}},
		},
		Entries: []Entry{{ID: ID{2}, Heading: "Nước", Activities: []Activity{{ID: ID{3}, Name: "Nước bản Tả Chải", Note: "Tả Chảii"}}}},
	}
}

func told(hits []Hit) string {
	var out []string
	for _, h := range hits {
		out = append(out, h.Root+h.Path+": "+h.Old+" > "+h.New)
	}
	return strings.Join(out, "\n")
}

func TestATextIsFoundAndReplacedWhereverAClerkWroteIt(t *testing.T) {
	p := typed()
	hits := Find(p, Search{Old: "bản  tả chải", New: "bản Sin Chải"})
	want := `title: bản Tả Chải > bản Sin Chải
parts[0].heading: Bản Tả Chải > Bản Sin Chải
entries[0].activities[0].name: bản Tả Chải > bản Sin Chải
recipients[0].text: bản Tả Chải > bản Sin Chải`
	if got := told(hits); got != want {
		t.Errorf("found\n%s", got)
	}
	one, made := Replace(p, hits[2])
	if q := one.(*Plan); made != 1 || q.Entries[0].Activities[0].Name != "Nước bản Sin Chải" || q.Title != p.Title || p.Entries[0].Activities[0].Name != "Nước bản Tả Chải" {
		t.Errorf("%d made: %+v", made, one)
	}
	all, made := Replace(p, hits...)
	if made != 4 || len(Find(all, Search{Old: "bản Tả Chải"})) != 0 {
		t.Errorf("%d made, left %s", made, told(Find(all, Search{Old: "bản Tả Chải"})))
	}
}

func TestAReplacementKeepsTheCapitalsOfItsPlace(t *testing.T) {
	p := typed()
	all, made := Replace(p, Find(p, Search{Old: "tả chải", New: "sin chải", Whole: true})...)
	q := all.(*Plan)
	if made != 9 || q.Opening != "Sin chải, sin chải, SIN CHẢI" || q.Entries[0].Activities[0].Note != "Tả Chảii" {
		t.Errorf("%d made: %q %q", made, q.Opening, q.Entries[0].Activities[0].Note)
	}
	exact := Find(p, Search{Old: "Tả Chải", New: "Sin Chải", Exact: true})
	if i := slices.IndexFunc(exact, func(h Hit) bool { return h.Path == "opening" && h.From > 0 }); i >= 0 {
		t.Errorf("found %s", told(exact[i:i+1]))
	}
	gone, _ := Replace(p, Find(p, Search{Old: "Tả Chải,"})...)
	if got := gone.(*Plan).Opening; got != "TẢ CHẢI" {
		t.Errorf("taken out: %q", got)
	}
}

func TestATextThatChangedMeanwhileIsLeftAlone(t *testing.T) {
	p := typed()
	hits := Find(p, Search{Old: "Tả Chải", New: "Sin Chải"})
	p.Title = "Kế hoạch khác của bản Tả Chải"
	p.Entries = nil
	changed, made := Replace(p, hits...)
	if q := changed.(*Plan); q.Title != p.Title || made != len(hits)-3 {
		t.Errorf("%d of %d made: %q", made, len(hits), q.Title)
	}
	if len(Find(p, Search{Old: " "})) != 0 {
		t.Error("nothing was found in places")
	}
}

func TestOldNamesAreListedWithTheNew(t *testing.T) {
	p := typed()
	b := renamed()
	hits := FindRenamed(p, b.Renames(Date{Year: 2025, Month: 1, Day: 5}))
	want := `title: bản Tả Chải > bản Tả Chải 1
opening: Tả Chải > Tả Chải 1
opening: TẢ CHẢI > TẢ CHẢI 1
parts[0].heading: Bản Tả Chải > Bản Tả Chải 1
parts[0].paragraphs[0].text: Tả Chải > Tả Chải 1
entries[0].activities[0].name: bản Tả Chải > bản Tả Chải 1
recipients[0].text: bản Tả Chải > bản Tả Chải 1`
	if got := told(hits); got != want {
		t.Errorf("found\n%s", got)
	}
	after, made := Replace(p, hits...)
	if left := FindRenamed(after, b.Renames(Date{Year: 2025, Month: 1, Day: 5})); made != len(hits) || len(left) != 0 {
		t.Errorf("%d made, left\n%s", made, told(left))
	}
	before, behind := hits[5].Around(3)
	if before != "…ớc " || behind != "" {
		t.Errorf("around: %q, %q", before, behind)
	}
}

func TestAnOfferTakesItsOwnPlaceOnly(t *testing.T) {
	p := Plan{Document: Document{ID: ID{1}, Title: "Các năm 2024, 2025; trồng 2024 cây, 12024", Review: []ReviewNote{
		{ID: ID{1}, Path: "title", Kind: ReviewLook, New: "năm 2024, 2025", Offer: "năm 2025, 2026"},
		{ID: ID{2}, Path: "title", Kind: ReviewLook, New: "2024", Offer: "2025"},
	}}}
	if got := p.TakeOffer(ID{2}); got.Title != "Các năm 2024, 2025; trồng 2025 cây, 12024" || !got.Review[1].Done || got.Review[0].Done {
		t.Errorf("%q %+v", got.Title, got.Review)
	}
	if got := p.TakeOffer(ID{1}); got.Title != "Các năm 2025, 2026; trồng 2024 cây, 12024" {
		t.Errorf("%q", got.Title)
	}
}
