package main

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// times presses a key several times.
func (t *typist) times(n int, k fyne.KeyName) {
	t.Helper()
	for range n {
		t.press(k)
	}
}

// held presses a key with Shift.
func (t *typist) held(k fyne.KeyName) {
	t.Helper()
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	if d, ok := t.focused().(desktop.Keyable); ok {
		d.KeyDown(shift)
		defer d.KeyUp(shift)
	}
	t.press(k)
}

// TestAnActivityIsEnteredByKeysAlone goes the way that the end-to-end scene goes
// on the real window.
func TestAnActivityIsEnteredByKeysAlone(t *testing.T) {
	c := &typist{clerk: newClerk(t)}
	c.begins()
	for range 7 { // from the title back to the parts at the side
		c.window.Fyne().Canvas().FocusPrevious()
	}
	c.press(fyne.KeyEnd)
	c.times(9, fyne.KeyUp) // to the sixth project
	c.times(2, fyne.KeyReturn)
	c.times(2, fyne.KeyTab)
	c.press(fyne.KeyReturn) // a paragraph
	long := strings.TrimSpace(strings.Repeat("Xay dung doi van nghe tai cac ban trong xa. ", 12))
	c.write(long)
	c.times(2, fyne.KeyTab)
	c.press(fyne.KeyReturn) // an activity
	c.write("Ho tro doi van nghe\t4\tdoi")
	c.press(fyne.KeyTab)
	c.press(fyne.KeyReturn) // all of it
	c.press(fyne.KeyTab)
	c.short(&fyne.ShortcutSelectAll{}) // over the sentence that is there
	c.write("Ho tro doi van nghe, kinh phi {kinh phí}")
	c.times(15, fyne.KeyTab)
	c.write("su nghiep\ttrung uong\t120,5\n")
	c.press(fyne.KeyUp)
	c.press(fyne.KeyHome)
	c.held(fyne.KeyEnd)
	clip := fyne.CurrentApp().Clipboard()
	c.short(&fyne.ShortcutCopy{Clipboard: clip})
	c.press(fyne.KeyHome)
	c.press(fyne.KeyDown)
	c.short(&fyne.ShortcutPaste{Clipboard: clip})
	p := planOn(c.window)
	if e := p.Entries[0]; len(e.Paragraphs) != 1 || e.Paragraphs[0].Text != long {
		t.Errorf("the paragraph is %+v", e.Paragraphs)
	}
	if a := p.Entries[0].Activities[0]; len(a.Funding) != 2 || a.Funding[0] != a.Funding[1] || a.Funding[1].Amount.Value != 120_500_000 {
		t.Errorf("the money is %+v", a.Funding)
	}
	if got := c.pages(&p); !strings.Contains(got, "241 triệu đồng") {
		t.Errorf("the pages say %q", got)
	}
}
