package form

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/internal/replay"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A sheet has one of every kind of field.
type sheet struct {
	Name     string
	Amount   model.Opt[model.Amount]
	Quantity model.Opt[model.Quantity]
	Unit     string
	People   model.Opt[int64]
	Year     int
	Day      model.Date
	Village  int
	Other    string
	Places   []int
	Done     bool
	Words    string
	Level    model.Level
	Rows     []sheetRow
}

type sheetRow struct {
	Level int
	Text  string
}

func cloneSheet(s sheet) sheet {
	s.Places, s.Rows = slices.Clone(s.Places), slices.Clone(s.Rows)
	return s
}

func villages(sheet) []Option[int] {
	return []Option[int]{{Value: 1, Label: "Bản Tả Chải"}, {Value: 2, Label: "Bản Gia Khâu"}, {Value: 3, Label: "Đường Ngô Quyền"}, {Value: 4, Label: "Bản Trung Chải"}}
}

func sheetFields() []Field[sheet] {
	return []Field[sheet]{
		Text("name", "Tên", func(s *sheet) *string { return &s.Name }),
		Money("amount", "Kinh phí", func(s *sheet) *model.Opt[model.Amount] { return &s.Amount }, model.Million).
			LastYear(func(s *sheet) string { return "1.200,5" }, func(s *sheet) { s.Amount = model.Known(model.Amount(1_200_500_000)) }),
		Line([]float32{1, 1},
			Quantity("quantity", "Số lượng", func(s *sheet) *model.Opt[model.Quantity] { return &s.Quantity }, func(s *sheet) string { return s.Unit }),
			PickText("unit", "Đơn vị tính", func(s *sheet) *string { return &s.Unit }, func(sheet) []string { return []string{"hộ", "km", "công trình", "người"} })),
		Line([]float32{1, 1, 1},
			Count("people", "Số người", func(s *sheet) *model.Opt[int64] { return &s.People }),
			Number("year", "Năm", func(s *sheet) *int { return &s.Year }, 1900, 2199),
			Date("day", "Ngày", func(s *sheet) *model.Date { return &s.Day })),
		Pick("village", "Bản", func(s *sheet) *int { return &s.Village }, villages).Required(),
		PickOrText("other", "Địa bàn khác", func(s *sheet) *int { return &s.Village }, func(s *sheet) *string { return &s.Other }, villages),
		Picks("places", "Các địa bàn", func(s *sheet) *[]int { return &s.Places }, villages),
		Check("done", "Không có nội dung trên địa bàn", func(s *sheet) *bool { return &s.Done }),
		LongText("words", "Nội dung", func(s *sheet) *string { return &s.Words }),
		List("rows", "Các đoạn", Rows[sheet, sheetRow]{
			Noun: "đoạn", Beside: 1,
			At:    func(s *sheet) *[]sheetRow { return &s.Rows },
			New:   func([]sheetRow, int) sheetRow { return sheetRow{} },
			Shift: func(r *sheetRow, by int) { r.Level = max(0, r.Level+by) },
			Fields: func(i int) []Field[sheet] {
				return []Field[sheet]{Text(fmt.Sprintf("rows[%d].text", i), "Đoạn", func(s *sheet) *string { return &s.Rows[i].Text }).Bare()}
			},
		}),
	}
}

// A desk is a form with every kind of field in a headless window.
type desk struct {
	*Form[sheet]
	t    testing.TB
	s    *edit.Session[sheet]
	w    fyne.Window
	said string
}

func newDesk(t testing.TB, v sheet) *desk {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(kit.Theme{})
	d := &desk{t: t, s: edit.Open(v, cloneSheet, nil)}
	d.w = test.NewTempWindow(t, nil)
	d.Form = New(d.s, Hooks{
		Canvas: d.w.Canvas(), Say: func(s string) { d.said = s },
		Undo: func() { d.s.Undo() }, Redo: func() { d.s.Redo() },
	}, sheetFields()...)
	d.w.SetContent(d.Object())
	d.w.Resize(fyne.NewSize(640, 900))
	return d
}

func (d *desk) block(path string) *block[sheet] {
	d.t.Helper()
	b := d.find(path)
	if b == nil || b.field.Path != path {
		d.t.Fatalf("no field %s", path)
	}
	return b
}

// in puts the clerk into a field and gives its entry.
func (d *desk) in(path string) *entry {
	d.t.Helper()
	w := d.block(path).control.widget()
	d.w.Canvas().Focus(w)
	e, _ := w.(*entry)
	return e
}

func (d *desk) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		d.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func (d *desk) shortcut(k fyne.KeyName, m fyne.KeyModifier) {
	d.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: k, Modifier: m})
}

// types types as UniKey does.
func (d *desk) types(path, s string) *entry {
	d.t.Helper()
	e := d.in(path)
	replay.Into(d.t, d.w.Canvas(), replay.Keys(s, replay.Backspaces))
	return e
}

func (d *desk) complaint(path string) string {
	if l := d.block(path).wrong; l != nil {
		return l.Text
	}
	return ""
}

// click is what the window does at a click on what floats: the mouse goes down,
// the field loses the focus, the click comes.
func (d *desk) click(at fyne.Position) {
	d.t.Helper()
	o, ok := d.popups.layer.Shown().(interface {
		MouseDown(*desktop.MouseEvent)
		Tapped(*fyne.PointEvent)
	})
	if !ok {
		d.t.Fatal("nothing floats")
	}
	o.MouseDown(&desktop.MouseEvent{})
	d.w.Canvas().Unfocus()
	o.Tapped(&fyne.PointEvent{Position: at})
}

func TestFiguresAreTypedFreelyAndWrittenInFullWhenLeft(t *testing.T) {
	for _, c := range []struct{ path, typed, want string }{
		{"amount", "1234567,5", "1.234.567,5"},
		{"amount", "1 234", "1.234"},
		{"amount", "0", "0"},
		{"amount", "", ""},
		{"amount", "(12)", "-12"},
		{"quantity", "1500,25", "1.500,25"},
		{"people", "12345", "12.345"},
		{"year", "2024", "2024"},
	} {
		d := newDesk(t, sheet{})
		e := d.types(c.path, c.typed)
		if e.Text != c.typed {
			t.Errorf("%s: %q became %q while typing", c.path, c.typed, e.Text)
		}
		d.w.Canvas().FocusNext()
		if e.Text != c.want || d.complaint(c.path) != "" {
			t.Errorf("%s: %q shows %q, %q", c.path, c.typed, e.Text, d.complaint(c.path))
		}
	}
}

func TestBlankIsUnknownAndZeroIsZero(t *testing.T) {
	d := newDesk(t, sheet{Amount: model.Known(model.Amount(5_000_000))})
	e := d.in("amount")
	if e.Text != "5" {
		t.Fatalf("shows %q", e.Text)
	}
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.press(fyne.KeyDelete)
	if v := d.s.Value().Amount; v.Known {
		t.Errorf("%+v", v)
	}
	d.types("amount", "0")
	if v := d.s.Value().Amount; !v.Known || v.Value != 0 {
		t.Errorf("%+v", v)
	}
}

func TestAnAmbiguousFigureIsAskedForAndNotStored(t *testing.T) {
	before := model.Known(model.Amount(7_000_000))
	for _, typed := range []string{"1,234.50", "1.5", "12 triệu", "1.2.3"} {
		d := newDesk(t, sheet{Amount: before})
		e := d.in("amount")
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		d.press(fyne.KeyDelete)
		d.types("amount", typed)
		if d.complaint("amount") != "" {
			t.Errorf("%q: complains before it was left", typed)
		}
		d.w.Canvas().FocusNext()
		if e.Text != typed || d.s.Value().Amount != before {
			t.Errorf("%q shows %q and stores %+v", typed, e.Text, d.s.Value().Amount)
		}
		if want := "Sổ vẫn giữ 7 triệu đồng."; !hasSuffix(d.complaint("amount"), want) {
			t.Errorf("%q: %q", typed, d.complaint("amount"))
		}
	}
}

func hasSuffix(s, end string) bool { return len(s) > len(end) && s[len(s)-len(end):] == end }

func TestAYearOutsideItsBoundsIsNotStored(t *testing.T) {
	d := newDesk(t, sheet{Year: 2024})
	e := d.in("year")
	e.end()
	replay.Into(t, d.w.Canvas(), replay.Keys("5", replay.Backspaces))
	d.w.Canvas().FocusNext()
	if e.Text != "20245" || d.s.Value().Year != 2024 || d.complaint("year") == "" {
		t.Errorf("shows %q, stores %d, says %q", e.Text, d.s.Value().Year, d.complaint("year"))
	}
}

func TestAFigureStandsAtTheRightAndIsClickedThere(t *testing.T) {
	d := newDesk(t, sheet{Amount: model.Known(model.Amount(1_234_000_000))})
	e := d.in("amount")
	right := e.inside.Position().X + e.inside.Size().Width
	if e.shift < 50 || right < e.Size().Width-1 || right > e.Size().Width+1 {
		t.Errorf("moved by %v, ends at %v of %v", e.shift, right, e.Size().Width)
	}
	e.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(e.shift+2, 10)}, Button: desktop.MouseButtonPrimary})
	if e.CursorColumn != 0 {
		t.Errorf("a click before the first digit came to column %d", e.CursorColumn)
	}
	e.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(e.Size().Width-3, 10)}, Button: desktop.MouseButtonPrimary})
	if e.CursorColumn != 5 {
		t.Errorf("a click behind the last digit came to column %d", e.CursorColumn)
	}
}

func TestWhatIsTypedIntoAFigureReplacesItUnlessTheClerkWasOnlyAway(t *testing.T) {
	d := newDesk(t, sheet{Amount: model.Known(model.Amount(5_000_000))})
	if e := d.types("amount", "12"); e.Text != "12" {
		t.Errorf("shows %q", e.Text)
	}
	e := d.in("amount")
	e.FocusLost() // to another window and back
	e.FocusGained()
	replay.Into(t, d.w.Canvas(), replay.Keys("3", replay.Backspaces))
	if e.Text != "123" {
		t.Errorf("after coming back: %q", e.Text)
	}
}

func TestTheUnitStandsBesideAQuantity(t *testing.T) {
	d := newDesk(t, sheet{Unit: "hộ"})
	unit := d.block("quantity").control.(*figure[sheet, model.Opt[model.Quantity]]).unit
	if unit.Text != "hộ" {
		t.Errorf("shows %q", unit.Text)
	}
	d.s.Change(edit.Step{Path: "unit"}, func(s *sheet) { s.Unit = "km" })
	if unit.Text != "km" {
		t.Errorf("shows %q after a change", unit.Text)
	}
}

func TestACheckIsChangedBySpaceAndUndone(t *testing.T) {
	d := newDesk(t, sheet{})
	d.in("done")
	d.w.Canvas().Focused().TypedRune(' ')
	if !d.s.Value().Done {
		t.Fatal("not checked")
	}
	d.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	if tick := d.block("done").control.widget().(*tick); d.s.Value().Done || tick.Checked {
		t.Error("not undone")
	}
	d.press(fyne.KeyReturn)
	if d.current.field.Path != "words" {
		t.Errorf("Enter came to %s", d.current.field.Path)
	}
}

func TestOneKeyTakesLastYearsValueInOneStep(t *testing.T) {
	d := newDesk(t, sheet{})
	e := d.types("amount", "3")
	if label := d.block("amount").last.label.Text; label != "Năm trước: 1.200,5" {
		t.Errorf("the line says %q", label)
	}
	d.shortcut(fyne.KeyR, fyne.KeyModifierControl)
	if e.Text != "1.200,5" || d.s.Value().Amount.Value != 1_200_500_000 {
		t.Errorf("shows %q, stores %+v", e.Text, d.s.Value().Amount)
	}
	if step, _ := d.s.Undo(); step.Name != "lấy kinh phí của năm trước" || e.Text != "3" {
		t.Errorf("undo of %q leaves %q", step.Name, e.Text)
	}
}

func TestRowsChangeTheirLevelByKeys(t *testing.T) {
	d := newDesk(t, sheet{Rows: []sheetRow{{Text: "a"}, {Text: "b"}}})
	d.in("rows[1].text")
	d.shortcut(fyne.KeyRight, fyne.KeyModifierAlt)
	d.shortcut(fyne.KeyRight, fyne.KeyModifierAlt)
	d.shortcut(fyne.KeyLeft, fyne.KeyModifierAlt)
	if got := d.s.Value().Rows; got[1].Level != 1 || got[0].Level != 0 {
		t.Errorf("%+v", got)
	}
	if step, _ := d.s.UndoStep(); step.Name != "nâng cấp đoạn" {
		t.Errorf("the step is called %q", step.Name)
	}
	d.shortcut(fyne.KeyLeft, fyne.KeyModifierAlt)
	d.shortcut(fyne.KeyLeft, fyne.KeyModifierAlt) // there is no such level
	if d.s.Undo(); d.s.Value().Rows[1].Level != 1 {
		t.Error("a level that there is not became a step")
	}
}

func TestALongTextTellsItsLengthAndIsNeverCut(t *testing.T) {
	d := newDesk(t, sheet{Words: letters(text.LongAt - 1)})
	e := d.in("words")
	note := func() string {
		if l := d.block("words").note; l != nil {
			return l.Text
		}
		return ""
	}
	for n, want := range map[int]string{
		text.LongAt: "", text.LongAt + 1: "6.001/8.000 chữ", text.LongEnd + 1: "8.001/8.000 chữ. Văn bản",
	} {
		e.SetText(letters(n))
		if got := note(); (got == "") != (want == "") || len(got) < len(want) || got[:len(want)] != want {
			t.Errorf("%d letters: %q", n, got)
		}
		if got := len(d.s.Value().Words); got != n {
			t.Errorf("%d letters stored of %d", got, n)
		}
	}
}

// letters is a paragraph of n letters.
func letters(n int) string {
	b := make([]byte, n)
	for i := range b {
		if b[i] = byte('a' + i%26); i%7 == 6 && i < n-1 {
			b[i] = ' '
		}
	}
	return string(b)
}

func TestANumberFieldReckons(t *testing.T) {
	d := newDesk(t, sheet{})
	d.types("amount", "35*15")
	d.in("name")
	if got := d.s.Value().Amount; got != model.Known(model.Amount(525_000_000)) || d.in("amount").Text != "525" || d.complaint("amount") != "" {
		t.Errorf("the record holds %v, the field %q", got, d.in("amount").Text)
	}
}
