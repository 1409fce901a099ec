package app

import (
	"fmt"

	"sokehoach/app/document"
	"sokehoach/app/docx"
	"sokehoach/app/xlsx"
	"sokehoach/model"
)

// Word is the document as a Word file, for who corrects it: the words, widths and
// sizes of its pages.
func (w Work) Word() ([]byte, error) {
	b, err := docx.Write(w.compose(), w.wordInfo())
	if err != nil {
		return nil, fmt.Errorf("write word file: %w", err)
	}
	return b, nil
}

// wordInfo is what a Word file says besides the content.
func (w Work) wordInfo() docx.Info {
	return docx.Info{
		ID: w.Document.Envelope().ID.String(), When: w.PrintTime(), Names: w.desk.Style.Names,
		Width:   func(t *document.Text) document.Length { return w.desk.Fonts.OneLine(t) },
		Lasting: model.Lasting(w.Document),
	}
}

// Excel are the annexes of the document as a workbook; an InputError when it has
// none.
func (w Work) Excel() ([]byte, error) { return w.ExcelOf(0) }

// ExcelOf is a workbook of the n-th annex alone; 0 means all.
func (w Work) ExcelOf(annex int) ([]byte, error) {
	b, any, err := xlsx.Write(w.compose(), w.PrintTime(), w.desk.Fonts.Lines, annex)
	switch {
	case err != nil:
		return nil, fmt.Errorf("write workbook: %w", err)
	case !any:
		return nil, model.NoAnnex
	}
	return b, nil
}
