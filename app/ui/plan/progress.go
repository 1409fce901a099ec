package plan

import (
	"strings"

	"sokehoach/app"
	"sokehoach/app/text"
	"sokehoach/app/ui/outline"
	"sokehoach/model"
)

// standings are how far the pages of a plan are, by their keys; several parts
// of the paper may be on one page.
func (m *maker) standings(p model.Plan, parts []app.PartState) map[string]app.PartState {
	out := map[string]app.PartState{}
	for _, s := range parts {
		key, node := strings.CutPrefix(s.Key, "node:")
		if node {
			key = nodePrefix + key
		} else {
			key = m.pageOf(p, s.Path)
		}
		sum, begun := out[key]
		sum.Done, sum.Total = sum.Done+s.Done, sum.Total+s.Total
		if !begun {
			sum.Standing = s.Standing
		} else {
			sum.Standing = joint(sum.Standing, s.Standing)
		}
		out[key] = sum
	}
	return out
}

// joint is how far two parts are together.
func joint(a, b app.Standing) app.Standing {
	switch {
	case a == b:
		return a
	case a == app.Lacking || b == app.Lacking || a == app.Finished || b == app.Finished:
		return app.Lacking
	}
	return app.Looked
}

// seenKey is under which a page is marked as looked at.
func seenKeys(p model.Plan, m *maker, key string, parts []app.PartState) []string {
	var out []string
	for _, s := range parts {
		if code, ok := strings.CutPrefix(s.Key, "node:"); ok && nodePrefix+code == key || !ok && m.pageOf(p, s.Path) == key {
			out = append(out, s.Key)
		}
	}
	return out
}

// mark shows on an item how far it is.
func mark(i outline.Item, s app.PartState) outline.Item {
	switch s.Standing {
	case app.Finished:
		i.State = outline.Done
	case app.Lacking:
		i.State = outline.Lacking
	case app.Looked:
		i.State = outline.Seen
	default:
		i.State = outline.Fresh
	}
	if s.Total > 0 && s.Standing != app.NotStarted {
		i.Note = text.OutOf(s.Done, s.Total)
	}
	return i
}
