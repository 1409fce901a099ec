package problems

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A list shows findings under the heads of their severities. Only the rows in
// sight are objects: a careless plan has a thousand findings.
type list struct {
	widget.BaseWidget
	panel   *Panel
	rows    []row
	tops    []float32 // where each row begins, and where the last one ends
	wraps   wraps
	looks   map[model.Finding]look // at lookAt
	lookAt  lookAt
	marked  int // the row that the clerk is at, or -1
	scroll  *kit.FormScroll
	page    *fyne.Container
	lines   []*line // those in sight
	focused bool
}

// A row is the head of a severity, or a finding with its place among them.
type row struct {
	head  string
	issue int // -1 in a head
}

func newList(p *Panel) *list {
	l := &list{panel: p, marked: -1, tops: []float32{0}}
	l.page = container.New(rowsLayout{l})
	l.scroll = kit.NewFormScroll(l.page)
	l.scroll.Page.OnScrolled = func(fyne.Position) { l.place() }
	l.ExtendBaseWidget(l)
	return l
}

func (l *list) object() fyne.CanvasObject { return l }

// put takes new findings, sorted.
func (l *list) put(findings []model.Finding) {
	l.rows = l.rows[:0]
	for i, issue := range findings {
		if i == 0 || findings[i-1].Severity != issue.Severity {
			n := 0
			for _, other := range findings {
				if other.Severity == issue.Severity {
					n++
				}
			}
			l.rows = append(l.rows, row{text.FindingGroup(issue.Severity, n), -1})
		}
		l.rows = append(l.rows, row{issue: i})
	}
	l.marked = l.rowOf(l.panel.at)
	l.measure()
	l.page.Refresh()
	l.scroll.Page.Refresh()
}

// rowOf is the row of a finding, or -1.
func (l *list) rowOf(issue int) int {
	for i, r := range l.rows {
		if issue >= 0 && r.issue == issue {
			return i
		}
	}
	return -1
}

// mark tells which finding the clerk was led to, and brings it into sight.
func (l *list) mark(issue int) { l.goTo(l.rowOf(issue)) }

func (l *list) goTo(row int) {
	l.marked = row
	if row >= 0 && row+1 < len(l.tops) {
		l.scroll.RevealRange(l.tops[row], l.tops[row+1], 0)
	}
	l.place()
}

// retell says the places anew: rows of the plan may have moved.
func (l *list) retell() {
	if l.panel.object.Visible() {
		l.place()
	}
}

// measure works out where each row stands at the width that there is.
func (l *list) measure() {
	width := l.width()
	l.tops = append(l.tops[:0], 0)
	if width <= 0 {
		return
	}
	y := float32(0)
	for _, r := range l.rows {
		y += l.look(r, width).height
		l.tops = append(l.tops, y)
	}
}

// width is the room for the rows, clear of the scroll bar.
func (l *list) width() float32 { return l.scroll.Page.Size().Width - theme.ScrollBarSize() }

// place puts the rows in sight on the page.
func (l *list) place() {
	height := l.scroll.Page.Size().Height
	if height <= 0 || len(l.tops) != len(l.rows)+1 {
		return
	}
	from := l.scroll.Page.Offset.Y
	first := max(0, sort.Search(len(l.rows), func(i int) bool { return l.tops[i] > from })-1)
	n := 0
	for i := first; i < len(l.rows) && l.tops[i] < from+height; i++ {
		if n == len(l.lines) {
			l.lines = append(l.lines, newLine(l))
		}
		l.lines[n].put(i)
		l.lines[n].Move(fyne.NewPos(0, l.tops[i]))
		l.lines[n].Resize(fyne.NewSize(l.width(), l.tops[i+1]-l.tops[i]))
		n++
	}
	if len(l.page.Objects) == n {
		return
	}
	l.page.Objects = make([]fyne.CanvasObject, n)
	for i := range n {
		l.page.Objects[i] = l.lines[i]
	}
	l.page.Refresh()
}

// rowsLayout gives the page the height of all rows.
type rowsLayout struct{ list *list }

// MinSize is called by Fyne.
func (r rowsLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, r.list.tops[len(r.list.tops)-1])
}

// Layout is called by Fyne.
func (r rowsLayout) Layout([]fyne.CanvasObject, fyne.Size) { r.list.place() }

// Resize measures the rows anew where the width is another.
func (l *list) Resize(size fyne.Size) {
	changed := size.Width != l.Size().Width
	l.BaseWidget.Resize(size)
	if changed {
		l.scroll.Page.Resize(size)
		l.measure()
		l.page.Refresh()
		l.scroll.Page.Refresh()
	}
	l.place()
}

// MinSize is as little as a panel may be.
func (l *list) MinSize() fyne.Size { return fyne.NewSize(100, 40) }

// CreateRenderer is called by Fyne.
func (l *list) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(l.scroll.Object())
}

// FocusGained is called by Fyne.
func (l *list) FocusGained() {
	l.focused = true
	if l.marked < 0 {
		l.step(1)
	}
	l.place()
}

// FocusLost is called by Fyne.
func (l *list) FocusLost() {
	l.focused = false
	l.place()
}

// TypedRune is called by Fyne; there is nothing to type in.
func (l *list) TypedRune(rune) {}

// TypedKey is called by Fyne: arrows go through the findings, Enter leads to
// the field, Escape closes the list.
func (l *list) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyHome:
		l.marked = -1
		l.step(1)
	case fyne.KeyEnd:
		l.marked = len(l.rows)
		l.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if l.marked >= 0 {
			l.panel.lead(l.rows[l.marked].issue)
		}
	case fyne.KeyEscape:
		l.panel.hooks.Closed()
	default:
		kit.Pass(l, k)
	}
}

// TypedShortcut copies the list at Ctrl+C.
func (l *list) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutCopy); ok {
		l.panel.copy()
	}
}

// step goes to the next finding, over the heads.
func (l *list) step(by int) {
	for i := l.marked + by; i >= 0 && i < len(l.rows); i += by {
		if l.rows[i].issue >= 0 {
			l.goTo(i)
			return
		}
	}
}
