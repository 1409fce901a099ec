package pdf

import (
	"slices"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// A tree is the logical structure of the pages (ISO 32000-1, 14.7). It grows in
// reading order, the order of the blocks, while page after page is marked.
type tree struct {
	document *element
	elements map[*layout.Node]*element
	tables   []*table
	pages    [][]*element // of each page, by the number of marked content
	tags     map[document.Role]tag
	runs     []run                      // of the page marked last
	lists    map[document.Role]*element // the last of each
	headings []int                      // depths of the headings that the next one may stand below
}

// An element is one node of the tree.
type element struct {
	tag    string
	parent *element // nil for the document
	kids   []kid
	cell   cell
	figure *figure // nil for what is none
	object int32   // its number in the file
}

// A kid is an element below or, where that is nil, marked content.
type kid struct {
	element    *element
	page, mcid int32
}

// A table is an element whose rows are made in their order, each with all its
// cells: so a row or a cell without a text has its place too.
type table struct {
	*element
	left []*layout.Node // rows that are not made yet
}

func newTree() *tree {
	return &tree{
		document: &element{tag: "Document"},
		elements: map[*layout.Node]*element{},
		lists:    map[document.Role]*element{},
		tags:     tags(),
	}
}

// element is the element of a node, made with all above it at its first text.
func (t *tree) element(n *layout.Node) *element {
	if n == nil {
		return t.document
	}
	if e, made := t.elements[n]; made {
		return e
	}
	parent := t.element(n.Parent)
	if len(t.tables) > 0 {
		if last := t.tables[len(t.tables)-1]; last.element == parent {
			t.rows(last, slices.Index(last.left, n)+1)
		}
	}
	if e, made := t.elements[n]; made { // with its table or row
		return e
	}
	return t.add(n, parent)
}

// rows makes the next n rows of a table.
func (t *tree) rows(of *table, n int) {
	for _, row := range of.left[:n] {
		if t.elements[row] == nil {
			t.add(row, of.element)
		}
	}
	of.left = of.left[n:]
}

// add makes the element of a node below parent.
func (t *tree) add(n *layout.Node, parent *element) *element {
	if t.tags[n.Role].name == "LI" && (parent.tag == "Document" || parent.tag == "Div") {
		return t.item(n, parent)
	}
	e := &element{tag: t.tagOf(n, parent), parent: parent, cell: cell{cols: span(n.Cols), rows: span(n.Rows)}}
	if n.Alt != "" {
		e.figure = &figure{alt: n.Alt}
	}
	t.elements[n] = e
	parent.kids = append(parent.kids, kid{element: e})
	if e.tag == "Table" {
		t.tables = append(t.tables, &table{e, n.Kids})
		return e
	}
	if len(n.Kids) > 0 {
		e.kids = make([]kid, 0, len(n.Kids))
	}
	for _, k := range n.Kids {
		t.add(k, e)
	}
	return e
}

// item makes an item of a list (14.8.4.3.3). Dashes that follow each other are one;
// recipients are one also where a page ends among them and the signature stands
// between.
func (t *tree) item(n *layout.Node, parent *element) *element {
	list := t.lists[n.Role]
	if list == nil || list.parent != parent || n.Role != document.RecipientLine && parent.kids[len(parent.kids)-1].element != list {
		list = parent.below("L")
		t.lists[n.Role] = list
	}
	body := list.below("LI").below("LBody")
	t.elements[n] = body
	return body
}

// below makes the next element below e.
func (e *element) below(tag string) *element {
	kid := kid{element: &element{tag: tag, parent: e}}
	e.kids = append(e.kids, kid)
	return kid.element
}

// complete makes what no text has called for: the last rows of tables. No page
// comes after it.
func (t *tree) complete() {
	for _, x := range t.tables {
		t.rows(x, len(x.left))
	}
	t.elements, t.runs = nil, nil
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
	case it.Kind == layout.RuleItem && (it.Node == nil || it.Node.Alt == ""):
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
	return t.leaf(e.below(part))
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
		if o := runs[len(runs)-1].owner.element; o != nil && o.figure != nil {
			o.figure.grow(it, page.H)
		}
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
	o.element.kids = append(o.element.kids, kid{page: int32(page), mcid: int32(mcid)})
	return mcid
}
