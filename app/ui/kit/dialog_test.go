package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// asked is a window with a field, over which a dialog is opened.
func asked(t *testing.T, width, height float32) (fyne.Canvas, *widget.Entry) {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(NewTheme(1))
	field := widget.NewEntry()
	w := test.NewTempWindow(t, field)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	w.Canvas().Focus(field)
	return w.Canvas(), field
}

func press(c fyne.Canvas, key fyne.KeyName) {
	k := &fyne.KeyEvent{Name: key}
	if f := c.Focused(); f != nil {
		f.TypedKey(k)
	} else if c.OnTypedKey() != nil {
		c.OnTypedKey()(k)
	}
}

func TestKeysAnswerADialog(t *testing.T) {
	for _, beside := range []bool{false, true} {
		for key, want := range map[fyne.KeyName]string{
			fyne.KeyReturn: "in", fyne.KeyEnter: "in", fyne.KeyEscape: "thôi",
		} {
			c, field := asked(t, 900, 470)
			got := ""
			answer := func(s string) func() { return func() { got += s } }
			Ask(c, "In", "Có 2 lỗi.", Answer{Label: "In", Main: true, Do: answer("in")},
				Answer{Label: "Xem", Do: answer("xem")}, Answer{Label: "Thôi", Do: answer("thôi")})
			if beside { // a click beside the buttons
				c.Unfocus()
			}
			press(c, key)
			if got != want || c.Overlays().Top() != nil {
				t.Errorf("%s, beside %v: got %q, want %q", key, beside, got, want)
			}
			if c.Focused() != fyne.Focusable(field) || c.OnTypedKey() != nil {
				t.Errorf("%s: the keyboard did not come back", key)
			}
		}
	}
}

func TestADialogStaysWithinTheWindow(t *testing.T) {
	long := strings.Repeat("Một câu khá dài để xuống dòng nhiều lần trong hộp thoại. ", 60)
	for _, body := range []string{"Ngắn.", long} {
		c, _ := asked(t, 900, 470)
		d := Ask(c, "Câu hỏi", body, Answer{Label: "Đồng ý"})
		for _, window := range []fyne.Size{fyne.NewSize(900, 470), fyne.NewSize(500, 300), fyne.NewSize(1366, 768)} {
			d.Resize(window)
			ground := test.WidgetRenderer(d).(*dialogRenderer).ground
			end := ground.Position().Add(ground.Size())
			if at := ground.Position(); at.X < dialogEdge || at.Y < dialogEdge || end.X > window.Width-dialogEdge || end.Y > window.Height-dialogEdge {
				t.Errorf("%d letters in %v: from %v to %v", len(body), window, at, end)
			}
			foot := d.buttons.Position().Add(d.buttons.Size())
			if foot.Y > end.Y || foot.X > end.X {
				t.Errorf("%d letters in %v: the buttons end at %v, the dialog at %v", len(body), window, foot, end)
			}
			scrolls := d.page.Page.Content.MinSize().Height > d.page.Page.Size().Height+1
			if scrolls != (body == long) {
				t.Errorf("%d letters in %v: scrolls %v", len(body), window, scrolls)
			}
		}
		d.Close()
	}
}

func TestAFormInADialogIsLeftByEscape(t *testing.T) {
	c, field := asked(t, 900, 470)
	inner := widget.NewEntry()
	kept := true
	Show(c, "Sửa", inner, Answer{Label: "Lưu", Main: true, Stay: func() bool { return kept }}, Answer{Label: "Bỏ"})
	press(c, fyne.KeyReturn)
	if c.Overlays().Top() == nil {
		t.Fatal("closed though its answer keeps it")
	}
	c.Focus(inner)
	if c.Focused() != fyne.Focusable(inner) {
		t.Fatal("the field of the dialog cannot be reached")
	}
	if !EscapeDialog(c) || c.Focused() != fyne.Focusable(field) {
		t.Error("not left")
	}
	if EscapeDialog(c) {
		t.Error("there was nothing to leave")
	}
}

func TestADialogOnADialogGivesTheKeyboardBack(t *testing.T) {
	c, field := asked(t, 900, 470)
	Tell(c, "Một", "a", "Đóng")
	first := c.Focused()
	Tell(c, "Hai", "b", "Đóng")
	press(c, fyne.KeyEscape)
	if c.Focused() != first {
		t.Error("the first dialog has not got the keyboard")
	}
	press(c, fyne.KeyEscape)
	if c.Focused() != fyne.Focusable(field) {
		t.Error("the field has not got the keyboard")
	}
}

func TestAnAnswerThatIsNotAllowedIsNotGiven(t *testing.T) {
	c, _ := asked(t, 900, 470)
	given := 0
	d := Show(c, "Tìm", widget.NewEntry(), Answer{Label: "Mở", Main: true, Do: func() { given++ }}, Answer{Label: "Đóng"})
	d.Allow(false)
	c.Unfocus()
	press(c, fyne.KeyReturn)
	test.Tap(d.main)
	if given != 0 || c.Overlays().Top() == nil {
		t.Fatal("given though it is not allowed")
	}
	d.Allow(true)
	press(c, fyne.KeyReturn)
	if given != 1 {
		t.Error("not given though it is allowed")
	}
}
