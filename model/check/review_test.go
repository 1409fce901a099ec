package check

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/model"
)

// found gives codes and paths of what is found with a prefix.
func found(p model.Plan, b model.Book, prefix string) []string {
	var out []string
	for _, i := range Plan(p, b, Measure{}) {
		if strings.HasPrefix(i.Code, prefix) {
			out = append(out, i.Code+" "+i.Path)
		}
	}
	return out
}

func TestANoteIsFoundUntilItIsTickedOrItsTextIsChanged(t *testing.T) {
	p, b := sample(t)
	p = p.Clone()
	a := p.Entries[1].Activities[0]
	p.Review = []model.ReviewNote{
		{ID: model.ID{1}, Path: "title", Kind: model.ReviewLook, New: "năm 2024"},
		{ID: model.ID{2}, Path: "opening", Kind: model.ReviewMoved, Old: "năm 2023", New: "năm 2024"},
		{ID: model.ID{3}, Of: a.ID, Path: "funding[0].amount", Kind: model.ReviewLook, Value: "1800000000"},
		{ID: model.ID{4}, Path: "parts[1].paragraphs[2].text", Kind: model.ReviewKept, New: "Năm 2024", Around: "Thời gian thực hiện: Năm 2024"},
		{ID: model.ID{5}, Of: model.ID{9}, Path: "name", Kind: model.ReviewLook, New: "gone"},
	}
	want := []string{"K1 title", "K2 opening", "K1 entries[1].activities[0].funding[0].amount", "K3 parts[1].paragraphs[2].text"}
	if got := found(p, b, "K"); !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	issued := p
	issued.State = model.Issued
	if got := found(issued, b, "K"); len(got) != 0 {
		t.Errorf("of an issued plan: %q", got)
	}
	changed := p.Reviewed(true, model.ID{1})
	changed.Opening = "Ủy ban nhân dân xã xây dựng Kế hoạch như sau:"
	slices.Reverse(changed.Entries)
	changed.Entries[len(changed.Entries)-2].Activities[0].Funding[0].Amount.Value++
	changed.Parts[0], changed.Parts[1] = changed.Parts[1], changed.Parts[0]
	if got, want := found(changed, b, "K"), []string{"K3 parts[0].paragraphs[2].text"}; !slices.Equal(got, want) {
		t.Errorf("after the changes found %q, want %q", got, want)
	}
	if got := found(changed.Reviewed(false, model.ID{1}), b, "K1"); !slices.Equal(got, []string{"K1 title"}) {
		t.Errorf("unticked: %q", got)
	}
}

func TestAnOfferIsTakenInItsPlaceOnly(t *testing.T) {
	p, _ := sample(t)
	p = p.Clone()
	p.Review = []model.ReviewNote{{ID: model.ID{1}, Path: "title", Kind: model.ReviewLook, New: "xã Sùng Phài", Offer: "phường Đoàn Kết"}}
	got := p.TakeOffer(model.ID{1})
	if !strings.Contains(got.Title, "trên địa bàn phường Đoàn Kết") || got.Opening != p.Opening || !got.Review[0].Done {
		t.Errorf("%q, %q, %+v", got.Title, got.Opening, got.Review[0])
	}
	if again := got.TakeOffer(model.ID{1}); again.Title != got.Title {
		t.Errorf("taken twice: %q", again.Title)
	}
}

func TestNoMoreAreServedThanLiveThere(t *testing.T) {
	p, b := sample(t)
	place := func(i int) model.Place { return p.Entries[0].Activities[0].Places[i] }
	figures := func(year int, at model.Place, households int64) model.Figures {
		return model.Figures{Year: year, Commune: at.Commune, Village: at.Village, Households: model.Known(households)}
	}
	for _, c := range []struct {
		name    string
		figures []model.Figures
		want    []string
	}{
		{"enough", []model.Figures{figures(2023, place(0), 60), figures(2023, place(1), 41)}, nil},
		{"too few", []model.Figures{figures(2023, place(0), 60), figures(2023, place(1), 40)}, []string{"S6 entries[0].activities[0].quantity"}},
		{"one is not known", []model.Figures{figures(2023, place(0), 1)}, nil},
		{"newer ones count", []model.Figures{figures(2022, place(0), 1), figures(2023, place(0), 60), figures(2023, place(1), 41), figures(2025, place(1), 1)}, nil},
		{"of another village", []model.Figures{figures(2023, model.Place{Commune: place(0).Commune, Village: p.Entries[0].Activities[1].Places[0].Village}, 63)}, []string{"S6 entries[0].activities[1].served.households"}},
	} {
		b.Figures = c.figures
		if got := found(p, b, "S6"); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
