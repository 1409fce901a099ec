package grid

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// listedCells is how many cells a preview lists.
const listedCells = 500

// A reading is a line of the preview: a column, or a cell.
type reading struct{ heading, row, raw, as, how, reason, doubtful, unread string }

// A preview asks before a block is pasted that can be read in two ways or not
// in all its cells.
type preview struct {
	pasting        *pasting
	columns, cells []reading
	summary        *widget.Label
	tables         []*Grid
	marks          []*mark
}

// ask shows how each column was read and the cells in doubt, and pastes when
// the clerk agrees.
func (p *pasting) ask() {
	c := p.grid.canvas()
	if c == nil {
		return
	}
	v := &preview{pasting: p, summary: widget.NewLabel("")}
	v.summary.TextStyle.Bold = true
	v.summary.Wrapping = fyne.TextWrapWord
	v.read()
	content := container.NewVBox(v.summary)
	if p.undecided() {
		content.Add(v.choice())
	}
	content.Add(v.table(c, &v.columns, 4, columnReadings()))
	if len(v.cells) > 0 {
		content.Add(widget.NewLabel(text.PasteCells))
		content.Add(v.table(c, &v.cells, 6, cellReadings()))
	}
	page := container.New(layout.NewCustomPaddedLayout(0, 0, 0, kit.Scaled(18)), content)
	kit.Show(c, text.PasteTitle, page,
		kit.Answer{Label: text.PasteNow, Main: true, Do: p.put}, kit.Answer{Label: text.PasteNot})
}

// undecided reports whether the clerk can tell how to read a column.
func (p *pasting) undecided() bool {
	for _, c := range p.columns {
		if c.open {
			return true
		}
	}
	return false
}

func columnReadings() []Column[reading] {
	return []Column[reading]{
		Computed(text.HeadColumn, text.HeadColumn, func(r *reading) string { return r.heading }).Sized(130, 1),
		Computed(text.HeadNotation, text.HeadNotation, func(r *reading) string { return r.how }).Sized(170, 0.5),
		Computed(text.HeadExample, text.HeadExample, func(r *reading) string { return r.as }).Sized(180, 1),
		Computed(text.HeadDoubtful, text.HeadDoubtful, func(r *reading) string { return r.doubtful }).Sized(80, 0),
		Computed(text.HeadUnread, text.HeadUnread, func(r *reading) string { return r.unread }).Sized(100, 0),
	}
}

func cellReadings() []Column[reading] {
	return []Column[reading]{
		Computed(text.HeadRow, text.HeadRow, func(r *reading) string { return r.row }).Sized(50, 0),
		Computed(text.HeadColumn, text.HeadColumn, func(r *reading) string { return r.heading }).Sized(110, 0.5),
		Computed(text.HeadWritten, text.HeadWritten, func(r *reading) string { return r.raw }).Sized(100, 0.5),
		Computed(text.HeadReadAs, text.HeadReadAs, func(r *reading) string { return r.as }).Sized(110, 0.5),
		Computed(text.HeadReason, text.HeadReason, func(r *reading) string { return r.reason }).Sized(200, 1.5),
	}
}

func (v *preview) table(c fyne.Canvas, rows *[]reading, visible int, columns []Column[reading]) *Grid {
	g := New(Source[reading]{Rows: func() []reading { return *rows }},
		Table[reading]{Columns: columns, Visible: visible, Bare: true}, Hooks{Canvas: c, ReadOnly: true})
	v.tables = append(v.tables, g)
	return g
}

// read describes what was read.
func (v *preview) read() {
	p := v.pasting
	v.columns, v.cells = nil, nil
	rows := 0
	for _, c := range p.columns {
		v.column(c)
		rows = max(rows, len(c.cells))
	}
	doubtful, unread := p.worries()
	if more := len(v.cells) - listedCells; more > 0 {
		v.cells = append(v.cells[:listedCells], reading{reason: text.PasteMore(more)})
	}
	v.summary.SetText(text.PasteSummary(rows, len(p.columns), doubtful, unread))
	for _, g := range v.tables {
		g.changed()
	}
}

func (v *preview) column(c pastedColumn) {
	p := v.pasting
	line := reading{heading: p.grid.specs[c.col].heading, how: c.how}
	doubtful, unread := 0, 0
	for _, cell := range c.cells {
		r := reading{
			heading: line.heading, row: strconv.Itoa(p.at.row + cell.row + 1),
			raw: model.CleanLine(cell.raw), as: cell.text, reason: cell.doubt,
		}
		if r.as == "" {
			r.as = text.BlankCell
		}
		switch {
		case cell.err != nil:
			unread++
			r.as, r.reason = text.KeptAsIs, text.Wrong(cell.err)
		case cell.doubt != "":
			doubtful++
		default:
			continue
		}
		if line.as == "" && cell.err == nil {
			line.as = example(r)
		}
		v.cells = append(v.cells, r)
	}
	line.doubtful, line.unread = counted(doubtful), counted(unread)
	if line.as == "" {
		line.as = firstExample(c)
	}
	v.columns = append(v.columns, line)
}

func counted(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func example(r reading) string { return text.ReadAs(r.raw, r.as) }

// firstExample is a cell of a column that was read into something else.
func firstExample(c pastedColumn) string {
	for _, cell := range c.cells {
		if raw := model.CleanLine(cell.raw); cell.err == nil && raw != cell.text {
			return example(reading{raw: raw, as: cell.text})
		}
	}
	return ""
}

// choice lets the clerk say which mark parts the decimals.
func (v *preview) choice() fyne.CanvasObject {
	pick := func(n model.Notation) func() {
		return func() {
			v.pasting.chosen = n
			v.pasting.read()
			v.show()
			v.read()
		}
	}
	v.marks = []*mark{
		newMark(text.CommaIsDecimal, model.VietnameseNotation, pick(model.VietnameseNotation)),
		newMark(text.PointIsDecimal, model.EnglishNotation, pick(model.EnglishNotation)),
	}
	v.show()
	return container.NewHBox(widget.NewLabel(text.PasteAskNotation), v.marks[0], v.marks[1])
}

// show marks the notation that is chosen; the Vietnamese one stands for none.
func (v *preview) show() {
	for _, m := range v.marks {
		m.Importance = widget.MediumImportance
		if m.notation == max(v.pasting.chosen, model.VietnameseNotation) {
			m.Importance = widget.HighImportance
		}
		m.Refresh()
	}
}

// A mark is a button of the dialog that Escape goes through.
type mark struct {
	kit.Button
	notation model.Notation
}

func newMark(label string, n model.Notation, tapped func()) *mark {
	m := &mark{notation: n}
	m.Text, m.OnTapped = label, tapped
	m.ExtendBaseWidget(m)
	return m
}

// TypedKey is called by Fyne.
func (m *mark) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		if c := fyne.CurrentApp().Driver().CanvasForObject(m); c != nil {
			kit.EscapeDialog(c)
		}
		return
	}
	m.Button.TypedKey(k)
}
