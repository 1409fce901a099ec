package app

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/model/roll"
)

// rolled makes next year's plan, with ids that count up.
func rolled(t *testing.T, p model.Plan, b model.Book, year int, catalogue string, nodes map[string]string) model.Plan {
	t.Helper()
	library, err := model.ParseGrounds(assets.Grounds())
	if err != nil {
		t.Fatal(err)
	}
	n := uint16(0)
	return roll.Forward(roll.Input{
		Plan: p, Book: b, ToYear: year, Catalogue: catalogue, Nodes: nodes, Library: library.Values(),
		NewID: func() model.ID { n++; return model.MakeID(uint64(year), n&0xfff, uint64(n)) },
	})
}

// successor is the invented catalogue that follows CT-1719.
func successor(t *testing.T) model.Catalogue {
	t.Helper()
	file, err := os.ReadFile("../model/testdata/catalogue-successor.json")
	if err != nil {
		t.Fatal(err)
	}
	c, err := model.ParseCatalogue(file)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// oldPlans are the samples, and one whose prose is full of times.
func oldPlans(s model.Sample) []model.Plan {
	full := s.Plans[1].Clone()
	full.Number, full.Date = "15", model.Date{Year: 2024, Month: 1, Day: 5}
	full.Parts[5].Paragraphs = append(full.Parts[5].Paragraphs, timely()...)
	full.Entries[0].Activities[0].Note = "Hoàn thành trước 30/11/2024; vốn giao 2024, kéo dài từ 2023"
	full.Entries[1].Heading = "Sắp xếp dân cư xã Sùng Phài giai đoạn 2023-2024"
	full.Recipients = append(full.Recipients, model.Recipient{Text: "Trường Tiểu học xã Sùng Phài (năm học 2023-2024)"})
	full.Signature.Title = "Chủ tịch UBND xã Sùng Phài"
	full.Grounds = append(full.Grounds, model.GroundLine{Text: "Căn cứ Nghị quyết số 12/NQ-HĐND ngày 20/12/2023 của HĐND xã Sùng Phài"})
	for i := range full.Entries[4].Activities[0].Funding {
		full.Entries[4].Activities[0].Funding[i].CapitalYear = 2023
	}
	return []model.Plan{s.Plans[0], s.Plans[1], full}
}

func timely() []model.Paragraph {
	var out []model.Paragraph
	for _, text := range []string{
		"Hoàn thành trước ngày 31/12/2024, quyết toán trước ngày 31/01/2025, báo cáo quý I/2024 và tháng 9/2024.",
		"So với năm 2023 và cuối năm 2020, đến năm 2025 và năm 2030; nghiệm thu ngày 29/02/2024.",
		"Theo Quyết định số 1719/QĐ-TTg ngày 14/10/2021, Nghị định số 27/2022/NĐ-CP và Công văn số 15/CV-UBND ngày 05 tháng 01 năm 2024.",
		"Giai đoạn 2021-2025, giai đoạn 2024-2026, giai đoạn 2021-2030, từ năm 2021 đến năm 2025, năm học 2024-2025.",
		"Ngày 15 tháng 6 năm 2024 tại XÃ SÙNG PHÀI; trồng 2024 cây; 31/12/24; kế hoạch 2024; UBND XÃ SÙNG PHÀI chi 12,5 triệu đồng.",
		"Dự án 4 và Tiểu dự án 1 của Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi do Thành phố Lai Châu giao.",
	} {
		out = append(out, model.Paragraph{Level: model.Dash, Text: text})
	}
	return out
}

// A token is something on paper that may be old, with the field it was drawn
// from.
type token struct{ text, path string }

// oldTokens are the years, dates and ended names on the pages that are not the
// new plan's own.
func oldTokens(p model.Plan, b model.Book, pages []layout.Page) []token {
	times := regexp.MustCompile(`\d{1,2}/\d{1,2}/\d{2,4}|(?:19|20|21)\d\d`)
	day := model.NewDossier(p, b).Day()
	var names []string
	for _, c := range b.Communes {
		if c.To.Over(day) {
			names = append(names, c.Name)
		}
	}
	for _, o := range b.Offices {
		if o.To.Over(day) {
			names = append(names, o.Name, o.Called())
		}
	}
	var out []token
	for path, text := range textByPath(pages) {
		for _, found := range times.FindAllString(text, -1) {
			if found != strconv.Itoa(p.Year) {
				out = append(out, token{found, path})
			}
		}
		for _, n := range names {
			if strings.Contains(model.Fold(text), model.Fold(n)) {
				out = append(out, token{n, path})
			}
		}
	}
	return out
}

// textByPath is what is printed of each field.
func textByPath(pages []layout.Page) map[string]string {
	out := map[string]string{}
	for _, page := range pages {
		for _, it := range page.Items {
			if it.Kind == layout.TextItem && it.Node != nil {
				out[it.Node.Path] += strings.ReplaceAll(it.Text, "\u00a0", " ") + " "
			}
		}
	}
	return out
}

// listed reports whether a note speaks of a token: one at its field, or, for
// what is drawn from elsewhere, any other.
func listed(p model.Plan, tok token) bool {
	stored, prose := model.At(&p, tok.path)
	own := prose && strings.Contains(model.Fold(stored), model.Fold(tok.text))
	for _, n := range p.OpenNotes() {
		path := n.Path
		if !strings.Contains(model.Fold(n.New), model.Fold(tok.text)) {
			continue
		}
		if !own || path == tok.path || strings.HasPrefix(path, tok.path+".") {
			return true
		}
	}
	return false
}

// computed reports whether a year is drawn from the year of the plan or from
// its catalogue.
func computed(p model.Plan, b model.Book, tok token) bool {
	c := b.Catalogue(p.Catalogue)
	for _, y := range []int{p.Year, p.Year - 1, c.From.Year, c.To.Year, p.Date.Year} {
		if tok.text == strconv.Itoa(y) {
			return strings.HasPrefix(tok.path, "annexes") || tok.path == "date" || tok.path == "indicators"
		}
	}
	return false
}

func TestNothingOfTheOldYearIsSilentlyOld(t *testing.T) {
	d, s := testDesk(t)
	next := successor(t)
	s.Book.Catalogues = append(s.Book.Catalogues, d.catalogues[0], next)
	for i, old := range oldPlans(s) {
		p := rolled(t, old, s.Book, 2025, "", nil)
		checkListed(t, i, d, p, s.Book)
		lines := model.ProposeMapping(d.catalogues[0], next)
		last := rolled(t, p, s.Book, 2026, next.ID, model.MappingOf(lines))
		checkListed(t, i, d, last, s.Book)
	}
}

func checkListed(t *testing.T, i int, d *Desk, p model.Plan, b model.Book) {
	t.Helper()
	paper := d.Work(&p, b).Paper()
	tokens := oldTokens(p, b, paper.Pages)
	if len(tokens) < 5 {
		t.Fatalf("plan %d of %d: only %d old places seen", i, p.Year, len(tokens))
	}
	for _, tok := range tokens {
		if !listed(p, tok) && !computed(p, b, tok) {
			t.Errorf("plan %d of %d: %q at %s is not listed: %q", i, p.Year, tok.text, tok.path, textByPath(paper.Pages)[tok.path])
		}
	}
}

// BenchmarkCheckARolledPlan judges a plan whose every note is open.
func BenchmarkCheckARolledPlan(b *testing.B) {
	d, s := testDesk(b)
	book := d.withCatalogue(s.Book)
	n := uint16(0)
	in := roll.Input{Plan: s.Plans[1], Book: book, ToYear: 2025, NewID: func() model.ID { n++; return model.MakeID(uint64(n), 0, 0) }}
	in.Plan = in.Plan.Clone()
	for i := range in.Plan.Entries {
		for range 4 {
			e := &in.Plan.Entries[i]
			e.Activities = append(e.Activities, e.Activities...)
		}
		in.Plan.Entries[i].Activities = in.Plan.Entries[i].Activities[:min(8, len(in.Plan.Entries[i].Activities))]
	}
	p := roll.Forward(in)
	b.Logf("%d notes", len(p.Review))
	b.Run("with notes", func(b *testing.B) {
		for b.Loop() {
			d.Work(&p, book).check()
		}
	})
	p.Review = nil
	b.Run("without", func(b *testing.B) {
		for b.Loop() {
			d.Work(&p, book).check()
		}
	})
}
