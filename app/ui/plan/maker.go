package plan

import (
	"fmt"
	"strings"

	"sokehoach/app"
	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
	"sokehoach/assets"
	"sokehoach/model"
)

// A maker makes the pages of one plan's form.
type maker struct {
	desk        *app.Desk
	book        model.Book
	authorities model.Authorities
	forms       model.Forms
	ranking     model.Ranking
	shipped     model.Catalogue
	years       []int
	session     *edit.Session[model.Plan]
	newID       func() model.ID
	open        func(key string) // leads to another page
	focus       func(path string)
	before      map[model.ID]model.Activity // last year's, by lineage
	unsettled   int                         // notes of the plan that nobody has looked at
	say         func(words string)
	actions     Actions
	hooks       grid.Hooks // of the tables
	readOnly    bool
}

// catalogue is that of a plan: the one of the book, or the one that comes with
// the program.
func (m *maker) catalogue(p model.Plan) model.Catalogue {
	if c := m.book.Catalogue(p.Catalogue); c.ID != "" {
		return c
	}
	if c := m.ships(); c.ID == p.Catalogue {
		return c
	}
	return model.Catalogue{ID: p.Catalogue}
}

// ships is the catalogue that comes with the program.
func (m *maker) ships() model.Catalogue {
	if m.shipped.ID == "" {
		m.shipped, _ = model.ParseCatalogue(assets.Catalogue()) // a test of assets holds that it can be read
	}
	return m.shipped
}

// page makes what the form shows of a key; ok is false when there is no such
// page, or what it shows is gone.
func (m *maker) page(key string, p model.Plan) (fields []field, ok bool) {
	if _, ok := m.stamp(key, p); !ok {
		return nil, false
	}
	if code, ok := strings.CutPrefix(key, nodePrefix); ok {
		n, _ := m.catalogue(p).Node(code)
		return m.nodePage(p, n), true
	}
	if i, ok := findEntry(p, key); ok {
		return m.entry(p, i), true
	}
	if i, k, ok := findActivity(p, key); ok {
		return m.activityPage(p, i, k), true
	}
	fields = m.fixedPage(key, p)
	return fields, fields != nil
}

// fixedPage makes one of the pages that every plan has.
func (m *maker) fixedPage(key string, p model.Plan) []field {
	one := func(title string, fields ...field) []field { return []field{form.Section(title, fields...)} }
	switch key {
	case pageHead:
		return one(text.SectionHead, m.head()...)
	case pageGrounds:
		return []field{form.Section(text.SectionGrounds, m.grounds()...), form.Section(text.SectionOpening, opening())}
	case pageParts:
		return one(text.PageParts, parts())
	case pageIndicators:
		return one(text.PageIndicators, m.indicators(p)...)
	case pageContents:
		return m.contentsPage(p)
	case pageFunding:
		return one(text.PageFunding, m.funding()...)
	case pageEnding:
		return []field{form.Section(text.SectionClosing, closing()), form.Section(text.SectionRecipients, m.recipients()...)}
	case pageSignature:
		return one(text.SectionSignature, m.signature()...)
	case pageAnnexes:
		return one(text.PageAnnexes, m.annexes())
	case PageReview:
		return m.reviewPage()
	case PageAdjust:
		return m.adjustPage(p)
	case PageIssue:
		return one(text.PageIssue, m.issuing(p)...)
	}
	return nil
}

// step is one step of the history on what a path names.
func step(path, name string) edit.Step { return edit.Step{Path: path, Name: name} }

// entryAt is the path of an entry.
func entryAt(i int, rest string) string { return fmt.Sprintf("entries[%d]%s", i, rest) }
