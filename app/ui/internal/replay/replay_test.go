package replay

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

const sentence = "Đường ngõ bản Tả Chải, xã Sùng Phài: 1.500 m; khuyến khích người nghèo tiêu thụ 12,5% sản phẩm ĐẶC HỮU."

func TestAKeyboardTypesASentenceIntoFynesEntry(t *testing.T) {
	test.NewTempApp(t)
	for _, style := range Styles() {
		e := widget.NewEntry()
		w := test.NewTempWindow(t, e)
		w.Canvas().Focus(e)
		Into(t, w.Canvas(), Keys(sentence, style))
		if e.Text != sentence {
			t.Errorf("%s: %q", style, e.Text)
		}
	}
}

func TestALetterIsTakenBackForItsMarkAndItsTone(t *testing.T) {
	for style, want := range map[Style]string{
		Backspaces: "D<ĐIE<ÊM<<ỂM",
		Guarded:    "D|<<ĐIE|<<ÊM|<<<ỂM",
		Pasted:     "D<[Đ]IE<[Ê]M<<[ỂM]",
		Marked:     "D«ĐIE«ÊM««ỂM",
	} {
		got := ""
		for _, e := range Keys("ĐIỂM", style) {
			switch {
			case e.Paste != "":
				got += "[" + e.Paste + "]"
			case e.Key == fyne.KeyBackspace:
				got += "<"
			case e.Shift:
				got += "«"
			case e.Rune == guard:
				got += "|"
			default:
				got += string(e.Rune)
			}
		}
		if got != want {
			t.Errorf("%s: %s, want %s", style, got, want)
		}
	}
}

func TestAStrayLetterInANumberIsTakenBackByOneBackspace(t *testing.T) {
	keys := Keys("12á", Backspaces)
	if len(keys) != 5 || keys[2].Rune != 'a' || keys[3].Key != fyne.KeyBackspace || keys[4].Rune != 'á' {
		t.Errorf("%+v", keys)
	}
}
