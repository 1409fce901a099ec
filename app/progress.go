package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sokehoach/model"
	"sokehoach/model/check"
)

// A Section (mục của bản in) is a kind of part of the paper.
type Section string

// The sections, in the order of the paper.
const (
	SectionHead       Section = "head"       // cơ quan, số, ngày, trích yếu
	SectionGrounds    Section = "grounds"    // căn cứ
	SectionOpening    Section = "opening"    // câu mở đầu
	SectionPart       Section = "part"       // phần có số La Mã
	SectionContents   Section = "contents"   // dự án và hoạt động, tất cả
	SectionNode       Section = "node"       // dự án, tiểu dự án, nội dung của danh mục
	SectionStray      Section = "stray"      // nội dung chưa gắn với danh mục
	SectionIndicators Section = "indicators" // chỉ tiêu
	SectionFunding    Section = "funding"    // kinh phí của các hoạt động
	SectionClosing    Section = "closing"    // câu kết
	SectionRecipients Section = "recipients" // nơi nhận
	SectionSignature  Section = "signature"  // chữ ký
	SectionAnnexes    Section = "annexes"    // phụ lục
	SectionIssue      Section = "issue"      // phát hành
)

// A Standing (mức hoàn thành) is how far a section is.
type Standing string

// The standings.
const (
	NotStarted Standing = "not-started" // chưa bắt đầu
	Looked     Standing = "looked"      // đã xem
	Lacking    Standing = "lacking"     // còn thiếu
	Finished   Standing = "finished"    // xong
)

// A PartState (tiến độ của một mục) is one line of the list beside a plan.
type PartState struct {
	Key      string // under which it is marked as seen; stays when parts move
	Path     string // of the field to go to; empty where there is none
	Section  Section
	Title    string // in the plan's or the catalogue's words; empty: the section's own
	Depth    int    // 0 for the paper's parts, 1 for projects, 2 for what is below
	Done     int    // required fields that are filled …
	Total    int    // … of so many
	Standing Standing
}

// A progress works out one list.
type progress struct {
	plan   model.Plan
	book   model.Book
	seen   map[string]bool
	filled map[string]bool // required paths
	order  []string
	out    []PartState
}

// Progress lists the parts of a plan's paper in order with what is done of them.
// Findings are those of its Paper: the same rules judge both.
func Progress(p model.Plan, b model.Book, findings []model.Finding, seen map[string]bool) []PartState {
	g := progress{plan: p, book: b, seen: seen, filled: map[string]bool{}, order: check.RequiredOfPlan(p)}
	for _, path := range g.order {
		g.filled[path] = check.Filled(&p, path, findings)
	}
	g.add(PartState{Section: SectionHead, Path: "title"}, p.Title != "", "office", "symbol", "place", "date", "title")
	g.add(PartState{Section: SectionGrounds, Path: "grounds"}, len(p.Grounds) > 0, "grounds[")
	g.add(PartState{Section: SectionOpening, Path: "opening"}, p.Opening != "")
	for i := range p.Parts {
		g.part(i)
	}
	g.add(PartState{Section: SectionIndicators, Path: "indicators"}, len(p.Indicators) > 0, "indicators[")
	g.contents()
	g.funding()
	g.add(PartState{Section: SectionClosing, Path: "closing"}, p.Closing != "", "closing")
	g.add(PartState{Section: SectionSignature, Path: "signature.officer"}, p.Signature != model.Signature{}, "signature.")
	g.add(PartState{Section: SectionRecipients, Path: "recipients"}, len(p.Recipients) > 0, "recipients")
	g.add(PartState{Section: SectionAnnexes, Path: "annexes"}, len(p.Annexes) > 0, "annexes[")
	g.add(PartState{Section: SectionIssue}, p.Out())
	return g.out
}

// add appends a section with the required fields whose paths begin so.
func (g *progress) add(s PartState, begun bool, prefixes ...string) {
	g.put(s, begun, func(path string) bool {
		return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(path, p) })
	})
}

// put appends a section with the required fields that are its own.
func (g *progress) put(s PartState, begun bool, own func(path string) bool) {
	s.Key = cmp.Or(s.Key, string(s.Section))
	for _, path := range g.order {
		if own(path) {
			s.Total++
			if g.filled[path] {
				s.Done++
			}
		}
	}
	s.Standing = standing(s, begun, g.seen[s.Key])
	g.out = append(g.out, s)
}

// standing judges a section: what has begun lacks something until all is done.
func standing(s PartState, begun, seen bool) Standing {
	switch {
	case begun && s.Done == s.Total:
		return Finished
	case begun:
		return Lacking
	case seen:
		return Looked
	}
	return NotStarted
}

// part is one part of the text, with what its role draws from the plan.
func (g *progress) part(i int) {
	x := g.plan.Parts[i]
	key, prefix := "part:"+string(x.Role), fmt.Sprintf("parts[%d].", i)
	if x.Role == "" || slices.ContainsFunc(g.plan.Parts[:i], func(o model.Part) bool { return o.Role == x.Role }) {
		key = fmt.Sprintf("part:%d", i)
	}
	begun := slices.ContainsFunc(x.Paragraphs, func(p model.Paragraph) bool { return p.Text != "" })
	begun = begun || x.Role == model.Targets && len(g.plan.Indicators) > 0 || x.Role == model.Contents && len(g.plan.Entries) > 0
	g.add(PartState{Key: key, Path: prefix + "heading", Section: SectionPart, Title: x.Heading}, begun, prefix)
}

// contents is everything at the catalogue, first as a whole.
func (g *progress) contents() {
	begun := len(g.plan.Entries) > 0 || len(g.plan.Absent) > 0
	g.add(PartState{Section: SectionContents}, begun, "entries[")
	g.nodes()
}

// funding is the money of all activities.
func (g *progress) funding() {
	begun := slices.ContainsFunc(g.plan.Entries, func(e model.Entry) bool {
		return slices.ContainsFunc(e.Activities, func(a model.Activity) bool { return len(a.Funding) > 0 })
	})
	g.put(PartState{Section: SectionFunding}, begun, func(path string) bool { return strings.Contains(path, "].funding[") })
}

// nodes lists the nodes of the catalogue; at the end the entries on none of them.
func (g *progress) nodes() {
	c := g.book.Catalogue(g.plan.Catalogue)
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
		g.add(PartState{Section: SectionStray, Path: fmt.Sprintf("entries[%d].nodes", stray[0]), Depth: 1}, true, entryPaths(stray)...)
	}
}

func (g *progress) node(c model.Catalogue, n model.CatalogueNode, entries []int) {
	kind, _ := c.Kind(n.Kind)
	s := PartState{
		Key: "node:" + n.Code, Path: "entries", Section: SectionNode, Depth: 1 + strings.Count(n.Code, "."),
		Title: kind.Word + " " + c.Number(n) + ": " + n.Name,
	}
	if len(entries) > 0 {
		s.Path = fmt.Sprintf("entries[%d].heading", entries[0])
	}
	g.add(s, len(entries) > 0 || g.absent(c, n.Code), entryPaths(entries)...)
}

// absent reports whether a node, one above it, or all right below it are marked
// as without content.
func (g *progress) absent(c model.Catalogue, code string) bool {
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

// Seen are the keys of the sections of a plan that a clerk has looked at.
func (d *Desk) Seen(plan model.ID) (map[string]bool, error) {
	var keys []string
	_, err := d.Store.Setting(seenName(plan), &keys)
	seen := map[string]bool{}
	for _, k := range keys {
		seen[k] = true
	}
	return seen, err
}

// MarkSeen keeps that a clerk has looked at a section.
func (d *Desk) MarkSeen(plan model.ID, key string) error {
	seen, err := d.Seen(plan)
	if err != nil || seen[key] {
		return err
	}
	keys := []string{key}
	for k := range seen {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return d.Store.PutSetting(seenName(plan), keys)
}

func seenName(plan model.ID) string { return "seen " + plan.String() }
