package docx

import (
	"fmt"

	"sokehoach/app/document"
)

// figure writes bars as a table without rules: a bar is a shaded paragraph as wide
// as its share, which every editor draws. Who cannot see it is read its words.
func (w *writer) figure(f *document.Figure) {
	widths := []document.Length{f.Labels, f.Width, f.Values}
	w.opens(widths, 0, "", margins(0), fmt.Sprintf(`<w:tblDescription w:val="%s"/>`, escaped(f.Alt)))
	for _, bar := range f.Bars {
		w.put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		w.at.Row++
		w.at.Col = 0
		w.figureCell(widths[0], func() { w.words(bar.Label, widths[0]) })
		w.figureCell(widths[1], func() { w.bar(bar.Share.Of(f.Width), f.Width) })
		w.figureCell(widths[2], func() { w.words(bar.Value, widths[2]) })
		w.put(`</w:tr>`)
	}
	w.put(`</w:tbl>`)
}

func (w *writer) figureCell(width document.Length, in func()) {
	w.put(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`, twips(width))
	in()
	w.at.Col++
	w.put(`</w:tc>`)
}

// words are a text of a figure; a missing one is an empty paragraph.
func (w *writer) words(t *document.Text, width document.Length) {
	if t == nil {
		w.put(`<w:p/>`)
		return
	}
	w.paragraph(t, t.Look.Before, width)
}

// bar is a black line as long as a share; nothing when there is none.
func (w *writer) bar(long, whole document.Length) {
	const height = 8 * document.Pt
	if long <= 0 {
		w.put(`<w:p/>`)
		return
	}
	w.put(`<w:p><w:pPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/><w:spacing w:before="0" w:after="0" w:line="%d" w:lineRule="exact"/><w:ind w:right="%d"/></w:pPr></w:p>`,
		twips(height), twips(whole-long))
}
