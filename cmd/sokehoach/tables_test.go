package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"sokehoach/app/text"
	"sokehoach/model"
)

// workbook is a file of Excel: a string is a text, an int a number, and nil is blank.
func workbook(t *testing.T, name string, merged []string, rows ...[]any) string {
	t.Helper()
	var cells strings.Builder
	for i, row := range rows {
		fmt.Fprintf(&cells, `<row r="%d">`, i+1)
		for j, v := range row {
			at := fmt.Sprintf("%c%d", 'A'+j, i+1)
			switch v := v.(type) {
			case string:
				fmt.Fprintf(&cells, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, at, v)
			case int, float64:
				fmt.Fprintf(&cells, `<c r="%s"><v>%v</v></c>`, at, v)
			}
		}
		cells.WriteString(`</row>`)
	}
	spans := ""
	for _, m := range merged {
		spans += `<mergeCell ref="` + m + `"/>`
	}
	const main, office = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for part, content := range map[string]string{
		"xl/workbook.xml":            `<workbook xmlns="` + main + `" xmlns:r="` + office + `"><sheets><sheet name="Kết quả" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + office + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<worksheet xmlns="` + main + `"><sheetData>` + cells.String() + `</sheetData><mergeCells>` + spans + `</mergeCells></worksheet>`,
	} {
		w, err := z.Create(part)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// says is all that stands on screen.
func (c *clerk) says() string {
	c.Helper()
	var out []string
	for _, o := range c.inSight() {
		if t, ok := o.(*canvas.Text); ok {
			out = append(out, t.Text)
		}
	}
	return strings.Join(out, "\n")
}

// TestResultsAreReadFromAnExcelFile: the table stands below a title, its columns are
// in another order under heads that were joined, sums are in triệu đồng and đồng, a
// row is a total, one names nothing, one has a word for a figure, and names stand
// below it for signatures.
func TestResultsAreReadFromAnExcelFile(t *testing.T) {
	c, acts := nineMonths(t)
	plain := acts[:0:0]
	for _, a := range acts {
		if a.Work == nil && len(a.Funding) == 1 {
			plain = append(plain, a)
		}
	}
	if len(plain) < 3 {
		t.Fatalf("%d activities of one source", len(plain))
	}
	c.picked = workbook(t, "ket-qua.xlsx", []string{"B3:C3", "A3:A4", "D3:D4", "A1:D1"},
		[]any{"KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM 2024"},
		[]any{nil, nil, nil, "Đơn vị: triệu đồng"},
		[]any{"TT", "Giải ngân", nil, "Hoạt động"},
		[]any{nil, "lũy kế", "ghi chú", nil},
		[]any{"(1)", "(2)", "(3)", "(4)"},
		[]any{1, 7.5, "đã nghiệm thu", plain[1].Name},
		[]any{2, "chưa có", nil, plain[2].Name},
		[]any{3, 3, nil, "Một hoạt động không có trong kế hoạch"},
		[]any{4, "4 triệu đồng", nil, strings.ToUpper(plain[0].Name)},
		[]any{nil, 15, nil, "Cộng"},
		[]any{nil, "NGƯỜI LẬP BIỂU", nil, "CHỦ TỊCH"},
	)
	c.menu(text.MenuResults)
	c.look("the results", func() bool { return c.sees("chốt 30/9/2024") })
	before, err := c.window.Desk().Results(lineages(acts), 2024)
	if err != nil {
		t.Fatal(err)
	}
	c.menu(text.MenuReadTable)
	c.look("what was read", func() bool { return c.sees(" cột.") })
	said := c.says()
	for _, want := range []string{
		"Không có trong bảng, bỏ qua: Một hoạt động không có trong kế hoạch.", "chưa có", "Không phải là số.",
		"Cột “Giải ngân lũy kế”: dòng cộng ghi 15, các dòng cộng lại được 14,5.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("the preview does not say %q but %s", want, said)
		}
	}
	if strings.Contains(said, text.PasteRagged) {
		t.Error("rows of a sheet are said to differ in length")
	}
	if now, err := c.window.Desk().Results(lineages(acts), 2024); err != nil || len(now) != len(before) {
		t.Errorf("%d results before the clerk said yes, then %d, %v", len(before), len(now), err)
	}
	c.press(fyne.KeyReturn)
	paid := func(a model.Activity) (sum model.Amount) {
		all, err := c.window.Desk().Results([]model.ID{a.LineageID()}, 2024)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range all {
			for _, x := range r.Paid {
				sum += x.Amount.Value
			}
		}
		return sum
	}
	c.look("kept", func() bool { return paid(plain[1]) == 7_500_000 && paid(plain[0]) == 4_000_000 })
	if got := paid(plain[2]); got != 0 {
		t.Errorf("a word was read as %v", got)
	}
	c.menu("Hoàn tác")
	c.look("taken back", func() bool { return paid(plain[1]) != 7_500_000 && paid(plain[0]) != 4_000_000 })
}
