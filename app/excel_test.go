package app

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"math/big"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/xlsx"
	"sokehoach/model"
)

// workbook are the parts of the workbook of a document.
func workbook(t *testing.T, w Work) map[string]string {
	t.Helper()
	file, err := w.Excel()
	again, other := w.Excel()
	if err != nil || other != nil || !bytes.Equal(file, again) {
		t.Fatalf("%v %v, the same bytes twice: %v", err, other, bytes.Equal(file, again))
	}
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

// A sheetCell is one cell as a spreadsheet reads it.
type sheetCell struct{ words, number, formula string }

func sheetCells(t *testing.T, part string) map[string]sheetCell {
	t.Helper()
	cells := map[string]sheetCell{}
	for _, c := range parseWord(t, part).all("c") {
		x := sheetCell{words: c.words()}
		for _, k := range c.in {
			switch k.name {
			case "v":
				x.number = k.text
			case "f":
				x.formula = k.text
			}
		}
		cells[c.attr["r"]] = x
	}
	return cells
}

func TestEveryNumberOfAnAnnexIsANumberOfTheWorkbookAndSumsAreFormulas(t *testing.T) {
	d, p, b := commune(t)
	w := d.Work(&p, b)
	parts := workbook(t, w)
	sheets, formulas, numbers := 0, 0, 0
	var behind bool
	for _, block := range w.compose().Blocks {
		if _, ok := block.(*document.NewSheet); ok {
			behind = true
		}
		table, ok := block.(*document.Table)
		if !ok || !behind {
			continue
		}
		sheets++
		cells := sheetCells(t, parts["xl/worksheets/sheet"+string(rune('0'+sheets))+".xml"])
		for _, row := range table.Body {
			for _, c := range row.Cells {
				if c.Value.Known && c.Value.Per != 0 {
					want := big.NewRat(c.Value.Number, c.Value.Per)
					if !slices.ContainsFunc(mapValues(cells), func(x sheetCell) bool {
						return sameNumber(x.number, want) || strings.ContainsAny(c.Text.Runs[0].Text, "≥≤<>")
					}) {
						t.Errorf("%s: %s is on no sheet", row.Path, want.FloatString(6))
					}
					numbers++
				}
			}
		}
		for ref, c := range cells {
			if c.formula == "" {
				continue
			}
			formulas++
			sum := new(big.Rat)
			for term := range strings.SplitSeq(c.formula, "+") {
				x, ok := new(big.Rat).SetString(cells[term].number)
				if !ok {
					t.Fatalf("%s: %s has no number", ref, term)
				}
				sum.Add(sum, x)
			}
			if !sameNumber(c.number, sum) {
				t.Errorf("%s: %s is %s, the sheet says %s", ref, c.formula, sum.FloatString(6), c.number)
			}
		}
	}
	if sheets != len(p.Annexes) || formulas < 20 || numbers < 100 {
		t.Errorf("%d sheets, %d formulas, %d numbers", sheets, formulas, numbers)
	}
}

func mapValues(m map[string]sheetCell) (out []sheetCell) {
	for _, v := range m {
		out = append(out, v)
	}
	return out
}

func sameNumber(s string, want *big.Rat) bool {
	got, ok := new(big.Rat).SetString(s)
	return ok && got.Cmp(want) == 0
}

func TestNothingThatWasTypedBecomesAFormula(t *testing.T) {
	d, p, b := commune(t)
	payloads := []string{"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "=HYPERLINK(\"x\")", "%0A=1", "<f>1</f>", "]]>", "'=1", "\"=1\"", ";=1"}
	acts := &p.Entries[0].Activities
	for i, s := range payloads {
		a := (*acts)[0].Clone()
		a.ID, a.Name = model.MakeID(uint64(i), 7, 7), s
		*acts = append(*acts, a)
	}
	formulas := 0
	for name, part := range workbook(t, d.Work(&p, b)) {
		if !strings.HasPrefix(name, "xl/worksheets/") {
			continue
		}
		for ref, c := range sheetCells(t, part) {
			if c.formula != "" && strings.Trim(c.formula, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+") != "" {
				t.Errorf("%s: formula %q", ref, c.formula)
			}
			for _, s := range payloads {
				if model.CleanLine(c.words) == model.CleanLine(s) {
					formulas++
				}
			}
		}
	}
	if formulas < len(payloads) {
		t.Errorf("%d of %d texts are words of a cell", formulas, len(payloads))
	}
}

func TestADocumentWithoutAnnexesSaysSo(t *testing.T) {
	d, p, b := commune(t)
	p.Annexes = nil
	if _, err := d.Work(&p, b).Excel(); !errors.Is(err, model.NoAnnex) {
		t.Error(err)
	}
}

func TestAWorkbookIsReadBackAnnexByAnnex(t *testing.T) {
	d, s := testDesk(t)
	w := d.Work(&s.Plans[0], s.Book)
	sheets := func(annex int) []Table {
		b, err := w.ExcelOf(annex)
		if err != nil {
			t.Fatal(err)
		}
		all, err := xlsx.Read(b)
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	whole := sheets(0)
	if len(whole) < 2 {
		t.Fatalf("%d sheets", len(whole))
	}
	for i, want := range whole {
		if one := sheets(i + 1); len(one) != 1 || one[0].Name != want.Name || !slices.EqualFunc(one[0].Rows, want.Rows, slices.Equal) {
			t.Errorf("annex %d alone is %d sheets, not %q", i+1, len(one), want.Name)
		}
	}
	if _, err := w.ExcelOf(len(whole) + 1); !errors.Is(err, model.NoAnnex) {
		t.Errorf("an annex that is not there: %v", err)
	}
}
