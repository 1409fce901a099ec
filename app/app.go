// Package app is what the program does: it opens and saves plans, checks them
// and turns them into pages and files. Windows and commands call it.
package app

import (
	"context"
	"fmt"
	"io"
	"time"

	"sokehoach/app/conform"
	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/app/pdf"
	"sokehoach/assets"
	"sokehoach/model"
	"sokehoach/model/check"
)

// A Desk (bàn làm việc) is the program at work on one book.
type Desk struct {
	Store       Store
	Fonts       layout.Fonts
	Style       document.Style
	Authorities model.Authorities
	Forms       model.Forms
	Ranking     model.Ranking
	sums        model.SumLimits
	memory      *memory
	catalogue   model.Catalogue // shipped
	wording     model.Wording
	limits      conform.Limits
}

// NewDesk puts a book on the desk and reads the data files of the program; an
// error means that the program itself is broken.
func NewDesk(s Store) (*Desk, error) {
	d := &Desk{Store: s, memory: &memory{plans: map[model.ID]remembered{}}}
	var err error
	if d.Fonts, err = layout.ParseFonts(assets.Typeface("Regular"), assets.Typeface("Bold"), assets.Typeface("Italic"), assets.Typeface("BoldItalic")); err != nil {
		return nil, fmt.Errorf("read typeface: %w", err)
	}
	if d.Style, err = document.ParseStyle(assets.Style()); err != nil {
		return nil, err
	}
	if d.Authorities, err = model.ParseAuthorities(assets.Authorities()); err != nil {
		return nil, err
	}
	if d.Forms, err = model.ParseForms(assets.Forms()); err != nil {
		return nil, err
	}
	if d.catalogue, err = model.ParseCatalogue(assets.Catalogue()); err != nil {
		return nil, err
	}
	if d.sums, err = model.ParseSumLimits(assets.SumLimits()); err != nil {
		return nil, err
	}
	if d.Ranking, err = model.ParseRanking(assets.Ranking()); err != nil {
		return nil, err
	}
	if d.wording, err = model.ParseWording(assets.Wording()); err != nil {
		return nil, err
	}
	if d.limits, err = conform.ParseLimits(assets.PageLimits()); err != nil {
		return nil, err
	}
	return d, nil
}

// A Paper (bản in) is a plan laid out, with all that is found in its data and
// on its pages.
type Paper struct {
	Title    string
	Pages    []layout.Page
	Findings []model.Finding
}

// Paper lays out p with the names of b and judges it. It is pure: safe on any
// goroutine.
func (d *Desk) Paper(p model.Plan, b model.Book) Paper {
	b = d.complete(p, b)
	doc := d.compose(p, b)
	title := doc.Title // all that is kept of it: a long plan is large
	pages, flaws := layout.Paginate(doc, d.Fonts)
	findings := append(check.Plan(p, b, d.measure()), flawFindings(flaws)...)
	return Paper{Title: title, Pages: pages, Findings: append(findings, d.limits.Check(pages)...)}
}

// measure is what plans are judged by.
func (d *Desk) measure() check.Measure {
	return check.Measure{Forms: d.Forms, Sums: d.sums, Wording: d.wording, Ranking: d.Ranking, Authorities: d.Authorities}
}

// compose draws the document of a plan from a complete book.
func (d *Desk) compose(p model.Plan, b model.Book) document.Content {
	return document.Compose(document.Source{Plan: p, Book: b, Style: d.Style, Authorities: d.Authorities, Forms: d.Forms})
}

// PDF writes the pages as a file. The time stands in the file's properties:
// the same paper at the same time gives the same bytes.
func (d *Desk) PDF(p Paper, when time.Time) ([]byte, error) {
	b, err := pdf.Write(p.Pages, d.Fonts, fileInfo(p.Title, when))
	if err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	return b, nil
}

func fileInfo(title string, when time.Time) pdf.Info {
	return pdf.Info{Title: title, When: when, Profile: assets.OutputProfile()}
}

// A Printed (kết quả in) tells of a plan that was printed.
type Printed struct {
	Pages    int
	Findings []model.Finding
}

// Print writes a plan's file and finds what Paper finds. No page is kept: while
// one is drawn and measured the next is laid out, so a plan of thousands of
// pages needs little memory. An issued plan's own file is written again. An error
// leaves out untouched, unless out failed; that of ctx comes soon after its end.
// Progress is told, when it is not nil, how many pages are drawn.
func (d *Desk) Print(ctx context.Context, p model.Plan, b model.Book, out io.Writer, progress func(pages int)) (Printed, error) {
	if doc, ok, err := d.issued(p); ok || err != nil {
		return d.reprint(p, doc, out, err)
	}
	b = d.complete(p, b)
	var title string
	var flaws []layout.Flaw
	pages := make(chan layout.Page, 16)
	go func() {
		defer close(pages)
		doc := d.compose(p, b)
		title = doc.Title
		flaws, _ = layout.Each(ctx, doc, d.Fonts, func(page layout.Page) { pages <- page })
	}()
	printed := Printed{Findings: check.Plan(p, b, d.measure())}
	file, ruler := pdf.Begin(d.Fonts), d.limits.Begin()
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
	printed.Findings = append(printed.Findings, flawFindings(flaws)...)
	printed.Findings = append(printed.Findings, ruler.End()...)
	if err := file.End(out, fileInfo(title, PrintTime(p))); err != nil {
		return printed, fmt.Errorf("write pdf: %w", err)
	}
	return printed, nil
}
