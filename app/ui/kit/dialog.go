package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// An Answer is a button of a dialog.
type Answer struct {
	Label string
	Main  bool // Enter means this one
	Do    func()
}

// Ask shows a text with answers; the last answer is also what Escape means. The
// dialog never grows taller than the window: a long text scrolls.
func Ask(c fyne.Canvas, title, body string, answers ...Answer) {
	before := c.Focused()
	var pop *widget.PopUp
	buttons := container.NewHBox(layout.NewSpacer())
	choose := func(a Answer) {
		pop.Hide()
		if before != nil {
			c.Focus(before)
		}
		if a.Do != nil {
			a.Do()
		}
	}
	var main fyne.Focusable
	for _, a := range answers {
		b := newKeyButton(a, func() { choose(a) }, func() { choose(answers[len(answers)-1]) })
		if a.Main || main == nil {
			main = b
		}
		buttons.Add(b)
	}
	head := canvas.NewText(title, theme.Color(theme.ColorNameForeground))
	head.TextSize, head.TextStyle.Bold = theme.TextSize()+3, true
	text := widget.NewLabel(body)
	text.Wrapping = fyne.TextWrapWord
	inside := container.NewBorder(container.NewPadded(head), container.NewPadded(buttons), nil, nil, container.NewVScroll(text))
	pop = widget.NewModalPopUp(container.NewPadded(inside), c)
	width := min(520, c.Size().Width-40)
	text.Resize(fyne.NewSize(width-3*theme.Padding(), 10))
	height := min(text.MinSize().Height+130, c.Size().Height-40)
	pop.Resize(fyne.NewSize(width, height))
	pop.Show()
	c.Focus(main)
}

// Tell shows a text until it was read.
func Tell(c fyne.Canvas, title, body, button string) {
	Ask(c, title, body, Answer{Label: button, Main: true})
}

// A keyButton also answers to Enter and Escape.
type keyButton struct {
	widget.Button
	cancel func()
}

func newKeyButton(a Answer, tapped, cancel func()) *keyButton {
	b := &keyButton{cancel: cancel}
	b.Text, b.OnTapped = a.Label, tapped
	if a.Main {
		b.Importance = widget.HighImportance
	}
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey is called by Fyne.
func (b *keyButton) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.OnTapped()
	case fyne.KeyEscape:
		b.cancel()
	default:
		b.Button.TypedKey(k)
	}
}
