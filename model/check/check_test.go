package check

import (
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

func sample(t *testing.T) (model.Plan, model.Book) {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	return s.Plans[0], s.Book
}

func TestTheSampleHasNoFinding(t *testing.T) {
	p, b := sample(t)
	for _, i := range Plan(p, b) {
		t.Errorf("%s %s: %s", i.Code, i.Path, i.Text)
	}
}

func TestEveryDeviationIsFound(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*model.Plan, *model.Book)
		want string // code and path of the one finding
	}{
		{"no office", func(p *model.Plan, _ *model.Book) { p.Office = model.ID{} }, "B6 office"},
		{"a number that is none", func(p *model.Plan, _ *model.Book) { p.Number = "mười" }, "B8 number"},
		{"issued without a number", func(p *model.Plan, _ *model.Book) { p.State = model.Issued }, "B8 number"},
		{"no symbol", func(p *model.Plan, _ *model.Book) { p.Symbol = "" }, "B9 symbol"},
		{"symbol of another kind", func(p *model.Plan, _ *model.Book) { p.Symbol = "BC-UBND" }, "B9 symbol"},
		{"symbol with a space", func(p *model.Plan, _ *model.Book) { p.Symbol = "KH-UBND VP" }, "B8 symbol"},
		{"no place", func(p *model.Plan, _ *model.Book) { p.Place = "" }, "B12 place"},
		{"another place", func(p *model.Plan, _ *model.Book) { p.Place = "Hà Nội" }, "B12 place"},
		{"no year", func(p *model.Plan, _ *model.Book) { p.Date, p.Year = model.Date{}, 0 }, "B11 date"},
		{"no title", func(p *model.Plan, _ *model.Book) { p.Title = "" }, "B14 title"},
		{"a title with a full stop", func(p *model.Plan, _ *model.Book) { p.Title += "." }, "B14 title"},
		{"a ground that is gone", func(p *model.Plan, _ *model.Book) { p.Grounds[0].Ground = model.ID{1} }, "C2 grounds[0]"},
		{"a ground without its issuer", func(_ *model.Plan, b *model.Book) { b.Grounds[1].Issuer = "" }, "C2 grounds[1]"},
		{"a ground of tomorrow", func(_ *model.Plan, b *model.Book) { b.Grounds[1].Issued = model.Date{Year: 2024, Month: 1, Day: 1} }, "C2 grounds[1]"},
		{"an empty ground", func(p *model.Plan, _ *model.Book) { p.Grounds = append(p.Grounds, model.GroundLine{}) }, "C2 grounds[2]"},
		{"a ground without its lead", func(p *model.Plan, _ *model.Book) {
			p.Grounds = append(p.Grounds, model.GroundLine{Text: "Quyết định số 1719/QĐ-TTg"})
		}, "C1 grounds[2]"},
		{"an empty part", func(p *model.Plan, _ *model.Book) { p.Parts = append(p.Parts, model.Part{}) }, "D5 parts[6].heading"},
		{"a part without heading", func(p *model.Plan, _ *model.Book) { p.Parts[1].Heading = "" }, "D5 parts[1].heading"},
		{"a number typed into a heading", func(p *model.Plan, _ *model.Book) { p.Parts[1].Heading = "II. Phạm vi" }, "D5 parts[1].heading"},
		{"no part", func(p *model.Plan, _ *model.Book) { p.Parts = nil }, "D5 parts"},
		{"an empty paragraph", func(p *model.Plan, _ *model.Book) { p.Parts[0].Paragraphs[1].Text = "" }, "D5 parts[0].paragraphs[1].text"},
		{"a number typed into a paragraph", func(p *model.Plan, _ *model.Book) { p.Parts[0].Paragraphs[0].Text = "1. Mục đích" }, "D7 parts[0].paragraphs[0].text"},
		{"a dash typed into a paragraph", func(p *model.Plan, _ *model.Book) { p.Parts[0].Paragraphs[1].Text = "- Thực hiện" }, "D10 parts[0].paragraphs[1].text"},
		{"no closing", func(p *model.Plan, _ *model.Book) { p.Closing = "" }, "D11 closing"},
		{"no recipient", func(p *model.Plan, _ *model.Book) { p.Recipients = nil }, "F2 recipients"},
		{"an empty recipient", func(p *model.Plan, _ *model.Book) { p.Recipients[1].Text = "" }, "F2 recipients[1]"},
		{"a recipient twice", func(p *model.Plan, _ *model.Book) { p.Recipients[2].Text = "- ban dân tộc tỉnh;" }, "F2 recipients[2]"},
		{"filing among the recipients", func(p *model.Plan, _ *model.Book) { p.Recipients[4].Text = "Lưu: VT" }, "F3 recipients[4]"},
		{"filing not with VT", func(p *model.Plan, _ *model.Book) { p.Filing = "VP" }, "F3 filing"},
		{"no authority", func(p *model.Plan, _ *model.Book) { p.Signature.Authority = "" }, "E2 signature.authority"},
		{"no title of the signer", func(_ *model.Plan, b *model.Book) { b.Officers[0].Title = "" }, "E4 signature.title"},
		{"no signer's name", func(_ *model.Plan, b *model.Book) { b.Officers[0].Name = "" }, "E3 signature.name"},
		{"an academic rank", func(_ *model.Plan, b *model.Book) { b.Officers[0].Name = "ThS. Bùi Hữu Cam" }, "E3 signature.name"},
	} {
		p, b := sample(t)
		c.edit(&p, &b)
		var got []string
		for _, i := range Plan(p, b) {
			got = append(got, i.Code+" "+i.Path)
			if i.Text == "" || !strings.HasSuffix(i.Text, ".") && !strings.HasSuffix(i.Text, "”.") || i.Source == "" {
				t.Errorf("%s: finding without sentence or provision: %+v", c.name, i)
			}
		}
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}
