package app

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"testing"

	"sokehoach/model"
)

func TestPrintingPageByPageGivesTheSameFileAndFindings(t *testing.T) {
	d, p, b := commune(t)
	p.Title, p.Closing = "", ""
	paper := d.Work(&p, b).Paper()
	want, err := d.Work(&p, model.Book{}).PDF(paper)
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	printed, err := d.Work(&p, b).Print(t.Context(), &got, nil)
	if err != nil || !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%d bytes, want %d: %v", got.Len(), len(want), err)
	}
	if printed.Pages != len(paper.Pages) || len(paper.Findings) == 0 || !slices.Equal(printed.Findings, paper.Findings) {
		t.Errorf("%d pages, findings %v, want %d, %v", printed.Pages, printed.Findings, len(paper.Pages), paper.Findings)
	}
}

func TestAPrintThatIsStoppedEndsThereAndWritesNothing(t *testing.T) {
	d, p, b := commune(t)
	seeds := p.Entries[0].Activities
	for n := range 2000 {
		a := seeds[n%len(seeds)].Clone()
		a.ID = model.MakeID(uint64(n), 1, 1)
		p.Entries[0].Activities = append(p.Entries[0].Activities, a)
	}
	for _, at := range []int{0, 1, 30} {
		ctx, stop := context.WithCancel(t.Context())
		if at == 0 {
			stop()
		}
		last := 0
		var out bytes.Buffer
		_, err := d.Work(&p, b).Print(ctx, &out, func(pages int) {
			if last = pages; last == at {
				stop()
			}
		})
		if !errors.Is(err, context.Canceled) || out.Len() != 0 || last != at {
			t.Errorf("stopped at page %d: ended at %d with %d bytes: %v", at, last, out.Len(), err)
		}
		stop()
	}
}
