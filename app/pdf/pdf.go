// Package pdf writes laid out pages as a PDF file. It places and never
// measures: every position is layout's. gofpdf writes text, rules and pages;
// what it cannot say is added to its finished file, object by object.
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
	if err := printable(pages, fonts); err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	if info.When.IsZero() {
		info.When = time.Unix(0, 0).UTC() // gofpdf takes zero for "now"
	}
	raw, err := draw(pages, fonts, info.When)
	if err != nil {
		return nil, fmt.Errorf("write PDF: %w", err)
	}
	file, err := finish(raw, outline(pages), info)
	if err != nil {
		return nil, fmt.Errorf("finish PDF: %w", err)
	}
	return file, nil
}

// maxSide is the longest side that a PDF reader must accept.
const maxSide = 14400 * 1000

func printable(pages []layout.Page, fonts layout.Fonts) error {
	if len(pages) == 0 {
		return errors.New("no pages")
	}
	for i, p := range pages {
		if p.W <= 0 || p.H <= 0 || p.W > maxSide || p.H > maxSide {
			return fmt.Errorf("page %d is %v x %v pt", i+1, p.W.Points(), p.H.Points())
		}
	}
	for i, f := range fonts {
		if f == nil {
			return fmt.Errorf("no font for face %d", i)
		}
	}
	return nil
}
