package check

import (
	"math"
	"slices"
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

// sample gives the commune's plan of the shipped sample, with the catalogue.
func sample(t testing.TB) (model.Plan, model.Book) {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	c, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	s.Book.Catalogues = []model.Catalogue{c}
	return s.Plans[1], s.Book
}

func measure(t testing.TB) Measure {
	t.Helper()
	sums, err := model.ParseSumLimits(assets.SumLimits())
	if err != nil {
		t.Fatal(err)
	}
	words, err := model.ParseWording(assets.Wording())
	if err != nil {
		t.Fatal(err)
	}
	ranking, err := model.ParseRanking(assets.Ranking())
	if err != nil {
		t.Fatal(err)
	}
	authorities, err := model.ParseAuthorities(assets.Authorities())
	if err != nil {
		t.Fatal(err)
	}
	kinds, err := model.ParseKinds(assets.DocumentKinds())
	if err != nil {
		t.Fatal(err)
	}
	kind, _ := kinds.ByCode(model.PlanKind)
	return Measure{Kind: kind, Forms: forms(t), Sums: sums, Wording: words, Ranking: ranking, Authorities: authorities}
}

func forms(t testing.TB) model.Forms {
	t.Helper()
	f, err := model.ParseForms(assets.Forms())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTheSampleHasNoFinding(t *testing.T) {
	p, b := sample(t)
	for _, i := range Plan(p, b, measure(t)) {
		t.Errorf("%s %s: %s", i.Code, i.Path, i.Text)
	}
}

func TestEveryDeviationIsFound(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*model.Plan, *model.Book)
		want string // code and path of what is found
	}{
		{"no office", func(p *model.Plan, _ *model.Book) { p.Office = model.ID{} }, "B6 office|F4 entries[0].units"},
		{"an office that was merged", func(p *model.Plan, b *model.Book) {
			office(b, p.Office).To, office(b, p.Office).Successor = model.Date{Year: 2023}, b.Offices[0].ID
		}, "B6 office|L3 opening"},
		{"a unit and recipient that was closed", func(p *model.Plan, b *model.Book) {
			office(b, p.Recipients[7].Office).To = model.Date{Year: 2023, Month: 12, Day: 31}
		}, "N2 entries[1].units[0]|F2 recipients[7]"},
		{"a signer before the term", func(_ *model.Plan, b *model.Book) { b.Officers[1].From = model.Date{Year: 2024, Month: 2} }, "E4 signature.officer"},
		{"a signer after the term", func(_ *model.Plan, b *model.Book) { b.Officers[1].To = model.Date{Year: 2023, Month: 12} }, "E4 signature.officer"},
		{"a number that is none", func(p *model.Plan, _ *model.Book) { p.Number = "mười" }, "B8 number"},
		{"issued without a number", func(p *model.Plan, _ *model.Book) { p.State = model.Issued }, "B8 number"},
		{"no symbol", func(p *model.Plan, _ *model.Book) { p.Symbol = "" }, "B9 symbol"},
		{"symbol of another kind", func(p *model.Plan, _ *model.Book) { p.Symbol = "BC-UBND" }, "B9 symbol"},
		{"symbol with a space", func(p *model.Plan, _ *model.Book) { p.Symbol = "KH-UBND VP" }, "B8 symbol"},
		{"no place", func(p *model.Plan, _ *model.Book) { p.Place = "" }, "B12 place"},
		{"another place", func(p *model.Plan, _ *model.Book) { p.Place = "Hà Nội" }, "B12 place"},
		{"no year", func(p *model.Plan, _ *model.Book) { p.Date, p.Year = model.Date{}, 0 }, "B11 date|P1 …"},
		{"a day that is none", func(p *model.Plan, _ *model.Book) { p.Date = model.Date{Year: 2024, Month: 2, Day: 30} }, "B11 date"},
		{"no title", func(p *model.Plan, _ *model.Book) { p.Title = "" }, "B14 title"},
		{"a title with a full stop", func(p *model.Plan, _ *model.Book) { p.Title += "." }, "B14 title"},
		{"a ground that is gone", func(p *model.Plan, _ *model.Book) { p.Grounds[0].Ground = model.ID{1} }, "C2 grounds[0]"},
		{"a ground without its issuer", func(p *model.Plan, b *model.Book) { ground(p, b).Issuer = "" }, "C2 grounds[1]"},
		{"a ground of tomorrow", func(p *model.Plan, b *model.Book) {
			p.Date.Day, ground(p, b).Issued = 5, model.Date{Year: 2024, Month: 2, Day: 1}
		}, "C2 grounds[1]"},
		{"a ground of next month while the day is blank", func(p *model.Plan, b *model.Book) {
			ground(p, b).Issued = model.Date{Year: 2024, Month: 2, Day: 1}
		}, "C2 grounds[1]"},
		{"a ground of next year while the date is blank", func(p *model.Plan, b *model.Book) {
			p.Date, ground(p, b).Issued = model.Date{}, model.Date{Year: 2025, Month: 1, Day: 1}
		}, "C2 grounds[1]"},
		{"an empty ground", func(p *model.Plan, _ *model.Book) { p.Grounds = append(p.Grounds, model.GroundLine{}) }, "C2 grounds[3]"},
		{"a ground without its lead", func(p *model.Plan, _ *model.Book) {
			p.Grounds = append(p.Grounds, model.GroundLine{Text: "Quyết định số 1719/QĐ-TTg"})
		}, "C1 grounds[3]"},
		{"an empty part", func(p *model.Plan, _ *model.Book) { p.Parts = append(p.Parts, model.Part{}) }, "D5 parts[7].heading"},
		{"a part without heading", func(p *model.Plan, _ *model.Book) { p.Parts[1].Heading = "" }, "D5 parts[1].heading"},
		{"a number typed into a heading", func(p *model.Plan, _ *model.Book) { p.Parts[1].Heading = "II. Phạm vi" }, "D5 parts[1].heading"},
		{"no part", func(p *model.Plan, _ *model.Book) { p.Parts, p.Annexes = nil, nil }, "D5 parts"},
		{"an empty paragraph", func(p *model.Plan, _ *model.Book) { p.Parts[0].Paragraphs[1].Text = "" }, "D5 parts[0].paragraphs[1].text"},
		{"a number typed into a paragraph", func(p *model.Plan, _ *model.Book) { p.Parts[0].Paragraphs[0].Text = "1. Mục đích" }, "D7 parts[0].paragraphs[0].text"},
		{"a dash typed into a paragraph", func(p *model.Plan, _ *model.Book) { p.Parts[0].Paragraphs[1].Text = "- Thực hiện" }, "D10 parts[0].paragraphs[1].text"},
		{"clauses that count like the projects below them", func(p *model.Plan, _ *model.Book) {
			p.Parts[3].Paragraphs = []model.Paragraph{{Level: model.Plain, Text: "Nội dung gồm"}, {Level: model.Clause, Text: "Một"}, {Level: model.Clause, Text: "Hai"}}
		}, "D6 parts[3].paragraphs[1].text"},
		{"a clause under a project that counts like it", func(p *model.Plan, _ *model.Book) {
			p.Entries[1].Paragraphs = []model.Paragraph{{Level: model.Clause, Text: "Một"}}
		}, "D6 entries[1].paragraphs[0].text"},
		{"a committee's head who signs alone", func(p *model.Plan, _ *model.Book) { p.Signature.Authority = "head" }, "E2 signature.authority"},
		{"a committee's deputy who signs for the head alone", func(p *model.Plan, _ *model.Book) {
			p.Signature = model.Signature{Authority: "kt", Title: "Phó Chủ tịch", Name: "Lò Văn A"}
		}, "E2 signature.authority"},
		{"no closing", func(p *model.Plan, _ *model.Book) { p.Closing = "" }, "D11 closing"},
		{"no recipient", func(p *model.Plan, _ *model.Book) {
			p.Recipients, p.Entries = nil, p.Entries[:1]
			p.Parts[4].Paragraphs = slices.Delete(p.Parts[4].Paragraphs, 1, 2)
		}, "F2 recipients"},
		{"an empty recipient", func(p *model.Plan, _ *model.Book) { p.Recipients[5].Text = "" }, "F2 recipients[5]"},
		{"a recipient twice", func(p *model.Plan, _ *model.Book) { p.Recipients[4].Text = "- lãnh đạo UBND xã;" }, "F2 recipients[4]"},
		{"filing among the recipients", func(p *model.Plan, _ *model.Book) { p.Recipients[5].Text = "Lưu: VT" }, "F3 recipients[5]"},
		{"filing not with VT", func(p *model.Plan, _ *model.Book) { p.Filing = "VP" }, "F3 filing"},
		{"no authority", func(p *model.Plan, _ *model.Book) { p.Signature.Authority = "" }, "E2 signature.authority"},
		{"no title of the signer", func(_ *model.Plan, b *model.Book) { b.Officers[1].Title = "" }, "E4 signature.title"},
		{"no signer's name", func(_ *model.Plan, b *model.Book) { b.Officers[1].Name = "" }, "E3 signature.name"},
		{"an academic rank", func(_ *model.Plan, b *model.Book) { b.Officers[1].Name = "ThS. Bùi Hữu Cam" }, "E3 signature.name"},
		{"an entry on no node", func(p *model.Plan, _ *model.Book) { p.Entries[0].Nodes = nil }, "N1 entries[0].nodes"},
		{"an entry on an unknown node", func(p *model.Plan, _ *model.Book) { p.Entries[0].Nodes[0] = "99" }, "N1 entries[0].nodes[0]"},
		{"an entry that says nothing", func(p *model.Plan, _ *model.Book) {
			p.Entries = append(p.Entries, model.Entry{Nodes: []string{"7"}})
		}, "N2 entries[13].units"},
		{"an activity for nobody", func(p *model.Plan, _ *model.Book) { p.Entries[4].Units = nil }, "N2 entries[4].activities[0].units"},
		{"an activity without a name", func(p *model.Plan, _ *model.Book) { p.Entries[3].Activities[0].Name = "" }, "N3 entries[3].activities[0].name"},
		{"a negative quantity", func(p *model.Plan, _ *model.Book) { p.Entries[4].Activities[0].Quantity.Value = -1 }, "N4 entries[4].activities[0].quantity"},
		{"a unit that is gone", func(p *model.Plan, _ *model.Book) {
			p.Entries[4].Activities[0].Units = []model.UnitRole{{Office: model.ID{9}}}
		}, "N2 entries[4].activities[0].units[0]"},
		{"a unit without a name", func(p *model.Plan, _ *model.Book) {
			p.Entries[4].Units = append(p.Entries[4].Units[:1:1], model.UnitRole{})
		}, "N2 entries[4].units[1]"},
		{"a month before the first", func(p *model.Plan, _ *model.Book) { p.Entries[4].Activities[0].FirstMonth = -1 }, "N5 entries[4].activities[0].firstMonth"},
		{"months turned round", func(p *model.Plan, _ *model.Book) { p.Entries[4].Activities[0].FirstMonth = 8 }, "N5 entries[4].activities[0].firstMonth"},
		{"a place of a phrase without a value", func(p *model.Plan, _ *model.Book) {
			p.Entries[4].Activities[0].Quantity = model.Opt[model.Quantity]{}
		}, "P1 entries[4].activities[0].phrase"},
		{"a place that does not exist", func(p *model.Plan, _ *model.Book) { p.Entries[4].Activities[0].Phrase = "{số lượn} lớp" }, "P2 entries[4].activities[0].phrase"},
		{"an unknown place in the funding part", func(p *model.Plan, _ *model.Book) { p.Parts[4].Paragraphs[1].Text += " {vốn gì}" }, "P2 parts[4].paragraphs[1].text"},
		{"an activity dearer than any commune's", func(p *model.Plan, _ *model.Book) {
			p.Entries[4].Activities[0].Funding[0].Amount = model.Known(model.Amount(1_000_000_000_001))
		}, "S7 entries[4].activities[0].funding"},
		{"a plan dearer than any commune's", func(p *model.Plan, _ *model.Book) {
			for i := range 3 {
				p.Entries[4+i].Activities[0].Funding[0].Amount = model.Known(model.Amount(900_000_000_000))
			}
		}, "S7 entries"},
		{"a village of another commune", func(p *model.Plan, b *model.Book) {
			p.Entries[5].Activities[0].Places[0].Village = b.Communes[1].Villages[0].ID
		}, "L1 entries[5].activities[0].places[0]"},
		{"a village that was merged", func(p *model.Plan, b *model.Book) {
			b.Communes[0].Villages = slices.Clone(b.Communes[0].Villages)
			v := slices.IndexFunc(b.Communes[0].Villages, func(v model.Village) bool { return v.ID == p.Entries[5].Activities[0].Places[0].Village })
			b.Communes[0].Villages[v].To = model.Date{Year: 2023, Month: 6}
		}, "L2 entries[0].activities[0].places[0]|L2 entries[2].activities[0].places[1]|L2 entries[3].activities[1].places[0]|L2 entries[5].activities[0].places[0]"},
		{"a commune that is gone", func(p *model.Plan, b *model.Book) { b.Communes[0].To = model.Date{Year: 2023} }, "L…"},
		{"more women than people", func(p *model.Plan, _ *model.Book) { p.Entries[4].Activities[0].Served.Women = model.Known(int64(71)) }, "S3 entries[4].activities[0].served.women"},
		{"fewer than no women", func(p *model.Plan, _ *model.Book) { p.Entries[4].Activities[0].Served.Women = model.Known(int64(-1)) }, "S3 entries[4].activities[0].served.women"},
		{"more women than fit", func(p *model.Plan, _ *model.Book) {
			p.Entries[4].Activities[0].Served.Women = model.Known(int64(math.MaxInt64))
		}, "S3 entries[4].activities[0].served.women"},
		{"an amount that is not known", func(p *model.Plan, _ *model.Book) {
			p.Entries[4].Activities[0].Funding[0].Amount = model.Opt[model.Amount]{}
			p.Entries[4].Activities[0].Phrase = "lớp"
			for i, annex := range []string{"Phụ lục I", "Phụ lục II"} {
				p.Parts[4].Paragraphs[i].Text = annex
			}
			p.Parts[4].Paragraphs = p.Parts[4].Paragraphs[:2]
		}, "S1 entries[4].activities[0].funding[0].amount"},
		{"an amount that is not its norm", func(p *model.Plan, _ *model.Book) {
			p.Entries[4].Activities[0].Norm = model.Known(model.Amount(1))
		}, "S2 entries[4].activities[0].norm"},
		{"lines that are not the norm together", func(p *model.Plan, _ *model.Book) { normed(p, 500, 26) }, "S2 entries[4].activities[0].norm"},
		{"a line that is more than the norm already", func(p *model.Plan, _ *model.Book) { normed(p, 526, -1) }, "S1 entries[4].activities[0].funding[1].amount|S2 entries[4].activities[0].norm|P1 …"},
		{"a norm below nothing", func(p *model.Plan, _ *model.Book) {
			p.Entries[4].Activities[0].Norm = model.Known(model.Amount(-1))
		}, "S2 entries[4].activities[0].norm"},
		{"a source that does not exist", func(p *model.Plan, b *model.Book) {
			b.Allocations, p.Entries[4].Activities[0].Funding[0].Source = nil, "sao-hoa"
		}, "S4 entries[4].activities[0].funding[0].source"},
		{"the same money twice, one by its year", func(p *model.Plan, _ *model.Book) {
			f := &p.Entries[4].Activities[0].Funding
			*f = append(*f, (*f)[0])
			(*f)[0].CapitalYear, (*f)[1].CapitalYear, (*f)[1].Amount.Value = 0, 2024, 0
		}, "S4 entries[4].activities[0].funding[1]"},
		{"the same money twice", func(p *model.Plan, _ *model.Book) {
			f := &p.Entries[4].Activities[0].Funding
			*f = append(*f, (*f)[0])
		}, "S4 entries[4].activities[0].funding[1]"},
		{"money of next year", func(p *model.Plan, _ *model.Book) { p.Entries[4].Activities[0].Funding[0].CapitalYear = 2025 }, "S4 entries[4].activities[0].funding[0].capitalYear"},
		{"more than was assigned", func(p *model.Plan, b *model.Book) {
			b.Allocations = []model.Allocation{{Year: 2024, Catalogue: "CT-1719", Node: "5", Kind: "su-nghiep", Source: "nstw", CapitalYear: 2024, Amount: model.Known(model.Amount(63_999_999))}}
		}, "S5 entries[4]"},
		{"more than several decisions gave together", func(_ *model.Plan, b *model.Book) {
			half := model.Allocation{Year: 2024, Catalogue: "CT-1719", Node: "5", Kind: "su-nghiep", Source: "nstw", Amount: model.Known(model.Amount(31_999_999))}
			b.Allocations = []model.Allocation{half, half}
		}, "S5 entries[4]"},
		{"a work that ends before it starts", func(p *model.Plan, _ *model.Book) { work(p).EndYear = 2020 }, "W1 entries[0].activities[1].work.startYear"},
		{"a decision of tomorrow", func(p *model.Plan, _ *model.Book) {
			p.Date.Day, work(p).Decided = 5, model.Date{Year: 2024, Month: 2, Day: 1}
		}, "W2 entries[0].activities[1].work.decided"},
		{"a decision of next month while the day is blank", func(p *model.Plan, _ *model.Book) {
			work(p).Decided = model.Date{Year: 2024, Month: 2}
		}, "W2 entries[0].activities[1].work.decided"},
		{"money assigned next month while the day is blank", func(p *model.Plan, b *model.Book) {
			p.Entries[4].Activities[0].Funding[0].Ground = later(b).ID
		}, "S8 entries[4].activities[0].funding[0].ground"},
		{"a ceiling of next month while the day is blank", func(_ *model.Plan, b *model.Book) {
			g := later(b)
			b.Allocations = []model.Allocation{{Year: 2024, Catalogue: "CT-1719", Node: "5", Amount: model.Known(model.Amount(1e10)), Ground: g.ID}}
		}, "S8 entries[4]"},
		{"more disbursed than assigned", func(p *model.Plan, _ *model.Book) { work(p).DisbursedBefore = sums(901_000_000) }, "W3 entries[0].activities[1].work.disbursedBefore"},
		{"more carried over than was assigned", func(p *model.Plan, _ *model.Book) {
			carried(p).Amount = model.Known(model.Amount(901_000_000))
		}, "W3 entries[0].activities[1].work.assignedBefore"},
		{"more carried over than is left", func(p *model.Plan, _ *model.Book) {
			carried(p).Amount.Value++
		}, "W3 entries[0].activities[1].work.disbursedBefore"},
		{"more this year than the work costs", func(p *model.Plan, _ *model.Book) {
			work(p).MediumTerm, work(p).AssignedBefore = model.Opt[model.Amount]{}, sums(1_100_000_000)
		}, "W3 entries[0].activities[1].work.assignedBefore"},
		{"an indicator without a name", func(p *model.Plan, _ *model.Book) { p.Indicators[5].Name = "" }, "I1 indicators[5].name"},
		{"an indicator without a target", func(p *model.Plan, _ *model.Book) { p.Indicators[0].Target = model.Opt[model.Quantity]{} }, "I1 indicators[0].target"},
		{"an annex that the text does not name", func(p *model.Plan, _ *model.Book) { p.Parts[4].Paragraphs[2].Text = "Vốn." }, "D12 annexes[0]"},
		{"an annex without a number that is not there", func(p *model.Plan, _ *model.Book) {
			p.Annexes = nil
			for i := range p.Parts {
				p.Parts[i].Paragraphs = []model.Paragraph{{Text: "Chi tiết tại phụ lục kèm theo."}}
			}
		}, "D12 annexes"},
		{"an annex that is not there", func(p *model.Plan, _ *model.Book) { p.Parts[4].Paragraphs[1].Text += " Phụ lục IV." }, "D12 annexes"},
		{"a charged unit that gets no copy", func(p *model.Plan, _ *model.Book) { p.Recipients = p.Recipients[:7] }, "F4 entries[1].units"},
	} {
		p, b := sample(t)
		p = p.Clone()
		c.edit(&p, &b)
		var got []string
		for _, i := range Plan(p, b, measure(t)) {
			got = append(got, i.Code+" "+i.Path)
			if i.Text == "" || !strings.HasSuffix(i.Text, ".") && !strings.HasSuffix(i.Text, "”.") || i.Source == "" {
				t.Errorf("%s: finding without sentence or provision: %+v", c.name, i)
			}
		}
		if want, ok := strings.CutSuffix(c.want, "|P1 …"); ok { // and places that have no value then
			before := len(got)
			got = slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, "P1 ") })
			if c.want = want; before == len(got) {
				t.Errorf("%s: no place lacks a value", c.name)
			}
		}
		if prefix, ok := strings.CutSuffix(c.want, "…"); ok { // everywhere
			got = slices.DeleteFunc(got, func(s string) bool { return strings.HasPrefix(s, prefix) && len(got) > 5 })
			if len(got) > 0 {
				t.Errorf("%s: found %q besides %s", c.name, got, c.want)
			}
			continue
		}
		if !slices.Equal(got, strings.Split(c.want, "|")) {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}

// later is a decision of the month after the plan's.
func later(b *model.Book) model.Ground {
	g := model.Ground{ID: model.ID{9, 9}, Kind: "Quyết định", Number: "9/QĐ-UBND", Issued: model.Date{Year: 2024, Month: 2, Day: 1}, Issuer: "UBND thành phố", Title: "giao vốn"}
	b.Grounds = append(b.Grounds, g)
	return g
}

// sums is a sum of a work of one source.
func sums(n int64) model.WorkCosts {
	return model.WorkCosts{{Source: "nstw", Amount: model.Known(model.Amount(n))}}
}

// carried is the line of a work's money that is carried over.
func carried(p *model.Plan) *model.FundingLine {
	f := p.Entries[0].Activities[1].Funding
	return &f[slices.IndexFunc(f, func(f model.FundingLine) bool { return f.CapitalYear == 2023 })]
}

// normed gives an activity 35 × 15 million in two lines; a negative one is open.
func normed(p *model.Plan, millions ...int64) {
	a := &p.Entries[4].Activities[0]
	a.Quantity, a.Norm, a.Phrase, a.Served = model.Known(model.Whole(35)), model.Known(model.Amount(15_000_000)), "", model.Served{}
	a.Funding = nil
	for i, n := range millions {
		f := model.FundingLine{Kind: "su-nghiep", Source: []string{"nstw", "ns-thanh-pho"}[i]}
		if n >= 0 {
			f.Amount = model.Known(model.Amount(n * 1_000_000))
		}
		a.Funding = append(a.Funding, f)
	}
}

// Each of these looks like a deviation and is none.
func TestWhatIsNoDeviationIsNotFound(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*model.Plan, *model.Book)
	}{
		{"money that two decisions gave together", func(_ *model.Plan, b *model.Book) {
			half := model.Allocation{Year: 2024, Catalogue: "CT-1719", Node: "5", Kind: "su-nghiep", Source: "nstw", CapitalYear: 2024, Amount: model.Known(model.Amount(32_000_000))}
			b.Allocations = []model.Allocation{half, half}
		}},
		{"a commune that ends in the plan's own year", func(p *model.Plan, b *model.Book) {
			p.Date, b.Communes[0].To = model.Date{Year: 2025, Month: 6}, model.Date{Year: 2025}
		}},
		{"a plan of next year that knows only its own year", func(p *model.Plan, b *model.Book) {
			p.Date, b.Communes[0].To = model.Date{Year: 2023}, model.Date{Year: 2023, Month: 12}
		}},
		{"a head who signs for an office of her own", func(p *model.Plan, b *model.Book) {
			p.Signature.Authority, office(b, p.Office).Kind, office(b, p.Office).Name = "head", "phong", "Phòng Dân tộc xã Sùng Phài"
			p.Opening, p.Closing = "", "Trên đây là Kế hoạch"
		}},
		{"plain words and dashes above the projects", func(p *model.Plan, _ *model.Book) {
			p.Parts[3].Paragraphs = []model.Paragraph{{Level: model.Plain, Text: "Nội dung gồm"}, {Level: model.Dash, Text: "Một"}}
		}},
		{"two lines that are the norm together", func(p *model.Plan, _ *model.Book) { normed(p, 500, 25) }},
		{"a line that the norm leaves", func(p *model.Plan, _ *model.Book) { normed(p, 500, -1) }},
		{"a norm that is rounded", func(p *model.Plan, _ *model.Book) {
			normed(p, 500)
			a := &p.Entries[4].Activities[0]
			a.Quantity, a.Norm, a.Funding[0].Amount = model.Known(model.Quantity(1500)), model.Known(model.Amount(333_333)), model.Known(model.Amount(500_000))
		}},
		{"capital assigned before, in part carried over", func(p *model.Plan, _ *model.Book) {
			work(p).Cost, work(p).MediumTerm = sums(2_200_000_000), model.Opt[model.Amount]{}
			work(p).AssignedBefore, work(p).DisbursedBefore = sums(750_000_000), sums(429_500_000)
			p.Entries[0].Activities[1].Funding = []model.FundingLine{
				{Kind: "dau-tu", Source: "nstw", Amount: model.Known(model.Amount(1_450_000_000))},
				{Kind: "dau-tu", Source: "nstw", CapitalYear: 2023, Amount: model.Known(model.Amount(320_500_000))},
			}
		}},
		{"amounts as great as there are", func(p *model.Plan, _ *model.Book) {
			w := work(p)
			w.Cost, w.MediumTerm, w.AssignedBefore = nil, model.Opt[model.Amount]{}, sums(math.MaxInt64)
			w.Cost = []model.WorkCost{{Source: "nstw", Amount: model.Known(model.Amount(math.MaxInt64))}}
		}},
	} {
		p, b := sample(t)
		p = p.Clone()
		b.Communes = slices.Clone(b.Communes)
		c.edit(&p, &b)
		for _, i := range Plan(p, b, measure(t)) {
			t.Errorf("%s: found %s %s: %s", c.name, i.Code, i.Path, i.Text)
		}
	}
}

func ground(p *model.Plan, b *model.Book) *model.Ground {
	i := slices.IndexFunc(b.Grounds, func(g model.Ground) bool { return g.ID == p.Grounds[1].Ground })
	return &b.Grounds[i]
}

func office(b *model.Book, id model.ID) *model.Office {
	return &b.Offices[slices.IndexFunc(b.Offices, func(o model.Office) bool { return o.ID == id })]
}

func work(p *model.Plan) *model.Work { return p.Entries[0].Activities[1].Work }
