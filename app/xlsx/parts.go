package xlsx

import (
	"fmt"
	"strings"

	"sokehoach/app/document"
)

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packages  = "http://schemas.openxmlformats.org/package/2006/"
	kind      = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// A part is one file of the package.
type part struct{ name, content string }

func partsOf(sheets []*sheet, look *looks) []part {
	types := `<Override PartName="/xl/workbook.xml" ContentType="` + kind + `sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="` + kind + `styles+xml"/>`
	links, list, titles := "", "", ""
	var out []part
	for i, s := range sheets {
		n := i + 1
		types += fmt.Sprintf(`<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, n, kind)
		links += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n, relSpace, n)
		list += fmt.Sprintf(`<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, escaped(s.name), n, n)
		titles += fmt.Sprintf(`<definedName name="_xlnm.Print_Titles" localSheetId="%d">'%s'!$%d:$%d</definedName>`, i, escaped(s.name), s.first, s.head)
		out = append(out, part{fmt.Sprintf("xl/worksheets/sheet%d.xml", n), s.xml()})
	}
	links += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, len(sheets)+1, relSpace)
	return append([]part{
		{"[Content_Types].xml", xmlHead + `<Types xmlns="` + packages + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` + types + `</Types>`},
		{"_rels/.rels", xmlHead + `<Relationships xmlns="` + packages + `relationships"><Relationship Id="rId1" Type="` + relSpace + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", xmlHead + `<workbook ` + mainSpace + ` xmlns:r="` + relSpace + `"><sheets>` + list + `</sheets><definedNames>` + titles + `</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`},
		{"xl/_rels/workbook.xml.rels", xmlHead + `<Relationships xmlns="` + packages + `relationships">` + links + `</Relationships>`},
		{"xl/styles.xml", look.xml()},
	}, out...)
}

// xml is the part of a sheet: the head stays in sight, the paper is that of the
// print, one page wide.
func (s *sheet) xml() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<worksheet ` + mainSpace + `><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">`)
	columns := ""
	if s.table.Titles > 0 {
		columns = fmt.Sprintf(` xSplit="%d"`, s.table.Titles)
	}
	pane := "bottomLeft"
	if columns != "" {
		pane = "bottomRight"
	}
	fmt.Fprintf(&b, `<pane%s ySplit="%d" topLeftCell="%s" activePane="%s" state="frozen"/></sheetView></sheetViews><cols>`, columns, s.head, place(s.table.Titles, s.head+1), pane)
	for i, w := range s.table.Widths {
		const dots, edges, digit = 96.0 / 72, 5, 7 // of a column, which is counted in digits of the first look
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%.2f" customWidth="1"/>`, i+1, i+1, max(2, (w.Points()*roomy*dots-edges)/digit))
	}
	b.WriteString(`</cols><sheetData>` + s.rows.String() + `</sheetData>`)
	if len(s.merged) > 0 {
		fmt.Fprintf(&b, `<mergeCells count="%d">`, len(s.merged))
		for _, m := range s.merged {
			b.WriteString(`<mergeCell ref="` + m + `"/>`)
		}
		b.WriteString(`</mergeCells>`)
	}
	inch := func(l document.Length) float64 { return l.Points() / 72 }
	fmt.Fprintf(&b, `<pageMargins left="%.3f" right="%.3f" top="%.3f" bottom="%.3f" header="0.3" footer="0.3"/>`, inch(s.paper.Left), inch(s.paper.Right), inch(s.paper.Top), inch(s.paper.Bottom))
	side := "portrait"
	if s.paper.W > s.paper.H {
		side = "landscape"
	}
	return b.String() + `<pageSetup paperSize="9" orientation="` + side + `" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

// A cellLook is how a cell looks.
type cellLook struct {
	bold, italic, border, wrap, number bool
	size                               document.Size
	decimals                           int
	align                              string
}

// looks are those that a workbook uses, in the order in which they come.
type looks struct {
	list []cellLook
	at   map[cellLook]int
}

func newLooks() *looks {
	l := &looks{at: map[cellLook]int{}}
	l.of(cellLook{size: 22}) // the first is that of all that says nothing else, and of which columns are counted in digits
	return l
}

func (l *looks) of(c cellLook) int {
	i, known := l.at[c]
	if !known {
		i = len(l.list)
		l.list = append(l.list, c)
		l.at[c] = i
	}
	return i
}

// points is the size of a look in points; the first is that of the program.
func points(i int, c cellLook) float64 {
	if i == 0 {
		return c.size.Points()
	}
	return c.size.Points() * larger
}

// xml is the part of the looks: a font and a format for each, which costs little.
func (l *looks) xml() string {
	const firstOwn = 164 // numbers of formats below are the program's that reads
	var fonts, cells, formats strings.Builder
	for d := range 7 {
		code := "#,##0"
		if d > 0 {
			code += "." + strings.Repeat("0", d)
		}
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s;-%s;&quot;-&quot;"/>`, firstOwn+d, code, code) // nothing is a hyphen
	}
	for i, c := range l.list {
		face := ""
		if c.bold {
			face += "<b/>"
		}
		if c.italic {
			face += "<i/>"
		}
		fmt.Fprintf(&fonts, `<font>%s<sz val="%.1f"/><name val="Times New Roman"/></font>`, face, points(i, c))
		format, border, wrap := 0, 0, ""
		if c.number {
			format = firstOwn + min(c.decimals, 6)
		}
		if c.border {
			border = 1
		}
		if c.wrap {
			wrap = ` wrapText="1"`
		}
		align := c.align
		if align == "" {
			align = "general"
		}
		fmt.Fprintf(&cells, `<xf numFmtId="%d" fontId="%d" fillId="0" borderId="%d" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="%s" vertical="center"%s/></xf>`, format, i, border, align, wrap)
	}
	thin := func(edge string) string { return `<` + edge + ` style="thin"><color auto="1"/></` + edge + `>` }
	return xmlHead + `<styleSheet ` + mainSpace + `><numFmts count="7">` + formats.String() + fmt.Sprintf(`</numFmts><fonts count="%d">`, len(l.list)) + fonts.String() +
		`</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>` + thin("left") + thin("right") + thin("top") + thin("bottom") + `<diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		fmt.Sprintf(`<cellXfs count="%d">`, len(l.list)) + cells.String() + `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
