package pdf

import (
	"fmt"
	"strings"
	"testing"

	"sokehoach/app/document"
)

// sampleTable has a head of two rows, cells without a text, a group row, and
// enough rows for several pages.
func sampleTable(rows int) *document.Table {
	cell := func(words string, cols, rows int) document.TableCell {
		return document.TableCell{Text: text(document.TableCellText, words), Cols: cols, Rows: rows}
	}
	t := &document.Table{
		Widths: []document.Length{40000, 227717, 100000, 100000}, Rule: 500, Pad: 3000,
		Head: []document.Row{
			{Cells: []document.TableCell{cell("TT", 1, 2), cell("Nội dung", 1, 2), cell("Vốn", 2, 1)}},
			{Cells: []document.TableCell{cell("Giao", 1, 1), cell("Giải ngân", 1, 1)}},
		},
		Body: []document.Row{{Cells: []document.TableCell{cell("I", 1, 1), cell("Dự án 1", 3, 1)}}},
	}
	for i := range rows {
		t.Body = append(t.Body, document.Row{Cells: []document.TableCell{
			cell(fmt.Sprint(i+1), 1, 1), cell("Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo ở xã", 1, 1), {}, cell("", 1, 1),
		}})
	}
	return t
}

func TestATableKeepsItsCells(t *testing.T) {
	fonts := tinos(t)
	v := open(t, mustWrite(t, paginate(t, fonts, text(document.UnitLine, "Đơn vị tính: triệu đồng"), sampleTable(2)), fonts))
	want := `Document
 P "Đơn vị tính: triệu đồng"
 Table
  TR
   TH /Scope /Column /RowSpan 2 "TT"
   TH /Scope /Column /RowSpan 2 "Nội dung"
   TH /Scope /Column /ColSpan 2 "Vốn"
  TR
   TH /Scope /Column "Giao"
   TH /Scope /Column "Giải ngân"
  TR
   TD "I"
   TD /ColSpan 3 "Dự án 1"
  TR
   TD "1"
   TD "Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo ở xã"
   TD
   TD
  TR
   TD "2"
   TD "Hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo ở xã"
   TD
   TD
`
	if got := outlineOf(v.structure(), ""); got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestARepeatedHeadIsReadOnce(t *testing.T) {
	fonts := tinos(t)
	v := open(t, mustWrite(t, paginate(t, fonts, sampleTable(90)), fonts))
	if len(v.pages) < 3 {
		t.Fatalf("%d pages", len(v.pages))
	}
	times := map[string]int{}
	for _, p := range v.pieces() {
		if p.text == "TT" {
			times[strings.Fields(p.mark)[0]]++
		}
	}
	if times["/TH"] != 1 || times["/Artifact"] != len(v.pages)-1 {
		t.Errorf("the head is marked as %v on %d pages", times, len(v.pages))
	}
	tables := allOf(v.structure(), "Table")
	if len(tables) != 1 || len(tables[0].kids) != 93 {
		t.Fatalf("%d tables", len(tables))
	}
	regularSeen(t, tables[0])
}
