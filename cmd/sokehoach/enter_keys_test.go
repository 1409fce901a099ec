package main

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"sokehoach/app/ui"
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
// on the real window, where the day is today's: under either programme the same
// keys lead there.
func TestAnActivityIsEnteredByKeysAlone(t *testing.T) {
	for _, day := range []time.Time{onTheDay(), onTheDay().AddDate(2, 0, 0)} {
		t.Run(day.Format("2006"), func(t *testing.T) {
			c := &clerk{T: t, posts: make(chan func(), 1000), folder: t.TempDir()}
			c.world = func(o *ui.Options) { o.Now = func() time.Time { return day } }
			c.start()
			t.Cleanup(func() { c.program.Close() })
			(&typist{clerk: c}).entersAnActivity()
		})
	}
}

func (t *typist) entersAnActivity() {
	t.begins()
	for range 7 { // from the title back to the parts at the side
		t.window.Fyne().Canvas().FocusPrevious()
	}
	t.press(fyne.KeyEnd)
	t.times(5, fyne.KeyUp) // to the last of the programme
	t.times(2, fyne.KeyReturn)
	t.times(2, fyne.KeyTab)
	t.press(fyne.KeyReturn) // a paragraph
	long := strings.TrimSpace(strings.Repeat("Xay dung doi van nghe tai cac ban trong xa. ", 12))
	t.write(long)
	t.times(2, fyne.KeyTab)
	t.press(fyne.KeyReturn) // an activity
	t.write("Ho tro doi van nghe\t4\tdoi")
	t.press(fyne.KeyTab)
	t.press(fyne.KeyReturn) // all of it
	t.press(fyne.KeyTab)
	t.short(&fyne.ShortcutSelectAll{}) // over the sentence that is there
	t.write("Ho tro doi van nghe, kinh phi {kinh phí}")
	t.times(15, fyne.KeyTab)
	t.write("dau tu\ttrung uong\t120,5\n")
	t.press(fyne.KeyUp)
	t.press(fyne.KeyHome)
	t.held(fyne.KeyEnd)
	clip := fyne.CurrentApp().Clipboard()
	t.short(&fyne.ShortcutCopy{Clipboard: clip})
	t.press(fyne.KeyHome)
	t.press(fyne.KeyDown)
	t.short(&fyne.ShortcutPaste{Clipboard: clip})
	p := planOn(t.window)
	if len(p.Entries) == 0 || len(p.Entries[0].Activities) == 0 {
		t.Fatalf("the entries are %+v", p.Entries)
	}
	if e := p.Entries[0]; len(e.Paragraphs) != 1 || e.Paragraphs[0].Text != long {
		t.Errorf("the paragraph is %+v", e.Paragraphs)
	}
	if a := p.Entries[0].Activities[0]; len(a.Funding) != 2 || a.Funding[0] != a.Funding[1] || a.Funding[1].Amount.Value != 120_500_000 {
		t.Errorf("the money is %+v", a.Funding)
	}
	if got := t.pages(&p); !strings.Contains(got, "241 triệu đồng") {
		t.Errorf("the pages say %q", got)
	}
}
