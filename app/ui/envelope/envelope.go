// Package envelope is what every kind of document has, as pages of a form: head,
// grounds, parts, ending, signature, annexes, and the page from which a document
// leaves the office. A kind takes of it what it needs.
package envelope

import (
	"strings"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
	"sokehoach/assets"
	"sokehoach/model"
)

// The pages of what every kind of document has.
const (
	PageHead      = "head"
	PageGrounds   = "grounds"
	PageParts     = "parts"
	PageEnding    = "ending"
	PageSignature = "signature"
	PageAnnexes   = "annexes"
	PageIssue     = "issue"   // from which it leaves the office
	PageSending   = "sending" // how it was sent then, and came back
)

// A Sheet is an open document as the makers of its pages see it: the value with
// its history, the book, and the ways to the rest of the screen.
type Sheet[T any] struct {
	Kind     model.DocumentKind
	Session  *edit.Session[T]
	At       func(*T) *model.Document // the document in the value
	Follow   func(old T, t *T)        // what goes on when year or office are changed; may be nil
	ReadOnly bool

	Book        model.Book
	Authorities model.Authorities
	Forms       model.Forms
	Ranking     model.Ranking
	Years       []int // those to choose from
	NewID       func() model.ID

	Blank   func(annex int) (blank, shown []string) // the columns of an annex that say nothing, and all that it prints
	Open    func(key string)                        // leads to another page
	Focus   func(path string)                       // leads to a field of any page
	Say     func(words string)
	Grid    grid.Hooks             // of tables
	Found   func() []model.Finding // all that is found in the document as it stands
	Issue   func()                 // the document leaves the office; nil when it cannot
	Amend   func()                 // begins one that amends it; nil when none can
	Unissue func()                 // it is taken back, on the day of its issue only; nil when it cannot

	shipped []model.Catalogue
}

// Document is the document as it stands on screen; it is not to be changed.
func (s *Sheet[T]) Document() *model.Document {
	v := s.Session.Value()
	return s.At(&v)
}

// Catalogue is that of an id: the one of the book, or the one that comes with the
// program.
func (s *Sheet[T]) Catalogue(id string) model.Catalogue {
	if c := s.Book.Catalogue(id); c.ID != "" {
		return c
	}
	for _, c := range s.Shipped() {
		if c.ID == id {
			return c
		}
	}
	return model.Catalogue{ID: id}
}

// Shipped are the catalogues that come with the program.
func (s *Sheet[T]) Shipped() []model.Catalogue {
	if s.shipped == nil {
		s.shipped, _ = model.ParseCatalogues(assets.Catalogues()) // a test of assets holds that they can be read
	}
	return s.shipped
}

// Page makes one of the pages above; nil when it is none of them.
func (s *Sheet[T]) Page(key string) []form.Field[T] {
	one := func(title string, fields ...form.Field[T]) []form.Field[T] {
		return []form.Field[T]{form.Section(title, fields...)}
	}
	switch key {
	case PageHead:
		return one(text.SectionHead, s.Head()...)
	case PageGrounds:
		return []form.Field[T]{form.Section(text.SectionGrounds, s.Grounds()...), form.Section(text.SectionOpening, s.Opening())}
	case PageParts:
		return one(text.PageParts, s.Parts())
	case PageEnding:
		return s.Ending()
	case PageSignature:
		return one(text.SectionSignature, s.Signature()...)
	case PageAnnexes:
		return one(text.PageAnnexes, s.Annexes(),
			form.Check("whole", text.FieldWhole, func(t *T) *bool { return &s.At(t).Whole }))
	case PageIssue:
		return one(text.PageIssue, s.Issuing()...)
	}
	return nil
}

// PageOf is the page that shows what a path leads to; the empty path and what
// stands for the whole document are on the first.
func PageOf(path string) string {
	head, _, _ := strings.Cut(path, ".")
	head, _, _ = strings.Cut(head, "[")
	switch head {
	case "grounds", "opening":
		return PageGrounds
	case "parts":
		return PageParts
	case "closing", "recipients", "filing":
		return PageEnding
	case "signature":
		return PageSignature
	case "annexes", "whole":
		return PageAnnexes
	}
	return PageHead
}
