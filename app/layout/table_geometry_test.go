package layout

import (
	"fmt"
	"strings"
	"testing"

	"sokehoach/app/document"
)

func tableNode(t *testing.T, pages []Page) *Node {
	t.Helper()
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Node == nil {
				continue
			}
			n := it.Node
			for n.Parent != nil {
				n = n.Parent
			}
			if n.Role == document.TableGrid {
				return n
			}
		}
	}
	t.Fatal("no table on the pages")
	return nil
}

// A rect is a rectangle on a page.
type rect struct{ x0, y0, x1, y1 Length }

func (a rect) meets(b rect) bool { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1 }

func rectOf(it Item) rect {
	if it.Kind == RuleItem {
		top := it.Y - it.H/2
		return rect{it.X, top, it.X + it.W, top + it.H}
	}
	top, bottom := it.extent()
	return rect{it.X, top, it.X + it.Ink, bottom}
}

func rulesOf(p Page) (level, upright []rect) {
	for _, it := range p.Items {
		switch {
		case it.Kind != RuleItem:
		case it.H > it.W:
			upright = append(upright, rectOf(it))
		default:
			level = append(level, rectOf(it))
		}
	}
	return level, upright
}

// cellsOf gives, for each cell with text on the page, the room of its text:
// as wide as its measure, as high as its lines.
func cellsOf(p Page) map[*Node]rect {
	out := map[*Node]rect{}
	for _, it := range p.Items {
		if it.Kind != TextItem || it.Node == nil || it.Node.Role != document.TableHead && it.Node.Role != document.TableCellText {
			continue
		}
		b := rectOf(it)
		r, ok := out[it.Node]
		if !ok {
			r = rect{it.Node.Measure.X, b.y0, it.Node.Measure.X + it.Node.Measure.W, b.y1}
		}
		out[it.Node] = rect{r.x0, min(r.y0, b.y0), r.x1, max(r.y1, b.y1)}
	}
	return out
}

// enclose finds the four rules that close a cell; ok is false if one lacks.
func enclose(level, upright []rect, c rect) (inner rect, ok bool) {
	const far = Length(1) << 50
	inner = rect{-far, -far, far, far}
	for _, r := range upright {
		if r.y0 <= c.y0 && r.y1 >= c.y1 {
			if r.x1 <= c.x0 {
				inner.x0 = max(inner.x0, r.x1)
			}
			if r.x0 >= c.x1 {
				inner.x1 = min(inner.x1, r.x0)
			}
		}
	}
	for _, r := range level {
		if r.x0 <= c.x0 && r.x1 >= c.x1 {
			if r.y1 <= c.y0 {
				inner.y0 = max(inner.y0, r.y1)
			}
			if r.y0 >= c.y1 {
				inner.y1 = min(inner.y1, r.y0)
			}
		}
	}
	return inner, inner.y0 > -far && inner.y1 < far && c.x0-inner.x0 <= testPad+1 && inner.x1-c.x1 <= testPad+1
}

// checkCells proves that every text stands inside the four rules of its cell,
// that no rule and no other cell's text comes into it, and that nothing leaves
// the page. Cells without room for a letter are let off.
func checkCells(t *testing.T, pages []Page) {
	t.Helper()
	for i, p := range pages {
		checkPageCells(t, fmt.Sprintf("sheet %d", i+1), p)
	}
}

// tooNarrow tells cells that may have no room for a letter.
func tooNarrow(n *Node) bool { return n.Measure.W < 16*document.Pt }

func checkPageCells(t *testing.T, where string, p Page) {
	t.Helper()
	level, upright := rulesOf(p)
	for node, room := range cellsOf(p) {
		if tooNarrow(node) {
			continue
		}
		if room.y0 < p.Sheet.Top || room.y1 > p.H-p.Sheet.Bottom {
			t.Errorf("%s: %q leaves the page", where, node.Path)
		}
		inner, ok := enclose(level, upright, room)
		if !ok {
			t.Errorf("%s: %q is not closed by rules: %+v %+v", where, node.Path, room, inner)
			continue
		}
		for _, it := range p.Items {
			r := rectOf(it)
			switch {
			case it.Kind == TextItem && it.Node == node:
				if r.x0 < room.x0-1 || r.x1 > room.x1+20 {
					t.Errorf("%s: %q leaves its cell: %+v, %+v", where, it.Text, r, room)
				}
			case it.Node != nil && !tooNarrow(it.Node) && inner.meets(r):
				t.Errorf("%s: %q is crossed by %+v %q", where, node.Path, r, it.Text)
			}
		}
	}
}

// checkRules proves that no stretch of an edge is drawn twice.
func checkRules(t *testing.T, pages []Page) {
	t.Helper()
	for i, p := range pages {
		level, upright := rulesOf(p)
		for k, a := range level {
			for _, b := range level[:k] {
				if a.y0 == b.y0 && min(a.x1, b.x1)-max(a.x0, b.x0) > testRule { // corners are shared
					t.Errorf("sheet %d: level rules overlap: %+v %+v", i+1, a, b)
				}
			}
		}
		for k, a := range upright {
			for _, b := range upright[:k] {
				if a.x0 == b.x0 && a.y0 < b.y1 && b.y0 < a.y1 {
					t.Errorf("sheet %d: upright rules overlap: %+v %+v", i+1, a, b)
				}
			}
		}
	}
}

// printed joins what cells print, by node; repeats do not count.
func printed(pages []Page) map[*Node]*strings.Builder {
	out := map[*Node]*strings.Builder{}
	for _, p := range pages {
		for _, it := range p.Items {
			if it.Kind != TextItem || it.Node == nil || it.Node.Repeat {
				continue
			}
			if out[it.Node] == nil {
				out[it.Node] = &strings.Builder{}
			}
			out[it.Node].WriteString(it.Text)
		}
	}
	return out
}

// checkTree proves that the cells of the tree fill the grid and that each
// prints the text of its path once.
func checkTree(t *testing.T, pages []Page, rows, cols int) {
	t.Helper()
	root, got, area := tableNode(t, pages), printed(pages), 0
	for _, row := range root.Kids {
		for _, c := range row.Kids {
			area += max(1, c.Cols) * max(1, c.Rows)
			have, want := "", letters(c.Path)
			if got[c] != nil {
				have = letters(got[c].String())
			}
			if have != want {
				t.Errorf("%q is printed as %q", want, have)
			}
			if c.Parent != row || row.Parent != root || c.Repeat {
				t.Errorf("%q is no child of its row", c.Path)
			}
		}
	}
	if len(root.Kids) != rows || area != rows*cols {
		t.Errorf("%d rows with %d places, want %d with %d", len(root.Kids), area, rows, rows*cols)
	}
}

func checkTable(t *testing.T, pages []Page, d *document.Table) {
	t.Helper()
	checkCells(t, pages)
	checkRules(t, pages)
	checkTree(t, pages, len(d.Head)+len(d.Body), len(d.Widths))
}
