package grid

import (
	"testing"

	"fyne.io/fyne/v2"

	"sokehoach/model"
)

func TestKeysGoWhereExcelGoes(t *testing.T) {
	g := open(t, 40, nil)
	page := g.layout().rows
	for _, c := range []struct {
		do   func()
		want cell
	}{
		{func() { g.keys(fyne.KeyDown, fyne.KeyRight) }, cell{1, 1}},
		{func() { g.keys(fyne.KeyUp, fyne.KeyUp, fyne.KeyLeft) }, cell{0, 0}},
		{func() { g.keys(fyne.KeyEnd) }, cell{0, both}},
		{func() { g.keys(fyne.KeyTab) }, cell{1, 0}},
		{func() { g.shifted(fyne.KeyTab) }, cell{0, both}},
		{func() { g.keys(fyne.KeyHome, fyne.KeyReturn) }, cell{1, 0}},
		{func() { g.shifted(fyne.KeyReturn) }, cell{0, 0}},
		{func() { g.keys(fyne.KeyPageDown) }, cell{page, 0}},
		{func() { g.keys(fyne.KeyPageUp) }, cell{0, 0}},
		{func() { g.ctrl(fyne.KeyEnd) }, cell{39, both}},
		{func() { g.keys(fyne.KeyReturn) }, cell{40, both}},
		{func() { g.keys(fyne.KeyReturn) }, cell{40, both}},
		{func() { g.ctrl(fyne.KeyHome) }, cell{0, 0}},
		{func() { g.keys(fyne.KeyRight, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn) }, cell{1, 1}},
		{func() { g.keys(fyne.KeyTab); g.types("1"); g.keys(fyne.KeyRight) }, cell{1, 3}},
		{func() { g.types("1"); g.keys(fyne.KeyTab); g.types("2"); g.keys(fyne.KeyTab, fyne.KeyReturn) }, cell{2, 3}},
	} {
		if c.do(); g.at != c.want {
			t.Fatalf("in %v, want %v", g.at, c.want)
		}
	}
}

func TestShiftAndArrowsSelect(t *testing.T) {
	g := open(t, 10, nil)
	g.Focus(2, 1)
	g.shifted(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight)
	if from, to := g.block(); from != (cell{2, 1}) || to != (cell{5, 3}) {
		t.Errorf("selected %v to %v", from, to)
	}
	g.keys(fyne.KeyDelete)
	for i, l := range g.rows() {
		if empty := i >= 2 && i < 5; (l.Source == "") != empty || (l.Unit == "") != empty || l.Name == "" {
			t.Errorf("row %d: %+v", i, l)
		}
	}
	if step, _ := g.s.Undo(); step.Name != "xóa nội dung 6 ô" {
		t.Errorf("undid %q", step.Name)
	}
	g.w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	if from, to := g.block(); from != (cell{}) || to != (cell{10, both + 1}) {
		t.Errorf("all is %v to %v", from, to)
	}
}

func TestTheLastCellLeadsToANewRowThatIsMadeByTyping(t *testing.T) {
	g := open(t, 2, nil)
	g.Focus(1, both)
	g.keys(fyne.KeyTab)
	if g.at != (cell{2, 0}) || len(g.rows()) != 2 {
		t.Fatalf("in %v of %d rows", g.at, len(g.rows()))
	}
	g.types("Mới")
	if len(g.rows()) != 3 || g.rows()[2].Name != "Mới" {
		t.Fatalf("%+v", g.rows())
	}
	g.keys(fyne.KeyTab)
	if g.at != (cell{2, 1}) {
		t.Errorf("then in %v", g.at)
	}
	if g.s.Undo(); len(g.rows()) != 2 {
		t.Errorf("after one undo: %d rows", len(g.rows()))
	}
	g.Focus(2, 0)
	g.types("Hai")
	g.keys(fyne.KeyReturn, fyne.KeyTab)
	if g.w.Canvas().Focused() != fyne.Focusable(g.after) || len(g.rows()) != 3 {
		t.Errorf("Tab in the empty row went to %T, %d rows", g.w.Canvas().Focused(), len(g.rows()))
	}
}

func TestTabLeavesATableThatCannotGrow(t *testing.T) {
	g := open(t, 2, func(table *Table[line]) { table.New = nil })
	g.Focus(1, both)
	g.keys(fyne.KeyTab)
	if g.w.Canvas().Focused() != fyne.Focusable(g.after) {
		t.Errorf("Tab went to %T, %v", g.w.Canvas().Focused(), g.at)
	}
	g.Focus(0, 0)
	g.ctrl(fyne.KeyTab)
	if g.w.Canvas().Focused() != fyne.Focusable(g.after) {
		t.Errorf("Ctrl+Tab went to %T", g.w.Canvas().Focused())
	}
	g.Focus(0, 0)
	g.ctrl(fyne.KeyReturn)
	g.ctrl(fyne.KeyMinus)
	g.ctrl(fyne.KeyDown)
	if _, changed := g.s.UndoStep(); changed {
		t.Error("its rows were changed")
	}
}

func TestRowsAreAddedDeletedMovedAndSortedInOneStepEach(t *testing.T) {
	g := open(t, 5, nil)
	for _, c := range []struct {
		do   func()
		step string
		good func() bool
	}{
		{func() { g.Focus(1, 0); g.ctrl(fyne.KeyReturn) }, "thêm công việc", func() bool {
			return len(g.rows()) == 6 && g.rows()[2] == line{} && g.at == cell{2, 0}
		}},
		{func() { g.Focus(1, 0); g.shifted(fyne.KeyDown); g.ctrl(fyne.KeyMinus) }, "xóa 2 công việc", func() bool {
			return len(g.rows()) == 3 && g.rows()[1] == lines(5)[3]
		}},
		{func() { g.Focus(1, 0); g.shifted(fyne.KeyDown); g.ctrl(fyne.KeyDown) }, "chuyển công việc xuống", func() bool {
			return g.rows()[1] == lines(5)[3] && g.rows()[3] == lines(5)[2] && g.at == cell{3, 0}
		}},
		{func() { g.Focus(1, 0); g.ctrl(fyne.KeyUp) }, "chuyển công việc lên", func() bool {
			return g.rows()[0] == lines(5)[1] && g.at == cell{0, 0}
		}},
		{func() { g.Focus(3, source); g.shifted(fyne.KeyDown); g.ctrl(fyne.KeyD) }, "chép ô trên xuống", func() bool {
			return g.rows()[4].Source == lines(5)[3].Source
		}},
		{func() { g.Focus(3, source); g.ctrl(fyne.KeyD) }, "chép ô trên xuống", func() bool {
			return g.rows()[3].Source == lines(5)[2].Source && g.rows()[4] == lines(5)[4]
		}},
		{func() { g.Sort(money, true) }, "sắp xếp theo số tiền (triệu đồng)", func() bool {
			return g.rows()[0] == lines(5)[4] && g.rows()[4] == lines(5)[0]
		}},
	} {
		c.do()
		if !c.good() {
			t.Errorf("%s: %+v, in %v", c.step, g.rows(), g.at)
		}
		step, _ := g.s.Undo()
		if _, more := g.s.UndoStep(); more || step.Name != c.step || len(g.rows()) != 5 {
			t.Errorf("undid %q, want %q", step.Name, c.step)
		}
	}
}

func TestVietnameseOrderAndBlanksLast(t *testing.T) {
	g := open(t, 0, nil)
	g.pastes("Ể\nđ\n\ne\nd\nê\nẹ\n")
	g.Sort(name, false)
	got := ""
	for _, l := range g.rows() {
		got += l.Name + " "
	}
	if got != "d đ e ẹ ê Ể  " {
		t.Errorf("sorted: %q", got)
	}
}

func TestAWrongTextGoesWithItsRow(t *testing.T) {
	g := open(t, 5, nil)
	g.Focus(2, money)
	g.types("x")
	g.keys(fyne.KeyReturn)
	g.Focus(1, 0)
	g.ctrl(fyne.KeyMinus)
	if g.shown(cell{1, money}) != "x" {
		t.Errorf("row deleted above: %v", g.data.drafts())
	}
	g.ctrl(fyne.KeyDown)
	if g.shown(cell{2, money}) != "x" {
		t.Errorf("row moved: %v", g.data.drafts())
	}
	g.ctrl(fyne.KeyMinus)
	if len(g.data.drafts()) != 0 {
		t.Errorf("row gone: %v", g.data.drafts())
	}
}

func TestATotalIsBlankWhileAPartIsUnknown(t *testing.T) {
	g := open(t, 3, nil)
	if got := g.data.total(money); got != "3.703,500003" {
		t.Errorf("total %q", got)
	}
	g.Focus(1, money)
	g.keys(fyne.KeyDelete)
	if got := g.data.total(money); got != "" {
		t.Errorf("total of an unknown part: %q", got)
	}
}

func TestFindingsMarkTheirCellsAndAreSaidThere(t *testing.T) {
	g := open(t, 3, nil)
	g.ShowFindings([]model.Finding{{Path: "lines[1].amount", Severity: model.Warning, Text: "Quá mức vốn."}, {Path: "title", Text: "Khác."}})
	if !g.FocusPath("lines[1].amount") || g.at != (cell{1, money}) || g.said != "Quá mức vốn." || g.entered != "lines[1].amount" {
		t.Errorf("in %v, said %q, entered %q", g.at, g.said, g.entered)
	}
	if !g.FocusPath("lines") || g.at != (cell{}) {
		t.Errorf("the path of the rows leads to %v", g.at)
	}
	if g.FocusPath("lines[9].amount") || g.FocusPath("title") {
		t.Error("found a cell that is not there")
	}
	if paths := g.Paths(); len(paths) != 30 || paths[10] != "lines[1].name" {
		t.Errorf("paths %q", paths)
	}
}

func TestARowlessPlaceOfTheRecordIsAnEmptyTable(t *testing.T) {
	g := open(t, 2, nil)
	g.Focus(1, 3)
	g.s.Do(stepOf("x"), func(b *book) { b.Lines = nil })
	if g.at != (cell{0, 3}) || g.lines() != 1 {
		t.Errorf("in %v of %d lines", g.at, g.lines())
	}
	g.ctrl(fyne.KeyMinus)
	g.keys(fyne.KeyDelete, fyne.KeyPageDown)
	g.ctrl(fyne.KeyD)
	g.copies()
}

func TestNothingIsSaidOfACellThatWasLeft(t *testing.T) {
	g := open(t, 2, nil)
	hint := g.specs[amountOf].hint
	g.Focus(0, amountOf)
	if s, _ := g.sentence(); g.said != hint || s != hint {
		t.Fatalf("in the cell stands %q and below it %q", g.said, s)
	}
	g.Focus(0, money)
	if g.said != "" {
		t.Errorf("in the next cell, without a hint, stands %q", g.said)
	}
	for _, edited := range []bool{false, true} {
		g.Focus(0, amountOf)
		if edited {
			g.types("5")
		}
		g.w.Canvas().Focus(g.after)
		if s, _ := g.sentence(); g.said != "" || s != "" {
			t.Errorf("edited %v: after the table stands %q and below it %q", edited, g.said, s)
		}
	}
}
