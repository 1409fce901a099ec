package pdf

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"sokehoach/app/document"
	"sokehoach/app/layout"
)

func allOf(e *seen, tag string) []*seen {
	var all []*seen
	if e.tag == tag {
		all = append(all, e)
	}
	for _, k := range e.kids {
		all = append(all, allOf(k, tag)...)
	}
	return all
}

// regularSeen lays out a table as a reader does and wants every place of its
// grid to be taken once; it returns the number of columns.
func regularSeen(t *testing.T, table *seen) int {
	t.Helper()
	span := func(c *seen, name string) int {
		if m := regexp.MustCompile("/" + name + `Span (\d+)`).FindStringSubmatch(c.attributes); m != nil {
			return atoi(t, []byte(m[1]))
		}
		return 1
	}
	taken, width := map[[2]int]bool{}, 0
	for r, row := range table.kids {
		col := 0
		for _, c := range row.kids {
			if row.tag != "TR" || c.tag != "TH" && c.tag != "TD" || (c.tag == "TH") != strings.Contains(c.attributes, "/Scope /") {
				t.Errorf("%s %s in %s", c.tag, c.attributes, row.tag)
			}
			for taken[[2]int{r, col}] {
				col++
			}
			for i := range span(c, "Row") {
				for k := range span(c, "Col") {
					if at := [2]int{r + i, col + k}; taken[at] || at[0] >= len(table.kids) {
						t.Fatalf("row %d: a cell reaches into %v", r, at)
					}
					taken[[2]int{r + i, col + k}] = true
					width = max(width, col+k+1)
				}
			}
		}
	}
	if len(taken) != width*len(table.kids) {
		t.Errorf("%d places of %d rows x %d columns are taken", len(taken), len(table.kids), width)
	}
	return width
}

func TestATornTableIsMended(t *testing.T) {
	fonts := tinos(t)
	for name, c := range map[string]struct {
		cells [][][3]int // of each row: columns, rows, 1 for a head
		width int
	}{
		"short rows":         {[][][3]int{{{1, 1}, {1, 1}, {1, 1}}, {{1, 1}}, {}}, 3},
		"rows below the end": {[][][3]int{{{1, 9}, {1, 1}}, {{1, 1 << 40}}}, 2},
		"spans that collide": {[][][3]int{{{1, 1}, {1, 3}, {2, 1}}, {{3, 1}}, {{1, 1}, {5, 1}}}, 7},
		"below nothing":      {[][][3]int{{{-5, -1 << 62}, {0, 0}}}, 2},
		"heads in the body":  {[][][3]int{{{1, 1, 1}, {1, 1, 1}}, {{1, 1, 1}, {1, 1}}, {{2, 1, 1}}}, 2},
		"endless":            {[][][3]int{{{1 << 60, 1 << 60}}, {{1, 1}, {1, 1}}}, maxSpan + 2},
	} {
		table := &layout.Node{Role: document.TableGrid}
		page := layout.Page{W: paperW, H: paperH}
		for i, cells := range c.cells {
			row := &layout.Node{Role: document.TableRow, Parent: table}
			table.Kids = append(table.Kids, row)
			for k, spans := range cells {
				node := &layout.Node{Role: document.TableCellText, Parent: row, Cols: spans[0], Rows: spans[1]}
				if spans[2] == 1 {
					node.Role = document.TableHead
				}
				row.Kids = append(row.Kids, node)
				page.Items = append(page.Items, layout.Item{X: left, Y: left, Size: size14, Text: fmt.Sprint(i, k), Node: node})
			}
		}
		tables := allOf(open(t, mustWrite(t, []layout.Page{page}, fonts)).structure(), "Table")
		if len(tables) != 1 || len(tables[0].kids) != len(c.cells) {
			t.Errorf("%s: %d tables", name, len(tables))
			continue
		}
		if got := regularSeen(t, tables[0]); got != c.width {
			t.Errorf("%s: %d columns, want %d", name, got, c.width)
		}
		if name == "heads in the body" {
			got := outlineOf(tables[0], "")
			if strings.Count(got, "Column") != 2 || strings.Count(got, "Row") != 2 {
				t.Errorf("%s: %s", name, got)
			}
		}
	}
}

// TestWhateverTheNodesSayTheTreeIsSound gives nodes in places where they have
// no business.
func TestWhateverTheNodesSayTheTreeIsSound(t *testing.T) {
	fonts := tinos(t)
	roles := []document.Role{
		document.TableGrid, document.TableRow, document.TableHead, document.TableCellText, document.Head,
		document.Title, document.ClauseTitle, document.Plain, "?", "",
	}
	may := map[string]string{
		"Document": "Div P Table H1 H2 H3", "Div": "Div P Table H1 H2 H3", "Table": "TR", "TR": "TH TD",
		"TH": "Div P Table H1 H2 H3", "TD": "Div P Table H1 H2 H3", "P": "Span", "H1": "Span", "H2": "Span", "H3": "Span", "Span": "Span",
	}
	for seed := range 60 {
		page := layout.Page{W: paperW, H: paperH}
		nodes := []*layout.Node{nil}
		for i := range 12 {
			parent := nodes[(seed*7+i*i)%len(nodes)]
			n := &layout.Node{Role: roles[(seed/(i+1)+i*3)%len(roles)], Parent: parent, Cols: seed % 4, Rows: i % 3, Repeat: i == 9}
			if parent != nil && (seed+i)%3 > 0 {
				parent.Kids = append(parent.Kids, n)
			}
			nodes = append(nodes, n)
			if i%5 != 2 {
				page.Items = append(page.Items, layout.Item{X: left, Y: left, Size: size14, Text: "chữ", Node: n})
			}
		}
		top := open(t, mustWrite(t, []layout.Page{page, page}, fonts)).structure()
		var walk func(*seen)
		walk = func(e *seen) {
			for _, k := range e.kids {
				if !strings.Contains(" "+may[e.tag]+" ", " "+k.tag+" ") {
					t.Errorf("seed %d: %s in %s", seed, k.tag, e.tag)
				}
				walk(k)
			}
			if len(e.contents) > 0 && (e.tag == "Table" || e.tag == "TR" || e.tag == "Document" || e.tag == "Div") {
				t.Errorf("seed %d: text directly in %s", seed, e.tag)
			}
		}
		walk(top)
		for _, table := range allOf(top, "Table") {
			regularSeen(t, table)
		}
	}
}
