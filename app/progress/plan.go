package progress

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
)

// OfPlan lists the parts of a plan's paper, with the nodes of its catalogue.
func OfPlan(p model.Plan, b model.Book, s Source) []Line {
	g := planList{newList(s), p, b.Catalogue(p.Catalogue)}
	g.above(func(r model.PartRole) bool {
		return r == model.Targets && len(p.Indicators) > 0 || r == model.Contents && len(p.Entries) > 0
	})
	g.add(Line{Section: SectionIndicators, Path: "indicators"}, len(p.Indicators) > 0, "indicators[")
	g.contents()
	g.funding()
	g.below()
	return g.out
}

// A planList is the list of a plan while it is worked out.
type planList struct {
	*list
	plan      model.Plan
	catalogue model.Catalogue
}

// contents is everything at the catalogue, first as a whole.
func (g *planList) contents() {
	begun := len(g.plan.Entries) > 0 || len(g.plan.Absent) > 0
	g.add(Line{Section: SectionContents}, begun, "entries[")
	g.nodes()
}

// funding is the money of all activities.
func (g *planList) funding() {
	begun := slices.ContainsFunc(g.plan.Entries, func(e model.Entry) bool {
		return slices.ContainsFunc(e.Activities, func(a model.Activity) bool { return len(a.Funding) > 0 })
	})
	g.put(Line{Section: SectionFunding}, begun, func(path string) bool { return strings.Contains(path, "].funding[") })
}

// nodes lists the nodes of the catalogue; at the end the entries on none of them.
func (g *planList) nodes() {
	c := g.catalogue
	placed := map[int]bool{}
	for _, n := range c.Nodes {
		var at []int
		for i, e := range g.plan.Entries {
			if e.Under(n.Code) {
				at, placed[i] = append(at, i), true
			}
		}
		g.node(c, n, at)
	}
	var stray []int
	for i := range g.plan.Entries {
		if !placed[i] {
			stray = append(stray, i)
		}
	}
	if len(stray) > 0 {
		g.add(Line{Section: SectionStray, Path: fmt.Sprintf("entries[%d].nodes", stray[0]), Depth: 1}, true, entryPaths(stray)...)
	}
}

func (g *planList) node(c model.Catalogue, n model.CatalogueNode, entries []int) {
	s := Line{
		Key: "node:" + n.Code, Path: "entries", Section: SectionNode, Depth: 1 + strings.Count(n.Code, "."),
		Title: model.Titled(c.Called(n), n.Name),
	}
	if len(entries) > 0 {
		s.Path = fmt.Sprintf("entries[%d].heading", entries[0])
	}
	g.add(s, len(entries) > 0 || g.absent(c, n.Code), entryPaths(entries)...)
}

// absent reports whether a node, one above it, or all right below it are marked
// as without content.
func (g *planList) absent(c model.Catalogue, code string) bool {
	for up := code; up != ""; up = model.Parent(up) {
		if slices.Contains(g.plan.Absent, up) {
			return true
		}
	}
	below := c.Children(code)
	return len(below) > 0 && !slices.ContainsFunc(below, func(n model.CatalogueNode) bool { return !g.absent(c, n.Code) })
}

func entryPaths(entries []int) []string {
	var out []string
	for _, i := range entries {
		out = append(out, fmt.Sprintf("entries[%d].", i))
	}
	return out
}
