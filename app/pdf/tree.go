package pdf

import (
	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// A tree is the logical structure of the pages (ISO 32000-1, 14.7). It grows in
// reading order, the order of the blocks, while page after page is marked.
type tree struct {
	document *element
	elements map[*layout.Node]*element
	tables   []*element
	pages    [][]*element // of each page, by the number of marked content
	tags     map[document.Role]tag
	runs     []run // of the page marked last
	headings []int // depths of the headings that the next one may stand below
}

// An element is one node of the tree.
type element struct {
	tag    string
	node   *layout.Node // nil for the document and for cells that lacked
	parent *element
	kids   []kid
	cell   cell
	object int // its number in the file
}

// A kid is an element below or, where that is nil, marked content.
type kid struct {
	element    *element
	page, mcid int
}

func newTree() *tree {
	return &tree{
		document: &element{tag: "Document"},
		elements: map[*layout.Node]*element{},
		tags:     tags(),
	}
}

// element is the element of a node, made with all above it at its first text.
// The parts of a table are made together, so that an empty cell has its place.
func (t *tree) element(n *layout.Node) *element {
	if n == nil {
		return t.document
	}
	if e, made := t.elements[n]; made {
		return e
	}
	parent := t.element(n.Parent)
	if e, made := t.elements[n]; made { // with its table
		return e
	}
	e := &element{tag: t.tagOf(n, parent), node: n, parent: parent}
	t.elements[n] = e
	parent.kids = append(parent.kids, kid{element: e})
	if e.tag == "Table" {
		t.tables = append(t.tables, e)
	}
	for _, k := range n.Kids {
		t.element(k)
	}
	return e
}

// An owner is what an item belongs to: an element, or else an artifact, which
// is no part of the document (14.8.2.2).
type owner struct {
	element  *element
	artifact string
}

// The artifacts.
const (
	pagination = "/Artifact <</Type /Pagination>> BDC\n"
	ruling     = "/Artifact <</Type /Layout>> BDC\n"
)

func (t *tree) owner(it *layout.Item) owner {
	switch {
	case it.Kind == layout.RuleItem:
		return owner{artifact: ruling}
	case it.Node == nil || it.Node.Repeat:
		return owner{artifact: pagination}
	}
	return owner{element: t.leaf(t.element(it.Node))}
}

// leaf is where the text of an element goes: into a part of its own where the
// element holds only parts (ISO 32000-1, 14.8.4.2 and 14.8.4.3.4).
func (t *tree) leaf(e *element) *element {
	part := ""
	switch e.tag {
	case "Div":
		part = "P"
	case "Table":
		part = "TR"
	case "TR":
		part = "TD"
	default:
		return e
	}
	below := &element{tag: part, node: e.node, parent: e}
	e.kids = append(e.kids, kid{element: below})
	return t.leaf(below)
}

// A run is a stretch of items of a page that are marked as one.
type run struct {
	owner owner
	mcid  int // of an element
	items []layout.Item
}

// mark divides the next page into runs: whatever is drawn lies in one of them
// (ISO 14289-1, 7.1). They hold until the next page is marked.
func (t *tree) mark(page layout.Page) []run {
	t.pages = append(t.pages, nil)
	runs := t.runs[:0]
	from := 0
	for i := range page.Items {
		it := &page.Items[i]
		if !visible(it) {
			continue
		}
		if o := t.owner(it); len(runs) == 0 || o != runs[len(runs)-1].owner {
			from = i
			runs = append(runs, run{owner: o, mcid: t.begin(o)})
		}
		runs[len(runs)-1].items = page.Items[from : i+1]
	}
	t.runs = runs
	return runs
}

// begin notes marked content on the last page and returns its number there.
func (t *tree) begin(o owner) int {
	if o.element == nil {
		return 0
	}
	page := len(t.pages) - 1
	mcid := len(t.pages[page])
	t.pages[page] = append(t.pages[page], o.element)
	o.element.kids = append(o.element.kids, kid{page: page, mcid: mcid})
	return mcid
}
