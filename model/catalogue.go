package model

import (
	"encoding/json"
	"fmt"
	"slices"
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
	Code      string   `json:"code"`
	Kind      string   `json:"kind"`
	Name      string   `json:"name"` // official
	Lead      string   `json:"lead,omitempty"`
	Capital   []string `json:"capital,omitempty"`
	Certainty string   `json:"certainty"` // found, high, medium, low: how sure the name is
}

// An Indicator (chỉ tiêu) is what the programme is measured by.
type Indicator struct {
	Code        string `json:"code"`
	Name        string `json:"name"`
	Unit        string `json:"unit"`
	Target      string `json:"target,omitempty"` // at the programme's end, in words
	Numerator   string `json:"numerator,omitempty"`
	Denominator string `json:"denominator,omitempty"`
	Certainty   string `json:"certainty"`
}

// ParseCatalogue reads a catalogue file; the error names what is wrong and
// where.
func ParseCatalogue(b []byte) (Catalogue, error) {
	var c Catalogue
	if err := json.Unmarshal(b, &c); err != nil {
		return c, fmt.Errorf("catalogue: %w", err)
	}
	return c, c.validate()
}

func (c Catalogue) validate() error {
	if c.ID == "" || c.Version == "" || c.Name == "" || c.Source == "" || len(c.Nodes) == 0 || len(c.Capital) == 0 || len(c.Sources) == 0 {
		return fmt.Errorf("catalogue %q: id, version, name, source, nodes, capital or sources missing", c.ID)
	}
	seen := map[string]bool{}
	for i, n := range c.Nodes {
		parent := Parent(n.Code)
		if n.Code == "" || n.Name == "" || seen[n.Code] || parent != "" && !seen[parent] {
			return fmt.Errorf("catalogue %s: nodes[%d] %q: no name, repeated, or its parent does not stand before it", c.ID, i, n.Code)
		}
		if _, ok := c.Kind(n.Kind); !ok {
			return fmt.Errorf("catalogue %s: nodes[%d] %q: kind %q is unknown", c.ID, i, n.Code, n.Kind)
		}
		for _, k := range n.Capital {
			if _, ok := c.CapitalKind(k); !ok {
				return fmt.Errorf("catalogue %s: nodes[%d] %q: capital %q is unknown", c.ID, i, n.Code, k)
			}
		}
		seen[n.Code] = true
	}
	return nil
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

// Number is the node's own number as printed, such as 2 of 3.2, or 01 where
// its kind asks for two digits.
func (c Catalogue) Number(n CatalogueNode) string {
	last := n.Code[strings.LastIndexByte(n.Code, '.')+1:]
	k, _ := c.Kind(n.Kind)
	for len(last) < k.Digits {
		last = "0" + last
	}
	return last
}
