package app

import (
	"bytes"
	"slices"
	"testing"
)

func TestPrintingPageByPageGivesTheSameFileAndFindings(t *testing.T) {
	d, p, b := commune(t)
	p.Title, p.Closing = "", ""
	paper := d.Paper(p, b)
	want, err := d.PDF(paper, PrintTime(p))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	printed, err := d.Print(p, b, &got)
	if err != nil || !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%d bytes, want %d: %v", got.Len(), len(want), err)
	}
	if printed.Pages != len(paper.Pages) || len(paper.Issues) == 0 || !slices.Equal(printed.Issues, paper.Issues) {
		t.Errorf("%d pages, findings %v, want %d, %v", printed.Pages, printed.Issues, len(paper.Pages), paper.Issues)
	}
}
