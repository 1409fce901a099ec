// Package app is what the program does: it opens and saves plans, checks them
// and turns them into pages and files. Windows and commands call it.
package app

import (
	"fmt"
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
	catalogue   model.Catalogue // shipped
	limits      conform.Limits
}

// NewDesk puts a book on the desk and reads the data files of the program; an
// error means that the program itself is broken.
func NewDesk(s Store) (*Desk, error) {
	d := &Desk{Store: s}
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
	if d.limits, err = conform.ParseLimits(assets.PageLimits()); err != nil {
		return nil, err
	}
	return d, nil
}

// A Paper (bản in) is a plan laid out, with all that is found in its data and
// on its pages.
type Paper struct {
	Title  string
	Pages  []layout.Page
	Issues []model.Issue
}

// Paper lays out p with the names of b and judges it. It is pure: safe on any
// goroutine.
func (d *Desk) Paper(p model.Plan, b model.Book) Paper {
	paper, flaws := d.Lay(p, b)
	paper.Issues = d.Judge(p, b, paper.Pages, flaws)
	return paper
}

// Lay is Paper without its findings.
func (d *Desk) Lay(p model.Plan, b model.Book) (Paper, []layout.Flaw) {
	b = d.complete(b)
	doc := document.Compose(document.Source{Plan: p, Book: b, Style: d.Style, Authorities: d.Authorities, Forms: d.Forms})
	title := doc.Title // all that is kept of it: a long plan is large
	pages, flaws := layout.Paginate(doc, d.Fonts)
	return Paper{Title: title, Pages: pages}, flaws
}

// Judge gives all that is found in the data of a plan, in what could not be set
// as asked and on the finished pages.
func (d *Desk) Judge(p model.Plan, b model.Book, pages []layout.Page, flaws []layout.Flaw) []model.Issue {
	issues := check.Plan(p, d.complete(b))
	issues = append(issues, d.formIssues(p)...)
	issues = append(issues, flawIssues(flaws)...)
	return append(issues, d.limits.Check(pages)...)
}

// complete adds the shipped catalogue to a book that has none of its id.
func (d *Desk) complete(b model.Book) model.Book {
	if b.Catalogue(d.catalogue.ID).ID == "" {
		b.Catalogues = append(b.Catalogues[:len(b.Catalogues):len(b.Catalogues)], d.catalogue)
	}
	return b
}

// PDF writes the pages as a file. The time stands in the file's properties:
// the same paper at the same time gives the same bytes.
func (d *Desk) PDF(p Paper, when time.Time) ([]byte, error) {
	b, err := pdf.Write(p.Pages, d.Fonts, pdf.Info{Title: p.Title, When: when, Profile: assets.OutputProfile()})
	if err != nil {
		return nil, fmt.Errorf("write pdf: %w", err)
	}
	return b, nil
}
