package app

import (
	"context"
	"fmt"
	"io"
	"strings"

	"sokehoach/app/document"
	"sokehoach/app/fit"
	"sokehoach/app/layout"
	"sokehoach/app/pdf"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/model/check"
)

// A Paper (bản in) is a document laid out, with all that is found in its data and
// on its pages.
type Paper struct {
	Title    string
	Part     int // the number of the annex that is all of it; 0: the whole document
	Pages    []layout.Page
	Findings []model.Finding
}

// Paper lays out the document and judges it. It is safe on any goroutine.
func (w Work) Paper() Paper {
	content := w.compose()
	title := content.Title // all that is kept of it: a long document is large
	pages, flaws := layout.Paginate(content, w.desk.Fonts)
	findings := append(w.check(), flawFindings(flaws)...)
	return Paper{Title: title, Pages: pages, Findings: append(findings, w.desk.limits.Check(pages)...)}
}

// compose says what the document prints, with all decided that pages and Word
// must agree on.
func (w Work) compose() document.Content { return fit.Content(w.said(), w.desk.Fonts) }

// said is what the document prints before its widths and sizes are decided.
func (w Work) said() document.Content {
	d := w.desk
	source := document.Source{Book: w.Book, Style: d.Style, Authorities: d.Authorities, Forms: d.Forms}
	return w.kind.compose(source, w.Document)
}

// check is all that is found in the data of the document.
func (w Work) check() []model.Finding {
	found := append(w.beyondFindings(), w.kind.check(w.Document, w.Book, w.desk.measure())...)
	if w.kind.Since != nil && w.Document.Envelope().Out() && !w.desk.Empty() {
		found = append(found, w.kind.Since(w.desk, w.Document, w.Book)...)
	}
	return found
}

// measure is what documents of any kind are judged by.
func (d *Desk) measure() check.Measure {
	return check.Measure{Forms: d.Forms, Sums: d.sums, Wording: d.wording, Ranking: d.Ranking, Authorities: d.Authorities, Library: d.library}
}

// CheckText judges a document that is only text, with the names of b; a year of
// 0 is not known.
func (d *Desk) CheckText(text string, year int, b model.Book) []model.Finding {
	m := d.measure()
	for line := range strings.SplitSeq(text, "\n") {
		for _, k := range d.kinds {
			if m.Kind.Code == "" && model.Fold(line) == model.Fold(k.row.Name) {
				m.Kind = k.row
			}
		}
	}
	b = d.withCatalogue(b)
	return check.Text(text, check.Setting{Year: year, Book: b, Catalogue: model.CatalogueOf(b.Catalogues, year).ID}, m)
}

// PDF writes pages as a file. The day of the document stands in the file's
// properties: the same paper of it gives the same bytes.
func (w Work) PDF(p Paper) ([]byte, error) {
	b, err := pdf.Write(p.Pages, w.desk.Fonts, w.fileInfo(p.Title, p.Part))
	if err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	return b, nil
}

func (w Work) fileInfo(title string, part int) pdf.Info {
	return pdf.Info{Title: title, ID: w.fileID(part), When: w.PrintTime(), Profile: assets.OutputProfile()}
}

// fileID names the document, and the annex when the file is of that alone.
func (w Work) fileID(part int) string {
	id := w.Document.Envelope().ID.String()
	if part > 0 {
		id += fmt.Sprintf("/%d", part)
	}
	return id
}

// Mark stands in every file that is printed of the document, or of an annex of it,
// and in no other file.
func (w Work) Mark(part int) string { return pdf.Mark(w.fileID(part)) }

// File is the document's file: the one that was issued, byte for byte, or the
// draft's.
func (w Work) File() ([]byte, error) {
	doc, ok, err := w.desk.issued(w.Document.Envelope())
	if ok || err != nil {
		return doc.PDF, err
	}
	return w.PDF(w.Paper())
}

// A Printed (kết quả in) tells of a document that was printed.
type Printed struct {
	Pages    int
	Findings []model.Finding
}

// Print writes the document's file and finds what Paper finds. No page is kept:
// while one is drawn and measured the next is laid out and the data are judged, so
// thousands of pages need little memory. The own file of what was issued is written again. An error
// leaves out untouched, unless out failed; that of ctx comes soon after its end.
// Progress is told, when it is not nil, how many pages are drawn.
func (w Work) Print(ctx context.Context, out io.Writer, progress func(pages int)) (Printed, error) {
	if doc, ok, err := w.desk.issued(w.Document.Envelope()); ok || err != nil {
		return w.reprint(doc, out, err)
	}
	var title string
	var flaws []layout.Flaw
	pages := make(chan layout.Page, 16)
	go func() {
		defer close(pages)
		content := w.compose()
		title = content.Title
		flaws, _ = layout.Each(ctx, content, w.desk.Fonts, func(page layout.Page) { pages <- page })
	}()
	found := make(chan []model.Finding, 1)
	go func() { found <- w.check() }()
	var printed Printed
	file, ruler := pdf.Begin(w.desk.Fonts), w.desk.limits.Begin()
	for page := range pages {
		if ctx.Err() != nil {
			continue // to the end of the other goroutine
		}
		printed.Pages++
		ruler.Page(page)
		file.Page(page)
		if progress != nil {
			progress(printed.Pages)
		}
	}
	if err := ctx.Err(); err != nil {
		return Printed{}, err
	}
	err := file.End(out, w.fileInfo(title, 0))
	printed.Findings = append(<-found, flawFindings(flaws)...)
	printed.Findings = append(printed.Findings, ruler.End()...)
	if err != nil {
		return printed, fmt.Errorf("write pdf: %w", err)
	}
	return printed, nil
}

// Each gives the wanted pages of the document to a printer, one after the other.
func (w Work) Each(ctx context.Context, wanted func(layout.Page) bool, take func(layout.Page)) error {
	_, err := layout.Each(ctx, w.compose(), w.desk.Fonts, through(wanted, take))
	return err
}

// Some writes those pages as a file, for printers that take one.
func (w Work) Some(ctx context.Context, wanted func(layout.Page) bool, out io.Writer) error {
	content, file := w.compose(), pdf.Begin(w.desk.Fonts)
	if _, err := layout.Each(ctx, content, w.desk.Fonts, through(wanted, file.Page)); err != nil {
		return err
	}
	if err := file.End(out, w.fileInfo(content.Title, 0)); err != nil {
		return fmt.Errorf("write the chosen pages: %w", err)
	}
	return nil
}

func through(wanted func(layout.Page) bool, take func(layout.Page)) func(layout.Page) {
	return func(page layout.Page) {
		if wanted(page) {
			take(page)
		}
	}
}

// reprint writes the file that was issued.
func (w Work) reprint(doc model.IssuedDocument, out io.Writer, err error) (Printed, error) {
	if err == nil {
		_, err = out.Write(doc.PDF)
	}
	if err != nil {
		return Printed{}, fmt.Errorf("print again what was issued: %w", err)
	}
	w.Book = doc.Book
	return Printed{Pages: doc.Pages, Findings: w.check()}, nil
}
