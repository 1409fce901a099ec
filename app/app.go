// Package app is what the program does: it opens and saves documents, checks them
// and turns them into pages and files. Windows and commands call it.
package app

import (
	"fmt"

	"sokehoach/app/conform"
	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/assets"
	"sokehoach/model"
)

// A Desk (bàn làm việc) is the program at work on one book.
type Desk struct {
	Fonts       layout.Fonts
	Style       document.Style
	Authorities model.Authorities
	Forms       model.Forms
	Ranking     model.Ranking
	sums        model.SumLimits
	memory      *memory
	store       Store
	beyond      *beyond
	kinds       []Kind
	catalogues  []model.Catalogue // shipped, the oldest first
	wording     model.Wording
	limits      conform.Limits
	library     model.GroundLibrary
}

// NewDesk puts a book on the desk, for documents of some kinds, plans and
// reports when none are given, and reads the data files of the program; an error means that the
// program itself is broken.
func NewDesk(s Store, kinds ...Kind) (*Desk, error) {
	d := &Desk{memory: &memory{documents: map[model.ID]remembered{}}}
	d.store, d.beyond = bound(s)
	var err error
	if d.kinds, err = readKinds(kinds); err != nil {
		return nil, err
	}
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
	if d.catalogues, err = model.ParseCatalogues(assets.Catalogues()); err != nil {
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
	library, err := model.ParseGrounds(assets.Grounds())
	if err != nil {
		return nil, err
	}
	d.library = library.Values()
	if d.limits, err = conform.ParseLimits(assets.PageLimits()); err != nil {
		return nil, err
	}
	return d, nil
}
