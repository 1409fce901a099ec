package document

import (
	"strings"
	"testing"

	"sokehoach/assets"
	"sokehoach/model"
)

// adjusted is the commune's sample, amended: one sum moved, one activity gone,
// one new.
func adjusted(t *testing.T) planSource {
	t.Helper()
	s, err := model.ParseSample(assets.Sample())
	if err != nil {
		t.Fatal(err)
	}
	catalogue, err := model.ParseCatalogue(assets.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	forms, err := model.ParseForms(assets.Forms())
	if err != nil {
		t.Fatal(err)
	}
	style, err := ParseStyle(assets.Style())
	if err != nil {
		t.Fatal(err)
	}
	old := s.Plans[1]
	old.State = model.Issued
	n := uint16(0)
	newID := func() model.ID { n++; return model.MakeID(9, n, 0) }
	p := old.Clone()
	if p.Document, err = old.Document.Amending(planKind(t), s.Book, newID()); err != nil {
		t.Fatal(err)
	}
	p.Amend(newID)
	p.Entries[3].Activities[0].Funding[0].Amount.Value -= 200_000_000
	p.Entries[4].Activities = append(p.Entries[4].Activities, model.Activity{
		ID: model.ID{7}, Name: "Học tập kinh nghiệm", Funding: []model.FundingLine{{Source: "nstw", Kind: "su-nghiep", Amount: model.Known(model.Amount(80_000_000))}},
	})
	p.Entries[5].Activities = nil
	s.Book.Catalogues, s.Book.Originals = []model.Catalogue{catalogue}, []model.Plan{old}
	return planSource{Plan: p, Source: Source{Kind: planKind(t), Book: s.Book, Style: style, Forms: forms}}
}

// changeRows are the rows of the annex of changes, cells joined by bars.
func changeRows(s planSource) []string {
	var out []string
	for _, b := range composed(s).Blocks {
		table, ok := b.(*Table)
		if !ok || table.Path != "annexes[3]" {
			continue
		}
		for _, row := range table.Body {
			var cells []string
			for _, c := range row.Cells {
				text := ""
				for _, r := range c.Text.Runs {
					text += r.Text
				}
				cells = append(cells, strings.ReplaceAll(text, "\u00a0", " "))
			}
			out = append(out, strings.Join(cells, "|"))
		}
	}
	return out
}

func TestAnAmendedPlanListsIncreaseAndDecrease(t *testing.T) {
	rows := changeRows(adjusted(t))
	all := strings.Join(rows, "\n")
	for _, want := range []string{
		"Đường giao thông và hệ thống thoát nước bản Suối Thầu|km|1,75|1,75|2.600|-|200|2.400|-|-|-|-|Điều chỉnh",
		"Học tập kinh nghiệm||||-|80|-|80|-|-|-|-|Bổ sung",
		"Hỗ trợ đội văn nghệ truyền thống|đội|4||140|-|140|-|-|-|-|-|Không thực hiện",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no row %q in\n%s", want, all)
		}
	}
	if len(rows) == 0 || !strings.HasPrefix(rows[0], "|TỔNG SỐ|") {
		t.Fatalf("rows: %q", rows)
	}
}

func TestAPlanThatAmendsNothingHasNoRowsOfChanges(t *testing.T) {
	s := adjusted(t)
	s.Book.Originals = nil
	if rows := changeRows(s); len(rows) != 0 {
		t.Errorf("%q", rows)
	}
}
