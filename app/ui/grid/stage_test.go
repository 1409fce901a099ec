package grid

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/ui/internal/replay"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A line is a row of the tests' table.
type line struct {
	Name     string
	Source   string
	Unit     string
	Quantity model.Opt[model.Quantity]
	Poor     model.Opt[int64]
	Money    model.Opt[model.Amount]
	Norm     model.Opt[model.Amount]
	Year     int
	Date     model.Date
	Seven    [7]model.Opt[model.Amount]
}

// A book is what the rows live in.
type book struct{ Lines []line }

func (b book) clone() book { return book{append([]line(nil), b.Lines...)} }

var sources = []Option[string]{
	{"tw", "Ngân sách trung ương"},
	{"dp", "Ngân sách địa phương"},
	{"dan", "Nhân dân đóng góp"},
	{"vay", "Vốn vay tín dụng"},
	{"khac", "Nguồn khác"},
}

func columns() []Column[line] {
	return []Column[line]{
		Text("name", "Tên công việc", func(l *line) *string { return &l.Name }).Required(),
		Choice("source", "Nguồn vốn", func(l *line) *string { return &l.Source }, sources).Sized(120, 0.5),
		Suggested("unit", "Đơn vị", func(l *line) *string { return &l.Unit }, []string{"hộ", "người", "km"}).Sized(70, 0),
		Quantity("quantity", "Số lượng", func(l *line) *model.Opt[model.Quantity] { return &l.Quantity }).Hint("Số lượng theo đơn vị ở cột bên."),
		Count("poor", "Số hộ nghèo thụ hưởng", func(l *line) *model.Opt[int64] { return &l.Poor }).Totalled(),
		Money("amount", "Số tiền (triệu đồng)", model.Million, func(l *line) *model.Opt[model.Amount] { return &l.Money }).Totalled(),
		Money("norm", "Định mức (triệu đồng)", model.Million, func(l *line) *model.Opt[model.Amount] { return &l.Norm }).Totalled(),
		Year("year", "Năm giao", func(l *line) *int { return &l.Year }),
		Date("date", "Ngày giao", func(l *line) *model.Date { return &l.Date }),
		Computed("both", "Cộng (triệu đồng)", func(l *line) string {
			if !l.Money.Known || !l.Norm.Known {
				return ""
			}
			return formatted(model.Known(l.Money.Value+l.Norm.Value), model.Million)
		}).AtRight(),
	}
}

// The columns of the tests' table.
const (
	name = iota
	source
	unit
	amountOf
	poor
	money
	norm
	yearOf
	dateOf
	both
)

// A stage is a grid in a headless window, with a field after it.
type stage struct {
	*Grid
	t       testing.TB
	s       *edit.Session[book]
	w       fyne.Window
	after   *widget.Entry
	said    string
	entered string
}

func open(t testing.TB, rows int, change func(*Table[line])) *stage {
	t.Helper()
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(1))
	return openAt(t, rows, fyne.NewSize(900, 470), change)
}

func openAt(t testing.TB, rows int, size fyne.Size, change func(*Table[line])) *stage {
	t.Helper()
	g := &stage{t: t, s: edit.Open(book{lines(rows)}, book.clone, nil), after: widget.NewEntry()}
	g.w = test.NewTempWindow(t, nil)
	table := Table[line]{
		Path: "lines", Noun: "công việc", Columns: columns(), Sorts: true, Frozen: 1,
		New: func([]line, int) line { return line{} },
	}
	if change != nil {
		change(&table)
	}
	g.Grid = New(Of(g.s, func(b *book) *[]line { return &b.Lines }), table, Hooks{
		Canvas: g.w.Canvas(), Say: func(s string) { g.said = s }, Entered: func(p string) { g.entered = p },
		Undo: func() { g.s.Undo() }, Redo: func() { g.s.Redo() },
	})
	g.w.SetPadded(false)
	g.w.SetContent(container.NewBorder(nil, g.after, nil, nil, g.Object()))
	g.w.Resize(size)
	g.Focus(0, 0)
	return g
}

func lines(n int) []line {
	var out []line
	for i := range n {
		out = append(out, line{
			Name: fmt.Sprintf("Sửa đường bản Tả Chải đoạn %d", i+1), Source: sources[i%len(sources)].Value,
			Unit: "km", Quantity: model.Known(model.Quantity(1500 + i)), Poor: model.Known(int64(i)),
			Money: model.Known(model.Amount(1_234_500_000 + i)), Norm: model.Known(model.Amount(12_000_000)),
			Year: 2024, Date: model.Date{Year: 2024, Month: 1 + i%12, Day: 5},
		})
	}
	return out
}

// rows are those of the record.
func (g *stage) rows() []line { return g.s.Value().Lines }

// keys sends keys to whatever has the focus.
func (g *stage) keys(names ...fyne.KeyName) {
	g.t.Helper()
	for _, n := range names {
		g.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: n})
	}
}

// shifted sends keys while Shift is held.
func (g *stage) shifted(names ...fyne.KeyName) {
	g.t.Helper()
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	g.w.Canvas().Focused().(desktop.Keyable).KeyDown(shift)
	g.keys(names...)
	if k, ok := g.w.Canvas().Focused().(desktop.Keyable); ok {
		k.KeyUp(shift)
	}
}

func (g *stage) ctrl(name fyne.KeyName) { g.shortcut(fyne.KeyModifierControl, name) }

func (g *stage) shortcut(m fyne.KeyModifier, name fyne.KeyName) {
	g.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: m})
}

// types sends what a Vietnamese keyboard sends.
func (g *stage) types(s string) { replay.Into(g.t, g.w.Canvas(), replay.Keys(s, replay.Backspaces)) }

func (g *stage) pastes(s string) {
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent(s)
	g.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
}

func (g *stage) copies() string {
	clip := fyne.CurrentApp().Clipboard()
	g.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutCopy{Clipboard: clip})
	return clip.Content()
}
