package plan

import (
	"fmt"
	"strings"

	"sokehoach/model"
)

// stamp tells what the fields of a page point to by number: a page whose stamp
// is another is made anew. ok is false when what the page shows is gone. Every
// key in a field asks this, so no field is made for it.
func (m *maker) stamp(p model.Plan, key string) (stamp string, ok bool) {
	switch {
	case strings.HasPrefix(key, nodePrefix):
		code := strings.TrimPrefix(key, nodePrefix)
		return entriesAt(p, code), known(m.catalogue(p), code)
	case strings.HasPrefix(key, entryPrefix):
		i, ok := findEntry(p, key)
		return fmt.Sprint(i), ok
	case strings.HasPrefix(key, activityPrefix):
		i, k, ok := findActivity(p, key)
		if !ok {
			return "", false
		}
		return fmt.Sprint(i, k, p.Entries[i].ID, p.Entries[i].Activities[k].Work != nil), true
	case key == pageContents && begun(p):
		return p.Catalogue + ".", true
	case key == PageReview:
		return "", len(p.Review) > 0
	case key == PageAdjust:
		return "", !p.Amends.IsZero()
	}
	return "", true
}

// entriesAt are the numbers and ids of the entries that stand at a node.
func entriesAt(p model.Plan, code string) string {
	var b strings.Builder
	for i, e := range p.Entries {
		if stands(e, code) {
			fmt.Fprintf(&b, " %d=%s", i, e.ID)
		}
	}
	return b.String()
}
