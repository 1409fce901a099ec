package search

import (
	"slices"
	"strconv"
	"strings"

	"sokehoach/model"
)

// NodePages stands before the code of a node in the path of its page: a plan need
// not say anything of the node.
const NodePages = "node/"

// PutBook takes the things of a book in, or in anew.
func (x *Index) PutBook(b model.Book) {
	r := bookReader{index: x, book: b}
	for _, c := range b.Communes {
		r.commune(c)
	}
	for _, o := range b.Offices {
		r.add(Hit{Kind: Office, Of: o.ID, Title: o.Name}, days(o.From, o.To), o.Name, o.Label)
	}
	for _, o := range b.Officers {
		r.add(Hit{Kind: Officer, Of: o.ID, Title: o.Name}, days(o.From, o.To), o.Name, o.Title)
	}
	for _, g := range b.Grounds {
		title := g.Kind + " " + g.Number
		r.add(Hit{Kind: Ground, Of: g.ID, Title: title}, days(g.Issued, g.From, g.To), title, g.Citation())
	}
	for _, a := range b.Allocations {
		r.allocation(a)
	}
	for _, f := range b.Figures {
		r.figures(f)
	}
	x.book, x.nodes = r.all, nil
	for _, c := range b.Catalogues {
		x.nodes = append(x.nodes, x.nodesOf(c))
	}
}

// A bookReader reads the texts of one book.
type bookReader struct {
	index *Index
	book  model.Book
	all   []searchText
}

// add takes in the words of a thing that there are, and other ways to write them.
func (r *bookReader) add(h Hit, also []string, words ...string) {
	text := strings.Join(slices.DeleteFunc(words, func(s string) bool { return s == "" }), " · ")
	r.all = append(r.all, r.index.searched(&h, "", text, also...))
}

// days are ways to write each of several days.
func days(all ...model.Date) []string {
	var out []string
	for _, d := range all {
		out = append(out, d.Short(), d.Field())
	}
	return out
}

func (r *bookReader) commune(c model.Commune) {
	r.add(Hit{Kind: Commune, Of: c.ID, Title: c.FullName()}, days(c.From, c.To),
		c.FullName(), c.Code, c.Zone, c.ZoneGround, c.Source)
	for _, v := range c.Villages {
		r.add(Hit{Kind: Village, Of: v.ID, Title: v.FullName()}, days(v.From, v.To),
			v.FullName(), c.FullName(), v.Ground)
	}
}

// allocation takes in what was assigned: for what, how much and by which decision.
func (r *bookReader) allocation(a model.Allocation) {
	c, ground := r.book.Catalogue(a.Catalogue), r.book.Ground(a.Ground)
	node, kind, source := a.Node, "", ""
	if n, ok := c.Node(a.Node); ok {
		node = numberedName(c, n)
	}
	if k, ok := c.CapitalKind(a.Kind); ok {
		kind = k.Name
	}
	if i := slices.IndexFunc(c.Sources, func(s model.MoneySource) bool { return s.Code == a.Source }); i >= 0 {
		source = c.Sources[i].Name
	}
	r.add(Hit{Kind: Allocation, Of: a.ID, Year: a.Year, Title: node}, append(days(ground.Issued), amountDigits(a.Amount)),
		amountText(a.Amount), node, kind, source, ground.Citation())
}

// figures takes in where figures are from, and of which day they are.
func (r *bookReader) figures(f model.Figures) {
	if f.Source == "" && f.CutOff.IsZero() {
		return
	}
	whose := r.book.Commune(f.Commune, model.Date{}).FullName()
	if v := r.book.Village(f.Village, model.Date{}); !v.ID.IsZero() {
		whose = v.FullName() + ", " + whose
	}
	r.add(Hit{Kind: Figures, Of: f.ID, Year: f.Year, Title: whose}, days(f.CutOff),
		f.Source, f.CutOff.Short(), whose, strconv.Itoa(f.Year))
}

// nodesOf are the names of a catalogue's nodes, also by the numbers of those above
// them, from either end: "Dự án 4 Tiểu dự án 2", "Tiểu dự án 2 Dự án 4".
func (x *Index) nodesOf(c model.Catalogue) nodeTexts {
	out := nodeTexts{catalogue: c.ID}
	for _, n := range c.Nodes {
		place := nodePlace(c, n.Code)
		steps := strings.Split(place, ", ")
		down := strings.Join(steps, " ")
		slices.Reverse(steps)
		up := strings.Join(steps, " ")
		hit := &Hit{Kind: Node, Path: NodePages + n.Code, Project: place, Title: n.Name}
		out.codes = append(out.codes, n.Code)
		out.texts = append(out.texts, x.searched(hit, "", numberedName(c, n), down, up))
	}
	return out
}
