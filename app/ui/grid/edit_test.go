package grid

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/app/ui/internal/replay"
	"sokehoach/model"
)

func TestEveryVietnameseKeyboardTypesIntoACell(t *testing.T) {
	const sentence = "Đường bản Tả Chải, kiểm tra ngày nghiệm thu"
	for _, style := range replay.Styles() {
		g := open(t, 3, nil)
		g.Focus(1, name)
		replay.Into(t, g.w.Canvas(), replay.Keys(sentence, style))
		if got := g.rows()[1].Name; got != sentence {
			t.Errorf("%v: while typing the record holds %q", style, got)
		}
		g.keys(fyne.KeyReturn)
		if got := g.rows()[1].Name; got != sentence || g.at != (cell{2, name}) {
			t.Errorf("%v: %q, then in %v", style, got, g.at)
		}
	}
}

func TestEveryVietnameseKeyboardTypesAStrayLetterIntoANumber(t *testing.T) {
	for _, style := range replay.Styles() {
		g := open(t, 3, nil)
		g.Focus(0, money)
		replay.Into(t, g.w.Canvas(), replay.Keys("123á", style))
		if got := g.editor.Text; got != "123á" {
			t.Errorf("%v: the editor holds %q", style, got)
		}
		g.keys(fyne.KeyBackspace, fyne.KeyReturn)
		if got := g.rows()[0].Money; got != model.Known(model.Amount(123_000_000)) {
			t.Errorf("%v: %v", style, got)
		}
	}
}

func TestTheFirstKeyOpensAListAndIsTypedInto(t *testing.T) {
	for _, style := range replay.Styles() {
		g := open(t, 3, nil)
		g.Focus(0, source)
		replay.Into(t, g.w.Canvas(), replay.Keys("địa ph", style))
		if g.list == nil || g.editor.Text != "địa ph" {
			t.Fatalf("%v: the editor holds %q", style, g.editor.Text)
		}
		g.keys(fyne.KeyTab)
		if got := g.rows()[0].Source; got != "dp" || g.at != (cell{0, unit}) || g.w.Canvas().Focused() != fyne.Focusable(g.Grid) {
			t.Errorf("%v: %q, then in %v", style, got, g.at)
		}
	}
}

func TestTypingInOneCellIsOneStepWithItsName(t *testing.T) {
	g := open(t, 3, nil)
	g.types("Kế hoạch")
	g.keys(fyne.KeyReturn)
	step, _ := g.s.Undo()
	if step.Name != "sửa tên công việc" || step.Path != "lines[0].name" || g.rows()[0] != lines(1)[0] {
		t.Errorf("undid %+v, left %q", step, g.rows()[0].Name)
	}
	if _, more := g.s.UndoStep(); more {
		t.Error("there is a second step")
	}
}

func TestEscapeLeavesTheCellAsItWas(t *testing.T) {
	g := open(t, 3, nil)
	for _, col := range []int{name, money, source} {
		g.Focus(1, col)
		g.types("12 việc")
		g.keys(fyne.KeyEscape)
		if g.rows()[1] != lines(3)[1] || g.editor.open || g.at != (cell{1, col}) {
			t.Errorf("column %d: %+v", col, g.rows()[1])
		}
	}
	if _, more := g.s.UndoStep(); more {
		t.Error("there is a step to undo")
	}
}

func TestAWrongValueStaysVisibleAndTheRecordKeepsTheLastGoodOne(t *testing.T) {
	g := open(t, 3, nil)
	for col, typed := range map[int]string{money: "12,3,4", poor: "-5", yearOf: "24", dateOf: "32/1/2024", source: "không có"} {
		g.Focus(1, col)
		g.types(typed)
		g.keys(fyne.KeyReturn)
		g.Focus(1, col)
		said, grave := g.sentence()
		if g.shown(cell{1, col}) != typed || grave != model.Error || said == "" || g.rows()[1] != lines(3)[1] {
			t.Errorf("column %d shows %q, says %q, holds %+v", col, g.shown(cell{1, col}), said, g.rows()[1])
		}
	}
	g.Focus(1, money)
	g.keys(fyne.KeyF2)
	if g.editor.Text != "12,3,4" {
		t.Errorf("F2 opens %q", g.editor.Text)
	}
	g.keys(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyReturn)
	if got := g.rows()[1].Money; got != model.Known(model.Amount(12_300_000)) || len(g.data.drafts()) != 4 {
		t.Errorf("mended: %v, %d drafts", got, len(g.data.drafts()))
	}
}

func TestACountThatIsNoNumberIsNotCalledMoney(t *testing.T) {
	g := open(t, 3, nil)
	for _, typed := range []string{"abc", "1,5"} {
		g.Focus(1, poor)
		g.types(typed)
		g.keys(fyne.KeyReturn)
		g.Focus(1, poor)
		if said, _ := g.sentence(); said == "" || strings.Contains(said, "Số tiền") {
			t.Errorf("of %q it says %q", typed, said)
		}
	}
}

func TestAnUntouchedCellChangesNothing(t *testing.T) {
	g := open(t, 3, nil)
	for col := range both {
		g.Focus(1, col)
		g.keys(fyne.KeyF2, fyne.KeyReturn)
	}
	if _, more := g.s.UndoStep(); more {
		t.Errorf("changed %+v", g.rows()[1])
	}
}

func TestUndoUnderTheHandsClosesTheEditor(t *testing.T) {
	g := open(t, 3, nil)
	g.types("a")
	g.s.Undo()
	if g.editor.open || g.w.Canvas().Focused() != fyne.Focusable(g.Grid) || g.rows()[0] != lines(1)[0] {
		t.Errorf("editing %v, record %q", g.editor.open, g.rows()[0].Name)
	}
}

func TestAClickElsewhereKeepsWhatWasTyped(t *testing.T) {
	g := open(t, 3, nil)
	g.Focus(0, money)
	g.types("5")
	g.w.Canvas().Focus(g.after)
	if got := g.rows()[0].Money; got != model.Known(model.Amount(5_000_000)) || g.editor.open || g.focused {
		t.Errorf("%v, editing %v, focused %v", got, g.editor.open, g.focused)
	}
}

func TestAListIsFilteredWithoutMarks(t *testing.T) {
	g := open(t, 3, nil)
	g.Focus(0, source)
	g.types("von")
	if len(g.list.fits) != 1 || g.list.answer("") != "Vốn vay tín dụng" {
		t.Errorf("fits %q", g.list.fits)
	}
	g.keys(fyne.KeyEscape, fyne.KeyF2, fyne.KeyDown, fyne.KeyReturn)
	if got := g.rows()[0].Source; got != "dp" {
		t.Errorf("one further down is %q", got)
	}
	g.Focus(0, unit)
	g.types("thôn")
	g.keys(fyne.KeyReturn)
	if got := g.rows()[0].Unit; got != "thôn" {
		t.Errorf("a unit of one's own: %q", got)
	}
	g.Focus(0, source)
	g.keys(fyne.KeyBackspace, fyne.KeyReturn)
	if got := g.rows()[0].Source; got != "" {
		t.Errorf("emptied: %q", got)
	}
}

func TestARowThatIsNeededStays(t *testing.T) {
	g := open(t, 3, func(table *Table[line]) {
		table.Keep = func(l line) string {
			if l.Source == sources[1].Value {
				return "Dòng này còn được dùng."
			}
			return ""
		}
	})
	g.Focus(0, 0)
	g.shifted(fyne.KeyDown)
	g.DeleteRows()
	if len(g.rows()) != 3 || g.said != "Dòng này còn được dùng." {
		t.Errorf("%d rows are left of 3, %q was said", len(g.rows()), g.said)
	}
	g.Focus(0, 0)
	if g.DeleteRows(); len(g.rows()) != 2 {
		t.Errorf("%d rows are left of 3 after one was deleted", len(g.rows()))
	}
}

func TestATextThatWasReplacedInACellComesBackByUndoAndEscTakesAllBack(t *testing.T) {
	g := open(t, 1, nil)
	before := g.rows()[0].Name
	g.types("Đào mương")
	g.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	g.types("x")
	g.keys(fyne.KeyReturn)
	if g.s.Undo(); g.rows()[0].Name != "Đào mương" {
		t.Errorf("undo gives %q", g.rows()[0].Name)
	}
	if g.s.Undo(); g.rows()[0].Name != before {
		t.Errorf("a second undo gives %q", g.rows()[0].Name)
	}
	g.Focus(0, name)
	g.types("Đào mương")
	g.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	g.types("x")
	if g.keys(fyne.KeyEscape); g.rows()[0].Name != before {
		t.Errorf("Escape gives %q", g.rows()[0].Name)
	}
}

func TestAPieceOfASuggestionIsNeverKept(t *testing.T) {
	for typed, want := range map[string]string{"ngư": "người", "hộ": "hộ", "hồ": "hồ", "con": "con", "k": "k"} {
		g := open(t, 1, nil)
		g.Focus(0, unit)
		replay.Into(t, g.w.Canvas(), replay.Keys(typed, replay.Backspaces))
		g.keys(fyne.KeyReturn)
		if got := g.rows()[0].Unit; got != want {
			t.Errorf("%q gives %q, want %q", typed, got, want)
		}
	}
}

func TestAFigureIsShownAsItWasRead(t *testing.T) {
	for typed, want := range map[string]string{"1,500": "1,5", "1.500": "1.500", "1,500.5": "1,500.5"} {
		g := open(t, 1, nil)
		g.Focus(0, money)
		g.types(typed)
		g.keys(fyne.KeyReturn)
		if got := g.shown(cell{0, money}); got != want {
			t.Errorf("%q is shown as %q, want %q", typed, got, want)
		}
	}
}

func TestACellReckonsAsAWorksheetDoes(t *testing.T) {
	g := open(t, 3, nil)
	g.Focus(0, money)
	g.types("=100+20,5*2")
	g.keys(fyne.KeyReturn)
	if got := g.rows()[0].Money; got != model.Known(model.Amount(141_000_000)) {
		t.Errorf("the record holds %v", got)
	}
	g.Focus(0, name)
	g.types("=1+1")
	g.keys(fyne.KeyReturn)
	if got := g.rows()[0].Name; got != "=1+1" {
		t.Errorf("a text was reckoned: %q", got)
	}
}
