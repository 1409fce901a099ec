package pdf

import (
	"fmt"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

// A tag says how a component is marked: a standard structure type (ISO 32000-1,
// 14.8.4) or, where depth is not 0, a heading that deep in the document.
type tag struct {
	name  string
	depth int
}

// tags is the one table from components to tags. What is not named is a
// paragraph.
func tags() map[document.Role]tag {
	return map[document.Role]tag{
		document.Title:          {depth: 1},
		document.PartHeading:    {depth: 2},
		document.AnnexTitle:     {depth: 2},
		document.ClauseTitle:    {depth: 3},
		document.SubclauseTitle: {depth: 4},
		document.Dash:           {name: "LI"},
		document.AddressedLine:  {name: "LI"},
		document.RecipientLine:  {name: "LI"},
		document.TableGrid:      {name: "Table"},
		document.TableRow:       {name: "TR"},
		document.TableHead:      {name: "TH"},
		document.TableCellText:  {name: "TD"},
		document.FigureBlock:    {name: "Figure"},
		document.Head:           {name: "Div"},
		document.SignatureBlock: {name: "Div"},
	}
}

// tagOf names the type of a node below parent. Rows hold cells and tables hold
// rows, nothing else (14.8.4.3.4); a paragraph holds no other block.
func (t *tree) tagOf(n *layout.Node, parent *element) string {
	want := t.tags[n.Role]
	switch parent.tag {
	case "Table":
		return "TR"
	case "TR":
		if want.name == "TH" {
			return "TH"
		}
		return "TD"
	case "Document", "Div", "TD", "TH":
	default:
		return "Span"
	}
	switch {
	case want.depth > 0:
		return fmt.Sprintf("H%d", t.level(want.depth))
	case want.name == "Table" || want.name == "Div" || want.name == "Figure":
		return want.name
	}
	return "P"
}

// level is a heading's number: one more than that of the heading it stands
// below, so that none is ever skipped, whatever the document leaves out, and
// the first is 1 (ISO 14289-1, 7.4.2).
func (t *tree) level(depth int) int {
	open := len(t.headings)
	for open > 0 && t.headings[open-1] >= depth {
		open--
	}
	t.headings = append(t.headings[:open], depth)
	return len(t.headings)
}
