package plan

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2/theme"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/model"
)

// A maker makes the pages of one plan's form.
type maker struct {
	*envelope.Sheet[model.Plan]
	before    map[model.ID]model.Activity // last year's, by lineage
	unsettled int                         // notes of the plan that nobody has looked at
	actions   Actions
}

func newMaker(s *envelope.Sheet[model.Plan], a Actions) *maker {
	m := &maker{Sheet: s, actions: a}
	p := s.Session.Value()
	m.unsettled = len(p.OpenNotes())
	return m
}

// catalogue is that of a plan.
func (m *maker) catalogue(p model.Plan) model.Catalogue { return m.Catalogue(p.Catalogue) }

// page makes the fields of a page that is there; none when there is no such page.
func (m *maker) page(p model.Plan, key string) []field {
	if code, ok := strings.CutPrefix(key, nodePrefix); ok {
		n, _ := m.catalogue(p).Node(code)
		return m.nodePage(p, n)
	}
	if i, ok := findEntry(p, key); ok {
		return m.entry(p, i)
	}
	if i, k, ok := findActivity(p, key); ok {
		return m.activityPage(p, i, k)
	}
	return m.fixedPage(p, key)
}

// fixedPage makes one of the pages that every plan has.
func (m *maker) fixedPage(p model.Plan, key string) []field {
	one := func(title string, fields ...field) []field { return []field{form.Section(title, fields...)} }
	switch key {
	case pageIndicators:
		return one(text.PageIndicators, m.indicators(p)...)
	case pageContents:
		return m.contentsPage(p)
	case pageFunding:
		return one(text.PageFunding, m.funding(p)...)
	case envelope.PageEnding:
		return m.Ending(m.missingRecipients()...)
	case PageReview:
		return m.reviewPage()
	case PageAdjust:
		return m.adjustPage(p)
	case envelope.PageIssue:
		return one(text.PageIssue, m.Issuing(
			form.Action{Label: text.ForwardPlan, Icon: theme.NavigateNextIcon(), Do: m.actions.Forward})...)
	}
	return m.Page(key)
}

// step is one step of the history on what a path names.
func step(path, name string) edit.Step { return edit.Step{Path: path, Name: name} }

// entryAt is the path of an entry.
func entryAt(i int, rest string) string { return fmt.Sprintf("entries[%d]%s", i, rest) }
