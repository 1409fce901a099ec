package form

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// A focusable is a control that a clerk can be in.
type focusable interface {
	fyne.Focusable
	fyne.CanvasObject
	fyne.Disableable
}

// A control shows one value and changes it.
type control[T any] interface {
	object() fyne.CanvasObject
	widget() focusable
	listen(events)
	show(T)
	leave()        // tidies the control when it is left
	fault() string // why its text is no value yet
	drop()         // its row is gone: nothing it does counts any more
}

// A block is a field on screen: label, advice, control, and what is wrong with
// it once it has been left.
type block[T any] struct {
	form    *Form[T]
	field   Field[T]
	control control[T]
	box     *fyne.Container
	wrong   *widget.Label // made when first needed: most fields never are wrong
	left    bool
	row     row // the innermost list row it stands in, or nil
}

// captionGap is the space between the lines of one block.
const captionGap = 2

func newBlock[T any](f *Form[T], d Field[T], c control[T]) *block[T] {
	b := &block[T]{form: f, field: d, control: c, row: f.building}
	b.box = container.New(layout.NewCustomPaddedVBoxLayout(captionGap))
	if d.Label != "" && !d.bare {
		b.box.Add(caption(d.Label, d.required))
	}
	if d.hint != "" {
		b.box.Add(hint(d.hint))
	}
	b.box.Add(c.object())
	c.listen(events{
		gained: b.gained, lost: b.lostFocus, caret: b.caret,
		undo: func() { f.hooks.Undo() }, redo: func() { f.hooks.Redo() },
	})
	if f.hooks.ReadOnly || d.fixed {
		c.widget().Disable()
	}
	return b
}

// caption is a field's name; a star marks what must not stay empty.
func caption(label string, required bool) fyne.CanvasObject {
	name := canvas.NewText(label, theme.Color(theme.ColorNameForeground))
	name.TextSize = theme.TextSize() - 1
	if !required {
		return name
	}
	star := canvas.NewText(text.RequiredMark, theme.Color(theme.ColorNameError))
	star.TextSize = name.TextSize
	return container.New(layout.NewCustomPaddedHBoxLayout(captionGap), name, star)
}

func hint(s string) fyne.CanvasObject {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	return kit.Flush(l)
}

func (b *block[T]) object() fyne.CanvasObject { return b.box }
func (b *block[T]) show(v T)                  { b.control.show(v) }
func (b *block[T]) blocks() []*block[T]       { return []*block[T]{b} }
func (b *block[T]) headings() []*Heading      { return nil }

func (b *block[T]) gained() { b.form.entered(b) }

func (b *block[T]) lostFocus() {
	b.left = true
	b.control.leave()
	b.form.leftBlock(b)
}

// caret keeps the line being typed in sight.
func (b *block[T]) caret() {
	if b.form.current == b {
		b.form.reveal(b, false)
	}
}

// mark shows what is wrong: the control's own fault first, then the findings.
// It reports whether that is another text than before.
func (b *block[T]) mark(issues []model.Issue) bool {
	var lines []string
	danger := false
	if fault := b.control.fault(); fault != "" {
		lines, danger = append(lines, fault), true
	}
	if b.left {
		for _, i := range issues {
			lines = append(lines, text.Finding(i))
			danger = danger || i.Severity == model.Error
		}
	}
	return b.say(strings.Join(lines, "\n"), danger)
}

func (b *block[T]) say(s string, danger bool) bool {
	if b.wrong == nil {
		if s == "" {
			return false
		}
		b.wrong = widget.NewLabel("")
		b.wrong.Wrapping = fyne.TextWrapWord
		b.wrong.SizeName = theme.SizeNameCaptionText
	}
	importance := widget.WarningImportance
	if danger {
		importance = widget.DangerImportance
	}
	before := b.wrong.Text
	if before == s && (s == "" || b.wrong.Importance == importance) {
		return false
	}
	b.wrong.Importance = importance
	b.wrong.SetText(s)
	switch {
	case s == "":
		b.box.Objects = b.box.Objects[:len(b.box.Objects)-1]
		b.box.Refresh()
	case before == "":
		b.box.Add(kit.Flush(b.wrong))
	}
	return before != s
}
