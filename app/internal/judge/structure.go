package judge

import (
	"slices"
	"strings"
)

// within says which elements may stand in which (ISO 32000-1, 14.8.4); what is
// not named is no standard element, or none that the documents have a use for.
func within(tag string) (kids string, known bool) {
	const blocks = " Div P H1 H2 H3 H4 H5 H6 L Table Figure "
	switch tag {
	case "Document", "Div":
		return blocks, true
	case "L":
		return " LI Caption ", true
	case "LI":
		return " Lbl LBody ", true
	case "Table":
		return " TR ", true
	case "TR":
		return " TH TD ", true
	case "TH", "TD", "LBody":
		return " P Span L ", true
	case "P", "Lbl", "H1", "H2", "H3", "H4", "H5", "H6":
		return " Span ", true
	}
	return "", tag == "Span" || tag == "Figure"
}

// holdsText are the elements that text may stand in itself.
const holdsText = " P H1 H2 H3 H4 H5 H6 Lbl LBody TH TD Span Figure "

// structure: elements and the content of the pages find each other, all of it
// (UA 7.1); types and nesting are standard ones, headings do not skip (UA 7.4),
// tables are grids with headers (UA 7.5).
func (j *judge) structure() {
	root := j.dict(j.catalog["StructTreeRoot"])
	if root == nil {
		j.fault("A 6.7.3 no structure")
		return
	}
	s := &structure{judge: j, owner: map[mark]ref{}}
	top := j.dict(root["K"])
	if top["S"] != name("Document") || root["RoleMap"] != nil {
		j.fault("UA 7.1 the structure begins with %v", top["S"])
	}
	s.element(asRef(root["K"]), asRef(j.catalog["StructTreeRoot"]), "", 0)
	for at := range j.marked {
		if s.owner[at] == 0 {
			j.fault("UA 7.1 page %d: content %d is in no element", at.page+1, at.id)
		}
	}
	s.parents(j.dict(root["ParentTree"]))
}

type structure struct {
	*judge
	owner   map[mark]ref
	heading int
}

func (s *structure) element(self, parent ref, above string, depth int) {
	e := s.dict(self)
	tag, _ := e["S"].(name)
	_, known := within(string(tag))
	allowed, _ := within(above)
	if !known || above != "" && !strings.Contains(allowed, " "+string(tag)+" ") || depth > 20 {
		s.fault("A 6.7.3.4 element %d: %s in %s", self, tag, above)
		return
	}
	if e["P"] != parent {
		s.fault("A 6.7.3 element %d lies in %d and names %v", self, parent, e["P"])
	}
	if len(tag) == 2 && tag[0] == 'H' && tag[1] >= '1' && tag[1] <= '6' {
		level := int(tag[1] - '0')
		if level > s.heading+1 {
			s.fault("UA 7.4.2 element %d: H%d after H%d", self, level, s.heading)
		}
		s.heading = level
	}
	if alt, _ := e["Alt"].(text); tag == "Figure" && alt == "" {
		s.fault("UA 7.3 element %d: a figure without its words", self)
	}
	if tag == "Table" {
		s.table(self, e)
	}
	for _, kid := range s.array(e["K"]) {
		s.kid(self, kid, string(tag), depth)
	}
}

func (s *structure) kid(self ref, kid any, tag string, depth int) {
	e := s.dict(self)
	page := e["Pg"]
	switch k := kid.(type) {
	case ref:
		s.element(k, self, tag, depth+1)
		return
	case dict:
		kid = k["MCID"]
		if k["Pg"] != nil {
			page = k["Pg"]
		}
	}
	id, ok := kid.(float64)
	at := mark{slices.Index(s.leaves, asRef(page)), int(id)}
	if !ok || s.marked[at] != tag && s.marked[at] != "P" || !strings.Contains(holdsText, " "+tag+" ") {
		s.fault("A 6.7.3 element %d: %s has the content %v of page %d, marked %q", self, tag, kid, at.page+1, s.marked[at])
		return
	}
	if s.owner[at] != 0 {
		s.fault("UA 7.1 page %d: content %d is in two elements", at.page+1, at.id)
	}
	s.owner[at] = self
}

// parents is the way back from the pages (ISO 32000-1, 14.7.4.4).
func (s *structure) parents(tree dict) {
	nums := s.array(tree["Nums"])
	if len(nums) != 2*len(s.leaves) {
		s.fault("A 6.7.3 tree of parents: %d entries for %d pages", len(nums)/2, len(s.leaves))
		return
	}
	found := 0
	for i := 0; i+1 < len(nums); i += 2 {
		list := s.array(nums[i+1])
		found += len(list)
		for id, r := range list {
			if nums[i] != float64(i/2) || s.owner[mark{i / 2, id}] != asRef(r) {
				s.fault("A 6.7.3 tree of parents: content %d of page %d leads to %v", id, i/2+1, r)
			}
		}
	}
	if found != len(s.owner) {
		s.fault("A 6.7.3 tree of parents: %d of %d", found, len(s.owner))
	}
}

// table: every place of the grid is taken once, headers have a scope and are the
// first row at least.
func (s *structure) table(self ref, e dict) {
	taken, width := map[[2]int]bool{}, 0
	rows, heads := s.array(e["K"]), 0
	for r, x := range rows {
		col := 0
		for _, c := range s.array(s.dict(x)["K"]) {
			cell := s.dict(c)
			a := s.dict(cell["A"])
			if cell["S"] == name("TH") {
				heads++
				if scope := a["Scope"]; scope != name("Column") && scope != name("Row") && scope != name("Both") {
					s.fault("UA 7.5 element %v: a header without scope", c)
				}
			} else if r == 0 {
				s.fault("UA 7.5 table %d: no headers", self)
			}
			for taken[[2]int{r, col}] {
				col++
			}
			for i := range spanOf(a, "RowSpan") {
				for k := range spanOf(a, "ColSpan") {
					at := [2]int{r + i, col + k}
					if taken[at] || at[0] >= len(rows) {
						s.fault("UA 7.5 table %d: row %d: a cell reaches into another", self, r+1)
					}
					taken[at] = true
					width = max(width, at[1]+1)
				}
			}
		}
	}
	if len(taken) != width*len(rows) || heads == 0 {
		s.fault("UA 7.5 table %d: %d places of %d x %d", self, len(taken), len(rows), width)
	}
}

func spanOf(a dict, key string) int {
	if n, ok := a[key].(float64); ok {
		return int(n)
	}
	return 1
}
