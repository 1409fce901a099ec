package docx

import (
	"fmt"
	"strings"

	"sokehoach/app/document"
)

// A style is that of one role: the look that its first text has.
type style struct {
	id, name string
	look     document.Look
}

// styles are those that a file uses, in the order in which they come.
type styles struct {
	list []style
	at   map[document.Role]int
}

// stylesOf gathers the styles of a content.
func stylesOf(c document.Content, names map[document.Role]string) *styles {
	s := &styles{at: map[document.Role]int{}}
	take := func(t *document.Text) {
		if t == nil {
			return
		}
		if _, known := s.at[t.Role]; known {
			return
		}
		s.at[t.Role] = len(s.list)
		name := names[t.Role]
		if name == "" {
			name = string(t.Role)
		}
		s.list = append(s.list, style{"skh-" + string(t.Role), name, t.Look})
	}
	for _, b := range c.Blocks {
		eachText(b, take)
	}
	return s
}

// eachText visits the texts of a block.
func eachText(b document.Block, visit func(*document.Text)) {
	switch b := b.(type) {
	case *document.Text:
		visit(b)
	case *document.Columns:
		for _, row := range b.Rows {
			for _, cell := range row {
				for _, item := range cell {
					if t, ok := item.(*document.Text); ok {
						visit(t)
					}
				}
			}
		}
	case *document.Figure:
		for _, bar := range b.Bars {
			visit(bar.Label)
			visit(bar.Value)
		}
	case *document.Table:
		for _, rows := range [][]document.Row{b.Head, b.Body} {
			for _, r := range rows {
				for _, c := range r.Cells {
					if c.Text != nil {
						visit(c.Text.Smaller(b.Shrink, b.Smallest))
					}
				}
			}
		}
	}
}

func (s *styles) of(t *document.Text) style { return s.list[s.at[t.Role]] }

// xml is the part of the styles.
func (s *styles) xml() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:styles xmlns:w="` + wordSpace + `"><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>` +
		`<w:kern w:val="0"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
		`<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`)
	for _, one := range s.list {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:customStyle="1" w:styleId="%s"><w:name w:val="%s"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>`, one.id, escaped(one.name))
		if one.look.KeepNext {
			b.WriteString(`<w:keepNext/>`)
		}
		fmt.Fprintf(&b, `%s%s<w:jc w:val="%s"/></w:pPr>%s</w:style>`,
			spacing(one.look, one.look.Before), indents(one.look), side(one.look.Align), runLook(one.look.Face, one.look.Size, document.Look{}))
	}
	return b.String() + `</w:styles>`
}

// spacing is the distance above and the pitch of the lines, exact as in the pages.
func spacing(l document.Look, before document.Length) string {
	return fmt.Sprintf(`<w:spacing w:before="%d" w:after="0" w:line="%d" w:lineRule="exact"/>`, twips(before), twips(l.Size.Of(l.Pitch)))
}

func indents(l document.Look) string {
	if first := l.Indent - l.Hanging; first < 0 {
		return fmt.Sprintf(`<w:ind w:left="%d" w:hanging="%d"/>`, twips(l.Hanging), twips(-first))
	} else {
		return fmt.Sprintf(`<w:ind w:left="%d" w:firstLine="%d"/>`, twips(l.Hanging), twips(first))
	}
}

func side(a document.Align) string {
	return [...]string{document.Justify: "both", document.Left: "left", document.Center: "center", document.Right: "right"}[a]
}

// runLook is how a run differs from its style.
func runLook(face document.Face, size document.Size, from document.Look) string {
	out := ""
	for _, f := range []struct {
		face document.Face
		tag  string
	}{{document.Bold, "b"}, {document.Italic, "i"}} {
		switch is, was := face&f.face != 0, from.Face&f.face != 0; {
		case is && !was:
			out += `<w:` + f.tag + `/>`
		case was && !is:
			out += `<w:` + f.tag + ` w:val="0"/>`
		}
	}
	if size != from.Size {
		out += fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, size, size)
	}
	if out == "" {
		return ""
	}
	return `<w:rPr>` + out + `</w:rPr>`
}
