package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
)

// Keys of the fields, beside those of the menus. Ctrl+R is near to Ctrl+D, "the
// same as above"; nothing has Ctrl+Shift, which switches UniKey.
var (
	takeLastYear = desktop.CustomShortcut{KeyName: fyne.KeyR, Modifier: fyne.KeyModifierControl}
	outdent      = desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt}
	indent       = desktop.CustomShortcut{KeyName: fyne.KeyRight, Modifier: fyne.KeyModifierAlt}
)

// A lastYear is the grey line under a field with last year's value.
type lastYear struct {
	label *widget.Label
	box   *fyne.Container
}

func newLastYear[T any](b *block[T]) *lastYear {
	l := &lastYear{label: widget.NewLabel("")}
	l.label.SizeName = theme.SizeNameCaptionText
	l.label.Importance = widget.LowImportance
	l.label.Truncation = fyne.TextTruncateEllipsis
	f := b.form
	take := newTool(theme.ContentPasteIcon(), func() { b.takeLastYear() }, func(in bool) {
		if in {
			f.hooks.Say(text.TakeLastYear(b.field.Label))
		} else {
			f.hooks.Say("")
		}
	})
	middle := container.NewStack(kit.Flush(l.label))
	l.box = container.NewBorder(nil, nil, nil, take, middle)
	l.box.Hide()
	return l
}

// show hides the line where there is nothing to take, and reports whether it
// came or went.
func (l *lastYear) show(value string) bool {
	before := l.box.Visible()
	if value == "" {
		l.box.Hide()
		return before
	}
	if want := text.LastYear(value); l.label.Text != want {
		l.label.SetText(want)
	}
	l.box.Show()
	return !before
}

// takeLastYear takes last year's value in one step, and reports whether there
// is one to take.
func (b *block[T]) takeLastYear() bool {
	f := b.form
	v := f.session.Value()
	if b.last == nil || f.hooks.ReadOnly || b.field.lastYear(&v) == "" {
		return false
	}
	f.session.Do(edit.Step{Path: b.field.Path, Name: text.TakingLastYear(b.field.Label)}, b.field.take)
	return true
}
