package check

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

// TestADocumentOfAnotherKindIsJudgedByItsOwnWords gives a report the envelope of
// the sample's plan: it is judged by the same rules, and no sentence calls it a
// plan.
func TestADocumentOfAnotherKindIsJudgedByItsOwnWords(t *testing.T) {
	p, b := sample(t)
	kinds, err := model.ParseKinds(assets.DocumentKinds())
	if err != nil {
		t.Fatal(err)
	}
	m := measure(t)
	m.Kind, _ = kinds.ByCode(model.ReportKind)
	r := model.Report{Document: p.Clone().Document}
	r.Symbol, r.Annexes, r.Signature.Authority, r.Closing = "KH-UBND", nil, "", ""
	r.Parts = []model.Part{{Heading: "Kết quả", Paragraphs: []model.Paragraph{{Text: "Theo phụ lục kèm theo, năm 2031 làm xong."}}}}
	r.Grounds = append(r.Grounds, r.Grounds[0])
	r.Review = []model.ReviewNote{{ID: model.ID{1}, Path: "title", Kind: model.ReviewLook, New: "Thực hiện"}}
	var codes []string
	for _, f := range Document(&r, b, m) {
		codes = append(codes, f.Code+" "+f.Path)
		if strings.Contains(f.Text+f.Source, "kế hoạch") {
			t.Errorf("%s speaks of a plan: %s (%s)", f.Code, f.Text, f.Source)
		}
	}
	want := []string{
		"B9 symbol", "G1 grounds[3]", "G3 grounds[3]", "D11 closing", "D12 annexes", "E2 signature.authority", "K1 title",
		"Y1 parts[0].paragraphs[0].text",
	}
	if !slices.Equal(codes, want) {
		t.Errorf("found %q, want %q", codes, want)
	}
}
