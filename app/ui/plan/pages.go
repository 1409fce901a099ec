package plan

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/app/progress"
	"sokehoach/app/search"
	"sokehoach/app/text"
	"sokehoach/app/ui/envelope"
	"sokehoach/app/ui/form"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// Short names: every line of a page is a field of a plan.
type (
	field    = form.Field[model.Plan]
	idOption = form.Option[model.ID]
)

// The pages that a plan has besides those of every document. The others are those
// of the catalogue's nodes and of activities.
const (
	pageIndicators = "indicators"
	pageContents   = "contents"
	pageFunding    = "funding"

	nodePrefix     = search.NodePages
	entryPrefix    = "entry/"    // of an entry whose node the catalogue does not know
	activityPrefix = "activity/" // and the id
)

// items are the lines at the side: the parts of the paper in its order. Below
// the contents stand the projects, and what is inside the one on screen.
func (m *maker) items(p model.Plan, current string) []outline.Item {
	item := func(key, title string) outline.Item { return outline.Item{Key: key, Title: title} }
	all := append(m.reviewItem(p, current),
		item(envelope.PageHead, text.SectionHead), item(envelope.PageGrounds, text.PageGrounds), item(envelope.PageParts, text.PageParts),
		item(pageIndicators, text.PageIndicators), item(pageContents, text.SectionEntries))
	all = append(all, m.nodeItems(p, m.nodeOf(p, current))...)
	all = append(all, m.adjustItem(p)...)
	return append(all,
		item(pageFunding, text.PageFunding), item(envelope.PageEnding, text.PageEnding), item(envelope.PageSignature, text.SectionSignature),
		item(envelope.PageAnnexes, text.PageAnnexes), item(envelope.PageIssue, text.PageIssue))
}

// nodeItems are the top nodes of the catalogue; the one above or at open is
// shown with all that it contains.
func (m *maker) nodeItems(p model.Plan, open string) []outline.Item {
	c := m.catalogue(p)
	var all []outline.Item
	var add func(n model.CatalogueNode, depth int)
	add = func(n model.CatalogueNode, depth int) {
		all = append(all, outline.Item{Key: nodePrefix + n.Code, Title: nodeTitle(c, n), Depth: depth})
		if top, _, _ := strings.Cut(open, "."); n.Code != top && !strings.HasPrefix(n.Code, top+".") || open == "" {
			return
		}
		if n.Code == open {
			all = append(all, activityItems(p, func(e model.Entry) bool { return stands(e, n.Code) }, depth+1)...)
		}
		for _, child := range c.Children(n.Code) {
			add(child, depth+1)
		}
	}
	for _, n := range c.Children("") {
		add(n, 1)
	}
	for _, e := range p.Entries {
		if code := first(e); code == "" || !known(c, code) {
			all = append(all, outline.Item{Key: entryPrefix + e.ID.String(), Title: text.StrayEntry(e), Depth: 1})
		}
	}
	return all
}

func activityItems(p model.Plan, of func(model.Entry) bool, depth int) []outline.Item {
	var all []outline.Item
	for _, e := range p.Entries {
		if !of(e) {
			continue
		}
		for _, a := range e.Activities {
			all = append(all, outline.Item{Key: activityPrefix + a.ID.String(), Title: text.ActivityTitle(a), Depth: depth})
		}
	}
	return all
}

// nodeTitle is a node in a narrow list: kind, number, name.
func nodeTitle(c model.Catalogue, n model.CatalogueNode) string {
	return text.NodeTitle(c.Called(n), n.Name)
}

// first is the node at which an entry stands.
func first(e model.Entry) string {
	if len(e.Nodes) == 0 {
		return ""
	}
	return e.Nodes[0]
}

func stands(e model.Entry, code string) bool { return first(e) == code }

func known(c model.Catalogue, code string) bool {
	_, ok := c.Node(code)
	return ok
}

// nodeOf is the node that a page belongs to, or nothing.
func (m *maker) nodeOf(p model.Plan, key string) string {
	if code, ok := strings.CutPrefix(key, nodePrefix); ok {
		return code
	}
	if i, _, ok := findActivity(p, key); ok {
		return first(p.Entries[i])
	}
	return ""
}

// findActivity is where the activity of a page stands now.
func findActivity(p model.Plan, key string) (entry, activity int, ok bool) {
	id, ok := strings.CutPrefix(key, activityPrefix)
	if !ok {
		return 0, 0, false
	}
	for i, e := range p.Entries {
		if k := slices.IndexFunc(e.Activities, func(a model.Activity) bool { return a.ID.String() == id }); k >= 0 {
			return i, k, true
		}
	}
	return 0, 0, false
}

// findEntry is where the entry of a page stands now.
func findEntry(p model.Plan, key string) (int, bool) {
	id, ok := strings.CutPrefix(key, entryPrefix)
	if !ok {
		return 0, false
	}
	i := slices.IndexFunc(p.Entries, func(e model.Entry) bool { return e.ID.String() == id })
	return i, i >= 0
}

// pageOf is the page that shows what a path leads to; the empty path and what
// stands for the whole plan are on the first.
func (m *maker) pageOf(p model.Plan, path string) string {
	var i, k int
	if n, _ := fmt.Sscanf(path, "entries[%d].activities[%d]", &i, &k); n > 0 && i < len(p.Entries) {
		if n == 2 && k < len(p.Entries[i].Activities) {
			return activityPrefix + p.Entries[i].Activities[k].ID.String()
		}
		return m.entryPage(p, p.Entries[i])
	}
	if n, _ := fmt.Sscanf(path, "absent[%d]", &i); n == 1 && i < len(p.Absent) && known(m.catalogue(p), p.Absent[i]) {
		return nodePrefix + p.Absent[i]
	}
	if code, ok := strings.CutPrefix(path, nodePrefix); ok && known(m.catalogue(p), code) {
		return path
	}
	head, _, _ := strings.Cut(path, ".")
	head, _, _ = strings.Cut(head, "[")
	switch head {
	case "indicators":
		return pageIndicators
	case "entries", "emptyNodes", "catalogue", "absent":
		return pageContents
	case PageReview:
		return PageReview
	}
	return envelope.PageOf(path)
}

// pageOfPart is the page that a part of the paper is written on.
func (m *maker) pageOfPart(p model.Plan, s progress.Line) string {
	switch s.Section {
	case progress.SectionNode:
		return nodePrefix + strings.TrimPrefix(s.Key, "node:")
	case progress.SectionContents:
		return pageContents
	case progress.SectionFunding:
		return pageFunding
	case progress.SectionIssue:
		return envelope.PageIssue
	}
	return m.pageOf(p, s.Path)
}

// entryPage is the page of the node at which an entry stands.
func (m *maker) entryPage(p model.Plan, e model.Entry) string {
	if code := first(e); known(m.catalogue(p), code) {
		return nodePrefix + code
	}
	return entryPrefix + e.ID.String()
}
