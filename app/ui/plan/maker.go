package plan

import (
	"fmt"
	"strings"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/grid"
	"sokehoach/assets"
	"sokehoach/model"
)

// A maker makes the pages of one plan's form.
type maker struct {
	book        model.Book
	authorities model.Authorities
	forms       model.Forms
	shipped     model.Catalogue
	years       []int
	session     *edit.Session[model.Plan]
	newID       func() model.ID
	open        func(key string) // leads to another page
	focus       func(path string)
	unsettled   int // notes of the plan that nobody has looked at
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

// page makes the page of a key; ok is false when what it shows is gone.
func (m *maker) page(key string, p model.Plan) (page, bool) {
	if code, ok := strings.CutPrefix(key, nodePrefix); ok {
		n, ok := m.catalogue(p).Node(code)
		return m.nodePage(p, n), ok
	}
	if strings.HasPrefix(key, entryPrefix) {
		i, ok := findEntry(p, key)
		if !ok {
			return page{}, false
		}
		return page{title: text.StrayEntry(p.Entries[i]), fields: m.entry(p, i), stamp: m.entryStamp(p, i)}, true
	}
	if strings.HasPrefix(key, activityPrefix) {
		i, k, ok := findActivity(p, key)
		if !ok {
			return page{}, false
		}
		return m.activityPage(p, i, k), true
	}
	return m.fixedPage(key, p)
}

// fixedPage makes one of the pages that every plan has.
func (m *maker) fixedPage(key string, p model.Plan) (page, bool) {
	one := func(title string, fields ...field) (page, bool) {
		return page{title: title, fields: []field{form.Section(title, fields...)}}, true
	}
	switch key {
	case pageHead:
		return one(text.SectionHead, m.head()...)
	case pageGrounds:
		return page{title: text.PageGrounds, fields: []field{
			form.Section(text.SectionGrounds, m.grounds()),
			form.Section(text.SectionOpening, opening()),
		}}, true
	case pageParts:
		return one(text.PageParts, parts())
	case pageIndicators:
		return one(text.PageIndicators, m.indicators(p)...)
	case pageContents:
		return m.contentsPage(p), true
	case pageFunding:
		return one(text.PageFunding, m.funding()...)
	case pageEnding:
		return page{title: text.PageEnding, fields: []field{
			form.Section(text.SectionClosing, closing()),
			form.Section(text.SectionRecipients, m.recipients()...),
		}}, true
	case pageSignature:
		return one(text.SectionSignature, m.signature()...)
	case pageAnnexes:
		return one(text.PageAnnexes, m.annexes())
	case PageReview:
		return m.reviewPage(p)
	case PageAdjust:
		return m.adjustPage(p)
	case PageIssue:
		return one(text.PageIssue, m.issuing(p)...)
	}
	return page{}, false
}

// step is one step of the history on what a path names.
func step(path, name string) edit.Step { return edit.Step{Path: path, Name: name} }

// entryAt is the path of an entry.
func entryAt(i int, rest string) string { return fmt.Sprintf("entries[%d]%s", i, rest) }
