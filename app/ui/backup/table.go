package backup

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/ui/kit"
)

// A table is a list with columns, one line each, that the arrows walk through.
type table struct {
	widget.List
	columns []column
	rows    [][]string
	chosen  int
	enter   func() // Enter on a line; may be nil
}

// A column has a heading and a width; the column without a width takes what the
// others leave.
type column struct {
	heading string
	width   float32
}

// newTable makes a table without lines.
func newTable(columns []column, enter func()) *table {
	t := &table{columns: columns, chosen: -1, enter: enter}
	t.Length = func() int { return len(t.rows) }
	t.CreateItem = func() fyne.CanvasObject { return newLine(t) }
	t.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*line).put(i, t.rows[i]) }
	t.OnSelected = func(i widget.ListItemID) { t.chosen = i }
	t.ExtendBaseWidget(t)
	return t
}

// put shows other lines, with the first of them chosen.
func (t *table) put(rows [][]string) {
	t.rows, t.chosen = rows, -1
	t.UnselectAll()
	t.Refresh()
	if len(rows) > 0 {
		t.Select(0)
	}
}

// head is the line of headings.
func (t *table) head() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, c := range t.columns {
		cells = append(cells, widget.NewLabelWithStyle(c.heading, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
	}
	back := canvas.NewRectangle(theme.Color(theme.ColorNameHeaderBackground))
	return container.NewStack(back, container.New(spread{t}, cells...))
}

// TypedKey is called by Fyne.
func (t *table) TypedKey(k *fyne.KeyEvent) {
	if kit.Pass(t, k) || len(t.rows) == 0 {
		return
	}
	if to, ok := kit.Line(k.Name, t.chosen, len(t.rows)); ok {
		t.Select(to)
		return
	}
	if (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter) && t.enter != nil {
		t.enter()
	}
}

// A line is one row of a table.
type line struct {
	widget.BaseWidget
	table *table
	index int
	cells []*widget.Label
}

func newLine(t *table) *line {
	l := &line{table: t}
	for range t.columns {
		cell := widget.NewLabel("")
		cell.Truncation = fyne.TextTruncateEllipsis
		l.cells = append(l.cells, cell)
	}
	l.ExtendBaseWidget(l)
	return l
}

// CreateRenderer is called by Fyne.
func (l *line) CreateRenderer() fyne.WidgetRenderer {
	var cells []fyne.CanvasObject
	for _, c := range l.cells {
		cells = append(cells, c)
	}
	return widget.NewSimpleRenderer(container.New(spread{l.table}, cells...))
}

// Tapped is called by Fyne.
func (l *line) Tapped(*fyne.PointEvent) {
	l.table.Select(l.index)
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.table); c != nil {
		c.Focus(l.table)
	}
}

func (l *line) put(i int, row []string) {
	l.index = i
	for k, s := range row {
		l.cells[k].SetText(s)
	}
}

// spread places the columns of a table.
type spread struct{ table *table }

func (s spread) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(500), o[0].MinSize().Height)
}

func (s spread) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rest := size.Width
	for _, c := range s.table.columns {
		rest -= kit.Scaled(c.width)
	}
	x := float32(0)
	for i, c := range s.table.columns {
		w := kit.Scaled(c.width)
		if c.width == 0 {
			w = rest
		}
		o[i].Move(fyne.NewPos(x, 0))
		o[i].Resize(fyne.NewSize(w, size.Height))
		x += w
	}
}
