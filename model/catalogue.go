package model

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Catalogue (danh mục chương trình) is the tree of a national target
// programme and its words: a versioned data file. Nothing in the program knows
// how many projects there are or what money is called.
type Catalogue struct {
	ID         string            `json:"id"` // CT-1719
	Version    string            `json:"version"`
	Name       string            `json:"name"`   // the programme's name in a sentence
	Source     string            `json:"source"` // the deciding document
	From       Date              `json:"from,omitzero"`
	To         Date              `json:"to,omitzero"`
	Kinds      []NodeKind        `json:"kinds"`
	Capital    []CapitalKind     `json:"capital"`
	Sources    []MoneySource     `json:"sources"`
	Nodes      []CatalogueNode   `json:"nodes"`
	Indicators []Indicator       `json:"indicators,omitempty"`
	Successor  string            `json:"successor,omitempty"`
	Mapping    map[string]string `json:"mapping,omitempty"` // code here -> code in the successor
}

// A NodeKind (loại mục: dự án, tiểu dự án, nội dung) says how nodes of a kind
// are called in print.
type NodeKind struct {
	Code   string `json:"code"`             // project, subproject, component
	Word   string `json:"word"`             // Dự án
	Digits int    `json:"digits,omitempty"` // digits of its number at least: "Nội dung số 01"
	Joint  string `json:"joint,omitempty"`  // between two numbers: "Nội dung số 01 và số 03"; empty: và
	Silent bool   `json:"silent,omitempty"` // right below a top node its name stands alone

	Ordinals []string `json:"ordinals,omitempty"` // its numbers in words: "Hợp phần thứ nhất"
	Repeats  bool     `json:"repeats,omitempty"`  // its numbers begin anew in every node above, which is named with it
}

// JointWord stands before the last of several numbers.
func (k NodeKind) JointWord() string {
	if k.Joint == "" {
		return "và"
	}
	return k.Joint
}

// A CapitalKind (loại vốn) is a kind of money of the programme.
type CapitalKind struct {
	Code string      `json:"code"`
	Name string      `json:"name"` // vốn đầu tư; kinh phí thường xuyên
	Role CapitalRole `json:"role"`
}

// A CapitalRole (vai trò của loại vốn) says which annex lists a kind of money.
type CapitalRole string

// The roles of capital.
const (
	Investment CapitalRole = "investment" // đầu tư
	Recurrent  CapitalRole = "recurrent"  // sự nghiệp, thường xuyên
	Credit     CapitalRole = "credit"     // tín dụng chính sách
)

// A MoneySource (nguồn vốn) pays; its group is the column it stands in.
type MoneySource struct {
	Code  string      `json:"code"`
	Name  string      `json:"name"`
	Group SourceGroup `json:"group"`
}

// A SourceGroup (nhóm nguồn) is a column of the annexes.
type SourceGroup string

// The groups of sources.
const (
	Central SourceGroup = "central" // ngân sách trung ương
	Local   SourceGroup = "local"   // ngân sách địa phương
	Other   SourceGroup = "other"   // vốn khác
)

// A CatalogueNode (dự án, tiểu dự án hoặc nội dung thành phần) is one node;
// its code says where it stands: 3.2.1 is below 3.2.
type CatalogueNode struct {
	Code      string    `json:"code"`
	Kind      string    `json:"kind"`
	Name      string    `json:"name"`              // official; empty: it has none, or none is known
	Lead      string    `json:"lead,omitempty"`    // cơ quan chủ trì
	Capital   []string  `json:"capital,omitempty"` // empty: the decision does not say
	Certainty Certainty `json:"certainty"`         // how sure the name is
}

// An Indicator (chỉ tiêu) is what the programme is measured by.
type Indicator struct {
	Code        string    `json:"code"`
	Name        string    `json:"name"`
	Unit        string    `json:"unit"`
	Target      string    `json:"target,omitempty"` // at the programme's end, in words
	Numerator   string    `json:"numerator,omitempty"`
	Denominator string    `json:"denominator,omitempty"`
	Certainty   Certainty `json:"certainty"`
}

// ParseCatalogue reads a catalogue file; the error, a FileError, says what is
// wrong and where.
func ParseCatalogue(b []byte) (Catalogue, error) {
	var c Catalogue
	f, err := readFile(b, CatalogueFile, &c)
	if err != nil {
		return Catalogue{}, err
	}
	f.need("name", c.Name)
	c.checkWords(&f)
	c.checkNodes(&f)
	c.checkIndicators(&f)
	return c, f.fault
}

// ParseCatalogues reads several.
func ParseCatalogues(files [][]byte) ([]Catalogue, error) {
	var all []Catalogue
	for _, b := range files {
		c, err := ParseCatalogue(b)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// checkWords judges what nodes and money are called.
func (c Catalogue) checkWords(f *fileCheck) {
	f.some("kinds", len(c.Kinds))
	f.some("capital", len(c.Capital))
	f.some("sources", len(c.Sources))
	seen := map[string]bool{}
	for i, k := range c.Kinds {
		at := fmt.Sprintf("kinds[%d].", i)
		f.once(seen, at+"code", k.Code)
		f.need(at+"word", k.Word)
	}
	seen = map[string]bool{}
	for i, k := range c.Capital {
		at := fmt.Sprintf("capital[%d].", i)
		f.once(seen, at+"code", k.Code)
		f.need(at+"name", k.Name)
		f.known(capitalRoles(), at+"role", string(k.Role))
	}
	seen = map[string]bool{}
	for i, s := range c.Sources {
		at := fmt.Sprintf("sources[%d].", i)
		f.once(seen, at+"code", s.Code)
		f.need(at+"name", s.Name)
		f.known(sourceGroups(), at+"group", string(s.Group))
	}
}

func capitalRoles() map[string]bool {
	return map[string]bool{string(Investment): true, string(Recurrent): true, string(Credit): true}
}

func sourceGroups() map[string]bool {
	return map[string]bool{string(Central): true, string(Local): true, string(Other): true}
}

func (c Catalogue) checkNodes(f *fileCheck) {
	f.some("nodes", len(c.Nodes))
	kinds, capital, seen := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, k := range c.Kinds {
		kinds[k.Code] = true
	}
	for _, k := range c.Capital {
		capital[k.Code] = true
	}
	for i, n := range c.Nodes {
		at := fmt.Sprintf("nodes[%d].", i)
		f.once(seen, at+"code", n.Code)
		f.must(wellFormed(n.Code), at+"code", fmt.Sprintf("mã “%s” có phần trống", quote(n.Code)))
		parent := Parent(n.Code)
		f.must(parent == "" || seen[parent], at+"code", fmt.Sprintf("mục cha “%s” phải đứng trước “%s”", quote(parent), quote(n.Code)))
		f.known(kinds, at+"kind", n.Kind)
		for j, k := range n.Capital {
			f.known(capital, fmt.Sprintf("%scapital[%d]", at, j), k)
		}
		f.sure(at+"certainty", n.Certainty)
	}
	for _, code := range slices.Sorted(maps.Keys(c.Mapping)) {
		f.known(seen, "mapping."+code, code)
	}
}

// wellFormed reports whether every part of a code is there: not 3., not .2.
func wellFormed(code string) bool {
	return !slices.Contains(strings.Split(code, "."), "")
}

func (c Catalogue) checkIndicators(f *fileCheck) {
	seen := map[string]bool{}
	for i, x := range c.Indicators {
		at := fmt.Sprintf("indicators[%d].", i)
		f.once(seen, at+"code", x.Code)
		f.need(at+"name", x.Name)
		f.need(at+"unit", x.Unit)
		f.sure(at+"certainty", x.Certainty)
	}
}

// Parent is the code above a code, "" above a top node.
func Parent(code string) string {
	i := strings.LastIndexByte(code, '.')
	return code[:max(i, 0)]
}

// Node finds a node by its code.
func (c Catalogue) Node(code string) (CatalogueNode, bool) {
	for _, n := range c.Nodes {
		if n.Code == code {
			return n, true
		}
	}
	return CatalogueNode{}, false
}

// Children gives the nodes right below a code, in order; "" gives the top.
func (c Catalogue) Children(code string) []CatalogueNode {
	var out []CatalogueNode
	for _, n := range c.Nodes {
		if Parent(n.Code) == code {
			out = append(out, n)
		}
	}
	return out
}

// Kind finds a kind of node.
func (c Catalogue) Kind(code string) (NodeKind, bool) {
	i := slices.IndexFunc(c.Kinds, func(k NodeKind) bool { return k.Code == code })
	if i < 0 {
		return NodeKind{}, false
	}
	return c.Kinds[i], true
}

// CapitalKind finds a kind of money.
func (c Catalogue) CapitalKind(code string) (CapitalKind, bool) {
	i := slices.IndexFunc(c.Capital, func(k CapitalKind) bool { return k.Code == code })
	if i < 0 {
		return CapitalKind{}, false
	}
	return c.Capital[i], true
}

// Group is the column of a source; an unknown source counts as other.
func (c Catalogue) Group(source string) SourceGroup {
	for _, s := range c.Sources {
		if s.Code == source {
			return s.Group
		}
	}
	return Other
}

// Indicator finds an indicator by its code.
func (c Catalogue) Indicator(code string) (Indicator, bool) {
	for _, x := range c.Indicators {
		if x.Code == code {
			return x, true
		}
	}
	return Indicator{}, false
}

// Number is the node's own number as printed, such as 2 of 3.2, 01 where its kind
// asks for two digits, or "thứ nhất" where it has words.
func (c Catalogue) Number(n CatalogueNode) string {
	last := n.Code[strings.LastIndexByte(n.Code, '.')+1:]
	k, _ := c.Kind(n.Kind)
	if i, err := strconv.Atoi(last); err == nil && i >= 1 && i <= len(k.Ordinals) {
		return k.Ordinals[i-1]
	}
	for len(last) < k.Digits {
		last = "0" + last
	}
	return last
}
