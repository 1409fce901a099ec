package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/opc"
)

const officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

// packed packs parts given as name, content, name, content.
func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i+1 < len(parts); i += 2 {
		f, err := z.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(f, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// book is a workbook of one sheet with these rows, and other parts.
func book(t testing.TB, rows, after string, more ...string) []byte {
	t.Helper()
	links := `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	for id, target := range map[string]string{"worksheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml", "styles": "styles.xml"} {
		links += fmt.Sprintf(`<Relationship Id="%s" Type="%s/%s" Target="%s"/>`, id, officeSpace, id, target)
	}
	return packed(t, append([]string{
		"xl/workbook.xml", `<workbook ` + mainSpace + ` xmlns:r="` + officeSpace + `"><sheets>` +
			`<sheet name="Giấu" sheetId="2" state="hidden" r:id="worksheet"/><sheet name="Bảng" sheetId="1" r:id="worksheet"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", links + `</Relationships>`,
		"xl/worksheets/sheet1.xml", `<worksheet ` + mainSpace + `><sheetData>` + rows + `</sheetData>` + after + `</worksheet>`,
	}, more...)...)
}

func TestASheetIsReadAsItsReaderSeesIt(t *testing.T) {
	strings := `<sst ` + mainSpace + `><si><t>Tả Chải</t></si><si><r><t>Hỗ trợ </t></r><r><t>nước</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si></sst>`
	styles := `<styleSheet ` + mainSpace + `><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.0&quot; d&quot;"/></numFmts>` +
		`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	rows := `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="E2" t="s"><v>99</v></c></row>` +
		`<row r="4"><c r="B4"><v>1234.5</v></c><c s="1"><v>45551</v></c><c s="2"><v>0.985</v></c><c s="3"><v>3</v></c><c s="4"><v>45551.75</v></c></row>` +
		`<row><c r="B5"><f>SUM(B1:B4)</f><v>0.30000000000000004</v></c><c t="str"><f>"a"</f><v>a</v></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row>` +
		`<row><c r="B6"><v>1E-12</v></c><c r="C6"><v>123456789012345680</v></c><c r="D6"><v>-2.5</v></c><c s="1" r="XFD6"/></row>`
	sheets, err := Read(book(t, rows, `<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/></mergeCells>`, "xl/sharedStrings.xml", strings, "xl/styles.xml", styles))
	if err != nil || len(sheets) != 1 || sheets[0].Name != "Bảng" {
		t.Fatalf("%+v, %v", sheets, err)
	}
	want := [][]string{
		{"Tả Chải", "Hỗ trợ nước", "Hỗ trợ nước", "", ""},
		{"1234,5", "16/09/2024", "98,5%", "3", "16/09/2024"},
		{"0,3", "a", "#REF!", "x", "x"},
		{"0", "123456789012346000", "-2,5", "", ""},
	}
	if !slices.EqualFunc(sheets[0].Rows, want, slices.Equal) {
		t.Errorf("%q", sheets[0].Rows)
	}
}

// hostileBooks are files that no person wrote, and why they are not read.
func hostileBooks(t testing.TB) map[opc.Refusal][][]byte {
	far := func(at string) []byte { return book(t, `<row><c r="`+at+`"><v>1</v></c></row>`, "") }
	return map[opc.Refusal][][]byte{
		opc.Unreadable: {nil, []byte("a;b"), packed(t, "word/document.xml", "<a/>"), book(t, "<row>", "")},
		opc.Old:        {[]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")},
		opc.TooLarge:   {far("A20001"), far("GS1"), far("XFD1048576"), make([]byte, opc.MaxFile+1)},
		opc.Declares:   {book(t, `<!DOCTYPE a [<!ENTITY x "y">]>`, ""), book(t, `<row><c t="str"><v>&x;</v></c></row>`, "")},
		opc.TooDeep:    {book(t, strings.Repeat("<a>", 400)+strings.Repeat("</a>", 400), "")},
		opc.Twice:      {book(t, "", "", "XL/workbook.xml", "")},
		opc.Bomb:       {book(t, strings.Repeat(" ", 30<<20), ""), book(t, "", "", "xl/sharedStrings.xml", "<sst>"+strings.Repeat("<si/>", 3<<20)+"</sst>")},
	}
}

func TestABookThatNobodyWroteIsRefused(t *testing.T) {
	for want, files := range hostileBooks(t) {
		for i, file := range files {
			var got opc.Refusal
			if sheets, err := Read(file); !errors.As(err, &got) || got != want {
				t.Errorf("%s %d: %v, %v", want, i, len(sheets), err)
			}
		}
	}
}

// FuzzRead: whatever a file holds, it is read within bounds or refused.
func FuzzRead(f *testing.F) {
	f.Add(book(f, `<row r="2"><c r="B2" t="inlineStr"><is><t>a</t></is></c><c><v>1.5</v></c></row>`, `<mergeCells><mergeCell ref="B2:C2"/></mergeCells>`))
	f.Add(book(f, `<row><c s="1"><v>1e300</v></c><c r="A0"/><c r="ZZZ9"/></row>`, ""))
	f.Fuzz(func(t *testing.T, file []byte) {
		sheets, err := Read(file)
		if _, refused := errors.AsType[opc.Refusal](err); err != nil && !refused {
			t.Fatal(err)
		}
		for _, s := range sheets {
			if len(s.Rows) > maxRows {
				t.Fatalf("%d rows", len(s.Rows))
			}
		}
	})
}

// FuzzSheet makes the words of a sheet instead of the packing around them.
func FuzzSheet(f *testing.F) {
	f.Add(`<row r="2"><c r="B2" t="inlineStr"><is><t>a</t></is></c><c><v>1.5</v></c></row>`, `<mergeCell ref="A1:XFD1048576"/>`)
	f.Add(`<row r="99999999999"><c r="A99999999999" s="-1"><v>-0</v></c></row>`, "")
	f.Fuzz(func(t *testing.T, rows, after string) {
		sheets, err := Read(book(t, rows, after))
		if _, refused := errors.AsType[opc.Refusal](err); err != nil && !refused {
			t.Fatal(err)
		}
		for _, s := range sheets {
			for _, row := range s.Rows {
				if len(row) != len(s.Rows[0]) || len(row) > maxColumns {
					t.Fatalf("%d cells, %d in the first row", len(row), len(s.Rows[0]))
				}
			}
		}
	})
}
