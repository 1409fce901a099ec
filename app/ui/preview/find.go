package preview

import (
	"slices"
	"sort"
	"strings"

	"sokehoach/app/layout"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A mark is where on a page something is found, from top to bottom.
type mark struct {
	top, bottom layout.Length
	findings    []model.Finding // gravest first
}

// joining is how near marks of the same findings stand to be one.
const joining = 12 * 1000

// A spot is a text on a page that comes from a path.
type spot struct {
	page        int
	top, bottom layout.Length
}

// An index knows where on the pages each path is printed.
type index struct {
	spots map[string][]spot
	paths []string // sorted
}

func indexOf(pages []layout.Page) index {
	x := index{spots: map[string][]spot{}}
	for n, p := range pages {
		for _, it := range p.Items {
			path := origin(it.Node)
			if it.Kind != layout.TextItem || path == "" {
				continue
			}
			top, bottom := lines(it)
			known, s := x.spots[path], spot{n, top, bottom}
			if len(known) == 0 {
				x.paths = append(x.paths, path)
			} else if known[len(known)-1] == s { // another word of the line
				continue
			}
			x.spots[path] = append(known, s)
		}
	}
	slices.Sort(x.paths)
	return x
}

// of are the texts that a finding is about: those of its path and what is inside
// it; else what it is inside of; else the first text near it, for what is
// missing is not printed.
func (x index) of(path string) []spot {
	if found := x.within(path); len(found) > 0 {
		return found
	}
	for held := holder(path); path != ""; path = above(path) {
		if own := x.spots[path]; len(own) > 0 && path == held {
			return own
		}
		if path == held {
			held = holder(held)
		}
		if near := x.within(path); len(near) > 0 {
			return near[:1]
		}
	}
	return nil
}

// within are the texts of a path and of what is inside it.
func (x index) within(path string) []spot {
	if path == "" {
		return nil
	}
	found := slices.Clip(x.spots[path])
	for _, step := range []string{".", "["} {
		from := sort.SearchStrings(x.paths, path+step)
		for _, p := range x.paths[from:] {
			if !strings.HasPrefix(p, path+step) {
				break
			}
			found = append(found, x.spots[p]...)
		}
	}
	return found
}

// above is the path of what a path is inside of.
func above(path string) string { return path[:max(0, strings.LastIndexAny(path, ".["))] }

// Marks are where on each page something is found, from top to bottom.
type Marks [][]mark

// Find works out the marks of findings. It is pure: safe on any goroutine.
func Find(pages []layout.Page, findings []model.Finding) Marks {
	all := make(Marks, len(pages))
	if len(findings) == 0 {
		return all
	}
	x, known := indexOf(pages), map[string][]spot{}
	for _, issue := range findings {
		spots, ok := known[issue.Path]
		if !ok {
			spots = x.of(issue.Path)
			known[issue.Path] = spots
		}
		for _, s := range spots {
			all[s.page] = append(all[s.page], mark{s.top, s.bottom, []model.Finding{issue}})
		}
	}
	for n := range all {
		all[n] = joined(overlaid(all[n]))
	}
	return all
}

// overlaid makes marks that overlap one: the cells of a row, and several
// findings on one line.
func overlaid(all []mark) []mark {
	slices.SortStableFunc(all, func(a, b mark) int { return int(a.top - b.top) })
	var out []mark
	for _, m := range all {
		if n := len(out) - 1; n >= 0 && m.top < out[n].bottom {
			last := &out[n]
			last.bottom = max(last.bottom, m.bottom)
			if !slices.Contains(last.findings, m.findings[0]) {
				last.findings = append(last.findings, m.findings[0])
			}
			continue
		}
		out = append(out, m)
	}
	for _, m := range out {
		slices.SortStableFunc(m.findings, func(a, b model.Finding) int { return kit.Graver(a.Severity, b.Severity) })
	}
	return out
}

// joined makes neighbouring marks of the same findings one.
func joined(all []mark) []mark {
	var out []mark
	for _, m := range all {
		n := len(out) - 1
		if n >= 0 && m.top-out[n].bottom < joining && slices.Equal(m.findings, out[n].findings) {
			out[n].bottom = m.bottom
			continue
		}
		out = append(out, m)
	}
	return out
}

// gravest is the gravest severity on a page, or nothing.
func gravest(marks []mark) model.Severity {
	var worst model.Severity
	for _, m := range marks {
		if s := m.findings[0].Severity; worst == "" || kit.Graver(s, worst) < 0 {
			worst = s
		}
	}
	return worst
}

func sameMarks(a, b []mark) bool {
	return slices.EqualFunc(a, b, func(x, y mark) bool {
		return x.top == y.top && x.bottom == y.bottom && slices.Equal(x.findings, y.findings)
	})
}
