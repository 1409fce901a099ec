package model

import (
	"slices"
	"strings"
)

// A MapLine (dòng đối chiếu danh mục) proposes which node of a new catalogue
// takes the place of an old one.
type MapLine struct {
	Old  CatalogueNode
	New  string    // its code; empty: none is like it
	Sure MapSurity // how the proposal came about
}

// A MapSurity (mức chắc chắn của đối chiếu) says how a proposal came about.
type MapSurity string

// The grounds of a proposal, surest first.
const (
	MapChosen MapSurity = "chosen" // do người dùng chọn lần trước
	MapStated MapSurity = "stated" // do danh mục ghi sẵn
	MapSame   MapSurity = "same"   // cùng mã và gần cùng tên
	MapAlike  MapSurity = "alike"  // tên gần giống
	MapNone   MapSurity = "none"   // không có mục tương ứng
)

// ProposeMapping proposes for every node of a catalogue what it is in another:
// what the catalogue itself states, else the node of the same code and nearly
// the same name, else the one whose name is most alike.
func ProposeMapping(from, to Catalogue) []MapLine {
	words := map[string]map[string]bool{}
	for _, n := range to.Nodes {
		words[n.Code] = wordSet(n.Name)
	}
	var out []MapLine
	for _, n := range from.Nodes {
		out = append(out, proposeNode(from, to, n, words))
	}
	return out
}

// proposeNode proposes for one node; words are those of the new names.
func proposeNode(from, to Catalogue, n CatalogueNode, words map[string]map[string]bool) MapLine {
	if _, ok := to.Node(from.Mapping[n.Code]); ok && from.Successor == to.ID {
		return MapLine{n, from.Mapping[n.Code], MapStated}
	}
	const near, alike = 60, 50 // percent of words in common
	own := wordSet(n.Name)
	if percentShared(own, words[n.Code]) >= near {
		return MapLine{n, n.Code, MapSame}
	}
	best, most := "", alike-1
	for _, m := range to.Nodes {
		if p := percentShared(own, words[m.Code]); p > most {
			best, most = m.Code, p
		}
	}
	if best == "" {
		return MapLine{n, "", MapNone}
	}
	return MapLine{n, best, MapAlike}
}

// MappingOf is the mapping that lines make: code there to code in the new
// catalogue.
func MappingOf(lines []MapLine) map[string]string {
	m := map[string]string{}
	for _, l := range lines {
		if l.New != "" {
			m[l.Old.Code] = l.New
		}
	}
	return m
}

func wordSet(name string) map[string]bool {
	set := map[string]bool{}
	words := strings.FieldsFunc(Fold(name), func(r rune) bool { return strings.ContainsRune(" ,.;:()-/", r) })
	for _, w := range slices.Compact(words) {
		set[w] = true
	}
	return set
}

// percentShared is twice the words in common by all words.
func percentShared(a, b map[string]bool) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	common := 0
	for w := range a {
		if b[w] {
			common++
		}
	}
	return 200 * common / (len(a) + len(b))
}
