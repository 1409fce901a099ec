package grid

import (
	"image/color"
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

// A mode is how a cell is edited: typed over, when arrows go on to the next
// cell, or corrected, when they move the caret.
type mode int

const (
	typing mode = iota
	correcting
)

// An editor is the one field of the grid in which a cell is typed. What is
// typed is never rewritten or refused.
type editor struct {
	widget.Entry
	grid    *Grid
	at      cell
	mode    mode
	open    bool
	known   string // what the record holds of the cell
	typing  edit.Typing
	back    func() // takes back what was typed
	changed bool   // the record was changed while typing
	losing  bool   // another has taken the keyboard
	inside  *container.ThemeOverride
}

func newEditor(g *Grid) *editor {
	e := &editor{grid: g}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.OnChanged = e.typed
	e.ExtendBaseWidget(e)
	e.inside = container.NewThemeOverride(e, tight{})
	e.inside.Hide()
	return e
}

// tight is the theme of the program for a field that is as low as a row.
type tight struct{}

// Color is called by Fyne.
func (tight) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return fyne.CurrentApp().Settings().Theme().Color(n, v)
}

// Font is called by Fyne.
func (tight) Font(s fyne.TextStyle) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Font(s)
}

// Icon is called by Fyne.
func (tight) Icon(n fyne.ThemeIconName) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Icon(n)
}

// Size is called by Fyne.
func (tight) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameInnerPadding:
		return kit.Scaled(3)
	case theme.SizeNameInputRadius, theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		return 0
	}
	return fyne.CurrentApp().Settings().Theme().Size(n)
}

// edit opens the editor on the active cell with a text.
func (g *Grid) edit(s string, m mode) bool {
	if g.editor.open || !g.editable(g.at) {
		switch {
		case g.editor.open:
		case g.hooks.ReadOnly && g.hooks.Fixed != "":
			g.say(g.hooks.Fixed)
		case g.specs[g.at.col].kind == computed:
			g.say(text.ReadOnlyColumn)
		}
		return false
	}
	g.data.seal()
	e := g.editor
	g.anchor, g.note = g.at, ""
	g.reveal(g.at)
	e.at, e.mode, e.changed = g.at, m, false
	e.known, e.back = g.data.show(e.at.row, e.at.col), g.data.mark()
	e.OnChanged = nil
	e.SetText(s)
	e.CursorColumn = len([]rune(s))
	e.OnChanged = e.typed
	e.typing.Rest(s)
	e.open = true
	if g.specs[e.at.col].kind == choice {
		g.openList(s)
		return true
	}
	e.inside.Show()
	g.Refresh()
	if c := g.canvas(); c != nil {
		c.Focus(e)
	}
	return true
}

// typed puts each key of a text into the record at once; other values wait
// until they are whole.
func (e *editor) typed(s string) {
	g := e.grid
	if !e.open {
		return
	}
	if g.list != nil {
		g.list.filter(s)
		return
	}
	e.typing.Key(s)
	if g.specs[e.at.col].kind != words {
		return
	}
	if s = model.CleanLine(s); s != e.known {
		e.known, e.changed = s, true
		g.put(e.at, s)
	}
}

// commit takes over what was typed.
func (g *Grid) commit() {
	e := g.editor
	if !e.open {
		return
	}
	s := model.CleanLine(e.Text)
	if g.list != nil {
		s = g.list.answer(s)
	}
	if sum, ok := model.Reckon(s); ok && g.specs[e.at.col].holdsNumbers() {
		s = sum
	}
	untouched := e.mode == correcting && s == model.CleanLine(g.shown(e.at))
	at := e.at
	g.closeEditor()
	if !untouched {
		g.store(at, s)
	}
	g.data.seal()
	call(g.hooks.Left)
	g.entered()
	g.Refresh()
}

// cancel leaves the cell as it was.
func (g *Grid) cancel() {
	e := g.editor
	g.closeEditor()
	if e.changed {
		e.back()
		g.data.seal()
	}
	g.Refresh()
}

// closeEditor gives the keyboard back to the grid.
func (g *Grid) closeEditor() {
	e := g.editor
	e.open = false
	mine := !e.losing && e.focusedNow() || g.list != nil
	if g.list != nil {
		g.closeList()
	}
	e.inside.Hide()
	if mine {
		g.takeFocus()
	}
}

func (e *editor) focusedNow() bool {
	c := e.grid.canvas()
	return c != nil && c.Focused() == fyne.Focusable(e)
}

// FocusLost ends the editing: the clerk has clicked somewhere else.
func (e *editor) FocusLost() {
	e.Entry.FocusLost()
	if e.open && e.grid.list == nil {
		e.losing = true // the keyboard is on its way to something else
		e.grid.commit()
		e.losing = false
		e.grid.tell("")
	}
}

// AcceptsTab keeps Tab for going on to the next cell.
func (e *editor) AcceptsTab() bool { return true }

// KeyDown is called by Fyne.
func (e *editor) KeyDown(k *fyne.KeyEvent) {
	e.grid.heldShift(k, true)
	e.Entry.KeyDown(k)
}

// KeyUp is called by Fyne.
func (e *editor) KeyUp(k *fyne.KeyEvent) {
	e.grid.heldShift(k, false)
	e.Entry.KeyUp(k)
}

// TypedKey is called by Fyne.
func (e *editor) TypedKey(k *fyne.KeyEvent) {
	g := e.grid
	switch k.Name {
	case fyne.KeyEscape:
		g.cancel()
	case fyne.KeyF2:
		e.mode = correcting
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyTab:
		g.commit()
		g.TypedKey(k)
	case fyne.KeyUp, fyne.KeyDown:
		if g.list != nil {
			g.list.move(k.Name)
			return
		}
		e.goOn(k)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		e.goOn(k)
	case fyne.KeyLeft, fyne.KeyRight:
		if e.mode == correcting || g.shift {
			e.Entry.TypedKey(k)
			return
		}
		e.goOn(k)
	default:
		if !kit.Pass(e, k) {
			e.Entry.TypedKey(k)
		}
	}
}

// goOn ends the editing by a key that moves.
func (e *editor) goOn(k *fyne.KeyEvent) {
	e.grid.commit()
	e.grid.TypedKey(k)
}

// TypedShortcut cleans what is pasted and leaves undo to the record.
func (e *editor) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: oneLine{s.Clipboard}, Secondary: s.Secondary})
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		e.grid.cancel()
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(s)
	default:
		e.grid.commit()
		e.grid.TypedShortcut(s)
	}
}

// oneLine is a clipboard whose text fits a cell.
type oneLine struct{ fyne.Clipboard }

// Content keeps one space at either end: a keyboard may paste part of a word.
func (c oneLine) Content() string {
	raw := c.Clipboard.Content()
	s := model.CleanLine(raw)
	if strings.HasPrefix(raw, " ") {
		s = " " + s
	}
	if s != " " && strings.HasSuffix(raw, " ") {
		s += " "
	}
	return s
}
