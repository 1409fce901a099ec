package app

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// commune gives the commune's plan of the sample, with money, works and
// annexes, as a copy to be changed.
func commune(t *testing.T) (*Desk, model.Plan, model.Book) {
	t.Helper()
	d, s := testDesk(t)
	return d, s.Plans[1].Clone(), s.Book
}

// text is all that is printed, each paragraph and cell on a line.
func (p Paper) text() string { return printed(p.Pages) }

func TestTextTotalsWordsAndAnnexesFollowTheData(t *testing.T) {
	for _, c := range []struct {
		name   string
		edit   func(*model.Plan, *model.Book)
		gone   []string
		appear []string
	}{
		{
			"a quantity", func(p *model.Plan, _ *model.Book) { p.Entries[0].Activities[0].Quantity.Value = model.Whole(120) },
			[]string{"phân tán cho 101 hộ nghèo", "7.229,05 triệu đồng", "1.428,55"},
			[]string{"phân tán cho 120 hộ nghèo", "kinh phí 360 triệu đồng", "7.286,05 triệu đồng (Bằng chữ: Bảy tỷ hai trăm tám mươi sáu triệu không trăm năm mươi nghìn đồng)", "\n120\n", "1.485,55"},
		},
		{
			"an amount", func(p *model.Plan, _ *model.Book) {
				p.Entries[1].Activities[0].Funding[0].Amount = model.Known(model.Amount(1_750_000_000))
			},
			[]string{"1.800 triệu đồng", "5.800,5"},
			[]string{"kinh phí 1.750 triệu đồng", "5.750,5 triệu đồng (chi tiết", "7.179,05 triệu đồng"},
		},
		{
			"a village's name", func(_ *model.Plan, b *model.Book) { b.Communes[0].Villages[3].Name = "Suối Thầu Mới" },
			[]string{"bản Suối Thầu,"},
			[]string{"bản Suối Thầu Mới, xã Sùng Phài"},
		},
		{
			"the commune's successor", func(p *model.Plan, _ *model.Book) { p.Date = model.Date{Year: 2025, Month: 8, Day: 1} },
			[]string{"bản Sin Chải, xã Sùng Phài"},
			[]string{"bản Sin Chải, phường Đoàn Kết"},
		},
	} {
		d, p, b := commune(t)
		b = cloneBook(t, b)
		before := d.Work(&p, b).Paper().text()
		c.edit(&p, &b)
		after := d.Work(&p, b).Paper().text()
		for _, s := range c.gone {
			if !strings.Contains(before, s) || strings.Contains(after, s) {
				t.Errorf("%s: %q was printed: %v, still is: %v", c.name, s, strings.Contains(before, s), strings.Contains(after, s))
			}
		}
		for _, s := range c.appear {
			if !strings.Contains(after, s) {
				t.Errorf("%s: %q is not printed", c.name, s)
			}
		}
	}
}

// cloneBook copies a book through its stored form.
func cloneBook(t *testing.T, b model.Book) model.Book {
	t.Helper()
	raw, err := json.Marshal(b)
	var out model.Book
	if err == nil {
		err = json.Unmarshal(raw, &out)
	}
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// rowsOf reads a table back from the pages: the words of its cells, row by row.
func rowsOf(pages []layout.Page, path string) [][]string {
	words := map[*layout.Node]string{}
	var table *layout.Node
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Node == nil {
				continue
			}
			words[it.Node] += it.Text
			root := it.Node
			for root.Parent != nil {
				root = root.Parent
			}
			if root.Role == document.TableGrid && root.Path == path {
				table = root
			}
		}
	}
	var rows [][]string
	if table == nil {
		return nil
	}
	for _, r := range table.Kids {
		var row []string
		for _, cell := range r.Kids {
			for range max(cell.Cols, 1) {
				row = append(row, strings.TrimSpace(words[cell]))
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func TestPrintedTotalsAreTheSumsOfThePrintedRows(t *testing.T) {
	d, p, b := commune(t)
	pages := d.Work(&p, b).Paper().Pages
	for _, annex := range []struct {
		path  string
		money []int // columns
	}{{"annexes[0]", []int{6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}}, {"annexes[1]", []int{9, 10, 11, 12}}} {
		rows := rowsOf(pages, annex.path)
		for _, col := range annex.money {
			var total, sum model.Amount
			for _, r := range rows {
				if len(r) <= col {
					continue
				}
				v, err := model.ParseAmount(strings.Trim(r[col], "-"), model.Million)
				switch {
				case err != nil:
				case r[1] == "TỔNG SỐ":
					total = v
				case r[0] == "-":
					sum += v
				}
			}
			if total != sum || total == 0 {
				t.Errorf("%s column %d: total %d, rows %d", annex.path, col+1, total, sum)
			}
		}
	}
}

func TestAnotherProgrammePrintsWithoutAWordOfCode(t *testing.T) {
	raw, err := os.ReadFile("../model/testdata/catalogue-invented.json")
	if err != nil {
		t.Fatal(err)
	}
	c, err := model.ParseCatalogue(raw)
	if err != nil {
		t.Fatal(err)
	}
	d, p, b := commune(t)
	b.Catalogues = []model.Catalogue{c}
	p.Catalogue = c.ID
	p.Entries, p.Annexes = nil, []model.Annex{{Form: "01"}, {Form: "02"}}
	for i, n := range c.Nodes {
		p.Entries = append(p.Entries, model.Entry{ID: model.MakeID(1, uint16(i), 1), Nodes: []string{n.Code}, Activities: []model.Activity{{
			ID: model.MakeID(2, uint16(i), 1), Name: "Việc " + n.Code, Phrase: "Làm {số lượng} {đơn vị tính}, kinh phí {kinh phí}", Quantity: model.Known(model.Whole(3)), Unit: "lớp",
			Funding: []model.FundingLine{{Kind: c.Capital[i%2].Code, Source: c.Sources[0].Code, Amount: model.Known(model.Amount(1_000_000 * int64(i+1)))}},
		}}})
	}
	paper := d.Work(&p, b).Paper()
	got := paper.text()
	for _, n := range c.Nodes {
		if !strings.Contains(got, "Làm 03 lớp") || !strings.Contains(got, n.Name) || !strings.Contains(got, "Việc "+n.Code) {
			t.Errorf("%s is not printed", n.Code)
		}
	}
	for _, word := range []string{c.Kinds[0].Word + " 1: ", strings.ToUpper(c.Capital[0].Name), strings.ToUpper(c.Capital[1].Name)} {
		if !strings.Contains(got, word) {
			t.Errorf("%q is not printed", word)
		}
	}
	for _, i := range d.limits.Check(paper.Pages) {
		t.Errorf("%s %s: %s", i.Code, i.Path, i.Text)
	}
}

func TestExtremeAmountsPrint(t *testing.T) {
	d, p, b := commune(t)
	a := &p.Entries[0].Activities[1]
	for _, v := range []model.Amount{-1, 1 << 62, -(1 << 62), 1} {
		a.Funding[0].Amount = model.Known(v)
		a.Work.MediumTerm = model.Known(v)
		a.Quantity = model.Known(model.Quantity(v))
		a.Name = strings.Repeat("Công trình nước sinh hoạt tập trung ", 300)
		paper := d.Work(&p, b).Paper()
		if _, err := d.Work(&p, model.Book{}).PDF(paper); err != nil {
			t.Fatal(err)
		}
	}
}
