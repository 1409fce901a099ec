package document

import (
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
)

// A contentsWriter draws the entries of a plan in the order of the catalogue:
// projects by a running number ("7. Dự án 8: …"), their children n.1, n.2 when
// there are two or more, all below as "-".
type contentsWriter struct {
	planSource
	out *Content
}

func (d *Content) addContents(s planSource) {
	w := contentsWriter{s, d}
	number := 0
	for _, n := range s.dossier.Catalogue.Children("") {
		if w.has(n.Code) {
			number++
			w.top(n, number)
		} else if s.Plan.EmptyNodes && !w.named(n.Code) {
			number++
			w.heading(ClauseTitle, "entries", fmt.Sprintf("%d.", number), model.Titled(w.label(n, []string{n.Code}), n.Name))
			w.bullet("entries", nothingHere)
		}
	}
	for i, e := range s.Plan.Entries { // of a node that the catalogue does not know
		if !w.placed(e) {
			w.entry(i)
		}
	}
}

// has reports whether any entry stands at or below a code.
func (w contentsWriter) has(code string) bool {
	return slices.ContainsFunc(w.Plan.Entries, func(e model.Entry) bool { return e.Under(code) })
}

// named reports whether any entry names a node at or below a code, if not as
// the one where it stands.
func (w contentsWriter) named(code string) bool {
	return slices.ContainsFunc(w.Plan.Entries, func(e model.Entry) bool {
		return slices.ContainsFunc(e.Nodes, func(n string) bool { return n == code || strings.HasPrefix(n, code+".") })
	})
}

// placed reports whether the catalogue knows where an entry stands.
func (s planSource) placed(e model.Entry) bool {
	if len(e.Nodes) == 0 {
		return false
	}
	_, ok := s.dossier.Catalogue.Node(e.Nodes[0])
	return ok
}

// top draws a project: heading, own entries, children, then its units.
func (w contentsWriter) top(n model.CatalogueNode, number int) {
	own := w.at(n.Code)
	w.heading(ClauseTitle, w.pathOf(own), fmt.Sprintf("%d.", number), w.title(n, own))
	w.bodies(n, own)
	children := w.children(n.Code)
	for k, c := range children {
		bullet := ""
		if len(children) > 1 {
			bullet = fmt.Sprintf("%d.%d.", number, k+1)
		}
		w.child(c, bullet)
	}
	w.servedBy(own)
}

// child draws what stands right below a project.
func (w contentsWriter) child(n model.CatalogueNode, number string) {
	own := w.at(n.Code)
	kind, _ := w.dossier.Catalogue.Kind(n.Kind)
	if kind.Silent && number != "" {
		w.heading(Subclause, w.pathOf(own), number, stop(w.name(n, own)))
	} else if kind.Silent {
		w.bullet(w.pathOf(own), stop(w.name(n, own)))
	} else {
		w.heading(SubclauseTitle, w.pathOf(own), number, w.title(n, own))
	}
	w.inside(n, own)
}

// deep draws what stands further down, as a line with a dash.
func (w contentsWriter) deep(n model.CatalogueNode) {
	own := w.at(n.Code)
	w.bullet(w.pathOf(own), stop(w.title(n, own)))
	w.inside(n, own)
}

// inside draws what stands under the line of a node.
func (w contentsWriter) inside(n model.CatalogueNode, own []int) {
	w.bodies(n, own)
	for _, c := range w.children(n.Code) {
		w.deep(c)
	}
	w.servedBy(own)
}

// bodies draws the entries of a node. The line of the node is the heading of the
// first; a further one has its own if it has anything else to say.
func (w contentsWriter) bodies(n model.CatalogueNode, own []int) {
	for k, i := range own {
		if k > 0 {
			w.bullet(fmt.Sprintf("entries[%d].heading", i), stop(w.furtherHeading(n, w.first(own), w.Plan.Entries[i])))
		}
		w.body(i)
	}
}

// furtherHeading heads a further entry of a node below the first: "" where both
// stand under one heading.
func (s planSource) furtherHeading(n model.CatalogueNode, first, e model.Entry) string {
	kind, _ := s.dossier.Catalogue.Kind(n.Kind)
	switch {
	case slices.Equal(first.Nodes, e.Nodes) && (e.Heading == "" || e.Heading == first.Heading):
		return ""
	case slices.Equal(first.Nodes, e.Nodes) || kind.Silent:
		return s.nodeName(n, e)
	}
	return s.nodeTitle(n, e)
}

// servedBy draws who serves the entries of a node.
func (w contentsWriter) servedBy(own []int) {
	for _, i := range own {
		w.units(fmt.Sprintf("entries[%d].units", i), w.Plan.Entries[i].Units)
	}
}

// entry draws an entry whose node is unknown: under its own heading.
func (w contentsWriter) entry(i int) {
	e := w.Plan.Entries[i]
	w.heading(SubclauseTitle, fmt.Sprintf("entries[%d].heading", i), "", e.Heading)
	w.body(i)
	w.units(fmt.Sprintf("entries[%d].units", i), e.Units)
}

// body draws what an entry says: paragraphs, whom it is for, activities.
func (w contentsWriter) body(i int) {
	e, path := w.Plan.Entries[i], fmt.Sprintf("entries[%d]", i)
	numbers := model.Part{Paragraphs: e.Paragraphs}.Numbers()
	for k, g := range e.Paragraphs {
		text, _ := model.FillText(g.Text, w.dossier.PlanValues())
		w.out.addLines(w.Source, roleOf(g.Level), fmt.Sprintf("%s.paragraphs[%d].text", path, k), numbers[k], text)
	}
	if e.Target != "" {
		w.bullet(path+".target", stop(targetLabel+e.Target))
	}
	for k, a := range e.Activities {
		at := fmt.Sprintf("%s.activities[%d]", path, k)
		w.bullet(at+".phrase", stop(w.activityText(e, a)))
		w.units(at+".units", a.Units)
	}
}

// activityText is the activity's phrase, filled, or its name.
func (s planSource) activityText(e model.Entry, a model.Activity) string {
	if a.Phrase == "" {
		return a.Name
	}
	text, _ := s.dossier.FillActivity(a, s.dossier.UnitsFor(e, a))
	return text
}

func (w contentsWriter) units(path string, units []model.UnitRole) {
	if names := w.dossier.UnitNames(units); names != "" {
		w.bullet(path, stop(unitsLabel+names))
	}
}

func (w contentsWriter) heading(r Role, path, number, text string) {
	if number != "" {
		text = number + "\u00A0" + text
	}
	t := w.text(r, path, text)
	if r == ClauseTitle {
		t.Outline = 2
	}
	w.out.add(t)
}

func (w contentsWriter) bullet(path, text string) {
	if text != "" {
		w.out.add(w.text(Dash, path, "-\u00A0"+text))
	}
}

// at gives the entries whose first node is code.
func (w contentsWriter) at(code string) []int {
	var out []int
	for i, e := range w.Plan.Entries {
		if len(e.Nodes) > 0 && e.Nodes[0] == code {
			out = append(out, i)
		}
	}
	return out
}

// children gives the nodes right below code that have something to say.
func (w contentsWriter) children(code string) []model.CatalogueNode {
	return slices.DeleteFunc(w.dossier.Catalogue.Children(code), func(n model.CatalogueNode) bool { return !w.has(n.Code) })
}

// title is "Dự án 8: name", or "Nội dung số 01 và số 03: name" of an entry on
// several nodes.
func (s planSource) nodeTitle(n model.CatalogueNode, e model.Entry) string {
	codes := e.Nodes
	if len(codes) == 0 {
		codes = []string{n.Code}
	}
	return model.Titled(s.label(n, codes), s.nodeName(n, e))
}

func (w contentsWriter) title(n model.CatalogueNode, own []int) string {
	return w.nodeTitle(n, w.first(own))
}

func (w contentsWriter) name(n model.CatalogueNode, own []int) string {
	return w.nodeName(n, w.first(own))
}

// first is the first entry of a node, or none.
func (w contentsWriter) first(own []int) model.Entry {
	if len(own) == 0 {
		return model.Entry{}
	}
	return w.Plan.Entries[own[0]]
}

func (s planSource) nodeName(n model.CatalogueNode, e model.Entry) string {
	if e.Heading != "" {
		return model.TrimEnd(e.Heading)
	}
	names := []string{n.Name}
	for _, code := range e.Nodes {
		if m, ok := s.dossier.Catalogue.Node(code); ok && code != n.Code {
			names = append(names, m.Name)
		}
	}
	return strings.Join(names, "; ")
}

// label is the word and number of nodes: "Dự án 8", "Nội dung số 01 và số 03".
func (s planSource) label(n model.CatalogueNode, codes []string) string {
	kind, _ := s.dossier.Catalogue.Kind(n.Kind)
	var numbers []string
	for _, code := range codes {
		if m, ok := s.dossier.Catalogue.Node(code); ok {
			numbers = append(numbers, s.dossier.Catalogue.Number(m))
		}
	}
	if len(numbers) == 0 {
		numbers = []string{s.dossier.Catalogue.Number(n)}
	}
	last := len(numbers) - 1
	text := kind.Word + " " + strings.Join(numbers[:max(last, 1)], ", ")
	if last > 0 {
		text += " " + kind.JointWord() + " " + numbers[last]
	}
	return text
}

// pathOf is the field that heads the entries of a node.
func (w contentsWriter) pathOf(own []int) string {
	if len(own) == 0 {
		return "entries"
	}
	return fmt.Sprintf("entries[%d].heading", own[0])
}

// stop ends a line with a full stop unless it has an end already.
func stop(s string) string {
	s = strings.TrimRight(s, " ")
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".;:!?") || strings.HasSuffix(s, model.Blank) {
		return s
	}
	return s + "."
}
