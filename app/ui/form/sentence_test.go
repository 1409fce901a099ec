package form

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"sokehoach/app/edit"
	"sokehoach/app/ui/kit"
)

func TestEnterInOneLineNeverMakesALine(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(kit.Theme{})
	s := edit.Open(sheet{}, cloneSheet, nil)
	w := test.NewTempWindow(t, nil)
	f := New(s, Hooks{Canvas: w.Canvas(), Say: func(string) {}},
		Sentence("words", "Tên hoạt động", func(s *sheet) *string { return &s.Words }),
		Text("name", "Tên", func(s *sheet) *string { return &s.Name }))
	w.SetContent(f.Object())
	w.Resize(fyne.NewSize(400, 300))
	e := f.find("words").control.widget().(*entry)
	w.Canvas().Focus(e)
	test.Type(e, "Hỗ trợ")
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter} {
		w.Canvas().Focus(e)
		e.TypedKey(&fyne.KeyEvent{Name: key})
		if e.Text != "Hỗ trợ" || f.current.field.Path != "name" {
			t.Errorf("%s: %q, in %s", key, e.Text, f.current.field.Path)
		}
	}
	w.Canvas().Focus(e)
	e.end()
	clip := test.NewClipboard()
	clip.SetContent(" đất ở\r\ncho hộ\vnghèo")
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if got := s.Value().Words; got != "Hỗ trợ đất ở cho hộ nghèo" {
		t.Errorf("pasted %q", got)
	}
}
