// Package pdf writes laid out pages as a PDF file. It places and never
// measures: every position is layout's. gofpdf writes fonts, outline and
// pages; what stands on them is put into its finished file, object by object. Every
// file is made for archives (PDF/A-2a) and for screen readers (PDF/UA-1).
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"time"

	"sokehoach/app/layout"
)

// Info is what the properties of the file say. Equal pages and equal Info give
// equal bytes, so When is the date of the document, not that of printing.
type Info struct {
	Title, Author string
	ID            string // of the document, and of the part of it that the file has
	When          time.Time
	Profile       []byte // what the colours mean: the bytes of an RGB ICC profile
}

// Write returns the pages as a PDF file. Text that a face cannot draw becomes
// layout.Replacement; it never is a reason to fail.
func Write(pages []layout.Page, fonts layout.Fonts, info Info) ([]byte, error) {
	return write(pages, fonts, info, archive())
}

func write(pages []layout.Page, fonts layout.Fonts, info Info, keeps standard) ([]byte, error) {
	w := begin(fonts, keeps)
	for _, p := range pages {
		w.Page(p)
	}
	var b bytes.Buffer
	if err := w.End(&b, info); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// A Writer is a document on its way to a file, page by page. Of a page that was
// drawn it keeps the packed operators and no text.
type Writer struct {
	fonts   layout.Fonts
	info    Info // known at the end
	keeps   standard
	sheets  []layout.Page // the pages without what stands on them
	streams [][]byte      // of each page, packed
	tree    *tree
	pen     pen
	pack    *packer
	err     error // the first
}

// Begin starts a file.
func Begin(fonts layout.Fonts) *Writer { return begin(fonts, archive()) }

func begin(fonts layout.Fonts, keeps standard) *Writer {
	w := &Writer{fonts: fonts, keeps: keeps, tree: newTree(), pen: pen{fonts: fonts}, pack: newPacker()}
	for i, f := range fonts {
		if f == nil {
			w.err = fmt.Errorf("no font for face %d", i)
		}
	}
	return w
}

// Page draws the next page. What is wrong with it End tells.
func (w *Writer) Page(p layout.Page) {
	if w.err != nil {
		return
	}
	if p.W < minSide || p.H < minSide || p.W > maxSide || p.H > maxSide {
		w.err = fmt.Errorf("page %d is %v x %v pt", len(w.sheets)+1, p.W.Points(), p.H.Points())
		return
	}
	stream, err := w.pack.stream(w.pen.page(p, w.tree.mark(p)), "")
	w.streams, w.err = append(w.streams, stream), err
	p.Items, p.Zones = nil, nil
	w.sheets = append(w.sheets, p)
}

// End writes the file; the Writer is used up. Nothing is written of a file that
// cannot be finished.
func (w *Writer) End(out io.Writer, info Info) error {
	if y := info.When.Year(); info.When.IsZero() || y < 1 || y > 9999 {
		info.When = time.Unix(0, 0).UTC() // gofpdf takes zero for "now"; dates have four digits for the year
	}
	w.info = info
	if w.err == nil && len(w.sheets) == 0 {
		w.err = errors.New("no pages")
	}
	if w.err == nil {
		w.err = judgeProfile(info.Profile)
	}
	if w.err != nil {
		return fmt.Errorf("write PDF: %w", w.err)
	}
	w.tree.complete()
	raw, err := w.frame()
	if err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	f, err := w.finish(raw)
	if err != nil {
		return fmt.Errorf("finish PDF: %w", err)
	}
	if err := f.write(out, w.keeps.version); err != nil {
		return fmt.Errorf("write PDF: %w", err)
	}
	return nil
}

// The shortest and the longest side of a page (ISO 19005-2, 6.1.13).
const (
	minSide = 3 * 1000
	maxSide = 14400 * 1000
)
