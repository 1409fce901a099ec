package conform

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"sokehoach/app/document"
	"sokehoach/app/layout"
	"sokehoach/model"
)

// A Ruler (thước đo thể thức) is one measuring of pages, one after the other. Of
// a page that was measured it keeps what stands in no table.
type Ruler struct {
	Limits
	byRole   map[document.Role]lookLimit
	sheets   []layout.Page // the pages without what stands on them
	annex    bool          // one has begun
	prose    []textLine    // of all pages, what is in no table: those are long
	rules    map[*layout.Node]layout.Item
	findings []model.Finding
	lines    []textLine // of the page that is being measured
}

// Begin starts a measuring.
func (l Limits) Begin() *Ruler {
	r := &Ruler{Limits: l, byRole: map[document.Role]lookLimit{}, rules: map[*layout.Node]layout.Item{}}
	for _, k := range l.Looks {
		r.byRole[k.Role] = k
	}
	return r
}

// Page measures what can be told from the next page alone.
func (r *Ruler) Page(p layout.Page) {
	i := len(r.sheets)
	r.annex = r.annex || i > 0 && p.Number == 1
	r.collect(i, &p)
	r.sheet(&p)
	r.margins(&p)
	r.pageNumber(&p)
	r.letters()
	r.looks()
	r.tableHeads(&p)
	for _, t := range r.lines {
		if !t.is(document.TableCellText, document.TableHead) {
			t.items = slices.Clone(t.items)
			r.prose = append(r.prose, t)
		}
	}
	p.Items, p.Zones, p.Marks = nil, nil, nil
	r.sheets = append(r.sheets, p)
}

// End measures what several pages show together and gives all that was found.
func (r *Ruler) End() []model.Finding {
	r.heading()
	r.title()
	r.body()
	r.signature()
	r.annexes()
	return r.findings
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

// collect joins the items of one component on one baseline, and notes the rules
// that are no part of a table.
func (r *Ruler) collect(i int, p *layout.Page) {
	clear(r.lines)
	r.lines = r.lines[:0]
	for k := range p.Items {
		it := &p.Items[k]
		if it.Kind != layout.TextItem {
			r.note(it)
			continue
		}
		if n := len(r.lines) - 1; n >= 0 && it.Node != nil && r.lines[n].node == it.Node && r.lines[n].y == it.Y {
			r.lines[n].x1 = it.X + it.Ink
			r.lines[n].text += it.Text
			r.lines[n].items = append(r.lines[n].items, *it)
			continue
		}
		r.lines = append(r.lines, textLine{
			page: i, y: it.Y, x0: it.X, x1: it.X + it.Ink, text: it.Text,
			items: p.Items[k : k+1 : k+1], node: it.Node, kind: it.Line, // most lines have one item and copy none
		})
	}
}

// note keeps the first rule of a component.
func (r *Ruler) note(rule *layout.Item) {
	if rule.Node == nil || rule.Node.Role == document.TableGrid {
		return
	}
	if _, known := r.rules[rule.Node]; !known {
		r.rules[rule.Node] = *rule
	}
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

// of gives the lines of some roles that stand in no table.
func (r *Ruler) of(roles ...document.Role) []textLine {
	var out []textLine
	for i := range r.prose {
		if r.prose[i].is(roles...) {
			out = append(out, r.prose[i])
		}
	}
	return out
}

// ruleUnder finds the rule that belongs to a component.
func (r *Ruler) ruleUnder(node *layout.Node) (layout.Item, bool) {
	rule, ok := r.rules[node]
	return rule, ok
}

func (r *Ruler) fault(code, path, source, format string, values ...any) {
	r.findings = append(r.findings, model.Finding{
		Code: code, Severity: model.Error, Path: path, Text: fmt.Sprintf(format, values...), Source: "NĐ 30/2020/NĐ-CP, " + source,
	})
}

// doubt is a fault that a long text may leave no way around.
func (r *Ruler) doubt(code, path, source, format string, values ...any) {
	r.fault(code, path, source, format, values...)
	r.findings[len(r.findings)-1].Severity = model.Warning
}

// hint is a finding on what no provision asks.
func (r *Ruler) hint(code, path, format string, values ...any) {
	r.findings = append(r.findings, model.Finding{Code: code, Severity: model.Hint, Path: path, Text: fmt.Sprintf(format, values...)})
}

// number writes a measure with a decimal comma.
func number(v float64) string {
	return strings.ReplaceAll(fmt.Sprintf("%.4g", math.Round(v*100)/100), ".", ",")
}

func off(a, b, tolerance float64) bool { return math.Abs(a-b) > tolerance }
