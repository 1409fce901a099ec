package conform

import (
	"fmt"
	"math"
	"strings"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// A ruler is one measuring of pages.
type ruler struct {
	Limits
	pages  []layout.Page
	lines  []textLine
	prose  []int // the lines that are in no cell of a table: those are many
	issues []model.Issue
}

// A textLine is one line of a component, from its first letter to its last.
type textLine struct {
	page   int // index
	y      layout.Length
	x0, x1 layout.Length
	text   string
	items  []layout.Item
	node   *layout.Node // nil for a page number
	kind   layout.LineKind
}

// collect joins the items of one component on one baseline.
func collect(pages []layout.Page) []textLine {
	items := 0
	for i := range pages {
		for k := range pages[i].Items {
			if pages[i].Items[k].Kind == layout.TextItem {
				items++
			}
		}
	}
	lines := make([]textLine, 0, items)
	for i := range pages {
		p := &pages[i]
		for k := range p.Items {
			it := &p.Items[k]
			if it.Kind != layout.TextItem {
				continue
			}
			if n := len(lines) - 1; n >= 0 && it.Node != nil && lines[n].node == it.Node && lines[n].page == i && lines[n].y == it.Y {
				lines[n].x1 = it.X + it.Ink
				lines[n].text += it.Text
				lines[n].items = append(lines[n].items, *it)
				continue
			}
			lines = append(lines, textLine{
				page: i, y: it.Y, x0: it.X, x1: it.X + it.Ink, text: it.Text,
				items: p.Items[k : k+1 : k+1], node: it.Node, kind: it.Line, // most lines have one item and copy none
			})
		}
	}
	return lines
}

// outsideCells leaves out the lines in cells of tables.
func outsideCells(lines []textLine) []int {
	var out []int
	for i := range lines {
		if !lines[i].is(document.TableCellText) {
			out = append(out, i)
		}
	}
	return out
}

func (t *textLine) is(roles ...document.Role) bool {
	if t.node == nil {
		return false
	}
	for _, r := range roles {
		if t.node.Role == r {
			return true
		}
	}
	return false
}

func (t textLine) path() string {
	if t.node == nil {
		return ""
	}
	return t.node.Path
}

func (t textLine) middle() float64 { return (t.x0 + t.x1).MM() / 2 }
func (t textLine) width() float64  { return (t.x1 - t.x0).MM() }
func (t textLine) size() float64   { return t.items[0].Size.Points() }

// of gives the lines of some roles, other than the cells of tables.
func (r *ruler) of(roles ...document.Role) []textLine {
	var out []textLine
	for _, i := range r.prose {
		if r.lines[i].is(roles...) {
			out = append(out, r.lines[i])
		}
	}
	return out
}

// ruleUnder finds the rule that belongs to a component.
func (r *ruler) ruleUnder(node *layout.Node) (layout.Item, bool) {
	for i := range r.pages {
		for k := range r.pages[i].Items {
			if it := &r.pages[i].Items[k]; it.Kind == layout.RuleItem && it.Node == node {
				return *it, true
			}
		}
	}
	return layout.Item{}, false
}

func (r *ruler) fault(code, path, source, format string, values ...any) {
	r.issues = append(r.issues, model.Issue{
		Code: code, Severity: model.Error, Path: path, Text: fmt.Sprintf(format, values...), Source: "NĐ 30/2020/NĐ-CP, " + source,
	})
}

// hint is a finding on what no provision asks.
func (r *ruler) hint(code, path, format string, values ...any) {
	r.issues = append(r.issues, model.Issue{Code: code, Severity: model.Hint, Path: path, Text: fmt.Sprintf(format, values...)})
}

// number writes a measure with a decimal comma.
func number(v float64) string {
	return strings.ReplaceAll(fmt.Sprintf("%.4g", math.Round(v*100)/100), ".", ",")
}

func off(a, b, tolerance float64) bool { return math.Abs(a-b) > tolerance }
