package app

import (
	"fmt"

	"sokehoach/app/document"
	"sokehoach/app/docx"
)

// Word is the document as a Word file, for who corrects it: the words, widths and
// sizes of its pages.
func (w Work) Word() ([]byte, error) {
	d := w.desk
	b, err := docx.Write(w.compose(), docx.Info{
		ID: w.Document.Envelope().ID.String(), When: w.PrintTime(), Names: d.Style.Names,
		Width: func(t *document.Text) document.Length { return d.Fonts.OneLine(t) },
	})
	if err != nil {
		return nil, fmt.Errorf("write word file: %w", err)
	}
	return b, nil
}
