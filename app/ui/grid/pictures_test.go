package grid

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

func TestPictures(t *testing.T) {
	g := open(t, 60, nil)
	g.picture("plain")
	g.Focus(3, source)
	g.shifted(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	g.picture("selection")
	g.Focus(2, name)
	g.types("Làm cầu bản Nậm")
	g.picture("editing")
	g.keys(fyne.KeyReturn)
	g.Focus(5, money)
	g.types("12,3,4")
	g.keys(fyne.KeyReturn, fyne.KeyUp)
	g.picture("wrong")
	g.Focus(4, source)
	g.types("dia")
	g.picture("list")
	g.keys(fyne.KeyEscape)
	g.ctrl(fyne.KeyEnd)
	g.keys(fyne.KeyDown)
	g.picture("end")
	g.ShowIssues([]model.Issue{{Path: "lines[58].amount", Severity: model.Warning, Text: "Số tiền lớn hơn mức vốn được giao."}, {Path: "lines[57]", Severity: model.Error, Text: "Công việc chưa có nguồn."}})
	g.Focus(58, money)
	g.picture("issue")
	g.Focus(0, quantityAt)
	g.pastes("1.500\t5\t1.500\n2,5x\t6\t2.000\n12%\t-7\t3.000")
	g.picture("preview")
	g.keys(fyne.KeyEscape)
	g.pastes("1.500\t5\t1.234,5\n2,5x\t6\t1,234.50\n12%\t-7\t(12)")
	g.picture("mixed")
	g.keys(fyne.KeyEscape)
}

const quantityAt = amountOf

func TestPicturesOfOtherSizes(t *testing.T) {
	test.NewTempApp(t)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(1.5))
	g := openAt(t, 30, fyne.NewSize(900, 470), nil)
	g.Focus(2, money)
	g.picture("zoomed")
	g.Focus(2, source)
	g.keys(fyne.KeyF2)
	g.picture("zoomed-list")
	g.keys(fyne.KeyEscape)
	g.Focus(2, quantityAt)
	g.pastes(strings.Repeat("1.500\t5x\t1.500\n", 30))
	g.picture("zoomed-preview")
	g.keys(fyne.KeyEscape)
	small := openAt(t, 2, fyne.NewSize(900, 300), func(table *Table[line]) { table.Visible, table.Frozen = 5, 0 })
	small.picture("small")
	empty := openAt(t, 0, fyne.NewSize(900, 300), func(table *Table[line]) { table.Visible = 5 })
	empty.picture("empty")
}
