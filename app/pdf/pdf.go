// Package pdf writes laid out pages as a PDF file. It places and never
// measures: every position is layout's. gofpdf writes fonts, outline and
// pages; what stands on them is put into its finished file, object by object. Every
// file is made for archives (PDF/A-2a) and for screen readers (PDF/UA-1).
package pdf

import (
	"errors"
	"fmt"
	"time"

	"sokehoach/app/layout"
)

// Info is what the properties of the file say. Equal pages and equal Info give
// equal bytes, so When is the date of the document, not that of printing.
type Info struct {
	Title, Author string
	When          time.Time
	Profile       []byte // what the colours mean: the bytes of an RGB ICC profile
}

// Write returns the pages as a PDF file. Text that a face cannot draw becomes
// layout.Replacement; it never is a reason to fail.
func Write(pages []layout.Page, fonts layout.Fonts, info Info) ([]byte, error) {
	return job{pages, fonts, info, archive()}.write()
}

// A job is one document on its way to a file.
type job struct {
	pages []layout.Page
	fonts layout.Fonts
	info  Info
	keeps standard
}

func (j job) write() ([]byte, error) {
	if err := j.printable(); err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	if y := j.info.When.Year(); j.info.When.IsZero() || y < 1 || y > 9999 {
		j.info.When = time.Unix(0, 0).UTC() // gofpdf takes zero for "now"; dates have four digits for the year
	}
	t := newTree()
	pack := newPacker()
	streams, used, err := j.draw(t, pack)
	if err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	t.elements, t.runs = nil, nil
	raw, err := j.frame(used)
	if err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	file, err := j.finish(raw, streams, t, pack)
	if err != nil {
		return nil, fmt.Errorf("finish PDF: %w", err)
	}
	return file, nil
}

// The shortest and the longest side of a page (ISO 19005-2, 6.1.13).
const (
	minSide = 3 * 1000
	maxSide = 14400 * 1000
)

func (j job) printable() error {
	if len(j.pages) == 0 {
		return errors.New("no pages")
	}
	for i, p := range j.pages {
		if p.W < minSide || p.H < minSide || p.W > maxSide || p.H > maxSide {
			return fmt.Errorf("page %d is %v x %v pt", i+1, p.W.Points(), p.H.Points())
		}
	}
	for i, f := range j.fonts {
		if f == nil {
			return fmt.Errorf("no font for face %d", i)
		}
	}
	return judgeProfile(j.info.Profile)
}
