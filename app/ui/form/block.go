package form

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
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
	last    *lastYear     // or nil
	note    *widget.Label // made when first needed, as the next: most fields have neither
	wrong   *widget.Label
	left    bool
	place   string // the lasting path of what the clerk came to
	leaving bool   // what the control does now is its own affair
	told    bool   // the status line says the whole text of the control
	row     row    // the innermost list row it stands in, or nil
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
	if d.lastYear != nil {
		b.last = newLastYear(b)
		b.box.Add(b.last.box)
	}
	c.listen(events{gained: b.gained, lost: b.lostFocus, caret: b.caret, shortcut: b.shortcut, remark: b.remark, say: f.hooks.Say, fixed: b.fixed})
	if f.hooks.ReadOnly || d.fixed {
		c.widget().Disable()
	}
	return b
}

// fixed says why the form takes no key.
func (b *block[T]) fixed() {
	if b.form.hooks.ReadOnly && b.form.hooks.Fixed != "" {
		b.form.hooks.Say(b.form.hooks.Fixed)
	}
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
func (b *block[T]) blocks() []*block[T]       { return []*block[T]{b} }

func (b *block[T]) show(v T) {
	b.control.show(v)
	b.redraft()
	if b.field.unless != nil {
		b.appear(!b.field.unless(&v))
	}
	if b.last != nil && b.last.show(b.field.lastYear(&v)) {
		b.box.Refresh()
		b.form.settled = false
	}
}

// appear shows the field or hides it.
func (b *block[T]) appear(there bool) {
	switch {
	case there == b.box.Visible():
		return
	case there:
		b.box.Show()
	default:
		b.box.Hide()
	}
	b.form.settled = false
}

// shortcut does what a shortcut means for the record, and reports whether it
// means anything.
func (b *block[T]) shortcut(s fyne.Shortcut) bool {
	switch k := s.(type) {
	case *fyne.ShortcutUndo:
		b.form.hooks.Undo()
	case *fyne.ShortcutRedo:
		b.form.hooks.Redo()
	case *desktop.CustomShortcut:
		switch *k {
		case takeLastYear:
			return b.takeLastYear()
		case outdent:
			return b.form.Act(Outdent)
		case indent:
			return b.form.Act(Indent)
		}
		return false
	default:
		return false
	}
	return true
}

func (b *block[T]) gained() {
	before := b.form.current
	b.place = b.form.session.Lasting(b.field.Path)
	b.form.entered(b)
	if e, ok := b.control.widget().(*entry); ok && before != b { // not back from another window
		e.come()
	}
	if said := hidden(b.control.widget()); said != "" {
		b.told = true
		b.form.hooks.Say(said)
	}
}

func (b *block[T]) lostFocus() {
	if b.told {
		b.told = false
		b.form.hooks.Say("")
	}
	b.left = true
	b.leaving = true
	b.control.leave()
	b.leaving = false
	b.keepDraft()
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
func (b *block[T]) mark(findings []model.Finding) bool {
	var lines []string
	danger := false
	if fault := b.control.fault(); fault != "" {
		lines, danger = append(lines, fault), true
	}
	if b.left {
		for _, i := range findings {
			lines = append(lines, text.Finding(i))
			danger = danger || i.Severity == model.Error
		}
	}
	return b.say(strings.Join(lines, "\n"), danger)
}

func (b *block[T]) say(s string, danger bool) bool {
	if b.wrong == nil && s == "" {
		return false
	}
	if b.wrong == nil {
		b.wrong = b.under()
	}
	importance := widget.WarningImportance
	if danger {
		importance = widget.DangerImportance
	}
	if b.wrong.Text == s && (s == "" || b.wrong.Importance == importance) {
		return false
	}
	b.wrong.Importance = importance
	return b.write(b.wrong, s)
}

// remark says something calm about what is being typed.
func (b *block[T]) remark(s string) {
	if b.note == nil && s == "" {
		return
	}
	if b.note == nil {
		b.note = b.under()
		b.note.Importance = widget.LowImportance
	}
	if b.write(b.note, s) {
		b.form.settled = false
	}
}

// under is a new line of words under the control.
func (*block[T]) under() *widget.Label {
	l := widget.NewLabel("")
	l.Wrapping = fyne.TextWrapWord
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// write changes a line under the control; an empty one takes no room. It
// reports whether the text is another.
func (b *block[T]) write(l *widget.Label, s string) bool {
	before := l.Text
	l.SetText(s)
	if (before == "") == (s == "") {
		return before != s
	}
	b.box.Objects = slices.DeleteFunc(b.box.Objects, func(o fyne.CanvasObject) bool {
		c, ok := o.(*fyne.Container)
		return ok && len(c.Objects) == 1 && c.Objects[0] == fyne.CanvasObject(l)
	})
	if s == "" {
		b.box.Refresh()
	} else {
		b.box.Add(kit.Flush(l))
	}
	return true
}
