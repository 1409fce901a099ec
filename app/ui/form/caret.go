package form

import "fyne.io/fyne/v2"

// Fyne has no place for the caret behind a space at which a line is wrapped:
// where the paragraph ends there, it puts the caret before the space, and the
// next word would be joined to the one before. An entry of several lines puts it
// right around every key.

// TypedRune is called by Fyne.
func (e *entry) TypedRune(r rune) {
	if !e.MultiLine || e.Disabled() {
		e.Entry.TypedRune(r)
		return
	}
	at := e.insertion()
	e.Entry.TypedRune(r)
	e.goTo(at + 1)
}

// backspace takes back the letter before the caret.
func (e *entry) backspace() {
	if e.SelectedText() != "" {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		return
	}
	e.passSpace()
	at := e.CursorTextOffset()
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	e.goTo(max(0, at-1))
}

// paste puts what the clipboard holds at the caret.
func (e *entry) paste(s *fyne.ShortcutPaste) {
	content := s.Clipboard.Content()
	if !e.MultiLine || e.Disabled() || content == "" {
		e.Entry.TypedShortcut(s)
		return
	}
	at := e.insertion()
	e.Entry.TypedShortcut(s)
	e.goTo(at + len([]rune(content)))
}

// insertion is where what is typed or pasted will stand. That a selection goes
// before is no change by itself: one of both is told.
func (e *entry) insertion() int {
	if e.SelectedText() != "" {
		changed := e.OnChanged
		e.OnChanged = nil
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		e.OnChanged = changed
	}
	e.passSpace()
	return e.CursorTextOffset()
}

// passSpace puts the caret behind the space that it stands before, where that is
// the last of its paragraph and has no place in the line.
func (e *entry) passSpace() {
	at, text := e.CursorTextOffset(), []rune(e.Text)
	if at >= len(text) || text[at] != ' ' || at+1 < len(text) && text[at+1] != '\n' {
		return
	}
	column := e.CursorColumn
	e.CursorColumn = len(text)
	e.Entry.Refresh() // Fyne puts it at the end of the line
	end := e.CursorTextOffset()
	e.CursorColumn = column
	if end == at {
		e.CursorColumn++
	}
}

// goTo puts the caret behind a letter, or at the nearest place that there is.
func (e *entry) goTo(at int) {
	if e.CursorTextOffset() == at {
		return
	}
	for row := e.CursorRow; row >= 0; row-- {
		e.CursorRow, e.CursorColumn = row, 0
		if begin := e.CursorTextOffset(); begin < at {
			e.CursorColumn = at - 1 - begin
			break
		}
	}
	e.Entry.Refresh()
}
