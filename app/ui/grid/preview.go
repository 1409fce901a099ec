package grid

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
	"sokehoach/model/match"
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
	notes          *widget.Label
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
	v := &preview{pasting: p, summary: widget.NewLabel(""), notes: widget.NewLabel("")}
	v.notes.Wrapping = fyne.TextWrapWord
	v.notes.Importance = widget.WarningImportance
	v.summary.TextStyle.Bold = true
	v.summary.Wrapping = fyne.TextWrapWord
	v.read()
	content := container.NewVBox(v.summary)
	if p.aim.asks() {
		content.Add(v.notes)
	}
	if p.undecided() {
		content.Add(v.choice())
	}
	if unit, ok := p.otherUnit(); ok {
		content.Add(v.unitChoice(unit))
	}
	content.Add(v.table(c, &v.columns, Table[reading]{Columns: columnReadings(), Visible: 4}))
	if len(v.cells) > 0 {
		content.Add(widget.NewLabel(text.PasteCells))
		content.Add(v.table(c, &v.cells, Table[reading]{Columns: cellReadings(), Visible: 4, Tall: true}))
	}
	page := container.New(layout.NewCustomPaddedLayout(0, 0, 0, kit.Scaled(18)), content)
	answers := []kit.Answer{{Label: text.PasteNow, Main: true, Do: p.put}}
	if p.aim.names != match.None {
		answers = append(answers, kit.Answer{Label: text.PasteByPlace, Do: p.putByPlace})
	}
	kit.Show(c, text.PasteTitle, page, append(answers, kit.Answer{Label: text.PasteNot})...)
}

// putByPlace puts the rows one below the other, whatever their names.
func (p *pasting) putByPlace() {
	p.byPlace = true
	p.read()
	p.put()
}

// otherUnit tells of which unit a column of money is whose sums may be of another.
func (p *pasting) otherUnit() (model.MoneyUnit, bool) {
	for _, c := range p.columns {
		if c.alone.InDong {
			return c.spec.unit, true
		}
	}
	return 0, false
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

func (v *preview) table(c fyne.Canvas, rows *[]reading, t Table[reading]) *Grid {
	t.Bare = true
	g := New(Source[reading]{Rows: func() []reading { return *rows }}, t, Hooks{Canvas: c, ReadOnly: true})
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
	v.notes.SetText(strings.Join(append(slices.Clone(p.aim.notes), p.aim.left...), "\n"))
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
			heading: line.heading, row: strconv.Itoa(cell.row + 1),
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
	p := v.pasting
	pick := func(label string, n model.Notation) *mark {
		return v.mark(label, func() { p.chosen = n }, func() bool { return n == max(p.chosen, model.VietnameseNotation) })
	}
	comma, point := pick(text.CommaIsDecimal, model.VietnameseNotation), pick(text.PointIsDecimal, model.EnglishNotation)
	comma.notation, point.notation = model.VietnameseNotation, model.EnglishNotation
	v.show()
	return container.NewHBox(widget.NewLabel(text.PasteAskNotation), comma, point)
}

// unitChoice lets the clerk say in which unit sums are written.
func (v *preview) unitChoice(own model.MoneyUnit) fyne.CanvasObject {
	p := v.pasting
	box := container.NewHBox(widget.NewLabel(text.PasteAskUnit))
	for _, unit := range []model.MoneyUnit{model.Dong, model.Thousand, own} {
		box.Add(v.mark(unit.Name(), func() { p.unit = unit }, func() bool {
			return p.unit == unit || p.unit == 0 && unit == p.readUnit(own)
		}))
	}
	v.show()
	return box
}

// readUnit is the unit in which most sums were read without being told.
func (p *pasting) readUnit(own model.MoneyUnit) model.MoneyUnit {
	for _, c := range p.columns {
		for _, n := range c.alone.Cells {
			if n.Unit != 0 {
				return n.Unit
			}
		}
	}
	return own
}

// show marks what is chosen.
func (v *preview) show() {
	for _, m := range v.marks {
		m.Importance = widget.MediumImportance
		if m.chosen() {
			m.Importance = widget.HighImportance
		}
		m.Refresh()
	}
}

// A mark is a button of the dialog that Escape goes through.
type mark struct {
	kit.Button
	notation model.Notation // or none
	chosen   func() bool
}

func (v *preview) mark(label string, choose func(), chosen func() bool) *mark {
	m := &mark{chosen: chosen}
	m.Text, m.OnTapped = label, func() {
		choose()
		v.pasting.read()
		v.show()
		v.read()
	}
	m.ExtendBaseWidget(m)
	v.marks = append(v.marks, m)
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
