package plan

import (
	"strings"

	"sokehoach/app/progress"
	"sokehoach/app/text"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// standings are how far the pages of a plan are, by their keys; several parts
// of the paper may be on one page.
func (m *maker) standings(p model.Plan, parts []progress.Line) map[string]progress.Line {
	out := map[string]progress.Line{}
	for _, s := range parts {
		key := m.pageOfPart(p, s)
		if before, begun := out[key]; begun {
			s = joint(before, s)
		}
		out[key] = s
	}
	return out
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
		return PageIssue
	}
	return m.pageOf(p, s.Path)
}

// joint is how far two parts are together.
func joint(a, b progress.Line) progress.Line {
	sum := progress.Line{Done: a.Done + b.Done, Total: a.Total + b.Total}
	switch {
	case a.Standing == b.Standing:
		sum.Standing = a.Standing
	case sum.Done < sum.Total:
		sum.Standing = progress.Lacking
	default:
		sum.Standing = progress.Looked
	}
	return sum
}

// seenKeys are under which a page is marked as looked at.
func seenKeys(p model.Plan, m *maker, key string, parts []progress.Line) []string {
	var out []string
	for _, s := range parts {
		if m.pageOfPart(p, s) == key {
			out = append(out, s.Key)
		}
	}
	return out
}

// mark shows on an item how far it is.
func mark(i outline.Item, s progress.Line) outline.Item {
	switch s.Standing {
	case progress.Finished:
		i.State = outline.Done
	case progress.Lacking:
		i.State = outline.Lacking
	case progress.Looked:
		i.State = outline.Seen
	default:
		i.State = outline.Fresh
	}
	if s.Total > 0 && s.Standing != progress.NotStarted {
		i.Note = text.OutOf(s.Done, s.Total)
	}
	return i
}
