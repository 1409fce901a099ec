package forward

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// AskFile asks for the path of a catalogue file, where the system has no dialog
// for that; done gets it, or nothing when there is none. What it returns takes
// the path of a file that was dropped on the window.
func AskFile(c fyne.Canvas, done func(path string)) (drop func(path string)) {
	e := &pathEntry{canvas: c}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(text.FieldFile)
	content := container.NewVBox(wrapped(text.LoadIntro), e)
	d := kit.Show(c, text.LoadTitle, content,
		kit.Answer{Label: text.LoadNow, Main: true, Do: func() { done(plainPath(e.Text)) }, Stay: func() bool { return plainPath(e.Text) == "" }},
		kit.Answer{Label: text.LoadNot, Do: func() { done("") }})
	e.OnSubmitted = func(string) {
		if path := plainPath(e.Text); path != "" {
			d.Close()
			done(path)
		}
	}
	c.Focus(e)
	return func(path string) { e.SetText(path) }
}

// plainPath is a path without the marks that Windows puts around a copied one.
func plainPath(s string) string { return strings.Trim(strings.TrimSpace(s), `"`) }

// A pathEntry is an entry that gives Escape to its dialog. A path is not
// cleaned as other texts are: its letters are those of the disk.
type pathEntry struct {
	widget.Entry
	canvas fyne.Canvas
}

// TypedKey is called by Fyne.
func (e *pathEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		kit.EscapeDialog(e.canvas)
		return
	}
	if !kit.Pass(e, k) {
		e.Entry.TypedKey(k)
	}
}
