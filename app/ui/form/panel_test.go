package form

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
)

func TestAPanelIsThereOnlyWhileItCounts(t *testing.T) {
	test.NewTempApp(t)
	s := edit.Open(sheet{}, cloneSheet, nil)
	table := widget.NewLabel("các bản trong năm")
	New(s, Hooks{}, Place("", func(func(fyne.CanvasObject)) Panel[sheet] {
		return Panel[sheet]{Object: table}
	}).Unless(func(v *sheet) bool { return v.Year == 0 }))
	if table.Visible() {
		t.Error("without a year its table is there")
	}
	s.Do(edit.Step{}, func(v *sheet) { v.Year = 2025 })
	if !table.Visible() {
		t.Error("with a year its table is not there")
	}
	s.Undo()
	if table.Visible() {
		t.Error("after undo the table is still there")
	}
}
