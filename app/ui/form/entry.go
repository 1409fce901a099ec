package form

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"sokehoach/app/edit"
	"sokehoach/app/text"
	"sokehoach/app/ui/kit"
	"sokehoach/model"
)

// An entry is Fyne's, mended for clerks: it grows with its text, Tab leaves it,
// Enter goes on to the next field, what is pasted is cleaned, and undo belongs
// to the record, not to the control.
type entry struct {
	widget.Entry
	clean   func(string) string
	typing  edit.Typing // where the steps of undo begin
	on      events
	focused bool
	inside  *container.Scroll        // Fyne's own, which knows how tall the text is
	popup   *popup                   // may be nil
	one     bool                     // the text is one line, though it is wrapped
	whole   bool                     // is marked whole when the clerk comes to it, as what is typed replaces it
	right   bool                     // the text stands at the right, as figures do
	rows    func(pasted string) bool // makes rows of a list of what is pasted, or may be nil
	shift   float32                  // how far to the right Fyne's text was moved for that
}

// events are what a control tells its block.
type events struct {
	gained, lost, caret func()
	shortcut            func(fyne.Shortcut) bool // reports whether it was one of the record's
	remark              func(string)             // a calm word about what is typed, or none
	say                 func(string)             // a word for the status line
	fixed               func()                   // says why the field takes no key
}

func newEntry(multiline bool, clean func(string) string) *entry {
	e := &entry{clean: clean}
	e.typing.Rest("")
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if multiline {
		e.MultiLine = true
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	if multiline {
		e.SetMinRowsVisible(1)
	}
	e.OnSubmitted = func(string) { focusNext(e) }
	return e
}

// listen tells where events go.
func (e *entry) listen(on events) {
	e.on = on
	e.OnCursorChanged = func() {
		if e.focused { // Fyne also tells of the caret of a field that was just left
			on.caret()
		}
	}
}

// CreateRenderer is Fyne's, with a ring; it finds the scroller inside on the way.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	r := e.Entry.CreateRenderer()
	for _, o := range r.Objects() {
		if s, ok := o.(*container.Scroll); ok {
			e.inside = s
		}
	}
	if e.right {
		r = &rightward{r, e}
	}
	return newRinged(r, func() bool { return e.focused }, 0)
}

// MinSize is as tall as the wrapped text, so that a paragraph is seen whole, and
// as wide as what an empty entry says.
func (e *entry) MinSize() fyne.Size {
	size := e.Entry.MinSize()
	if e.PlaceHolder != "" {
		said := fyne.MeasureText(e.PlaceHolder, theme.TextSize(), fyne.TextStyle{}).Width + 2*theme.InnerPadding()
		if e.ActionItem != nil {
			said += e.ActionItem.MinSize().Width
		}
		size.Width = max(size.Width, said)
	}
	if e.MultiLine && e.inside != nil && e.inside.Content != nil && e.Size().Width > 0 {
		border := e.Theme().Size(theme.SizeNameInputBorder)
		size.Height = max(size.Height, e.inside.Content.MinSize().Height+2*border)
	}
	return size
}

// AcceptsTab says no: Tab goes to the next field.
func (e *entry) AcceptsTab() bool { return false }

// FocusGained is called by Fyne.
func (e *entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	e.on.gained()
}

// come marks the text of a field to which the clerk has come anew.
func (e *entry) come() {
	if e.whole && e.Text != "" {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// FocusLost is called by Fyne. A click on the popup is not the end: the focus
// comes back with its result.
func (e *entry) FocusLost() {
	e.focused = false
	e.typing.Rest(e.Text)
	e.Entry.FocusLost()
	if e.popup != nil {
		if e.popup.keeps() {
			return
		}
		e.popup.close()
	}
	e.on.lost()
}

// TypedKey is called by Fyne; an open popup comes first.
func (e *entry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case e.popup != nil && !e.Disabled() && e.popup.typedKey(k):
	case kit.Pass(e, k):
	case k.Name == fyne.KeyEscape:
		escape(e)
	case e.one && (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter):
		focusNext(e)
	case k.Name == fyne.KeyBackspace && e.MultiLine:
		e.backspace()
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut sends undo to the record and cleans what is pasted.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if e.popup != nil && e.popup.typedShortcut(s) || e.on.shortcut(s) {
		return
	}
	if s, ok := s.(*fyne.ShortcutPaste); ok {
		e.take(s)
		return
	}
	e.Entry.TypedShortcut(s)
}

// take pastes, in today's letters, what the clipboard holds: as rows of a list
// where it is several.
func (e *entry) take(s *fyne.ShortcutPaste) {
	raw := s.Clipboard.Content()
	if now, old := model.FromOldFont(raw); old && !e.Disabled() {
		raw = now
		defer e.on.say(text.OldFontRead)
	}
	if e.rows != nil && !e.Disabled() && e.rows(raw) {
		return
	}
	e.paste(&fyne.ShortcutPaste{Clipboard: cleaned{s.Clipboard, raw, e.clean}, Secondary: s.Secondary})
}

// put writes a text that nobody typed.
func (e *entry) put(s string) {
	e.SetText(s)
	e.typing.Rest(s)
}

// putSilently is put that tells nobody.
func (e *entry) putSilently(s string) {
	changed := e.OnChanged
	e.OnChanged = nil
	e.put(s)
	e.OnChanged = changed
}

// end puts the caret behind the text.
func (e *entry) end() { e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) }

// Tapped is called by Fyne; a field that takes no key says why.
func (e *entry) Tapped(at *fyne.PointEvent) {
	e.Entry.Tapped(at)
	if e.Disabled() && e.on.fixed != nil {
		e.on.fixed()
	}
}

// TappedSecondary opens the menu of the right mouse button, without the
// control's own undo.
func (e *entry) TappedSecondary(at *fyne.PointEvent) {
	app := fyne.CurrentApp()
	c := app.Driver().CanvasForObject(e)
	if c == nil {
		return
	}
	c.Focus(e)
	clip := app.Clipboard()
	item := func(label string, s fyne.Shortcut) *fyne.MenuItem {
		return fyne.NewMenuItem(label, func() { e.TypedShortcut(s) })
	}
	items := []*fyne.MenuItem{
		item(text.Copy, &fyne.ShortcutCopy{Clipboard: clip}),
		item(text.SelectAll, &fyne.ShortcutSelectAll{}),
	}
	if !e.Disabled() {
		items = append([]*fyne.MenuItem{
			item(text.Cut, &fyne.ShortcutCut{Clipboard: clip}), items[0],
			item(text.Paste, &fyne.ShortcutPaste{Clipboard: clip}),
		}, items[1])
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at.AbsolutePosition)
}

// cleaned is a clipboard whose text fits a field: Word and Excel bring line
// ends of Windows, hard spaces and invisible marks along.
type cleaned struct {
	fyne.Clipboard
	raw   string
	clean func(string) string
}

// Content keeps one space at either end: it may part two words.
func (c cleaned) Content() string {
	raw := c.raw
	s := c.clean(raw)
	if s == "" {
		return s
	}
	if strings.HasPrefix(raw, " ") {
		s = " " + s
	}
	if strings.HasSuffix(raw, " ") {
		s += " "
	}
	return s
}
