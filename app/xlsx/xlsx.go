// Package xlsx writes the annexes of what is printed as a workbook, for who reckons
// with them: numbers as numbers, sums of columns as formulas, the head of the form,
// and paper as printed. A few plain parts (ISO/IEC 29500); nothing a clerk typed
// ever becomes a formula.
package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"time"

	"sokehoach/app/document"
)

// Lines is how many lines a text takes in a measure.
type Lines func(*document.Text, document.Length) int

// Write makes a workbook of the annexes of a content whose widths are decided
// (app/fit), a sheet for each, or of the n-th alone; false when it has none.
func Write(c document.Content, when time.Time, lines Lines, annex int) ([]byte, bool, error) {
	var sheets []*sheet
	look := newLooks()
	var heading []*document.Text
	var paper *document.NewSheet
	for _, b := range c.Blocks {
		switch b := b.(type) {
		case *document.NewSheet:
			paper, heading = b, nil
		case *document.Text:
			heading = append(heading, b)
		case *document.Table:
			if paper != nil {
				sheets = append(sheets, newSheet(b, heading, paper.Sheet, bench{look, lines}, sheets))
			}
			paper = nil
		}
	}
	if annex > 0 {
		sheets = sheets[min(annex-1, len(sheets)):min(annex, len(sheets))]
	}
	if len(sheets) == 0 {
		return nil, false, nil
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range partsOf(sheets, look) {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: when})
		if err == nil {
			_, err = f.Write([]byte(p.content))
		}
		if err != nil {
			return nil, false, fmt.Errorf("%s: %w", p.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, false, fmt.Errorf("close the workbook: %w", err)
	}
	return out.Bytes(), true, nil
}
