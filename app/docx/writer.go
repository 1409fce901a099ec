package docx

import (
	"encoding/xml"
	"fmt"
	"strings"

	"sokehoach/app/document"
)

// A writer draws blocks as the body of the file.
type writer struct {
	info   Info
	styles *styles
	b      strings.Builder
	places []Place
	keys   int
	tables int
	lists  bool  // places only, and writes nothing
	at     Place // the cell that is written; outside of tables the zero Place
	sheet  document.Sheet
	begun  bool            // the section has a paragraph
	first  bool            // no section has ended yet
	after  document.Length // distance that the block before asks for
}

func newWriter(c document.Content, info Info) *writer {
	return &writer{info: info, styles: stylesOf(c, info.Names), sheet: c.Sheet, first: true}
}

// twips are the twentieths of a point in which Word counts.
func twips(l document.Length) int { return int((l + document.Pt/40) * 20 / document.Pt) }

func (w *writer) put(format string, args ...any) {
	if !w.lists {
		fmt.Fprintf(&w.b, format, args...)
	}
}

// escaped is a text as XML; what XML cannot hold becomes a sign of replacement.
func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}

func (w *writer) measure() document.Length { return w.sheet.W - w.sheet.Left - w.sheet.Right }

func (w *writer) block(b document.Block) {
	switch b := b.(type) {
	case *document.Text:
		w.paragraph(b, w.distance(b.Look.Before), w.measure())
		w.after = b.Look.After
	case *document.Columns:
		w.gap(b.Before)
		w.columns(b)
		w.after = b.After
		w.tail()
	case *document.Table:
		w.gap(b.Before)
		w.table(b)
		w.after = b.After
		w.tail()
	case *document.Figure:
		w.gap(b.Before)
		w.figure(b)
		w.after = b.After
		w.tail()
	case *document.NewSheet:
		w.put(`<w:p><w:pPr>%s`, w.tiny())
		w.section()
		w.put(`</w:pPr></w:p>`)
		w.sheet, w.begun, w.after = b.Sheet, false, 0
	}
}

// distance is what stands above a paragraph; the page has its margin already.
func (w *writer) distance(before document.Length) document.Length {
	if !w.begun {
		return 0
	}
	return before + w.after
}

// gap is a distance above a table, which Word gives to paragraphs only.
func (w *writer) gap(before document.Length) {
	if h := w.distance(before); h >= document.Pt {
		w.put(`<w:p><w:pPr>%s</w:pPr></w:p>`, exact(h))
	}
	w.begun = true
}

// tail is the paragraph that has to follow a table; it takes a point of the
// distance behind it.
func (w *writer) tail() {
	w.at = Place{}
	w.put(`<w:p><w:pPr>%s</w:pPr></w:p>`, w.tiny())
	w.after = max(0, w.after-document.Pt)
}

func (w *writer) tiny() string { return exact(document.Pt) }

// exact are the properties of an empty paragraph of a height.
func exact(h document.Length) string {
	return fmt.Sprintf(`<w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/>`, max(20, twips(h)))
}

// paragraph writes one text with the rule below it.
func (w *writer) paragraph(t *document.Text, before, measure document.Length) {
	w.begun = true
	if w.lists {
		w.place(t, plain(wordsOf(t)))
		return
	}
	style := w.styles.of(t)
	w.put(`<w:p><w:pPr><w:pStyle w:val="%s"/>`, style.id)
	if t.Look.KeepNext != style.look.KeepNext {
		w.put(`<w:keepNext w:val="%t"/>`, t.Look.KeepNext)
	}
	if own := spacing(t.Look, before); own != spacing(style.look, style.look.Before) {
		w.b.WriteString(own)
	}
	if own := indents(t.Look); own != indents(style.look) {
		w.b.WriteString(own)
	}
	if t.Look.Align != style.look.Align {
		w.put(`<w:jc w:val="%s"/>`, side(t.Look.Align))
	}
	if t.Outline > 0 {
		w.put(`<w:outlineLvl w:val="%d"/>`, t.Outline-1)
	}
	w.put(`</w:pPr>`)
	w.runs(t, style.look)
	w.put(`</w:p>`)
	if t.Look.RuleShare > 0 {
		w.rule(t, measure)
	}
}

// runs writes the words of a text inside its bookmark: the mark around the words
// outlives what editors do to them (an empty text bears none).
func (w *writer) runs(t *document.Text, style document.Look) {
	key := w.place(t, plain(wordsOf(t)))
	if key != "" {
		w.put(`<w:bookmarkStart w:id="%d" w:name="_Skh_%s"/>`, w.keys, key)
	}
	for _, r := range t.Runs {
		text := plain(r.Text)
		if r.Blank != "" {
			text = blanks(r.Width, t.Look.Size)
		}
		w.put(`<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>`, runLook(t.Look.Face|r.Face, t.Look.Size, style), escaped(text))
	}
	if key != "" {
		w.put(`<w:bookmarkEnd w:id="%d"/>`, w.keys)
	}
}

func wordsOf(t *document.Text) string {
	words := ""
	for _, r := range t.Runs {
		words += r.Text
	}
	return words
}

// place notes where a text stands, and gives it a key unless it is empty; an empty
// one is known by its cell.
func (w *writer) place(t *document.Text, words string) string {
	p := w.at
	p.Path, p.Role, p.Text = t.Path, t.Role, words
	switch empty := strings.TrimSpace(words) == ""; {
	case empty && (t.Path == "" || p.Table == 0):
		return ""
	case !empty:
		w.keys++
		p.Key = fmt.Sprintf("k%d", w.keys)
	}
	if w.info.Lasting != nil {
		p.Lasting = w.info.Lasting(t.Path)
	}
	w.places = append(w.places, p)
	return p.Key
}

// plain has plain spaces for those that only bind words: Word does not stretch
// the others.
func plain(s string) string { return strings.ReplaceAll(s, "\u00A0", " ") }

// blanks is a white place as wide as a number of spaces that do not part; a space
// of the face is a quarter of its size.
func blanks(width document.Length, size document.Size) string {
	const space = 250 // thousandths
	n := int((width + size.Of(space)/2) / size.Of(space))
	return strings.Repeat("\u00A0", max(1, n))
}

// rule draws the line below a text: a paragraph of its own with a border above,
// between indents.
func (w *writer) rule(t *document.Text, measure document.Length) {
	wide := min(w.info.Width(t), measure) * document.Length(t.Look.RuleShare) / 1000
	in := twips((measure - wide) / 2)
	w.put(`<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>`)
	w.put(`<w:spacing w:before="%d" w:after="0" w:line="20" w:lineRule="exact"/><w:ind w:left="%d" w:right="%d" w:firstLine="0"/></w:pPr></w:p>`, twips(t.Look.RuleGap), in, in)
}

// section ends a section on its sheet. Pages are counted from 1 in each, and the
// first bears no number.
func (w *writer) section() {
	s := w.sheet
	w.put(`<w:sectPr>`)
	if w.first {
		w.put(`<w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId3"/>`)
	}
	w.first = false
	orient := ""
	if s.W > s.H {
		orient = ` w:orient="landscape"`
	}
	head := s.NumberBaseline - s.PageNumber.Size.Of(900)
	w.put(`<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>`, twips(s.W), twips(s.H), orient)
	w.put(`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="0" w:gutter="0"/>`,
		twips(s.Top), twips(s.Right), twips(s.Bottom), twips(s.Left), twips(max(0, head)))
	w.put(`<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`)
}

// document is the main part.
func (w *writer) document() string {
	body := w.b.String()
	w.b.Reset()
	w.section()
	return xmlHead + `<w:document xmlns:w="` + wordSpace + `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>` +
		body + w.b.String() + `</w:body></w:document>`
}
