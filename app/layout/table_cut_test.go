package layout

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sokehoach/app/document"
)

// towering is a table of n rows, a group and a row of so many lines.
func towering(n, lines int) *document.Table {
	table := fundingTable(n)
	table.Titles, table.Again = 2, " (tiếp)"
	group := rowOf(cellOf("I", document.Left), spanning(cellOf("Nhóm", document.Left), 4, 1))
	group.KeepNext = true
	tall := wordRow("số", "Tên của hàng", "1", "2")
	tall.Cells = append(tall.Cells, cellOf(strings.TrimSpace(strings.Repeat("nghiêngnghiêng ", lines)), document.Left))
	table.Body = append(table.Body, group, tall)
	for i := range 3 {
		table.Body = append(table.Body, wordRow(fmt.Sprintf("z%d", i), "b", "c", "d", "e"))
	}
	return table
}

// linesOf counts the lines of a path on each page that has any.
func linesOf(pages []Page, path string) map[int]int {
	lines := map[int]map[Length]bool{}
	for i, p := range pages {
		for _, it := range p.Items {
			if it.Kind == TextItem && it.Node != nil && it.Node.Path == path && !it.Node.Repeat {
				if lines[i] == nil {
					lines[i] = map[Length]bool{}
				}
				lines[i][it.Y] = true
			}
		}
	}
	out := map[int]int{}
	for i, l := range lines {
		out[i] = len(l)
	}
	return out
}

func TestATallRowIsCutWithTwoLinesOnEitherSideAndSaysAgainWhichItIs(t *testing.T) {
	cut := 0
	for n := 1; n < 40; n++ {
		table := towering(n, 14)
		pages, _ := paginate(t, table)
		checkTable(t, pages, table)
		path := table.Body[n+1].Cells[4].Text.Path
		parts := linesOf(pages, path)
		if len(parts) < 2 {
			continue
		}
		cut++
		for i, lines := range parts {
			if lines < 2 {
				t.Errorf("%d rows: page %d has one line of the row", n, i+1)
			}
		}
		again := ""
		for _, it := range pages[len(pages)-1].Items {
			if it.Node != nil && it.Node.Repeat && it.Node.Role == document.TableCellText {
				again += it.Text + "|"
			}
		}
		if again != "số|Tên của hàng (tiếp)|" {
			t.Errorf("%d rows: the row goes on as %q", n, again)
		}
	}
	if cut < 4 {
		t.Errorf("the row is cut %d times", cut)
	}
}

func TestARowOfAQuarterPageIsNotCut(t *testing.T) {
	for n := 1; n < 40; n++ {
		table := towering(n, 9)
		pages, _ := paginate(t, table)
		checkTable(t, pages, table)
		if parts := linesOf(pages, table.Body[n+1].Cells[4].Text.Path); len(parts) != 1 {
			t.Errorf("%d rows: the row stands on %d pages", n, len(parts))
		}
	}
}

func TestAGroupStaysWithItsFirstRowHoweverTall(t *testing.T) {
	for _, lines := range []int{3, 14, 60, 200} {
		for n := 1; n < 40; n += 3 {
			table := towering(n, lines)
			pages, _ := paginate(t, table)
			checkTable(t, pages, table)
			if a, b := pageWith(pages, "Nhóm"), pageWith(pages, "Tên của hàng"); a != b {
				t.Errorf("%d rows, %d lines: the group stands on page %d, its row on page %d", n, lines, a+1, b+1)
			}
		}
	}
}

// A name that is cut itself goes on, it is not said again.
func TestANameThatGoesOnIsNotRepeated(t *testing.T) {
	table := towering(12, 3)
	long := cellOf(strings.TrimSpace(strings.Repeat("Nâng cấp đường giao thông nông thôn ", 60)), document.Left)
	table.Body[13].Cells[1] = long
	pages, _ := paginate(t, table)
	checkTable(t, pages, table)
	if parts := linesOf(pages, long.Text.Path); len(parts) < 2 {
		t.Fatalf("the name stands on %d pages", len(parts))
	}
	if text := textOf(pages); strings.Contains(text, "(tiếp)") || strings.Count(text, "số") < 2 {
		t.Errorf("the name is repeated, or its number is not: %q", text)
	}
}

func TestATableNarrowerThanTheTextStandsInTheMiddle(t *testing.T) {
	table := &document.Table{Rule: testRule, Widths: []Length{document.MM(30), document.MM(35)}, Body: []document.Row{wordRow("a", "b")}}
	pages, _ := paginate(t, table)
	_, upright := rulesOf(pages[0])
	left := slices.MinFunc(upright, func(a, b rect) int { return int(a.x0 - b.x0) })
	if want := document.MM(30 + (165-65)/2); left.x0+testRule/2-want > 2 || want-left.x0 > testRule {
		t.Errorf("it begins at %.2f mm, want %.2f", (left.x0 + testRule/2).MM(), want.MM())
	}
}
